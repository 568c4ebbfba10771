//! The talk: items chosen, outcomes said yes to, a gap that becomes a clause, and the same round months later.

use ithaca_core::agreement::{Answer, CameFrom, ClauseState};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::exchange::ChangeKind;
use ithaca_core::expectation::entry::{Decision, EndedWhy, Length, Way};
use ithaca_core::expectation::view::{RoundDraft, RoundState};
use ithaca_core::expectation::{Group, OutcomeState};
use ithaca_core::id::ItemId;

use crate::expectation_people::{AGENDA, GOALS, INTRODUCTIONS, mail, revealed};
use crate::people::{agreed, joined, signed};

const SENTENCE: &str = "Sam introduces Maya to two people before June.";

/// The expectation that words of a clause came from.
pub fn expectation(came_from: Option<CameFrom>) -> (ItemId, String) {
    match came_from.unwrap() {
        CameFrom::Expectation { item, text } => (item, text),
        CameFrom::Review { .. } => panic!("it came from a review"),
    }
}

#[test]
fn ex_22_must_haves_and_what_nobody_has_are_suggested_first() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    let mut suggested: Vec<(u32, String)> = maya
        .compares(&round)
        .rows
        .iter()
        .filter_map(|row| Some((row.suggested?, row.asked.item.to_string())))
        .collect();
    suggested.sort();
    let items: Vec<&str> = suggested.iter().map(|(_, item)| item.as_str()).collect();
    assert_eq!(items.last(), Some(&AGENDA), "an orphan without a must-have");
    assert!(items.contains(&INTRODUCTIONS) && items.contains(&GOALS));
    let groups: Vec<Group> = maya
        .compares(&round)
        .rows
        .iter()
        .map(|row| row.group)
        .collect();
    assert!(groups.is_sorted(), "groups follow distance alone");
}

#[test]
fn each_chooses_for_the_talk_and_both_see_whose_choice_it_is() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    let items = |all: &[&str]| {
        all.iter()
            .map(|item| ItemId::new(*item))
            .collect::<Vec<_>>()
    };
    maya.notebook
        .choose_items(&maya.pair, &round, &items(&[GOALS]))
        .unwrap();
    let mine = items(&[INTRODUCTIONS, AGENDA]);
    maya.notebook
        .choose_items(&maya.pair, &round, &mine)
        .unwrap();
    mail(&mut maya, &mut sam);
    assert!(sam.row(&round, INTRODUCTIONS).chosen_by_partner);
    assert!(
        !sam.row(&round, GOALS).chosen_by_partner,
        "a second thought never leaves"
    );
    let six = vec![ItemId::new(GOALS); 6];
    let many = sam.notebook.choose_items(&sam.pair, &round, &six);
    assert!(matches!(
        many,
        Err(Error::Refused(Refusal::TooManyChosen { limit: 5 }))
    ));
}

/// AG-8, EX-10.
#[test]
fn st_6_a_gap_becomes_a_clause_that_tells_where_it_came_from() {
    let (mut maya, mut sam) = signed();
    let round = revealed(&mut maya, &mut sam);
    let clause = maya.row(&round, INTRODUCTIONS).clause.unwrap();
    maya.decides(&round, INTRODUCTIONS, Decision::Mentor, SENTENCE, true);
    let outcome = maya.row(&round, INTRODUCTIONS).outcome.unwrap();
    assert_eq!(outcome.state, OutcomeState::PartnersTurn);
    assert_eq!(outcome.clause.as_ref(), Some(&clause));
    let proposed = maya.clause(clause.as_str());
    assert!(proposed.letters[0].wording.ends_with(SENTENCE));
    let (item, text) = expectation(proposed.came_from);
    assert_eq!(item.as_str(), INTRODUCTIONS);
    assert!(text.starts_with("The mentor introduces"));

    let file = maya.makes_parcel();
    let view = sam.opens(&file);
    assert_eq!(view.needs_yes_count, 1, "one yes, at the clause");
    sam.notebook.take_in(&view.arrival).unwrap();
    assert!(sam.clause(clause.as_str()).came_from.is_some());
    sam.answers(clause.as_str(), Answer::Yes);
    mail(&mut sam, &mut maya);
    for person in [&maya, &sam] {
        let outcome = person.row(&round, INTRODUCTIONS).outcome.unwrap();
        assert_eq!(
            outcome.state,
            OutcomeState::Agreed,
            "the clause's yes is the outcome's"
        );
        assert_eq!(outcome.clause_state, Some(ClauseState::Agreed));
        let stands = person.clause(clause.as_str());
        assert!(
            stands.agreed.unwrap().ends_with(SENTENCE),
            "words that were there stay"
        );
    }
}

/// AG-8.
#[test]
fn an_outcome_for_a_clause_that_is_only_my_draft_stays_in_my_draft() {
    let (mut maya, mut sam) = joined();
    mail(&mut sam, &mut maya);
    // A clause of the draft that Sam never saw.
    let id = ithaca_core::id::ClauseId::new("cl-network");
    maya.notebook.add_catalogue_clause(&maya.pair, &id).unwrap();
    let round = revealed(&mut maya, &mut sam);
    assert_eq!(maya.row(&round, INTRODUCTIONS).clause.as_ref(), Some(&id));
    maya.decides(&round, INTRODUCTIONS, Decision::Mentor, SENTENCE, true);
    let clause = maya.clause("cl-network");
    assert_eq!(clause.state, ClauseState::Draft);
    assert!(clause.draft_wording.ends_with(SENTENCE));
    assert_eq!(expectation(clause.came_from).0.as_str(), INTRODUCTIONS);
    maya.notebook.propose_clause(&maya.pair, &id).unwrap();
    mail(&mut maya, &mut sam);
    assert!(sam.clause("cl-network").came_from.is_some());
}

