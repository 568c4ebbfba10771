//! The exact order in which the notebook file is opened.
//!
//! Silence before the key, the key before any read, a refusal before any write.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use zeroize::Zeroizing;

use super::{RawKey, Store, StoreError, migrations};

/// "Itha" in ASCII: says in the header that the file is an Ithaca notebook.
pub(super) const APPLICATION_ID: i32 = 0x4974_6861;

/// SQLite 3.53.0 is the first with the mended write-ahead-log reset
/// (sqlite.org/changes.html).
const ENGINE_MIN: i32 = 3_053_000;

/// SQLCipher's page, and so the smallest notebook there can be.
const PAGE_BYTES: u64 = 4096;

/// After sqlite.org/security.html, loosened where the notebook needs it:
/// attachments and big parcels are single values, FTS5 and JSON nest deeper.
const LIMITS: [(Limit, i32); 11] = [
    (Limit::SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (Limit::SQLITE_LIMIT_COLUMN, 100),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 16),
    (Limit::SQLITE_LIMIT_VDBE_OP, 250_000),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 64),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 100),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
];

pub(super) fn open(path: &Path, key: &RawKey) -> Result<Store, StoreError> {
    require_whole_pages(path)?;
    let connection = unlock(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    refuse_foreign(&connection)?;
    make_durable(&connection)?;
    Ok(Store { connection })
}

pub(super) fn open_copy(path: &Path, key: &RawKey) -> Result<Store, StoreError> {
    require_whole_pages(path)?;
    let connection = unlock(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    refuse_foreign(&connection)?;
    Ok(Store { connection })
}

pub(super) fn create(path: &Path, key: &RawKey) -> Result<Store, StoreError> {
    if bytes_of(path)? != 0 {
        return Err(StoreError::Damaged);
    }
    let connection = unlock(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    make_durable(&connection)?;
    Ok(Store { connection })
}

fn bytes_of(path: &Path) -> Result<u64, StoreError> {
    fs::metadata(path)
        .map(|file| file.len())
        .map_err(|_| StoreError::Missing)
}

/// An empty file would pass for a new notebook: SQLite must never see one here.
fn require_whole_pages(path: &Path) -> Result<(), StoreError> {
    let bytes = bytes_of(path)?;
    if bytes < PAGE_BYTES || bytes % PAGE_BYTES != 0 {
        return Err(StoreError::Damaged);
    }
    Ok(())
}

/// Statements that stay prepared. One write with its text for the search needs about twenty; with the 16 that rusqlite
/// keeps of itself, each write prepares its own again.
const STATEMENTS_KEPT: usize = 256;

fn unlock(path: &Path, key: &RawKey, access: OpenFlags) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < ENGINE_MIN {
        return Err(StoreError::EngineTooOld);
    }
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Else SQLCipher tells its errors to stderr.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    // Until the file is known to be ours, closing it again must write nothing.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let key_pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", key.to_hex().as_str()));
    connection.execute_batch(&key_pragma)?;
    harden(&connection)?;
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
        .map_err(wrong_key)?;
    Ok(connection)
}

fn wrong_key(error: rusqlite::Error) -> StoreError {
    if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) {
        return StoreError::WrongKey;
    }
    StoreError::from(error)
}

/// What a hostile schema could use is off before its first line is read.
fn harden(connection: &Connection) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.busy_timeout(Duration::ZERO)?;
    for (limit, value) in LIMITS {
        connection.set_limit(limit, value)?;
    }
    connection.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA cell_size_check = ON;",
    )?;
    Ok(())
}

fn refuse_foreign(connection: &Connection) -> Result<(), StoreError> {
    let application_id: i32 =
        connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application_id != APPLICATION_ID {
        return Err(StoreError::Damaged);
    }
    let found = migrations::version(connection)?;
    let known = migrations::newest(migrations::ALL);
    if found > known {
        return Err(StoreError::NewerNotebook { found, known });
    }
    Ok(())
}

/// The first step that writes.
fn make_durable(connection: &Connection) -> Result<(), StoreError> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::ReadOnly);
    }
    // FULL: we write seldom, and what is said to be saved must survive a power cut.
    connection.execute_batch("PRAGMA synchronous = FULL")?;
    // 16 MiB of pages at most, taken as they are needed: entries lie in the order of their hashes, and a large parcel
    // touches pages everywhere. With the 2 MiB of SQLite's own, 10,000 entries cost 13 times 1,000 (`./dev bench`).
    connection.execute_batch("PRAGMA cache_size = -16384")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    super::search::note_due(connection)
}
