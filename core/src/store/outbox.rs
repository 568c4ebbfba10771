//! Rows of the outbox.

use rusqlite::{Connection, Row, params};

use super::StoreError;
use crate::id::{EntryId, PairId};

/// One entry that waits.
#[derive(Debug, Clone)]
pub struct WaitingRow {
    /// Order of writing; set by the table.
    pub place: i64,
    /// `waiting-…`.
    pub entry: EntryId,
    /// The pair.
    pub pair: PairId,
    /// My fingerprint in this pair.
    pub by: String,
    /// The thing it speaks of.
    pub about: String,
    /// Its kind.
    pub kind: String,
    /// Form of the kind.
    pub form: u32,
    /// My lineage.
    pub lineage: String,
    /// Lamport counter.
    pub clock: u64,
    /// JSON: what I held of the partner when I wrote it.
    pub seen: String,
    /// My wall clock.
    pub at: String,
    /// Body as JSON.
    pub body: String,
    /// JSON list of entry ids.
    pub replaces: String,
}

const COLUMNS: &str =
    "place, entry, pair, author, about, kind, form, lineage, clock, seen, said_at, body, replaces";

fn read(row: &Row<'_>) -> rusqlite::Result<WaitingRow> {
    Ok(WaitingRow {
        place: row.get(0)?,
        entry: EntryId::new(row.get::<_, String>(1)?),
        pair: PairId::new(row.get::<_, String>(2)?),
        by: row.get(3)?,
        about: row.get(4)?,
        kind: row.get(5)?,
        form: row.get(6)?,
        lineage: row.get(7)?,
        clock: row.get::<_, i64>(8)?.unsigned_abs(),
        seen: row.get(9)?,
        at: row.get(10)?,
        body: row.get(11)?,
        replaces: row.get(12)?,
    })
}

/// Puts an entry behind everything that waits.
///
/// # Errors
/// What SQLite answers.
pub fn insert(store: &Connection, row: &WaitingRow) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO outbox (entry, pair, author, about, kind, form, lineage, clock, seen, said_at, body, replaces)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    statement.execute(params![
        row.entry.as_str(),
        row.pair.as_str(),
        row.by,
        row.about,
        row.kind,
        row.form,
        row.lineage,
        row.clock.cast_signed(),
        row.seen,
        row.at,
        row.body,
        row.replaces,
    ])?;
    Ok(())
}

/// Takes one entry out.
///
/// # Errors
/// What SQLite answers.
pub fn remove(store: &Connection, entry: &EntryId) -> Result<(), StoreError> {
    store
        .prepare_cached("DELETE FROM outbox WHERE entry = ?1")?
        .execute([entry.as_str()])?;
    Ok(())
}

/// Takes everything of one pair out.
///
/// # Errors
/// What SQLite answers.
pub fn clear(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute("DELETE FROM outbox WHERE pair = ?1", [pair.as_str()])?;
    Ok(())
}

/// Everything that waits for one pair, in order of writing.
///
/// # Errors
/// What SQLite answers.
pub fn rows(store: &Connection, pair: &PairId) -> Result<Vec<WaitingRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM outbox WHERE pair = ?1 ORDER BY place");
    let mut statement = store.prepare_cached(&sql)?;
    let found = statement.query_map([pair.as_str()], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What waits about one thing, in order of writing.
///
/// # Errors
/// What SQLite answers.
pub fn rows_about(
    store: &Connection,
    pair: &PairId,
    about: &str,
) -> Result<Vec<WaitingRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM outbox WHERE pair = ?1 AND about = ?2 ORDER BY place");
    let mut statement = store.prepare_cached(&sql)?;
    let found = statement.query_map([pair.as_str(), about], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Whether anything of a kind waits.
///
/// # Errors
/// What SQLite answers.
pub fn any_of(store: &Connection, pair: &PairId, kind: &str) -> Result<bool, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT 1 FROM outbox WHERE pair = ?1 AND kind = ?2")?;
    Ok(statement.exists([pair.as_str(), kind])?)
}

/// One waiting entry.
///
/// # Errors
/// What SQLite answers.
pub fn row(store: &Connection, entry: &EntryId) -> Result<Option<WaitingRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM outbox WHERE entry = ?1");
    let mut statement = store.prepare_cached(&sql)?;
    let mut found = statement.query_map([entry.as_str()], read)?;
    Ok(found.next().transpose()?)
}

/// How many entries wait for one pair.
///
/// # Errors
/// What SQLite answers.
pub fn count(store: &Connection, pair: &PairId) -> Result<u32, StoreError> {
    let mut statement = store.prepare_cached("SELECT COUNT(*) FROM outbox WHERE pair = ?1")?;
    Ok(statement.query_row([pair.as_str()], |row| row.get(0))?)
}

/// The largest clock that waits; 0 if nothing does.
///
/// # Errors
/// What SQLite answers.
pub fn clock_max(store: &Connection, pair: &PairId) -> Result<u64, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT COALESCE(MAX(clock), 0) FROM outbox WHERE pair = ?1")?;
    Ok(statement
        .query_row([pair.as_str()], |row| row.get::<_, i64>(0))?
        .unsigned_abs())
}

/// Every thing that waiting entries speak of.
///
/// # Errors
/// What SQLite answers.
pub fn things(
    store: &Connection,
    pair: &PairId,
) -> Result<std::collections::BTreeSet<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT DISTINCT about FROM outbox WHERE pair = ?1")?;
    let found = statement.query_map([pair.as_str()], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
