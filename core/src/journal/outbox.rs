//! The outbox: what I did that no parcel has carried. It may be changed or taken out without trace;
//! *Make parcel* chains, signs and freezes all of it at once.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde_json::value::RawValue;

use super::{About, ENTRY_BYTES_MAX, Entry, Envelope};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::id::{EntryId, PairId};
use crate::pair::PairKeyring;
use crate::parcel::{Namespace, sign_raw};
use crate::store::{journal as shelf, outbox as tray};

/// Largest body: leaves room for the envelope around it, whose `seen` may name 400 lineages.
const BODY_BYTES_MAX: usize = ENTRY_BYTES_MAX - 64 * 1024;

/// An entry that just became part of the journal.
#[derive(Debug, Clone)]
pub struct Frozen {
    /// Its id.
    pub entry: EntryId,
    /// The thing it speaks of.
    pub about: String,
}

/// Puts an entry into the outbox, after whatever waits there.
///
/// # Errors
/// When the notebook cannot be written.
pub fn write(
    store: &Connection,
    keyring: &PairKeyring,
    now: &Moment,
    about: &About,
    entry: &Entry,
    replaces: &[EntryId],
) -> Result<EntryId> {
    let body = entry.body();
    // What my partner's notebook would refuse must not be frozen here: nobody could mend it any more.
    let sound = Entry::parse(entry.kind(), entry.form(), &body).is_ok() && entry.speaks_of(about);
    if !sound || body.len() > BODY_BYTES_MAX {
        return Err(Error::Broken("entry to be written"));
    }
    let id = EntryId::waiting();
    let clock =
        shelf::clock_max(store, &keyring.pair)?.max(tray::clock_max(store, &keyring.pair)?) + 1;
    let seen = seen_now(store, &keyring.pair)?;
    tray::insert(
        store,
        &tray::WaitingRow {
            place: 0,
            entry: id.clone(),
            pair: keyring.pair.clone(),
            by: keyring.fingerprint.clone(),
            about: about.text(),
            kind: entry.kind().to_owned(),
            form: entry.form(),
            lineage: keyring.lineage.clone(),
            clock,
            seen: serde_json::to_string(&seen).unwrap_or_default(),
            at: now.text(),
            body,
            replaces: serde_json::to_string(replaces).unwrap_or_default(),
        },
    )?;
    Ok(id)
}

/// Takes a waiting entry out again; it leaves no trace.
///
/// # Errors
/// When the notebook cannot be written.
pub fn remove_waiting(store: &Connection, entry: &EntryId) -> Result<()> {
    tray::remove(store, entry)?;
    Ok(())
}

/// Per lineage of the partner, the highest number this notebook holds.
///
/// # Errors
/// When the notebook cannot be read.
pub fn seen_now(store: &Connection, pair: &PairId) -> Result<BTreeMap<String, u64>> {
    Ok(shelf::heads(store, pair, false)?
        .into_iter()
        .map(|(lineage, head)| (lineage, head.seq))
        .collect())
}

/// Gives everything that waits its place in the chain and its signature.
///
/// # Errors
/// When the notebook cannot be written, or the key cannot sign.
pub fn freeze(store: &Connection, keyring: &PairKeyring, now: &Moment) -> Result<Vec<Frozen>> {
    let mut head = shelf::head(store, &keyring.pair, &keyring.lineage)?;
    let mut frozen = Vec::new();
    for row in tray::rows(store, &keyring.pair)? {
        let envelope = Envelope {
            form: row.form,
            pair: keyring.wire.clone(),
            by: row.by.clone(),
            about: row.about.clone(),
            lineage: keyring.lineage.clone(),
            seq: head.as_ref().map_or(1, |head| head.seq + 1),
            prev: head.as_ref().map(|head| head.entry.to_string()),
            clock: row.clock,
            seen: serde_json::from_str(&row.seen).unwrap_or_default(),
            at: row.at.clone(),
            kind: row.kind.clone(),
            body: RawValue::from_string(row.body.clone())
                .map_err(|_| Error::Broken("outbox body"))?,
            replaces: serde_json::from_str(&row.replaces).unwrap_or_default(),
        };
        let raw = envelope.bytes();
        let id = Envelope::id_of(&raw);
        let sig = sign_raw(Namespace::Entry, raw.as_bytes(), &keyring.keys)?;
        shelf::insert(
            store,
            &shelf::EntryRow {
                entry: id.clone(),
                pair: keyring.pair.clone(),
                by: row.by,
                mine: true,
                about: row.about.clone(),
                kind: row.kind,
                form: row.form,
                lineage: keyring.lineage.clone(),
                seq: envelope.seq,
                clock: row.clock,
                at: row.at,
                raw,
                sig: sig.0.to_vec(),
                held_since: now.text(),
            },
        )?;
        tray::remove(store, &row.entry)?;
        head = Some(shelf::Head {
            seq: envelope.seq,
            entry: id.clone(),
        });
        frozen.push(Frozen {
            entry: id,
            about: row.about,
        });
    }
    Ok(frozen)
}
