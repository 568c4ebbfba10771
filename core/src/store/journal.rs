//! Rows of the journal.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StoreError;
pub use super::lineages::{Head, forks, head, heads, lineages};
use crate::id::{EntryId, PairId};

/// One frozen entry.
#[derive(Debug, Clone)]
pub struct EntryRow {
    /// SHA-256 of `raw` in hex.
    pub entry: EntryId,
    /// The pair.
    pub pair: PairId,
    /// Fingerprint of the author's key.
    pub by: String,
    /// Whether I am the author.
    pub mine: bool,
    /// The thing it speaks of.
    pub about: String,
    /// Its kind.
    pub kind: String,
    /// Form of the kind.
    pub form: u32,
    /// Lineage.
    pub lineage: String,
    /// Number within the lineage.
    pub seq: u64,
    /// Lamport counter.
    pub clock: u64,
    /// The author's wall clock.
    pub at: String,
    /// The bytes that were signed.
    pub raw: String,
    /// The bare 64 bytes.
    pub sig: Vec<u8>,
    /// When it came to be here.
    pub held_since: String,
}

const COLUMNS: &str = "entry, pair, author, mine, about, kind, form, lineage, seq, clock, said_at, raw, sig, held_since";

fn read(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    Ok(EntryRow {
        entry: EntryId::new(row.get::<_, String>(0)?),
        pair: PairId::new(row.get::<_, String>(1)?),
        by: row.get(2)?,
        mine: row.get(3)?,
        about: row.get(4)?,
        kind: row.get(5)?,
        form: row.get(6)?,
        lineage: row.get(7)?,
        seq: row.get::<_, i64>(8)?.unsigned_abs(),
        clock: row.get::<_, i64>(9)?.unsigned_abs(),
        at: row.get(10)?,
        raw: row.get(11)?,
        sig: row.get(12)?,
        held_since: row.get(13)?,
    })
}

/// Keeps an entry for ever; one that is here already is left as it is.
///
/// # Errors
/// What SQLite answers.
pub fn insert(store: &Connection, row: &EntryRow) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT OR IGNORE INTO journal (entry, pair, author, mine, about, kind, form, lineage, seq, clock, said_at, raw, sig, held_since)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    statement.execute(params![
        row.entry.as_str(),
        row.pair.as_str(),
        row.by,
        row.mine,
        row.about,
        row.kind,
        row.form,
        row.lineage,
        row.seq.cast_signed(),
        row.clock.cast_signed(),
        row.at,
        row.raw,
        row.sig,
        row.held_since,
    ])?;
    Ok(())
}

/// Entries about one thing, by clock.
///
/// # Errors
/// What SQLite answers.
pub fn rows_about(
    store: &Connection,
    pair: &PairId,
    about: &str,
) -> Result<Vec<EntryRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM journal WHERE pair = ?1 AND about = ?2 ORDER BY clock, author, entry"
    );
    let mut statement = store.prepare_cached(&sql)?;
    let rows = statement.query_map([pair.as_str(), about], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Entries of one lineage above a number, oldest first.
///
/// # Errors
/// What SQLite answers.
pub fn rows_above(
    store: &Connection,
    pair: &PairId,
    lineage: &str,
    seq: u64,
) -> Result<Vec<EntryRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM journal WHERE pair = ?1 AND lineage = ?2 AND seq > ?3 ORDER BY seq, entry"
    );
    let mut statement = store.prepare_cached(&sql)?;
    let rows = statement.query_map(params![pair.as_str(), lineage, seq.cast_signed()], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Id and number of what is held at or above a number of one lineage.
///
/// # Errors
/// What SQLite answers.
pub fn ids_from(
    store: &Connection,
    pair: &PairId,
    lineage: &str,
    seq: u64,
) -> Result<Vec<(u64, EntryId)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT seq, entry FROM journal WHERE pair = ?1 AND lineage = ?2 AND seq >= ?3 ORDER BY seq, entry",
    )?;
    let rows = statement.query_map(params![pair.as_str(), lineage, seq.cast_signed()], |row| {
        Ok((
            row.get::<_, i64>(0)?.unsigned_abs(),
            EntryId::new(row.get::<_, String>(1)?),
        ))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether an entry is held.
///
/// # Errors
/// What SQLite answers.
pub fn holds(store: &Connection, pair: &PairId, entry: &EntryId) -> Result<bool, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT 1 FROM journal WHERE pair = ?1 AND entry = ?2")?;
    Ok(statement.exists([pair.as_str(), entry.as_str()])?)
}

/// The bytes of one entry.
///
/// # Errors
/// What SQLite answers.
pub fn raw(
    store: &Connection,
    pair: &PairId,
    entry: &EntryId,
) -> Result<Option<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT raw FROM journal WHERE pair = ?1 AND entry = ?2")?;
    Ok(statement
        .query_row([pair.as_str(), entry.as_str()], |row| row.get(0))
        .optional()?)
}

