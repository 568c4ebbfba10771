//! Rows folded from entries about what both seal answers to: rounds, skill rounds, reviews.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::id::PairId;

/// Keeps what was folded of one thing.
///
/// # Errors
/// What SQLite answers.
pub fn put(store: &Connection, pair: &PairId, about: &str, folded: &str) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO sealed (pair, about, folded) VALUES (?1, ?2, ?3)
         ON CONFLICT (pair, about) DO UPDATE SET folded = excluded.folded",
    )?;
    statement.execute(params![pair.as_str(), about, folded])?;
    Ok(())
}

/// Drops one thing: nobody has begun it any more.
///
/// # Errors
/// What SQLite answers.
pub fn remove(store: &Connection, pair: &PairId, about: &str) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM sealed WHERE pair = ?1 AND about = ?2",
        [pair.as_str(), about],
    )?;
    Ok(())
}

/// One thing as it was folded.
///
/// # Errors
/// What SQLite answers.
pub fn get(store: &Connection, pair: &PairId, about: &str) -> Result<Option<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT folded FROM sealed WHERE pair = ?1 AND about = ?2")?;
    Ok(statement
        .query_row([pair.as_str(), about], |row| row.get(0))
        .optional()?)
}

/// Everything folded whose name begins so, in the order of names.
///
/// # Errors
/// What SQLite answers.
pub fn all(
    store: &Connection,
    pair: &PairId,
    prefix: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    // Names are ASCII, so `~` ends the range.
    let mut statement = store.prepare_cached(
        "SELECT about, folded FROM sealed WHERE pair = ?1 AND about >= ?2 AND about < ?2 || '~' ORDER BY about",
    )?;
    let rows = statement.query_map([pair.as_str(), prefix], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
