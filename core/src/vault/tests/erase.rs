//! Erasing the whole notebook: all of it goes, nothing else does, and what was cut off is finished.

use std::fs;

use super::*;
use crate::vault::erase;

fn left(profile: &Profile) -> Vec<String> {
    let entries = fs::read_dir(profile.folder()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A notebook with backups, one set aside, settings, and a file of somebody else.
fn full() -> (TempDir, Profile) {
    let (folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "all of it");
    let made = unlocked.make_backup(today()).unwrap();
    unlocked.lock().unwrap();
    restore(&profile, &made.path(&profile)).unwrap();
    fs::write(profile.folder().join("settings.json"), b"{}").unwrap();
    fs::write(profile.folder().join("holiday.txt"), b"not ours").unwrap();
    (folder, profile)
}

#[test]
fn sf_8_everything_of_the_notebook_goes_and_a_strangers_file_stays() {
    let (_folder, profile) = full();
    assert!(left(&profile).contains(&"set-aside-1".to_owned()));
    erase(&profile).unwrap();
    assert_eq!(left(&profile), ["holiday.txt", "lock"]);
    assert_eq!(profile.state(), ProfileState::Empty);
    let again = make(&profile, "another four quiet words", 2).unwrap();
    again.lock().unwrap();
}

#[test]
fn sf_8_a_file_among_the_backups_that_is_none_stays_with_its_folder() {
    let (_folder, profile) = full();
    fs::write(profile.backups().join("mine.tar"), b"not ours").unwrap();
    erase(&profile).unwrap();
    assert_eq!(left(&profile), ["backups", "holiday.txt", "lock"]);
    assert!(profile.backups().join("mine.tar").exists());
}

#[test]
fn sf_8_an_erasing_that_was_cut_off_is_finished_when_the_folder_is_held_again() {
    let (_folder, profile) = full();
    let folder = profile.folder().to_owned();
    // The keys are gone and the light went out.
    fs::write(folder.join("erasing"), b"erasing\n").unwrap();
    fs::remove_file(folder.join("key.passphrase.age")).unwrap();
    drop(profile);
    let held = cuts::hold_soon(&folder);
    assert_eq!(held.state(), ProfileState::Empty);
    assert_eq!(left(&held), ["holiday.txt", "lock"]);
}
