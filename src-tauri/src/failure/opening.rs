//! Why a foreign file was not opened, step by step as in docs/format.md.

use ithaca_core::{
    journal::VerifyError,
    parcel::{CardFault, Foreign, OpenError, WordsFault},
};

use super::{Failure, LooksLike};
use crate::files::BINARY_BYTES_MAX;

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::TooLarge => Self::TooLarge {
                bytes_max: u32::try_from(BINARY_BYTES_MAX).unwrap_or(u32::MAX),
            },
            OpenError::NotIthaca { what } => Self::NotIthaca { what: what.into() },
            OpenError::HeaderTooLong | OpenError::TooManyStanzas | OpenError::WorkFactorTooHigh => {
                Self::HeaderRefused
            }
            OpenError::LockedWithWords => Self::IsInvitation,
            OpenError::NotLockedWithWords => Self::IsParcel,
            OpenError::NotForYouOrDamaged => Self::NotForYou,
            OpenError::WrongWords => Self::OpeningWordsWrong,
            OpenError::Damaged => Self::Damaged,
            OpenError::NotSigned => Self::Malformed,
            OpenError::NotFromPartner => Self::NotFromPartner,
            OpenError::SignedForOtherUse => Self::BadSignature,
            OpenError::BadSignature => Self::BadSignature,
            OpenError::Malformed => Self::Malformed,
            OpenError::ForSomebodyElse { .. } => Self::ForSomebodyElse,
            OpenError::NewerNeeded => Self::NewerNeeded,
            OpenError::Deadline => Self::TookTooLong,
        }
    }
}

impl From<VerifyError> for Failure {
    fn from(error: VerifyError) -> Self {
        match error {
            VerifyError::Malformed => Self::Malformed,
            VerifyError::OtherPair => Self::ForSomebodyElse,
            VerifyError::UnknownAuthor => Self::NotFromPartner,
            VerifyError::BadSignature => Self::BadSignature,
            VerifyError::GapBefore => Self::ChainBroken,
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
