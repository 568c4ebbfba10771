//! A fact: an entry as the folds read it, mine or my partner's, frozen or waiting.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::{About, Checked, Entry, Envelope, Place};
use crate::error::Result;
use crate::id::{EntryId, PairId};
use crate::store::{journal as shelf, outbox as tray};

/// One entry with what the fold must know about it.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Where it stands among the others.
    pub place: Place,
    /// Whether I wrote it.
    pub mine: bool,
    /// Its author's wall clock.
    pub at: String,
    /// What it supersedes or answers.
    pub replaces: Vec<EntryId>,
    /// The body; `None` if its kind or form needs a newer Ithaca.
    pub entry: Option<Entry>,
}

impl Fact {
    /// The entry's id.
    #[must_use]
    pub fn id(&self) -> &EntryId {
        &self.place.id
    }

    /// Whether it still waits in the outbox.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.place.seq.is_none()
    }
}

/// One entry, frozen or waiting; `None` if it is not here or needs a newer Ithaca.
///
/// # Errors
/// When the notebook cannot be read.
pub fn entry_with(store: &Connection, pair: &PairId, id: &EntryId) -> Result<Option<Entry>> {
    if let Some(row) = tray::row(store, id)? {
        return Ok(Entry::parse(&row.kind, row.form, &row.body).ok());
    }
    let raw = shelf::raw(store, pair, id)?;
    let envelope = raw.and_then(|raw| Envelope::read_kept(&raw).ok());
    Ok(envelope.and_then(|it| Entry::parse(&it.kind, it.form, it.body.get()).ok()))
}

/// Every entry about one thing that counts, oldest first in the total order. What somebody wrote after they had read that
/// the pair was closed is kept and changes nothing (RV-9).
///
/// # Errors
/// When the notebook cannot be read.
pub fn facts_about(store: &Connection, pair: &PairId, about: &str) -> Result<Vec<Fact>> {
    let mut facts = every_fact_about(store, pair, about)?;
    let closings = closings(store, pair)?;
    facts.retain(|fact| !is_after(&fact.place, &closings));
    Ok(facts)
}

/// Where the closings of a pair stand.
fn closings(store: &Connection, pair: &PairId) -> Result<Vec<Place>> {
    let facts = every_fact_about(store, pair, &About::Closing.text())?;
    let closings = facts.into_iter();
    let closings = closings.filter(|it| matches!(it.entry, Some(Entry::PairClosed(_))));
    Ok(closings.map(|fact| fact.place).collect())
}

fn is_after(place: &Place, closings: &[Place]) -> bool {
    closings.iter().any(|closing| place.saw(closing))
}

/// Of what arrives, the entries that change nothing, as their author had read that the pair was closed.
///
/// # Errors
/// When the notebook cannot be read.
pub(crate) fn after_closing(
    store: &Connection,
    pair: &PairId,
    checked: &[Checked],
) -> Result<BTreeSet<EntryId>> {
    let mut closings = closings(store, pair)?;
    let arrives = checked
        .iter()
        .filter(|it| it.envelope.about == About::Closing.text());
    closings.extend(arrives.map(Checked::place));
    let after = checked.iter().filter(|it| is_after(&it.place(), &closings));
    Ok(after.map(|it| it.entry.clone()).collect())
}

fn every_fact_about(store: &Connection, pair: &PairId, about: &str) -> Result<Vec<Fact>> {
    let mut facts = Vec::new();
    for row in shelf::rows_about(store, pair, about)? {
        let Ok(envelope) = Envelope::read_kept(&row.raw) else {
            continue;
        };
        facts.push(Fact {
            entry: Entry::parse(&envelope.kind, envelope.form, envelope.body.get()).ok(),
            place: Place {
                clock: envelope.clock,
                by: envelope.by,
                mine: row.mine,
                id: row.entry,
                lineage: envelope.lineage,
                seq: Some(envelope.seq),
                waiting_place: 0,
                seen: envelope.seen,
            },
            mine: row.mine,
            at: envelope.at,
            replaces: envelope.replaces,
        });
    }
    for row in tray::rows_about(store, pair, about)? {
        facts.push(Fact {
            entry: Entry::parse(&row.kind, row.form, &row.body).ok(),
            place: Place {
                clock: row.clock,
                by: row.by,
                mine: true,
                id: row.entry,
                lineage: row.lineage,
                seq: None,
                waiting_place: row.place,
                seen: serde_json::from_str::<BTreeMap<String, u64>>(&row.seen).unwrap_or_default(),
            },
            mine: true,
            at: row.at,
            replaces: serde_json::from_str(&row.replaces).unwrap_or_default(),
        });
    }
    facts.sort_by(|a, b| a.place.cmp(&b.place));
    Ok(facts)
}
