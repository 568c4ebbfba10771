//! Sealed answers in an invitation: three mails from nothing to where both start from (PA-3, PA-7).

use ithaca_core::error::Refusal;
use ithaca_core::exchange::open_invitation;
use ithaca_core::expectation::Group;
use ithaca_core::expectation::view::{PartStep, RoundState};
use ithaca_core::id::{ArrivalId, ItemId};
use ithaca_core::parcel::{OpeningWords, open_invitation as look_inside};
use ithaca_core::person::Role;

use crate::expectation_people::{GOALS, INTRODUCTIONS, mail, refused, step};
use crate::people::{Person, moment};

#[test]
fn pa_3_the_inviting_mentees_seal_travels_and_no_answer_with_it() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam Okafor");
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[(INTRODUCTIONS, 5)]);
    let mut reasoned = step(5);
    reasoned.reason = "Nobody outside finance knows me.".to_owned();
    maya.answers_item(&round, INTRODUCTIONS, &reasoned);

    // Mail 1: her seal.
    let (file, words) = maya.invites_with(true);
    let out = maya.notebook.view_pair(&maya.pair).unwrap().invitation;
    assert!(out.unwrap().holds_seal);
    let words_typed = OpeningWords::parse(&words).unwrap();
    let inside = look_inside(&file, &words_typed, &|| false).unwrap();
    let inside = format!("{:?}", inside.payload);
    assert!(inside.contains("answers_sealed"));
    assert!(!inside.contains("Nobody outside finance") && !inside.contains("answers_revealed"));
    let view = open_invitation(&file, &words)
        .unwrap()
        .view(ArrivalId::fresh(), &moment(0));
    assert!(view.holds_seal, "he reads it before he joins");
    let changed = maya
        .notebook
        .save_answer(&maya.pair, &round, &ItemId::new(GOALS), &step(1));
    assert_eq!(refused(changed), Refusal::AnswersSealed);

    // Mail 2: his key, his seal and his answers.
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    assert!(sam.round(&round).line.parts[0].they_sealed_at.is_some());
    sam.answers_all(&round, 4, &[(INTRODUCTIONS, 2)]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);

    // Mail 3: hers.
    assert_eq!(maya.step(&round), PartStep::ReadThenShow);
    assert_eq!(maya.row(&round, INTRODUCTIONS).group, Group::TalkFirst);
    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.round(&round).line.state, RoundState::Revealed);
    assert_eq!(sam.row(&round, INTRODUCTIONS).group, Group::TalkFirst);
}

#[test]
fn pa_3_ex_7_of_an_inviting_mentor_only_the_seal_travels() {
    let mut sam = Person::begin("Sam Okafor");
    sam.prepares(Role::Mentor, "Maya Chen");
    let round = sam.begins_round();
    sam.answers_all(&round, 2, &[]);
    let (file, words) = sam.invites_with(true);
    let mut maya = Person::begin("Maya Chen");
    maya.joins(&file, &words);
    let nothing = maya.notebook.view_comparison(&maya.pair, &round);
    assert_eq!(refused(nothing), Refusal::NothingToCompare);
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    assert_eq!(maya.step(&round), PartStep::WaitForAnswers);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.step(&round), PartStep::ShowFirst);
}

#[test]
fn pa_3_what_is_taken_back_can_be_answered_anew_and_invited_again() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam Okafor");
    let round = maya.begins_round();
    maya.answers_item(&round, GOALS, &step(4));
    maya.invites_with(true);
    maya.notebook.take_back_invitation(&maya.pair).unwrap();
    let line = maya.round(&round).line;
    assert!(line.is_draft);
    assert_eq!(
        (line.step, line.parts[0].answered_count),
        (PartStep::Answer, 1)
    );
    maya.answers_item(&round, GOALS, &step(1));
    let (file, words) = maya.invites_with(true);
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    sam.answers_item(&round, GOALS, &step(5));
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    assert_eq!(maya.row(&round, GOALS).apart, Some(4));
}

#[test]
fn pa_3_without_the_tick_nothing_of_the_round_goes() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam Okafor");
    let round = maya.begins_round();
    maya.answers_item(&round, GOALS, &step(4));
    let (file, words) = maya.invites();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    assert!(sam.rounds().is_empty());
    assert!(maya.round(&round).line.is_draft);
}
