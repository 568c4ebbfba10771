//! Files kept as they came. Only me: the rooms that make parcels never name this file.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::id::PairId;

/// Keeps a file in place of an earlier one about the same thing.
///
/// # Errors
/// What SQLite answers.
pub fn put(
    store: &Connection,
    pair: &PairId,
    about: &str,
    name: &str,
    bytes: &[u8],
    at: &str,
) -> Result<(), StoreError> {
    store.execute(
        "INSERT INTO attachment (pair, about, name, bytes, at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (pair, about) DO UPDATE SET name = excluded.name, bytes = excluded.bytes, at = excluded.at",
        params![pair.as_str(), about, name, bytes, at],
    )?;
    Ok(())
}

/// A file: its name and its bytes.
///
/// # Errors
/// What SQLite answers.
pub fn get(
    store: &Connection,
    pair: &PairId,
    about: &str,
) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT name, bytes FROM attachment WHERE pair = ?1 AND about = ?2")?;
    Ok(statement
        .query_row([pair.as_str(), about], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// A file's name and its size in bytes, without reading it.
///
/// # Errors
/// What SQLite answers.
pub fn size(
    store: &Connection,
    pair: &PairId,
    about: &str,
) -> Result<Option<(String, u32)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT name, length(bytes) FROM attachment WHERE pair = ?1 AND about = ?2",
    )?;
    Ok(statement
        .query_row([pair.as_str(), about], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// How many files are kept of a pair.
///
/// # Errors
/// What SQLite answers.
pub fn count(store: &Connection, pair: &PairId) -> Result<usize, StoreError> {
    let mut statement = store.prepare_cached("SELECT about FROM attachment WHERE pair = ?1")?;
    let rows = statement.query_map([pair.as_str()], |row| row.get::<_, String>(0))?;
    Ok(rows.count())
}

/// Erases a file.
///
/// # Errors
/// What SQLite answers.
pub fn remove(store: &Connection, pair: &PairId, about: &str) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM attachment WHERE pair = ?1 AND about = ?2",
        [pair.as_str(), about],
    )?;
    Ok(())
}
