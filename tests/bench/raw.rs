//! What one autosaved clause writes, by the notebook and by SQL alone: the same rows, the same file, key and pragmas.

use std::thread::sleep;
use std::time::{Duration, Instant};

use ithaca_core::agreement::ClauseDraft;
use ithaca_core::id::ClauseId;
use rusqlite::{Connection, params_from_iter, types::Value as Held};
use serde_json::{Value, json};

use super::people::{Person, joined};

/// Writes that are measured; the first ones warm up.
const WRITES: usize = 120;
const WARM_UP: usize = 20;
const CLAUSE: &str = "cl-scope";
/// The notebook notes which text the search has to read, and strikes the note out again: two changes that leave no row.
const NOTES: u64 = 2;

/// Some words with a number, as somebody goes on typing them.
fn words(place: usize) -> String {
    format!("{place:04} {}", "x".repeat(500))
}

/// One write after another, or each after a pause: what lies still for a moment, here and in the page, is slower to wake.
/// In turns, since a log that still grows is dearer than one that is written again.
pub(crate) fn writes(rest: Duration) -> Value {
    let (mut maya, _sam) = joined();
    let mut turns = Turns::default();
    for place in 0..WRITES {
        turns.by_notebook(&mut maya, place, rest);
        turns.by_sql(&maya, place, rest);
    }
    assert_eq!(
        turns.rows_by_notebook,
        turns.rows_by_sql + NOTES,
        "rows of one write"
    );
    json!({
        "write": super::middle(turns.sql.split_off(WARM_UP)),
        "notebook": super::middle(turns.notebook.split_off(WARM_UP)),
        "rows": turns.rows_by_sql,
    })
}

/// Milliseconds of each write, and how many rows the last one changed.
#[derive(Default)]
struct Turns {
    notebook: Vec<f64>,
    rows_by_notebook: u64,
    sql: Vec<f64>,
    rows_by_sql: u64,
}

impl Turns {
    fn by_notebook(&mut self, maya: &mut Person, place: usize, rest: Duration) {
        let clause = ClauseId::new(CLAUSE);
        let draft = ClauseDraft {
            own_words: Some(words(2 * place)),
            ..maya.draft_of(CLAUSE)
        };
        let before = changed(maya);
        sleep(rest);
        let began = Instant::now();
        maya.notebook
            .save_clause_draft(&maya.pair, &clause, &draft)
            .unwrap();
        self.notebook.push(super::milliseconds(began));
        self.rows_by_notebook = changed(maya) - before;
    }

    /// The same by statements prepared once, on the notebook's own connection.
    fn by_sql(&mut self, maya: &Person, place: usize, rest: Duration) {
        let refused = maya.notebook.read(|store| {
            // The notebook reads inside a transaction whose writes are undone.
            store.execute_batch("COMMIT").unwrap();
            let rows = Rows::read(store, maya.pair.as_str());
            let rows = rows.with(&words(2 * place), &words(2 * place + 1));
            let before = store.total_changes();
            sleep(rest);
            let began = Instant::now();
            rows.write(store);
            self.sql.push(super::milliseconds(began));
            self.rows_by_sql = store.total_changes() - before;
            Ok(())
        });
        assert!(refused.is_err(), "a read that wrote says so");
    }
}

fn changed(maya: &Person) -> u64 {
    maya.notebook
        .read(|store| Ok(store.total_changes()))
        .unwrap()
}

/// The draft of the clause, and its text for the search, as they stand.
struct Rows {
    draft: Vec<Held>,
    text: Vec<Held>,
}

impl Rows {
    fn read(store: &Connection, pair: &str) -> Self {
        let draft =
            "SELECT * FROM only_me WHERE pair = ?1 AND kind = 'clause_draft' AND about = ?2";
        let text =
            "SELECT * FROM search_text WHERE pair = ?1 AND source = 'only_me/clause_draft/' || ?2";
        let row = |sql: &str| {
            store
                .query_row(sql, [pair, CLAUSE], |row| {
                    (0..row.as_ref().column_count())
                        .map(|place| row.get(place))
                        .collect()
                })
                .unwrap()
        };
        Self {
            draft: row(draft),
            text: row(text),
        }
    }

    /// Other words in both.
    fn with(&self, before: &str, after: &str) -> Self {
        let put = |row: &[Held]| {
            let mut values = row.to_vec();
            for value in &mut values {
                if let Held::Text(text) = value {
                    *text = text.replace(before, after);
                }
            }
            values
        };
        Self {
            draft: put(&self.draft),
            text: put(&self.text),
        }
    }

    fn write(&self, store: &Connection) {
        let run = |sql: &str, values: &[Held]| {
            let mut statement = store.prepare_cached(sql).unwrap();
            statement.execute(params_from_iter(values)).unwrap();
        };
        run("BEGIN IMMEDIATE", &[]);
        run(
            "INSERT INTO only_me VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET body = excluded.body, at = excluded.at",
            &self.draft,
        );
        run("DELETE FROM search_text WHERE id = ?1", &self.text[..1]);
        run(
            "INSERT INTO search_text VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            &self.text,
        );
        run("COMMIT", &[]);
    }
}
