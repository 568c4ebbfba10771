//! The learning page: what the two take along, part by part.

use ithaca_core::learning::LearningPart;
use ithaca_core::paper::{LearningPage, LearningText, PaperSource};

use super::{Face, heading, on_side};
use crate::document::Block;
use crate::words::{Words, fill};

pub(super) fn face(words: &Words, source: &PaperSource, page: &LearningPage) -> Face {
    let said = &words.learning;
    let blocks = blocks(words, source, &page.parts);
    let day = words.day_in_words(&source.day);
    Face {
        title: fill(&said.title, &[("name", &source.me.name), ("day", &day)]),
        heading: said.heading.clone(),
        facts: day,
        blocks,
        notes: vec![said.nature.clone()],
        ..Face::default()
    }
}

/// Each part under its heading.
pub(super) fn blocks(words: &Words, source: &PaperSource, parts: &[LearningText]) -> Vec<Block> {
    let said = &words.learning;
    let mut blocks = Vec::new();
    let mut before = None;
    for one in parts {
        if before != Some(one.part) {
            blocks.push(heading(
                1,
                match one.part {
                    LearningPart::Learned => &said.learned,
                    LearningPart::Using => &said.using,
                    LearningPart::Thanks => &said.thanks,
                    LearningPart::Next => &said.next,
                },
            ));
            before = Some(one.part);
        }
        blocks.push(Block::Text {
            lead: on_side(source, one.by).short_name.clone(),
            text: one.text.clone(),
        });
    }
    blocks
}
