//! What two answers that agree mean for the agreement: a clause is offered, left off, or says that it stays.

use ithaca_core::agreement::{Answer, ClauseState};
use ithaca_core::error::Refusal;
use ithaca_core::expectation::ClauseAdvice;
use ithaca_core::id::{ClauseId, RoundId};

use crate::expectation_people::{mail, refused};
use crate::expectation_talk::expectation;
use crate::people::{Person, agreed};

/// Both count on it; the standard agreement does not say it.
const LISTENS: (&str, &str) = ("exp-think-sounding-board", "cl-mentor-listens");
/// Neither needs it; the agreement says it, and need not.
const AGENDA: (&str, &str) = ("exp-meet-prepare", "cl-prep-agenda");
/// Neither needs it; every agreement of this length has it.
const AWAY: (&str, &str) = ("exp-contact-away", "cl-away-notice");

impl Person {
    fn linked(&self, round: &RoundId) -> Vec<(ClauseAdvice, String, String)> {
        let view = self.notebook.view_linked_clauses(&self.pair, round);
        let lines = view.unwrap().into_iter();
        lines
            .map(|it| (it.advice, it.clause.to_string(), it.items[0].to_string()))
            .collect()
    }

    fn follows(&mut self, round: &RoundId, clause: &str) {
        let clause = ClauseId::new(clause);
        self.notebook
            .draft_linked_clause(&self.pair, round, &clause)
            .unwrap();
    }

    fn proposes_as_drafted(&mut self, clause: &str) {
        let clause = ClauseId::new(clause);
        self.notebook.propose_clause(&self.pair, &clause).unwrap();
    }
}

fn line(advice: ClauseAdvice, (item, clause): (&str, &str)) -> (ClauseAdvice, String, String) {
    (advice, clause.to_owned(), item.to_owned())
}

/// A round by mail: both would like most of it, and agree on what the stories are about.
fn answered(maya: &mut Person, sam: &mut Person) -> RoundId {
    let round = maya.begins_round();
    let hers = [
        (LISTENS.0, 5),
        (AGENDA.0, 1),
        (AWAY.0, 2),
        ("exp-fb-usable", 1),
    ];
    maya.answers_all(&round, 3, &hers);
    maya.seals(&round);
    mail(maya, sam);
    let his = [
        (LISTENS.0, 4),
        (AGENDA.0, 2),
        (AWAY.0, 2),
        ("exp-fb-usable", 2),
    ];
    sam.answers_all(&round, 3, &his);
    sam.seals(&round);
    mail(sam, maya);
    round
}

/// The same after she showed hers.
fn shown(maya: &mut Person, sam: &mut Person) -> RoundId {
    let round = answered(maya, sam);
    maya.reveals(&round);
    mail(maya, sam);
    round
}

/// AG-8.
#[test]
fn ag_8_answers_that_agree_offer_a_clause_leave_one_off_and_name_one_that_stays() {
    let (mut maya, mut sam) = agreed();
    let round = shown(&mut maya, &mut sam);
    let expected = vec![
        line(ClauseAdvice::Offer, LISTENS),
        line(ClauseAdvice::LeaveOff, AGENDA),
        line(ClauseAdvice::Stays, AWAY),
    ];
    // The clause on feedback has a second statement, which both would like: it is not named.
    assert_eq!(maya.linked(&round), expected);
    assert_eq!(sam.linked(&round), expected);
    let stays = ClauseId::new(AWAY.1);
    let stays = maya
        .notebook
        .draft_linked_clause(&maya.pair, &round, &stays);
    assert_eq!(refused(stays), Refusal::NothingToPropose);
}

/// AG-8.
#[test]
fn ag_8_the_offered_clause_is_drafted_alone_proposed_by_hand_and_tells_where_it_came_from() {
    let (mut maya, mut sam) = agreed();
    let round = shown(&mut maya, &mut sam);
    maya.follows(&round, LISTENS.1);
    let drafted = maya.clause(LISTENS.1);
    assert_eq!(
        drafted.state,
        ClauseState::Draft,
        "nothing is offered by itself"
    );
    assert_eq!(expectation(drafted.came_from).0.as_str(), LISTENS.0);
    assert_eq!(maya.linked(&round).len(), 2, "it stands in my draft");

    maya.proposes_as_drafted(LISTENS.1);
    mail(&mut maya, &mut sam);
    let theirs = sam.clause(LISTENS.1);
    assert_eq!(theirs.state, ClauseState::MyTurn);
    assert!(expectation(theirs.came_from).1.starts_with("The mentor"));
    sam.answers(LISTENS.1, Answer::Yes);
    mail(&mut sam, &mut maya);
    assert_eq!(maya.clause(LISTENS.1).state, ClauseState::Agreed);
}

/// AG-8.
#[test]
fn ag_8_a_clause_neither_needs_is_left_off_only_when_both_say_so() {
    let (mut maya, mut sam) = agreed();
    let round = shown(&mut maya, &mut sam);
    sam.follows(&round, AGENDA.1);
    assert!(sam.clause(AGENDA.1).draft.unwrap().leave_out);
    assert_eq!(sam.linked(&round).len(), 2, "his draft leaves it out");
    let sent = sam.notebook.make_parcel(&sam.pair, false);
    assert_eq!(refused(sent), Refusal::NothingToSend, "a draft is Only me");
    assert_eq!(maya.linked(&round).len(), 3);

    sam.proposes_as_drafted(AGENDA.1);
    assert_eq!(sam.linked(&round).len(), 2);
    mail(&mut sam, &mut maya);
    assert_eq!(maya.linked(&round).len(), 2, "it waits for her answer");
    assert_eq!(maya.clause(AGENDA.1).state, ClauseState::MyTurn);
    maya.answers(AGENDA.1, Answer::Yes);
    mail(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        assert_eq!(person.clause(AGENDA.1).state, ClauseState::LeftOut);
        assert_eq!(person.linked(&round).len(), 2);
    }
}

/// AG-8.
#[test]
fn ag_8_nothing_is_concluded_before_both_have_shown() {
    let (mut maya, mut sam) = agreed();
    let round = answered(&mut maya, &mut sam);
    assert_eq!(maya.linked(&round), vec![], "she has not shown hers yet");
    let early = sam.notebook.view_linked_clauses(&sam.pair, &round);
    assert_eq!(refused(early), Refusal::NothingToCompare);
}
