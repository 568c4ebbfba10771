//! One reminder three months after a closing, for whoever asked for it; then silence (RV-12).

use rusqlite::Connection;
use serde::Serialize;

use super::closing::closing_of;
use super::leaving::leaving_of;
use super::rules::reminds_after;
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::person::PersonView;
use crate::store::only_me;

/// Kind of the private row that says it is wanted; without it nothing is said.
const WANTED: only_me::Kind = only_me::Kind::AfterClosing;

/// A pair that was closed three months ago, and whose one reminder was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AfterClosing {
    /// Which pair.
    pub pair: PairId,
    /// My partner in it.
    pub partner: PersonView,
    /// The day it was closed.
    pub on_day: String,
}

/// Whether I asked for it in a pair.
pub(super) fn is_wanted(store: &Connection, pair: &PairId) -> Result<bool> {
    Ok(only_me::get(store, pair, WANTED, "")?.is_some())
}

/// The first pair whose reminder is due.
pub(crate) fn after_closing(store: &Connection, now: &Moment) -> Result<Option<AfterClosing>> {
    for kept in Pair::load_all(store)? {
        let pair = &kept.row.pair;
        if !is_wanted(store, pair)? || leaving_of(store, pair)?.is_some() {
            continue;
        }
        let closing = closing_of(store, pair)?;
        if let Some(closing) = closing.filter(|it| reminds_after(&it.on_day, now.day())) {
            let (_, partner) = kept.people(store)?;
            return Ok(Some(AfterClosing {
                pair: pair.clone(),
                partner,
                on_day: closing.on_day,
            }));
        }
    }
    Ok(None)
}

impl Notebook {
    /// Asks for one reminder three months after the closing, or asks for it no more. Put away once, it never comes back
    /// by itself.
    ///
    /// # Errors
    /// `PairGone`, `ThingGone` in a pair that is not closed.
    pub fn remind_after_closing(&mut self, pair: &PairId, wanted: bool) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            page.touch(Topic::Agreement);
            if !wanted {
                return Ok(only_me::remove(page.store, pair, WANTED, "")?);
            }
            if closing_of(page.store, pair)?.is_none() {
                return Err(Refusal::ThingGone.into());
            }
            let (day, at) = (page.now.day_text(), page.now.text());
            Ok(only_me::put(page.store, pair, WANTED, "", &day, &at)?)
        })
    }
}
