//! What an autosave writes, by the notebook and by SQL alone: the same rows, the same file, key and pragmas. Two of them:
//! a clause, which writes many rows, and words typed into a form, which write one.

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
const FORM: &str = "bench";
/// The notebook notes which text the search has to read, and strikes the note out again: two changes that leave no row.
const NOTES: u64 = 2;

/// Some words with a number, as somebody goes on typing them.
fn words(place: usize) -> String {
    format!("{place:04} {}", "x".repeat(500))
}

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// My draft of a clause, with its text for the search.
    Clause,
    /// What stands in a form and is not sent yet: the smallest write there is.
    Unsent,
}

impl What {
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word {
            "clause" => Some(Self::Clause),
            "unsent" => Some(Self::Unsent),
            _ => None,
        }
    }
}

/// One write after another, or each after a pause: what lies still for a moment, here and in the page, is slower to wake.
/// In turns, since a log that still grows is dearer than one that is written again.
pub(crate) fn writes(what: What, rest: Duration) -> Value {
    let (mut maya, _sam) = joined();
    let mut turns = Turns::default();
    for place in 0..WRITES {
        turns.by_notebook(&mut maya, what, place, rest);
        turns.by_sql(&maya, what, place, rest);
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
    fn by_notebook(&mut self, maya: &mut Person, what: What, place: usize, rest: Duration) {
        let clause = ClauseId::new(CLAUSE);
        let words = words(2 * place);
        let draft = ClauseDraft {
            own_words: Some(words.clone()),
            ..maya.draft_of(CLAUSE)
        };
        let before = changed(maya);
        sleep(rest);
        let began = Instant::now();
        match what {
            What::Clause => maya.notebook.save_clause_draft(&maya.pair, &clause, &draft),
            What::Unsent => maya.notebook.save_unsent(Some(&maya.pair), FORM, &words),
        }
        .unwrap();
        self.notebook.push(super::milliseconds(began));
        self.rows_by_notebook = changed(maya) - before;
    }

    /// The same by statements prepared once, on the notebook's own connection.
    fn by_sql(&mut self, maya: &Person, what: What, place: usize, rest: Duration) {
        let refused = maya.notebook.read(|store| {
            // The notebook reads inside a transaction whose writes are undone.
            store.execute_batch("COMMIT").unwrap();
            let rows = Rows::read(store, what, maya.pair.as_str());
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

/// The private row, and its text for the search, as they stand.
struct Rows {
    kept: Vec<Held>,
    text: Option<Vec<Held>>,
}

impl Rows {
    fn read(store: &Connection, what: What, pair: &str) -> Self {
        let row = |sql: &str, values: &[&str]| {
            store
                .query_row(sql, params_from_iter(values), |row| {
                    (0..row.as_ref().column_count())
                        .map(|place| row.get(place))
                        .collect()
                })
                .unwrap()
        };
        let kept = "SELECT * FROM only_me WHERE pair = ?1 AND kind = ?2 AND about = ?3";
        let text =
            "SELECT * FROM search_text WHERE pair = ?1 AND source = 'only_me/clause_draft/' || ?2";
        match what {
            What::Clause => Self {
                kept: row(kept, &[pair, "clause_draft", CLAUSE]),
                text: Some(row(text, &[pair, CLAUSE])),
            },
            What::Unsent => Self {
                kept: row(kept, &[pair, "unsent", FORM]),
                text: None,
            },
        }
    }

    /// Other words in both.
    fn with(&self, before: &str, after: &str) -> Self {
        let put = |row: &Vec<Held>| {
            let mut values = row.clone();
            for value in &mut values {
                if let Held::Text(text) = value {
                    *text = text.replace(before, after);
                }
            }
            values
        };
        Self {
            kept: put(&self.kept),
            text: self.text.as_ref().map(put),
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
            &self.kept,
        );
        if let Some(text) = &self.text {
            run("DELETE FROM search_text WHERE id = ?1", &text[..1]);
            run(
                "INSERT INTO search_text VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                text,
            );
        }
        run("COMMIT", &[]);
    }
}
