//! Action items of mine that nobody else sees.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::Mark;
use super::write::ItemDraft;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::id::{ActionItemId, PairId};
use crate::notebook::Page;
use crate::store::{only_me, removed};

/// Kind of the private rows.
const KIND: only_me::Kind = only_me::Kind::ActionItem;

/// A private action item as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PrivateItem {
    pub text: String,
    pub day: Option<String>,
    pub goal: String,
    pub origin: String,
    pub mark: Mark,
    /// Result, or reason of dropping it.
    pub closed: String,
    pub moved_count: u32,
    /// When it was written.
    pub at: String,
    /// When it was marked last.
    pub marked_at: String,
}

impl PrivateItem {
    pub(crate) fn new(before: Option<Self>, draft: &ItemDraft, now: &Moment) -> Self {
        let mut kept = before.unwrap_or_else(|| Self {
            text: String::new(),
            day: draft.day.clone(),
            goal: String::new(),
            origin: String::new(),
            mark: Mark::Planned,
            closed: String::new(),
            moved_count: 0,
            at: now.text(),
            marked_at: now.text(),
        });
        kept.text.clone_from(&draft.text);
        kept.goal.clone_from(&draft.goal);
        kept.origin.clone_from(&draft.origin);
        kept.day.clone_from(&draft.day);
        kept
    }

    pub(crate) fn move_to(&mut self, day: Option<String>) {
        if self.day != day {
            self.moved_count += 1;
            self.day = day;
        }
    }

    pub(crate) fn mark(&mut self, mark: Mark, text: String, now: &Moment) {
        self.mark = mark;
        self.closed = text;
        self.marked_at = now.text();
    }
}

pub(crate) fn get(
    store: &Connection,
    pair: &PairId,
    item: &ActionItemId,
) -> Result<Option<PrivateItem>> {
    let body = only_me::get(store, pair, KIND, item.as_str())?;
    body.as_deref().map(read).transpose()
}

pub(crate) fn put(
    page: &Page<'_>,
    pair: &PairId,
    item: &ActionItemId,
    kept: &PrivateItem,
) -> Result<()> {
    let body = serde_json::to_string(kept).unwrap_or_default();
    let at = page.now.text();
    Ok(only_me::put(
        page.store,
        pair,
        KIND,
        item.as_str(),
        &body,
        &at,
    )?)
}

pub(crate) fn remove(store: &Connection, pair: &PairId, item: &ActionItemId) -> Result<()> {
    Ok(only_me::remove(store, pair, KIND, item.as_str())?)
}

/// Its author removed it; it can be brought back.
pub(super) fn remove_for_now(
    page: &Page<'_>,
    pair: &PairId,
    item: &ActionItemId,
    words: &str,
) -> Result<()> {
    let (day, at) = (page.now.day_text(), page.now.text());
    let when = (day.as_str(), at.as_str());
    Ok(removed::take(
        page.store,
        pair,
        KIND,
        item.as_str(),
        words,
        when,
    )?)
}

/// Every private action item of a pair.
pub(crate) fn all(store: &Connection, pair: &PairId) -> Result<Vec<(ActionItemId, PrivateItem)>> {
    let mut found = Vec::new();
    for (id, body) in only_me::all(store, pair, KIND)? {
        found.push((ActionItemId::new(id), read(&body)?));
    }
    Ok(found)
}

pub(super) fn read(body: &str) -> Result<PrivateItem> {
    serde_json::from_str(body).map_err(|_| Error::Broken("private action item"))
}
