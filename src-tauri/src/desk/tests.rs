use ithaca_core::erasure::ErasureDraft;

use super::*;

const PASSPHRASE: &str = "seven quiet lamps by the harbour";

fn maya() -> PersonDraft {
    PersonDraft {
        name: "Maya Lindqvist".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
    }
}

const NAME: &str = "notebook-1";

fn open_with(recovery: RecoveryView) -> DeskView {
    DeskView::Open {
        notebook_name: NAME.to_owned(),
        recovery,
        sample: None,
    }
}

fn desk_at(folder: PathBuf) -> Desk {
    Desk::at(folder, 2, Told::nobody())
}

fn is_open(desk: &Desk) -> bool {
    matches!(desk.view(), DeskView::Open { .. })
}

#[test]
fn a_first_run_makes_a_notebook_that_locks_and_opens_again() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().join("notebook-1"));
    assert_eq!(desk.view(), DeskView::Empty);
    assert_eq!(desk.notebook().err(), Some(Failure::Locked));
    assert_eq!(
        desk.create(&maya(), &"short".into()),
        Err(Failure::PassphraseTooShort { chars_min: 10 })
    );
    assert_eq!(desk.view(), DeskView::Empty);
    let nameless = PersonDraft {
        name: "  ".to_owned(),
        ..maya()
    };
    assert_eq!(
        desk.create(&nameless, &PASSPHRASE.into()),
        Err(Failure::NameMissing)
    );
    let nowhere = PersonDraft {
        time_zone: "Europe/Ithaca".to_owned(),
        ..maya()
    };
    assert_eq!(
        desk.create(&nowhere, &PASSPHRASE.into()),
        Err(Failure::ZoneUnknown)
    );
    assert_eq!(desk.view(), DeskView::Empty);

    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    assert_eq!(desk.view(), open_with(RecoveryView::NeverShown));
    assert_eq!(
        desk.create(&maya(), &PASSPHRASE.into()),
        Err(Failure::NotLocked)
    );
    assert!(desk.notebook().is_ok());

    desk.lock();
    assert_eq!(
        desk.view(),
        DeskView::Locked {
            notebook_name: NAME.to_owned(),
            wait_seconds: 0,
            asleep_since: None,
        }
    );
    assert_eq!(desk.notebook().err(), Some(Failure::Locked));
    assert_eq!(
        desk.unlock(&"seven quiet lamps".into()),
        Err(Failure::WrongPassphrase { wait_seconds: 0 })
    );
    desk.unlock(&PASSPHRASE.into()).unwrap();
    assert_eq!(desk.unlock(&PASSPHRASE.into()), Err(Failure::NotLocked));
    assert!(is_open(&desk));
    assert_eq!(desk.show_sheet().err(), Some(Failure::RecoverySheetGone));
}

/// SF-3, SF-4.
#[test]
fn the_sheet_is_typed_back_and_opens_the_notebook_later() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().join(NAME));
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    let shown = desk.show_sheet().unwrap();
    assert_eq!((shown.words.len(), shown.notebook_name.as_str()), (8, NAME));
    assert_eq!(desk.view(), open_with(RecoveryView::Unconfirmed));
    let words = shown.words.join("  ").to_uppercase();
    let mut wrong = shown.words.clone();
    wrong[2] = if wrong[2] == "acid" {
        "acorn".to_owned()
    } else {
        "acid".to_owned()
    };
    assert_eq!(
        desk.confirm_sheet(&wrong.join(" ").as_str().into()),
        Err(Failure::RecoveryWordWrong { place: 3 })
    );
    let too_few = desk.confirm_sheet(&"only three words".into());
    assert_eq!(
        too_few,
        Err(Failure::WordCount {
            found: 3,
            wanted: 8
        })
    );
    desk.confirm_sheet(&words.as_str().into()).unwrap();
    assert_eq!(desk.view(), open_with(RecoveryView::Confirmed));
    assert_eq!(desk.show_sheet().err(), Some(Failure::RecoverySheetGone));

    desk.lock();
    let next: Typed = "another good one here".into();
    let refused = desk.unlock_with_sheet(&words.as_str().into(), &"short".into());
    assert_eq!(refused, Err(Failure::PassphraseTooShort { chars_min: 10 }));
    assert!(!is_open(&desk));
    desk.unlock_with_sheet(&words.as_str().into(), &next)
        .unwrap();
    desk.lock();
    assert_eq!(
        desk.unlock(&PASSPHRASE.into()),
        Err(Failure::WrongPassphrase { wait_seconds: 0 })
    );
    desk.unlock(&next).unwrap();
    desk.change_passphrase(&next, &PASSPHRASE.into()).unwrap();
    desk.lock();
    desk.unlock(&PASSPHRASE.into()).unwrap();
}

