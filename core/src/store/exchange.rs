//! Rows of parcels: made, taken in, kept aside, and receipts.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use crate::id::{EntryId, PairId};

/// One parcel or invitation I made.
#[derive(Debug, Clone)]
pub struct MadeRow {
    /// Number within the lineage; 0 for an invitation.
    pub parcel_no: u32,
    /// When.
    pub made_at: String,
    /// Neutral file name.
    pub file_name: String,
    /// Size in bytes.
    pub byte_count: u32,
    /// New changes inside.
    pub change_count: u32,
    /// Highest number of my lineage inside.
    pub head_seq: u64,
    /// When I said it was handed over; empty before.
    pub handed_over: String,
}

/// Keeps a parcel that was made; older ones keep their line and lose their bytes.
///
/// # Errors
/// What SQLite answers.
pub fn put_made(
    store: &Connection,
    pair: &PairId,
    row: &MadeRow,
    bytes: &[u8],
) -> Result<(), StoreError> {
    store.execute(
        "UPDATE parcel_made SET bytes = x'' WHERE pair = ?1",
        [pair.as_str()],
    )?;
    store.execute(
        "INSERT INTO parcel_made (pair, parcel_no, made_at, file_name, bytes, change_count, head_seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![pair.as_str(), row.parcel_no, row.made_at, row.file_name, bytes, row.change_count, row.head_seq.cast_signed()],
    )?;
    Ok(())
}

/// The newest parcel made for a pair.
///
/// # Errors
/// What SQLite answers.
pub fn newest_made(store: &Connection, pair: &PairId) -> Result<Option<MadeRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT parcel_no, made_at, file_name, LENGTH(bytes), change_count, head_seq, handed_over
         FROM parcel_made WHERE pair = ?1 ORDER BY place DESC LIMIT 1",
    )?;
    let found = statement.query_row([pair.as_str()], |row| {
        Ok(MadeRow {
            parcel_no: row.get(0)?,
            made_at: row.get(1)?,
            file_name: row.get(2)?,
            byte_count: row.get(3)?,
            change_count: row.get(4)?,
            head_seq: row.get::<_, i64>(5)?.unsigned_abs(),
            handed_over: row.get(6)?,
        })
    });
    Ok(found.optional()?)
}

/// The bytes of the newest parcel made for a pair.
///
/// # Errors
/// What SQLite answers.
pub fn newest_bytes(store: &Connection, pair: &PairId) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT bytes FROM parcel_made WHERE pair = ?1 ORDER BY place DESC LIMIT 1",
    )?;
    Ok(statement
        .query_row([pair.as_str()], |row| row.get(0))
        .optional()?)
}

/// How many files were made for a pair, invitation included.
///
/// # Errors
/// What SQLite answers.
pub fn made_count(store: &Connection, pair: &PairId) -> Result<u32, StoreError> {
    let mut statement = store.prepare_cached("SELECT COUNT(*) FROM parcel_made WHERE pair = ?1")?;
    Ok(statement.query_row([pair.as_str()], |row| row.get(0))?)
}

/// Notes that the newest parcel was handed over.
///
/// # Errors
/// What SQLite answers.
pub fn hand_over(store: &Connection, pair: &PairId, at: &str) -> Result<(), StoreError> {
    store.execute(
        "UPDATE parcel_made SET handed_over = ?2 WHERE place = (SELECT MAX(place) FROM parcel_made WHERE pair = ?1)",
        [pair.as_str(), at],
    )?;
    Ok(())
}

/// Forgets the files made for an invitation that was taken back.
///
/// # Errors
/// What SQLite answers.
pub fn forget_made(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute("DELETE FROM parcel_made WHERE pair = ?1", [pair.as_str()])?;
    Ok(())
}

/// One line of *What changed*.
#[derive(Debug, Clone)]
pub struct TakenInRow {
    /// When it was taken in.
    pub at: String,
    /// When it was made, as it says.
    pub made: String,
    /// Changes it brought.
    pub change_count: u32,
    /// JSON of what it brought, in the column `titles`; of older arrivals a list of titles.
    pub brought: String,
}

/// Notes an arrival.
///
/// # Errors
/// What SQLite answers.
pub fn put_taken_in(store: &Connection, pair: &PairId, row: &TakenInRow) -> Result<(), StoreError> {
    store.execute(
        "INSERT INTO taken_in (pair, at, made, change_count, titles) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            pair.as_str(),
            row.at,
            row.made,
            row.change_count,
            row.brought
        ],
    )?;
    Ok(())
}

