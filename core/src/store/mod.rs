//! SQL and nothing else: the one SQLCipher file, its tables, and how it is opened.
//!
//! This room never decides anything, never reads a clock and never makes a key.
//! A [`Store`] is the only writer of its file; [`crate::vault`] holds the lock
//! that makes this true between processes.

pub mod action_item;
pub mod agreement;
pub mod attachment;
mod check;
pub mod erase;
mod error;
pub mod exchange;
pub mod expectation;
pub mod idp;
pub mod journal;
mod key;
mod lineages;
pub mod meeting;
pub mod migrations;
pub mod only_me;
mod open;
pub mod outbox;
pub mod pair;
pub mod projections;
pub mod removed;
pub mod sealed;
pub mod search;
pub mod setting;

use std::fs;
use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior, limits::Limit};

pub use error::StoreError;
pub use key::{RAW_KEY_BYTES, RawKey};

/// A log of this size beside the notebook is left for the next change to use again.
const LOG_BYTES_LEFT_MAX: u64 = 1 << 20;

/// The open notebook file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Fills the empty file at `path` with a new notebook at the newest schema.
    ///
    /// The file must exist and be empty: who makes it chooses its mode, and
    /// SQLite gives the same mode to the `-wal` and `-shm` beside it.
    ///
    /// # Errors
    /// [`StoreError::Missing`] without a file, [`StoreError::Damaged`] when
    /// it is not empty, and what the disk answers.
    pub fn create(path: &Path, key: &RawKey) -> Result<Self, StoreError> {
        let mut store = open::create(path, key)?;
        store.migrate()?;
        Ok(store)
    }

    /// Opens a notebook for reading and writing, without migrating it.
    ///
    /// # Errors
    /// Each variant of [`StoreError`] says when it happens. Nothing is written
    /// to the file of a newer Ithaca, nor under a wrong key.
    pub fn open(path: &Path, key: &RawKey) -> Result<Self, StoreError> {
        open::open(path, key)
    }

    /// Opens a copy for looking only: nothing can be written through it.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_copy(path: &Path, key: &RawKey) -> Result<Self, StoreError> {
        open::open_copy(path, key)
    }

    /// True when this Ithaca knows migrations or projections that the file
    /// lacks. A backup belongs before [`Store::migrate`].
    ///
    /// # Errors
    /// What SQLite answers.
    pub fn is_older(&self) -> Result<bool, StoreError> {
        Ok(
            migrations::version(&self.connection)? < migrations::newest(migrations::ALL)
                || !projections::are_current(&self.connection, projections::SQL)?,
        )
    }

    /// Brings the file to the newest schema, one transaction per migration, and
    /// makes the projections anew when their text changed.
    ///
    /// # Errors
    /// The failing step is rolled back and the earlier ones stay.
    pub fn migrate(&mut self) -> Result<(), StoreError> {
        migrations::run(&mut self.connection, migrations::ALL)?;
        projections::renew(&mut self.connection, projections::SQL)
    }

    /// Runs `write` in one immediate transaction: all of it is kept, or nothing.
    /// When this returns `Ok`, the change survives a power cut.
    ///
    /// # Errors
    /// Whatever `write` refuses, and [`StoreError`] from begin and commit.
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        write: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let changed = self.write_whole(write);
        if changed.is_err() {
            self.give_back_room();
        }
        changed
    }

    fn write_whole<T, E: From<StoreError>>(
        &mut self,
        write: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let kept = write(&transaction)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(kept)
    }

    /// What a failed change took of the disk stays in the write-ahead log until
    /// somebody empties it; on a full disk nothing else could be saved before that.
    fn give_back_room(&self) {
        let log = self.connection.path().map(|path| format!("{path}-wal"));
        let bytes = log
            .and_then(|log| fs::metadata(log).ok())
            .map(|log| log.len());
        if bytes.is_some_and(|bytes| bytes > LOG_BYTES_LEFT_MAX) {
            // The failure of the change is the one to tell; the next one tries again.
            let _ = self.empty_log();
        }
    }

    fn empty_log(&self) -> Result<(), StoreError> {
        let busy: bool =
            self.connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        // Only a second reader could be in the way, and there is none.
        if busy { Err(StoreError::InUse) } else { Ok(()) }
    }

    /// Runs `look` on one consistent state of the notebook. Whatever it writes is
    /// undone, so that a read never writes.
    ///
    /// # Errors
    /// Whatever `look` answers, [`StoreError`] from SQLite, and [`StoreError::ReadOnly`] when it wrote.
    pub fn read<T, E: From<StoreError>>(
        &self,
        look: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let reading = Reading::begin(&self.connection)?;
        let seen = look(&self.connection);
        if reading.wrote() {
            return Err(StoreError::ReadOnly.into());
        }
        seen
    }

    /// Reads the whole file and answers whether every page carries its right
    /// seal and every table and index agree. Takes about 2 s per GB.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when something is wrong with it.
    pub fn check_whole(&self) -> Result<(), StoreError> {
        check::check_whole(&self.connection)
    }

    /// Writes the file anew without the room that erased rows left in it, and empties the log beside it.
    ///
    /// # Errors
    /// What the disk answers; the notebook then stays as it was.
    pub fn close_up(&self) -> Result<(), StoreError> {
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let closed_up = self.connection.execute_batch("VACUUM");
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        closed_up?;
        self.empty_log()
    }

    /// Writes a compact copy under the same key into the empty file at `path`.
    ///
    /// # Errors
    /// What the disk answers. A half-written copy may be left at `path`.
    pub fn copy_into(&self, path: &Path) -> Result<(), StoreError> {
        let path = path.to_str().ok_or(StoreError::PathNotText)?;
        // VACUUM INTO attaches its target; at any other time nothing may be attached.
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let copied = self.connection.execute("VACUUM INTO ?1", [path]);
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        copied?;
        Ok(())
    }

    /// Moves everything from the write-ahead log into the file and closes it.
    /// The file is closed even when this answers an error.
    ///
    /// # Errors
    /// What the disk answers; what was committed is then still in the log and
    /// comes back at the next opening.
    pub fn close(self) -> Result<(), StoreError> {
        let emptied = self.empty_log();
        let closed = self.connection.close().map_err(|(_, error)| error);
        emptied?;
        closed?;
        Ok(())
    }
}

/// A read transaction that ends with its scope, also when the reader panics. Whatever was written in it is undone.
///
/// `PRAGMA query_only` would refuse such a write at once, but turning it on or off throws away every prepared statement,
/// and a page asks for dozens of them (`docs/decisions/0036`).
struct Reading<'a> {
    connection: &'a Connection,
    began: bool,
    changes: u64,
}

impl<'a> Reading<'a> {
    fn begin(connection: &'a Connection) -> Result<Self, StoreError> {
        // A read inside a read shares the outer one's state of the notebook.
        let began = connection.is_autocommit();
        if began {
            connection.prepare_cached("BEGIN DEFERRED")?.execute([])?;
        }
        Ok(Self {
            connection,
            began,
            changes: connection.total_changes(),
        })
    }

    fn wrote(&self) -> bool {
        self.connection.total_changes() != self.changes
    }
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        if self.began {
            // A drop cannot answer; if SQLite refused this, the next change is refused too.
            let ending = self.connection.prepare_cached("ROLLBACK");
            let _ = ending.and_then(|mut ending| ending.execute([]));
        }
    }
}

#[cfg(test)]
mod tests;
