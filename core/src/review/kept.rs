//! What of a review is Only me: my draft, and the salts of what I sealed.

use rusqlite::Connection;

use super::view::ReviewAnswerDraft;
use crate::error::Result;
use crate::id::{PairId, ReviewId};
use crate::notebook::Page;
use crate::seal::{self, Drafts};
use crate::store::only_me;

/// Kind of the private row that opens my seal.
pub(super) const SEALED: only_me::Kind = only_me::Kind::ReviewSealed;
/// Kind of the private row of my draft.
pub(super) const DRAFT: only_me::Kind = only_me::Kind::ReviewDraft;

pub(super) fn drafts(
    store: &Connection,
    pair: &PairId,
    review: &ReviewId,
) -> Result<Drafts<ReviewAnswerDraft>> {
    seal::drafts(store, pair, DRAFT, review.as_str())
}

/// My answers are mine to seal again.
pub(super) fn remove_seal(page: &Page<'_>, pair: &PairId, review: &ReviewId) -> Result<()> {
    Ok(only_me::remove(page.store, pair, SEALED, review.as_str())?)
}

/// Erases everything of a review that is mine alone.
pub(super) fn erase(page: &Page<'_>, pair: &PairId, review: &ReviewId) -> Result<()> {
    remove_seal(page, pair, review)?;
    Ok(only_me::remove(page.store, pair, DRAFT, review.as_str())?)
}
