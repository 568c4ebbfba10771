//! The store alone: its settings, its refusals, and that a change is whole or not at all.

use std::fs::{self, File};
use std::path::PathBuf;

use rand::SeedableRng;
use rand::rngs::StdRng;
use rusqlite::config::DbConfig;
use tempfile::TempDir;

use super::*;

fn key(seed: u64) -> RawKey {
    RawKey::random(&mut StdRng::seed_from_u64(seed))
}

fn new_store() -> (TempDir, PathBuf, Store) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("notebook.db");
    drop(File::create(&path).unwrap());
    let store = Store::create(&path, &key(1)).unwrap();
    (folder, path, store)
}

fn answer(store: &Store, pragma: &str) -> String {
    let ask = format!("PRAGMA {pragma}");
    let connection = &store.connection;
    connection.query_row(&ask, [], number_or_text).unwrap()
}

fn number_or_text(row: &rusqlite::Row<'_>) -> rusqlite::Result<String> {
    row.get(0)
        .or_else(|_| row.get::<_, i64>(0).map(|number| number.to_string()))
}

#[test]
fn every_promise_of_the_opening_holds() {
    let (_folder, path, store) = new_store();
    store.close().unwrap();
    let store = Store::open(&path, &key(1)).unwrap();
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("busy_timeout", "0"),
        ("cell_size_check", "1"),
        ("application_id", "1232365665"),
        ("user_version", "5"),
        ("cipher_log_level", "NONE"),
        ("query_only", "0"),
    ] {
        assert_eq!(answer(&store, pragma), expected, "{pragma}");
    }
    let defensive = store
        .connection
        .db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE);
    assert!(defensive.unwrap());
    let attached = store.connection.limit(Limit::SQLITE_LIMIT_ATTACHED);
    assert_eq!(attached.unwrap(), 0);
    assert!(
        store
            .connection
            .execute_batch("ATTACH ':memory:' AS other")
            .is_err()
    );
    let version = rusqlite::version_number();
    assert!(version >= 3_053_000, "{version}");
}

#[test]
fn a_refused_change_leaves_nothing() {
    let (_folder, _path, mut store) = new_store();
    let refused: Result<(), StoreError> = store.change(|page| {
        setting::set_text(page, "colour", "green")?;
        Err(StoreError::Damaged)
    });
    assert!(matches!(refused, Err(StoreError::Damaged)));
    let colour: Option<String> = store.read(|page| setting::text(page, "colour")).unwrap();
    assert_eq!(colour, None);
}

#[test]
fn a_change_that_panics_leaves_nothing_and_the_store_usable() {
    let (_folder, _path, mut store) = new_store();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _: Result<(), StoreError> = store.change(|page| {
            setting::set_text(page, "colour", "green")?;
            std::panic::resume_unwind(Box::new("a mistake in a rule"));
        });
    }));
    assert!(panicked.is_err());
    let colour: Option<String> = store.read(|page| setting::text(page, "colour")).unwrap();
    assert_eq!(colour, None);
    store
        .change(|page| setting::set_text(page, "colour", "blue"))
        .unwrap();
}

#[test]
fn a_read_cannot_write() {
    let (_folder, _path, mut store) = new_store();
    let written = store.read(|page| setting::set_text(page, "colour", "green"));
    assert!(matches!(written, Err(StoreError::ReadOnly)), "{written:?}");
    store
        .change(|page| setting::set_text(page, "colour", "green"))
        .unwrap();
    let nested: Option<String> = store
        .read(|_| store.read(|page| setting::text(page, "colour")))
        .unwrap();
    assert_eq!(nested.as_deref(), Some("green"));
}

#[test]
fn another_key_is_told_from_a_cut_file() {
    let (_folder, path, store) = new_store();
    store.close().unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(
        Store::open(&path, &key(2)),
        Err(StoreError::WrongKey)
    ));
    assert_eq!(fs::read(&path).unwrap(), before);
    fs::write(&path, &before[..before.len() - 1]).unwrap();
    assert!(matches!(
        Store::open(&path, &key(1)),
        Err(StoreError::Damaged)
    ));
    fs::write(&path, b"").unwrap();
    assert!(matches!(
        Store::open(&path, &key(1)),
        Err(StoreError::Damaged)
    ));
    assert_eq!(fs::metadata(&path).unwrap().len(), 0, "never made anew");
    fs::remove_file(&path).unwrap();
    assert!(matches!(
        Store::open(&path, &key(1)),
        Err(StoreError::Missing)
    ));
    assert!(!path.exists());
}

