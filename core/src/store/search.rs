//! The texts that are found, and the index of their words.

use rusqlite::{Connection, Row, params};

use super::StoreError;
use crate::id::PairId;

/// The index itself. It has no rows of its own: it follows `search_text`.
pub const WORDS: &str = "search_word";
/// Words of an excerpt.
const EXCERPT_WORDS: u8 = 24;
/// Tries for a free place in the order; two texts of one second and one sum are next to each other.
const PLACES_MAX: i64 = 1_000;

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    /// Its place in the order: the newest has the largest.
    pub id: i64,
    /// Pair, or the person.
    pub pair: PairId,
    /// What it was read from.
    pub source: String,
    /// Which text of it.
    pub part: String,
    /// Moment or day.
    pub at: String,
    /// Where it is read, as JSON.
    pub place: String,
    /// What it is, as JSON.
    pub kind: String,
    /// Whose it is, as JSON.
    pub side: String,
    /// Whether nobody else has it.
    pub only_me: bool,
    /// The line it is known by.
    pub title: String,
    /// Every other word.
    pub body: String,
    /// Words of both as somebody without their letters types them.
    pub also: String,
    /// Words that no person writes.
    pub marks: String,
}

impl TextRow {
    /// Whether both rows say the same; a place in the order may have been taken.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let placed = Self {
            id: other.id,
            ..self.clone()
        };
        placed == *other
    }
}

/// A text that was found.
#[derive(Debug, Clone)]
pub struct FoundRow {
    /// The text.
    pub row: TextRow,
    /// Its title; a hit stands between the two marks.
    pub title: String,
    /// Words around the first hit, marked so too.
    pub excerpt: String,
}

fn text(row: &Row<'_>) -> rusqlite::Result<TextRow> {
    Ok(TextRow {
        id: row.get(0)?,
        pair: PairId::new(row.get::<_, String>(1)?),
        source: row.get(2)?,
        part: row.get(3)?,
        at: row.get(4)?,
        place: row.get(5)?,
        kind: row.get(6)?,
        side: row.get(7)?,
        only_me: row.get(8)?,
        title: row.get(9)?,
        body: row.get(10)?,
        also: row.get(11)?,
        marks: row.get(12)?,
    })
}

/// Makes the place for private texts that the change in progress wrote, until it has read them for the search. It is
/// empty between changes, so it lies in memory.
///
/// # Errors
/// What SQLite answers.
pub fn note_due(store: &Connection) -> Result<(), StoreError> {
    store.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS search_due (
            pair  TEXT NOT NULL,
            kind  TEXT NOT NULL,
            about TEXT NOT NULL,
            PRIMARY KEY (pair, kind, about)
         ) STRICT, WITHOUT ROWID",
    )?;
    Ok(())
}

/// Every text that was read from one source.
///
/// # Errors
/// What SQLite answers.
pub fn of_source(
    store: &Connection,
    pair: &PairId,
    source: &str,
) -> Result<Vec<TextRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT id, pair, source, part, at, place, kind, side, only_me, title, body, also, marks
         FROM search_text WHERE pair = ?1 AND source = ?2",
    )?;
    let rows = statement.query_map([pair.as_str(), source], text)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every text of a place, in no order.
///
/// # Errors
/// What SQLite answers.
pub fn all(store: &Connection, pair: &PairId) -> Result<Vec<TextRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT id, pair, source, part, at, place, kind, side, only_me, title, body, also, marks
         FROM search_text WHERE pair = ?1",
    )?;
    let rows = statement.query_map([pair.as_str()], text)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many texts of a place there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Those that my partner has too.
    pub shared: usize,
    /// Those that nobody else has.
    pub only_me: usize,
}

/// Counts the texts of a place.
///
/// # Errors
/// What SQLite answers.
pub fn counts(store: &Connection, pair: &PairId) -> Result<Counts, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT count(*), coalesce(sum(only_me), 0) FROM search_text WHERE pair = ?1",
    )?;
    let (all, only_me): (i64, i64) =
        statement.query_row([pair.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    Ok(Counts {
        shared: count(all - only_me),
        only_me: count(only_me),
    })
}

/// Keeps one text at its place in the order, or at the next free one.
///
/// # Errors
/// What SQLite answers.
pub fn put(store: &Connection, row: &TextRow) -> Result<(), StoreError> {
    let mut taken = store.prepare_cached("SELECT 1 FROM search_text WHERE id = ?1")?;
    let mut id = row.id;
    while id < row.id.saturating_add(PLACES_MAX) && taken.exists([id])? {
        id += 1;
    }
    let mut statement = store.prepare_cached(
        "INSERT INTO search_text
            (id, pair, source, part, at, place, kind, side, only_me, title, body, also, marks)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    statement.execute(params![
        id,
        row.pair.as_str(),
        row.source,
        row.part,
        row.at,
        row.place,
        row.kind,
        row.side,
        row.only_me,
        row.title,
        row.body,
        row.also,
        row.marks
    ])?;
    Ok(())
}

/// Erases one text and its words.
///
/// # Errors
/// What SQLite answers.
pub fn remove(store: &Connection, id: i64) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached("DELETE FROM search_text WHERE id = ?1")?;
    statement.execute([id])?;
    Ok(())
}

/// Makes the index of words anew from its texts: nothing of an erased text stays between its segments.
///
/// # Errors
/// What SQLite answers.
pub fn words_anew(store: &Connection) -> Result<(), StoreError> {
    store.execute_batch("INSERT INTO search_word (search_word) VALUES ('rebuild')")?;
    Ok(())
}

/// The newest texts that answer a question in FTS5's language, within two places of the order.
///
/// # Errors
/// What SQLite answers.
pub fn found(
    store: &Connection,
    question: &str,
    within: (i64, i64),
    most: usize,
) -> Result<Vec<FoundRow>, StoreError> {
    // Newest first is the order the index lies in: it stops after `most`. Ranking would read every hit.
    let mut statement = store.prepare_cached(
        "SELECT t.id, t.pair, t.source, t.part, t.at, t.place, t.kind, t.side, t.only_me, t.title, '', '', '',
                highlight(search_word, 0, char(1), char(2)),
                snippet(search_word, 1, char(1), char(2), '…', ?5)
         FROM search_word JOIN search_text t ON t.id = search_word.rowid
         WHERE search_word MATCH ?1 AND search_word.rowid BETWEEN ?2 AND ?3
         ORDER BY search_word.rowid DESC LIMIT ?4",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = statement.query_map(
        params![question, within.0, within.1, most, EXCERPT_WORDS],
        |row| {
            Ok(FoundRow {
                row: text(row)?,
                title: row.get(13)?,
                excerpt: row.get(14)?,
            })
        },
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The newest texts within two places of the order, whatever they say.
///
/// # Errors
/// What SQLite answers.
pub fn between(
    store: &Connection,
    within: (i64, i64),
    most: usize,
) -> Result<Vec<FoundRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT id, pair, source, part, at, place, kind, side, only_me, title, '', '', '', substr(body, 1, 160)
         FROM search_text WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT ?3",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = statement.query_map(params![within.0, within.1, most], |row| {
        let row_text = text(row)?;
        Ok(FoundRow {
            title: row_text.title.clone(),
            excerpt: row.get(13)?,
            row: row_text,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
