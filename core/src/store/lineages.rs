//! Lineages of the journal: what is newest in each, whose it is, and where one forked.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;
use crate::id::{EntryId, PairId};

/// The newest entry held of one lineage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub seq: u64,
    /// Its id.
    pub entry: EntryId,
}

/// Every lineage of a pair, in the order of their names. A lineage belongs to one author. Each next one is looked up in the
/// index: reading it through would decrypt megabytes after some years.
fn names_of_lineages(store: &Connection, pair: &PairId) -> Result<Vec<String>, StoreError> {
    let mut statement = store.prepare_cached(
        "WITH RECURSIVE known (lineage) AS (
             SELECT MIN(lineage) FROM journal INDEXED BY journal_by_number WHERE pair = ?1
             UNION ALL
             SELECT (SELECT MIN(lineage) FROM journal INDEXED BY journal_by_number
                     WHERE pair = ?1 AND lineage > known.lineage)
             FROM known WHERE known.lineage IS NOT NULL)
         SELECT lineage FROM known WHERE lineage IS NOT NULL",
    )?;
    let rows = statement.query_map([pair.as_str()], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The newest entry of one lineage.
///
/// # Errors
/// What SQLite answers.
pub fn head(store: &Connection, pair: &PairId, lineage: &str) -> Result<Option<Head>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT seq, entry FROM journal WHERE pair = ?1 AND lineage = ?2 ORDER BY seq DESC, entry LIMIT 1",
    )?;
    let found = statement.query_row([pair.as_str(), lineage], |row| {
        Ok(Head {
            seq: row.get::<_, i64>(0)?.unsigned_abs(),
            entry: EntryId::new(row.get::<_, String>(1)?),
        })
    });
    Ok(found.optional()?)
}

/// The newest entry of every lineage of one side.
///
/// # Errors
/// What SQLite answers.
pub fn heads(
    store: &Connection,
    pair: &PairId,
    mine: bool,
) -> Result<Vec<(String, Head)>, StoreError> {
    let mut whose = store.prepare_cached(
        "SELECT mine FROM journal INDEXED BY journal_by_number WHERE pair = ?1 AND lineage = ?2 LIMIT 1",
    )?;
    let mut wanted = Vec::new();
    for lineage in names_of_lineages(store, pair)? {
        let is_mine: bool = whose.query_row([pair.as_str(), lineage.as_str()], |row| row.get(0))?;
        if is_mine == mine {
            wanted.push(lineage);
        }
    }
    let mut found = Vec::new();
    for lineage in wanted {
        if let Some(newest) = head(store, pair, &lineage)? {
            found.push((lineage, newest));
        }
    }
    Ok(found)
}

/// Whose each lineage is: fingerprint of its author by lineage.
///
/// # Errors
/// What SQLite answers.
pub fn lineages(store: &Connection, pair: &PairId) -> Result<BTreeMap<String, String>, StoreError> {
    let mut author = store.prepare_cached(
        "SELECT author FROM journal INDEXED BY journal_by_number WHERE pair = ?1 AND lineage = ?2 LIMIT 1",
    )?;
    names_of_lineages(store, pair)?
        .into_iter()
        .map(|lineage| {
            let by = author.query_row([pair.as_str(), lineage.as_str()], |row| row.get(0))?;
            Ok((lineage, by))
        })
        .collect()
}

/// Per lineage, the first number at which more than one entry is held: somebody used two copies there.
///
/// # Errors
/// What SQLite answers.
pub fn forks(store: &Connection, pair: &PairId) -> Result<BTreeMap<String, u64>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT lineage, MIN(seq) FROM (SELECT lineage, seq FROM journal WHERE pair = ?1
             GROUP BY lineage, seq HAVING COUNT(*) > 1) GROUP BY lineage",
    )?;
    let rows = statement.query_map([pair.as_str()], |row| {
        Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
