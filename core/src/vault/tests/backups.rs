//! Backups: once a day, proved, few, and read back as if a stranger had made them.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use chrono::Days;
use tar::{EntryType, Header};

use super::backup::{Backup, BackupError, list, to_let_go};
use super::*;
use crate::store::StoreError;
use crate::vault::tar_file::{UnpackError, unpack};

/// SF-1, SF-5.
#[test]
fn a_backup_is_made_once_a_day_and_opens() {
    let (_folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "before the first change");
    let made = unlocked.back_up_once_a_day(today()).unwrap().unwrap();
    assert_eq!(made.file_name(), "notebook-2026-11-25-1.tar");
    assert_eq!(unlocked.back_up_once_a_day(today()).unwrap(), None);
    let second = unlocked.make_backup(today()).unwrap();
    assert_eq!(second.number, 2);
    assert_eq!(list(&profile).unwrap(), [made, second]);
    unlocked.verify_backup(made).unwrap();
    let left: Vec<_> = fs::read_dir(profile.backups()).unwrap().collect();
    assert_eq!(left.len(), 2, "no work is left behind: {left:?}");

    // What is in it is the whole notebook, with keys that open it.
    let bytes = fs::read(made.path(&profile)).unwrap();
    assert!(!bytes.windows(16).any(|at| at == b"before the first"));
    let elsewhere = TempDir::new().unwrap();
    let other = Profile::hold(elsewhere.path()).unwrap();
    let slots = unpack(&made.path(&profile), &other.notebook()).unwrap();
    fs::write(other.slot(SlotKind::Recovery), slots.recovery.unwrap()).unwrap();
    fs::write(other.slot(SlotKind::Passphrase), slots.passphrase.unwrap()).unwrap();
    let opened = unlock_with_recovery(&other, &words(CODE), today()).unwrap();
    assert_eq!(noted(&opened).as_deref(), Some("before the first change"));
    opened.store().check_whole().unwrap();
}

/// SF-4: the second way in.
#[test]
fn a_backup_is_put_back_and_what_lay_there_is_set_aside() {
    let (_folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "before the loss");
    let made = unlocked.make_backup(today()).unwrap();
    note(&mut unlocked, "written after it");
    drop(unlocked);
    let packed = made.path(&profile);

    // On this laptop, in place of one whose passphrase is lost.
    restore(&profile, &packed).unwrap();
    let opened = unlock_with_passphrase(&profile, &words(PASSPHRASE), today()).unwrap();
    assert_eq!(noted(&opened).as_deref(), Some("before the loss"));
    assert!(
        !profile.mark().exists(),
        "a backup that is put back begins a new lineage"
    );
    let aside = profile.folder().join("set-aside-1");
    assert!(aside.join("notebook.db").exists() && aside.join("key.passphrase.age").exists());

    // On another laptop, where nothing is.
    let elsewhere = TempDir::new().unwrap();
    let other = Profile::hold(elsewhere.path()).unwrap();
    restore(&other, &packed).unwrap();
    let opened = unlock_with_recovery(&other, &words(CODE), today()).unwrap();
    assert_eq!(noted(&opened).as_deref(), Some("before the loss"));
    assert!(!elsewhere.path().join("set-aside-1").exists());
}

/// SF-5: what will change is shown first, and looking changes nothing.
#[test]
fn a_backup_is_looked_at_before_it_is_put_back() {
    let (_folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "written before");
    let made = unlocked.make_backup(today()).unwrap();
    note(&mut unlocked, "written after");
    drop(unlocked);
    let packed = made.path(&profile);
    let seen = look_at_backup(&profile, &packed).unwrap();
    assert_eq!(seen.day, Some(today()));
    assert_eq!(seen.byte_count, fs::metadata(&packed).unwrap().len());
    assert_eq!(seen.sets_aside.as_deref(), Some("set-aside-1"));
    let opened = unlock_with_passphrase(&profile, &words(PASSPHRASE), today()).unwrap();
    assert_eq!(noted(&opened).as_deref(), Some("written after"));
    drop(opened);
    restore(&profile, &packed).unwrap();
    let again = look_at_backup(&profile, &packed).unwrap();
    assert_eq!(again.sets_aside.as_deref(), Some("set-aside-2"));

    // On a laptop where nothing lies, from a copy under another name.
    let elsewhere = TempDir::new().unwrap();
    let other = Profile::hold(elsewhere.path()).unwrap();
    for (name, day) in [
        ("notebook-2026-11-25-1 (2).tar", Some(today())),
        ("notebook-2026-11-3é.tar", None),
        ("notebook-2026-13-45-1.tar", None),
        ("mine.tar", None),
    ] {
        let copy = elsewhere.path().join(name);
        fs::copy(&packed, &copy).unwrap();
        let seen = look_at_backup(&other, &copy).unwrap();
        assert_eq!((seen.day, seen.sets_aside), (day, None), "{name}");
    }
    let none = elsewhere.path().join("none.tar");
    fs::write(&none, b"no tar").unwrap();
    let refused = look_at_backup(&other, &none);
    assert!(matches!(refused, Err(BackupError::NotABackup)));
    assert!(!other.notebook().exists());
}

