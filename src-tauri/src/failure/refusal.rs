//! What a rule of mentoring refuses, code by code, and which machinery failed.

use ithaca_core::{
    error::{Error, Refusal},
    parcel::PackError,
};

use serde::Serialize;
use specta::Type;

use super::{Failure, unexpected};

/// How many of a thing may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct AtMost {
    /// How many are allowed.
    pub limit: u32,
}

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
            Refusal::PairClosed => Self::PairClosed,
            Refusal::GuardianNotAsked => Self::GuardianNotAsked,
            Refusal::ClosingLeft => Self::ClosingLeft,
            Refusal::InvitationOut => Self::InvitationOut,
            Refusal::NoInvitation => Self::NoInvitation,
            Refusal::InvitationTakenBack { name } => Self::InvitationTakenBack { name },
            Refusal::InvitationOwn => Self::InvitationOwn,
            Refusal::FromSample => Self::FromSample,
            Refusal::IntoSample => Self::IntoSample,
            Refusal::SampleHasOnePair => Self::SampleHasOnePair,
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
            Refusal::TooManyOwnClauses { limit } => Self::TooManyOwnClauses(AtMost { limit }),
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
            Refusal::OpenedTogether => Self::OpenedTogether,
            Refusal::WordsAreMine => Self::WordsAreMine,
            Refusal::WordsOfOlderLock => Self::WordsOfOlderLock,
            Refusal::WordsOpenNothing => Self::WordsOpenNothing,
            Refusal::LockBroken => Self::LockBroken,
            Refusal::SkillRoundOpen => Self::SkillRoundOpen,
            Refusal::SkillRoundOver => Self::SkillRoundOver,
            Refusal::SkillUnrated => Self::SkillUnrated,
            Refusal::RatingOff => Self::RatingOff,
            Refusal::RatingsSealed => Self::RatingsSealed,
            Refusal::NothingToCompare => Self::NothingToCompare,
            Refusal::OutcomeSentenceMissing => Self::OutcomeSentenceMissing,
            Refusal::OutcomeDayMissing => Self::OutcomeDayMissing,
            Refusal::TooManyOwnItems { limit } => Self::TooManyOwnItems(AtMost { limit }),
            Refusal::TooManyChosen { limit } => Self::TooManyChosen(AtMost { limit }),
            Refusal::NotSettled { left } => Self::NotSettled { left },
            Refusal::TextChanged => Self::TextChanged,
            Refusal::SignedAlready => Self::SignedAlready,
            Refusal::TypedNameMissing => Self::TypedNameMissing,
            Refusal::NameDiffers => Self::NameDiffers,
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
            Refusal::TooManyParts { limit } => Self::TooManyParts(AtMost { limit }),
            Refusal::TimeUnreadable => Self::TimeUnreadable,
            Refusal::MinutesOutOfRange => Self::MinutesOutOfRange,
            Refusal::DaysOutOfOrder => Self::DaysOutOfOrder,
            Refusal::MeetingGone => Self::MeetingGone,
            Refusal::MeetingInPast => Self::MeetingInPast,
            Refusal::MeetingNotYet => Self::MeetingNotYet,
            Refusal::MeetingOverlaps => Self::MeetingOverlaps,
            Refusal::MeetingNotAgreed => Self::MeetingNotAgreed,
            Refusal::MeetingWasHeld => Self::MeetingWasHeld,
            Refusal::ThingGone => Self::ThingGone,
            Refusal::NotYours => Self::NotYours,
            Refusal::MinutesGone => Self::MinutesGone,
            Refusal::MinutesAreFrozen => Self::MinutesAreFrozen,
            Refusal::MinutesNotFrozen => Self::MinutesNotFrozen,
            Refusal::MinutesUnchanged => Self::MinutesUnchanged,
            Refusal::MinutesNotDue { from_day } => Self::MinutesNotDue { from_day },
            Refusal::CorrectionWaits => Self::CorrectionWaits,
            Refusal::RemarkMissing => Self::RemarkMissing,
            Refusal::PairLeft => Self::PairLeft,
            Refusal::TooLate => Self::TooLate,
            Refusal::TooLateToReopen => Self::TooLateToReopen,
            Refusal::DayAhead => Self::DayAhead,
            Refusal::NothingNoted => Self::NothingNoted,
            Refusal::EvidenceTooLarge => Self::EvidenceTooLarge,
            Refusal::EvidenceEmpty => Self::EvidenceEmpty,
            Refusal::WrongPassphrase => Self::WrongPassphrase { wait_seconds: 0 },
        }
    }
}
