//! Why a foreign file was not opened: each step of the format its code.

use super::{ErrorCode, Facts, fact};
use crate::parcel::guard::PARCEL_BYTES_MAX;
use crate::parcel::{
    CardFault, Foreign, KeyFault, Mismatch, OpenError, PackError, SignatureFault, WordsFault,
};

impl ErrorCode for OpenError {
    fn code(&self) -> &'static str {
        Self::code(*self)
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most steps say everything by their code"
    )]
    fn facts(&self) -> Facts {
        match self {
            Self::TooLarge => fact("bytesMax", PARCEL_BYTES_MAX),
            Self::NotIthaca { what } => fact("what", looks_like(*what)),
            Self::ForSomebodyElse { mismatch } => fact(
                "mismatch",
                match mismatch {
                    Mismatch::Pair => "pair",
                    Mismatch::From => "from",
                    Mismatch::To => "to",
                },
            ),
            _ => Facts::new(),
        }
    }
}

fn looks_like(what: Foreign) -> &'static str {
    match what {
        Foreign::Empty => "empty",
        Foreign::Pdf => "pdf",
        Foreign::Zip => "zip",
        Foreign::Program => "program",
        Foreign::Mail => "mail",
        Foreign::Image => "image",
        Foreign::Text => "text",
        Foreign::Unknown => "unknown",
    }
}

impl ErrorCode for WordsFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Count { .. } => "word_count",
            Self::Mistyped { .. } => "word_unlisted",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            Self::Count { found, wanted } => {
                Facts::from([("found", (*found).into()), ("wanted", (*wanted).into())])
            }
            Self::Mistyped { place, nearest } => {
                Facts::from([("place", (*place).into()), ("offer", (*nearest).into())])
            }
        }
    }
}

impl ErrorCode for PackError {
    fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "parcel_too_large",
            Self::Malformed => "payload_malformed",
            Self::WorkFactor => "work_factor_outside",
            Self::Locking => "locking_failed",
            Self::Signing => "signing_failed",
        }
    }
}

impl ErrorCode for KeyFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Spelling => "key_spelling",
            Self::Weak => "key_weak",
        }
    }
}

impl ErrorCode for CardFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "card_malformed",
            Self::NewerForm => "card_of_newer_form",
            Self::Key => "card_key_weak",
            Self::Signature => "card_signature_wrong",
        }
    }
}

impl ErrorCode for SignatureFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Spelling => "signature_spelling",
            Self::OtherKey => "signature_by_other_key",
            Self::OtherUse => "signature_for_other_use",
            Self::Wrong => "signature_wrong",
        }
    }
}
