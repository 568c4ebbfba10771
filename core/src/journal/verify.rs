//! Step 12 of taking in: every entry's form, author, signature, chain, clock and `seen`, before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use super::{CLOCK_STEP_MAX, Entry, EntryProblem, Envelope};
use crate::id::EntryId;
use crate::parcel::{Carried, Namespace, PublicKeys, verify_raw};

/// What this notebook already knows of the pair, as the checks need it.
#[derive(Debug, Clone, Default)]
pub struct Authors {
    /// Keys by fingerprint: mine and my partner's.
    pub keys: BTreeMap<String, PublicKeys>,
    /// My own fingerprint.
    pub mine: String,
    /// `seen` of the newest entry I hold per lineage.
    pub seen: BTreeMap<String, BTreeMap<String, u64>>,
    /// Ids I hold already.
    pub held: BTreeSet<EntryId>,
    /// Per lineage and number, ids I hold: to notice forks.
    pub numbered: BTreeMap<(String, u64), EntryId>,
    /// Largest clock I hold.
    pub clock_max: u64,
    /// What the partner's receipts named before this parcel, per lineage they were made in.
    pub receipts: BTreeMap<String, BTreeMap<String, u64>>,
    /// Pair id on the wire.
    pub wire: String,
}

/// An entry that passed every check and is not here yet.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Its id.
    pub entry: EntryId,
    /// Its envelope.
    pub envelope: Envelope,
    /// Its bytes.
    pub raw: String,
    /// The 64 bytes of its signature.
    pub sig: Vec<u8>,
    /// Whether I am its author (after a restore).
    pub mine: bool,
    /// Whether this version cannot show it.
    pub needs_newer: bool,
    /// Whether another entry stands at its number: one person used two copies.
    pub forked: bool,
}

/// Why the entries of a parcel are refused, all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// An entry is not in the fixed form, or beyond a limit.
    #[error("Entry is malformed")]
    Malformed,
    /// An entry of another pair.
    #[error("Entry belongs to another pair")]
    OtherPair,
    /// An author whose key this pair does not know.
    #[error("Entry by an unknown author")]
    UnknownAuthor,
    /// A signature that does not fit.
    #[error("Entry has a bad signature")]
    BadSignature,
    /// The chain does not join on: an earlier part is missing.
    #[error("An earlier entry is missing")]
    GapBefore,
    /// The chain contradicts itself.
    #[error("Chain is broken")]
    BrokenChain,
    /// The counter ran away.
    #[error("Clock beyond its limit")]
    ClockRunaway,
    /// `seen` fell: the entry says it was written before it was.
    #[error("Entry is backdated")]
    Backdated,
    /// The receipt names an entry of mine that I never wrote.
    #[error("Receipt names what is not there")]
    LyingReceipt,
    /// The time for checking is over.
    #[error("Checking took too long")]
    Deadline,
}

/// Checks entries in the order carried; what is held already is passed over.
///
/// # Errors
/// See [`VerifyError`]; one bad entry refuses all.
pub fn verify_entries(
    carried: &[Carried],
    mut known: Authors,
    over: &dyn Fn() -> bool,
) -> Result<Vec<Checked>, VerifyError> {
    let mut checked = Vec::new();
    for item in carried {
        if over() {
            return Err(VerifyError::Deadline);
        }
        let id = Envelope::id_of(&item.raw);
        if known.held.contains(&id) {
            continue;
        }
        let envelope = Envelope::parse(&item.raw).map_err(|_| VerifyError::Malformed)?;
        if envelope.pair != known.wire {
            return Err(VerifyError::OtherPair);
        }
        let needs_newer = match Entry::parse(&envelope.kind, envelope.form, envelope.body.get()) {
            Ok(_) => false,
            Err(EntryProblem::NeedsNewer) => true,
            Err(EntryProblem::Malformed) => return Err(VerifyError::Malformed),
        };
        let key = known
            .keys
            .get(&envelope.by)
            .ok_or(VerifyError::UnknownAuthor)?;
        verify_raw(
            Namespace::Entry,
            item.raw.as_bytes(),
            &key.signing,
            &item.sig,
        )
        .map_err(|_| VerifyError::BadSignature)?;
        let forked = known
            .numbered
            .contains_key(&(envelope.lineage.clone(), envelope.seq));
        check_chain(&envelope, &known, forked)?;
        check_clock(&envelope, &known)?;
        check_seen(&envelope, &known)?;
        note(&mut known, &id, &envelope, forked);
        let mine = envelope.by == known.mine;
        checked.push(Checked {
            entry: id,
            envelope,
            raw: item.raw.clone(),
            sig: item.sig.0.to_vec(),
            mine,
            needs_newer,
            forked,
        });
    }
    Ok(checked)
}

fn check_chain(envelope: &Envelope, known: &Authors, forked: bool) -> Result<(), VerifyError> {
    let before = match envelope.seq.checked_sub(1) {
        Some(0) | None => None,
        Some(seq) => Some((envelope.lineage.clone(), seq)),
    };
    match before {
        None => Ok(()),
        Some(place) => match (known.numbered.get(&place), &envelope.prev) {
            (None, _) => Err(VerifyError::GapBefore),
            (Some(id), Some(prev)) if id.as_str() == prev => Ok(()),
            (Some(_), Some(prev)) if forked || known.held.contains(&EntryId::new(prev.clone())) => {
                Ok(())
            }
            _ => Err(VerifyError::BrokenChain),
        },
    }
}

fn check_clock(envelope: &Envelope, known: &Authors) -> Result<(), VerifyError> {
    if envelope.clock > known.clock_max.saturating_add(CLOCK_STEP_MAX) {
        return Err(VerifyError::ClockRunaway);
    }
    Ok(())
}

fn check_seen(envelope: &Envelope, known: &Authors) -> Result<(), VerifyError> {
    let fell = |earlier: &BTreeMap<String, u64>| {
        earlier
            .iter()
            .any(|(lineage, seq)| envelope.seen.get(lineage).copied().unwrap_or(0) < *seq)
    };
    let own_before = known.seen.get(&envelope.lineage);
    if own_before.is_some_and(fell) {
        return Err(VerifyError::Backdated);
    }
    if known.receipts.get(&envelope.lineage).is_some_and(fell) {
        return Err(VerifyError::Backdated);
    }
    Ok(())
}

fn note(known: &mut Authors, id: &EntryId, envelope: &Envelope, forked: bool) {
    known.held.insert(id.clone());
    known.clock_max = known.clock_max.max(envelope.clock);
    if forked {
        return;
    }
    known
        .numbered
        .insert((envelope.lineage.clone(), envelope.seq), id.clone());
    known
        .seen
        .insert(envelope.lineage.clone(), envelope.seen.clone());
}
