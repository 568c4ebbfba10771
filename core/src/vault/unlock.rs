//! Opening and locking the notebook, and changing what opens it.

use chrono::NaiveDate;
use secrecy::SecretString;

use super::backup::{self, BackupError};
use super::profile::{Profile, ProfileState};
use super::slot::{SlotKind, WorkFactor};
use super::slots::{self, SlotError};
use crate::store::{RawKey, Store, StoreError};

/// Why the notebook stayed locked. The files are as they were.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// There is no whole notebook here; the state says what is.
    #[error("there is no notebook to unlock: {0:?}")]
    NothingToUnlock(ProfileState),
    /// The slot gave no key; among them, that the words were wrong.
    #[error(transparent)]
    Slot(#[from] SlotError),
    /// The key was right and the notebook did not open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An older notebook was to be brought up to date, and the backup before it failed.
    #[error(transparent)]
    Backup(#[from] BackupError),
}

/// An open notebook with its key. Dropping it wipes the key; [`Unlocked::lock`]
/// also says whether everything reached the file.
#[derive(Debug)]
pub struct Unlocked {
    profile: Profile,
    store: Store,
    key: RawKey,
    opened_with: SlotKind,
}

/// Opens with the passphrase. `today` names the backup that an update of an
/// older notebook makes first.
///
/// # Errors
/// Each variant of [`UnlockError`] says when; [`SlotError::WrongWords`] is a wrong passphrase.
pub fn unlock_with_passphrase(
    profile: &Profile,
    passphrase: &SecretString,
    today: NaiveDate,
) -> Result<Unlocked, UnlockError> {
    unlock(profile, SlotKind::Passphrase, passphrase, today)
}

/// Opens with the code of the recovery sheet. What comes next is a new passphrase:
/// [`Unlocked::set_new_passphrase_after_recovery`].
///
/// # Errors
/// As [`unlock_with_passphrase`].
pub fn unlock_with_recovery(
    profile: &Profile,
    code: &SecretString,
    today: NaiveDate,
) -> Result<Unlocked, UnlockError> {
    unlock(profile, SlotKind::Recovery, code, today)
}

fn unlock(
    profile: &Profile,
    kind: SlotKind,
    words: &SecretString,
    today: NaiveDate,
) -> Result<Unlocked, UnlockError> {
    let state = profile.state();
    let ProfileState::Locked(_) = state else {
        return Err(UnlockError::NothingToUnlock(state));
    };
    let key = slots::open(profile, kind, words)?;
    let mut store = Store::open(&profile.notebook(), &key)?;
    if store.is_older()? {
        backup::make(profile, &store, &key, today)?;
        store.migrate()?;
    }
    Ok(Unlocked::new(profile.clone(), store, key, kind))
}

impl Unlocked {
    pub(super) fn new(profile: Profile, store: Store, key: RawKey, opened_with: SlotKind) -> Self {
        Self {
            profile,
            store,
            key,
            opened_with,
        }
    }

    /// The open notebook file, for reading.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The open notebook file, for changing.
    pub fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    /// The folder it lies in.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Which way in was used.
    #[must_use]
    pub fn opened_with(&self) -> SlotKind {
        self.opened_with
    }

    pub(super) fn key(&self) -> &RawKey {
        &self.key
    }

    /// Answers whether `passphrase` is the one of this notebook. Costs one slot.
    ///
    /// # Errors
    /// [`SlotError::WrongWords`] when it is not.
    pub fn prove_passphrase(&self, passphrase: &SecretString) -> Result<(), SlotError> {
        self.prove(SlotKind::Passphrase, passphrase)
    }

    pub(super) fn prove(&self, kind: SlotKind, words: &SecretString) -> Result<(), SlotError> {
        if slots::open(&self.profile, kind, words)? != self.key {
            return Err(SlotError::OtherNotebook);
        }
        Ok(())
    }

    /// Changes the passphrase. Only the slot is written anew: who already copied the
    /// old slot and the notebook still opens that copy with the old passphrase, and
    /// a backup opens with the passphrase of its day.
    ///
    /// # Errors
    /// [`SlotError::WrongWords`] when `old` is not the passphrase; the old one stays in force.
    pub fn change_passphrase(
        &self,
        old: &SecretString,
        new: &SecretString,
        work: WorkFactor,
    ) -> Result<(), SlotError> {
        self.prove(SlotKind::Passphrase, old)?;
        slots::replace(&self.profile, SlotKind::Passphrase, &self.key, new, work)
    }

    /// Sets a passphrase without the old one, which nobody knows any more. Possible
    /// once, and only after opening with the recovery sheet.
    ///
    /// # Errors
    /// [`SlotError::WrongWords`] when the notebook was opened with the passphrase.
    pub fn set_new_passphrase_after_recovery(
        &mut self,
        new: &SecretString,
        work: WorkFactor,
    ) -> Result<(), SlotError> {
        if self.opened_with != SlotKind::Recovery {
            return Err(SlotError::WrongWords);
        }
        slots::replace(&self.profile, SlotKind::Passphrase, &self.key, new, work)?;
        self.opened_with = SlotKind::Passphrase;
        Ok(())
    }

    /// Closes the notebook and wipes its key. It is locked afterwards even when
    /// this answers an error.
    ///
    /// # Errors
    /// What the disk answers; what was committed comes back at the next unlocking.
    pub fn lock(self) -> Result<(), StoreError> {
        self.store.close()
    }
}
