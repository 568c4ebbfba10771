//! Rows folded from entries about shared blocks of an IDP. What is Only me lies in `only_me`.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::id::{BlockId, PairId};

/// Keeps what was folded of one block.
///
/// # Errors
/// What SQLite answers.
pub fn put_block(
    store: &Connection,
    pair: &PairId,
    block: &BlockId,
    folded: &str,
) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO idp_block (pair, block, folded) VALUES (?1, ?2, ?3)
         ON CONFLICT (pair, block) DO UPDATE SET folded = excluded.folded",
    )?;
    statement.execute(params![pair.as_str(), block.as_str(), folded])?;
    Ok(())
}

/// Drops one block: nothing speaks of it any more.
///
/// # Errors
/// What SQLite answers.
pub fn remove_block(store: &Connection, pair: &PairId, block: &BlockId) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM idp_block WHERE pair = ?1 AND block = ?2",
        [pair.as_str(), block.as_str()],
    )?;
    Ok(())
}

/// One block as it was folded.
///
/// # Errors
/// What SQLite answers.
pub fn block(
    store: &Connection,
    pair: &PairId,
    block: &BlockId,
) -> Result<Option<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT folded FROM idp_block WHERE pair = ?1 AND block = ?2")?;
    Ok(statement
        .query_row([pair.as_str(), block.as_str()], |row| row.get(0))
        .optional()?)
}

/// Every block of a pair as it was folded.
///
/// # Errors
/// What SQLite answers.
pub fn blocks(store: &Connection, pair: &PairId) -> Result<Vec<(BlockId, String)>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT block, folded FROM idp_block WHERE pair = ?1 ORDER BY block")?;
    let rows = statement.query_map([pair.as_str()], |row| {
        Ok((BlockId::new(row.get::<_, String>(0)?), row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Drops everything folded of one pair.
///
/// # Errors
/// What SQLite answers.
pub fn clear_folded(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute("DELETE FROM idp_block WHERE pair = ?1", [pair.as_str()])?;
    Ok(())
}
