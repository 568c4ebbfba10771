//! Making, locking and opening, and changing what opens.

use std::fs;
use std::time::{Duration, Instant};

use super::*;

#[test]
fn maya_comes_back_to_her_notebook_both_ways() {
    let (_folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "first talk");
    unlocked.lock().unwrap();

    let unlocked = unlock(&profile, PASSPHRASE).unwrap();
    assert_eq!(noted(&unlocked).as_deref(), Some("first talk"));
    unlocked.lock().unwrap();

    let typed = words("  Yo-Yo  ABACUS zipping\tquilt marbles otter lantern sprout\n");
    let unlocked = unlock_with_recovery(&profile, &typed, today()).unwrap();
    assert_eq!(noted(&unlocked).as_deref(), Some("first talk"));
    assert_eq!(unlocked.opened_with(), SlotKind::Recovery);
}

/// SF-4.
#[test]
fn wrong_words_change_nothing_however_often() {
    let (_folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "kept");
    unlocked.lock().unwrap();
    let before = fs::read(profile.notebook()).unwrap();
    let slot = fs::read(profile.slot(SlotKind::Passphrase)).unwrap();
    for number in 0..25 {
        let refused = unlock(&profile, &format!("not the passphrase {number}"));
        assert!(matches!(
            refused,
            Err(UnlockError::Slot(SlotError::WrongWords))
        ));
    }
    let refused = unlock_with_recovery(&profile, &words(PASSPHRASE), today());
    assert!(matches!(
        refused,
        Err(UnlockError::Slot(SlotError::WrongWords))
    ));
    assert_eq!(fs::read(profile.notebook()).unwrap(), before);
    assert_eq!(fs::read(profile.slot(SlotKind::Passphrase)).unwrap(), slot);
    assert_eq!(
        noted(&unlock(&profile, PASSPHRASE).unwrap()).as_deref(),
        Some("kept")
    );
}

#[test]
fn the_same_letters_from_another_keyboard_open() {
    let folder = TempDir::new().unwrap();
    let profile = Profile::hold(folder.path()).unwrap();
    make(&profile, "caf\u{e9} au lait", 1)
        .unwrap()
        .lock()
        .unwrap();
    unlock(&profile, "cafe\u{301} au lait").unwrap();
}

#[test]
fn a_real_notebook_has_the_full_work_factor() {
    let folder = TempDir::new().unwrap();
    let profile = Profile::hold(folder.path()).unwrap();
    let mut rng = StdRng::seed_from_u64(3);
    let strong = WorkFactor::STRONG;
    let made = create(&profile, &words(PASSPHRASE), &words(CODE), strong, &mut rng);
    made.unwrap().lock().unwrap();
    for kind in [SlotKind::Passphrase, SlotKind::Recovery] {
        let slot = fs::read(profile.slot(kind)).unwrap();
        let head = String::from_utf8_lossy(&slot[..80]).into_owned();
        let stanza = head.lines().nth(1).unwrap();
        assert!(
            stanza.starts_with("-> scrypt ") && stanza.ends_with(" 18"),
            "{stanza}"
        );
    }
    let start = Instant::now();
    unlock(&profile, PASSPHRASE).unwrap();
    println!("unlocking at factor 18 took {:?}", start.elapsed());
}

#[test]
fn a_slot_that_asks_for_more_work_is_refused_before_any() {
    assert_eq!(WorkFactor::new(19), None);
    assert_eq!(WorkFactor::new(0), None);
    let (_folder, profile, unlocked) = new_notebook();
    unlocked.lock().unwrap();
    let slot = fs::read(profile.slot(SlotKind::Passphrase)).unwrap();
    let end = slot.windows(3).position(|at| at == b" 2\n").unwrap();
    for asked in ["19", "30", "63"] {
        let mut greedy = slot[..end].to_vec();
        greedy.extend(format!(" {asked}\n").bytes());
        greedy.extend(&slot[end + 3..]);
        fs::write(profile.slot(SlotKind::Passphrase), greedy).unwrap();
        let start = Instant::now();
        let refused = unlock(&profile, PASSPHRASE);
        assert!(
            matches!(refused, Err(UnlockError::Slot(SlotError::TooMuchWork))),
            "{refused:?}"
        );
        assert!(start.elapsed() < Duration::from_millis(500));
    }
}

