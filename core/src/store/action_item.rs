//! Rows folded from entries about action items.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StoreError;
use crate::id::{ActionItemId, PairId};

/// One folded action item, as its room wrote it.
#[derive(Debug, Clone)]
pub struct ItemRow {
    /// Which.
    pub item: ActionItemId,
    /// Whether it still is to be done.
    pub open: bool,
    /// By when; `9999` sorts "no day yet" behind every day.
    pub day: String,
    /// What was folded, as JSON.
    pub folded: String,
}

fn item(row: &Row<'_>) -> rusqlite::Result<ItemRow> {
    Ok(ItemRow {
        item: ActionItemId::new(row.get::<_, String>(0)?),
        open: row.get(1)?,
        day: row.get(2)?,
        folded: row.get(3)?,
    })
}

/// Keeps one folded action item.
///
/// # Errors
/// What SQLite answers.
pub fn put(store: &Connection, pair: &PairId, row: &ItemRow) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO action_item (pair, item, open, day, folded) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (pair, item) DO UPDATE SET open = excluded.open, day = excluded.day, folded = excluded.folded",
    )?;
    statement.execute(params![
        pair.as_str(),
        row.item.as_str(),
        row.open,
        row.day,
        row.folded
    ])?;
    Ok(())
}

/// Drops one folded action item: nothing speaks of it any more.
///
/// # Errors
/// What SQLite answers.
pub fn remove(store: &Connection, pair: &PairId, item: &ActionItemId) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM action_item WHERE pair = ?1 AND item = ?2",
        [pair.as_str(), item.as_str()],
    )?;
    Ok(())
}

/// One action item.
///
/// # Errors
/// What SQLite answers.
pub fn get(
    store: &Connection,
    pair: &PairId,
    id: &ActionItemId,
) -> Result<Option<ItemRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT item, open, day, folded FROM action_item WHERE pair = ?1 AND item = ?2",
    )?;
    Ok(statement
        .query_row([pair.as_str(), id.as_str()], item)
        .optional()?)
}

/// Open action items by day, or the rest, the latest day first.
///
/// # Errors
/// What SQLite answers.
pub fn all(store: &Connection, pair: &PairId, open: bool) -> Result<Vec<ItemRow>, StoreError> {
    let mut statement = store.prepare_cached(if open {
        "SELECT item, open, day, folded FROM action_item WHERE pair = ?1 AND open = 1 ORDER BY day, item"
    } else {
        "SELECT item, open, day, folded FROM action_item WHERE pair = ?1 AND open = 0 ORDER BY day DESC, item"
    })?;
    let rows = statement.query_map([pair.as_str()], item)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