#[test]
fn a_newer_notebook_is_refused_and_not_touched() {
    let (_folder, path, mut store) = new_store();
    store
        .change::<_, StoreError>(|page| Ok(page.pragma_update(None, "user_version", 99)?))
        .unwrap();
    store.close().unwrap();
    let before = fs::read(&path).unwrap();
    let refused = Store::open(&path, &key(1));
    let Err(StoreError::NewerNotebook { found: 99, known }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(known, migrations::newest(migrations::ALL));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_failing_migration_keeps_the_steps_before_it() {
    let (_folder, _path, mut store) = new_store();
    let more = [
        "CREATE TABLE letter (id INTEGER PRIMARY KEY) STRICT",
        "CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE letter (id)",
    ];
    let steps = [migrations::ALL, &more].concat();
    assert!(migrations::run(&mut store.connection, &steps).is_err());
    let landed = migrations::newest(migrations::ALL);
    assert_eq!(migrations::version(&store.connection).unwrap(), landed + 1);
    let tables: i64 = store
        .connection
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE name IN ('letter', 'note')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(tables, 1, "the half-done step is gone");
}

#[test]
fn changed_projections_are_made_anew_and_wait_to_be_folded() {
    let (_folder, _path, mut store) = new_store();
    let connection = &mut store.connection;
    connection
        .execute_batch("CREATE TABLE kept (id INTEGER) STRICT; INSERT INTO kept VALUES (1)")
        .unwrap();
    let first = "CREATE TABLE goal (id INTEGER PRIMARY KEY, title TEXT) STRICT;
         CREATE TABLE step (goal INTEGER REFERENCES goal (id)) STRICT;
         CREATE VIRTUAL TABLE word USING fts5 (text);
         CREATE VIEW open_goal AS SELECT id FROM goal;
         CREATE INDEX goal_title ON goal (title);";
    projections::renew(connection, first).unwrap();
    connection
        .execute_batch(
            "INSERT INTO goal VALUES (1, 'talk'); INSERT INTO step VALUES (1);
             INSERT INTO word VALUES ('talk')",
        )
        .unwrap();
    let transaction = connection.transaction().unwrap();
    projections::folded(&transaction).unwrap();
    transaction.commit().unwrap();
    assert!(!projections::are_unfolded(connection).unwrap());
    projections::renew(connection, first).unwrap();
    let goals = |connection: &Connection| -> i64 {
        let count = "SELECT count(*) FROM goal";
        connection.query_row(count, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(goals(connection), 1, "the same text changes nothing");

    let broken = "CREATE TABLE goal (id INTEGER) STRICT; CREATE TABLE goal (id)";
    assert!(projections::renew(connection, broken).is_err());
    assert_eq!(goals(connection), 1, "the old ones stay");

    projections::renew(
        connection,
        "CREATE TABLE goal (id INTEGER PRIMARY KEY) STRICT",
    )
    .unwrap();
    assert_eq!(goals(connection), 0);
    assert!(projections::are_unfolded(connection).unwrap());
    let left: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for kept in ["goal", "journal", "kept", "setting"] {
        assert!(left.iter().any(|name| name == kept), "{kept} stays");
    }
    for dropped in ["clause", "agreement", "pair_roles"] {
        assert!(
            !left.iter().any(|name| name == dropped),
            "{dropped} is gone"
        );
    }
}

#[test]
fn a_full_file_is_told_and_what_was_kept_stays() {
    let (_folder, _path, mut store) = new_store();
    // The limit of SQLite itself answers as a full disk does; see the vault's disk tests.
    store
        .connection
        .execute_batch("PRAGMA max_page_count = 20")
        .unwrap();
    let big = vec![7; 200_000];
    let full = store.change(|page| setting::set_bytes(page, "big", &big));
    assert!(matches!(full, Err(StoreError::Full)), "{full:?}");
    store
        .change(|page| setting::set_text(page, "colour", "green"))
        .unwrap();
    store.check_whole().unwrap();
}

#[test]
fn a_key_never_prints() {
    let key = key(7);
    let shown = format!("{key:?}");
    assert!(!shown.contains(&*key.to_hex()));
    assert_eq!(RawKey::from_hex(key.to_hex().as_bytes()), Some(key));
    assert_eq!(RawKey::from_hex(b"abc"), None);
}
