//! A short reply to a date, typed in from a phone: kept as told, never a yes (AW-2, XC-9, G-10).

use ithaca_core::agreement::Answer;
use ithaca_core::error::Refusal;
use ithaca_core::meeting::{MeetingState, ToldAnswer};

use crate::meetings::{exchange, refusal};
use crate::people::agreed;

#[test]
fn aw_2_a_short_answer_from_a_phone_is_kept_as_told_and_still_asked_for() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let meeting = maya.offers_date(None, "2026-12-14");
    let told = maya
        .notebook
        .note_told(&pair, &meeting, "ok 14 December 14:00");
    assert_eq!(told.unwrap(), ToldAnswer::Yes);
    exchange(&mut maya, &mut sam);
    let view = maya.meeting(&meeting);
    assert_eq!(
        view.state,
        MeetingState::PartnersTurn,
        "a told yes binds nobody"
    );
    let told = view.told.unwrap();
    assert_eq!(
        (told.day.as_str(), told.words.as_str()),
        ("2026-11-25", "ok 14 December 14:00")
    );
    assert!(told.is_current, "the same date, under its lasting name");
    assert!(view.agreed.is_none() && view.calendar.is_none());
    assert_eq!(sam.meeting(&meeting).told, None, "it never leaves");
    assert_eq!(
        sam.meeting(&meeting).state,
        MeetingState::MyTurn,
        "he is asked all the same"
    );
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let view = maya.meeting(&meeting);
    assert_eq!(view.state, MeetingState::Agreed);
    assert!(view.told.is_some(), "it stays marked as told");
}

#[test]
fn aw_2_what_was_told_about_an_earlier_date_says_so() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let meeting = maya.offers_date(None, "2026-12-14");
    maya.notebook.note_told(&pair, &meeting, "fine").unwrap();
    exchange(&mut maya, &mut sam);
    maya.offers_date(Some(&meeting), "2026-12-16");
    assert!(!maya.meeting(&meeting).told.unwrap().is_current);
    let again = maya.notebook.note_told(&pair, &meeting, "ok, but 17 Dec");
    assert_eq!(again.unwrap(), ToldAnswer::OtherDate);
    maya.notebook.drop_told(&pair, &meeting).unwrap();
    assert_eq!(maya.meeting(&meeting).told, None);
}

#[test]
fn only_to_a_date_of_mine_that_waits_can_something_be_told() {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-14");
    exchange(&mut maya, &mut sam);
    let pair = sam.pair.clone();
    let told = sam.notebook.note_told(&pair, &meeting, "ok");
    assert_eq!(
        refusal(told),
        Refusal::NotYourTurn,
        "her date is his to answer"
    );
    let pair = maya.pair.clone();
    let empty = maya.notebook.note_told(&pair, &meeting, " ");
    assert_eq!(refusal(empty), Refusal::TextMissing);
}
