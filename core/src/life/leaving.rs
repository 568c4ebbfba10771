//! Leaving quietly: a choice on this laptop alone (RV-8). Nothing is written for the partner and nothing is sent; their
//! notebook stays as it is.
//!
//! The pair is then there to be read, or out of sight. One comes back whenever one likes, or erases it.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::idp;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::store::exchange as shelf;
use crate::store::only_me;

/// Kind of the private row that says so.
const LEFT: only_me::Kind = only_me::Kind::LeftQuietly;

/// What happens to later parcels of a pair I left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LaterParcels {
    /// They lie aside, unread, until I come back.
    KeptAside,
    /// They are refused, and nothing of them is kept.
    Refused,
}

/// How I leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeavingDraft {
    /// Whether the pair goes out of sight.
    pub is_hidden: bool,
    /// What happens to later parcels.
    pub later: LaterParcels,
}

/// That I left a pair quietly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftQuietly {
    /// Since which day.
    pub on_day: String,
    /// Whether the pair is out of sight.
    pub is_hidden: bool,
    /// What happens to later parcels.
    pub later: LaterParcels,
}

/// Whether I left a pair quietly.
pub(crate) fn leaving_of(store: &Connection, pair: &PairId) -> Result<Option<LeftQuietly>> {
    let kept = only_me::get(store, pair, LEFT, "")?;
    let read = |body: String| {
        serde_json::from_str(&body).map_err(|_| Error::Broken("that a pair was left quietly"))
    };
    kept.map(read).transpose()
}

/// Whether a pair is there to be read alone: one of the two closed it, or I left it quietly.
pub(crate) fn is_only_read(store: &Connection, pair: &PairId) -> Result<bool> {
    Ok(super::closing_of(store, pair)?.is_some() || leaving_of(store, pair)?.is_some())
}

/// The pairs that are out of sight.
pub(crate) fn hidden_pairs(store: &Connection) -> Result<Vec<PairId>> {
    let mut found = Vec::new();
    for (pair, _, body) in only_me::everywhere(store, LEFT)? {
        let left: LeftQuietly = serde_json::from_str(&body)
            .map_err(|_| Error::Broken("that a pair was left quietly"))?;
        found.extend(left.is_hidden.then_some(pair));
    }
    Ok(found)
}

/// How many parcels lie aside until I come back.
pub(super) fn set_aside_count(store: &Connection, pair: &PairId) -> Result<u32> {
    Ok(shelf::kept_aside_count(store, pair)?)
}

/// Whoever is let back in under new keys is back.
pub(crate) fn no_longer_left(store: &Connection, pair: &PairId) -> Result<()> {
    Ok(only_me::remove(store, pair, LEFT, "")?)
}

impl Notebook {
    /// Leaves a pair quietly from today, or changes how it was left. Nothing is sent, and nobody is told.
    ///
    /// # Errors
    /// `PairGone`, `PairHasNoPartner`: what nobody joined is erased or taken back instead.
    pub fn leave_quietly(&mut self, pair: &PairId, draft: &LeavingDraft) -> Result<()> {
        self.change(|page| {
            if !Pair::load(page.store, pair)?.has_partner() {
                return Err(Refusal::PairHasNoPartner.into());
            }
            let before = leaving_of(page.store, pair)?;
            let left = LeftQuietly {
                on_day: before.map_or_else(|| page.now.day_text(), |it| it.on_day),
                is_hidden: draft.is_hidden,
                later: draft.later,
            };
            let body = serde_json::to_string(&left).unwrap_or_default();
            only_me::put(page.store, pair, LEFT, "", &body, &page.now.text())?;
            page.touch_shared();
            page.touch(Topic::Settings);
            Ok(())
        })
    }

    /// Comes back into a pair I left quietly: it goes on as it was, and parcels that lie aside are taken in.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn come_back(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            no_longer_left(page.store, pair)?;
            if super::closing_of(page.store, pair)?.is_none() {
                idp::catch_up(page, &kept)?;
            }
            page.touch_shared();
            page.touch(Topic::Settings);
            Ok(())
        })?;
        self.take_in_what_lies_aside(pair)
    }
}
