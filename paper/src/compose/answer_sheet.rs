//! The clauses with boxes to tick, for a partner who works without Ithaca (G-10, issue of the builder).

use ithaca_core::paper::{AgreementPage, PaperClause, PaperSource};
use ithaca_core::person::Side;

use super::agreement::lead;
use super::{Face, heading, text};
use crate::document::Block;
use crate::words::{Words, fill};

const LETTER_POINTS: f64 = 10.6;
/// Lines for other words under each clause, and at the end.
const OWN_LINES: u8 = 2;
const END_LINES: u8 = 4;

pub(super) fn face(words: &Words, source: &PaperSource, page: &AgreementPage) -> Face {
    let said = &words.answer_sheet;
    let names = [
        ("me", source.me.name.as_str()),
        ("partner", &source.partner.name),
    ];
    let mut blocks = vec![
        text(&fill(&said.lead, &names)),
        text(&fill(&said.how, &names)),
    ];
    let mut before = "";
    for (clause, number) in page.clauses.iter().zip(1..) {
        if clause.heading != before {
            blocks.push(heading(1, &clause.heading));
        }
        before = &clause.heading;
        blocks.push(clause_block(words, clause, number));
    }
    blocks.push(heading(1, &said.end));
    blocks.push(Block::Together {
        blocks: vec![
            Block::Lines {
                label: said.missing.clone(),
                count: END_LINES,
            },
            Block::Lines {
                label: said.name.clone(),
                count: 1,
            },
            Block::Lines {
                label: said.day.clone(),
                count: 1,
            },
        ],
    });
    let count = page.clauses.len().to_string();
    Face {
        title: fill(&said.title, &names),
        heading: fill(&said.heading, &names),
        facts: fill(&said.facts, &[("clauses", count.as_str())]),
        badge: String::new(),
        blocks,
        notes: vec![fill(&said.nature, &names)],
        columns: 1,
        letter_points: LETTER_POINTS,
        ..Face::default()
    }
}

fn clause_block(words: &Words, clause: &PaperClause, number: u32) -> Block {
    let said = &words.answer_sheet;
    // A draft of mine, where it is ticked, is what I would offer next: it stands in place of my offer.
    let mine = clause
        .offers
        .iter()
        .rev()
        .find(|offer| offer.side == Side::Me);
    let (title, wording) = match mine {
        Some(offer) if offer.leave_out => (&clause.title, &said.leave_out),
        Some(offer) => (&offer.words.title, &offer.words.wording),
        None => (&clause.title, &clause.title),
    };
    Block::Together {
        blocks: vec![
            Block::Text {
                lead: lead(Some(number), title),
                text: wording.clone(),
            },
            Block::Ticks {
                labels: vec![said.yes.clone(), said.other.clone(), said.talk.clone()],
            },
            Block::Lines {
                label: said.own_words.clone(),
                count: OWN_LINES,
            },
        ],
    }
}