/// SF-6.
#[test]
fn a_new_sheet_takes_the_place_of_the_old() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().join(NAME));
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    let old = desk.show_sheet().unwrap().words.join(" ");
    desk.skip_sheet().unwrap();
    assert_eq!(desk.show_sheet().err(), Some(Failure::RecoverySheetGone));
    let new = desk
        .renew_sheet(&PASSPHRASE.into())
        .unwrap()
        .words
        .join(" ");
    assert_eq!(desk.view(), open_with(RecoveryView::Unconfirmed));
    desk.lock();
    let next: Typed = "another good one here".into();
    let old = desk.unlock_with_sheet(&old.as_str().into(), &next);
    assert_eq!(old, Err(Failure::RecoveryWordsWrong { wait_seconds: 0 }));
    desk.unlock_with_sheet(&new.as_str().into(), &next).unwrap();
}

/// SF-4.
#[test]
fn wrong_tries_slow_down_and_cost_nothing_else() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().to_owned());
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    desk.lock();
    let waits: Vec<Failure> = (0..3)
        .filter_map(|_| desk.unlock(&"not the passphrase".into()).err())
        .collect();
    assert_eq!(
        waits.last(),
        Some(&Failure::WrongPassphrase { wait_seconds: 2 })
    );
    assert!(matches!(
        desk.unlock(&PASSPHRASE.into()),
        Err(Failure::WrongPassphrase { wait_seconds: 1.. })
    ));
    std::thread::sleep(Duration::from_millis(2_050));
    desk.unlock(&PASSPHRASE.into()).unwrap();
}

/// DK-2.
#[test]
fn a_second_copy_is_told_and_may_look_again() {
    let place = tempfile::tempdir().unwrap();
    let first = desk_at(place.path().to_owned());
    first.create(&maya(), &PASSPHRASE.into()).unwrap();
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
    assert!(matches!(second.view(), DeskView::Locked { .. }));
    second.unlock(&PASSPHRASE.into()).unwrap();
}

/// SF-1.
#[test]
fn nobody_there_locks_and_tells_the_window_once() {
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };
    let place = tempfile::tempdir().unwrap();
    let told = Arc::new(AtomicU32::new(0));
    let counting = Arc::clone(&told);
    let locked = Arc::new(move || {
        counting.fetch_add(1, Ordering::SeqCst);
    });
    let desk = Desk::at(
        place.path().to_owned(),
        2,
        Told {
            locked,
            ..Told::nobody()
        },
    );
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
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
fn an_opening_that_folds_again_says_how_far_it_is() {
    use std::sync::Arc;
    let place = tempfile::tempdir().unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    let hearing = Arc::clone(&told);
    let folding = Arc::new(move |at| hearing.lock().push(at));
    let desk = Desk::at(
        place.path().to_owned(),
        2,
        Told {
            folding,
            ..Told::nobody()
        },
    );
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    told.lock().clear();
    desk.lock();
    desk.unlock(&PASSPHRASE.into()).unwrap();
    assert!(told.lock().is_empty(), "nothing is folded twice");
    desk.notebook()
        .unwrap()
        .change(|page| Ok(ithaca_core::store::projections::outdate(page.store)?))
        .unwrap();
    desk.lock();
    desk.unlock(&PASSPHRASE.into()).unwrap();
    let told = told.lock();
    let last = told.last().unwrap();
    assert_eq!(last.done, last.of);
}

#[test]
fn the_folder_is_the_systems_unless_a_portable_one_is_named() {
    assert_eq!(
        profile_folder(Path::new("/data")),
        Path::new("/data/ithaca/notebook-1")
    );
}

