//! What was folded of things that both seal answers to, as it is kept.

use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};
use crate::id::PairId;
use crate::journal::{About, Entry, Fact, REVIEW, ROUND, SKILL_ROUND, facts_about};
use crate::pair::Pair;
use crate::store::sealed as shelf;
use crate::store::{journal, outbox};

/// What the things begin with, and the kind that seals answers to them.
const SEALS: [(&str, &str); 3] = [
    (ROUND, "answers_sealed"),
    (SKILL_ROUND, "skills_sealed"),
    (REVIEW, "review_sealed"),
];

/// Whether an entry seals answers.
pub(crate) fn is_seal(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::AnswersSealed(_) | Entry::SkillsSealed(_) | Entry::ReviewSealed(_)
    )
}

/// Whether somebody has sealed anything, if only about what nobody began: from then on the roles are fixed, for they say
/// who shows first.
pub(crate) fn any_seal(store: &Connection, pair: &PairId) -> Result<bool> {
    for (thing, kind) in SEALS {
        if journal::any_about(store, pair, thing, kind)? || outbox::any_of(store, pair, kind)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Folds one thing again. `fold` gets everything about it and the pair's name on the wire, and gives `None` while nobody
/// has begun it.
pub(crate) fn refold<T: Serialize>(
    store: &Connection,
    pair: &PairId,
    about: &About,
    fold: impl FnOnce(&[Fact], &str) -> Option<T>,
) -> Result<()> {
    let about = about.text();
    let facts = facts_about(store, pair, &about)?;
    let wire = Pair::load(store, pair)?.row.wire;
    match fold(&facts, &wire) {
        Some(folded) => {
            let folded = serde_json::to_string(&folded).map_err(|_| Error::Broken(PLACE))?;
            shelf::put(store, pair, &about, &folded)?;
        }
        None => shelf::remove(store, pair, &about)?,
    }
    Ok(())
}

const PLACE: &str = "folded seals";

/// One thing as it was folded; `None` if nobody has begun it.
pub(crate) fn folded<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    about: &About,
) -> Result<Option<T>> {
    let text = shelf::get(store, pair, &about.text())?;
    text.map(|text| read(&text)).transpose()
}

/// Everything folded of one room, by what its things begin with; each with its id.
pub(crate) fn all_folded<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    room: &str,
) -> Result<Vec<(String, T)>> {
    shelf::all(store, pair, room)?
        .into_iter()
        .map(|(about, text)| {
            let id = about.strip_prefix(room).unwrap_or(&about);
            Ok((id.to_owned(), read(&text)?))
        })
        .collect()
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Broken(PLACE))
}
