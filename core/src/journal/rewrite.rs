//! What my partner never got is written again under a new key, in a new lineage (PA-11). Nothing of it has left, so
//! nothing frozen is changed for anybody else.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Entry, Envelope};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::pair::PairKeyring;
use crate::parcel::{Namespace, sign_raw};
use crate::store::{journal as shelf, outbox as tray};

/// Something that cannot be written again under another key: it is taken out, and its author does it anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Undone {
    /// The thing it spoke of.
    pub(crate) about: String,
    /// What it said.
    pub(crate) entry: Entry,
}

/// Writes again, under `keyring`, everything of mine that `held` (per lineage, the highest number my partner holds) does
/// not name, and what waits in the outbox. Seals and signatures name the key they were made with: they are undone.
///
/// # Errors
/// When the notebook cannot be written, or the key cannot sign.
pub(crate) fn write_again(
    store: &Connection,
    keyring: &PairKeyring,
    held: &BTreeMap<String, u64>,
    now: &Moment,
) -> Result<Vec<Undone>> {
    let pair = &keyring.pair;
    let mut undone = Vec::new();
    let mut ids: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    let mut rows = Vec::new();
    for (lineage, _) in shelf::heads(store, pair, true)? {
        let known = held.get(&lineage).copied().unwrap_or(0);
        rows.extend(shelf::rows_above(store, pair, &lineage, known)?);
    }
    rows.sort_by_key(|row| (row.clock, row.seq));
    let mut before: Option<Envelope> = None;
    for row in rows {
        shelf::remove(store, pair, &row.entry)?;
        let envelope = Envelope::read_kept(&row.raw).map_err(|_| Error::Broken("own entry"))?;
        if let Some(entry) = bound_to_key(&row.kind, row.form, envelope.body.get()) {
            undone.push(Undone {
                about: row.about,
                entry,
            });
            continue;
        }
        let again = next(envelope, before.as_ref(), keyring, &ids);
        let raw = again.bytes();
        let id = Envelope::id_of(&raw);
        let sig = sign_raw(Namespace::Entry, raw.as_bytes(), &keyring.keys)?;
        ids.insert(row.entry.clone(), id.clone());
        shelf::insert(
            store,
            &shelf::EntryRow {
                entry: id,
                by: keyring.fingerprint.clone(),
                lineage: keyring.lineage.clone(),
                seq: again.seq,
                clock: again.clock,
                raw,
                sig: sig.0.to_vec(),
                held_since: now.text(),
                ..row
            },
        )?;
        before = Some(again);
    }
    waits_again(store, keyring, &ids, &mut undone)?;
    Ok(undone)
}

/// A kind that names its author's key inside.
fn bound_to_key(kind: &str, form: u32, body: &str) -> Option<Entry> {
    let entry = Entry::parse(kind, form, body).ok()?;
    let bound = matches!(
        entry,
        Entry::AgreementSigned(_)
            | Entry::AnswersSealed(_)
            | Entry::AnswersRevealed(_)
            | Entry::AnswersLocked(_)
            | Entry::SkillsSealed(_)
            | Entry::SkillsRevealed(_)
            | Entry::ReviewSealed(_)
            | Entry::ReviewRevealed(_)
    );
    bound.then_some(entry)
}

/// The same words as the next entry of the new lineage. Counter and `seen` never fall.
fn next(
    envelope: Envelope,
    before: Option<&Envelope>,
    keyring: &PairKeyring,
    ids: &BTreeMap<EntryId, EntryId>,
) -> Envelope {
    let mut seen = envelope.seen;
    for (lineage, seq) in before.iter().flat_map(|it| &it.seen) {
        let known = seen.entry(lineage.clone()).or_insert(*seq);
        *known = (*known).max(*seq);
    }
    Envelope {
        by: keyring.fingerprint.clone(),
        lineage: keyring.lineage.clone(),
        seq: before.map_or(1, |it| it.seq + 1),
        prev: before.map(|it| Envelope::id_of(&it.bytes()).to_string()),
        clock: envelope.clock.max(before.map_or(0, |it| it.clock + 1)),
        replaces: named_anew(envelope.replaces, ids),
        seen,
        ..envelope
    }
}

fn named_anew(replaces: Vec<EntryId>, ids: &BTreeMap<EntryId, EntryId>) -> Vec<EntryId> {
    let anew = |id: EntryId| ids.get(&id).cloned().unwrap_or(id);
    replaces.into_iter().map(anew).collect()
}

/// What waits goes on waiting, under the new key.
fn waits_again(
    store: &Connection,
    keyring: &PairKeyring,
    ids: &BTreeMap<EntryId, EntryId>,
    undone: &mut Vec<Undone>,
) -> Result<()> {
    let rows = tray::rows(store, &keyring.pair)?;
    tray::clear(store, &keyring.pair)?;
    for row in rows {
        if let Some(entry) = bound_to_key(&row.kind, row.form, &row.body) {
            undone.push(Undone {
                about: row.about,
                entry,
            });
            continue;
        }
        let replaces: Vec<EntryId> = serde_json::from_str(&row.replaces).unwrap_or_default();
        let replaces = serde_json::to_string(&named_anew(replaces, ids)).unwrap_or_default();
        tray::insert(
            store,
            &tray::WaitingRow {
                by: keyring.fingerprint.clone(),
                lineage: keyring.lineage.clone(),
                replaces,
                ..row
            },
        )?;
    }
    Ok(())
}
