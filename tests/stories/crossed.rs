//! Wordings, yeses and withdrawals that cross in the mail.

use ithaca_core::agreement::{Answer, ClauseState, HistoryKind};

use crate::people::{Person, agreed};

const CLAUSE: &str = "cl-response-time";

/// Both wrote another wording before reading the other's.
fn crossed() -> (Person, Person) {
    let (mut maya, mut sam) = agreed();
    maya.proposes(
        CLAUSE,
        "The mentor replies within two working days.",
        "After three days I begin to think I asked something silly.",
    );
    sam.proposes(
        CLAUSE,
        "The mentor replies within one week.",
        "I would rather promise a week and keep it.",
    );
    swap(&mut maya, &mut sam);
    (maya, sam)
}

/// Both make a parcel, then both take the other's in.
fn swap(maya: &mut Person, sam: &mut Person) {
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
}

#[test]
fn aw_5_crossed_wordings_stand_side_by_side_for_both() {
    let (maya, sam) = crossed();
    for person in [&maya, &sam] {
        let view = person.clause(CLAUSE);
        assert_eq!(view.state, ClauseState::Crossed);
        assert_eq!(view.letters.len(), 2);
        assert!(
            !view.letters[0].redline.is_empty(),
            "differences are marked"
        );
    }
}

#[test]
fn g_3_theirs_accepts_and_agrees_for_both() {
    let (mut maya, mut sam) = crossed();
    maya.answers(CLAUSE, Answer::Yes);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    for person in [&maya, &sam] {
        let view = person.clause(CLAUSE);
        assert_eq!(view.state, ClauseState::Agreed);
        assert_eq!(
            view.agreed.as_deref(),
            Some("The mentor replies within one week.")
        );
    }
}

#[test]
fn g_3_mine_keeps_waiting_for_the_other() {
    let (mut maya, mut sam) = crossed();
    maya.notebook
        .keep_mine(&maya.pair, &ithaca_core::id::ClauseId::new(CLAUSE))
        .unwrap();
    assert_eq!(maya.clause(CLAUSE).state, ClauseState::PartnersTurn);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let view = sam.clause(CLAUSE);
    assert_eq!(view.state, ClauseState::MyTurn);
    assert!(view.letters[0].kept);
}

#[test]
fn g_3_if_each_accepts_the_others_wording_nothing_is_agreed() {
    let (mut maya, mut sam) = crossed();
    maya.answers(CLAUSE, Answer::Yes);
    sam.answers(CLAUSE, Answer::Yes);
    swap(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let view = person.clause(CLAUSE);
        assert_eq!(
            view.state,
            ClauseState::CrossedYes,
            "each is asked once more"
        );
        assert_eq!(view.letters.len(), 2);
        assert_ne!(
            view.agreed.as_deref(),
            Some("The mentor replies within one week.")
        );
        assert_ne!(
            view.agreed.as_deref(),
            Some("The mentor replies within two working days.")
        );
    }
    sam.notebook
        .keep_mine(&sam.pair, &ithaca_core::id::ClauseId::new(CLAUSE))
        .unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert_eq!(maya.clause(CLAUSE).state, ClauseState::MyTurn);
    maya.answers(CLAUSE, Answer::Yes);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(sam.clause(CLAUSE).state, ClauseState::Agreed);
    assert_eq!(sam.clause(CLAUSE).agreed, maya.clause(CLAUSE).agreed);
}

#[test]
fn g_3_after_crossed_yeses_theirs_is_offered_back_and_asked_once_more() {
    let (mut maya, mut sam) = crossed();
    maya.answers(CLAUSE, Answer::Yes);
    sam.answers(CLAUSE, Answer::Yes);
    swap(&mut maya, &mut sam);
    maya.answers(CLAUSE, Answer::Yes);
    assert_eq!(maya.clause(CLAUSE).state, ClauseState::PartnersTurn);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(sam.clause(CLAUSE).state, ClauseState::MyTurn);
    sam.answers(CLAUSE, Answer::Yes);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let agreed = maya.clause(CLAUSE).agreed;
    assert_eq!(
        agreed.as_deref(),
        Some("The mentor replies within one week.")
    );
    assert_eq!(agreed, sam.clause(CLAUSE).agreed);
}

