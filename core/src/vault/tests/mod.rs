//! Maya's notebook with every real part: SQLCipher, age, files, other processes.

mod backups;
mod cuts;
mod disk;
mod erase;
mod hostile;
mod rules;
mod shelf;
mod stock_tools;
mod unlocking;

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::NaiveDate;
use rand::SeedableRng;
use rand::rngs::StdRng;
use secrecy::SecretString;
use tempfile::TempDir;

use super::*;
use crate::store::setting;

const PASSPHRASE: &str = "four quiet herons wading";
const CODE: &str = "yo-yo abacus zipping quilt marbles otter lantern sprout";
/// Tells a child process where to work.
const FOLDER: &str = "ITHACA_TEST_FOLDER";

fn words(text: &str) -> SecretString {
    SecretString::from(text)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-25")
}

/// Enough to be real and quick. One test holds the strength of real notebooks.
fn weak() -> WorkFactor {
    WorkFactor::new(2).unwrap()
}

fn make(profile: &Profile, passphrase: &str, seed: u64) -> Result<Unlocked, CreateError> {
    let mut rng = StdRng::seed_from_u64(seed);
    create(profile, &words(passphrase), &words(CODE), weak(), &mut rng)
}

fn new_notebook() -> (TempDir, Profile, Unlocked) {
    let folder = TempDir::new().unwrap();
    let profile = Profile::hold(&folder.path().join("maya")).unwrap();
    let unlocked = make(&profile, PASSPHRASE, 1).unwrap();
    (folder, profile, unlocked)
}

fn unlock(profile: &Profile, passphrase: &str) -> Result<Unlocked, UnlockError> {
    unlock_with_passphrase(profile, &words(passphrase), today())
}

fn note(unlocked: &mut Unlocked, text: &str) {
    unlocked
        .store_mut()
        .change(|page| setting::set_text(page, "note", text))
        .unwrap();
}

fn noted(unlocked: &Unlocked) -> Option<String> {
    unlocked
        .store()
        .read(|page| setting::text(page, "note"))
        .unwrap()
}

/// This test program again, running one ignored test in `folder`.
fn child(program: &Path, test: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args(["--exact", "--ignored", "--nocapture", "--test-threads=1"])
        .arg(format!("vault::tests::{test}"))
        .env(FOLDER, folder);
    command
}

fn this_program() -> PathBuf {
    std::env::current_exe().unwrap()
}

fn folder_of_child() -> PathBuf {
    PathBuf::from(std::env::var_os(FOLDER).expect("a parent test starts this one"))
}
