//! Failures of the notebook's folder, its keys and its file.

use ithaca_core::{
    sample::SampleError,
    store::StoreError,
    vault::{
        ConfirmError, CreateError, FileError, ProfileError, ProfileState, SlotError, UnlockError,
        backup::BackupError, passphrase::CHARACTERS_MIN,
    },
};

use super::{Failure, unexpected};

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        match error {
            FileError::ReadOnly => Self::NotebookReadOnly,
            FileError::Full => Self::DiskFull,
            FileError::Missing => Self::NotebookDamaged,
            FileError::TooBig => unexpected("file too big"),
            FileError::NotAsWritten => Self::SaveRefused,
            FileError::Other(kind) => unexpected(&format!("file {kind:?}")),
        }
    }
}

impl From<ProfileError> for Failure {
    fn from(error: ProfileError) -> Self {
        match error {
            ProfileError::AlreadyOpen => Self::NotebookInUse,
            ProfileError::File(error) => error.into(),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::ReadOnly => Self::NotebookReadOnly,
            StoreError::Full => Self::DiskFull,
            StoreError::Damaged | StoreError::Missing => Self::NotebookDamaged,
            StoreError::NewerNotebook { .. } => Self::NewerIthacaNeeded,
            StoreError::InUse => Self::NotebookInUse,
            StoreError::WrongKey => Self::NotebookDamaged,
            StoreError::EngineTooOld => unexpected("sqlite too old"),
            StoreError::PathNotText => unexpected("path not text"),
            StoreError::Sqlite(_) => unexpected("sqlite"),
        }
    }
}

impl From<SlotError> for Failure {
    /// Wrong words need the wait that only the desk knows; it answers them itself.
    fn from(error: SlotError) -> Self {
        match error {
            SlotError::WrongWords => Self::WrongPassphrase { wait_seconds: 0 },
            SlotError::Missing
            | SlotError::Damaged
            | SlotError::TooMuchWork
            | SlotError::OtherNotebook => Self::NotebookDamaged,
            SlotError::PassphraseTooShort => Self::PassphraseTooShort {
                chars_min: u32::try_from(CHARACTERS_MIN).unwrap_or(u32::MAX),
            },
            SlotError::File(error) => error.into(),
        }
    }
}

impl From<CreateError> for Failure {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::NotEmpty => Self::NotLocked,
            CreateError::Slot(error) => error.into(),
            CreateError::Store(error) => error.into(),
            CreateError::File(error) => error.into(),
        }
    }
}

impl From<UnlockError> for Failure {
    fn from(error: UnlockError) -> Self {
        match error {
            UnlockError::NothingToUnlock(state) => match state {
                ProfileState::Empty | ProfileState::Unfinished => Self::Locked,
                ProfileState::Damaged(_) => Self::NotebookDamaged,
                ProfileState::Locked(_) => unexpected("locked and nothing to unlock"),
            },
            UnlockError::Slot(error) => error.into(),
            UnlockError::Store(error) => error.into(),
            UnlockError::Backup(error) => error.into(),
        }
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Store(error) => error.into(),
            BackupError::File(error) => error.into(),
            BackupError::NotABackup => Self::NotABackup,
            BackupError::NotAsWritten => Self::SaveRefused,
        }
    }
}

impl From<SampleError> for Failure {
    fn from(error: SampleError) -> Self {
        match error {
            SampleError::Create(error) => error.into(),
            SampleError::Unlock(error) => error.into(),
            SampleError::Profile(error) => error.into(),
            SampleError::File(error) => error.into(),
            SampleError::Year(error) => error.into(),
        }
    }
}

impl From<ConfirmError> for Failure {
    fn from(error: ConfirmError) -> Self {
        match error {
            ConfirmError::Slot(error) => error.into(),
            ConfirmError::Store(error) => error.into(),
        }
    }
}
