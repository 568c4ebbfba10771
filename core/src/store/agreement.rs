//! Rows folded from entries about the agreement.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::id::{ClauseId, PairId};

/// One folded clause, as its room wrote it.
#[derive(Debug, Clone)]
pub struct ClauseRow {
    /// Which clause.
    pub clause: ClauseId,
    /// Order in the text.
    pub position: u32,
    /// Its state as JSON.
    pub state: String,
    /// What was folded, as JSON.
    pub folded: String,
}

/// Keeps what was folded of one clause.
///
/// # Errors
/// What SQLite answers.
pub fn put_clause(store: &Connection, pair: &PairId, row: &ClauseRow) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO clause (pair, clause, position, state, folded) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (pair, clause) DO UPDATE SET position = excluded.position, state = excluded.state, folded = excluded.folded",
    )?;
    statement.execute(params![
        pair.as_str(),
        row.clause.as_str(),
        row.position,
        row.state,
        row.folded
    ])?;
    Ok(())
}

/// Drops one folded clause: nothing speaks of it any more.
///
/// # Errors
/// What SQLite answers.
pub fn remove_clause(
    store: &Connection,
    pair: &PairId,
    clause: &ClauseId,
) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM clause WHERE pair = ?1 AND clause = ?2",
        [pair.as_str(), clause.as_str()],
    )?;
    Ok(())
}

/// Every folded clause in print order.
///
/// # Errors
/// What SQLite answers.
pub fn clauses(store: &Connection, pair: &PairId) -> Result<Vec<ClauseRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT clause, position, state, folded FROM clause WHERE pair = ?1 ORDER BY position, clause",
    )?;
    let rows = statement.query_map([pair.as_str()], |row| {
        Ok(ClauseRow {
            clause: ClauseId::new(row.get::<_, String>(0)?),
            position: row.get(1)?,
            state: row.get(2)?,
            folded: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps what was folded of the agreement as a whole.
///
/// # Errors
/// What SQLite answers.
pub fn put_agreement(store: &Connection, pair: &PairId, folded: &str) -> Result<(), StoreError> {
    store.execute(
        "INSERT INTO agreement (pair, folded) VALUES (?1, ?2) ON CONFLICT (pair) DO UPDATE SET folded = excluded.folded",
        [pair.as_str(), folded],
    )?;
    Ok(())
}

/// What was folded of the agreement as a whole.
///
/// # Errors
/// What SQLite answers.
pub fn agreement(store: &Connection, pair: &PairId) -> Result<Option<String>, StoreError> {
    let mut statement = store.prepare_cached("SELECT folded FROM agreement WHERE pair = ?1")?;
    Ok(statement
        .query_row([pair.as_str()], |row| row.get(0))
        .optional()?)
}

/// Keeps what was folded of the roles.
///
/// # Errors
/// What SQLite answers.
pub fn put_roles(store: &Connection, pair: &PairId, folded: &str) -> Result<(), StoreError> {
    store.execute(
        "INSERT INTO pair_roles (pair, folded) VALUES (?1, ?2) ON CONFLICT (pair) DO UPDATE SET folded = excluded.folded",
        [pair.as_str(), folded],
    )?;
    Ok(())
}

/// Drops what was folded of the roles: nothing is said of the pair.
///
/// # Errors
/// What SQLite answers.
pub fn remove_roles(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute("DELETE FROM pair_roles WHERE pair = ?1", [pair.as_str()])?;
    Ok(())
}

/// What was folded of the roles.
///
/// # Errors
/// What SQLite answers.
pub fn roles(store: &Connection, pair: &PairId) -> Result<Option<String>, StoreError> {
    let mut statement = store.prepare_cached("SELECT folded FROM pair_roles WHERE pair = ?1")?;
    Ok(statement
        .query_row([pair.as_str()], |row| row.get(0))
        .optional()?)
}