#[test]
fn what_is_no_backup_is_refused_and_the_notebook_stays_as_it_was() {
    let (_folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "mine");
    let made = unlocked.make_backup(today()).unwrap();
    drop(unlocked);
    let sound = fs::read(made.path(&profile)).unwrap();
    let file = profile.folder().join("chosen.tar");
    for bytes in [&b"no tar"[..], &sound[..sound.len() / 2], &[0; 1024]] {
        fs::write(&file, bytes).unwrap();
        let refused = restore(&profile, &file);
        assert!(
            matches!(refused, Err(BackupError::NotABackup)),
            "{refused:?}"
        );
    }
    let opened = unlock_with_passphrase(&profile, &words(PASSPHRASE), today()).unwrap();
    assert_eq!(noted(&opened).as_deref(), Some("mine"));
}

#[test]
fn a_backup_of_another_notebook_or_a_damaged_one_is_not_sound() {
    let (_folder, profile, unlocked) = new_notebook();
    let made = unlocked.make_backup(today()).unwrap();
    let path = made.path(&profile);
    let sound = fs::read(&path).unwrap();

    let mut flipped = sound.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    fs::write(&path, &flipped).unwrap();
    assert!(matches!(
        unlocked.verify_backup(made),
        Err(BackupError::Store(
            StoreError::Damaged | StoreError::WrongKey
        ))
    ));
    fs::write(&path, &sound[..sound.len() / 2]).unwrap();
    assert!(matches!(
        unlocked.verify_backup(made),
        Err(BackupError::NotABackup)
    ));
    fs::write(&path, b"").unwrap();
    assert!(matches!(
        unlocked.verify_backup(made),
        Err(BackupError::NotABackup)
    ));

    let elsewhere = TempDir::new().unwrap();
    let sam = Profile::hold(elsewhere.path()).unwrap();
    let sam_unlocked = make(&sam, "a passphrase of Sam", 2).unwrap();
    let sams = sam_unlocked.make_backup(today()).unwrap();
    fs::copy(sams.path(&sam), &path).unwrap();
    assert!(matches!(
        unlocked.verify_backup(made),
        Err(BackupError::Store(StoreError::WrongKey))
    ));
}

#[test]
fn three_newest_and_four_weekly_stay() {
    let (_folder, profile, unlocked) = new_notebook();
    fs::create_dir_all(profile.backups()).unwrap();
    fs::write(
        profile.backups().join("notebook-2026-11-25-01.tar"),
        b"not ours",
    )
    .unwrap();
    fs::write(profile.backups().join("holiday.tar"), b"not ours").unwrap();
    // Sixty days, one backup each; the first of them is a Monday.
    let mut stay: Vec<Backup> = Vec::new();
    for number in 0..60 {
        let day = day("2026-08-31") + Days::new(number);
        stay.push(Backup { day, number: 1 });
        let gone = to_let_go(&stay);
        stay.retain(|backup| !gone.contains(backup));
    }
    let days: Vec<String> = stay.iter().map(|backup| backup.day.to_string()).collect();
    let weekly = ["2026-10-04", "2026-10-11", "2026-10-18", "2026-10-25"];
    let newest = ["2026-10-27", "2026-10-28", "2026-10-29"];
    // The week that is running holds one more as its newest before the three.
    assert_eq!(days, [&weekly[1..], &["2026-10-26"], &newest].concat());

    for number in 1..=5 {
        assert_eq!(unlocked.make_backup(today()).unwrap().number, number);
    }
    let kept: Vec<u32> = list(&profile)
        .unwrap()
        .iter()
        .map(|made| made.number)
        .collect();
    assert_eq!(
        kept,
        [2, 3, 4, 5],
        "three newest and the newest before them of this week"
    );
    assert!(
        profile.backups().join("holiday.tar").exists(),
        "what is not ours stays"
    );
    assert!(
        profile
            .backups()
            .join("notebook-2026-11-25-01.tar")
            .exists()
    );
}

fn entry(name: &str, kind: EntryType, bytes: &[u8]) -> Vec<u8> {
    let mut header = Header::new_ustar();
    header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_size(u64::try_from(bytes.len()).unwrap());
    header.set_mode(0o600);
    header.set_cksum();
    let mut entry = header.as_bytes().to_vec();
    entry.extend(bytes);
    entry.resize(entry.len().next_multiple_of(512), 0);
    entry
}