/// SF-6.
#[test]
fn changing_the_passphrase_asks_for_the_old_one() {
    let (_folder, profile, unlocked) = new_notebook();
    let (old, new) = (words(PASSPHRASE), words("seven louder geese flying"));
    let refused = unlocked.change_passphrase(&new, &words("anything else at all"), weak());
    assert!(matches!(refused, Err(SlotError::WrongWords)));
    let refused = unlocked.change_passphrase(&old, &words("short"), weak());
    assert!(matches!(refused, Err(SlotError::PassphraseTooShort)));
    unlocked.prove_passphrase(&old).unwrap();

    let notebook = fs::read(profile.notebook()).unwrap();
    let recovery = fs::read(profile.slot(SlotKind::Recovery)).unwrap();
    unlocked.change_passphrase(&old, &new, weak()).unwrap();
    assert_eq!(
        fs::read(profile.notebook()).unwrap(),
        notebook,
        "only the slot is rewritten"
    );
    assert_eq!(
        fs::read(profile.slot(SlotKind::Recovery)).unwrap(),
        recovery
    );
    unlocked.lock().unwrap();
    assert!(unlock(&profile, PASSPHRASE).is_err());
    unlock(&profile, "seven louder geese flying").unwrap();
}

#[test]
fn after_the_sheet_comes_one_new_passphrase() {
    let (_folder, profile, mut unlocked) = new_notebook();
    let new = words("nobody forgets this one");
    let refused = unlocked.set_new_passphrase_after_recovery(&new, weak());
    assert!(
        matches!(refused, Err(SlotError::WrongWords)),
        "the sheet was not used"
    );
    unlocked.lock().unwrap();

    fs::remove_file(profile.slot(SlotKind::Passphrase)).unwrap();
    let state = ProfileState::Locked(SlotsPresent {
        passphrase: false,
        recovery: true,
    });
    assert_eq!(profile.state(), state);
    assert!(matches!(
        unlock(&profile, PASSPHRASE),
        Err(UnlockError::Slot(SlotError::Missing))
    ));
    let mut unlocked = unlock_with_recovery(&profile, &words(CODE), today()).unwrap();
    unlocked
        .set_new_passphrase_after_recovery(&new, weak())
        .unwrap();
    assert!(
        unlocked
            .set_new_passphrase_after_recovery(&new, weak())
            .is_err(),
        "once"
    );
    unlocked.lock().unwrap();
    unlock(&profile, "nobody forgets this one").unwrap();
}

/// SF-3.
#[test]
fn the_sheet_counts_only_when_typed_back_rightly() {
    let (_folder, profile, mut unlocked) = new_notebook();
    let state = |unlocked: &Unlocked| unlocked.store().read(recovery_state).unwrap();
    assert_eq!(state(&unlocked), RecoveryState::NeverShown);
    unlocked
        .store_mut()
        .change(|page| mark_sheet_shown(page, today()))
        .unwrap();
    assert_eq!(state(&unlocked), RecoveryState::Shown { day: today() });
    let wrong = words("yo-yo abacus zipping quilt marbles otter lantern");
    assert!(unlocked.confirm_recovery(&wrong, today()).is_err());
    assert_eq!(state(&unlocked), RecoveryState::Shown { day: today() });
    let typed_day = day("2026-11-26");
    unlocked
        .confirm_recovery(&words(&CODE.to_uppercase()), typed_day)
        .unwrap();
    assert_eq!(
        state(&unlocked),
        RecoveryState::Confirmed { day: typed_day }
    );

    let new = words("eight other words that nobody has ever read");
    assert!(
        unlocked
            .replace_recovery_code(&wrong, &new, weak(), typed_day)
            .is_err()
    );
    let passphrase = words(PASSPHRASE);
    unlocked
        .replace_recovery_code(&passphrase, &new, weak(), typed_day)
        .unwrap();
    assert_eq!(state(&unlocked), RecoveryState::Shown { day: typed_day });
    unlocked.lock().unwrap();
    assert!(unlock_with_recovery(&profile, &words(CODE), today()).is_err());
    unlock_with_recovery(&profile, &new, today()).unwrap();
}

