//! The first file of a pair: locked with words instead of keys, because nobody knows the
//! other's key yet.
//!
//! Inside it is a parcel without `to`, signed by the key on its own card. Whoever opens
//! it with words told another way knows whose key that is. When the inviter leaves the
//! lock off, the words stand in the mail; the file is made in the same way.

use super::card::{Card, CardFault};
use super::error::{OpenError, PackError};
use super::guard::{Lock, WORK_FACTOR_MAX, recognise};
use super::ids::Sha256Sum;
use super::inner::Inner;
use super::keys::PairKeys;
use super::open::{Deadline, check, unlock_with};
use super::pack::{Packed, seal};
use super::payload::{Head, InvitationPart, Payload};
use super::words::OpeningWords;

/// What the product locks with: 256 MiB, 0.6 s. Stories use less.
pub const WORK_FACTOR: u8 = WORK_FACTOR_MAX;

/// Packs an invitation. `work_factor` is scrypt's log₂ N, 1 to 18.
///
/// # Errors
/// [`PackError`]; a payload with `to`, or without an invitation part and card, is
/// [`PackError::Malformed`].
pub fn pack_invitation(
    payload: &Payload,
    keys: &PairKeys,
    words: &OpeningWords,
    work_factor: u8,
) -> Result<Packed, PackError> {
    let card = find_card(payload).map_err(|_| PackError::Malformed)?;
    if payload.invitation.is_none() || card.keys != *keys.public() {
        return Err(PackError::Malformed);
    }
    if !(1..=WORK_FACTOR_MAX).contains(&work_factor) {
        return Err(PackError::WorkFactor);
    }
    let mut lock = age::scrypt::Recipient::new(words.secret());
    lock.set_work_factor(work_factor);
    seal(payload, keys, &[&lock])
}

/// An opened invitation: well signed by the key on its card. Whether it has expired is
/// the inviter's to decide, and whether the words came another way is the reader's.
#[derive(Clone, Debug)]
pub struct OpenedInvitation {
    /// The parcel inside; its `invitation` is present. Its entries are not checked yet.
    pub payload: Payload,
    /// The part of it that invites.
    pub invitation: InvitationPart,
    /// The inviter's card, its signature checked.
    pub card: Card,
    /// SHA-256 of the inner bytes: what the acceptance answers.
    pub inner_sha256: Sha256Sum,
}

/// Opens an invitation with the words. Costs what its work factor asks, at most that of
/// 18, which is looked at before anything is computed.
///
/// # Errors
/// [`OpenError`]: that of the first step that says no.
pub fn open_invitation(
    bytes: &[u8],
    words: &OpeningWords,
    deadline: Deadline<'_>,
) -> Result<OpenedInvitation, OpenError> {
    let sealed = recognise(bytes)?;
    match sealed.lock {
        Lock::Words { .. } => {}
        Lock::Keys => return Err(OpenError::NotLockedWithWords),
    }
    check(deadline)?;
    let mut identity = age::scrypt::Identity::new(words.secret());
    identity.set_max_work_factor(WORK_FACTOR_MAX);
    let inner = match unlock_with(&sealed.bytes, &identity, deadline) {
        Err(OpenError::NotForYouOrDamaged) => return Err(OpenError::WrongWords),
        answer => answer?,
    };
    open_inner(&inner, deadline)
}

/// Steps 5 to 11 for an invitation, in their order; in place of a stored key stands the
/// key on the card inside.
pub(super) fn open_inner(
    bytes: &[u8],
    deadline: Deadline<'_>,
) -> Result<OpenedInvitation, OpenError> {
    let inner = Inner::split(bytes)?;
    let key = inner.signer()?;
    inner.check_signature(&key)?;
    check(deadline)?;
    let (head, text) = Head::read(inner.json)?;
    head.check_version()?;
    let payload = Payload::read(text)?;
    let invitation = payload.invitation.clone().ok_or(OpenError::Malformed)?;
    check(deadline)?;
    let card = find_card(&payload)?;
    if card.keys.signing != key {
        return Err(OpenError::NotFromPartner);
    }
    Ok(OpenedInvitation {
        payload,
        invitation,
        card,
        inner_sha256: inner.sha256,
    })
}

/// The card that `from` names. Every card in an invitation must be sound and of its pair.
fn find_card(payload: &Payload) -> Result<Card, OpenError> {
    let mut found = None;
    for signed in &payload.cards {
        let card = signed.open().map_err(|fault| match fault {
            CardFault::NewerForm => OpenError::NewerNeeded,
            CardFault::Malformed | CardFault::Key | CardFault::Signature => OpenError::Malformed,
        })?;
        if card.pair != payload.pair {
            return Err(OpenError::Malformed);
        }
        if card.keys.fingerprint(payload.pair) == payload.from {
            found = Some(card);
        }
    }
    found.ok_or(OpenError::NotFromPartner)
}
