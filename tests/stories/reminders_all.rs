//! Reminders that come from other rooms than meetings: rounds, agreement, plan, reviews and the last day.

use ithaca_core::agreement::Answer;
use ithaca_core::catalogue::ParamValue;
use ithaca_core::idp::entry::GoalState;
use ithaca_core::meeting::{ContactDraft, ContactWay, MeetingDraft};
use ithaca_core::person::Role;
use ithaca_core::reminder::ReminderTarget;

use crate::expectation_people::revealed;
use crate::meetings::{date, exchange, held};
use crate::people::{Person, joined, signed};
use crate::reminders::{only, reminder, tells};

/// On which of these days the reminder is told, and where it leads; the person is opened anew on each.
fn days_told(
    mut person: Person,
    id: &str,
    days: &[i64],
) -> (Vec<i64>, Option<ReminderTarget>, Person) {
    only(&mut person, id);
    let (mut told, mut target) = (Vec::new(), None);
    for day in days {
        person = person.reopen(*day);
        if let Some(said) = reminder(&person).filter(|said| said.id == id) {
            told.push(*day);
            target = Some(said.target);
        }
    }
    (told, target, person)
}

#[test]
fn ho_5_open_expectations_are_called_to_mind_two_days_after_the_pair_began() {
    let (_maya, sam) = joined();
    let (told, target, mut sam) = days_told(sam, "rem-fill-expectations", &[1, 2, 6, 7]);
    assert_eq!(told, [2, 6]);
    assert_eq!(target, Some(ReminderTarget::Expectations));
    sam = sam.reopen(3);
    let round = sam.begins_round();
    sam.answers_all(&round, 4, &[]);
    sam.seals(&round);
    assert!(!tells(&sam, "rem-fill-expectations"), "what is sealed");
}

#[test]
fn ho_5_what_todays_first_line_says_is_not_said_twice() {
    let (mut maya, mut sam) = signed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    exchange(&mut maya, &mut sam);
    let mut sam = sam.reopen(3);
    only(&mut sam, "rem-fill-expectations");
    assert!(
        !tells(&sam, "rem-fill-expectations"),
        "his answers are the next thing on Today"
    );
}

#[test]
fn ho_5_both_are_told_that_the_comparison_is_ready_until_they_have_talked() {
    let (mut maya, mut sam) = signed();
    revealed(&mut maya, &mut sam);
    for mut person in [maya, sam] {
        only(&mut person, "rem-compare");
        // The mentee showed last, and learns of it with her own press; he with her parcel.
        let said = reminder(&person).unwrap();
        assert_eq!(said.target, ReminderTarget::Expectations);
        let later = person.reopen(5);
        assert!(!tells(&later, "rem-compare"), "five days are enough");
    }
}

#[test]
fn ho_5_a_draft_that_waited_a_week_is_called_to_mind_until_it_is_signed() {
    let (maya, _sam) = joined();
    let (told, target, _) = days_told(maya, "rem-sign", &[6, 7, 11, 12]);
    assert_eq!(told, [7, 11]);
    assert_eq!(target, Some(ReminderTarget::Agreement));
    let (maya, _sam) = signed();
    assert_eq!(days_told(maya, "rem-sign", &[7]).0, [0_i64; 0]);
}

#[test]
fn ho_5_a_mentor_who_heard_nothing_past_half_way_is_told_of_a_hello() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    // They meet on the 25th and will on 15 December: half way is the 5th, three days later the 8th.
    maya.notebook
        .hold_meeting(&pair, None, &held("2026-11-25"))
        .unwrap();
    let meeting = maya.offers_date(None, "2026-12-15");
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let (told, target, mut sam) = days_told(sam, "rem-hello", &[10, 12, 13, 17, 18]);
    assert_eq!(told, [13, 17]);
    assert_eq!(target, Some(ReminderTarget::Between));
    assert_eq!(days_told(maya, "rem-hello", &[13]).0, [0_i64; 0], "his");
    sam = sam.reopen(14);
    assert!(tells(&sam, "rem-hello"));
    let contact = ContactDraft {
        day: "2026-12-09".to_owned(),
        minutes: 5,
        way: ContactWay::Phone,
        line: "A short call.".to_owned(),
    };
    let pair = sam.pair.clone();
    sam.notebook.note_contact(&pair, None, &contact).unwrap();
    assert!(!tells(&sam, "rem-hello"), "they were in touch");
}

