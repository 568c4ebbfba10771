//! A notebook restored from an older day, or copied to another place: no number is given out twice, and after the
//! next exchange nothing is lost.

use std::fs;
use std::path::{Path, PathBuf};

use ithaca_core::agreement::{Answer, ClauseState};
use ithaca_core::exchange::ArrivalKind;

use crate::hostile::{Forger, every_row};
use crate::people::{Person, agreed};

fn notebook_of(person: &Person) -> PathBuf {
    person.profile().join("notebook").join("notebook.db")
}

fn lineage(person: &Person) -> String {
    Forger::of(person).keyring.lineage
}

/// Ids of everything in the journal.
fn journal(person: &Person) -> Vec<String> {
    let rows = every_row(person).remove("journal").unwrap();
    let ids = rows.iter().map(|row| row.split('|').nth(1).unwrap());
    let mut ids: Vec<String> = ids.map(ToOwned::to_owned).collect();
    ids.sort();
    ids
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn a_notebook_that_is_only_closed_and_opened_goes_on_in_its_lineage() {
    let (maya, _sam) = agreed();
    let before = lineage(&maya);
    let mut maya = maya.reopen(1);
    assert_eq!(lineage(&maya), before);
    maya.proposes("cl-scope", "We talk about skills.", "");
    maya.makes_parcel();
    assert_eq!(lineage(&maya.reopen(2)), before);
}

#[test]
fn sf_5_after_a_restore_the_next_parcels_fill_the_gap_and_nothing_is_lost() {
    let (maya, mut sam) = agreed();
    let maya = maya.reopen(0);
    let backup = fs::read(notebook_of(&maya)).unwrap();
    let before = lineage(&maya);

    // After the day of the backup Maya writes, and Sam has it.
    let mut maya = maya;
    maya.proposes("cl-scope", "We talk about skills.", "");
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.answers("cl-scope", Answer::Yes);
    sam.proposes("cl-idp", "The mentee writes the plan.", "");
    let from_sam = sam.makes_parcel();

    // The laptop breaks; the backup is put in place of the notebook.
    let mut maya =
        maya.reopen_after(|folder| fs::write(folder.join("notebook.db"), &backup).unwrap());
    assert_ne!(lineage(&maya), before, "no number is given out twice");
    assert_eq!(
        maya.clause("cl-scope").state,
        ClauseState::Agreed,
        "the old words"
    );
    maya.proposes("cl-feedback-how", "We say what helps.", "");

    let view = maya.understands(&from_sam);
    assert!(matches!(
        view.what,
        ArrivalKind::IamOlder { .. } | ArrivalKind::GapBefore
    ));
    maya.notebook.take_in(&view.arrival).unwrap();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert_eq!(journal(&maya), journal(&sam), "nothing is lost");
    let scope = maya.clause("cl-scope");
    assert_eq!(scope.agreed.as_deref(), Some("We talk about skills."));
    assert_eq!(maya.clause("cl-idp").state, ClauseState::MyTurn);
    assert_eq!(sam.clause("cl-feedback-how").state, ClauseState::MyTurn);
}

/// SF-12.
#[test]
fn a_folder_copied_to_another_place_and_used_there_too_never_forks() {
    let (maya, mut sam) = agreed();
    let maya = maya.reopen(0);
    let elsewhere = tempfile::tempdir().unwrap();
    copy_folder(
        &maya.profile().join("notebook"),
        &elsewhere.path().join("notebook"),
    );
    let mut maya = maya;
    let mut copy = maya.copied_to(elsewhere);
    assert_ne!(lineage(&copy), lineage(&maya));
    maya.proposes("cl-scope", "We talk about skills.", "");
    copy.proposes("cl-idp", "The mentee writes the plan.", "");
    for mail in [maya.makes_parcel(), copy.makes_parcel()] {
        sam.takes_in(&mail);
    }
    assert_eq!(sam.clause("cl-scope").state, ClauseState::MyTurn);
    assert_eq!(sam.clause("cl-idp").state, ClauseState::MyTurn);
    sam.answers("cl-scope", Answer::Yes);
    let mail = sam.makes_parcel_of_everything();
    for person in [&mut maya, &mut copy] {
        person.takes_in(&mail);
        assert_eq!(journal(person), journal(&sam));
    }
}

#[test]
fn a_mark_that_is_lost_or_unreadable_costs_a_new_lineage_and_no_more() {
    let (maya, mut sam) = agreed();
    let mut maya = maya;
    for spoil in [&b""[..], b"no mark", &[0xff; 500]] {
        maya.proposes("cl-scope", "We talk about skills.", "");
        let mail = maya.makes_parcel();
        sam.takes_in(&mail);
        let before = lineage(&maya);
        maya = maya.reopen_after(|folder| fs::write(folder.join("mark"), spoil).unwrap());
        assert_ne!(lineage(&maya), before);
        maya.proposes("cl-scope", "We talk about work.", "");
        let mail = maya.makes_parcel();
        sam.takes_in(&mail);
    }
    assert_eq!(journal(&maya), journal(&sam));
}
