//! Failures of files, other programs and letters.

use super::Failure;
use crate::{
    files::{NoProgram, ReadError, WriteError},
    mail::MailRefusal,
};

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Missing => Self::FileGone,
            ReadError::Unreadable | ReadError::NotAFile => Self::FileUnreadable,
            ReadError::TooLarge { limit_bytes } => Self::TooLarge {
                bytes_max: u32::try_from(limit_bytes).unwrap_or(u32::MAX),
            },
        }
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::DiskFull => Self::DiskFull,
            WriteError::NameTaken | WriteError::NotWritable | WriteError::ReadBackDiffers => {
                Self::SaveRefused
            }
        }
    }
}

impl From<NoProgram> for Failure {
    fn from(error: NoProgram) -> Self {
        match error {
            NoProgram::FileBrowser => Self::SaveRefused,
            NoProgram::Mail => Self::MailRefused,
        }
    }
}

impl From<MailRefusal> for Failure {
    fn from(refusal: MailRefusal) -> Self {
        match refusal {
            MailRefusal::AddressWrong | MailRefusal::SubjectWrong | MailRefusal::TextTooLong => {
                Self::MailRefused
            }
        }
    }
}
