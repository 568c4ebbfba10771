//! Why the notebook stayed locked or was not made.

use super::{ErrorCode, Facts, fact};
use crate::sample::SampleError;
use crate::store::StoreError;
use crate::vault::backup::BackupError;
use crate::vault::passphrase::CHARACTERS_MIN;
use crate::vault::{
    ConfirmError, CreateError, FileError, ProfileError, ProfileState, SlotError, UnlockError,
};

impl ErrorCode for StoreError {
    fn code(&self) -> &'static str {
        match self {
            Self::ReadOnly => "notebook_read_only",
            Self::Full => "disk_full",
            Self::Damaged => "notebook_damaged",
            Self::Missing => "notebook_file_missing",
            Self::NewerNotebook { .. } => "newer_ithaca_needed",
            Self::WrongKey => "notebook_wrong_key",
            Self::InUse => "notebook_in_use",
            Self::EngineTooOld => "engine_too_old",
            Self::PathNotText => "path_not_text",
            Self::Sqlite(_) => "store_failed",
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the others say everything by their code"
    )]
    fn facts(&self) -> Facts {
        match self {
            Self::NewerNotebook { found, known } => {
                Facts::from([("found", (*found).into()), ("known", (*known).into())])
            }
            _ => Facts::new(),
        }
    }
}

impl ErrorCode for FileError {
    fn code(&self) -> &'static str {
        match self {
            Self::ReadOnly => "notebook_read_only",
            Self::Full => "disk_full",
            Self::Missing => "file_missing",
            Self::TooBig => "file_too_big",
            Self::NotAsWritten => "file_not_as_written",
            Self::Other(_) => "file_failed",
        }
    }
}

impl ErrorCode for ProfileError {
    fn code(&self) -> &'static str {
        match self {
            Self::AlreadyOpen => "notebook_in_use",
            Self::File(error) => error.code(),
        }
    }
}

impl ErrorCode for SlotError {
    fn code(&self) -> &'static str {
        match self {
            Self::WrongWords => "wrong_passphrase",
            Self::Missing => "slot_missing",
            Self::Damaged => "slot_damaged",
            Self::TooMuchWork => "slot_too_much_work",
            Self::OtherNotebook => "slot_of_other_notebook",
            Self::PassphraseTooShort => "passphrase_too_short",
            Self::File(error) => error.code(),
        }
    }

    fn facts(&self) -> Facts {
        match self {
            Self::PassphraseTooShort => fact("charsMin", CHARACTERS_MIN),
            Self::WrongWords
            | Self::Missing
            | Self::Damaged
            | Self::TooMuchWork
            | Self::OtherNotebook
            | Self::File(_) => Facts::new(),
        }
    }
}

impl ErrorCode for CreateError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotEmpty => "notebook_exists",
            Self::Slot(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::File(error) => error.code(),
        }
    }

    fn facts(&self) -> Facts {
        match self {
            Self::Slot(error) => error.facts(),
            Self::Store(error) => error.facts(),
            Self::NotEmpty | Self::File(_) => Facts::new(),
        }
    }
}

impl ErrorCode for UnlockError {
    fn code(&self) -> &'static str {
        match self {
            Self::NothingToUnlock(ProfileState::Damaged(_)) => "notebook_damaged",
            Self::NothingToUnlock(
                ProfileState::Empty | ProfileState::Unfinished | ProfileState::Locked(_),
            ) => "no_notebook",
            Self::Slot(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Backup(error) => error.code(),
        }
    }

    fn facts(&self) -> Facts {
        match self {
            Self::Slot(error) => error.facts(),
            Self::Store(error) => error.facts(),
            Self::NothingToUnlock(_) | Self::Backup(_) => Facts::new(),
        }
    }
}

impl ErrorCode for BackupError {
    fn code(&self) -> &'static str {
        match self {
            Self::Store(error) => error.code(),
            Self::File(error) => error.code(),
            Self::NotABackup => "not_a_backup",
            Self::NotAsWritten => "backup_not_as_written",
        }
    }
}

impl ErrorCode for ConfirmError {
    fn code(&self) -> &'static str {
        match self {
            Self::Slot(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }

    fn facts(&self) -> Facts {
        match self {
            Self::Slot(error) => error.facts(),
            Self::Store(error) => error.facts(),
        }
    }
}

impl ErrorCode for SampleError {
    fn code(&self) -> &'static str {
        match self {
            Self::Create(error) => error.code(),
            Self::Unlock(error) => error.code(),
            Self::Profile(error) => error.code(),
            Self::File(error) => error.code(),
            Self::Year(error) => error.code(),
        }
    }
}
