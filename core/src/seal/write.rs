//! Sealing and ending, for whatever room.

use super::{KeptSeal, Promise, Sealable, instrument};
use crate::error::{Refusal, Result};
use crate::id::{ItemId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Page;
use crate::pair::{Pair, PairKeyring};
use crate::seal::Commitment;
use crate::store::only_me;

/// The pair, if words may be exchanged in it.
///
/// # Errors
/// `PairGone`, `PairHasNoPartner`, `PairStopped`.
pub(crate) fn ready(page: &Page<'_>, pair: &PairId) -> Result<(Pair, PairKeyring)> {
    let kept = Pair::load(page.store, pair)?;
    kept.check_not_stopped()?;
    if !kept.has_partner() {
        return Err(Refusal::PairHasNoPartner.into());
    }
    let keyring = kept.keyring()?;
    Ok((kept, keyring))
}

/// The fields of a seal as its entry has them.
pub(crate) struct SealWritten {
    /// What was asked.
    pub(crate) instrument: Commitment,
    /// One for each item, in the order asked.
    pub(crate) commitments: Vec<Commitment>,
    /// One sum over all of them.
    pub(crate) root: Commitment,
}

/// Seals answers to `questions`, in the order asked. What opens the seal is kept under `kind` and `key`.
pub(crate) fn seal_up<A: Sealable>(
    page: &Page<'_>,
    keyring: &PairKeyring,
    (kind, key): (only_me::Kind, &str),
    (about, questions): (&str, &str),
    answers: Vec<(ItemId, A)>,
) -> Result<(KeptSeal<A>, SealWritten)> {
    let instrument = instrument(questions);
    let promise = Promise {
        pair: &keyring.wire,
        about,
        author: &keyring.fingerprint,
        instrument: &instrument,
    };
    let (kept, commitments) = KeptSeal::draw(promise, answers);
    super::put(page, &keyring.pair, kind, key, &kept)?;
    let written = SealWritten {
        instrument,
        commitments,
        root: kept.root.clone(),
    };
    Ok((kept, written))
}

/// Ends a thing: what waits of it goes without trace; what has left is answered by an end both read.
pub(crate) fn end(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    about: &About,
    entry: &Entry,
) -> Result<()> {
    let pair = &keyring.pair;
    let facts = facts_about(page.store, pair, &about.text())?;
    let (waiting, frozen): (Vec<Fact>, Vec<Fact>) = facts.into_iter().partition(Fact::is_waiting);
    for fact in &waiting {
        page.take_out(pair, about, fact.id())?;
    }
    if !frozen.is_empty() {
        page.write(keyring, about, entry, &[])?;
    }
    Ok(())
}
