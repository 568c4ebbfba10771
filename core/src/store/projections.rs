//! Tables that can be dropped and folded again, and whether they must be.
//!
//! Only what `projections.sql` itself made is ever dropped: its names are written
//! down when it runs. So a kept table cannot be lost by forgetting to list it.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
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
    make_anew(&transaction, sql)?;
    transaction.commit()?;
    Ok(())
}

/// Drops the projections and makes them by `sql`, whatever made them before; they are then empty, and [`are_unfolded`].
///
/// # Errors
/// What SQLite answers; the transaction must then be let go.
pub fn make_anew(transaction: &Transaction<'_>, sql: &str) -> Result<(), StoreError> {
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    drop_all(transaction)?;
    let before = names(transaction)?;
    transaction.execute_batch(sql)?;
    let after = names(transaction)?;
    let made: Vec<&str> = after.difference(&before).map(String::as_str).collect();
    setting::set_text(transaction, NAMES, &made.join("\n"))?;
    setting::set_text(transaction, MADE_BY, &fingerprint(sql))?;
    setting::set_text(transaction, UNFOLDED, "yes")
}

/// SHA-256 over every row of every projection, in the order they lie in: two notebooks that were folded alike have the
/// same. The index of words is left out; it follows its table.
///
/// # Errors
/// What SQLite answers.
pub fn sum(store: &Connection) -> Result<String, StoreError> {
    let mut sum = Sha256::new();
    let made = setting::text(store, NAMES)?.unwrap_or_default();
    for name in made.lines().filter(|name| *name != super::search::WORDS) {
        sum.update(name);
        let quoted = name.replace('"', "\"\"");
        let mut statement = store.prepare(&format!("SELECT * FROM \"{quoted}\""))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => sum.update(bytes),
                    ValueRef::Integer(number) => sum.update(number.to_le_bytes()),
                    ValueRef::Real(number) => sum.update(number.to_le_bytes()),
                    ValueRef::Null => {}
                }
                sum.update([0]);
            }
        }
    }
    Ok(hex::encode(sum.finalize()))
}

/// Empties what was folded of one pair, in every table of [`SQL`]; each has the column `pair`. An index of words follows
/// its table by itself. Private texts wait to be read again.
///
/// # Errors
/// What SQLite answers.
pub fn clear(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    let made = setting::text(store, NAMES)?.unwrap_or_default();
    for name in made.lines().filter(|name| *name != super::search::WORDS) {
        let quoted = name.replace('"', "\"\"");
        store.execute(
            &format!("DELETE FROM \"{quoted}\" WHERE pair = ?1"),
            [pair.as_str()],
        )?;
    }
    super::only_me::due_all(store, pair)
}

/// Marks what was folded as made by other tables: the next opening makes it anew. For scripts that look at an update.
///
/// # Errors
/// What SQLite answers.
pub fn outdate(store: &Connection) -> Result<(), StoreError> {
    setting::set_text(store, MADE_BY, "other tables")
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
        transaction.execute_batch(&format!("DROP {kind} main.\"{quoted}\""))?;
    }
    Ok(())
}
