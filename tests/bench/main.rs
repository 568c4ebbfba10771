//! What `./dev bench` measures without a window: parcels of 1,000 and 10,000 entries taken in, the stock tool on the
//! same file, and one durable write by the notebook and by raw SQLite. One line of JSON, times in milliseconds; nothing here judges.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing)] // It prints for a script, and a bench that breaks should break.
#![allow(dead_code, unreachable_pub)] // The people of the stories know more than a bench asks of them.

#[path = "../stories/hostile.rs"]
mod hostile;
mod long;
#[path = "../stories/people.rs"]
mod people;
mod raw;

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ithaca_core::parcel::Carried;
use serde_json::{Value, json};

use hostile::Forger;
use people::agreed;

/// Entries of the two parcels; the second costs at most 11 times the first.
const SIZES: [usize; 2] = [1_000, 10_000];
const TIMES: usize = 3;

fn milliseconds(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1_000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap()
}

/// The mean of the middle half, as `bench.mjs` tells the page's: a disk that now and then takes its time belongs to no side.
fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    let quarter = times.len() / 4;
    let half = &times[quarter..times.len() - quarter];
    half.iter().sum::<f64>() / f64::from(u32::try_from(half.len()).unwrap())
}

/// Wordings and talk over all clauses, as a long and lively pair would write them.
fn entries(forger: &mut Forger, count: usize) -> Vec<Carried> {
    let clauses = [
        "cl-scope",
        "cl-idp",
        "cl-rhythm",
        "cl-trust",
        "cl-goals",
        "cl-change",
    ];
    let mut made = Vec::with_capacity(count);
    for (place, clause) in clauses.iter().cycle().take(count).enumerate() {
        let body = json!({ "answer": "talk", "reason": format!("Thought {place} on this, for the talk.") });
        let entry = forger.entry(
            &format!("agreement/1/{clause}"),
            "clause_answered",
            &body.to_string(),
        );
        made.push(forger.signs(&entry));
    }
    made
}

struct Taken {
    open: f64,
    take_in: f64,
    bytes: Vec<u8>,
    key: String,
}

/// A notebook that holds a signed-off pair takes in one parcel of `count` new entries.
fn takes_in(count: usize) -> Taken {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    let entries = entries(&mut forger, count);
    let bytes = forger.packs(&forger.payload(entries));
    let began = Instant::now();
    let arrival = maya.opens(&bytes);
    let open = milliseconds(began);
    let began = Instant::now();
    let taken = maya.notebook.take_in(&arrival.arrival).unwrap();
    let take_in = milliseconds(began);
    assert_eq!(usize::try_from(taken.change_count).unwrap(), count);
    let key = Forger::of(&maya).keyring.keys.age_secret_text().to_string();
    Taken {
        open,
        take_in,
        bytes,
        key,
    }
}

/// The stock tool unlocks the same file with the same key.
fn by_age(taken: &Taken) -> Option<f64> {
    let folder = tempfile::tempdir().unwrap();
    let (key, file) = (folder.path().join("key"), folder.path().join("file"));
    std::fs::write(&key, &taken.key).unwrap();
    std::fs::File::create(&file)
        .unwrap()
        .write_all(&taken.bytes)
        .unwrap();
    let began = Instant::now();
    let run = Command::new("age")
        .arg("-d")
        .arg("-i")
        .arg(&key)
        .arg(&file)
        .stdout(Stdio::null())
        .status();
    run.ok()
        .filter(std::process::ExitStatus::success)
        .map(|_| milliseconds(began))
}

fn parcel(count: usize) -> (Value, f64) {
    let runs: Vec<Taken> = (0..TIMES).map(|_| takes_in(count)).collect();
    let whole = median(runs.iter().map(|it| it.open + it.take_in).collect());
    let age = median(runs.iter().filter_map(by_age).collect());
    let row = json!({
        "entries": count,
        "bytes": runs.last().unwrap().bytes.len(),
        "open": median(runs.iter().map(|it| it.open).collect()),
        "takeIn": median(runs.iter().map(|it| it.take_in).collect()),
        "whole": whole,
        "age": age,
    });
    (row, whole)
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if words.get(1).is_some_and(|word| word == "raw") {
        let what = raw::What::from_word(words.get(2).unwrap()).unwrap();
        let rest = words.get(3).and_then(|word| word.parse().ok()).unwrap();
        println!("{}", raw::writes(what, Duration::from_millis(rest)));
        return;
    }
    if words.get(1).is_some_and(|word| word == "long") {
        let into = words.get(2).map(std::path::PathBuf::from);
        println!("{}", long::notebook(into.as_deref()));
        return;
    }
    let parcels: Vec<Value> = SIZES.map(parcel).into_iter().map(|(row, _)| row).collect();
    println!("{}", json!({ "parcels": parcels }));
}