#[test]
fn one_notebook_opens_once() {
    let (folder, profile, unlocked) = new_notebook();
    let again = || Profile::hold(&folder.path().join("maya"));
    assert!(matches!(again(), Err(ProfileError::AlreadyOpen)));
    drop(profile);
    assert!(
        matches!(again(), Err(ProfileError::AlreadyOpen)),
        "the open notebook holds it too"
    );
    unlocked.lock().unwrap();
    again().unwrap();
}

#[test]
fn the_state_is_told_without_opening() {
    let (_folder, profile, unlocked) = new_notebook();
    unlocked.lock().unwrap();
    let both = SlotsPresent {
        passphrase: true,
        recovery: true,
    };
    assert_eq!(profile.state(), ProfileState::Locked(both));
    assert!(matches!(
        make(&profile, PASSPHRASE, 2),
        Err(CreateError::NotEmpty)
    ));

    let notebook = fs::read(profile.notebook()).unwrap();
    fs::remove_file(profile.notebook()).unwrap();
    let missing = ProfileState::Damaged(Damage::NotebookMissing);
    assert_eq!(profile.state(), missing);
    assert!(matches!(
        unlock(&profile, PASSPHRASE),
        Err(UnlockError::NothingToUnlock(ProfileState::Damaged(
            Damage::NotebookMissing
        )))
    ));
    assert!(
        matches!(make(&profile, PASSPHRASE, 2), Err(CreateError::NotEmpty)),
        "slots stay"
    );
    fs::write(profile.notebook(), b"").unwrap();
    assert_eq!(profile.state(), missing);
    fs::write(profile.notebook(), notebook).unwrap();
    fs::remove_file(profile.slot(SlotKind::Passphrase)).unwrap();
    fs::remove_file(profile.slot(SlotKind::Recovery)).unwrap();
    assert_eq!(profile.state(), ProfileState::Damaged(Damage::SlotsMissing));
}

#[test]
fn a_refused_beginning_leaves_an_empty_folder() {
    let folder = TempDir::new().unwrap();
    let profile = Profile::hold(folder.path()).unwrap();
    let refused = make(&profile, "short", 1);
    assert!(matches!(
        refused,
        Err(CreateError::Slot(SlotError::PassphraseTooShort))
    ));
    assert_eq!(profile.state(), ProfileState::Empty);
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1, "only the lock: {names:?}");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_any_of_it() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;

    let (_folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "so that the log has something");
    unlocked.make_backup(today()).unwrap();
    let mut seen = Vec::new();
    for folder in [profile.folder().to_owned(), profile.backups()] {
        assert_eq!(mode(&folder), 0o700, "{folder:?}");
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                assert_eq!(mode(&path), 0o600, "{path:?}");
                seen.push(path.file_name().unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    seen.sort();
    let expected = [
        "key.passphrase.age",
        "key.recovery.age",
        "lock",
        "notebook-2026-11-25-1.tar",
        "notebook.db",
        "notebook.db-shm",
        "notebook.db-wal",
    ];
    assert_eq!(seen, expected);
    unlocked.lock().unwrap();
    assert!(
        !profile.folder().join("notebook.db-wal").exists(),
        "locking empties the log"
    );
}

/// SF-5.
#[test]
fn an_update_makes_a_backup_first() {
    let (_folder, profile, mut unlocked) = new_notebook();
    unlocked
        .store_mut()
        .change(|page| setting::set_text(page, "projections_made_by", "an older Ithaca"))
        .unwrap();
    unlocked.lock().unwrap();
    assert!(backup::list(&profile).unwrap().is_empty());
    let unlocked = unlock(&profile, PASSPHRASE).unwrap();
    let made = backup::Backup {
        day: today(),
        number: 1,
    };
    assert_eq!(backup::list(&profile).unwrap(), [made]);
    assert!(!unlocked.store().is_older().unwrap());
    unlocked.verify_backup(made).unwrap();
}