/// Each is refused for what stands before it, though all else in it is right.
fn hostile_files() -> Vec<(&'static str, Vec<u8>)> {
    use EntryType as Kind;
    let notebook = entry("notebook.db", Kind::Regular, &[7; 5000]);
    let slot = entry("key.passphrase.age", Kind::Regular, b"slot");
    let end = vec![0; 1024];
    let mut lying = Header::new_ustar();
    lying.set_path("notebook.db").unwrap();
    lying.set_size(u64::MAX / 2);
    lying.set_cksum();
    let mut files = vec![
        ("no notebook", [&slot[..], &end].concat()),
        ("no slot", [&notebook[..], &end].concat()),
        ("nothing", end.clone()),
        ("twice", [&notebook[..], &notebook, &slot, &end].concat()),
        ("slot twice", [&slot[..], &slot, &notebook, &end].concat()),
        ("a lying size", [&slot[..], lying.as_bytes()].concat()),
        ("cut short", [&slot[..], &notebook[..2000]].concat()),
    ];
    let long = &[65; 9000][..];
    for (what, name, kind, bytes) in [
        ("another name", "lock", Kind::Regular, &b"x"[..]),
        ("a way up", "../gone", Kind::Regular, b"x"),
        ("a path", "./notebook.db", Kind::Regular, b"x"),
        ("absolute", "/tmp/notebook.db", Kind::Regular, b"x"),
        ("a link", "key.recovery.age", Kind::Symlink, b""),
        ("a hard link", "key.recovery.age", Kind::Link, b""),
        ("a folder", "key.recovery.age", Kind::Directory, b""),
        ("a sparse file", "key.recovery.age", Kind::GNUSparse, b""),
        ("a long name", "././@LongLink", Kind::GNULongName, long),
        (
            "an extension",
            "key.recovery.age",
            Kind::XHeader,
            b"14 path=../a\n",
        ),
        (
            "a fat slot",
            "key.recovery.age",
            Kind::Regular,
            &long[..4097],
        ),
    ] {
        let foreign = entry(name, kind, bytes);
        files.push((what, [&slot[..], &foreign, &notebook, &end].concat()));
    }
    files
}

#[test]
fn a_hostile_backup_is_refused_and_writes_nothing_else() {
    for (what, bytes) in hostile_files() {
        let folder = TempDir::new().unwrap();
        let inner = folder.path().join("a/b");
        fs::create_dir_all(&inner).unwrap();
        let path = folder.path().join("hostile.tar");
        fs::write(&path, bytes).unwrap();
        let refused = unpack(&path, &inner.join("unpacked.db"));
        assert!(
            matches!(refused, Err(UnpackError::NotABackup)),
            "{what}: {refused:?}"
        );
        let inside: Vec<_> = fs::read_dir(&inner)
            .unwrap()
            .map(|at| at.unwrap().file_name())
            .collect();
        assert!(
            inside.is_empty() || inside == ["unpacked.db"],
            "{what}: {inside:?}"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "{what}");
    }
}

#[test]
fn no_changed_byte_makes_the_reader_panic() {
    use rand::Rng;
    let (_folder, profile, unlocked) = new_notebook();
    let made = unlocked.make_backup(today()).unwrap();
    let sound = fs::read(made.path(&profile)).unwrap();
    let folder = TempDir::new().unwrap();
    let mut rng = StdRng::seed_from_u64(11);
    let mut refused = 0;
    for _ in 0..400 {
        let mut bytes = sound.clone();
        for _ in 0..rng.random_range(1..6) {
            // Mostly in the three headers, where the reader can be misled.
            let header = [0, 1024, 2048][rng.random_range(0..3)];
            let at = header + rng.random_range(0..512);
            bytes[at] = rng.random();
        }
        bytes.truncate(rng.random_range(1..=bytes.len()));
        let path = folder.path().join("changed.tar");
        let out = folder.path().join("unpacked.db");
        fs::write(&path, bytes).unwrap();
        refused += u32::from(unpack(&path, &out).is_err());
        let _ = fs::remove_file(&out);
    }
    assert!(refused > 300, "{refused}");
}

#[test]
fn stock_tar_lists_the_three_names() {
    let (_folder, profile, unlocked) = new_notebook();
    let made = unlocked.make_backup(today()).unwrap();
    let mut tar = Command::new("tar")
        .args(["-t", "-f", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("tar is on every machine that builds this");
    let bytes = fs::read(made.path(&profile)).unwrap();
    tar.stdin.take().unwrap().write_all(&bytes).unwrap();
    let listed = tar.wait_with_output().unwrap();
    let names = String::from_utf8(listed.stdout).unwrap();
    assert_eq!(names, "key.passphrase.age\nkey.recovery.age\nnotebook.db\n");
}
