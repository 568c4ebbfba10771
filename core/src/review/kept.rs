//! What of a review is Only me: my draft, and the salts of what I sealed.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::ReviewSaid;
use super::view::ReviewAnswerDraft;
use crate::error::{Error, Result};
use crate::id::{ItemId, PairId, ReviewId};
use crate::notebook::Page;
use crate::store::only_me;

const SEALED: only_me::Kind = only_me::Kind::ReviewSealed;
const DRAFT: only_me::Kind = only_me::Kind::ReviewDraft;

/// One answer as I sealed it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeptAnswer {
    /// The question.
    pub(super) item: ItemId,
    /// The answer.
    pub(super) said: ReviewSaid,
    /// Its salt.
    pub(super) salt: String,
}

/// What opens a seal of mine.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeptReviewSeal {
    /// The root of that seal, so that an older backup's salts are never taken for it.
    pub(super) root: String,
    /// Every question, answered or not.
    pub(super) answers: Vec<KeptAnswer>,
}

/// My draft: the question, and what I typed.
pub(super) type Drafts = BTreeMap<ItemId, ReviewAnswerDraft>;

/// What opens the seal with this root, if it is here.
pub(super) fn seal(
    store: &Connection,
    pair: &PairId,
    review: &ReviewId,
    root: &str,
) -> Result<Option<KeptReviewSeal>> {
    let text = only_me::get(store, pair, SEALED, review.as_str())?;
    let kept: Option<KeptReviewSeal> = text
        .map(|text| serde_json::from_str(&text).map_err(|_| Error::Broken(SEALED.word())))
        .transpose()?;
    Ok(kept.filter(|kept| kept.root == root))
}

pub(super) fn put_seal(
    page: &Page<'_>,
    pair: &PairId,
    review: &ReviewId,
    seal: &KeptReviewSeal,
) -> Result<()> {
    let text = serde_json::to_string(seal).map_err(|_| Error::Broken(SEALED.word()))?;
    let at = page.now.text();
    only_me::put(page.store, pair, SEALED, review.as_str(), &text, &at)?;
    Ok(())
}

pub(super) fn remove_seal(page: &Page<'_>, pair: &PairId, review: &ReviewId) -> Result<()> {
    only_me::remove(page.store, pair, SEALED, review.as_str())?;
    Ok(())
}

/// Reads a draft as it is kept.
pub(super) fn read(text: &str) -> Result<Drafts> {
    serde_json::from_str(text).map_err(|_| Error::Broken(DRAFT.word()))
}

pub(super) fn drafts(store: &Connection, pair: &PairId, review: &ReviewId) -> Result<Drafts> {
    let text = only_me::get(store, pair, DRAFT, review.as_str())?;
    Ok(text.as_deref().map(read).transpose()?.unwrap_or_default())
}

pub(super) fn put_drafts(
    page: &Page<'_>,
    pair: &PairId,
    review: &ReviewId,
    drafts: &Drafts,
) -> Result<()> {
    let text = serde_json::to_string(drafts).map_err(|_| Error::Broken(DRAFT.word()))?;
    let at = page.now.text();
    only_me::put(page.store, pair, DRAFT, review.as_str(), &text, &at)?;
    Ok(())
}

/// Erases everything of a review that is mine alone.
pub(super) fn erase(page: &Page<'_>, pair: &PairId, review: &ReviewId) -> Result<()> {
    remove_seal(page, pair, review)?;
    only_me::remove(page.store, pair, DRAFT, review.as_str())?;
    Ok(())
}
