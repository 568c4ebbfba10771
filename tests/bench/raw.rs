//! The row of one autosaved clause, written durably by SQLite alone: the same engine, key and pragmas, nothing of ours.

use std::time::Instant;

use rusqlite::{Connection, params};
use serde_json::{Value, json};

/// Writes that are measured; the first ones warm up.
const WRITES: usize = 220;
const WARM_UP: usize = 20;
/// About what a clause draft takes.
const BODY_BYTES: usize = 600;

pub(crate) fn writes() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let store = Connection::open(folder.path().join("raw.db")).unwrap();
    let key = "ab".repeat(48);
    let opening = format!(
        "PRAGMA key = \"x'{key}'\"; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE only_me (pair TEXT, kind TEXT, about TEXT, body TEXT, at TEXT,
                               PRIMARY KEY (pair, kind, about)) STRICT, WITHOUT ROWID;"
    );
    store.execute_batch(&opening).unwrap();
    let mut times = Vec::new();
    for place in 0..WRITES {
        let body = format!("{place:04}{}", "x".repeat(BODY_BYTES));
        let began = Instant::now();
        let write = "INSERT INTO only_me VALUES (?1, 'clause_draft', ?2, ?3, ?4)
                     ON CONFLICT DO UPDATE SET body = excluded.body, at = excluded.at";
        let row = params![
            "a-pair",
            "agreement/1/cl-scope",
            body,
            "2026-11-25T17:00:00Z"
        ];
        store.prepare_cached(write).unwrap().execute(row).unwrap();
        times.push(super::milliseconds(began));
    }
    json!({ "write": super::median(times.split_off(WARM_UP)), "bytes": BODY_BYTES })
}
