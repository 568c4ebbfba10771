//! Why the entries of a parcel were refused: step 12, each check its code.

use super::ErrorCode;
use crate::journal::VerifyError;

impl ErrorCode for VerifyError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "entry_malformed",
            Self::OtherPair => "entry_of_other_pair",
            Self::UnknownAuthor => "entry_author_unknown",
            Self::BadSignature => "entry_signature_wrong",
            Self::GapBefore => "gap_before",
            Self::BrokenChain => "chain_broken",
            Self::ClockRunaway => "clock_runaway",
            Self::Backdated => "backdated",
            Self::LyingReceipt => "lying_receipt",
            Self::Deadline => "entries_took_too_long",
        }
    }
}
