//! The one next thing on Today, as the year of a pair goes on.

use ithaca_core::agreement::Answer;
use ithaca_core::home::{Headline, HomeView, StepKind, StepState};
use ithaca_core::review::ReviewKind;
use secrecy::SecretString;

use crate::meetings::{held, minutes};
use crate::people::{CODE, Person, agreed, day, joined, signed};

fn today(person: &Person) -> HomeView {
    person.notebook.view_home(Some(&person.pair)).unwrap()
}

fn stands_at(person: &Person) -> Option<StepKind> {
    let steps = today(person).steps;
    let now = steps.iter().find(|step| step.state == StepState::Now);
    now.map(|step| step.step)
}

#[test]
fn ho_1_a_signature_is_news_for_a_day_and_then_the_next_open_step_comes_first() {
    let (_maya, sam) = signed();
    let signed_today = today(&sam);
    assert!(matches!(
        signed_today.headline,
        Headline::SignedByBoth { version: 1, .. }
    ));
    assert_eq!(signed_today.also, [Headline::SayExpectations]);
    let sam = sam.reopen(2);
    let later = today(&sam);
    assert_eq!(later.headline, Headline::SayExpectations);
    assert_eq!(later.also, [], "what was signed is news to nobody");
}

#[test]
fn ho_1_a_date_that_waits_for_me_comes_before_what_may_come_next() {
    let (mut maya, mut sam) = signed();
    let meeting = maya.offers_date(None, "2026-11-27");
    let parcel = maya.makes_parcel();
    sam.takes_in(&parcel);
    assert_eq!(today(&sam).headline, Headline::MeetingsNeedMe { count: 1 });
    sam.answers_date(&meeting, Answer::Yes);
    assert_eq!(stands_at(&sam), Some(StepKind::Plan));
    let sam = sam.reopen(1);
    let eve = today(&sam);
    let soon =
        |line: &Headline| matches!(line, Headline::MeetSoon { meeting: it, .. } if *it == meeting);
    assert!(soon(&eve.headline), "{eve:?}");
}

#[test]
fn on_1_the_way_to_a_signature_becomes_the_way_through_the_year() {
    let (mut maya, _sam) = agreed();
    assert_eq!(stands_at(&maya), Some(StepKind::Expectations));
    assert_eq!(today(&maya).steps.len(), 8);
    assert_eq!(today(&maya).next_review, None, "nothing is signed");
    maya.signs();
    assert_eq!(stands_at(&maya), Some(StepKind::Expectations));
}

#[test]
fn ho_1_the_next_review_is_named_with_its_day() {
    let (maya, _sam) = signed();
    let next = today(&maya)
        .next_review
        .expect("thirty days after the first day");
    assert_eq!(next.kind, ReviewKind::Short);
    let maya = maya.reopen(60);
    let next = today(&maya).next_review;
    assert_ne!(next.map(|it| it.kind), Some(ReviewKind::Short));
}

/// G-8.
#[test]
fn any_room_may_come_first_and_today_goes_on_showing_the_open_step() {
    let (mut maya, mut sam) = joined();
    let open = |person: &Person| today(person).headline;
    assert_eq!(stands_at(&maya), Some(StepKind::Invite));
    // A plan, a round, a meeting and its minutes, long before a clause is answered.
    maya.writes_goal("Run our planning meeting twice");
    let round = maya.begins_round();
    maya.answers_all(&round, 3, &[]);
    let his = open(&sam);
    assert!(matches!(his, Headline::AnswerClauses { count: 34, .. }));
    let pair = sam.pair.clone();
    let met = sam
        .notebook
        .hold_meeting(&pair, None, &held("2026-11-24"))
        .unwrap();
    sam.sends_minutes(&met, &minutes("2026-11-24", "We talked."));
    sam.adds_point("A conference in March");
    assert_eq!(open(&sam), his, "what is open stays open");
    sam.agrees_to_all_left();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    sam.signs();
    assert_ne!(open(&sam), his);
}

/// SF-3.
#[test]
fn a_month_after_the_sheet_was_typed_back_and_then_monthly_today_asks_for_it_once() {
    let mut maya = Person::begin("Maya Chen");
    let asked = |maya: &Person| {
        let view = maya.notebook.view_home(None).unwrap();
        (view.recovery_unconfirmed, view.recovery_asked)
    };
    assert_eq!(asked(&maya), (true, false), "first it is to be typed back");
    let typed = SecretString::from(CODE);
    let vault = maya.notebook.vault_mut();
    vault.confirm_recovery(&typed, day(0).date_naive()).unwrap();
    assert_eq!(asked(&maya), (false, false));
    let maya = maya.reopen(29);
    assert_eq!(asked(&maya), (false, false));
    let mut maya = maya.reopen(30);
    assert_eq!(asked(&maya), (false, true));
    maya.notebook.rest_sheet_question().unwrap();
    assert_eq!(asked(&maya), (false, false), "never twice a month");
    let maya = maya.reopen(60);
    assert_eq!(asked(&maya), (false, false));
    let maya = maya.reopen(61);
    assert_eq!(asked(&maya), (false, true));
}

/// SF-5.
#[test]
fn a_month_without_a_copy_off_the_laptop_today_asks_for_one_and_not_beside_the_sheet() {
    let mut maya = Person::begin("Maya Chen");
    let asked = |maya: &Person| {
        let view = maya.notebook.view_home(None).unwrap();
        (view.recovery_asked, view.copy_asked)
    };
    let copied = |maya: &Person| maya.notebook.view_copies().unwrap().copied_day;
    let typed = SecretString::from(CODE);
    let vault = maya.notebook.vault_mut();
    vault.confirm_recovery(&typed, day(0).date_naive()).unwrap();
    let maya = maya.reopen(29);
    assert_eq!(asked(&maya), (false, false));
    let mut maya = maya.reopen(30);
    assert_eq!(asked(&maya), (true, false), "one question at a time");
    maya.notebook.rest_sheet_question().unwrap();
    assert_eq!(asked(&maya), (false, true));
    maya.notebook.rest_copy_question().unwrap();
    assert_eq!((asked(&maya), copied(&maya)), ((false, false), None));
    let mut maya = maya.reopen(59);
    assert_eq!(asked(&maya), (false, false));
    let (name, path) = maya.notebook.newest_backup().unwrap();
    let made = day(59).date_naive();
    assert_eq!(name, format!("notebook-{made}-1.tar"));
    assert!(path.is_file());
    assert_eq!(maya.notebook.newest_backup().unwrap().1, path);
    maya.notebook.note_copy().unwrap();
    assert_eq!(copied(&maya), Some(made.to_string()));
    let mut maya = maya.reopen(88);
    maya.notebook.rest_sheet_question().unwrap();
    assert_eq!(asked(&maya), (false, false));
    let maya = maya.reopen(89);
    assert_eq!(asked(&maya), (false, true));
}