/// The largest clock held; 0 in an empty journal.
///
/// # Errors
/// What SQLite answers.
pub fn clock_max(store: &Connection, pair: &PairId) -> Result<u64, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT COALESCE(MAX(clock), 0) FROM journal INDEXED BY journal_by_clock WHERE pair = ?1",
    )?;
    Ok(statement
        .query_row([pair.as_str()], |row| row.get::<_, i64>(0))?
        .unsigned_abs())
}

/// The smallest counter held at one number of a lineage; several after a fork.
///
/// # Errors
/// What SQLite answers.
pub fn clock_at(
    store: &Connection,
    pair: &PairId,
    lineage: &str,
    seq: u64,
) -> Result<Option<u64>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT MIN(clock) FROM journal INDEXED BY journal_by_number WHERE pair = ?1 AND lineage = ?2 AND seq = ?3",
    )?;
    let found: Option<i64> = statement
        .query_row(params![pair.as_str(), lineage, seq.cast_signed()], |row| {
            row.get(0)
        })?;
    Ok(found.map(i64::unsigned_abs))
}

/// Every thing entries speak of.
///
/// # Errors
/// What SQLite answers.
pub fn things(
    store: &Connection,
    pair: &PairId,
) -> Result<std::collections::BTreeSet<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT DISTINCT about FROM journal WHERE pair = ?1")?;
    let rows = statement.query_map([pair.as_str()], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The things of a pair whose names begin so, in order.
///
/// # Errors
/// What SQLite answers.
pub fn things_beginning(
    store: &Connection,
    pair: &PairId,
    prefix: &str,
) -> Result<std::collections::BTreeSet<String>, StoreError> {
    // A range that the index of things answers; names are ASCII, so `~` ends it.
    let mut statement = store.prepare_cached(
        "SELECT DISTINCT about FROM journal WHERE pair = ?1 AND about >= ?2 AND about < ?2 || '~'",
    )?;
    let rows = statement.query_map([pair.as_str(), prefix], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether there is an entry of a kind about things whose names begin so.
///
/// # Errors
/// What SQLite answers.
pub fn any_about(
    store: &Connection,
    pair: &PairId,
    prefix: &str,
    kind: &str,
) -> Result<bool, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT 1 FROM journal WHERE pair = ?1 AND about >= ?2 AND about < ?2 || '~' AND kind = ?3",
    )?;
    Ok(statement.exists([pair.as_str(), prefix, kind])?)
}

/// The earliest moment at which an entry of this kind says it was written.
///
/// # Errors
/// What SQLite answers.
pub fn first_said(
    store: &Connection,
    pair: &PairId,
    kind: &str,
) -> Result<Option<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT MIN(said_at) FROM journal WHERE pair = ?1 AND kind = ?2")?;
    Ok(statement.query_row([pair.as_str(), kind], |row| row.get(0))?)
}

/// Kind and form of every entry of a pair, counted.
///
/// # Errors
/// What SQLite answers.
pub fn kinds(store: &Connection, pair: &PairId) -> Result<Vec<(String, u32, u32)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT kind, form, COUNT(*) FROM journal WHERE pair = ?1 GROUP BY kind, form",
    )?;
    let rows = statement.query_map([pair.as_str()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Forgets the whole journal of a pair: only for an invitation that was taken back before anybody answered.
///
/// # Errors
/// What SQLite answers.
pub fn forget_unanswered(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute("DELETE FROM journal WHERE pair = ?1 AND NOT EXISTS (SELECT 1 FROM journal WHERE pair = ?1 AND mine = 0)", [pair.as_str()])?;
    Ok(())
}

/// Takes out one entry of mine that nobody else has.
///
/// # Errors
/// What SQLite answers.
pub fn remove(store: &Connection, pair: &PairId, entry: &EntryId) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM journal WHERE pair = ?1 AND entry = ?2 AND mine = 1",
        [pair.as_str(), entry.as_str()],
    )?;
    Ok(())
}

/// Moves the whole journal of a pair under another id.
///
/// # Errors
/// What SQLite answers.
pub fn move_to(store: &Connection, from: &PairId, to: &PairId) -> Result<(), StoreError> {
    store.execute(
        "UPDATE journal SET pair = ?2 WHERE pair = ?1",
        [from.as_str(), to.as_str()],
    )?;
    Ok(())
}

/// Forgets the whole journal of a pair: only where both went on under another pair id.
///
/// # Errors
/// What SQLite answers.
pub fn forget_all(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute("DELETE FROM journal WHERE pair = ?1", [pair.as_str()])?;
    Ok(())
}

/// Forgets what a wrongly joined partner wrote, by the fingerprint of their key; gives back what that was.
///
/// # Errors
/// What SQLite answers.
pub fn forget_author(
    store: &Connection,
    pair: &PairId,
    by: &str,
) -> Result<Vec<EntryId>, StoreError> {
    let mut statement = store.prepare_cached(
        "DELETE FROM journal WHERE pair = ?1 AND mine = 0 AND author = ?2 RETURNING entry",
    )?;
    let rows = statement.query_map([pair.as_str(), by], |row| {
        Ok(EntryId::new(row.get::<_, String>(0)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