#[test]
fn ho_5_the_plan_is_called_to_mind_before_its_day_while_it_is_empty() {
    let (mut maya, mut sam) = (Person::begin("Maya Chen"), Person::begin("Sam Okafor"));
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    let day = ParamValue::Day("2026-12-25".to_owned());
    maya.fills("cl-idp", "idp_date", day);
    let (file, words) = maya.invites();
    sam.joins(&file, &words);
    exchange(&mut maya, &mut sam);
    let days = [21, 22, 24, 25];
    let (told, target, mut maya) = days_told(maya, "rem-idp-first", &days);
    assert_eq!(told, [22, 24], "a week before, give or take a day");
    assert_eq!(target, Some(ReminderTarget::Plan));
    maya.writes_goal("Lead the spring release by myself");
    maya = maya.reopen(23);
    assert!(!tells(&maya, "rem-idp-first"), "it has begun");
    assert_eq!(days_told(sam, "rem-idp-first", &days).0, [0_i64; 0]);
}

#[test]
fn ho_5_a_plan_that_stands_still_for_six_weeks_is_called_to_mind_alone_to_the_mentee() {
    let (mut maya, mut sam) = signed();
    let goal = maya.writes_goal("Lead the spring release by myself");
    maya.shares_goal(&goal);
    exchange(&mut maya, &mut sam);
    let (told, target, _) = days_told(maya, "rem-idp-look", &[41, 42, 46, 47]);
    assert_eq!(told, [42, 46]);
    assert_eq!(target, Some(ReminderTarget::Plan));
    let (told, target, _) = days_told(sam, "rem-idp-help", &[0, 1, 5, 6]);
    assert_eq!(
        told,
        [1, 5],
        "the mentor: from the day after he saw it first"
    );
    assert_eq!(target, Some(ReminderTarget::Plan));
}

#[test]
fn ho_5_a_goal_that_is_reached_is_called_to_mind_to_both() {
    let (mut maya, mut sam) = signed();
    let goal = maya.writes_goal("Lead the spring release by myself");
    maya.shares_goal(&goal);
    maya.notebook
        .set_goal_state(&goal, GoalState::Reached, "")
        .unwrap();
    exchange(&mut maya, &mut sam);
    for person in [maya, sam] {
        let (told, target, _) = days_told(person, "rem-celebrate", &[0, 4, 5]);
        assert_eq!(told, [0, 4]);
        assert_eq!(target, Some(ReminderTarget::Plan));
    }
}

#[test]
fn ho_5_a_review_and_half_way_are_called_to_mind_in_time() {
    let (maya, _sam) = signed();
    let ahead = maya.reopen(31);
    let today = ahead.notebook.view_home(Some(&ahead.pair)).unwrap();
    let half_way = today.next_review.unwrap().day;
    let begins = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let in_days = (half_way.parse::<chrono::NaiveDate>().unwrap() - begins).num_days();
    let days = [in_days - 16, in_days - 15, in_days - 13, in_days - 12];
    let (told, target, maya) = days_told(ahead, "rem-midpoint", &days);
    assert_eq!(told, [in_days - 15, in_days - 13]);
    assert_eq!(target, Some(ReminderTarget::Reviews));
    let (told, target, _) = days_told(maya, "rem-short-review", &[29, 31]);
    assert_eq!(told, [31]);
    assert_eq!(target, Some(ReminderTarget::Reviews));
}

#[test]
fn ho_5_a_month_before_the_last_day_a_closing_meeting_is_called_to_mind_unless_one_is_booked() {
    let (mut maya, mut sam) = signed();
    // The last day is 25 November 2027, 365 days on. From 30 days before on Today's first line says it.
    let (told, target, sam_later) = days_told(sam, "rem-closing", &[333, 334, 337, 338]);
    assert_eq!(told, [334]);
    assert_eq!(target, Some(ReminderTarget::Meetings));
    sam = sam_later;
    maya = maya.reopen(330);
    let closing = MeetingDraft {
        template: "mt-closing".to_owned(),
        ..date("2027-11-22", "14:00")
    };
    let pair = maya.pair.clone();
    maya.notebook
        .propose_meeting(&pair, None, &closing)
        .unwrap();
    exchange(&mut maya, &mut sam);
    let (told, _, _) = days_told(sam, "rem-closing", &[334, 337]);
    assert_eq!(told, [0_i64; 0], "one is on its way");
}
