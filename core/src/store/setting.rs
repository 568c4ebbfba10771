//! Small values under fixed names. Each name is a constant beside the room that uses it.

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;

/// The bytes under `key`, if there are any.
///
/// # Errors
/// What SQLite answers.
pub fn bytes(connection: &Connection, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let mut found = connection.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
    Ok(found.query_row([key], |row| row.get(0)).optional()?)
}

/// The text under `key`, if there is any.
///
/// # Errors
/// [`StoreError::Damaged`] when it is not UTF-8, and what SQLite answers.
pub fn text(connection: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    bytes(connection, key)?
        .map(|value| String::from_utf8(value).map_err(|_| StoreError::Damaged))
        .transpose()
}

/// Puts `value` under `key`, in place of what was there.
///
/// # Errors
/// What SQLite answers.
pub fn set_bytes(connection: &Connection, key: &str, value: &[u8]) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)")?
        .execute((key, value))?;
    Ok(())
}

/// Puts the UTF-8 bytes of `value` under `key`, in place of what was there.
///
/// # Errors
/// What SQLite answers.
pub fn set_text(connection: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    set_bytes(connection, key, value.as_bytes())
}

/// Forgets what is under `key`; nothing there is no error.
///
/// # Errors
/// What SQLite answers.
pub fn remove(connection: &Connection, key: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM setting WHERE key = ?1")?
        .execute([key])?;
    Ok(())
}
