//! Opening a parcel: steps 1 to 11 of taking in, each with its own error.
//!
//! 1 size · 2 age file or armour · 3 header · 4 unlock wholly · 5 one signature · 6 whose ·
//! 7 namespace and hash · 8 the signature itself · 9 JSON rules and field sizes · 10 pair,
//! from, to · 11 version. Step 12 (each entry) belongs to the journal, and step 13 to
//! whoever holds both. Nothing is believed, and nothing given back, before step 11.

use std::io::Read as _;

use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::card::Card;
use super::error::{Mismatch, OpenError};
use super::guard::{Lock, recognise};
use super::ids::{AcceptToken, AcceptanceMac, Fingerprint, Id, Sha256Sum};
use super::inner::Inner;
use super::keys::{PairKeys, PublicKeys, UnlockKey};
use super::payload::{Head, Payload};
use super::public_key::SigningPublicKey;

/// How much is unlocked between two looks at the clock: one chunk of age.
const UNLOCK_BYTES: usize = 64 * 1024;

/// Asked between pieces of work; true means that the time is over.
pub type Deadline<'a> = &'a dyn Fn() -> bool;

/// An invitation of mine whose answer may still come.
#[derive(Clone, Debug)]
pub struct Awaiting {
    /// The secret inside it.
    pub token: AcceptToken,
    /// SHA-256 of its inner bytes.
    pub invitation_sha256: Sha256Sum,
}

/// What I know of one pair. The same pair may stand here twice, with other keys of mine:
/// no two may have the same `my_keys`.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// The pair.
    pub pair: Id,
    /// My keys in it.
    pub my_keys: &'a PairKeys,
    /// My partner's keys, once known.
    pub partner: Option<PublicKeys>,
    /// Keys that my partner uses no more.
    pub replaced: Vec<SigningPublicKey>,
    /// Invitations of this pair whose answer is awaited. Leave it here after the first
    /// answer as well, so that a second one is recognised as such.
    pub awaiting: Vec<Awaiting>,
}

impl Known<'_> {
    /// Step 6 for the two of this pair.
    fn signer(&self, key: &SigningPublicKey) -> Option<Signer<'_>> {
        if let Some(partner) = self.partner.as_ref().filter(|it| it.signing == *key) {
            return Some(Signer::Partner(partner));
        }
        (self.my_keys.public().signing == *key).then_some(Signer::Mine)
    }

    /// Whether this key signs for one of the two of this pair.
    #[must_use]
    pub fn is_of(&self, key: &SigningPublicKey) -> bool {
        self.signer(key).is_some()
    }
}

/// Every key that may open a file or have signed one.
#[derive(Clone, Debug, Default)]
pub struct Keyring<'a> {
    /// One for each pair and set of my keys.
    pub known: Vec<Known<'a>>,
}

/// Why a parcel's signer was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// By the stored key of my partner.
    FromPartner,
    /// By my own key: I made this one.
    Mine,
    /// By a card in it, with the right proof of an awaited invitation.
    Acceptance {
        /// The card, its signature checked. Boxed, because the others carry nothing.
        card: Box<Card>,
        /// Which invitation it answers.
        invitation_sha256: Sha256Sum,
    },
}

/// A parcel that passed steps 1 to 11. Its entries are not checked yet.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What it says.
    pub payload: Payload,
    /// Whose it is.
    pub signer: PublicKeys,
    /// Why that was accepted.
    pub how: How,
    /// SHA-256 of the inner bytes: the same parcel taken in twice has the same.
    pub inner_sha256: Sha256Sum,
}

/// A file that one of my keys unlocked: steps 1 to 4. Nothing in it is believed yet.
#[derive(Debug)]
pub struct Unlocked {
    inner: Vec<u8>,
    /// Which of the keys unlocked it: its place among them.
    pub opener: usize,
}

/// Opens a file from anywhere: binary or armoured, with or without text around.
/// The sizes bound the work; run it on a worker thread inside `catch_unwind`.
///
/// # Errors
/// [`OpenError`]: that of the first step that says no.
pub fn open(
    bytes: &[u8],
    keyring: &Keyring<'_>,
    deadline: Deadline<'_>,
) -> Result<Opened, OpenError> {
    let keys = keyring.known.iter().map(|it| UnlockKey::from(it.my_keys));
    let unlocked = unlock(bytes, &keys.collect::<Vec<_>>(), deadline)?;
    let opener = keyring.known.get(unlocked.opener);
    let opener = opener.ok_or(OpenError::NotForYouOrDamaged)?;
    let knows = |key: &SigningPublicKey| Ok(keyring.known.iter().any(|it| it.is_of(key)));
    open_unlocked(&unlocked, opener, knows, deadline)
}