#[test]
fn g_2_a_change_that_crosses_a_yes_agrees_nothing_and_tells_both() {
    let (mut maya, mut sam) = agreed();
    maya.proposes(CLAUSE, "The mentor replies within four working days.", "");
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.answers(CLAUSE, Answer::Yes);
    maya.proposes(CLAUSE, "The mentor replies within five working days.", "");
    swap(&mut maya, &mut sam);
    assert_eq!(maya.clause(CLAUSE).state, ClauseState::PartnersTurn);
    assert_eq!(sam.clause(CLAUSE).state, ClauseState::MyTurn);
    for person in [&maya, &sam] {
        let told = person
            .clause(CLAUSE)
            .history
            .iter()
            .any(|line| line.what == HistoryKind::YesCrossedChange);
        assert!(told, "both are told");
    }
}

#[test]
fn ag_7_talk_about_it_parks_the_clause_for_both() {
    let (mut maya, mut sam) = agreed();
    maya.proposes(CLAUSE, "The mentor replies within four working days.", "");
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.answers(CLAUSE, Answer::Talk);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert_eq!(maya.clause(CLAUSE).state, ClauseState::Parked);
    sam.answers(CLAUSE, Answer::Yes);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert_eq!(maya.clause(CLAUSE).state, ClauseState::Agreed);
}

#[test]
fn g_3_after_two_crossed_yeses_theirs_asks_for_the_one_yes_that_is_missing() {
    let (mut maya, mut sam) = crossed();
    maya.answers(CLAUSE, Answer::Yes);
    sam.answers(CLAUSE, Answer::Yes);
    swap(&mut maya, &mut sam);
    assert_eq!(maya.clause(CLAUSE).state, ClauseState::CrossedYes);
    maya.answers(CLAUSE, Answer::Yes);
    assert_eq!(maya.clause(CLAUSE).state, ClauseState::PartnersTurn);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(sam.clause(CLAUSE).state, ClauseState::MyTurn);
    sam.answers(CLAUSE, Answer::Yes);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    for person in [&maya, &sam] {
        assert_eq!(
            person.clause(CLAUSE).agreed.as_deref(),
            Some("The mentor replies within one week.")
        );
    }
}

#[test]
fn g_3_crossing_twice_on_one_clause_is_told_twice() {
    let (mut maya, mut sam) = crossed();
    for _ in 0..2 {
        maya.answers(CLAUSE, Answer::Yes);
        sam.answers(CLAUSE, Answer::Yes);
        swap(&mut maya, &mut sam);
        for person in [&maya, &sam] {
            assert_eq!(person.clause(CLAUSE).state, ClauseState::CrossedYes);
        }
        let clause = ithaca_core::id::ClauseId::new(CLAUSE);
        for person in [&mut maya, &mut sam] {
            person.notebook.keep_mine(&person.pair, &clause).unwrap();
        }
        swap(&mut maya, &mut sam);
        for person in [&maya, &sam] {
            assert_eq!(person.clause(CLAUSE).state, ClauseState::Crossed);
        }
    }
}

#[test]
fn g_2_a_withdrawal_that_crosses_a_yes_agrees_nothing_and_tells_both() {
    let (mut maya, mut sam) = crate::people::joined();
    let clause = ithaca_core::id::ClauseId::new("cl-scope");
    // Sam says yes to all; Maya takes one clause back before she hears of it. Her first words left in the invitation.
    sam.agrees_to_all_left();
    let from_sam = sam.makes_parcel();
    maya.takes_in(&from_sam);
    let again = maya.makes_parcel();
    sam.takes_in(&again);
    maya.proposes("cl-scope", "We talk about skills.", "");
    let offer = maya.makes_parcel();
    sam.takes_in(&offer);
    sam.answers("cl-scope", Answer::Yes);
    maya.notebook
        .withdraw_proposal(&maya.pair, &clause)
        .unwrap();
    swap(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let view = person.clause("cl-scope");
        assert_eq!(view.state, ClauseState::Agreed);
        assert_ne!(view.agreed.as_deref(), Some("We talk about skills."));
        let told =
            |line: &ithaca_core::agreement::HistoryLine| line.what == HistoryKind::YesCrossedChange;
        assert!(view.history.iter().any(told), "both are told");
    }
}