/// The newest arrivals of a pair, newest first, at most `limit`.
///
/// # Errors
/// What SQLite answers.
pub fn taken_in(
    store: &Connection,
    pair: &PairId,
    limit: u32,
) -> Result<Vec<TakenInRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT at, made, change_count, titles FROM taken_in WHERE pair = ?1 ORDER BY place DESC LIMIT ?2",
    )?;
    let rows = statement.query_map(params![pair.as_str(), limit], |row| {
        Ok(TakenInRow {
            at: row.get(0)?,
            made: row.get(1)?,
            change_count: row.get(2)?,
            brought: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// When the first parcel of my partner was taken in.
///
/// # Errors
/// What SQLite answers.
pub fn first_taken_in(store: &Connection, pair: &PairId) -> Result<Option<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT at FROM taken_in WHERE pair = ?1 ORDER BY place LIMIT 1")?;
    let first = statement.query_row([pair.as_str()], |row| row.get(0));
    Ok(first.optional()?)
}

/// One lineage of a receipt of my partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Lineage of the partner that made it.
    pub maker: String,
    /// Lineage it speaks of.
    pub lineage: String,
    /// Highest unbroken number they say to hold.
    pub seq: u64,
    /// Its id.
    pub entry: EntryId,
    /// When they say the receipt was made.
    pub made: String,
}

/// Notes a receipt; an older one of the same maker never lowers it.
///
/// # Errors
/// What SQLite answers.
pub fn put_receipt(store: &Connection, pair: &PairId, row: &ReceiptRow) -> Result<(), StoreError> {
    store.execute(
        "INSERT INTO receipt (pair, maker, turn, lineage, seq, entry, made)
         VALUES (?1, ?2, (SELECT COALESCE((SELECT MAX(turn) FROM receipt WHERE pair = ?1 AND maker = ?2),
                                          (SELECT COALESCE(MAX(turn), 0) + 1 FROM receipt WHERE pair = ?1))), ?3, ?4, ?5, ?6)
         ON CONFLICT (pair, maker, lineage) DO UPDATE SET seq = excluded.seq, entry = excluded.entry, made = excluded.made
         WHERE excluded.seq > receipt.seq",
        params![pair.as_str(), row.maker, row.lineage, row.seq.cast_signed(), row.entry.as_str(), row.made],
    )?;
    Ok(())
}

/// Every receipt of my partner, the newest maker last.
///
/// # Errors
/// What SQLite answers.
pub fn receipts(store: &Connection, pair: &PairId) -> Result<Vec<ReceiptRow>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT maker, lineage, seq, entry, made FROM receipt WHERE pair = ?1 ORDER BY turn, maker, lineage")?;
    let rows = statement.query_map([pair.as_str()], |row| {
        Ok(ReceiptRow {
            maker: row.get(0)?,
            lineage: row.get(1)?,
            seq: row.get::<_, i64>(2)?.unsigned_abs(),
            entry: EntryId::new(row.get::<_, String>(3)?),
            made: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps a parcel aside until an earlier part comes.
///
/// # Errors
/// What SQLite answers.
pub fn keep_aside(
    store: &Connection,
    pair: &PairId,
    inner: &str,
    bytes: &[u8],
    at: &str,
) -> Result<(), StoreError> {
    store.execute(
        "INSERT OR IGNORE INTO kept_aside (pair, inner, bytes, at) VALUES (?1, ?2, ?3, ?4)",
        params![pair.as_str(), inner, bytes, at],
    )?;
    Ok(())
}

/// Parcels kept aside, oldest first.
///
/// # Errors
/// What SQLite answers.
pub fn kept_aside(store: &Connection, pair: &PairId) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT inner, bytes FROM kept_aside WHERE pair = ?1 ORDER BY at, inner")?;
    let rows = statement.query_map([pair.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Forgets every parcel of a pair that waits for an earlier one: the key it is signed with is used no more.
///
/// # Errors
/// What SQLite answers.
pub fn forget_kept_aside(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute("DELETE FROM kept_aside WHERE pair = ?1", [pair.as_str()])?;
    Ok(())
}

/// How many parcels are kept aside.
///
/// # Errors
/// What SQLite answers.
pub fn kept_aside_count(store: &Connection, pair: &PairId) -> Result<u32, StoreError> {
    let mut statement = store.prepare_cached("SELECT COUNT(*) FROM kept_aside WHERE pair = ?1")?;
    Ok(statement.query_row([pair.as_str()], |row| row.get(0))?)
}

/// Lets go of a parcel that was kept aside.
///
/// # Errors
/// What SQLite answers.
pub fn let_go(store: &Connection, pair: &PairId, inner: &str) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM kept_aside WHERE pair = ?1 AND inner = ?2",
        [pair.as_str(), inner],
    )?;
    Ok(())
}

/// Forgets the newest line: what was made is let go before anybody has it.
///
/// # Errors
/// What SQLite answers.
pub fn forget_newest_made(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM parcel_made WHERE place = (SELECT MAX(place) FROM parcel_made WHERE pair = ?1)",
        [pair.as_str()],
    )?;
    Ok(())
}

/// Forgets the receipts of a wrongly joined partner.
///
/// # Errors
/// What SQLite answers.
pub fn forget_receipts(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute("DELETE FROM receipt WHERE pair = ?1", [pair.as_str()])?;
    Ok(())
}
