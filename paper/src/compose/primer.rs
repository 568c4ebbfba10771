//! A primer on one page, and role cards two columns wide.

use ithaca_core::help::{PrimerPart, PrimerView, PrimerVoice, RoleCardView};
use ithaca_core::person::Role;
use serde::Deserialize;

use super::{Face, heading, text};
use crate::document::Block;
use crate::words::{Words, fill};

/// Primers and role cards.
#[derive(Debug, Deserialize)]
pub(crate) struct PrimerWords {
    pub(crate) facts: String,
    pub(crate) mentee: String,
    pub(crate) mentor: String,
    pub(crate) both: String,
    pub(crate) said: String,
    pub(crate) here: String,
    pub(crate) nature: String,
    pub(crate) cards: String,
    pub(crate) cards_facts: String,
    pub(crate) cards_of_mentee: String,
    pub(crate) cards_of_mentor: String,
    pub(crate) careful: String,
}

/// Comfortable at arm's length; what needs less room gets no larger.
const PRIMER_POINTS: f64 = 11.5;
const CARD_POINTS: f64 = 9.6;

pub(super) fn primer(words: &Words, page: &PrimerView) -> Face {
    let said = &words.primer;
    let mut blocks = vec![text(&page.text)];
    let mut before = "";
    for part in &page.parts {
        // What each of the two could say stands under one heading.
        if part.title != before {
            blocks.push(heading(1, &part.title));
        }
        before = &part.title;
        blocks.push(lines(said, part));
    }
    blocks.push(heading(1, &said.here));
    blocks.push(text(&listed(&page.behaviours)));
    Face {
        title: page.title.clone(),
        heading: page.title.clone(),
        facts: said.facts.clone(),
        blocks,
        notes: vec![said.nature.clone()],
        columns: 1,
        letter_points: PRIMER_POINTS,
        one_page: true,
        ..Face::default()
    }
}

fn lines(said: &PrimerWords, part: &PrimerPart) -> Block {
    let Some(voice) = part.voice else {
        return text(&listed(&part.lines));
    };
    let quoted = quoted(said, &part.lines);
    Block::Text {
        lead: match voice {
            PrimerVoice::Mentee => said.mentee.clone(),
            PrimerVoice::Mentor => said.mentor.clone(),
            PrimerVoice::Both => said.both.clone(),
        },
        text: listed(&quoted),
    }
}

pub(super) fn cards(words: &Words, cards: &[RoleCardView]) -> Face {
    let said = &words.primer;
    let mut blocks = Vec::new();
    let mut before = None;
    for card in cards {
        if before != Some(card.role) {
            blocks.push(heading(
                1,
                match card.role {
                    Role::Mentee => &said.cards_of_mentee,
                    Role::Mentor => &said.cards_of_mentor,
                },
            ));
        }
        before = Some(card.role);
        let says = quoted(said, &card.says);
        blocks.push(Block::Together {
            blocks: vec![
                heading(2, &card.title),
                text(&card.text),
                text(&listed(&card.does)),
                text(&says.join("\n")),
                Block::Text {
                    lead: said.careful.clone(),
                    text: card.watch_out.clone(),
                },
            ],
        });
    }
    Face {
        title: said.cards.clone(),
        heading: said.cards.clone(),
        facts: said.cards_facts.clone(),
        blocks,
        notes: vec![said.nature.clone()],
        columns: 2,
        letter_points: CARD_POINTS,
        ..Face::default()
    }
}

fn quoted(said: &PrimerWords, lines: &[String]) -> Vec<String> {
    let quote = |line: &String| fill(&said.said, &[("line", line)]);
    lines.iter().map(quote).collect()
}

fn listed(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
    lines.join("\n")
}