#[test]
fn sf_8_an_erased_notebook_leaves_an_empty_desk_on_which_another_can_be_made() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("notebook-1");
    let desk = desk_at(folder.clone());
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    let typed = |name: &str| ErasureDraft {
        typed_name: name.to_owned(),
        ..ErasureDraft::default()
    };
    let other_name = desk.erase(&typed("Sam"), &PASSPHRASE.into());
    assert_eq!(other_name, Err(Failure::NameDiffers));
    let other_words = desk.erase(&typed("Maya Lindqvist"), &"not it at all".into());
    assert_eq!(
        other_words,
        Err(Failure::WrongPassphrase { wait_seconds: 0 })
    );
    assert!(is_open(&desk));
    desk.erase(&typed("maya lindqvist"), &PASSPHRASE.into())
        .unwrap();
    assert_eq!(desk.view(), DeskView::Empty);
    assert_eq!(desk.notebook().err(), Some(Failure::Locked));
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(left.len(), 1, "only the lock: {left:?}");
    let shut = desk.erase(&typed("Maya Lindqvist"), &PASSPHRASE.into());
    assert_eq!(shut, Err(Failure::Locked));
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    assert!(is_open(&desk));
}

fn on_shelf(desk: &Desk) -> Vec<(String, bool)> {
    let lines = desk.shelf().notebooks.into_iter();
    lines.map(|it| (it.name, it.is_here)).collect()
}

#[test]
fn sf_2_two_people_have_each_a_notebook_and_none_sees_the_other() {
    let place = tempfile::tempdir().unwrap();
    let first = place.path().join("notebook-1");
    let desk = desk_at(first.clone());
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    assert_eq!(on_shelf(&desk), [("notebook-1".to_owned(), true)]);
    for moved in [desk.start_another(), desk.choose("notebook-1")] {
        assert_eq!(
            moved,
            Err(Failure::NotLocked),
            "only a locked desk is cleared"
        );
    }
    desk.lock();
    desk.start_another().unwrap();
    assert_eq!(desk.view(), DeskView::Empty);
    assert_eq!(desk.folder(), place.path().join("notebook-2"));
    assert_eq!(on_shelf(&desk), [("notebook-1".to_owned(), false)]);
    let sam = PersonDraft {
        name: "Sam Okafor".to_owned(),
        ..maya()
    };
    desk.create(&sam, &"copper kettle on a slow stove".into())
        .unwrap();
    desk.rename(" The green one ").unwrap();
    assert!(desk.rename(&"x".repeat(41)).is_err());
    desk.lock();
    assert_eq!(desk.rename("Mine"), Err(Failure::Locked));
    let shelf = [
        ("notebook-1".to_owned(), false),
        ("The green one".to_owned(), true),
    ];
    assert_eq!(on_shelf(&desk), shelf);
    assert!(desk.shelf().can_start);

    desk.choose("notebook-1").unwrap();
    assert!(
        desk.unlock(&"copper kettle on a slow stove".into())
            .is_err()
    );
    desk.unlock(&PASSPHRASE.into()).unwrap();
    assert_eq!(
        desk.notebook().unwrap().view_person().unwrap().name,
        "Maya Lindqvist"
    );
    desk.lock();
    for elsewhere in ["../notebook-1", "notebook-9", ""] {
        desk.choose(elsewhere).unwrap();
        assert_eq!(desk.folder(), first, "{elsewhere}: nothing is there");
    }
}

#[test]
fn sf_2_wrong_tries_at_one_notebook_wait_there_and_keep_nobody_from_another() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().join("notebook-1"));
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    desk.lock();
    desk.start_another().unwrap();
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    desk.lock();
    for _ in 0..3 {
        assert!(desk.unlock(&"not it at all".into()).is_err());
    }
    let waits = |desk: &Desk| desk.inner.lock().tries.wait_seconds(desk.started.elapsed()) > 0;
    assert!(waits(&desk));
    desk.choose("notebook-1").unwrap();
    assert!(!waits(&desk));
    desk.choose("notebook-2").unwrap();
    assert!(waits(&desk));
}

#[test]
fn sf_2_a_notebook_in_a_folder_of_its_own_stands_alone() {
    let place = tempfile::tempdir().unwrap();
    let desk = desk_at(place.path().join("portable"));
    desk.create(&maya(), &PASSPHRASE.into()).unwrap();
    desk.lock();
    assert!(on_shelf(&desk).is_empty() && !desk.shelf().can_start);
    desk.start_another().unwrap();
    assert!(matches!(desk.view(), DeskView::Locked { .. }));
}
