//! Rows that are Only me. The rooms that make parcels never name this file.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::id::PairId;

/// The place of what belongs to the person and to no one pair, such as the IDP. No pair's id is spelled so.
#[must_use]
pub fn of_person() -> PairId {
    PairId::new("person")
}

/// Keeps a private text in place of its earlier state.
///
/// # Errors
/// What SQLite answers.
pub fn put(
    store: &Connection,
    pair: &PairId,
    kind: &str,
    about: &str,
    body: &str,
    at: &str,
) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO only_me (pair, kind, about, body, at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (pair, kind, about) DO UPDATE SET body = excluded.body, at = excluded.at",
    )?;
    statement.execute(params![pair.as_str(), kind, about, body, at])?;
    Ok(())
}

/// One private text.
///
/// # Errors
/// What SQLite answers.
pub fn get(
    store: &Connection,
    pair: &PairId,
    kind: &str,
    about: &str,
) -> Result<Option<String>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT body FROM only_me WHERE pair = ?1 AND kind = ?2 AND about = ?3")?;
    Ok(statement
        .query_row([pair.as_str(), kind, about], |row| row.get(0))
        .optional()?)
}

/// Every private text of one kind, by the thing it is about.
///
/// # Errors
/// What SQLite answers.
pub fn all(
    store: &Connection,
    pair: &PairId,
    kind: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT about, body FROM only_me WHERE pair = ?1 AND kind = ?2 ORDER BY about",
    )?;
    let rows = statement.query_map([pair.as_str(), kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Erases a private text.
///
/// # Errors
/// What SQLite answers.
pub fn remove(
    store: &Connection,
    pair: &PairId,
    kind: &str,
    about: &str,
) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM only_me WHERE pair = ?1 AND kind = ?2 AND about = ?3",
        params![pair.as_str(), kind, about],
    )?;
    Ok(())
}
