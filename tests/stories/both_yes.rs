//! *Both said yes*: one page of everything that binds the two, with both days.

use ithaca_core::agreement::{Answer, ClauseDraft};
use ithaca_core::expectation::entry::Decision;
use ithaca_core::id::ClauseId;
use ithaca_core::meeting::MinutesAnswer;
use ithaca_core::person::Side;
use ithaca_core::record::{BesideWhat, BothYesPart, BothYesView};

use crate::expectation_people::{AGENDA, revealed};
use crate::meetings::{exchange, held, minutes};
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

#[test]
fn ag_20_minutes_outcomes_and_the_closing_stand_there_with_both_days() {
    let (mut maya, mut sam) = signed();
    let round = revealed(&mut maya, &mut sam);
    maya.decides(
        &round,
        AGENDA,
        Decision::RevisitOn,
        "We come back to it.",
        true,
    );
    let pair = maya.pair.clone();
    let day = "2026-11-24";
    let meeting = maya.notebook.hold_meeting(&pair, None, &held(day)).unwrap();
    maya.sends_minutes(&meeting, &minutes(day, "We met."));
    exchange(&mut maya, &mut sam);
    assert!(page(&sam).beside.is_empty(), "an offer alone is no yes");
    sam.answers_outcome(&round, AGENDA, Answer::Yes);
    let theirs = sam.meeting(&meeting).minutes.theirs.unwrap();
    sam.answers_minutes(&meeting, &theirs.minutes_id, MinutesAnswer::Accepted, "")
        .unwrap();
    exchange(&mut maya, &mut sam);
    maya.notebook.close_pair(&pair, None).unwrap();
    exchange(&mut maya, &mut sam);
    for (person, hers) in [(&maya, Side::Me), (&sam, Side::Partner)] {
        let beside = page(person).beside;
        assert_eq!(beside.len(), 3, "{beside:?}");
        assert!(matches!(beside[0].what, BesideWhat::Closed { .. }));
        assert_eq!(beside[0].accepted_at, None, "a closing needs no yes");
        let minutes = beside.iter().find(
            |it| matches!(&it.what, BesideWhat::Minutes { meeting: of, .. } if *of == meeting),
        );
        assert!(minutes.is_some_and(|it| it.accepted_at.is_some()));
        let outcome = beside.iter().find(|it| {
            matches!(&it.what, BesideWhat::Outcome { text, .. } if text == "We come back to it.")
        });
        assert!(outcome.is_some_and(|it| it.offered_by == hers && it.accepted_at.is_some()));
    }
}
