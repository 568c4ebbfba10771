//! A thank-you as a card: one page in large letters.

use ithaca_core::paper::{PaperSource, ThanksPage};

use super::{Face, on_side, text};
use crate::words::{Words, fill};

/// Large: it is read as a card.
const LETTER_POINTS: f64 = 16.0;

pub(super) fn face(words: &Words, source: &PaperSource, page: &ThanksPage) -> Face {
    let said = &words.thanks;
    let from = on_side(source, page.by);
    let day = words.day_in_words(&page.day);
    Face {
        title: fill(&said.title, &[("name", &from.name), ("day", &day)]),
        heading: said.heading.clone(),
        facts: fill(&said.facts, &[("name", &from.name), ("day", &day)]),
        blocks: vec![text(&page.text)],
        columns: 1,
        letter_points: LETTER_POINTS,
        one_page: true,
        ..Face::default()
    }
}