/// EX-10.
#[test]
fn what_is_only_noted_asks_for_a_yes_of_its_own() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    let again = "We come back to who chooses the topics.";
    maya.decides(&round, AGENDA, Decision::RevisitOn, again, true);
    maya.decides(&round, GOALS, Decision::NotForUs, "", false);
    let file = maya.makes_parcel();
    let view = sam.opens(&file);
    assert_eq!(view.needs_yes_count, 2);
    assert!(
        view.changes
            .iter()
            .all(|line| line.kind == ChangeKind::OutcomeProposed)
    );
    sam.notebook.take_in(&view.arrival).unwrap();
    assert_eq!(sam.round(&round).line.needs_me_count, 2);
    sam.answers_outcome(&round, AGENDA, Answer::Yes);
    sam.answers_outcome(&round, GOALS, Answer::Talk);
    mail(&mut sam, &mut maya);
    let kept = maya.row(&round, AGENDA).outcome.unwrap();
    assert_eq!(
        (kept.state, kept.day.as_deref()),
        (OutcomeState::Agreed, Some("2027-01-31"))
    );
    assert_eq!(kept.clause, None, "a day to come back is no clause");
    let parked = maya.row(&round, GOALS).outcome.unwrap();
    assert_eq!(parked.state, OutcomeState::Parked);
    maya.ends(&round, EndedWhy::Talked);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.round(&round).line.state, RoundState::Talked);
}

#[test]
fn outcomes_that_cross_stand_side_by_side_until_one_is_chosen() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    maya.decides(
        &round,
        AGENDA,
        Decision::Mentee,
        "Maya brings the list.",
        false,
    );
    sam.decides(
        &round,
        AGENDA,
        Decision::Split,
        "Each brings one point.",
        false,
    );
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    let crossed = maya.row(&round, AGENDA).outcome.unwrap();
    assert_eq!(crossed.state, OutcomeState::Crossed);
    let theirs = crossed.other.unwrap();
    assert_eq!(theirs.sentence, "Each brings one point.");
    maya.notebook
        .answer_outcome(
            &maya.pair,
            &round,
            &ItemId::new(AGENDA),
            &theirs.proposal,
            Answer::Yes,
            "",
        )
        .unwrap();
    mail(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let outcome = person.row(&round, AGENDA).outcome.unwrap();
        assert_eq!(outcome.state, OutcomeState::Agreed);
        assert_eq!(outcome.sentence, "Each brings one point.");
    }
}

#[test]
fn an_outcome_is_withdrawn_without_trace_while_it_waits() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    let item = ItemId::new(AGENDA);
    maya.decides(
        &round,
        AGENDA,
        Decision::Mentee,
        "Maya brings the list.",
        false,
    );
    maya.notebook
        .withdraw_outcome(&maya.pair, &round, &item)
        .unwrap();
    assert!(maya.row(&round, AGENDA).outcome.is_none());
    maya.decides(
        &round,
        AGENDA,
        Decision::Mentee,
        "Maya brings the list.",
        false,
    );
    mail(&mut maya, &mut sam);
    maya.notebook
        .withdraw_outcome(&maya.pair, &round, &item)
        .unwrap();
    mail(&mut maya, &mut sam);
    assert!(sam.row(&round, AGENDA).outcome.is_none());
    let nothing = maya.notebook.withdraw_outcome(&maya.pair, &round, &item);
    assert!(matches!(nothing, Err(Error::Refused(Refusal::NotYourTurn))));
}

#[test]
fn ex_11_a_light_round_asks_again_what_was_talked_about_and_shows_then_and_now() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    let chosen = [ItemId::new(INTRODUCTIONS), ItemId::new(AGENDA)];
    maya.notebook
        .choose_items(&maya.pair, &round, &chosen)
        .unwrap();
    maya.ends(&round, EndedWhy::Talked);
    mail(&mut maya, &mut sam);

    let (mut maya, mut sam) = (maya.reopen(90), sam.reopen(90));
    let draft = RoundDraft {
        length: Length::Light,
        themes: Vec::new(),
        way: Way::Mail,
    };
    let second = maya.notebook.begin_round(&maya.pair, &draft).unwrap();
    assert_eq!(maya.round(&second).items.len(), 2);
    maya.answers_all(&second, 3, &[]);
    maya.seals(&second);
    mail(&mut maya, &mut sam);
    sam.answers_all(&second, 3, &[]);
    sam.seals(&second);
    mail(&mut sam, &mut maya);
    maya.reveals(&second);
    mail(&mut maya, &mut sam);
    let row = sam.row(&second, INTRODUCTIONS);
    assert_eq!(row.group, Group::SamePlace);
    let then = row.then.unwrap();
    assert!(then.mentee.is_some() && then.mentor.is_some());
    assert_eq!(sam.rounds().len(), 2);
    assert_eq!(
        sam.row(&round, INTRODUCTIONS).then,
        None,
        "the first has no before"
    );
}

#[test]
fn ex_24_cards_wait_until_both_have_answered() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[("exp-think-sounding-board", 5)]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    sam.answers_all(&round, 4, &[("exp-think-sounding-board", 2)]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    assert!(
        maya.compares(&round).examples.is_empty(),
        "before she shows hers"
    );
    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    let view = sam.compares(&round);
    assert!(!view.examples.is_empty());
    let tension = view
        .tensions
        .iter()
        .any(|card| card.id == "ten-ear-or-hands");
    let asked = view
        .rows
        .iter()
        .any(|row| row.asked.item.as_str() == "exp-think-sounding-board");
    assert_eq!(tension, asked, "a card stands where its statements differ");
}
