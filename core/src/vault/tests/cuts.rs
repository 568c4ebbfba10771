//! The process is killed at any moment: what was said to be kept is there afterwards.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::Duration;

use rand::Rng;

use super::*;

/// Bounded so that the whole suite stays quick; a long run is made by hand.
const KILLS_WHILE_WRITING: u64 = 12;
const KILLS_WHILE_MAKING: u64 = 8;
const OTHER: &str = "seven louder geese flying";

fn start(test: &str, folder: &Path) -> Child {
    child(&this_program(), test, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills `running` a while after its first line, and gives the last whole number
/// that it said was kept.
fn kill_after(mut running: Child, wait: Duration) -> Option<u64> {
    let mut lines = BufReader::new(running.stdout.take().unwrap());
    let mut said = String::new();
    while !said.contains("started") {
        said.clear();
        let read = lines.read_line(&mut said).unwrap();
        assert!(read > 0, "the child ended before it began");
    }
    std::thread::sleep(wait);
    running.kill().unwrap();
    running.wait().unwrap();
    let mut kept = None;
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).unwrap() > 0 {
        let text = String::from_utf8_lossy(&line).into_owned();
        if let Some(number) = text
            .strip_suffix('\n')
            .and_then(|text| text.strip_prefix("kept "))
        {
            kept = Some(number.parse().unwrap());
        }
        line.clear();
    }
    kept
}

fn open_either(profile: &Profile) -> Unlocked {
    unlock(profile, PASSPHRASE).unwrap_or_else(|_| unlock(profile, OTHER).unwrap())
}

/// A process that another test is just starting shares every lock of this one until it runs its own program: a lock that
/// was let go may be held some milliseconds longer.
pub(super) fn hold_soon(at: &Path) -> Profile {
    for _ in 0..200 {
        if let Ok(profile) = Profile::hold(at) {
            return profile;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Profile::hold(at).unwrap()
}

#[test]
fn nothing_kept_is_lost_when_killed_while_writing() {
    let (folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "0");
    unlocked.lock().unwrap();
    drop(profile);
    let at = folder.path().join("maya");
    let mut rng = StdRng::seed_from_u64(17);
    let mut last_kept = 0;
    for _ in 0..KILLS_WHILE_WRITING {
        let wait = Duration::from_millis(rng.random_range(5..150));
        let kept = kill_after(start("cuts::write_until_killed", &at), wait);
        last_kept = kept.unwrap_or(last_kept);
        let profile = hold_soon(&at);
        let unlocked = open_either(&profile);
        unlocked.store().check_whole().unwrap();
        let found: u64 = noted(&unlocked).unwrap().parse().unwrap();
        assert!(found >= last_kept, "{found} found, {last_kept} was kept");
        last_kept = found;
        unlocked.prove(SlotKind::Recovery, &words(CODE)).unwrap();
    }
    assert!(
        last_kept > KILLS_WHILE_WRITING,
        "the children did write: {last_kept}"
    );
}

#[test]
#[ignore = "started and killed by nothing_kept_is_lost_when_killed_while_writing"]
fn write_until_killed() {
    let profile = hold_soon(&folder_of_child());
    let mut unlocked = open_either(&profile);
    let mut number: u64 = noted(&unlocked).unwrap().parse().unwrap();
    let mut passphrases = [words(PASSPHRASE), words(OTHER)];
    if unlocked.prove_passphrase(&passphrases[0]).is_err() {
        passphrases.swap(0, 1);
    }
    println!("\nstarted");
    for _ in 0..5_000 {
        number += 1;
        note(&mut unlocked, &number.to_string());
        println!("kept {number}");
        std::io::stdout().flush().unwrap();
        if number.is_multiple_of(3) {
            let [old, new] = &passphrases;
            unlocked.change_passphrase(old, new, weak()).unwrap();
            passphrases.swap(0, 1);
        }
        if number.is_multiple_of(20) {
            unlocked.make_backup(today()).unwrap();
        }
    }
}

#[test]
fn making_a_notebook_can_be_cut_off_and_done_again() {
    let folder = TempDir::new().unwrap();
    let mut rng = StdRng::seed_from_u64(23);
    for _ in 0..KILLS_WHILE_MAKING {
        let wait = Duration::from_millis(rng.random_range(0..40));
        kill_after(start("cuts::make_until_killed", folder.path()), wait);
    }
    let mut whole = 0;
    let mut cut = 0;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let at: PathBuf = entry.unwrap().path();
        let profile = Profile::hold(&at).unwrap();
        match profile.state() {
            ProfileState::Locked(SlotsPresent {
                passphrase: true,
                recovery: true,
            }) => whole += 1,
            ProfileState::Empty | ProfileState::Unfinished => {
                cut += 1;
                make(&profile, PASSPHRASE, 4).unwrap().lock().unwrap();
            }
            ProfileState::Locked(_) | ProfileState::Damaged(_) => panic!("{:?}", profile.state()),
        }
        let unlocked = unlock(&profile, PASSPHRASE).unwrap();
        unlocked.store().check_whole().unwrap();
        unlocked.prove(SlotKind::Recovery, &words(CODE)).unwrap();
    }
    println!("{whole} whole, {cut} cut off and made again");
    assert!(whole + cut >= KILLS_WHILE_MAKING);
}

#[test]
#[ignore = "started and killed by making_a_notebook_can_be_cut_off_and_done_again"]
fn make_until_killed() {
    let folder = folder_of_child();
    println!("\nstarted");
    let first = u64::from(std::process::id()) * 10_000;
    for number in first..first + 5_000 {
        let profile = Profile::hold(&folder.join(number.to_string())).unwrap();
        make(&profile, PASSPHRASE, number).unwrap().lock().unwrap();
    }
}
