//! The first 90 days: what one's role may do in the beginning, Only me, never late.

use ithaca_core::agreement::Answer;
use ithaca_core::error::Refusal;
use ithaca_core::first_days::{FirstDaysState, FirstDaysView};
use ithaca_core::person::Role;

use crate::life::{answers_pause, offers_pause};
use crate::meetings::{exchange, refusal};
use crate::people::{Person, joined, signed};

fn seen(person: &Person) -> Option<FirstDaysView> {
    person.notebook.view_first_days(&person.pair).unwrap()
}

/// Joined, and both know that the other knows.
fn together() -> (Person, Person) {
    let (mut maya, mut sam) = joined();
    exchange(&mut maya, &mut sam);
    (maya, sam)
}

fn list(person: &Person) -> FirstDaysView {
    seen(person).unwrap()
}

fn marks(person: &mut Person, line: &str, state: FirstDaysState) {
    let pair = person.pair.clone();
    person.notebook.mark_first_days(&pair, line, state).unwrap();
}

fn state_of(person: &Person, line: &str) -> FirstDaysState {
    let lines = list(person).lines;
    lines.iter().find(|it| it.line == line).unwrap().state
}

#[test]
fn ho_4_sixteen_lines_of_my_role_each_by_a_day_counted_from_the_beginning() {
    let (maya, sam) = together();
    let (hers, his) = (list(&maya), list(&sam));
    assert_eq!((hers.role, his.role), (Role::Mentee, Role::Mentor));
    for view in [&hers, &his] {
        assert_eq!(view.lines.len(), 16);
        assert_eq!(view.start_day, "2026-11-25");
        assert_eq!(view.last_day, "2027-02-23");
        assert_eq!(view.lines[0].latest_day, "2026-11-30");
        let days: Vec<_> = view.lines.iter().map(|it| &it.latest_day).collect();
        assert!(days.is_sorted());
    }
    assert_eq!(hers.next.as_deref(), Some("d90-mentee-hello"));
    assert_eq!(his.next.as_deref(), Some("d90-mentor-welcome"));
    assert!(
        hers.lines
            .iter()
            .all(|it| it.line.starts_with("d90-mentee")),
        "nobody sees the list of the other"
    );
}

#[test]
fn ho_4_nothing_is_suggested_before_the_two_are_joined() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    assert_eq!(seen(&maya), None);
    maya.invites();
    assert_eq!(seen(&maya), None);
}

#[test]
fn ho_4_whoever_waited_for_a_reply_begins_on_the_day_it_came() {
    let (mut maya, mut sam) = (Person::begin("Maya Chen"), Person::begin("Sam Okafor"));
    maya.prepares(Role::Mentee, "Sam");
    let (file, words) = maya.invites();
    let (mut maya, mut sam) = (maya.reopen(9), {
        sam.joins(&file, &words);
        sam
    });
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
    assert_eq!(list(&maya).start_day, "2026-12-04");
}

#[test]
fn ho_4_a_line_is_ticked_skipped_and_taken_back_and_nothing_leaves() {
    let (mut maya, _sam) = together();
    let before = maya.notebook.view_frame().unwrap();
    marks(&mut maya, "d90-mentee-hello", FirstDaysState::Done);
    marks(
        &mut maya,
        "d90-mentee-expectations",
        FirstDaysState::Skipped,
    );
    assert_eq!(list(&maya).next.as_deref(), Some("d90-mentee-know"));
    assert_eq!(state_of(&maya, "d90-mentee-hello"), FirstDaysState::Done);
    marks(&mut maya, "d90-mentee-hello", FirstDaysState::Open);
    assert_eq!(state_of(&maya, "d90-mentee-hello"), FirstDaysState::Open);
    assert_eq!(
        maya.notebook.view_frame().unwrap(),
        before,
        "nothing waits for Sam"
    );
    let pair = maya.pair.clone();
    let mut mark = |line: &str| {
        let notebook = &mut maya.notebook;
        refusal(notebook.mark_first_days(&pair, line, FirstDaysState::Done))
    };
    for line in ["d90-mentor-welcome", "d90-nothing", ""] {
        assert_eq!(mark(line), Refusal::ThingGone);
    }
}

#[test]
fn ho_4_all_is_hidden_by_one_press_and_stays_to_be_shown_again() {
    let (mut maya, _sam) = together();
    let pair = maya.pair.clone();
    marks(&mut maya, "d90-mentee-hello", FirstDaysState::Done);
    maya.notebook.hide_first_days(&pair, true).unwrap();
    let hidden = list(&maya);
    assert!(hidden.is_hidden && hidden.next.is_none());
    assert_eq!(hidden.lines.len(), 16);
    maya.notebook.hide_first_days(&pair, false).unwrap();
    assert!(!list(&maya).is_hidden);
    assert_eq!(state_of(&maya, "d90-mentee-hello"), FirstDaysState::Done);
}

#[test]
fn ho_4_after_ninety_days_the_list_stays_to_read_and_asks_for_nothing() {
    let (maya, _sam) = together();
    let maya = maya.reopen(90);
    assert!(!list(&maya).is_over);
    let mut maya = maya.reopen(91);
    let over = list(&maya);
    assert!(over.is_over && over.next.is_none());
    assert_eq!(over.lines.len(), 16);
    let pair = maya.pair.clone();
    let late = maya
        .notebook
        .mark_first_days(&pair, "d90-mentee-hello", FirstDaysState::Done);
    assert_eq!(refusal(late), Refusal::ThingGone);
}

/// RV-5: clocks stop while the two pause, and each latest day moves with them.
#[test]
fn ho_4_a_pause_moves_the_days_and_suggests_nothing() {
    let (mut maya, mut sam) = signed();
    offers_pause(&mut maya, "2026-11-27", "2026-12-17");
    exchange(&mut maya, &mut sam);
    answers_pause(&mut sam, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let maya = maya.reopen(5);
    let paused = list(&maya);
    assert_eq!(paused.next, None);
    assert_eq!(paused.lines[0].latest_day, "2026-12-20");
    assert_eq!(
        list(&maya.reopen(23)).next.as_deref(),
        Some("d90-mentee-hello")
    );
}

#[test]
fn ho_4_a_closed_pair_and_a_lapsed_one_show_nothing_of_it() {
    let (mut maya, mut sam) = signed();
    assert!(seen(&maya).is_some());
    let pair = maya.pair.clone();
    maya.notebook.close_pair(&pair, None).unwrap();
    assert_eq!(seen(&maya), None);
    exchange(&mut maya, &mut sam);
    assert_eq!(seen(&sam), None);
    let (later, _) = signed();
    assert_eq!(seen(&later.reopen(800)), None, "its last day is over");
}
