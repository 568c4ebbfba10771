//! Rows folded from entries about meetings and what lies between them.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StoreError;
use crate::id::PairId;

/// What sort of thing a row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThingKind {
    /// A meeting and its date.
    Meeting,
    /// The minutes of a meeting.
    Minutes,
    /// A point of the agenda.
    Point,
    /// A contact noted afterwards.
    Contact,
    /// An open question.
    Question,
    /// Time away.
    Away,
    /// A shared note.
    Note,
}

impl ThingKind {
    fn word(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Minutes => "minutes",
            Self::Point => "point",
            Self::Contact => "contact",
            Self::Question => "question",
            Self::Away => "away",
            Self::Note => "note",
        }
    }
}

/// One folded thing, as its room wrote it.
#[derive(Debug, Clone)]
pub struct ThingRow {
    /// Which.
    pub id: String,
    /// What it sorts by within its kind.
    pub place: String,
    /// Whether it still asks for something.
    pub open: bool,
    /// What was folded, as JSON.
    pub folded: String,
}

fn thing(row: &Row<'_>) -> rusqlite::Result<ThingRow> {
    Ok(ThingRow {
        id: row.get(0)?,
        place: row.get(1)?,
        open: row.get(2)?,
        folded: row.get(3)?,
    })
}

/// Keeps one folded thing.
///
/// # Errors
/// What SQLite answers.
pub fn put(
    store: &Connection,
    pair: &PairId,
    kind: ThingKind,
    row: &ThingRow,
) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO meeting_thing (pair, kind, id, place, open, folded) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (pair, kind, id) DO UPDATE SET place = excluded.place, open = excluded.open, folded = excluded.folded",
    )?;
    statement.execute(params![
        pair.as_str(),
        kind.word(),
        row.id,
        row.place,
        row.open,
        row.folded
    ])?;
    Ok(())
}

/// Drops one folded thing: nothing speaks of it any more.
///
/// # Errors
/// What SQLite answers.
pub fn remove(
    store: &Connection,
    pair: &PairId,
    kind: ThingKind,
    id: &str,
) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM meeting_thing WHERE pair = ?1 AND kind = ?2 AND id = ?3",
        params![pair.as_str(), kind.word(), id],
    )?;
    Ok(())
}

/// One thing.
///
/// # Errors
/// What SQLite answers.
pub fn get(
    store: &Connection,
    pair: &PairId,
    kind: ThingKind,
    id: &str,
) -> Result<Option<ThingRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT id, place, open, folded FROM meeting_thing WHERE pair = ?1 AND kind = ?2 AND id = ?3",
    )?;
    Ok(statement
        .query_row(params![pair.as_str(), kind.word(), id], thing)
        .optional()?)
}

/// Things of one kind, open ones or the rest, by their place.
///
/// # Errors
/// What SQLite answers.
pub fn all(
    store: &Connection,
    pair: &PairId,
    kind: ThingKind,
    open: bool,
) -> Result<Vec<ThingRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT id, place, open, folded FROM meeting_thing
         WHERE pair = ?1 AND kind = ?2 AND open = ?3 ORDER BY place, id",
    )?;
    let rows = statement.query_map(params![pair.as_str(), kind.word(), open], thing)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Things of one kind that are over and lie at one place.
///
/// # Errors
/// What SQLite answers.
pub fn at(
    store: &Connection,
    pair: &PairId,
    kind: ThingKind,
    place: &str,
) -> Result<Vec<ThingRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT id, place, open, folded FROM meeting_thing
         WHERE pair = ?1 AND kind = ?2 AND open = 0 AND place = ?3 ORDER BY id",
    )?;
    let rows = statement.query_map(params![pair.as_str(), kind.word(), place], thing)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Number and beginning of every meeting that is over, newest first.
///
/// # Errors
/// What SQLite answers.
pub fn past(store: &Connection, pair: &PairId) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT id, place FROM meeting_thing
         WHERE pair = ?1 AND kind = 'meeting' AND open = 0 ORDER BY place DESC, id DESC",
    )?;
    let rows = statement.query_map([pair.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The numbers of all meetings, in no order that means anything.
///
/// # Errors
/// What SQLite answers.
pub fn ids(store: &Connection, pair: &PairId, kind: ThingKind) -> Result<Vec<String>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT id FROM meeting_thing WHERE pair = ?1 AND kind = ?2 ORDER BY id")?;
    let rows = statement.query_map(params![pair.as_str(), kind.word()], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
