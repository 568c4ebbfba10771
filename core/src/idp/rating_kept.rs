//! What of a skill round is Only me: the mentor's draft, the salts of what was sealed, which skill is which in a pair.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::rating_entry::SkillRated;
use super::rating_view::SkillRatingDraft;
use crate::error::{Error, Result};
use crate::id::{CompetencyId, ItemId, PairId, SkillRoundId};
use crate::notebook::Page;
use crate::store::only_me;

const SEALED: only_me::Kind = only_me::Kind::SkillSealed;
const DRAFT: only_me::Kind = only_me::Kind::SkillDraft;
const ITEM: only_me::Kind = only_me::Kind::SkillItem;

/// One rating as I sealed it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeptRating {
    /// The skill.
    pub(super) item: ItemId,
    /// The rating.
    pub(super) rating: SkillRated,
    /// Its salt.
    pub(super) salt: String,
}

/// What opens a seal of mine.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeptSkillSeal {
    /// The root of that seal, so that an older backup's salts are never taken for it.
    pub(super) root: String,
    /// Every skill, seen or not.
    pub(super) ratings: Vec<KeptRating>,
}

fn get<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
) -> Result<Option<T>> {
    let text = only_me::get(store, pair, kind, about)?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| Error::Broken(kind.word())))
        .transpose()
}

fn put<T: Serialize>(
    page: &Page<'_>,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
    body: &T,
) -> Result<()> {
    let text = serde_json::to_string(body).map_err(|_| Error::Broken(kind.word()))?;
    only_me::put(page.store, pair, kind, about, &text, &page.now.text())?;
    Ok(())
}

/// What opens the seal with this root, if it is here.
pub(super) fn seal(
    store: &Connection,
    pair: &PairId,
    round: &SkillRoundId,
    root: &str,
) -> Result<Option<KeptSkillSeal>> {
    let kept: Option<KeptSkillSeal> = get(store, pair, SEALED, round.as_str())?;
    Ok(kept.filter(|kept| kept.root == root))
}

pub(super) fn put_seal(
    page: &Page<'_>,
    pair: &PairId,
    round: &SkillRoundId,
    seal: &KeptSkillSeal,
) -> Result<()> {
    put(page, pair, SEALED, round.as_str(), seal)
}

pub(super) fn remove_seal(page: &Page<'_>, pair: &PairId, round: &SkillRoundId) -> Result<()> {
    only_me::remove(page.store, pair, SEALED, round.as_str())?;
    Ok(())
}

/// My draft of the ratings of one round.
pub(super) fn drafts(
    store: &Connection,
    pair: &PairId,
    round: &SkillRoundId,
) -> Result<BTreeMap<ItemId, SkillRatingDraft>> {
    Ok(get(store, pair, DRAFT, round.as_str())?.unwrap_or_default())
}

pub(super) fn put_drafts(
    page: &Page<'_>,
    pair: &PairId,
    round: &SkillRoundId,
    drafts: &BTreeMap<ItemId, SkillRatingDraft>,
) -> Result<()> {
    put(page, pair, DRAFT, round.as_str(), drafts)
}

/// The name of a competency in a pair: the catalogue's id, or for one of my own an id that is this pair's alone, the
/// same in each of its rounds.
pub(super) fn item_of(page: &Page<'_>, pair: &PairId, of: &CompetencyId) -> Result<ItemId> {
    if !of.is_own() {
        return Ok(ItemId::new(of.as_str()));
    }
    if let Some(known) = get(page.store, pair, ITEM, of.as_str())? {
        return Ok(known);
    }
    let item = ItemId::own();
    put(page, pair, ITEM, of.as_str(), &item)?;
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
