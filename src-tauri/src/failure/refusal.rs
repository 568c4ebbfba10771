//! What a rule of mentoring refuses, code by code, and which machinery failed.

use ithaca_core::{
    error::{Error, Refusal},
    parcel::PackError,
};

use super::{Failure, unexpected};

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusal) => refusal.into(),
            Error::Open(error) => error.into(),
            Error::Verify(error) => error.into(),
            Error::Pack(PackError::TooLarge) => Self::ParcelTooLarge,
            Error::Pack(
                PackError::Malformed
                | PackError::WorkFactor
                | PackError::Locking
                | PackError::Signing,
            ) => unexpected("packing a parcel"),
            Error::Words(fault) => fault.into(),
            Error::Store(error) => error.into(),
            Error::Key(_) => unexpected("a key"),
            Error::Card(fault) => fault.into(),
            Error::Signature(_) => unexpected("a signature"),
            Error::BackupNotMade => Self::BackupNotMade,
            Error::Broken(place) => unexpected(place),
        }
    }
}

impl From<Refusal> for Failure {
    #[expect(clippy::too_many_lines, reason = "one line for each code")]
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NameMissing => Self::NameMissing,
            Refusal::TextTooLong { chars_max, over } => Self::TextTooLong { chars_max, over },
            Refusal::TextUnprintable => Self::TextUnprintable,
            Refusal::ZoneUnknown => Self::ZoneUnknown,
            Refusal::PairGone => Self::PairGone,
            Refusal::PairHasNoPartner => Self::PairHasNoPartner,
            Refusal::PairHasPartner => Self::PairHasPartner,
            Refusal::PairStopped => Self::PairStopped,
            Refusal::InvitationOut => Self::InvitationOut,
            Refusal::NoInvitation => Self::NoInvitation,
            Refusal::InvitationTakenBack { name } => Self::InvitationTakenBack { name },
            Refusal::InvitationOwn => Self::InvitationOwn,
            Refusal::InvitationUsed => Self::InvitationUsed,
            Refusal::DaysOutOfRange => Self::DaysOutOfRange,
            Refusal::DraftExists => Self::DraftExists,
            Refusal::PresetUnknown => Self::PresetUnknown,
            Refusal::ClauseGone => Self::ClauseGone,
            Refusal::NothingToPropose => Self::NothingToPropose,
            Refusal::GapMissing { param } => Self::GapMissing { param },
            Refusal::ValueDoesNotFit { param } => Self::ValueDoesNotFit { param },
            Refusal::ProposalChanged => Self::ProposalChanged,
            Refusal::NotYourTurn => Self::NotYourTurn,
            Refusal::TooManyOwnClauses { limit } => Self::TooManyOwnClauses { limit },
            Refusal::RoundGone => Self::RoundGone,
            Refusal::RoundOpen => Self::RoundOpen,
            Refusal::RoundOver => Self::RoundOver,
            Refusal::NothingToAsk => Self::NothingToAsk,
            Refusal::QuestionsFixed => Self::QuestionsFixed,
            Refusal::ItemGone => Self::ItemGone,
            Refusal::AnswerDoesNotFit => Self::AnswerDoesNotFit,
            Refusal::AnswersSealed => Self::AnswersSealed,
            Refusal::AnswersShown => Self::AnswersShown,
            Refusal::AnswersSeen => Self::AnswersSeen,
            Refusal::SealLeft => Self::SealLeft,
            Refusal::RevealLeft => Self::RevealLeft,
            Refusal::RevealTooEarly => Self::RevealTooEarly,
            Refusal::SaltsLost => Self::SaltsLost,
            Refusal::NothingToCompare => Self::NothingToCompare,
            Refusal::OutcomeSentenceMissing => Self::OutcomeSentenceMissing,
            Refusal::OutcomeDayMissing => Self::OutcomeDayMissing,
            Refusal::TooManyOwnItems { limit } => Self::TooManyOwnItems { limit },
            Refusal::TooManyChosen { limit } => Self::TooManyChosen { limit },
            Refusal::NotSettled { left } => Self::NotSettled { left },
            Refusal::TextChanged => Self::TextChanged,
            Refusal::SignedAlready => Self::SignedAlready,
            Refusal::TypedNameMissing => Self::TypedNameMissing,
            Refusal::SignatureLeft => Self::SignatureLeft,
            Refusal::RecordGone => Self::RecordGone,
            Refusal::PaperGone => Self::PaperGone,
            Refusal::PaperEmpty => Self::PaperEmpty,
            Refusal::NothingToSend => Self::NothingToSend,
            Refusal::ArrivalGone => Self::ArrivalGone,
            Refusal::IsInvitation => Self::IsInvitation,
            Refusal::RolesFixed => Self::RolesFixed,
            Refusal::NoSwap => Self::NoSwap,
            Refusal::NoSecondReply => Self::NoSecondReply,
            Refusal::WordsMissing => Self::WordsMissing,
            Refusal::NothingSigned => Self::NothingSigned,
            Refusal::NoLastDay => Self::NoLastDay,
            Refusal::DayNotLater => Self::DayNotLater,
            Refusal::ReturnNotLater => Self::ReturnNotLater,
            Refusal::GoalGone => Self::GoalGone,
            Refusal::GoalUnfinished => Self::GoalUnfinished,
            Refusal::SheetGone => Self::SheetGone,
            Refusal::IdpPartGone => Self::IdpPartGone,
            Refusal::CompetencyGone => Self::CompetencyGone,
            Refusal::SnapshotGone => Self::SnapshotGone,
            Refusal::BlockGone => Self::BlockGone,
            Refusal::CommentGone => Self::CommentGone,
            Refusal::DayImpossible => Self::DayImpossible,
            Refusal::TextMissing => Self::TextMissing,
            Refusal::NothingToShare => Self::NothingToShare,
            Refusal::PlanNotYours => Self::PlanNotYours,
            Refusal::NothingAsked => Self::NothingAsked,
            Refusal::WordsOfAnother => Self::WordsOfAnother,
            Refusal::TooManyParts { limit } => Self::TooManyParts { limit },
            Refusal::WrongPassphrase => Self::WrongPassphrase { wait_seconds: 0 },
        }
    }
}