/// Steps 1 to 4. Each key is tried alone, because whose key opens a file says which pair it
/// must belong to.
///
/// # Errors
/// [`OpenError`]: that of the first step that says no.
pub fn unlock(
    bytes: &[u8],
    keys: &[UnlockKey],
    deadline: Deadline<'_>,
) -> Result<Unlocked, OpenError> {
    let sealed = recognise(bytes)?;
    match sealed.lock {
        Lock::Keys => {}
        Lock::Words { .. } => return Err(OpenError::LockedWithWords),
    }
    for (opener, key) in keys.iter().enumerate() {
        check(deadline)?;
        match unlock_with(&sealed.bytes, key.identity(), deadline) {
            Err(OpenError::NotForYouOrDamaged) => {}
            answer => return answer.map(|inner| Unlocked { inner, opener }),
        }
    }
    Err(OpenError::NotForYouOrDamaged)
}

/// Unlocks wholly into memory: a cut file fails at its end, before anything is used.
/// Says [`OpenError::NotForYouOrDamaged`] where this key is not the one.
pub(super) fn unlock_with(
    file: &[u8],
    identity: &dyn age::Identity,
    deadline: Deadline<'_>,
) -> Result<Vec<u8>, OpenError> {
    let decryptor = age::Decryptor::new_buffered(file).map_err(|_| OpenError::Damaged)?;
    let identities = std::iter::once(identity);
    let mut reader = decryptor
        .decrypt(identities)
        .map_err(|fault| name_fault(&fault))?;
    let mut inner = Vec::with_capacity(file.len());
    let mut chunk = vec![0; UNLOCK_BYTES];
    loop {
        check(deadline)?;
        let count = reader.read(&mut chunk).map_err(|_| OpenError::Damaged)?;
        if count == 0 {
            return Ok(inner);
        }
        inner.extend_from_slice(chunk.get(..count).unwrap_or_default());
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's list is open; whatever it adds, the file did not unlock whole"
)]
fn name_fault(fault: &age::DecryptError) -> OpenError {
    match fault {
        age::DecryptError::NoMatchingKeys
        | age::DecryptError::DecryptionFailed
        | age::DecryptError::KeyDecryptionFailed => OpenError::NotForYouOrDamaged,
        age::DecryptError::ExcessiveWork { .. } => OpenError::WorkFactorTooHigh,
        _ => OpenError::Damaged,
    }
}

pub(super) fn check(deadline: Deadline<'_>) -> Result<(), OpenError> {
    if deadline() {
        Err(OpenError::Deadline)
    } else {
        Ok(())
    }
}

/// Whose key it was, as far as step 6 can say it.
enum Signer<'k> {
    Partner(&'k PublicKeys),
    Mine,
    /// Unknown, while an answer is awaited: step 10 must find it on a card.
    Unproven,
}

/// Steps 5 to 11, over a file that the keys of `opener` unlocked. `knows` is asked only about a signer who is neither
/// of the two: whether the key is mine or a partner's in any pair.
///
/// # Errors
/// [`OpenError`], that of the first step that says no; whatever `knows` fails with.
pub fn open_unlocked<E: From<OpenError>>(
    unlocked: &Unlocked,
    opener: &Known<'_>,
    knows: impl FnOnce(&SigningPublicKey) -> Result<bool, E>,
    deadline: Deadline<'_>,
) -> Result<Opened, E> {
    let inner = Inner::split(&unlocked.inner)?;
    let key = inner.signer()?;
    let signer = match opener.signer(&key) {
        Some(signer) => signer,
        None if opener.replaced.contains(&key) => return Err(OpenError::KeyReplaced.into()),
        None => unproven(knows(&key)?, opener)?,
    };
    Ok(open_signed(&inner, &key, &signer, opener, deadline)?)
}

