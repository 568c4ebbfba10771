//! The week of somebody with several pairs.

use ithaca_core::agreement::Answer;
use ithaca_core::home::WeekView;
use ithaca_core::person::Role;

use crate::people::{Person, signed};

fn week(person: &Person) -> WeekView {
    person.notebook.view_week().unwrap()
}

#[test]
fn ho_3_a_meeting_stands_on_its_day_and_what_waits_is_named_by_pair() {
    let (mut maya, mut sam) = signed();
    let meeting = maya.offers_date(None, "2026-11-27");
    let parcel = maya.makes_parcel();
    sam.takes_in(&parcel);
    let before = week(&sam);
    assert_eq!(before.days.len(), 7);
    assert_eq!(before.days[0].day, before.today);
    assert!(before.days.iter().all(|day| day.meetings.is_empty()));
    let waiting: Vec<_> = before
        .waiting
        .iter()
        .map(|line| (line.whose.partner.short_name.as_str(), line.meetings))
        .collect();
    assert_eq!(waiting, [("Maya", 1)]);

    sam.answers_date(&meeting, Answer::Yes);
    let after = week(&sam);
    assert_eq!(after.waiting, []);
    let friday = &after.days[2];
    assert_eq!(friday.day, "2026-11-27");
    assert_eq!(friday.meetings[0].meeting, meeting);
    assert_eq!(friday.meetings[0].minutes, 60);
}

#[test]
fn ho_3_hours_are_those_of_agreements_in_force() {
    let (_maya, mut sam) = signed();
    let signed = week(&sam).minutes_a_month;
    assert!(signed > 0, "an hour every few weeks");
    let first = sam.pair.clone();
    sam.prepares(Role::Mentor, "Aleksandra");
    sam.pair = first;
    assert_eq!(
        week(&sam).minutes_a_month,
        signed,
        "a draft promises nothing"
    );
}

/// HO-3: the hours one says one has are mine alone, and no parcel carries them.
#[test]
fn stated_hours_are_kept_bounded_and_taken_back() {
    let (maya, mut sam) = signed();
    assert_eq!(week(&sam).hours_stated, 0);
    sam.notebook.state_hours(6).unwrap();
    assert_eq!(week(&sam).hours_stated, 6);
    sam.notebook.state_hours(100_000).unwrap();
    assert_eq!(week(&sam).hours_stated, ithaca_core::person::HOURS_MAX);
    sam.notebook.state_hours(0).unwrap();
    assert_eq!(week(&sam).hours_stated, 0);
    assert_eq!(week(&maya).hours_stated, 0);
}
