use super::*;

const PASSPHRASE: &str = "seven quiet lamps by the harbour";

fn desk_at(folder: PathBuf) -> Desk {
    Desk::at(folder, WorkFactor::new(2).unwrap())
}

fn is_open(desk: &Desk) -> bool {
    matches!(desk.view(), DeskView::Open { .. })
}

#[test]
fn a_first_run_makes_a_notebook_that_locks_and_opens_again() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().join("notebook-1"));
    assert_eq!(desk.view(), DeskView::Empty);
    assert_eq!(desk.notebook().err(), Some(Failure::NotebookMissing));
    assert_eq!(
        desk.create(&"short".into()),
        Err(Failure::PassphraseTooShort)
    );
    assert_eq!(desk.view(), DeskView::Empty);

    desk.create(&PASSPHRASE.into()).unwrap();
    assert_eq!(
        desk.view(),
        DeskView::Open {
            new_passphrase_needed: false,
            sheet: SheetState::NeverShown,
            sheet_at_hand: true
        }
    );
    assert_eq!(
        desk.create(&PASSPHRASE.into()),
        Err(Failure::NotebookExists)
    );
    assert!(desk.notebook().is_ok());

    desk.lock();
    assert_eq!(
        desk.view(),
        DeskView::Locked {
            passphrase_opens: true,
            sheet_opens: true
        }
    );
    assert_eq!(desk.notebook().err(), Some(Failure::Locked));
    assert_eq!(
        desk.unlock(&"seven quiet lamps".into()),
        Err(Failure::PassphraseWrong { wait_seconds: 0 })
    );
    desk.unlock(&PASSPHRASE.into()).unwrap();
    assert_eq!(desk.unlock(&PASSPHRASE.into()), Err(Failure::NotebookOpen));
    assert!(is_open(&desk));
    assert_eq!(desk.show_sheet().err(), Some(Failure::RecoverySheetGone));
}

#[test]
fn the_sheet_is_typed_back_and_opens_the_notebook_later() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().to_owned());
    desk.create(&PASSPHRASE.into()).unwrap();
    let words = desk.show_sheet().unwrap().words.join("  ").to_uppercase();
    assert_eq!(words.split_whitespace().count(), 8);
    let wrong = words.split_whitespace().rev().collect::<Vec<_>>().join(" ");
    assert_eq!(
        desk.confirm_sheet(&wrong.as_str().into()),
        Err(Failure::RecoveryWordsWrong { wait_seconds: 0 })
    );
    assert_eq!(
        desk.confirm_sheet(&"only three words".into()),
        Err(Failure::RecoveryWordsCount {
            found: 3,
            wanted: 8
        })
    );
    desk.confirm_sheet(&words.as_str().into()).unwrap();
    assert_eq!(
        desk.view(),
        DeskView::Open {
            new_passphrase_needed: false,
            sheet: SheetState::Confirmed,
            sheet_at_hand: false
        }
    );
    assert_eq!(
        desk.change_passphrase(None, &"another good one here".into()),
        Err(Failure::PassphraseWrong { wait_seconds: 0 })
    );

    desk.lock();
    desk.unlock_with_code(&words.as_str().into()).unwrap();
    assert!(matches!(
        desk.view(),
        DeskView::Open {
            new_passphrase_needed: true,
            ..
        }
    ));
    desk.change_passphrase(None, &"another good one here".into())
        .unwrap();
    desk.lock();
    assert_eq!(
        desk.unlock(&PASSPHRASE.into()),
        Err(Failure::PassphraseWrong { wait_seconds: 0 })
    );
    desk.unlock(&"another good one here".into()).unwrap();
}

#[test]
fn wrong_tries_slow_down_and_cost_nothing_else() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().to_owned());
    desk.create(&PASSPHRASE.into()).unwrap();
    desk.lock();
    let waits: Vec<Failure> = (0..3)
        .filter_map(|_| desk.unlock(&"not the passphrase".into()).err())
        .collect();
    assert_eq!(
        waits.last(),
        Some(&Failure::PassphraseWrong { wait_seconds: 2 })
    );
    assert!(matches!(
        desk.unlock(&PASSPHRASE.into()),
        Err(Failure::TooSoon { .. })
    ));
    std::thread::sleep(Duration::from_millis(2_050));
    desk.unlock(&PASSPHRASE.into()).unwrap();
}

#[test]
fn a_second_copy_is_told_and_may_look_again() {
    let place = tempfile::tempdir().unwrap();
    let first = desk_at(place.path().to_owned());
    first.create(&PASSPHRASE.into()).unwrap();
    first.lock();
    let second = desk_at(place.path().to_owned());
    assert_eq!(
        second.view(),
        DeskView::Cannot {
            failure: Failure::NotebookInUse
        }
    );
    assert_eq!(
        second.unlock(&PASSPHRASE.into()),
        Err(Failure::NotebookInUse)
    );
    drop(first);
    second.look_again();
    second.unlock(&PASSPHRASE.into()).unwrap();
}

#[test]
fn nobody_there_locks_and_tells_the_window_once() {
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().to_owned());
    let told = Arc::new(AtomicU32::new(0));
    let counting = Arc::clone(&told);
    desk.when_locked(move || {
        counting.fetch_add(1, Ordering::SeqCst);
    });
    desk.create(&PASSPHRASE.into()).unwrap();
    desk.lock_if_idle();
    assert!(is_open(&desk));
    desk.inner.lock().idle_limit = Duration::from_millis(50);
    std::thread::sleep(Duration::from_millis(30));
    desk.note_input();
    std::thread::sleep(Duration::from_millis(30));
    desk.lock_if_idle();
    assert!(is_open(&desk), "somebody was there 30 ms ago");
    std::thread::sleep(Duration::from_millis(40));
    desk.lock_if_idle();
    desk.lock_if_idle();
    desk.lock();
    assert!(!is_open(&desk));
    assert_eq!(told.load(Ordering::SeqCst), 1);
}

#[test]
fn the_folder_is_the_systems_unless_a_portable_one_is_named() {
    assert_eq!(
        profile_folder(Path::new("/data")),
        Path::new("/data/ithaca/notebook-1")
    );
}
