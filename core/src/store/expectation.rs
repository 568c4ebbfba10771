//! Rows folded from entries about the outcomes of items of rounds.

use rusqlite::{Connection, params};

use super::StoreError;
use crate::id::{ItemId, PairId, RoundId};

/// Keeps what was folded of the outcome of one item.
///
/// # Errors
/// What SQLite answers.
pub fn put_outcome(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
    item: &ItemId,
    folded: &str,
) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO outcome (pair, round, item, folded) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (pair, round, item) DO UPDATE SET folded = excluded.folded",
    )?;
    statement.execute(params![
        pair.as_str(),
        round.as_str(),
        item.as_str(),
        folded
    ])?;
    Ok(())
}

/// Drops the outcome of one item: everything was taken back.
///
/// # Errors
/// What SQLite answers.
pub fn remove_outcome(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
    item: &ItemId,
) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM outcome WHERE pair = ?1 AND round = ?2 AND item = ?3",
        [pair.as_str(), round.as_str(), item.as_str()],
    )?;
    Ok(())
}

/// The outcomes of one round.
///
/// # Errors
/// What SQLite answers.
pub fn outcomes(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<Vec<(ItemId, String)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT item, folded FROM outcome WHERE pair = ?1 AND round = ?2 ORDER BY item",
    )?;
    let rows = statement.query_map([pair.as_str(), round.as_str()], |row| {
        Ok((ItemId::new(row.get::<_, String>(0)?), row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
