//! Nothing is frozen until it leaves (format.md §2).

use ithaca_core::id::ClauseId;
use ithaca_core::journal::Envelope;

use crate::people::joined;

#[test]
fn xc_1_only_the_last_state_leaves() {
    let (mut maya, mut sam) = joined();
    sam.agrees_to_all_left();
    for words in [
        "First thought.",
        "Second thought.",
        "We talk about skills and work.",
    ] {
        sam.proposes("cl-scope", words, "");
    }
    sam.proposes("cl-idp", "A wording that is taken out again.", "");
    sam.notebook
        .withdraw_proposal(&sam.pair, &ClauseId::new("cl-idp"))
        .unwrap();
    sam.notebook
        .drop_clause_draft(&sam.pair, &ClauseId::new("cl-idp"))
        .unwrap();
    let mail = sam.makes_parcel();
    let taken = maya.takes_in(&mail);
    let pair = maya.pair.clone();
    let raw: Vec<String> = maya
        .notebook
        .read(|store| {
            let mut statement = store
                .prepare("SELECT raw FROM journal WHERE pair = ?1 AND mine = 0")
                .unwrap();
            let rows = statement
                .query_map([pair.as_str()], |row| row.get(0))
                .unwrap();
            Ok(rows.map(Result::unwrap).collect())
        })
        .unwrap();
    assert_eq!(raw.len(), usize::try_from(taken.change_count).unwrap());
    let all = raw.join("\n");
    assert!(all.contains("We talk about skills and work."));
    for gone in ["First thought.", "Second thought.", "taken out again"] {
        assert!(!all.contains(gone), "{gone} has left");
    }
    for line in &raw {
        assert!(Envelope::parse(line).is_ok());
    }
}

#[test]
fn ag_10_a_signature_that_was_taken_back_never_leaves() {
    let (mut maya, mut sam) = joined();
    sam.agrees_to_all_left();
    sam.signs();
    sam.notebook.take_back_signature(&sam.pair).unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert!(
        maya.notebook
            .view_agreement(&maya.pair)
            .unwrap()
            .versions
            .is_empty()
    );
    assert_eq!(
        maya.notebook
            .view_signing(&maya.pair)
            .unwrap()
            .partner_signed,
        None
    );
}

#[test]
fn xc_1_a_signature_under_words_that_changed_again_does_not_leave() {
    let (mut maya, mut sam) = joined();
    sam.agrees_to_all_left();
    sam.signs();
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert!(
        maya.notebook.view_signing(&maya.pair).is_err(),
        "one clause waits, and nobody signed"
    );
}
