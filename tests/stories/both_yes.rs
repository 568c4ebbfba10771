//! *Both said yes*: one page of everything that binds the two, with both days.

use ithaca_core::agreement::{Answer, ClauseDraft};
use ithaca_core::id::ClauseId;
use ithaca_core::person::Side;
use ithaca_core::record::{BothYesPart, BothYesView};

use crate::people::{Person, signed};

fn page(person: &Person) -> BothYesView {
    person.notebook.view_both_yes(&person.pair).unwrap()
}

fn titles(part: &BothYesPart) -> Vec<&str> {
    part.clauses.iter().map(|yes| yes.title.as_str()).collect()
}

#[test]
fn ag_20_every_version_stands_there_with_what_was_agreed_since_the_one_before() {
    let (mut maya, mut sam) = signed();
    let first = page(&maya);
    assert_eq!(first.parts.len(), 1);
    assert_eq!(first.parts[0].version, Some(1));
    assert_eq!(first.parts[0].signatures.len(), 2);
    assert_eq!(first.parts[0].clauses.len(), 34);
    let yes = &first.parts[0].clauses[0];
    assert_eq!(yes.offered_by, Side::Me, "the mentee wrote the draft");
    let his = page(&sam);
    assert_eq!(his.parts[0].clauses[0].offered_by, Side::Partner);
    assert!(!yes.offered_at.is_empty() && !yes.accepted_at.is_empty());

    // An offer alone is no yes of both.
    sam.proposes("cl-scope", "We talk about skills.", "");
    assert_eq!(page(&sam).parts.len(), 1);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.answers("cl-scope", Answer::Yes);
    let now = page(&maya);
    assert_eq!(now.parts[0].version, None, "agreed, and not signed yet");
    assert_eq!(titles(&now.parts[0]), ["Scope"]);
    assert_eq!(now.parts[0].clauses[0].offered_by, Side::Partner);

    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.signs();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    for (person, before) in [(&maya, &first), (&sam, &his)] {
        let then = page(person);
        let versions: Vec<Option<u32>> = then.parts.iter().map(|part| part.version).collect();
        assert_eq!(versions, [Some(2), Some(1)]);
        assert_eq!(titles(&then.parts[0]), ["Scope"]);
        assert_eq!(then.parts[1], before.parts[0], "version 1 stays as it was");
    }
}

#[test]
fn ag_20_what_both_left_out_stands_there_too() {
    let (mut maya, mut sam) = signed();
    let draft = ClauseDraft {
        leave_out: true,
        reason: "We do not need it.".to_owned(),
        ..sam.draft_of("cl-scope")
    };
    let clause = ClauseId::new("cl-scope");
    sam.notebook
        .save_clause_draft(&sam.pair, &clause, &draft)
        .unwrap();
    sam.notebook.propose_clause(&sam.pair, &clause).unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.answers("cl-scope", Answer::Yes);
    let part = &page(&maya).parts[0];
    assert_eq!(part.version, None);
    assert_eq!(part.clauses.len(), 1);
    assert!(part.clauses[0].left_out);
}