/// Steps 7 to 11.
fn open_signed(
    inner: &Inner<'_>,
    key: &SigningPublicKey,
    signer: &Signer<'_>,
    opener: &Known<'_>,
    deadline: Deadline<'_>,
) -> Result<Opened, OpenError> {
    inner.check_signature(key)?;
    check(deadline)?;
    let (head, text) = Head::read(inner.json)?;
    check_address(&head, signer, opener)?;
    // For an unproven key the card and its proof are read after the version is met,
    // since only then is it known how to read them; nothing is given back before.
    head.check_version()?;
    check(deadline)?;
    let payload = Payload::read(text)?;
    if payload.invitation.is_some() {
        return Err(OpenError::Malformed);
    }
    check(deadline)?;
    let (signer, how) = match signer {
        Signer::Partner(keys) => ((*keys).clone(), How::FromPartner),
        Signer::Mine => (opener.my_keys.public().clone(), How::Mine),
        Signer::Unproven => prove(&payload, key, opener)?,
    };
    Ok(Opened {
        payload,
        signer,
        how,
        inner_sha256: inner.sha256,
    })
}

/// Step 6 for a key that is neither mine nor my partner's here. One that I know from another pair was passed on by
/// somebody: that is an address, not a stranger.
fn unproven(is_known: bool, opener: &Known<'_>) -> Result<Signer<'static>, OpenError> {
    if is_known {
        return Err(OpenError::ForSomebodyElse {
            mismatch: Mismatch::Pair,
        });
    }
    if opener.awaiting.is_empty() {
        Err(OpenError::NotFromPartner)
    } else {
        Ok(Signer::Unproven)
    }
}

/// Step 10 for what the head says. My own parcel may be addressed to any key my partner
/// ever had; whom an unproven key belongs to is seen from its card.
fn check_address(head: &Head, signer: &Signer<'_>, opener: &Known<'_>) -> Result<(), OpenError> {
    let no = |mismatch| Err(OpenError::ForSomebodyElse { mismatch });
    if head.pair != opener.pair {
        return no(Mismatch::Pair);
    }
    let me = opener.my_keys.fingerprint(opener.pair);
    let (from, to): (Option<Fingerprint>, Option<Fingerprint>) = match signer {
        Signer::Partner(keys) => (Some(keys.fingerprint(opener.pair)), Some(me)),
        Signer::Mine => (Some(me), None),
        Signer::Unproven => (None, Some(me)),
    };
    if from.is_some_and(|from| from != head.from) {
        return no(Mismatch::From);
    }
    if to.is_some() && to != head.to {
        return no(Mismatch::To);
    }
    Ok(())
}

/// Step 10 for an unproven key: a card in the parcel carries it, is signed by it, and
/// the proof over that card is right for an awaited invitation.
fn prove(
    payload: &Payload,
    key: &SigningPublicKey,
    opener: &Known<'_>,
) -> Result<(PublicKeys, How), OpenError> {
    let acceptance = payload.acceptance.ok_or(OpenError::NotFromPartner)?;
    let awaiting = opener
        .awaiting
        .iter()
        .find(|awaiting| awaiting.invitation_sha256 == acceptance.invitation_sha256)
        .ok_or(OpenError::NotFromPartner)?;
    for signed in &payload.cards {
        let mac = acceptance_mac(&awaiting.token, &signed.raw, &awaiting.invitation_sha256);
        if !mac.matches(&acceptance.hmac) {
            continue;
        }
        let card = signed.open().map_err(|_| OpenError::NotFromPartner)?;
        if card.keys.signing != *key {
            continue;
        }
        if card.pair != opener.pair {
            return Err(OpenError::ForSomebodyElse {
                mismatch: Mismatch::Pair,
            });
        }
        if card.keys.fingerprint(opener.pair) != payload.from {
            return Err(OpenError::ForSomebodyElse {
                mismatch: Mismatch::From,
            });
        }
        let (keys, card) = (card.keys.clone(), Box::new(card));
        let invitation_sha256 = awaiting.invitation_sha256;
        return Ok((
            keys,
            How::Acceptance {
                card,
                invitation_sha256,
            },
        ));
    }
    Err(OpenError::NotFromPartner)
}

/// HMAC-SHA256(token, card ‖ SHA-256 of the invitation's inner bytes), where the card is
/// its exact text. The hash has a fixed length, so the two parts cannot run together.
#[must_use]
pub fn acceptance_mac(
    token: &AcceptToken,
    card_raw: &str,
    invitation_sha256: &Sha256Sum,
) -> AcceptanceMac {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(token.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(card_raw.as_bytes());
    mac.update(&invitation_sha256.0);
    AcceptanceMac(mac.finalize().into_bytes().into())
}
