//! The steps from an older notebook to today's. A landed step is never edited.
//!
//! To add one: write `migrations/000N_….sql` and append it to [`ALL`]. Only tables
//! that keep what cannot be folded again belong here; the rest is in `projections.sql`.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

/// Every step in order; the schema number is how many of them have run.
pub const ALL: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
    include_str!("migrations/0005.sql"),
];

/// The schema number after all of `steps`.
#[must_use]
pub fn newest(steps: &[&str]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// The schema number in the file.
///
/// # Errors
/// [`StoreError::Damaged`] for a number below zero, and what SQLite answers.
pub fn version(connection: &Connection) -> Result<u32, StoreError> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    u32::try_from(version).map_err(|_| StoreError::Damaged)
}

/// Runs the steps that the file lacks, each with its number in one transaction.
///
/// # Errors
/// The failing step is rolled back and the earlier ones stay.
pub fn run(connection: &mut Connection, steps: &[&str]) -> Result<(), StoreError> {
    let done = version(connection)?;
    for (number, step) in (1_u32..).zip(steps) {
        if number <= done {
            continue;
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}
