//! Everything that stands here of one pair: as texts for people, and as it was signed and kept for machines. So that
//! nobody needs Ithaca to have what is theirs.

use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value;

use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::search::{SearchKind, Whose};
use crate::store::only_me::{self, Kind, of_person};
use crate::store::{journal, search};

/// Everything that stands here of a pair; what is Only me where it was ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EverythingPage {
    /// Every text a person wrote, by what it is and then the oldest first.
    pub texts: Vec<KeptText>,
    /// Every entry of the journal, exactly as its author signed it.
    pub entries: Vec<KeptEntry>,
    /// Every text that is Only me, as it is kept.
    pub private: Vec<KeptPrivate>,
}

/// One text, as the search knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptText {
    /// What it is.
    pub kind: SearchKind,
    /// Whose words they are.
    pub whose: Whose,
    /// Whether nobody else has seen it.
    pub only_me: bool,
    /// The day it belongs to; empty for none.
    pub day: String,
    /// The line it is known by; may be empty.
    pub title: String,
    /// Its words.
    pub body: String,
}

/// One signed entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptEntry {
    /// SHA-256 of `signed` in hex.
    pub entry: String,
    /// Fingerprint of its author's key.
    pub by: String,
    /// Whether I am the author.
    pub mine: bool,
    /// The bytes that were signed.
    pub signed: String,
    /// The signature over them, 64 bytes in hex.
    pub signature: String,
}

/// One private text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptPrivate {
    /// Its kind.
    pub kind: &'static str,
    /// What it is about.
    pub about: String,
    /// Its words, with their fields.
    pub body: Value,
}

/// What opens a seal is no text, and neither is what was removed.
fn is_text(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::ExpectationSealed
            | Kind::ExpectationWords
            | Kind::SkillSealed
            | Kind::ReviewSealed
            | Kind::Removed
    )
}

pub(super) fn line(store: &Connection, pair: &PairId) -> Result<PaperLine> {
    let counts = search::counts(store, pair)?;
    let mine = counts.only_me + search::counts(store, &of_person())?.only_me;
    let ticks = TickLine::of(PaperTick::OnlyMe, mine).into_iter().collect();
    Ok(PaperLine {
        ready: counts.shared > 0,
        holds_partners_words: counts.shared > 0,
        ..PaperLine::of(PaperKind::Everything, ticks)
    })
}

/// # Errors
/// `PaperEmpty` where nothing stands here yet.
pub(super) fn content(
    store: &Connection,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let with_mine = draft.has(PaperTick::OnlyMe);
    let mut texts = texts(store, pair)?;
    texts.extend(texts_of_plan(store)?);
    texts.retain(|text| with_mine || !text.only_me);
    if texts.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    texts.sort_by(|a, b| (a.kind, &a.day, &a.title).cmp(&(b.kind, &b.day, &b.title)));
    let mut private = Vec::new();
    if with_mine {
        for place in [pair.clone(), of_person()] {
            private.extend(kept_private(store, &place)?);
        }
    }
    Ok(PaperContent::Everything(Box::new(EverythingPage {
        texts,
        entries: entries(store, pair)?,
        private,
    })))
}

fn texts(store: &Connection, place: &PairId) -> Result<Vec<KeptText>> {
    let broken = |_| Error::Broken("text of the search");
    let one = |row: search::TextRow| {
        Ok(KeptText {
            kind: serde_json::from_str(&row.kind).map_err(broken)?,
            whose: serde_json::from_str(&row.side).map_err(broken)?,
            only_me: row.only_me,
            day: row.at.chars().take(10).collect(),
            title: row.title,
            body: row.body,
        })
    };
    search::all(store, place)?.into_iter().map(one).collect()
}

/// The plan belongs to no one pair: all of it is mine.
fn texts_of_plan(store: &Connection) -> Result<Vec<KeptText>> {
    texts(store, &of_person())
}

fn entries(store: &Connection, pair: &PairId) -> Result<Vec<KeptEntry>> {
    let mut rows = Vec::new();
    for mine in [true, false] {
        for (lineage, _) in journal::heads(store, pair, mine)? {
            rows.extend(journal::rows_above(store, pair, &lineage, 0)?);
        }
    }
    rows.sort_by(|a, b| (a.clock, &a.entry).cmp(&(b.clock, &b.entry)));
    Ok(rows
        .into_iter()
        .map(|row| KeptEntry {
            entry: row.entry.to_string(),
            by: row.by,
            mine: row.mine,
            signed: row.raw,
            signature: hex::encode(row.sig),
        })
        .collect())
}

fn kept_private(store: &Connection, place: &PairId) -> Result<Vec<KeptPrivate>> {
    let mut found = Vec::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| is_text(*kind)) {
        for (about, body) in only_me::all(store, place, kind)? {
            found.push(KeptPrivate {
                kind: kind.word(),
                about,
                body: serde_json::from_str(&body).unwrap_or(Value::String(body)),
            });
        }
    }
    Ok(found)
}
