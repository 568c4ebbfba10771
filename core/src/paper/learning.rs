//! The learning page on paper: each part by its own tick.

use rusqlite::Connection;
use serde::Serialize;

use super::draft::{PaperDraft, PaperKind, PaperReader, PaperTick};
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::learning::{LearningPart, LearningPartView, part_views};
use crate::person::Side;

/// Parts of the learning pages of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LearningPage {
    /// In the order of the page, mine before my partner's.
    pub parts: Vec<LearningText>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LearningText {
    /// Which.
    pub part: LearningPart,
    /// Whose.
    pub by: Side,
    /// The words.
    pub text: String,
}

/// The paper, with one tick for each part I wrote.
pub(super) fn line(store: &Connection, pair: &PairId) -> Result<PaperLine> {
    let parts = part_views(store, pair)?;
    let ticks = parts.iter().filter_map(tick).collect();
    let has_theirs = parts.iter().any(|part| part.theirs.is_some());
    Ok(PaperLine {
        ready: has_theirs,
        holds_partners_words: has_theirs,
        ..PaperLine::of(PaperKind::LearningPage, ticks)
    })
}

/// What is shared word for word is no secret any more.
pub(super) fn tick(part: &LearningPartView) -> Option<TickLine> {
    let written = !part.text.trim().is_empty();
    let tick = TickLine::of(tick_of(part.part), usize::from(written))?;
    Some(TickLine {
        only_me: part.shared.as_deref() != Some(part.text.trim()),
        ..tick
    })
}

pub(super) fn tick_of(part: LearningPart) -> PaperTick {
    match part {
        LearningPart::Learned => PaperTick::Learned,
        LearningPart::Using => PaperTick::Using,
        LearningPart::Thanks => PaperTick::Thanks,
        LearningPart::Next => PaperTick::NextPart,
    }
}

/// # Errors
/// `PaperEmpty` where no part is ticked and my partner shared none.
pub(super) fn content(
    store: &Connection,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let mut parts = Vec::new();
    for part in part_views(store, pair)? {
        let text = |by, text| LearningText {
            part: part.part,
            by,
            text,
        };
        let mine = draft.has(tick_of(part.part));
        let words = part.text.trim();
        if mine && !words.is_empty() {
            parts.push(text(Side::Me, words.to_owned()));
        }
        // My partner's words are on it for the two of us, and where I keep it for myself.
        let for_us = matches!(draft.reader, PaperReader::Both | PaperReader::Me);
        if let Some(theirs) = part.theirs.clone().filter(|_| for_us) {
            parts.push(text(Side::Partner, theirs));
        }
    }
    if parts.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(PaperContent::LearningPage(LearningPage { parts }))
}
