//! One slot: the notebook's key as 64 hex characters in an age file, locked by words.
//!
//! Stock `age -d` opens it. These are bytes only; [`super::slots`] knows the files.

use std::io::Read;

use age::scrypt::{Identity, Recipient};
use age::{DecryptError, Decryptor};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::store::RawKey;

/// The highest scrypt work factor that is written or accepted: 2^18 rounds,
/// 256 MiB and 0.6 s. More is refused before any of it is computed.
pub const WORK_FACTOR_MAX: u8 = 18;

/// A slot is about 300 bytes; anything near this limit is not one.
pub(super) const SLOT_BYTES_MAX: u64 = 4096;

/// More than the 64 characters of a key, so that a longer content is seen to be one.
const HEX_BYTES_MAX: usize = 128;

/// How hard a slot is to guess: scrypt's N is two to this power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What every real notebook uses.
    pub const STRONG: Self = Self(WORK_FACTOR_MAX);

    /// `None` below 1 and above [`WORK_FACTOR_MAX`].
    #[must_use]
    pub fn new(log_n: u8) -> Option<Self> {
        (1..=WORK_FACTOR_MAX)
            .contains(&log_n)
            .then_some(Self(log_n))
    }
}

/// Which of the two ways in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// Opens with the passphrase.
    Passphrase,
    /// Opens with the eight words of the recovery sheet.
    Recovery,
}

impl SlotKind {
    /// The fixed name in the profile folder and in every backup.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Passphrase => "key.passphrase.age",
            Self::Recovery => "key.recovery.age",
        }
    }
}

/// Why the bytes of a slot gave no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SlotRefusal {
    /// Other words than those that locked it.
    WrongWords,
    /// Not a slot, or damaged.
    Damaged,
    /// Would cost more than [`WORK_FACTOR_MAX`]; nothing was computed.
    TooMuchWork,
}

/// Locks `key` with `words`. `None` only when age cannot write to memory.
pub(super) fn seal(key: &RawKey, words: SecretString, work: WorkFactor) -> Option<Vec<u8>> {
    let mut recipient = Recipient::new(words);
    recipient.set_work_factor(work.0);
    age::encrypt(&recipient, key.to_hex().as_bytes()).ok()
}

/// Gets the key back out of `bytes`.
pub(super) fn open(bytes: &[u8], words: SecretString) -> Result<RawKey, SlotRefusal> {
    let mut identity = Identity::new(words);
    identity.set_max_work_factor(WORK_FACTOR_MAX);
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds of age grow; whatever else it finds wrong is damage"
    )]
    let refusal = |error| match error {
        DecryptError::ExcessiveWork { .. } => SlotRefusal::TooMuchWork,
        // A flipped byte in the locked key cannot be told from wrong words.
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
            SlotRefusal::WrongWords
        }
        _ => SlotRefusal::Damaged,
    };
    let plain = Decryptor::new_buffered(bytes)
        .and_then(|slot| slot.decrypt(std::iter::once(&identity as &dyn age::Identity)))
        .map_err(refusal)?;
    // Room for all of it from the start: a growing buffer would leave copies of the key behind.
    let mut hex = Zeroizing::new(Vec::with_capacity(HEX_BYTES_MAX));
    plain
        .take(HEX_BYTES_MAX as u64)
        .read_to_end(&mut hex)
        .map_err(|_| SlotRefusal::Damaged)?;
    RawKey::from_hex(&hex).ok_or(SlotRefusal::Damaged)
}
