//! What would change against the version both signed: what goes struck through, what comes underlined.

use ithaca_core::agreement::redline::{Span, SpanKind};
use ithaca_core::paper::{AgreementPage, PaperClause, PaperSource};

use super::agreement::{lead, offer_label};
use super::{Face, heading, mark, on_side};
use crate::document::{Block, ClauseNote, Mark, MarkKind};
use crate::words::{Words, fill};

pub(super) fn face(words: &Words, source: &PaperSource, page: &AgreementPage) -> Face {
    let said = &words.agreement_changes;
    let version = page.version.to_string();
    let (against, day) = match &page.against {
        Some((version, day)) => (version.to_string(), words.day_in_words(day)),
        None => (String::new(), String::new()),
    };
    let changed = page.clauses.iter().filter(|it| it.is_changed()).count();
    let values = [
        ("version", version.as_str()),
        ("against", &against),
        ("day", &day),
        ("changes", &changed.to_string()),
    ];
    let mut blocks = vec![Block::Legend {
        marks: vec![
            same(&said.legend),
            same(" "),
            piece(MarkKind::Gone, &said.gone),
            same(" "),
            piece(MarkKind::New, &said.new),
        ],
    }];
    let mut before = "";
    for clause in &page.clauses {
        if clause.heading != before {
            blocks.push(heading(1, &clause.heading));
        }
        before = &clause.heading;
        blocks.push(clause_block(words, source, clause));
    }
    Face {
        title: fill(&said.title, &values),
        heading: said.heading.clone(),
        facts: fill(&said.facts, &values),
        badge: said.badge.clone(),
        blocks,
        notes: vec![fill(&said.nature, &values)],
        ..Face::default()
    }
}

fn clause_block(words: &Words, source: &PaperSource, clause: &PaperClause) -> Block {
    let said = &words.agreement_changes;
    let is = clause.would_stand();
    if !clause.is_changed() {
        return Block::Clause {
            lead: lead(clause.number, &clause.title),
            text: is.map(|words| words.wording.clone()).unwrap_or_default(),
            notes: vec![plain_note(&said.same)],
        };
    }
    let mut notes = Vec::new();
    match (&clause.signed, is) {
        (None, Some(_)) => notes.push(plain_note(&said.added)),
        (Some(_), None) => notes.push(plain_note(&said.left_out)),
        _ => {}
    }
    match clause.offers.last() {
        Some(offer) => notes.push(ClauseNote {
            role: Some(mark(on_side(source, offer.side))),
            label: offer_label(words, source, offer, false),
            text: String::new(),
        }),
        None => notes.push(plain_note(&words.clause.agreed)),
    }
    let marks = if clause.changes.is_empty() {
        vec![same(is.map_or("", |words| &words.wording))]
    } else {
        apart(clause.changes.iter().map(marked))
    };
    Block::Changes {
        lead: title_marks(clause),
        marks,
        notes,
    }
}

/// Puts a space between what goes and what comes in its place, so that the two are not read as one word.
fn apart(marks: impl Iterator<Item = Mark>) -> Vec<Mark> {
    let mut all: Vec<Mark> = Vec::new();
    for mark in marks {
        let touches = all.last().is_some_and(|before| {
            before.kind == MarkKind::Gone && !before.text.ends_with(char::is_whitespace)
        });
        if touches && mark.kind == MarkKind::New && !mark.text.starts_with(char::is_whitespace) {
            all.push(same(" "));
        }
        all.push(mark);
    }
    all
}

/// Number and title; another title shows both.
fn title_marks(clause: &PaperClause) -> Vec<Mark> {
    let (was, is) = (clause.signed.as_ref(), clause.would_stand());
    match (was, is) {
        (Some(was), Some(is)) if was.title != is.title => {
            let number = clause.number.map(|number| format!("{number}. "));
            vec![
                same(&number.unwrap_or_default()),
                piece(MarkKind::Gone, &was.title),
                same(" "),
                piece(MarkKind::New, &is.title),
                same("."),
            ]
        }
        (Some(was), None) => vec![piece(MarkKind::Gone, &lead(None, &was.title))],
        _ => vec![same(&lead(
            clause.number,
            is.map_or(&clause.title, |words| &words.title),
        ))],
    }
}

fn plain_note(label: &str) -> ClauseNote {
    ClauseNote {
        role: None,
        label: label.to_owned(),
        text: String::new(),
    }
}

fn same(text: &str) -> Mark {
    piece(MarkKind::Same, text)
}

fn piece(kind: MarkKind, text: &str) -> Mark {
    Mark {
        kind,
        text: text.to_owned(),
    }
}

fn marked(span: &Span) -> Mark {
    let kind = match span.kind {
        SpanKind::Same => MarkKind::Same,
        SpanKind::Gone => MarkKind::Gone,
        SpanKind::New => MarkKind::New,
    };
    piece(kind, &span.text)
}
