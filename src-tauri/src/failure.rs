//! What the page gets instead of an answer: a code with facts, never a sentence.
//!
//! `ui/src/shared/words.ts` has words for every code; a missing one is a type error there.

use ithaca_core::{
    store::StoreError,
    vault::{
        ConfirmError, CreateError, Damage, FileError, ProfileError, ProfileState, SlotError,
        UnlockError, backup::BackupError,
    },
};
use serde::Serialize;
use specta::Type;

use crate::{
    files::{NoProgram, ReadError, WriteError},
    mail::MailRefusal,
};

/// Why a command did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(
    tag = "code",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Failure {
    /// The notebook is locked; the same press works after unlocking.
    Locked,
    /// There is no notebook yet.
    NotebookMissing,
    /// A notebook is there already, or what is left of one.
    NotebookExists,
    /// The notebook is open already.
    NotebookOpen,
    /// Another running copy holds this notebook.
    NotebookInUse,
    /// The words typed are not the passphrase.
    PassphraseWrong {
        /// How long the next try waits.
        wait_seconds: u32,
    },
    /// The words typed are not the code of the recovery sheet.
    RecoveryWordsWrong {
        /// How long the next try waits.
        wait_seconds: u32,
    },
    /// A try before the wait was over; nothing was tried.
    TooSoon {
        /// How long it still waits.
        wait_seconds: u32,
    },
    /// The recovery code has another number of words.
    RecoveryWordsCount {
        /// Words typed.
        found: u32,
        /// Words on the sheet.
        wanted: u32,
    },
    /// One word of the recovery code is on no list.
    RecoveryWordMistyped {
        /// Its place, counted from 1.
        place: u32,
        /// The nearest word of the list, if one is near.
        nearest: Option<String>,
    },
    /// Shorter than the least that is accepted.
    PassphraseTooShort,
    /// The code of the sheet is not at hand any more: a new sheet can be made.
    RecoverySheetGone,
    /// The file that holds the key is not there; the recovery sheet or a backup helps.
    KeyFileMissing,
    /// The file that holds the key is damaged; the recovery sheet or a backup helps.
    KeyFileDamaged,
    /// The key file belongs to another notebook.
    KeyFileOfOtherNotebook,
    /// The notebook file is damaged; a backup helps.
    NotebookDamaged,
    /// The file is not a backup, or cut short.
    NotABackup,
    /// A newer Ithaca wrote this notebook.
    NewerIthacaNeeded,
    /// The disk is full; nothing was changed.
    DiskFull,
    /// The notebook's folder or disk cannot be written to; nothing was changed.
    NotebookReadOnly,
    /// The folder chosen for a file cannot be written to.
    FolderReadOnly,
    /// The file is gone, or cannot be read.
    FileUnreadable,
    /// A folder, a pipe or a device.
    FileNotOrdinary,
    /// Larger than anything Ithaca takes in.
    FileTooLarge {
        /// The limit for this kind of file, in MiB.
        limit_mib: u32,
    },
    /// A file of that name is there and stays.
    FileNameTaken,
    /// The file reads back differently from what was written.
    FileWrittenDiffers,
    /// The file left the list meanwhile.
    IncomingGone,
    /// The desktop has no program for this.
    NoProgramAnswered,
    /// Not one mail address.
    MailAddressWrong,
    /// Not a subject.
    MailSubjectWrong,
    /// The text is too long for a link; copy it instead.
    MailTextTooLong,
    /// A mistake in Ithaca. It was logged without anything people wrote.
    Unexpected,
}

/// Logs where a mistake of ours shows up. `kind` is written by us and never holds text of people.
pub(crate) fn unexpected(kind: &str) -> Failure {
    ::log::error!("unexpected: {kind}");
    Failure::Unexpected
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        match error {
            FileError::ReadOnly => Self::NotebookReadOnly,
            FileError::Full => Self::DiskFull,
            FileError::Missing => Self::FileUnreadable,
            FileError::TooBig => unexpected("file too big"),
            FileError::NotAsWritten => Self::FileWrittenDiffers,
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
            StoreError::WrongKey => Self::KeyFileOfOtherNotebook,
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
            SlotError::WrongWords => Self::PassphraseWrong { wait_seconds: 0 },
            SlotError::Missing => Self::KeyFileMissing,
            SlotError::Damaged | SlotError::TooMuchWork => Self::KeyFileDamaged,
            SlotError::OtherNotebook => Self::KeyFileOfOtherNotebook,
            SlotError::PassphraseTooShort => Self::PassphraseTooShort,
            SlotError::File(error) => error.into(),
        }
    }
}

impl From<CreateError> for Failure {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::NotEmpty => Self::NotebookExists,
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
                ProfileState::Empty | ProfileState::Unfinished => Self::NotebookMissing,
                ProfileState::Damaged(Damage::NotebookMissing) => Self::NotebookDamaged,
                ProfileState::Damaged(Damage::SlotsMissing) => Self::KeyFileMissing,
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
            BackupError::NotAsWritten => Self::FileWrittenDiffers,
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

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Unreadable => Self::FileUnreadable,
            ReadError::NotAFile => Self::FileNotOrdinary,
            ReadError::TooLarge { limit_bytes } => Self::FileTooLarge {
                limit_mib: u32::try_from(limit_bytes >> 20).unwrap_or(u32::MAX),
            },
        }
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::NameTaken => Self::FileNameTaken,
            WriteError::DiskFull => Self::DiskFull,
            WriteError::NotWritable => Self::FolderReadOnly,
            WriteError::ReadBackDiffers => Self::FileWrittenDiffers,
        }
    }
}

impl From<NoProgram> for Failure {
    fn from(NoProgram: NoProgram) -> Self {
        Self::NoProgramAnswered
    }
}

impl From<MailRefusal> for Failure {
    fn from(refusal: MailRefusal) -> Self {
        match refusal {
            MailRefusal::AddressWrong => Self::MailAddressWrong,
            MailRefusal::SubjectWrong => Self::MailSubjectWrong,
            MailRefusal::TextTooLong => Self::MailTextTooLong,
        }
    }
}
