//! What of a round is Only me: my draft of it, my answers, and the salts of what I sealed.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::entry::{Questions, RoundProposed};
use super::told::KeptTold;
use super::view::{AnswerDraft, ShowChoice};
use crate::error::{Error, Result};
use crate::id::{ItemId, PairId, RoundId};
use crate::notebook::Page;
use crate::parcel::OpeningWords;
use crate::seal::{get, put};
use crate::store::only_me;

const ROUND: only_me::Kind = only_me::Kind::ExpectationRound;
const ADDED: only_me::Kind = only_me::Kind::ExpectationAdded;
const ANSWER: only_me::Kind = only_me::Kind::ExpectationAnswer;
/// What opens my seal of a part.
pub(crate) const SEALED: only_me::Kind = only_me::Kind::ExpectationSealed;
const SHOW: only_me::Kind = only_me::Kind::ExpectationShow;
const TOLD: only_me::Kind = only_me::Kind::ExpectationTold;
const WORDS: only_me::Kind = only_me::Kind::ExpectationWords;
/// Marks on the ten areas.
pub(crate) const AREA: only_me::Kind = only_me::Kind::ExpectationArea;
/// Marks on example cards.
pub(crate) const EXAMPLE: only_me::Kind = only_me::Kind::ExpectationExample;

/// A round I began; it stays here after it was proposed, for an invitation that is taken back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeptRound {
    /// When I began it.
    pub(crate) at: String,
    /// What would be proposed.
    pub(crate) body: RoundProposed,
}

pub(super) fn read<T: DeserializeOwned>(body: &str) -> Result<T> {
    serde_json::from_str(body).map_err(|_| Error::Broken("answers of a round"))
}

/// Rounds I began.
pub(crate) fn rounds(store: &Connection, pair: &PairId) -> Result<Vec<(RoundId, KeptRound)>> {
    let rows = only_me::all(store, pair, ROUND)?;
    rows.into_iter()
        .map(|(about, body)| Ok((RoundId::new(about), read(&body)?)))
        .collect()
}

pub(crate) fn round(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<Option<KeptRound>> {
    get(store, pair, ROUND, round.as_str())
}

pub(crate) fn put_round(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
    kept: &KeptRound,
) -> Result<()> {
    put(page, pair, ROUND, round.as_str(), kept)
}

/// Own items I would add to my partner's round.
pub(crate) fn added(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<Option<Questions>> {
    get(store, pair, ADDED, round.as_str())
}

pub(crate) fn put_added(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
    questions: &Questions,
) -> Result<()> {
    if questions.items.is_empty() {
        only_me::remove(page.store, pair, ADDED, round.as_str())?;
        return Ok(());
    }
    put(page, pair, ADDED, round.as_str(), questions)
}

fn answer_key(round: &RoundId, item: &ItemId) -> String {
    format!("{round}/{item}")
}

/// My answers to the items of one round.
pub(crate) fn answers(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<BTreeMap<ItemId, AnswerDraft>> {
    let prefix = format!("{round}/");
    let mut found = BTreeMap::new();
    for (about, body) in only_me::all(store, pair, ANSWER)? {
        if let Some(item) = about.strip_prefix(&prefix) {
            found.insert(ItemId::new(item), read(&body)?);
        }
    }
    Ok(found)
}

pub(crate) fn put_answer(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
    item: &ItemId,
    answer: &AnswerDraft,
) -> Result<()> {
    put(page, pair, ANSWER, &answer_key(round, item), answer)
}

pub(crate) fn remove_answer(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
    item: &ItemId,
) -> Result<()> {
    only_me::remove(page.store, pair, ANSWER, &answer_key(round, item))?;
    Ok(())
}

/// What names the private row that opens my seal of one part.
pub(crate) fn seal_key(round: &RoundId, part: u32) -> String {
    format!("{round}/{part}")
}

pub(crate) fn remove_seal(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
    part: u32,
) -> Result<()> {
    only_me::remove(page.store, pair, SEALED, &seal_key(round, part))?;
    Ok(())
}

/// What of my answers will be shown.
pub(crate) fn show(store: &Connection, pair: &PairId, round: &RoundId) -> Result<ShowChoice> {
    Ok(get(store, pair, SHOW, round.as_str())?.unwrap_or_default())
}

pub(crate) fn put_show(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
    choice: &ShowChoice,
) -> Result<()> {
    put(page, pair, SHOW, round.as_str(), choice)
}

/// What a partner without Ithaca told me; nothing at first.
pub(crate) fn told(store: &Connection, pair: &PairId, round: &RoundId) -> Result<KeptTold> {
    Ok(get(store, pair, TOLD, round.as_str())?.unwrap_or_default())
}

pub(crate) fn put_told(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
    told: &KeptTold,
) -> Result<()> {
    put(page, pair, TOLD, round.as_str(), told)
}

/// My marks of one kind, by what they are about.
pub(crate) fn marks<M: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    kind: only_me::Kind,
) -> Result<BTreeMap<String, M>> {
    let rows = only_me::all(store, pair, kind)?;
    rows.into_iter()
        .map(|(about, body)| Ok((about, read(&body)?)))
        .collect()
}

pub(crate) fn put_mark<M: Serialize>(
    page: &Page<'_>,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
    mark: Option<&M>,
) -> Result<()> {
    match mark {
        Some(mark) => put(page, pair, kind, about, mark),
        None => Ok(only_me::remove(page.store, pair, kind, about).map(|_| ())?),
    }
}

/// The six words of my newest lock in the room, for me to read aloud.
pub(crate) fn words(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<Option<Zeroizing<String>>> {
    let words = get::<String>(store, pair, WORDS, round.as_str())?;
    Ok(words.map(Zeroizing::new))
}

pub(crate) fn put_words(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
    words: &OpeningWords,
) -> Result<()> {
    put(page, pair, WORDS, round.as_str(), &words.text())
}

pub(crate) fn remove_words(page: &Page<'_>, pair: &PairId, round: &RoundId) -> Result<()> {
    only_me::remove(page.store, pair, WORDS, round.as_str())?;
    Ok(())
}

/// Erases everything of a round that is mine alone.
pub(crate) fn erase(page: &Page<'_>, pair: &PairId, round: &RoundId) -> Result<()> {
    for item in answers(page.store, pair, round)?.keys() {
        remove_answer(page, pair, round, item)?;
    }
    for part in [1, 2] {
        remove_seal(page, pair, round, part)?;
    }
    for kind in [ROUND, ADDED, SHOW, WORDS, TOLD] {
        only_me::remove(page.store, pair, kind, round.as_str())?;
    }
    Ok(())
}
