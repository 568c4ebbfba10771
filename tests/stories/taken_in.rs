//! What was taken in: a line for each arrival, what needs me counted until it is answered, and a backup before it.

use std::fs;
use std::path::PathBuf;

use ithaca_core::agreement::Answer;
use ithaca_core::error::Error;
use ithaca_core::exchange::{ChangeKind, TakenInLine};
use ithaca_core::id::ClauseId;
use ithaca_core::search::SearchPlace;

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

/// XC-7.
#[test]
fn each_line_names_its_author_and_leads_to_what_changed() {
    let (maya, mut sam) = agreed();
    let mut maya = maya.reopen(1);
    maya.proposes("cl-scope", "We talk about skills.", "");
    let point = maya.adds_point("Where I stand");
    let goal = maya.writes_goal("Run our planning meeting twice");
    maya.shares_goal(&goal);
    let meeting = maya.offers_date(None, "2026-12-14");
    exchange(&mut maya, &mut sam);

    let kept = &lines(&sam)[0];
    assert_eq!(kept.maker.name, "Maya Chen");
    let found: Vec<_> = kept
        .things
        .iter()
        .map(|it| (it.kind, it.title.as_str(), it.place.clone()))
        .collect();
    let block = sam.shared_idp().goals[0].lane.block.clone().unwrap();
    let clause = ClauseId::new("cl-scope");
    let plan = "Run our planning meeting twice";
    let of_meeting = |spot: &str| SearchPlace::Meeting {
        meeting: meeting.clone(),
        spot: spot.to_owned(),
    };
    let wanted = [
        (
            ChangeKind::ClauseReworded,
            "Scope",
            SearchPlace::Clause { clause },
        ),
        (
            ChangeKind::PointWritten,
            "Where I stand",
            of_meeting(point.as_str()),
        ),
        (
            ChangeKind::GoalShared,
            plan,
            SearchPlace::SharedPlan {
                spot: block.to_string(),
            },
        ),
        (ChangeKind::MeetingProposed, "", of_meeting("")),
    ];
    assert_eq!(found.len(), wanted.len(), "{found:?}");
    for (kind, title, place) in wanted {
        assert!(found.contains(&(kind, title, Some(place))), "{found:?}");
    }
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

/// XC-7.
#[test]
fn what_i_made_and_lost_comes_back_under_my_own_name() {
    let (maya, _sam) = agreed();
    let maya = maya.reopen(0);
    let notebook = maya.profile().join("notebook").join("notebook.db");
    let backup = fs::read(&notebook).unwrap();
    let mut maya = maya;
    maya.proposes("cl-scope", "We talk about skills.", "");
    let mail = maya.makes_parcel();
    let mut maya = maya.reopen_after(|_| fs::write(&notebook, &backup).unwrap());
    maya.takes_in(&mail);
    let kept = &lines(&maya)[0];
    assert_eq!(kept.maker.name, "Maya Chen");
    assert_eq!(kept.things[0].title, "Scope");
}
