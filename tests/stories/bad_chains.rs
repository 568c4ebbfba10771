//! Step 12, entries among each other: gaps, broken chains, forks, strangers in a chain, newer kinds.

use ithaca_core::agreement::ClauseState;
use ithaca_core::error::Error;
use ithaca_core::exchange::ArrivalKind;
use ithaca_core::journal::VerifyError;
use ithaca_core::person::Side;

use crate::hostile::{Forger, every_row, signed};
use crate::people::{Person, agreed};

const ABOUT: &str = "agreement/1/cl-scope";
const NO: &str = r#"{"answer":"no","reason":""}"#;

fn verify_error(refused: Error) -> VerifyError {
    match refused {
        Error::Verify(fault) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_parcel_after_a_gap_is_kept_aside_and_joins_by_itself_when_the_gap_closes() {
    let (mut maya, mut sam) = agreed();
    let before_gap = Forger::of(&sam);
    sam.proposes("cl-scope", "We talk about skills.", "");
    let first = sam.makes_parcel();
    sam.proposes("cl-idp", "The mentee writes the plan.", "");
    let second = sam.makes_parcel();
    // Only the second change travels, as if the first part of two had been lost.
    let after_gap = Forger::of(&sam);
    let mut payload = after_gap.payload(Vec::new());
    let rows = sam.notebook.read(|store| {
        let lineage = &after_gap.keyring.lineage;
        let from = before_gap.seq + 1;
        Ok(ithaca_core::store::journal::rows_above(
            store, &sam.pair, lineage, from,
        )?)
    });
    for row in rows.unwrap() {
        payload
            .entries
            .push(signed(&row.raw, &after_gap.keyring.keys));
    }
    assert_eq!(payload.entries.len(), 1);
    let gap = after_gap.packs(&payload);

    let view = maya.understands(&gap);
    assert_eq!(view.what, ArrivalKind::GapBefore);
    let taken = maya.notebook.take_in(&view.arrival).unwrap();
    assert!(taken.kept_aside);
    assert_eq!(maya.clause("cl-idp").state, ClauseState::Agreed, "not yet");
    let parcels = maya.notebook.view_parcels(&maya.pair).unwrap();
    assert_eq!(parcels.kept_aside_count, 1);

    assert_eq!(maya.takes_in(&first).change_count, 2, "both join at once");
    assert_eq!(maya.clause("cl-idp").state, ClauseState::MyTurn);
    let parcels = maya.notebook.view_parcels(&maya.pair).unwrap();
    assert_eq!(parcels.kept_aside_count, 0);
    assert!(matches!(
        maya.opens(&second).what,
        ArrivalKind::AlreadyHere { .. }
    ));
}

#[test]
fn a_chain_that_names_another_entry_before_it_is_broken() {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    let mut broken = forger.entry(ABOUT, "clause_answered", NO);
    broken.prev = Some("0".repeat(64));
    let file = forger.sends(&broken);
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::BrokenChain);
}

#[test]
fn nobody_writes_into_the_others_chain() {
    let (mut maya, sam) = agreed();
    let (mayas, mut forger) = (Forger::of(&maya), Forger::of(&sam));
    let mut inside = forger.entry(ABOUT, "clause_answered", NO);
    inside.lineage.clone_from(&mayas.keyring.lineage);
    inside.seq = mayas.seq + 1;
    inside.prev.clone_from(&mayas.prev);
    let file = forger.sends(&inside);
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::BrokenChain);
}

#[test]
fn one_bad_entry_refuses_all_that_came_with_it() {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    let sound = forger.entry(ABOUT, "clause_answered", NO);
    let sound = forger.signs(&sound);
    let mut bad = forger.entry(ABOUT, "clause_answered", NO);
    bad.clock = 1;
    let bad = forger.signs(&bad);
    let file = forger.packs(&forger.payload(vec![sound, bad]));
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::Backdated);
}

