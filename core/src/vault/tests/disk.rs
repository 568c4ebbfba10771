//! A disk that cannot be written, and one that is full.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::process::Command;

use super::backup::BackupError;
use super::*;
use crate::store::{Store, StoreError};

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_stays_as_it_is() {
    let (folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "kept");
    unlocked.lock().unwrap();
    let at = profile.folder().to_owned();
    drop(profile);
    let before = fs::read(at.join("notebook.db")).unwrap();
    for name in [
        "notebook.db",
        "lock",
        "key.passphrase.age",
        "key.recovery.age",
    ] {
        set_mode(&at.join(name), 0o444);
    }
    set_mode(&at, 0o555);
    set_mode(folder.path(), 0o755);

    let mut program = this_program();
    let root = fs::metadata(folder.path()).unwrap().uid() == 0;
    if root {
        // Rights do not bind root, so a copy of this program runs as nobody.
        program = folder.path().join("tests");
        fs::copy(this_program(), &program).unwrap();
        set_mode(&program, 0o755);
    }
    let mut child = child(&program, "disk::meet_a_read_only_folder", &at);
    if root {
        child.uid(65_534).gid(65_534);
    }
    let told = child.output().unwrap();
    set_mode(&at, 0o755);
    assert!(told.status.success(), "{told:?}");
    assert!(String::from_utf8_lossy(&told.stdout).contains("met a read-only folder"));
    assert_eq!(fs::read(at.join("notebook.db")).unwrap(), before);
    assert_eq!(fs::read_dir(&at).unwrap().count(), 4, "nothing was added");
}

#[test]
#[ignore = "started by a_folder_that_cannot_be_written_is_told_and_stays_as_it_is"]
fn meet_a_read_only_folder() {
    let folder = folder_of_child();
    let refused = Profile::hold(&folder);
    assert!(
        matches!(refused, Err(ProfileError::File(FileError::ReadOnly))),
        "{refused:?}"
    );
    let slot = fs::read(folder.join("key.passphrase.age")).unwrap();
    let key = slot::open(&slot, words(PASSPHRASE)).unwrap();
    let refused = Store::open(&folder.join("notebook.db"), &key);
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    let refused = file::replace(&folder.join("key.passphrase.age"), b"anything");
    assert_eq!(refused, Err(FileError::ReadOnly));
    println!("met a read-only folder");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_by_its_name() {
    use std::io::Write;
    let mut full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let refused = full.write_all(b"anything").map_err(FileError::from);
    assert_eq!(refused, Err(FileError::Full));
}

/// The private mount needs rights that some containers keep back; there the
/// store's own full-file test and the one above stand alone, and this one says so.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_what_was_kept() {
    let mount = "mount -t tmpfs -o size=2m,mode=0700 none \"$0\" && exec \"$@\"";
    let folder = TempDir::new().unwrap();
    let may_mount = Command::new("unshare")
        .args(["-r", "-m", "sh", "-c", mount])
        .arg(folder.path())
        .arg("true")
        .output();
    if !may_mount.is_ok_and(|told| told.status.success()) {
        println!("not run: this machine allows no private mount");
        return;
    }
    let test = child(&this_program(), "disk::meet_a_full_disk", folder.path());
    let told = Command::new("unshare")
        .args(["-r", "-m", "sh", "-c", mount])
        .arg(folder.path())
        .arg(test.get_program())
        .args(test.get_args())
        .env(FOLDER, folder.path())
        .output()
        .unwrap();
    assert!(told.status.success(), "{told:?}");
    assert!(String::from_utf8_lossy(&told.stdout).contains("met a full disk"));
    assert_eq!(String::from_utf8_lossy(&told.stderr), "");
}

#[test]
#[ignore = "started by a_full_disk_keeps_what_was_kept, on a disk of 2 MiB"]
fn meet_a_full_disk() {
    let folder = folder_of_child();
    let profile = Profile::hold(&folder.join("maya")).unwrap();
    let mut unlocked = make(&profile, PASSPHRASE, 1).unwrap();
    note(&mut unlocked, "kept");
    let (old, new) = (words(PASSPHRASE), words("seven louder geese flying"));

    let big = vec![7; 3 << 20];
    let full = unlocked
        .store_mut()
        .change(|page| setting::set_bytes(page, "big", &big));
    assert!(matches!(full, Err(StoreError::Full)), "{full:?}");
    assert_eq!(noted(&unlocked).as_deref(), Some("kept"));

    let filler = folder.join("filler");
    assert!(fs::write(&filler, &big).is_err());
    let full = unlocked.change_passphrase(&old, &new, weak());
    assert!(
        matches!(full, Err(SlotError::File(FileError::Full))),
        "{full:?}"
    );
    unlocked.prove_passphrase(&old).unwrap();
    let full = unlocked.make_backup(today());
    let named = matches!(
        full,
        Err(BackupError::File(FileError::Full) | BackupError::Store(StoreError::Full))
    );
    assert!(named, "{full:?}");
    assert!(backup::list(&profile).unwrap().is_empty());
    let sam = folder.join("sam");
    fs::create_dir(&sam).unwrap();
    if let Ok(sam) = Profile::hold(&sam) {
        assert!(make(&sam, PASSPHRASE, 2).is_err());
        let again = matches!(sam.state(), ProfileState::Empty | ProfileState::Unfinished);
        assert!(again, "{:?}", sam.state());
    }

    fs::remove_file(&filler).unwrap();
    note(&mut unlocked, "kept again");
    unlocked.change_passphrase(&old, &new, weak()).unwrap();
    unlocked.store().check_whole().unwrap();
    unlocked.lock().unwrap();
    let unlocked = unlock(&profile, "seven louder geese flying").unwrap();
    assert_eq!(noted(&unlocked).as_deref(), Some("kept again"));
    println!("met a full disk");
}
