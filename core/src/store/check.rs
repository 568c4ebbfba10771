//! Reading the whole file to learn whether it is sound.

use rusqlite::Connection;

use super::StoreError;

pub(super) fn check_whole(connection: &Connection) -> Result<(), StoreError> {
    // SQLCipher answers one row for each page whose seal is wrong, and none when all is well.
    let mut seals = connection.prepare("PRAGMA cipher_integrity_check")?;
    if seals.query([])?.next()?.is_some() {
        return Err(StoreError::Damaged);
    }
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(StoreError::Damaged);
    }
    let mut strays = connection.prepare("PRAGMA foreign_key_check")?;
    if strays.query([])?.next()?.is_some() {
        return Err(StoreError::Damaged);
    }
    Ok(())
}
