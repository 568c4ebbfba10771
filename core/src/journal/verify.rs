//! Step 12 of taking in: every entry's form, author, signature, chain, clock and `seen`, before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use super::{About, CLOCK_STEP_MAX, Entry, EntryProblem, Envelope, LINEAGES_MAX, Place};
use crate::closing_statement::entry::{ClosingStatementOffered, ClosingStatementSigned};
use crate::id::EntryId;
use crate::parcel::{Carried, Namespace, PublicKeys, verify_raw};

/// What this notebook already knows of the pair, as the checks need it.
#[derive(Debug, Clone, Default)]
pub struct Authors {
    /// Keys by fingerprint: mine and my partner's, those in use and those that were.
    pub keys: BTreeMap<String, PublicKeys>,
    /// Every fingerprint I ever had in the pair.
    pub mine: BTreeSet<String>,
    /// Ids I hold already.
    pub held: BTreeSet<EntryId>,
    /// Per lineage and number, the ids I hold: several after a fork.
    pub numbered: BTreeMap<(String, u64), BTreeSet<EntryId>>,
    /// Entries that come directly before new ones, by id.
    pub before: BTreeMap<EntryId, Before>,
    /// Per lineage and number that `seen` names, the smallest counter held there.
    pub clocks: BTreeMap<(String, u64), u64>,
    /// Whose each lineage is, by fingerprint.
    pub owners: BTreeMap<String, String>,
    /// Largest clock I hold.
    pub clock_max: u64,
    /// What the partner's receipts named before this parcel, per lineage they were made in.
    pub receipts: BTreeMap<String, BTreeMap<String, u64>>,
    /// Pair id on the wire.
    pub wire: String,
}

/// What an entry must not fall behind: the one before it in its lineage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Its counter.
    pub clock: u64,
    /// What it had seen.
    pub seen: BTreeMap<String, u64>,
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

impl Checked {
    /// Where it will stand among the others.
    #[must_use]
    pub fn place(&self) -> Place {
        Place {
            clock: self.envelope.clock,
            by: self.envelope.by.clone(),
            mine: self.mine,
            id: self.entry.clone(),
            lineage: self.envelope.lineage.clone(),
            seq: Some(self.envelope.seq),
            waiting_place: 0,
            seen: self.envelope.seen.clone(),
        }
    }
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
        let needs_newer = check_body(&envelope, key)?;
        check_owner(&envelope, &known)?;
        let forked = known
            .numbered
            .contains_key(&(envelope.lineage.clone(), envelope.seq));
        check_chain(&envelope, &known)?;
        check_clock(&envelope, &known)?;
        check_seen(&envelope, &known, forked)?;
        note(&mut known, &id, &envelope);
        let mine = known.mine.contains(&envelope.by);
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

/// Whether a body is of a newer version; a known one must be what this version would have written.
fn check_body(envelope: &Envelope, key: &PublicKeys) -> Result<bool, VerifyError> {
    match Entry::parse(&envelope.kind, envelope.form, envelope.body.get()) {
        Err(EntryProblem::NeedsNewer) => Ok(true),
        Err(EntryProblem::Malformed) => Err(VerifyError::Malformed),
        Ok(entry) => {
            let sound = entry.speaks_of(&About::parse(&envelope.about))
                && entry.body() == envelope.body.get();
            if !sound {
                return Err(VerifyError::Malformed);
            }
            let pair = &envelope.pair;
            let forged = matches!(&entry, Entry::AgreementSigned(signed)
                    if !signed.signature_fits(pair, key))
                || matches!(&entry, Entry::ClosingStatementOffered(ClosingStatementOffered(signed))
                    | Entry::ClosingStatementSigned(ClosingStatementSigned(signed))
                    if !signed.signature_fits(pair, key));
            if forged {
                Err(VerifyError::BadSignature)
            } else {
                Ok(false)
            }
        }
    }
}

/// A lineage is one person's: nobody writes a number into the other's chain.
fn check_owner(envelope: &Envelope, known: &Authors) -> Result<(), VerifyError> {
    match known.owners.get(&envelope.lineage) {
        Some(owner) if *owner == envelope.by => Ok(()),
        Some(_) => Err(VerifyError::BrokenChain),
        None => {
            let mut all = known.owners.values();
            let held = all.by_ref().filter(|owner| **owner == envelope.by).count();
            if held < LINEAGES_MAX {
                Ok(())
            } else {
                Err(VerifyError::Malformed)
            }
        }
    }
}

fn check_chain(envelope: &Envelope, known: &Authors) -> Result<(), VerifyError> {
    let Some(prev) = &envelope.prev else {
        return Ok(());
    };
    let place = (envelope.lineage.clone(), envelope.seq.saturating_sub(1));
    match known.numbered.get(&place) {
        None => Err(VerifyError::GapBefore),
        Some(ids) if ids.contains(&EntryId::new(prev.clone())) => Ok(()),
        Some(_) => Err(VerifyError::BrokenChain),
    }
}

fn check_clock(envelope: &Envelope, known: &Authors) -> Result<(), VerifyError> {
    if envelope.clock > known.clock_max.saturating_add(CLOCK_STEP_MAX) {
        return Err(VerifyError::ClockRunaway);
    }
    let before = before(envelope, known).is_some_and(|it| it.clock >= envelope.clock);
    let seen = envelope.seen.iter().any(|(lineage, seq)| {
        let held = known.clocks.get(&(lineage.clone(), *seq));
        held.is_some_and(|clock| *clock >= envelope.clock)
    });
    if before || seen {
        Err(VerifyError::Backdated)
    } else {
        Ok(())
    }
}

/// The branch of a fork knows nothing of receipts that the other branch made.
fn check_seen(envelope: &Envelope, known: &Authors, forked: bool) -> Result<(), VerifyError> {
    let fell = |earlier: &BTreeMap<String, u64>| {
        earlier
            .iter()
            .any(|(lineage, seq)| envelope.seen.get(lineage).copied().unwrap_or(0) < *seq)
    };
    let receipts = known.receipts.get(&envelope.lineage);
    let own_before = before(envelope, known).is_some_and(|it| fell(&it.seen));
    if own_before || (!forked && receipts.is_some_and(fell)) {
        Err(VerifyError::Backdated)
    } else {
        Ok(())
    }
}

fn before<'a>(envelope: &Envelope, known: &'a Authors) -> Option<&'a Before> {
    let prev = envelope.prev.clone()?;
    known.before.get(&EntryId::new(prev))
}

fn note(known: &mut Authors, id: &EntryId, envelope: &Envelope) {
    let place = (envelope.lineage.clone(), envelope.seq);
    known.held.insert(id.clone());
    known.clock_max = known.clock_max.max(envelope.clock);
    known
        .clocks
        .entry(place.clone())
        .and_modify(|clock| *clock = (*clock).min(envelope.clock))
        .or_insert(envelope.clock);
    known.numbered.entry(place).or_default().insert(id.clone());
    known
        .owners
        .entry(envelope.lineage.clone())
        .or_insert_with(|| envelope.by.clone());
    known.before.insert(
        id.clone(),
        Before {
            clock: envelope.clock,
            seen: envelope.seen.clone(),
        },
    );
}
