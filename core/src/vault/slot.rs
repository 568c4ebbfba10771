//! One slot: the notebook's key as 64 hex characters in an age file, locked by words.
//!
//! Stock `age -d` opens it. These are bytes only; [`super::slots`] knows the files.

use age::DecryptError;
use age::scrypt::{Identity, Recipient};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::store::RawKey;

/// The highest scrypt work factor that is written or accepted: 2^18 rounds,
/// 256 MiB and 0.6 s. More is refused before any of it is computed.
pub const WORK_FACTOR_MAX: u8 = 18;

/// A slot is about 300 bytes; anything near this limit is not one.
pub(super) const SLOT_BYTES_MAX: u64 = 4096;

/// How hard a slot is to guess: scrypt's N is two to this power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What every real notebook uses.
    pub const STRONG: Self = Self(WORK_FACTOR_MAX);

    /// `None` below 1 and above [`WORK_FACTOR_MAX`].
    #[must_use]
    pub fn new(log_n: u8) -> Option<Self> {
        (1..=WORK_FACTOR_MAX).contains(&log_n).then_some(Self(log_n))
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
    let plain = age::decrypt(&identity, bytes).map_err(|error| match error {
        DecryptError::ExcessiveWork { .. } => SlotRefusal::TooMuchWork,
        // A flipped byte in the locked key cannot be told from wrong words.
        DecryptError::KeyDecryptionFailed => SlotRefusal::WrongWords,
        _ => SlotRefusal::Damaged,
    })?;
    RawKey::from_hex(&Zeroizing::new(plain)).ok_or(SlotRefusal::Damaged)
}
