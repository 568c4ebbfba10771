//! Another size, later: it proposes, and deletes nothing that was agreed or typed.

use ithaca_core::agreement::{Answer, ClauseState};
use ithaca_core::catalogue::{ParamValue, Size};
use ithaca_core::person::Role;

use crate::people::{Person, signed};

fn states(person: &Person, wanted: ClauseState) -> usize {
    let view = person.notebook.view_agreement(&person.pair).unwrap();
    view.clauses
        .iter()
        .filter(|line| line.state == wanted)
        .count()
}

fn writes_alone() -> Person {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    maya
}

#[test]
fn ag_2_a_smaller_size_leaves_out_of_my_draft_and_the_larger_brings_it_back_as_it_was() {
    let mut maya = writes_alone();
    let purpose = "Maya leads her first project with calm.";
    let value = ParamValue::Text(purpose.to_owned());
    maya.fills("cl-purpose", "purpose_statement", value);
    let change = maya
        .notebook
        .view_size_change(&maya.pair, Size::Five)
        .unwrap();
    assert_eq!((change.adds.len(), change.leaves.len()), (0, 25));
    assert_eq!(change.agreed_count, 0);
    assert_eq!(
        states(&maya, ClauseState::Draft),
        34,
        "looking changes nothing"
    );

    maya.notebook.change_size(&maya.pair, Size::Five).unwrap();
    assert_eq!(states(&maya, ClauseState::Draft), 9);
    assert_eq!(states(&maya, ClauseState::LeftOut), 25);
    maya.notebook
        .change_size(&maya.pair, Size::Standard)
        .unwrap();
    assert_eq!(states(&maya, ClauseState::Draft), 34);
    let draft = maya.draft_of("cl-purpose");
    assert_eq!(
        draft.params["purpose_statement"],
        ParamValue::Text(purpose.to_owned()),
        "what was typed is still there"
    );
    let again = maya
        .notebook
        .view_size_change(&maya.pair, Size::Standard)
        .unwrap();
    assert!(again.adds.is_empty() && again.leaves.is_empty());
    assert_eq!(again.current, Some(Size::Standard));
}

#[test]
fn ag_2_of_a_signed_text_a_smaller_size_only_proposes() {
    let (mut maya, mut sam) = signed();
    let change = maya
        .notebook
        .view_size_change(&maya.pair, Size::Five)
        .unwrap();
    assert_eq!((change.leaves.len(), change.agreed_count), (25, 25));
    maya.notebook.change_size(&maya.pair, Size::Five).unwrap();
    assert_eq!(states(&maya, ClauseState::PartnersTurn), 25);
    let record = |person: &Person| person.notebook.record_source(&person.pair, None).unwrap();
    assert_eq!(record(&maya).clauses.len(), 34, "version 1 stands");

    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(states(&sam, ClauseState::MyTurn), 25);
    sam.answers("cl-purpose", Answer::No);
    sam.answers("cl-mentor-role", Answer::Yes);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert_eq!(
        maya.clause("cl-purpose").state,
        ClauseState::Agreed,
        "no keeps it"
    );
    assert_eq!(maya.clause("cl-mentor-role").state, ClauseState::LeftOut);
}

#[test]
fn ag_2_a_larger_size_drafts_what_is_new_and_touches_nothing_else() {
    let (mut maya, _sam) = signed();
    maya.notebook.change_size(&maya.pair, Size::Full).unwrap();
    assert_eq!(states(&maya, ClauseState::Agreed), 34);
    assert_eq!(states(&maya, ClauseState::Draft), 14);
}

#[test]
fn ag_2_a_pair_that_began_without_a_draft_gets_one_its_partner_can_read() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    maya.notebook.change_size(&maya.pair, Size::Five).unwrap();
    assert_eq!(states(&maya, ClauseState::Draft), 9);
    let (file, words) = maya.invites();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    assert_eq!(states(&sam, ClauseState::MyTurn), 9);
    let view = sam.notebook.view_agreement(&sam.pair).unwrap();
    assert_eq!(view.preset.as_deref(), Some("workplace"));
}
