//! A rhythm that slips, and the ladder of a long silence (ME-15, HO-7): facts and offers, and days of rest do not count.

use ithaca_core::agreement::Answer;
use ithaca_core::error::Refusal;
use ithaca_core::id::MeetingId;
use ithaca_core::meeting::{ContactDraft, ContactWay, MeetingsView, SilenceStep};

use crate::life::{answers_pause, offers_pause};
use crate::meetings::{exchange, held, minutes, refusal};
use crate::people::{Person, signed};

fn meetings(person: &Person) -> MeetingsView {
    person.notebook.view_meetings(&person.pair).unwrap()
}

fn step(person: &Person) -> Option<SilenceStep> {
    meetings(person).silence.map(|found| found.step)
}

/// An agreement is in force, and they met on Tuesday 24 November.
fn met() -> (Person, Person, MeetingId) {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    let meeting = maya
        .notebook
        .hold_meeting(&pair, None, &held("2026-11-24"))
        .unwrap();
    exchange(&mut maya, &mut sam);
    (maya, sam, meeting)
}

#[test]
fn ho_7_after_one_interval_a_mail_after_two_a_pause_after_three_an_end() {
    let (maya, _sam, _) = met();
    let interval = i64::from(meetings(&maya).terms.interval_days);
    let maya = maya.reopen(interval - 1);
    assert_eq!(step(&maya), None);
    let maya = maya.reopen(interval);
    assert_eq!(step(&maya), Some(SilenceStep::Hello));
    assert_eq!(
        meetings(&maya).silence.unwrap().since_day,
        "2026-11-25",
        "the day his parcel came"
    );
    let maya = maya.reopen(2 * interval);
    assert_eq!(step(&maya), Some(SilenceStep::Pause));
    let mut maya = maya.reopen(3 * interval);
    assert_eq!(step(&maya), Some(SilenceStep::End));
    // She notes that they spoke by phone: it was no silence.
    let contact = ContactDraft {
        day: meetings(&maya).people.today,
        minutes: 0,
        way: ContactWay::Phone,
        line: String::new(),
    };
    let pair = maya.pair.clone();
    maya.notebook.note_contact(&pair, None, &contact).unwrap();
    assert_eq!(step(&maya), None);
}

#[test]
fn ho_7_what_is_put_aside_comes_back_one_step_later() {
    let (maya, _sam, _) = met();
    let interval = i64::from(meetings(&maya).terms.interval_days);
    let mut maya = maya.reopen(interval);
    let pair = maya.pair.clone();
    maya.notebook.leave_silence(&pair).unwrap();
    assert_eq!(step(&maya), None);
    let mut maya = maya.reopen(2 * interval);
    assert_eq!(step(&maya), Some(SilenceStep::Pause));
    let waiting = maya.notebook.view_frame().unwrap();
    maya.notebook.leave_silence(&pair).unwrap();
    assert_eq!(
        maya.notebook.view_frame().unwrap(),
        waiting,
        "it is Only me: nothing waits for Sam"
    );
}

#[test]
fn ho_7_a_date_ahead_or_one_that_waits_for_me_is_no_silence() {
    let (mut maya, mut sam, _) = met();
    let interval = i64::from(meetings(&maya).terms.interval_days);
    let meeting = maya.offers_date(None, "2027-03-20");
    exchange(&mut maya, &mut sam);
    let mut sam = sam.reopen(interval);
    assert_eq!(
        step(&sam),
        None,
        "her date waits for him: that is the one thing to do"
    );
    let mut maya = maya.reopen(interval);
    assert_eq!(step(&maya), Some(SilenceStep::Hello), "he has not answered");
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    assert_eq!(step(&maya.reopen(2 * interval)), None);
}

#[test]
fn ho_7_without_an_agreement_in_force_nobody_is_reminded() {
    let (mut maya, mut sam) = crate::people::agreed();
    exchange(&mut maya, &mut sam);
    let pair = maya.pair.clone();
    let mut maya = maya.reopen(90);
    assert_eq!(step(&maya), None);
    assert_eq!(
        refusal(maya.notebook.leave_silence(&pair)),
        Refusal::ThingGone
    );
}

#[test]
fn rv_5_and_me_14_a_pause_and_days_away_are_not_counted() {
    let (mut maya, mut sam, _) = met();
    let interval = i64::from(meetings(&maya).terms.interval_days);
    offers_pause(&mut maya, "2026-12-01", "2027-01-10");
    exchange(&mut maya, &mut sam);
    answers_pause(&mut sam, Answer::Yes);
    let (from, until) = ("2027-01-11", "2027-01-20");
    let pair = sam.pair.clone();
    sam.notebook.note_away(&pair, None, from, until).unwrap();
    exchange(&mut maya, &mut sam);
    // 40 days of pause and 10 days away lie between.
    let maya = maya.reopen(interval + 15);
    assert_eq!(step(&maya), None, "while they pause nothing is said");
    assert_eq!(meetings(&maya).next_date_due, None);
    let maya = maya.reopen(interval + 49);
    assert_eq!(step(&maya), None);
    let maya = maya.reopen(interval + 50);
    assert_eq!(step(&maya), Some(SilenceStep::Hello));
}

#[test]
fn me_15_four_ways_are_offered_once_more_than_one_interval_was_missed() {
    let (maya, _sam, _) = met();
    let interval = i64::from(meetings(&maya).terms.interval_days);
    let missed = |person: &Person| {
        meetings(person)
            .next_date_due
            .map(|due| due.intervals_missed)
    };
    assert_eq!(missed(&maya), None, "they met yesterday");
    let maya = maya.reopen(1);
    assert_eq!(
        missed(&maya),
        Some(0),
        "two days after, one line to whoever books"
    );
    let maya = maya.reopen(2 * interval - 2);
    assert_eq!(missed(&maya), Some(1));
    let maya = maya.reopen(2 * interval);
    assert_eq!(missed(&maya), Some(2));
}

#[test]
fn rv_5_the_clock_of_unanswered_minutes_rests_while_the_pair_pauses() {
    let (mut maya, mut sam, meeting) = met();
    let interval = i64::from(meetings(&maya).terms.interval_days);
    maya.sends_minutes(&meeting, &minutes("2026-11-24", "First."));
    exchange(&mut maya, &mut sam);
    let before = maya.meeting(&meeting).minutes.freeze_from_day.unwrap();
    offers_pause(&mut sam, "2026-12-01", "2026-12-15");
    exchange(&mut maya, &mut sam);
    answers_pause(&mut maya, Answer::Yes);
    let after = maya.meeting(&meeting).minutes.freeze_from_day.unwrap();
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    assert_eq!((day(&after) - day(&before)).num_days(), 14);
    let mut maya = maya.reopen(2 * interval + 1);
    let pair = maya.pair.clone();
    assert_eq!(
        refusal(maya.notebook.freeze_minutes(&pair, &meeting)),
        Refusal::MinutesNotDue { from_day: after }
    );
    let mut maya = maya.reopen(2 * interval + 15);
    maya.notebook.freeze_minutes(&pair, &meeting).unwrap();
}
