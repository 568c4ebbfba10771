//! Everything of one pair leaves the file: whatever table is its place, and whatever setting names it.

use rusqlite::Connection;

use super::{StoreError, projections, search};
use crate::id::PairId;

/// Erases every row of a pair. A table of tomorrow with the column `pair` is found like those of today.
///
/// # Errors
/// What SQLite answers; the transaction must then be let go.
pub fn pair(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    // What was folded goes first: afterwards nothing private is left that the search would have to read again.
    projections::clear(store, pair)?;
    // What was given up for a crossing invitation lies under that one's name.
    store.execute(
        "DELETE FROM journal WHERE pair IN (SELECT wire FROM old_invitation WHERE pair = ?1)",
        [pair.as_str()],
    )?;
    store.execute("DELETE FROM search_due WHERE pair = ?1", [pair.as_str()])?;
    for table in tables(store)? {
        let quoted = table.replace('"', "\"\"");
        store.execute(
            &format!("DELETE FROM \"{quoted}\" WHERE pair = ?1"),
            [pair.as_str()],
        )?;
    }
    store.execute(
        "DELETE FROM setting WHERE instr(key, ?1) > 0 OR instr(CAST(value AS TEXT), ?1) > 0",
        [pair.as_str()],
    )?;
    search::words_anew(store)
}

/// Every table with the column `pair`. The index of words follows its own table.
fn tables(store: &Connection) -> Result<Vec<String>, StoreError> {
    let mut found = store.prepare(
        "SELECT t.name FROM pragma_table_list t
         WHERE t.schema = 'main' AND t.type = 'table'
           AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'pair')
         ORDER BY t.name",
    )?;
    let names = found.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}
