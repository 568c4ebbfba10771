//! What stands beside a note.

use ithaca_core::agreement::ConfidenceNote;
use ithaca_core::error::{Error, Refusal};

use crate::people::signed;

#[test]
fn sf_9_beside_a_note_stands_what_the_two_signed_and_what_i_noted_of_the_house() {
    let (mut maya, sam) = signed();
    let view = maya.notebook.view_confidence(&maya.pair).unwrap();
    let titles: Vec<_> = view
        .clauses
        .iter()
        .map(|line| line.clause.as_str())
        .collect();
    assert_eq!(titles, ["cl-confidential", "cl-confidential-safety"]);
    assert_eq!(view.note, ConfidenceNote::default());

    let pair = maya.pair.clone();
    let note = ConfidenceNote {
        own_rule: "Every hint of harassment goes to the office on floor 2.".to_owned(),
        local_help: "Counselling, room 214, Tuesdays.".to_owned(),
    };
    maya.notebook.save_confidence_note(&pair, &note).unwrap();
    assert_eq!(maya.notebook.view_confidence(&pair).unwrap().note, note);
    let theirs = sam.notebook.view_confidence(&sam.pair).unwrap();
    assert_eq!(theirs.note, ConfidenceNote::default(), "it is Only me");
}

#[test]
fn sf_9_five_hundred_characters_and_not_one_more() {
    let (mut maya, _sam) = signed();
    let pair = maya.pair.clone();
    let of = |chars: usize| ConfidenceNote {
        own_rule: "a".repeat(chars),
        local_help: String::new(),
    };
    maya.notebook.save_confidence_note(&pair, &of(500)).unwrap();
    let refused = maya.notebook.save_confidence_note(&pair, &of(501));
    assert!(
        matches!(refused, Err(Error::Refused(Refusal::TextTooLong { .. }))),
        "{refused:?}"
    );
    assert_eq!(maya.notebook.view_confidence(&pair).unwrap().note, of(500));
}
