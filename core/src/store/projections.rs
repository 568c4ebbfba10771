//! Tables that can be dropped and folded again, and whether they must be.
//!
//! Only what `projections.sql` itself made is ever dropped: its names are written
//! down when it runs. So a kept table cannot be lost by forgetting to list it.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::{StoreError, setting};
use crate::id::PairId;

/// The tables of today.
pub const SQL: &str = include_str!("projections.sql");

/// Setting: SHA-256 of the text that made the present projections, 64 hex characters.
const MADE_BY: &str = "projections_made_by";
/// Setting: names of the tables and views they made, one per line.
const NAMES: &str = "projections_names";
/// Setting: present while the projections are empty and wait to be folded.
const UNFOLDED: &str = "projections_unfolded";

/// True when the projections in the file were made by `sql`.
///
/// # Errors
/// What SQLite answers.
pub fn are_current(connection: &Connection, sql: &str) -> Result<bool, StoreError> {
    Ok(setting::text(connection, MADE_BY)?.as_deref() == Some(&fingerprint(sql)))
}

/// True when the projections are empty and every entry must be folded into them.
///
/// # Errors
/// What SQLite answers.
pub fn are_unfolded(connection: &Connection) -> Result<bool, StoreError> {
    Ok(setting::text(connection, UNFOLDED)?.is_some())
}

/// To be called in the transaction that folded every entry.
///
/// # Errors
/// What SQLite answers.
pub fn folded(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    setting::remove(transaction, UNFOLDED)
}

/// Drops and makes the projections anew when `sql` is another text than the one
/// that made them; they are then empty, and [`are_unfolded`].
///
/// # Errors
/// The old ones stay when the new ones cannot be made.
pub fn renew(connection: &mut Connection, sql: &str) -> Result<(), StoreError> {
    if are_current(connection, sql)? {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    drop_all(&transaction)?;
    let before = names(&transaction)?;
    transaction.execute_batch(sql)?;
    let after = names(&transaction)?;
    let made: Vec<&str> = after.difference(&before).map(String::as_str).collect();
    setting::set_text(&transaction, NAMES, &made.join("\n"))?;
    setting::set_text(&transaction, MADE_BY, &fingerprint(sql))?;
    setting::set_text(&transaction, UNFOLDED, "yes")?;
    transaction.commit()?;
    Ok(())
}

/// Empties what was folded of one pair, in every table of [`SQL`]; each has the column `pair`.
///
/// # Errors
/// What SQLite answers.
pub fn clear(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    let made = setting::text(store, NAMES)?.unwrap_or_default();
    for name in made.lines() {
        let quoted = name.replace('"', "\"\"");
        store.execute(
            &format!("DELETE FROM \"{quoted}\" WHERE pair = ?1"),
            [pair.as_str()],
        )?;
    }
    Ok(())
}

fn fingerprint(sql: &str) -> String {
    hex::encode(Sha256::digest(sql))
}

/// Shadow tables of FTS5 are left out: they come and go with their own table.
fn names(connection: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let mut found = connection.prepare(
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )?;
    let names = found.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

fn drop_all(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let made = setting::text(transaction, NAMES)?.unwrap_or_default();
    for name in made.lines() {
        let kind: Option<String> = rusqlite::OptionalExtension::optional(transaction.query_row(
            "SELECT type FROM pragma_table_list WHERE schema = 'main' AND name = ?1",
            [name],
            |row| row.get(0),
        ))?;
        let Some(kind) = kind else { continue };
        let kind = if kind == "view" { "VIEW" } else { "TABLE" };
        let quoted = name.replace('"', "\"\"");
        transaction.execute_batch(&format!("DROP {kind} \"{quoted}\""))?;
    }
    Ok(())
}
