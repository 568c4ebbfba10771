//! The two slot files of a profile: read, and replaced only by what was seen to open.

use secrecy::SecretString;

use super::file::{self, FileError};
use super::passphrase;
use super::profile::Profile;
use super::recovery;
use super::slot::{self, SLOT_BYTES_MAX, SlotKind, SlotRefusal, WorkFactor};
use crate::store::RawKey;

/// Why a slot did not open or was not replaced.
#[derive(Debug, thiserror::Error)]
pub enum SlotError {
    /// Not the passphrase, or not the code, that locks this slot.
    #[error("the words do not open the key")]
    WrongWords,
    /// The slot file is not there.
    #[error("the key file is missing")]
    Missing,
    /// The slot file is not what Ithaca wrote.
    #[error("the key file is damaged")]
    Damaged,
    /// The slot asks for more work than Ithaca ever writes; nothing was computed.
    #[error("the key file asks for too much work")]
    TooMuchWork,
    /// The slot opens and holds the key of another notebook.
    #[error("the key file belongs to another notebook")]
    OtherNotebook,
    /// The new passphrase is shorter than the least that is accepted.
    #[error("the passphrase is too short")]
    PassphraseTooShort,
    /// What the disk answered. The slot is as it was.
    #[error(transparent)]
    File(FileError),
}

impl From<FileError> for SlotError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Missing => Self::Missing,
            FileError::TooBig => Self::Damaged,
            FileError::ReadOnly
            | FileError::Full
            | FileError::NotAsWritten
            | FileError::Other(_) => Self::File(error),
        }
    }
}

impl From<SlotRefusal> for SlotError {
    fn from(refusal: SlotRefusal) -> Self {
        match refusal {
            SlotRefusal::WrongWords => Self::WrongWords,
            SlotRefusal::Damaged => Self::Damaged,
            SlotRefusal::TooMuchWork => Self::TooMuchWork,
        }
    }
}

/// The words as they lock a slot, however they were typed.
fn as_typed(kind: SlotKind, words: &SecretString) -> SecretString {
    match kind {
        SlotKind::Passphrase => passphrase::normalised(words),
        SlotKind::Recovery => recovery::normalised_code(words),
    }
}

pub(super) fn open(
    profile: &Profile,
    kind: SlotKind,
    words: &SecretString,
) -> Result<RawKey, SlotError> {
    let bytes = file::read_at_most(&profile.slot(kind), SLOT_BYTES_MAX)?;
    Ok(slot::open(&bytes, as_typed(kind, words))?)
}

/// Locks `key` with `words`. The slot is opened once before it replaces the old
/// one, so that a slot in force always opens.
pub(super) fn replace(
    profile: &Profile,
    kind: SlotKind,
    key: &RawKey,
    words: &SecretString,
    work: WorkFactor,
) -> Result<(), SlotError> {
    if kind == SlotKind::Passphrase && passphrase::is_too_short(words) {
        return Err(SlotError::PassphraseTooShort);
    }
    let words = as_typed(kind, words);
    let bytes = slot::seal(key, words.clone(), work).ok_or(SlotError::Damaged)?;
    if slot::open(&bytes, words)? != *key {
        return Err(SlotError::Damaged);
    }
    Ok(file::replace(&profile.slot(kind), &bytes)?)
}
