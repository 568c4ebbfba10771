//! Versions both signed, laid beside each other.

use ithaca_core::agreement::{Answer, Span, SpanKind};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::id::ClauseId;
use ithaca_core::record::{ClauseChange, ClauseChangeKind, VersionChangesView};

use crate::people::{Person, signed};

const WEEK: &str = "The mentor replies within one week and the mentee within two working days.";
const DAYS: &str = "The mentor replies within five days and the mentee within two working days.";

/// Sam sends what he offered and signs after Maya, who said yes to these.
fn both_sign(maya: &mut Person, sam: &mut Person, clauses: &[&str]) {
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    for clause in clauses {
        maya.answers(clause, Answer::Yes);
    }
    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.signs();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
}

impl Person {
    fn offers_to_leave_out(&mut self, clause: &str) {
        let mut draft = self.draft_of(clause);
        draft.leave_out = true;
        let clause = ClauseId::new(clause);
        self.notebook
            .save_clause_draft(&self.pair, &clause, &draft)
            .unwrap();
        self.notebook.propose_clause(&self.pair, &clause).unwrap();
    }

    fn lays_beside(&self, version: u32, against: u32) -> VersionChangesView {
        self.notebook
            .view_version_changes(&self.pair, version, against)
            .unwrap()
    }
}

/// Version 1 as drafted; 2 with a week to reply and other words about the calendar; 3 with five days, a clause more,
/// one less, and the calendar as it was.
fn three_versions() -> (Person, Person, String) {
    let (mut maya, mut sam) = signed();
    let was = maya.clause("cl-channels").agreed.unwrap();
    sam.proposes("cl-response-time", WEEK, "");
    sam.proposes("cl-channels", "We write mails.", "");
    both_sign(&mut maya, &mut sam, &["cl-response-time", "cl-channels"]);

    let network = ClauseId::new("cl-network");
    sam.proposes("cl-response-time", DAYS, "");
    sam.proposes("cl-channels", &was, "");
    sam.notebook
        .add_catalogue_clause(&sam.pair, &network)
        .unwrap();
    sam.proposes("cl-network", "Sam introduces Maya to two people.", "");
    sam.offers_to_leave_out("cl-between-meetings");
    let offered = [
        "cl-response-time",
        "cl-channels",
        "cl-network",
        "cl-between-meetings",
    ];
    both_sign(&mut maya, &mut sam, &offered);
    (maya, sam, was)
}

fn one<'a>(view: &'a VersionChangesView, clause: &str) -> &'a ClauseChange {
    let mut found = view
        .clauses
        .iter()
        .filter(|it| it.clause.as_str() == clause);
    found.next().unwrap()
}

fn side(spans: &[Span], without: SpanKind) -> String {
    let kept = spans.iter().filter(|span| span.kind != without);
    kept.map(|span| span.text.as_str()).collect()
}

/// AG-13.
#[test]
fn ag_13_two_signed_versions_are_compared_clause_by_clause_and_word_by_word() {
    let (maya, sam, _) = three_versions();
    let view = maya.lays_beside(3, 1);
    assert_eq!((view.earlier, view.later), (1, 3));

    let reply = one(&view, "cl-response-time");
    assert_eq!(reply.kind, ClauseChangeKind::Reworded);
    assert_eq!(side(&reply.redline, SpanKind::Gone), DAYS);
    assert!(!side(&reply.redline, SpanKind::New).contains("one week"));
    let more = one(&view, "cl-network");
    assert_eq!(more.kind, ClauseChangeKind::Added);
    assert!(more.redline.iter().all(|span| span.kind == SpanKind::New));
    let less = view.clauses.last().unwrap();
    assert_eq!(
        less.clause.as_str(),
        "cl-between-meetings",
        "what is gone comes last"
    );
    assert_eq!(less.kind, ClauseChangeKind::LeftOut);
    assert!(less.redline.iter().all(|span| span.kind == SpanKind::Gone));

    assert_eq!(
        view.clauses.len(),
        3,
        "the words about channels are as they were"
    );
    assert_eq!(
        view.same_count, 32,
        "34 clauses, less two that went or changed"
    );
    let text = maya
        .notebook
        .view_record(&maya.pair, Some(3))
        .unwrap()
        .clauses;
    let there = text.iter().find(|it| it.clause == more.clause).unwrap();
    assert_eq!((more.number, &more.title), (there.number, &there.title));

    assert_eq!(view, sam.lays_beside(3, 1), "the same on both laptops");
    assert_eq!(view, maya.lays_beside(1, 3), "whichever was opened first");
}

/// AG-13.
#[test]
fn ag_13_neighbours_differ_by_what_was_signed_between_them() {
    let (maya, _, was) = three_versions();
    let view = maya.lays_beside(2, 1);
    let changed: Vec<&str> = view.clauses.iter().map(|it| it.clause.as_str()).collect();
    assert_eq!(changed.len(), 2);
    assert_eq!(side(&one(&view, "cl-channels").redline, SpanKind::New), was);
    assert_eq!(
        side(&one(&view, "cl-response-time").redline, SpanKind::Gone),
        WEEK
    );

    let none = maya.lays_beside(2, 2);
    assert_eq!((none.clauses.len(), none.same_count), (0, 34));
    let gone = maya.notebook.view_version_changes(&maya.pair, 4, 1);
    assert!(matches!(gone, Err(Error::Refused(Refusal::RecordGone))));
}

/// AG-13.
#[test]
fn ag_13_what_waits_for_the_next_version_is_not_in_a_comparison() {
    let (maya, mut sam, _) = three_versions();
    let before = sam.lays_beside(3, 2);
    sam.proposes("cl-response-time", "We reply when we can.", "");
    assert_eq!(sam.lays_beside(3, 2), before);
    assert_eq!(maya.lays_beside(3, 2), before);
}
