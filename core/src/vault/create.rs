//! Making a notebook: the slots first, the notebook itself last and at once.

use rand::CryptoRng;
use secrecy::SecretString;

use super::file::{self, FileError};
use super::profile::{Profile, ProfileState};
use super::slot::{SlotKind, WorkFactor};
use super::slots::{self, SlotError};
use super::unlock::Unlocked;
use crate::store::{RawKey, Store, StoreError};

/// Why no notebook was made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The folder holds a notebook, or what is left of one.
    #[error("the folder already holds a notebook")]
    NotEmpty,
    /// The passphrase was refused, or a slot could not be written.
    #[error(transparent)]
    Slot(#[from] SlotError),
    /// The notebook file could not be made.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What the disk answered.
    #[error(transparent)]
    File(#[from] FileError),
}

/// Makes a notebook in an empty profile and leaves it open.
///
/// `code` is the text of the recovery sheet; see [`super::normalised_code`]. Cut off at
/// any moment, this leaves [`ProfileState::Unfinished`] and can be done again.
///
/// # Errors
/// Nothing that was in the folder before is changed.
pub fn create(
    profile: &Profile,
    passphrase: &SecretString,
    code: &SecretString,
    work: WorkFactor,
    rng: &mut impl CryptoRng,
) -> Result<Unlocked, CreateError> {
    match profile.state() {
        ProfileState::Empty => {}
        ProfileState::Unfinished => clear_unfinished(profile)?,
        ProfileState::Locked(_) | ProfileState::Damaged(_) => return Err(CreateError::NotEmpty),
    }
    let made = make(profile, passphrase, code, work, rng);
    if made.is_err() && profile.state() == ProfileState::Unfinished {
        // The first failure is the one to tell; a leftover is cleared by the next try.
        let _ = clear_unfinished(profile);
    }
    made
}

fn make(
    profile: &Profile,
    passphrase: &SecretString,
    code: &SecretString,
    work: WorkFactor,
    rng: &mut impl CryptoRng,
) -> Result<Unlocked, CreateError> {
    let unfinished = profile.unfinished_notebook();
    // From here until the rename, this file is what says "unfinished".
    drop(file::make_new(&unfinished)?);
    let key = RawKey::random(rng);
    slots::replace(profile, SlotKind::Passphrase, &key, passphrase, work)?;
    slots::replace(profile, SlotKind::Recovery, &key, code, work)?;
    Store::create(&unfinished, &key)?.close()?;
    file::move_over(&unfinished, &profile.notebook())?;
    file::close_to_others(profile.folder());
    let store = Store::open(&profile.notebook(), &key)?;
    Ok(Unlocked::new(
        profile.clone(),
        store,
        key,
        SlotKind::Passphrase,
    ))
}

/// The notebook goes last: as long as it is there, the folder counts as unfinished.
fn clear_unfinished(profile: &Profile) -> Result<(), FileError> {
    for kind in [SlotKind::Passphrase, SlotKind::Recovery] {
        let slot = profile.slot(kind);
        file::remove_if_there(&file::beside(&slot))?;
        file::remove_if_there(&slot)?;
    }
    let unfinished = profile.unfinished_notebook();
    for ending in ["-wal", "-shm", ""] {
        let mut path = unfinished.clone().into_os_string();
        path.push(ending);
        file::remove_if_there(path.as_ref())?;
    }
    Ok(())
}
