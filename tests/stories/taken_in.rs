//! What was taken in: a line for each arrival, what needs me counted until it is answered, and a backup before it.

use std::fs;
use std::path::PathBuf;

use ithaca_core::agreement::Answer;
use ithaca_core::error::Error;
use ithaca_core::exchange::TakenInLine;

use crate::hostile::every_row;
use crate::meetings::exchange;
use crate::people::{Person, agreed, joined};

fn backups_in(person: &Person) -> PathBuf {
    person.profile().join("notebook").join("backups")
}

fn backups(person: &Person) -> Vec<String> {
    let Ok(files) = fs::read_dir(backups_in(person)) else {
        return Vec::new();
    };
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn lines(person: &Person) -> Vec<TakenInLine> {
    person.notebook.view_parcels(&person.pair).unwrap().taken_in
}

/// XC-7.
#[test]
fn each_arrival_has_one_line_and_what_needs_me_is_counted_per_room_until_it_is_answered() {
    let (mut maya, sam) = agreed();
    let mut sam = sam.reopen(1);
    sam.proposes("cl-scope", "We talk about skills.", "");
    sam.proposes("cl-channels", "We write mails.", "");
    let first = sam.makes_parcel();
    maya.takes_in(&first);
    let meeting = sam.offers_date(None, "2026-12-14");
    let second = sam.makes_parcel();
    maya.takes_in(&second);
    maya.takes_in(&first);

    let kept = lines(&maya);
    assert_eq!(kept.len(), 3, "nothing new makes no line");
    assert_eq!(kept[0].change_count, 1);
    assert_eq!(kept[1].change_count, 2);
    assert!(kept[1].titles.contains(&"Scope".to_owned()), "{kept:?}");
    assert!(kept[1].made.starts_with("2026-11-26"), "{kept:?}");

    let needs = |maya: &Person| {
        let line = maya.notebook.view_pair(&maya.pair).unwrap().line;
        (line.agreement_needs_me, line.meetings_need_me)
    };
    assert_eq!(needs(&maya), (2, 1));
    maya.answers("cl-scope", Answer::Yes);
    assert_eq!(needs(&maya), (1, 1));
    maya.answers("cl-channels", Answer::Talk);
    maya.answers_date(&meeting, Answer::Yes);
    assert_eq!(needs(&maya), (0, 0));
}

/// XC-8, SF-5.
#[test]
fn a_backup_of_the_day_stands_before_a_parcel_and_without_one_nothing_is_taken_in() {
    let (maya, sam) = agreed();
    let (mut maya, mut sam) = (maya.reopen(1), sam.reopen(1));
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    let arrival = maya.opens(&mail).arrival;
    let of_the_day = "notebook-2026-11-26-1.tar".to_owned();
    assert!(!backups(&maya).contains(&of_the_day), "looking makes none");

    // Where no backup can be made, the parcel waits.
    let (place, aside) = (backups_in(&maya), maya.profile().join("aside"));
    fs::rename(&place, &aside).unwrap();
    fs::write(&place, "no folder").unwrap();
    let before = every_row(&maya);
    let refused = maya.notebook.take_in(&arrival);
    assert!(matches!(refused, Err(Error::BackupNotMade)), "{refused:?}");
    assert_eq!(before, every_row(&maya));
    fs::remove_file(&place).unwrap();
    fs::rename(&aside, &place).unwrap();

    maya.notebook.take_in(&arrival).unwrap();
    assert!(backups(&maya).contains(&of_the_day));
    maya.answers("cl-scope", Answer::Yes);
    sam.proposes("cl-channels", "We write mails.", "");
    exchange(&mut sam, &mut maya);
    let of_today = |name: &&String| name.contains("2026-11-26");
    assert_eq!(backups(&maya).iter().filter(of_today).count(), 1);
}

/// XC-8, SF-5.
#[test]
fn a_large_parcel_has_a_backup_of_its_own_before_it() {
    let (maya, sam) = joined();
    let (mut maya, mut sam) = (maya.reopen(1), sam.reopen(1));
    sam.agrees_to_all_left();
    for number in 0..20 {
        sam.adds_point(&format!("Point {number}"));
    }
    let mail = sam.makes_parcel();
    maya.notebook.back_up_today().unwrap();
    let before = backups(&maya).len();
    assert!(maya.takes_in(&mail).change_count > 50);
    assert_eq!(backups(&maya).len(), before + 1);
}
