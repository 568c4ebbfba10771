//! What of a skill round is Only me: the mentor's draft, the salts of what was sealed, which skill is which in a pair.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::rating_view::SkillRatingDraft;
use crate::error::{Error, Result};
use crate::id::{CompetencyId, ItemId, PairId, SkillRoundId};
use crate::notebook::Page;
use crate::seal::{self, Drafts};
use crate::store::only_me;

/// Kind of the private row that opens my seal.
pub(super) const SEALED: only_me::Kind = only_me::Kind::SkillSealed;
/// Kind of the private row of my draft.
pub(super) const DRAFT: only_me::Kind = only_me::Kind::SkillDraft;
const ITEM: only_me::Kind = only_me::Kind::SkillItem;

/// My draft of the ratings of one round.
pub(super) fn drafts(
    store: &Connection,
    pair: &PairId,
    round: &SkillRoundId,
) -> Result<Drafts<SkillRatingDraft>> {
    seal::drafts(store, pair, DRAFT, round.as_str())
}

/// My ratings are mine to seal again.
pub(super) fn remove_seal(page: &Page<'_>, pair: &PairId, round: &SkillRoundId) -> Result<()> {
    Ok(only_me::remove(page.store, pair, SEALED, round.as_str())?)
}

/// The name of a competency in a pair: the catalogue's id, or for one of my own an id that is this pair's alone, the
/// same in each of its rounds.
pub(super) fn item_of(page: &Page<'_>, pair: &PairId, of: &CompetencyId) -> Result<ItemId> {
    if !of.is_own() {
        return Ok(ItemId::new(of.as_str()));
    }
    if let Some(known) = seal::get(page.store, pair, ITEM, of.as_str())? {
        return Ok(known);
    }
    let item = ItemId::own();
    seal::put(page, pair, ITEM, of.as_str(), &item)?;
    Ok(item)
}

/// Which competency of mine a skill of this pair is.
pub(super) fn competencies(
    store: &Connection,
    pair: &PairId,
) -> Result<BTreeMap<ItemId, CompetencyId>> {
    let rows = only_me::all(store, pair, ITEM)?;
    rows.into_iter()
        .map(|(of, item)| {
            let item = serde_json::from_str(&item).map_err(|_| Error::Broken(ITEM.word()))?;
            Ok((item, CompetencyId::new(of)))
        })
        .collect()
}

/// Erases everything of a round that is mine alone.
pub(super) fn erase(page: &Page<'_>, pair: &PairId, round: &SkillRoundId) -> Result<()> {
    remove_seal(page, pair, round)?;
    only_me::remove(page.store, pair, DRAFT, round.as_str())?;
    Ok(())
}
