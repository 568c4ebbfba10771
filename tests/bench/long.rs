//! The notebook of a long and lively pair: fifty versions signed by both, and five thousand proposals.

use std::path::Path;
use std::time::Instant;

use ithaca_core::agreement::Answer;
use ithaca_core::id::ClauseId;
use ithaca_core::journal::Envelope;
use ithaca_core::parcel::Held;
use serde_json::{Value, json};

use super::hostile::Forger;
use super::people::{Person, signed};

/// Versions and proposals (issue of the agreement builder, speed).
const VERSIONS: u32 = 50;
const PROPOSALS: usize = 5_000;

fn next_version(maya: &mut Person, sam: &mut Person, number: u32) {
    maya.proposes(
        "cl-scope",
        &format!("We talk about skills, as in version {number}."),
        "",
    );
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.answers("cl-scope", Answer::Yes);
    sam.signs();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
}

/// Sam's proposals over every clause of the text, each in place of the one before.
fn proposals(maya: &mut Person, sam: &Person) {
    let offers: Vec<(String, String)> = maya
        .notebook
        .read(|store| {
            let lineage = Forger::of(maya).keyring.lineage;
            let rows = ithaca_core::store::journal::rows_above(store, &maya.pair, &lineage, 0)?;
            Ok(rows
                .into_iter()
                .filter(|row| row.kind == "clause_proposed")
                .filter_map(|row| {
                    let envelope = Envelope::parse(&row.raw).ok()?;
                    Some((row.about, envelope.body.get().to_owned()))
                })
                .take(34)
                .collect())
        })
        .unwrap();
    let mut forger = Forger::of(sam);
    let mut entries = Vec::new();
    for place in 0..PROPOSALS {
        let (about, body) = offers.get(place % offers.len()).unwrap();
        // The bytes of a body are fixed: only the wording in it is another.
        let old = serde_json::from_str::<Value>(body).unwrap()["wording"].to_string();
        let words = format!("Another wording, number {place}, for the same clause.");
        let other = body.replacen(&old, &json!(words).to_string(), 1);
        let entry = forger.entry(about, "clause_proposed", &other);
        entries.push(forger.signs(&entry));
    }
    let mut payload = forger.payload(entries);
    // He says to hold what he wrote, as an honest notebook does.
    let (seq, id) = (forger.seq, forger.prev.clone().unwrap());
    let lineage = forger.keyring.lineage.parse().unwrap();
    payload.receipt.insert(
        lineage,
        Held {
            seq,
            id: id.parse().unwrap(),
        },
    );
    let bytes = forger.packs(&payload);
    maya.takes_in(&bytes);
}

/// Makes it, says how long its pages take without a window, and lays it into a folder to be opened by one.
pub(crate) fn notebook(into: Option<&Path>) -> Value {
    let (mut maya, mut sam) = signed();
    for number in 2..=VERSIONS {
        next_version(&mut maya, &mut sam, number);
    }
    proposals(&mut maya, &sam);
    let timed = |look: &dyn Fn()| {
        let times = (0..5).map(|_| {
            let began = Instant::now();
            look();
            super::milliseconds(began)
        });
        super::median(times.collect())
    };
    let (book, pair) = (&maya.notebook, &maya.pair);
    let views = json!({
        "agreement": timed(&|| drop(book.view_agreement(pair).unwrap())),
        "home": timed(&|| drop(book.view_home(Some(pair)).unwrap())),
        "clause": timed(&|| drop(book.view_clause(pair, &ClauseId::new("cl-scope")).unwrap())),
        "text": timed(&|| drop(book.view_whole_text(pair).unwrap())),
        "bothYes": timed(&|| drop(book.view_both_yes(pair).unwrap())),
        "parcels": timed(&|| drop(book.view_parcels(pair).unwrap())),
        "frame": timed(&|| drop(book.view_frame().unwrap())),
        "pair": timed(&|| drop(book.view_pair(pair).unwrap())),
        "parts": timed(&|| drop(book.view_parts(pair).unwrap())),
    });
    if let Some(into) = into {
        let from = maya.profile().join("notebook");
        // Else the window would begin with the recovery sheet.
        let today = super::people::day(0).date_naive();
        let shown = maya.notebook.change(|page| {
            ithaca_core::vault::mark_sheet_shown(page.store, today)
                .map_err(ithaca_core::error::Error::from)
        });
        shown.unwrap();
        maya.notebook.lock().unwrap();
        std::fs::create_dir_all(into).unwrap();
        for file in std::fs::read_dir(from).unwrap() {
            let file = file.unwrap();
            if file.file_type().unwrap().is_file() {
                std::fs::copy(file.path(), into.join(file.file_name())).unwrap();
            }
        }
    }
    json!({ "versions": VERSIONS, "proposals": PROPOSALS, "views": views })
}
