//! The fold-over sheet: boxes left and right of a line along which the page is folded, so that neither sees the other's.

use ithaca_core::paper::{ExpectationSheet, PaperSource};
use ithaca_core::person::Role;

use super::{Face, heading, text};
use crate::document::Block;
use crate::words::{Words, fill};

const LETTER_POINTS: f64 = 9.6;

pub(super) fn face(words: &Words, source: &PaperSource, page: &ExpectationSheet) -> Face {
    let said = &words.expectation_sheet;
    let (mentee, mentor) = (source.in_role(Role::Mentee), source.in_role(Role::Mentor));
    let names = [
        ("mentee", mentee.short_name.as_str()),
        ("mentor", &mentor.short_name),
    ];
    let steps: Vec<String> = page
        .statement_steps
        .iter()
        .zip(1..)
        .map(|(step, number)| format!("{number} {step}"))
        .collect();
    let steps = steps.join(" · ");
    let mut blocks = vec![
        text(&fill(&said.how, &names)),
        Block::Text {
            lead: page.statement_question.clone(),
            text: steps.clone(),
        },
        Block::Text {
            lead: said.sliders.clone(),
            text: said.sliders_say.clone(),
        },
    ];
    for theme in &page.themes {
        blocks.push(heading(1, &theme.title));
        blocks.extend(theme.rows.iter().map(|row| Block::FoldRow {
            text: row.text.clone(),
            ends: row.ends.clone(),
        }));
    }
    Face {
        title: said.heading.clone(),
        heading: said.heading.clone(),
        facts: fill(&said.facts, &[("questions", &page.count().to_string())]),
        badge: said.badge.clone(),
        running: steps,
        fold: Some((mentee.short_name.clone(), mentor.short_name.clone())),
        one_page: false,
        blocks,
        notes: vec![said.nature.clone()],
        columns: 1,
        letter_points: LETTER_POINTS,
    }
}
