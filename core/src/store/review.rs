//! Rows folded from entries about reviews.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::id::{PairId, ReviewId};

/// Keeps what was folded of one review.
///
/// # Errors
/// What SQLite answers.
pub fn put(
    store: &Connection,
    pair: &PairId,
    review: &ReviewId,
    folded: &str,
) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO review (pair, review, folded) VALUES (?1, ?2, ?3)
         ON CONFLICT (pair, review) DO UPDATE SET folded = excluded.folded",
    )?;
    statement.execute(params![pair.as_str(), review.as_str(), folded])?;
    Ok(())
}

/// Drops one review: nobody has begun it any more.
///
/// # Errors
/// What SQLite answers.
pub fn remove(store: &Connection, pair: &PairId, review: &ReviewId) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM review WHERE pair = ?1 AND review = ?2",
        [pair.as_str(), review.as_str()],
    )?;
    Ok(())
}

/// One review as it was folded.
///
/// # Errors
/// What SQLite answers.
pub fn get(
    store: &Connection,
    pair: &PairId,
    review: &ReviewId,
) -> Result<Option<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT folded FROM review WHERE pair = ?1 AND review = ?2")?;
    Ok(statement
        .query_row([pair.as_str(), review.as_str()], |row| row.get(0))
        .optional()?)
}

/// Every review of a pair as it was folded.
///
/// # Errors
/// What SQLite answers.
pub fn all(store: &Connection, pair: &PairId) -> Result<Vec<(ReviewId, String)>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT review, folded FROM review WHERE pair = ?1 ORDER BY review")?;
    let rows = statement.query_map([pair.as_str()], |row| {
        Ok((ReviewId::new(row.get::<_, String>(0)?), row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
