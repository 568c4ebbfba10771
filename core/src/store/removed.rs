//! Private texts that were removed, each with the words it had. They lie in the place they came from, so that they go
//! with the pair.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::StoreError;
use super::only_me::{self, Kind};
use crate::id::PairId;

/// Which part of a private text was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// All of it.
    #[serde(rename = "")]
    Whole,
    /// An entry of a sheet.
    Rows,
    /// A step of a goal.
    Steps,
    /// A progress note of a goal.
    Notes,
}

/// Something that was removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Which kind of private text it was, or was part of.
    pub kind: Kind,
    /// What that text was about.
    pub about: String,
    /// Which part of it this was.
    #[serde(rename = "list")]
    pub part: Part,
    /// What stood there, as it was kept.
    pub body: String,
    /// Its first words.
    pub words: String,
    /// The day it was removed.
    pub day: String,
}

/// Keeps what is being removed.
///
/// # Errors
/// What SQLite answers.
pub fn keep(
    store: &Connection,
    pair: &PairId,
    removed: &Removed,
    at: &str,
) -> Result<(), StoreError> {
    let id = uuid::Uuid::now_v7().to_string();
    let body = serde_json::to_string(removed).unwrap_or_default();
    only_me::put(store, pair, Kind::Removed, &id, &body, at)
}

/// Removes a whole private text, which can be brought back. One that is not there is left alone.
///
/// # Errors
/// What SQLite answers.
pub fn take(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
    about: &str,
    words: &str,
    (day, at): (&str, &str),
) -> Result<(), StoreError> {
    if let Some(body) = only_me::get(store, pair, kind, about)? {
        let removed = Removed {
            kind,
            about: about.to_owned(),
            part: Part::Whole,
            body,
            words: words.to_owned(),
            day: day.to_owned(),
        };
        keep(store, pair, &removed, at)?;
    }
    only_me::remove(store, pair, kind, about)
}

/// Everything that was removed, the newest first: its place, its id, and what it was.
///
/// # Errors
/// What SQLite answers. What cannot be read is left out.
pub fn all(store: &Connection) -> Result<Vec<(PairId, String, Removed)>, StoreError> {
    let rows = only_me::everywhere(store, Kind::Removed)?;
    Ok(rows
        .into_iter()
        .filter_map(|(pair, id, body)| Some((pair, id, serde_json::from_str(&body).ok()?)))
        .collect())
}

/// It is brought back, or gone for good.
///
/// # Errors
/// What SQLite answers.
pub fn forget(store: &Connection, pair: &PairId, id: &str) -> Result<(), StoreError> {
    only_me::remove(store, pair, Kind::Removed, id)
}
