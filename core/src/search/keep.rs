//! Keeps the index: a text is read again in the same change that wrote it, and only what is different is written.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::findable::Findable;
use super::rules::{ONLY_ME, also, order, pair_mark, plain};
use super::{private, things};
use crate::error::{Error, Result};
use crate::id::PairId;
use crate::journal::About;
use crate::store::only_me::{self, Kind};
use crate::store::search::{self as shelf, TextRow};

/// Reads again what a thing is found by. Private texts that wait for it to be shared are read again too.
pub(crate) fn read_thing(store: &Connection, pair: &PairId, thing: &About) -> Result<()> {
    let found = things::found(store, pair, thing)?;
    keep(store, pair, &thing.text(), false, &found)?;
    private::follow(store, pair, thing)
}

/// Reads again every private text that the change in progress wrote.
pub(crate) fn keep_up(store: &Connection) -> Result<()> {
    keep_up_each(store, &mut || {})
}

/// The same, counted text by text.
pub(crate) fn keep_up_each(store: &Connection, each: &mut dyn FnMut()) -> Result<()> {
    for (pair, kind, about) in only_me::take_due(store)? {
        let known = Kind::from_word(&kind).ok_or(Error::Broken("kind of a private text"))?;
        let found = private::found(store, &pair, known, &about)?;
        let source = format!("only_me/{kind}/{about}");
        keep(store, &pair, &source, true, &found)?;
        each();
    }
    Ok(())
}

fn keep(
    store: &Connection,
    pair: &PairId,
    source: &str,
    only_me: bool,
    found: &[Findable],
) -> Result<()> {
    let speaking = found.iter().filter(|it| !it.says_nothing());
    let mut wanted: Vec<TextRow> = speaking.map(|it| row(pair, source, only_me, it)).collect();
    for before in shelf::of_source(store, pair, source)? {
        match wanted.iter().position(|row| row.says_the_same(&before)) {
            Some(same) => drop(wanted.swap_remove(same)),
            None => shelf::remove(store, before.id)?,
        }
    }
    for row in &wanted {
        shelf::put(store, row)?;
    }
    Ok(())
}

fn row(pair: &PairId, source: &str, only_me: bool, it: &Findable) -> TextRow {
    let place = serde_json::to_string(&it.place).unwrap_or_default();
    let word = |json: serde_json::Result<String>| json.unwrap_or_default();
    let mut marks = vec![pair_mark(pair.as_str())];
    marks.push(it.kind.room().mark().to_owned());
    marks.push(it.whose.marks().to_owned());
    if only_me {
        marks.push(ONLY_ME.to_owned());
    }
    TextRow {
        id: order(&it.at, sum(pair, source, &it.part)),
        pair: pair.clone(),
        source: source.to_owned(),
        part: it.part.clone(),
        at: it.at.clone(),
        place,
        kind: word(serde_json::to_string(&it.kind)),
        side: word(serde_json::to_string(&it.whose)),
        only_me,
        title: plain(&it.title),
        body: plain(&it.body),
        also: also(&format!("{} {}", it.title, it.body)),
        marks: marks.join(" "),
    }
}

/// Tells texts of one second apart, the same at each refolding.
fn sum(pair: &PairId, source: &str, part: &str) -> u64 {
    let whole = Sha256::digest(format!("{pair}\n{source}\n{part}"));
    let first = whole.first_chunk::<8>().copied().unwrap_or_default();
    u64::from_be_bytes(first)
}
