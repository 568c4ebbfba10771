//! The draft agreement: every clause as it would read now, and where it stands.

use std::collections::BTreeMap;

use ithaca_core::agreement::ClauseState;
use ithaca_core::outside::OutsideWay;
use ithaca_core::paper::{AgreementPage, PaperClause, PaperOffer, PaperSource, PaperTick};

use super::{Face, heading, mark, on_side, text};
use crate::document::{Block, ClauseNote};
use crate::words::{Words, fill};

/// The comfortable size of a text in two columns.
const LETTER_POINTS: f64 = 9.6;

pub(super) fn face(words: &Words, source: &PaperSource, page: &AgreementPage) -> Face {
    let said = &words.agreement_draft;
    let version = page.version.to_string();
    let printed: Vec<&PaperClause> = page
        .clauses
        .iter()
        .filter(|it| it.number.is_some())
        .collect();
    let usual = source
        .draft
        .has(PaperTick::States)
        .then(|| usual_label(words, source, &printed));
    let mut blocks = Vec::new();
    if let Some(label) = usual.as_ref().filter(|label| !label.is_empty()) {
        blocks.push(text(&fill(&said.usual, &[("label", label)])));
    }
    let mut before = "";
    for clause in &printed {
        if clause.heading != before {
            blocks.push(heading(1, &clause.heading));
        }
        before = &clause.heading;
        blocks.push(clause_block(words, source, clause, usual.as_deref()));
    }
    // Both left it out, or would: its title alone tells what is not in the text.
    let left = page.clauses.iter().filter(|it| it.number.is_none());
    let left: Vec<String> = left
        .map(|clause| left_line(words, source, clause))
        .collect();
    if !left.is_empty() {
        blocks.push(heading(1, &said.left_out));
        blocks.push(text(&left.join("\n")));
    }
    Face {
        title: fill(&said.title, &[("version", &version)]),
        heading: said.heading.clone(),
        facts: fill(
            &said.facts,
            &[
                ("version", &version),
                ("clauses", &printed.len().to_string()),
            ],
        ),
        badge: said.badge.clone(),
        blocks,
        notes: notes(words, source, page),
        columns: 2,
        letter_points: LETTER_POINTS,
        ..Face::default()
    }
}

fn notes(words: &Words, source: &PaperSource, page: &AgreementPage) -> Vec<String> {
    let said = &words.agreement_draft;
    let mut notes = vec![said.nature.clone()];
    if let Some(outside) = &page.outside {
        let way = match outside.way {
            OutsideWay::Ink => &said.ink,
            OutsideWay::Mail => &said.mail,
            OutsideWay::Told => &said.told,
        };
        notes.push(fill(
            &said.outside,
            &[
                ("me", &source.me.name),
                ("partner", &source.partner.name),
                ("noted", &words.day_in_words(&outside.noted_day)),
                ("day", &words.day_in_words(&outside.day)),
                ("way", way),
            ],
        ));
    }
    notes
}

fn left_line(words: &Words, source: &PaperSource, clause: &PaperClause) -> String {
    let notes = clause
        .offers
        .iter()
        .map(|offer| offer_label(words, source, offer, false));
    let mut line = format!("- {}", clause.title);
    for note in notes {
        line = format!("{line}. {note}");
    }
    line
}

/// What most clauses would say of themselves: told once, at the top.
fn usual_label(words: &Words, source: &PaperSource, clauses: &[&PaperClause]) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for clause in clauses {
        *counts
            .entry(first_note(words, source, clause).label)
            .or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| *count > 1)
        .map(|(label, _)| label)
        .unwrap_or_default()
}

/// `usual`: what a clause need not say; `None` when where it stands is not on the paper.
fn clause_block(
    words: &Words,
    source: &PaperSource,
    clause: &PaperClause,
    usual: Option<&str>,
) -> Block {
    let (first, others) = match (&clause.agreed, clause.offers.split_first()) {
        (Some(agreed), _) => (Some(agreed), clause.offers.as_slice()),
        (None, Some((offer, others))) => (Some(&offer.words), others),
        (None, None) => (None, &[][..]),
    };
    let mut notes = Vec::new();
    if usual.is_some() || !others.is_empty() {
        notes.push(first_note(words, source, clause));
        notes.extend(talk_note(words, clause.state));
    }
    if others.is_empty() {
        notes.retain(|note| Some(note.label.as_str()) != usual);
    }
    notes.extend(others.iter().map(|offer| ClauseNote {
        role: Some(mark(on_side(source, offer.side))),
        label: offer_label(words, source, offer, true),
        text: offer.words.wording.clone(),
    }));
    Block::Clause {
        lead: lead(
            clause.number,
            first.map_or(&clause.title, |words| &words.title),
        ),
        text: first.map(|words| words.wording.clone()).unwrap_or_default(),
        notes,
    }
}

/// What the wording that stands first is.
fn first_note(words: &Words, source: &PaperSource, clause: &PaperClause) -> ClauseNote {
    let (role, label) = match (&clause.agreed, clause.offers.first()) {
        (None, Some(offer)) => (
            Some(mark(on_side(source, offer.side))),
            offer_label(words, source, offer, false),
        ),
        (Some(_), _) | (None, None) => (None, words.clause.agreed.clone()),
    };
    ClauseNote {
        role,
        label,
        text: String::new(),
    }
}

/// Whether the two still talk about it.
fn talk_note(words: &Words, state: ClauseState) -> Option<ClauseNote> {
    let label = match state {
        ClauseState::Parked => &words.clause.parked,
        ClauseState::Crossed | ClauseState::CrossedYes => &words.clause.crossed,
        ClauseState::Draft
        | ClauseState::Open
        | ClauseState::PartnersTurn
        | ClauseState::MyTurn
        | ClauseState::Agreed
        | ClauseState::LeftOut => return None,
    };
    Some(ClauseNote {
        role: None,
        label: label.clone(),
        text: String::new(),
    })
}

/// Whose wording it is. `follows`: the wording stands right after.
pub(super) fn offer_label(
    words: &Words,
    source: &PaperSource,
    offer: &PaperOffer,
    follows: bool,
) -> String {
    let said = &words.clause;
    let pattern = match (offer.only_me, offer.leave_out, follows) {
        (false, true, _) => &said.offers_to_leave_out,
        (true, true, _) => &said.drafts_to_leave_out,
        (false, false, true) => &said.offers_other,
        (true, false, true) => &said.drafts_other,
        (false, false, false) => &said.offered,
        (true, false, false) => &said.drafted,
    };
    fill(pattern, &[("name", &on_side(source, offer.side).name)])
}

pub(super) fn lead(number: Option<u32>, title: &str) -> String {
    match number {
        Some(number) => format!("{number}. {title}."),
        None => format!("{title}."),
    }
}
