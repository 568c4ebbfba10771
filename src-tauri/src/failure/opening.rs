//! Why a foreign file was not opened, step by step as in docs/format.md.

use ithaca_core::{
    journal::VerifyError,
    parcel::{CardFault, Foreign, Mismatch, OpenError, WordsFault},
};

use super::{Address, Failure, LooksLike};
use crate::files::BINARY_BYTES_MAX;

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::TooLarge => Self::TooLarge {
                bytes_max: u32::try_from(BINARY_BYTES_MAX).unwrap_or(u32::MAX),
            },
            OpenError::NotIthaca { what } => Self::NotIthaca { what: what.into() },
            OpenError::HeaderTooLong => Self::HeaderTooLong,
            OpenError::TooManyStanzas => Self::TooManyStanzas,
            OpenError::WorkFactorTooHigh => Self::WorkFactorTooHigh,
            OpenError::LockedWithWords => Self::IsInvitation,
            OpenError::NotLockedWithWords => Self::IsParcel,
            OpenError::NotForYouOrDamaged => Self::NotForYou,
            OpenError::WrongWords => Self::OpeningWordsWrong,
            OpenError::Damaged => Self::Damaged,
            OpenError::NotSigned => Self::NotSigned,
            OpenError::NotFromPartner => Self::NotFromPartner,
            OpenError::KeyReplaced => Self::KeyReplaced,
            OpenError::SignedForOtherUse => Self::SignedForOtherUse,
            OpenError::BadSignature => Self::BadSignature,
            OpenError::Malformed => Self::Malformed,
            OpenError::ForSomebodyElse { mismatch } => Self::ForSomebodyElse {
                mismatch: mismatch.into(),
            },
            OpenError::NewerNeeded => Self::NewerNeeded,
            OpenError::Deadline => Self::TookTooLong,
        }
    }
}

impl From<VerifyError> for Failure {
    fn from(error: VerifyError) -> Self {
        match error {
            VerifyError::Malformed => Self::EntryMalformed,
            VerifyError::OtherPair => Self::EntryOfOtherPair,
            VerifyError::UnknownAuthor => Self::EntryAuthorUnknown,
            VerifyError::BadSignature => Self::EntrySignatureWrong,
            VerifyError::GapBefore => Self::GapBefore,
            VerifyError::BrokenChain => Self::ChainBroken,
            VerifyError::ClockRunaway => Self::ClockRunaway,
            VerifyError::Backdated => Self::Backdated,
            VerifyError::LyingReceipt => Self::LyingReceipt,
            VerifyError::Deadline => Self::TookTooLong,
        }
    }
}

impl From<CardFault> for Failure {
    /// A card that fails here came inside a file: my own was checked when it was made.
    fn from(fault: CardFault) -> Self {
        match fault {
            CardFault::NewerForm => Self::NewerNeeded,
            CardFault::Malformed | CardFault::Key | CardFault::Signature => Self::Malformed,
        }
    }
}

impl From<WordsFault> for Failure {
    fn from(fault: WordsFault) -> Self {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        match fault {
            WordsFault::Count { found, wanted } => Self::WordCount {
                wanted: number(wanted),
                found: number(found),
            },
            WordsFault::Mistyped { place, nearest } => Self::WordUnlisted {
                place: number(place),
                offer: nearest.map(str::to_owned),
            },
        }
    }
}

impl From<Mismatch> for Address {
    fn from(mismatch: Mismatch) -> Self {
        match mismatch {
            Mismatch::Pair => Self::Pair,
            Mismatch::From => Self::From,
            Mismatch::To => Self::To,
        }
    }
}

impl From<Foreign> for LooksLike {
    fn from(foreign: Foreign) -> Self {
        match foreign {
            Foreign::Empty => Self::Empty,
            Foreign::Pdf => Self::Pdf,
            Foreign::Zip => Self::Zip,
            Foreign::Program => Self::Program,
            Foreign::Mail => Self::Mail,
            Foreign::Image => Self::Image,
            Foreign::Text => Self::Text,
            Foreign::Unknown => Self::Unknown,
        }
    }
}