/// SF-12.
#[test]
fn both_branches_of_a_fork_are_kept_and_come_back_to_their_author() {
    let (mut maya, mut sam) = agreed();
    let mut copy = Forger::of(&sam);
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.answers("cl-scope", ithaca_core::agreement::Answer::No);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.proposes("cl-scope", "We talk about work.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    // A second copy of Sam's notebook wrote under the same number, and knows nothing of the first.
    let letter = r#"{"words":"from the other laptop"}"#;
    let forked = copy.entry("letter/1", "letter_written", letter);
    let one = copy.signs(&forked);
    let forked = copy.entry("letter/1", "letter_written", r#"{"words":"once more"}"#);
    let two = copy.signs(&forked);
    let file = copy.packs(&copy.payload(vec![one.clone(), two.clone()]));
    let view = maya.opens(&file);
    assert!(view.of_two_copies, "told before it is taken in");
    assert_eq!(
        maya.notebook.take_in(&view.arrival).unwrap().change_count,
        2
    );
    let copies = |person: &Person| person.notebook.view_pair(&person.pair).unwrap().copies;
    assert_eq!(copies(&maya), [Side::Partner], "and afterwards");
    assert_eq!(
        maya.clause("cl-scope").state,
        ClauseState::MyTurn,
        "the first branch stands"
    );

    // Maya's next parcel brings the other branch to the notebook that lacks it; Sam goes on in a new lineage.
    let lineage = Forger::of(&sam).keyring.lineage;
    maya.proposes("cl-idp", "The mentee writes the plan.", "");
    let mail = maya.makes_parcel();
    let view = sam.understands(&mail);
    assert!(matches!(view.what, ArrivalKind::IamOlder { .. }));
    sam.notebook.take_in(&view.arrival).unwrap();
    assert_ne!(Forger::of(&sam).keyring.lineage, lineage);
    assert_eq!(copies(&sam), [Side::Me]);
    assert_eq!(kept(&sam), kept(&maya));
    sam.answers("cl-idp", ithaca_core::agreement::Answer::Yes);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert_eq!(maya.clause("cl-idp").state, ClauseState::Agreed);
    assert_eq!(kept(&sam), kept(&maya));
}

/// Ids of everything in the journal.
fn kept(person: &Person) -> Vec<String> {
    let rows = every_row(person).remove("journal").unwrap();
    let mut raw: Vec<String> = rows
        .into_iter()
        .map(|row| row.split('|').nth(1).unwrap().to_owned())
        .collect();
    raw.sort();
    raw
}

/// XC-11.
#[test]
fn what_needs_a_newer_ithaca_is_kept_shown_as_such_and_passed_on() {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    let mut newer = forger.entry("letter/1", "letter_written", r#"{"words":["new"]}"#);
    newer.replaces = Vec::new();
    let unknown_kind = forger.signs(&newer);
    let mut newer = forger.entry(ABOUT, "clause_answered", r#"{"answer":"perhaps"}"#);
    newer.form = 2;
    let unknown_form = forger.signs(&newer);
    let entries = vec![unknown_kind.clone(), unknown_form.clone()];
    let mut payload = forger.payload(entries);
    payload.v = 2;
    let file = forger.packs(&payload);
    let view = maya.understands(&file);
    assert_eq!(view.needs_newer_count, 2);
    maya.notebook.take_in(&view.arrival).unwrap();
    let parcels = maya.notebook.view_parcels(&maya.pair).unwrap();
    assert_eq!(parcels.needs_newer_count, 2);
    assert_eq!(maya.clause("cl-scope").state, ClauseState::Agreed);

    // Sam's notebook never wrote them; Maya's hands them back byte for byte.
    let mail = maya.makes_parcel_of_everything();
    let mut sam = sam;
    sam.takes_in(&mail);
    assert_eq!(kept(&sam), kept(&maya));
}

#[test]
fn a_partner_who_says_to_have_seen_what_i_have_not_written_yet_gains_nothing() {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    let lineage = Forger::of(&maya).keyring.lineage;
    let mut ahead = forger.entry(ABOUT, "clause_answered", NO);
    ahead.seen.insert(lineage.clone(), 1_000_000);
    let file = forger.sends(&ahead);
    let view = maya.understands(&file);
    assert!(matches!(view.what, ArrivalKind::IamOlder { .. }));
    maya.notebook.take_in(&view.arrival).unwrap();
    assert_ne!(
        Forger::of(&maya).keyring.lineage,
        lineage,
        "what Maya writes from now on, nobody has seen"
    );
}

#[test]
fn more_lineages_than_a_person_can_have_are_refused() {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    let mut entries = Vec::new();
    for number in 0..401_u128 {
        let mut first = forger.entry("letter/1", "letter_written", "{}");
        (first.seq, first.prev) = (1, None);
        first.lineage = format!("00000000-0000-4000-8000-{:012x}", number + 1);
        entries.push(forger.signs(&first));
    }
    let file = forger.packs(&forger.payload(entries));
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::Malformed);
}

/// A lineage that is spelled another way could never be named in a receipt, and no parcel would be made again.
#[test]
fn a_lineage_that_is_no_id_is_refused() {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    for spelled in ["ff", "", "00000000000040008000000000000001"] {
        let mut entry = forger.entry("letter/1", "letter_written", "{}");
        (entry.seq, entry.prev) = (1, None);
        entry.lineage = spelled.to_owned();
        let signed = forger.signs(&entry);
        let file = forger.packs(&forger.payload(vec![signed]));
        assert_eq!(
            verify_error(maya.refuses(&file)),
            VerifyError::Malformed,
            "{spelled}"
        );
    }
    maya.makes_everything();
}

#[test]
fn a_notebook_that_took_such_a_lineage_in_before_makes_parcels_again() {
    let (mut maya, mut sam) = agreed();
    maya.notebook
        .change(|page| {
            let hit = "UPDATE journal SET lineage = 'ff' WHERE mine = 0 AND seq = 1";
            assert_eq!(page.store.execute(hit, []).unwrap(), 1);
            Ok(())
        })
        .unwrap();
    maya.proposes("cl-scope", "We talk about skills.", "");
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
}
