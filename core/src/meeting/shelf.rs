//! Folded things of this room, as they lie in the store.

use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};
use crate::id::PairId;
use crate::store::meeting::{self as rows, ThingKind, ThingRow};

/// Which thing: its kind and its id.
pub(crate) type Key<'a> = (ThingKind, &'a str);

pub(crate) fn put<T: Serialize>(
    store: &Connection,
    pair: &PairId,
    key: Key<'_>,
    place: &str,
    open: bool,
    folded: &T,
) -> Result<()> {
    let row = ThingRow {
        id: key.1.to_owned(),
        place: place.to_owned(),
        open,
        folded: serde_json::to_string(folded).unwrap_or_default(),
    };
    Ok(rows::put(store, pair, key.0, &row)?)
}

pub(crate) fn remove(store: &Connection, pair: &PairId, key: Key<'_>) -> Result<()> {
    Ok(rows::remove(store, pair, key.0, key.1)?)
}

/// One thing.
pub(crate) fn get<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    key: Key<'_>,
) -> Result<Option<T>> {
    match rows::get(store, pair, key.0, key.1)? {
        Some(row) => Ok(Some(read(&row)?)),
        None => Ok(None),
    }
}

/// Things of one kind, open ones or the rest, by their place.
pub(crate) fn all<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    kind: ThingKind,
    open: bool,
) -> Result<Vec<(String, T)>> {
    pairs(rows::all(store, pair, kind, open)?)
}

/// Things of one kind that are over and lie at one place.
pub(crate) fn at<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    kind: ThingKind,
    place: &str,
) -> Result<Vec<(String, T)>> {
    pairs(rows::at(store, pair, kind, place)?)
}

fn pairs<T: DeserializeOwned>(found: Vec<ThingRow>) -> Result<Vec<(String, T)>> {
    let read = |row: ThingRow| Ok((row.id.clone(), read(&row)?));
    found.into_iter().map(read).collect()
}

fn read<T: DeserializeOwned>(row: &ThingRow) -> Result<T> {
    serde_json::from_str(&row.folded).map_err(|_| Error::Broken("folded thing of a meeting"))
}
