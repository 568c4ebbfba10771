//! A letter to myself, written at the beginning and opened in the last month.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::page::within_reach;
use super::rules::{LetterState, letter_state};
use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::life::{is_only_read, life_of};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::Pair;
use crate::store::only_me;

/// Kind of the private row that holds it.
const LETTER: only_me::Kind = only_me::Kind::Letter;

/// The letter as it lies in the notebook.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Letter {
    /// Its words.
    pub(super) text: String,
    /// The day it was begun.
    begun_day: String,
    /// Whether it was opened before its time.
    opened: bool,
}

/// The letter, and how it stands today.
pub(super) fn letter_of(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
) -> Result<(Letter, LetterState)> {
    let body = only_me::get(store, &kept.row.pair, LETTER, "")?;
    let letter: Letter = match body {
        Some(body) => serde_json::from_str(&body).map_err(|_| Error::Broken("letter"))?,
        None => Letter::default(),
    };
    let life = life_of(store, kept, now.day())?;
    let day = |text: &str| text.parse().ok();
    let end = life.days.end_day.as_deref().and_then(day);
    // A pair that is over, or that I left, has no last month to come.
    let opened = letter.opened || is_only_read(store, &kept.row.pair)?;
    let state = letter_state(day(&letter.begun_day), opened, end, now.day());
    Ok((letter, state))
}

fn keep(page: &mut Page<'_>, pair: &PairId, letter: &Letter) -> Result<()> {
    let body = serde_json::to_string(letter).unwrap_or_default();
    page.touch(Topic::Paper);
    Ok(only_me::put(
        page.store,
        pair,
        LETTER,
        "",
        &body,
        &page.now.text(),
    )?)
}

impl Notebook {
    /// Keeps my letter, Only me, while it is being written. A text over its limit is kept as it is; an empty one is no
    /// letter.
    ///
    /// # Errors
    /// `PairGone`, `TooLate` once its week is over, `TextTooLong` beyond anything a page holds.
    pub fn save_letter(&mut self, pair: &PairId, text: &str) -> Result<()> {
        within_reach(text)?;
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let (mut letter, state) = letter_of(page.store, &kept, &page.now)?;
            if !matches!(state, LetterState::Writing { .. }) {
                return Err(Refusal::TooLate.into());
            }
            if text.trim().is_empty() {
                page.touch(Topic::Pair);
                return Ok(only_me::remove(page.store, pair, LETTER, "")?);
            }
            if letter.begun_day.is_empty() {
                letter.begun_day = page.now.day_text();
                page.touch(Topic::Pair);
            }
            text.clone_into(&mut letter.text);
            keep(page, pair, &letter)
        })
    }

    /// Opens my letter before its time: the lock is one of courtesy.
    ///
    /// # Errors
    /// `PairGone`, `ThingGone` if there is none.
    pub fn open_letter(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let (mut letter, _) = letter_of(page.store, &kept, &page.now)?;
            if letter.text.is_empty() {
                return Err(Refusal::ThingGone.into());
            }
            letter.opened = true;
            page.touch(Topic::Pair);
            keep(page, pair, &letter)
        })
    }
}
