//! A thank-you as a card to print.

use rusqlite::Connection;
use serde::Serialize;

use super::draft::{PaperDraft, PaperKind};
use super::source::PaperContent;
use super::view::PaperLine;
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::person::Side;
use crate::thanks::thanks_lines;

/// Cards offered: the newest ones.
const CARDS_MAX: usize = 20;
/// So many characters of its words name a card in the list.
const TITLE_CHARS_MAX: usize = 40;

/// One thank-you.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThanksPage {
    /// Who gave it.
    pub by: Side,
    /// The day, where I am.
    pub day: String,
    /// The words.
    pub text: String,
}

/// A card for each of the newest thank-yous.
pub(super) fn lines(store: &Connection, pair: &PairId) -> Result<Vec<PaperLine>> {
    let found = thanks_lines(store, pair)?;
    let newest = found.into_iter().take(CARDS_MAX);
    Ok(newest
        .map(|line| PaperLine {
            about: Some(line.thanks.to_string()),
            title: begins(&line.text),
            ready: true,
            holds_partners_words: line.by == Side::Partner,
            ..PaperLine::of(PaperKind::ThanksCard, Vec::new())
        })
        .collect())
}

pub(super) fn begins(text: &str) -> String {
    let first = text.lines().next().unwrap_or_default();
    let short: String = first.chars().take(TITLE_CHARS_MAX).collect();
    match short == text {
        true => short,
        false => format!("{}…", short.trim_end()),
    }
}

/// # Errors
/// `PaperGone` where it was taken back.
pub(super) fn content(
    store: &Connection,
    pair: &PairId,
    draft: &PaperDraft,
    now: &Moment,
) -> Result<PaperContent> {
    let wanted = draft.about.as_deref();
    let mut lines = thanks_lines(store, pair)?.into_iter();
    let line = lines
        .find(|line| Some(line.thanks.as_str()) == wanted)
        .ok_or(Refusal::PaperGone)?;
    Ok(PaperContent::ThanksCard(ThanksPage {
        by: line.by,
        day: now.day_of(&line.at),
        text: line.text,
    }))
}
