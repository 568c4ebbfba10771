//! What a rule of mentoring refuses: each rule its code.

use super::{ErrorCode, Facts, fact};
use crate::error::Refusal;
use crate::record::CheckRefusal;

impl ErrorCode for Refusal {
    #[expect(clippy::too_many_lines, reason = "one line for each code")]
    fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "name_missing",
            Self::TextTooLong { .. } => "text_too_long",
            Self::TextUnprintable => "text_unprintable",
            Self::ZoneUnknown => "zone_unknown",
            Self::PairGone => "pair_gone",
            Self::PairHasNoPartner => "pair_has_no_partner",
            Self::PairHasPartner => "pair_has_partner",
            Self::PairStopped => "pair_stopped",
            Self::PairClosed => "pair_closed",
            Self::GuardianNotAsked => "guardian_not_asked",
            Self::ClosingLeft => "closing_left",
            Self::InvitationOut => "invitation_out",
            Self::NoInvitation => "no_invitation",
            Self::InvitationTakenBack { .. } => "invitation_taken_back",
            Self::InvitationOwn => "invitation_own",
            Self::FromSample => "from_sample",
            Self::IntoSample => "into_sample",
            Self::SampleHasOnePair => "sample_has_one_pair",
            Self::InvitationUsed => "invitation_used",
            Self::DaysOutOfRange => "days_out_of_range",
            Self::DraftExists => "draft_exists",
            Self::PresetUnknown => "preset_unknown",
            Self::ClauseGone => "clause_gone",
            Self::NothingToPropose => "nothing_to_propose",
            Self::GapMissing { .. } => "gap_missing",
            Self::ValueDoesNotFit { .. } => "value_does_not_fit",
            Self::ProposalChanged => "proposal_changed",
            Self::NotYourTurn => "not_your_turn",
            Self::TooManyOwnClauses { .. } => "too_many_own_clauses",
            Self::NotSettled { .. } => "not_settled",
            Self::TextChanged => "text_changed",
            Self::SignedAlready => "signed_already",
            Self::TypedNameMissing => "typed_name_missing",
            Self::NameDiffers => "name_differs",
            Self::SignatureLeft => "signature_left",
            Self::RecordGone => "record_gone",
            Self::PaperGone => "paper_gone",
            Self::PaperEmpty => "paper_empty",
            Self::NothingToSend => "nothing_to_send",
            Self::ArrivalGone => "arrival_gone",
            Self::IsInvitation => "is_invitation",
            Self::RolesFixed => "roles_fixed",
            Self::NoSwap => "no_swap",
            Self::NoSecondReply => "no_second_reply",
            Self::WordsMissing => "words_missing",
            Self::NothingSigned => "nothing_signed",
            Self::NoLastDay => "no_last_day",
            Self::DayNotLater => "day_not_later",
            Self::ReturnNotLater => "return_not_later",
            Self::RoundGone => "round_gone",
            Self::RoundOpen => "round_open",
            Self::RoundOver => "round_over",
            Self::NothingToAsk => "nothing_to_ask",
            Self::QuestionsFixed => "questions_fixed",
            Self::ItemGone => "item_gone",
            Self::AnswerDoesNotFit => "answer_does_not_fit",
            Self::AnswersSealed => "answers_sealed",
            Self::AnswersShown => "answers_shown",
            Self::AnswersSeen => "answers_seen",
            Self::SealLeft => "seal_left",
            Self::RevealLeft => "reveal_left",
            Self::RevealTooEarly => "reveal_too_early",
            Self::SaltsLost => "salts_lost",
            Self::OpenedTogether => "opened_together",
            Self::WordsAreMine => "words_are_mine",
            Self::WordsOfOlderLock => "words_of_older_lock",
            Self::WordsOpenNothing => "words_open_nothing",
            Self::LockBroken => "lock_broken",
            Self::NothingToCompare => "nothing_to_compare",
            Self::OutcomeSentenceMissing => "outcome_sentence_missing",
            Self::OutcomeDayMissing => "outcome_day_missing",
            Self::TooManyOwnItems { .. } => "too_many_own_items",
            Self::TooManyChosen { .. } => "too_many_chosen",
            Self::DayAhead => "day_ahead",
            Self::NothingNoted => "nothing_noted",
            Self::EvidenceTooLarge => "evidence_too_large",
            Self::EvidenceEmpty => "evidence_empty",
            Self::WrongPassphrase => "wrong_passphrase",
            Self::GoalGone => "goal_gone",
            Self::GoalUnfinished => "goal_unfinished",
            Self::SheetGone => "sheet_gone",
            Self::IdpPartGone => "idp_part_gone",
            Self::CompetencyGone => "competency_gone",
            Self::SnapshotGone => "snapshot_gone",
            Self::BlockGone => "block_gone",
            Self::CommentGone => "comment_gone",
            Self::DayImpossible => "day_impossible",
            Self::TooManyParts { .. } => "too_many_parts",
            Self::TextMissing => "text_missing",
            Self::NothingToShare => "nothing_to_share",
            Self::PlanNotYours => "plan_not_yours",
            Self::NothingAsked => "nothing_asked",
            Self::WordsOfAnother => "words_of_another",
            Self::TimeUnreadable => "time_unreadable",
            Self::MinutesOutOfRange => "minutes_out_of_range",
            Self::DaysOutOfOrder => "days_out_of_order",
            Self::MeetingGone => "meeting_gone",
            Self::MeetingInPast => "meeting_in_past",
            Self::MeetingNotYet => "meeting_not_yet",
            Self::MeetingOverlaps => "meeting_overlaps",
            Self::MeetingNotAgreed => "meeting_not_agreed",
            Self::MeetingWasHeld => "meeting_was_held",
            Self::ThingGone => "thing_gone",
            Self::NotYours => "not_yours",
            Self::MinutesGone => "minutes_gone",
            Self::MinutesAreFrozen => "minutes_are_frozen",
            Self::MinutesNotFrozen => "minutes_not_frozen",
            Self::MinutesUnchanged => "minutes_unchanged",
            Self::MinutesNotDue { .. } => "minutes_not_due",
            Self::CorrectionWaits => "correction_waits",
            Self::RemarkMissing => "remark_missing",
            Self::PairLeft => "pair_left",
            Self::TooLate => "too_late",
            Self::TooLateToReopen => "too_late_to_reopen",
            Self::SkillRoundOpen => "skill_round_open",
            Self::SkillRoundOver => "skill_round_over",
            Self::SkillUnrated => "skill_unrated",
            Self::RatingOff => "rating_off",
            Self::RatingsSealed => "ratings_sealed",
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most refusals say everything by their code"
    )]
    fn facts(&self) -> Facts {
        match self {
            Self::TextTooLong { chars_max, over } => {
                Facts::from([("charsMax", (*chars_max).into()), ("over", (*over).into())])
            }
            Self::InvitationTakenBack { name } => fact("name", name.as_str()),
            Self::GapMissing { param } | Self::ValueDoesNotFit { param } => {
                fact("param", param.as_str())
            }
            Self::TooManyOwnClauses { limit }
            | Self::TooManyParts { limit }
            | Self::TooManyOwnItems { limit }
            | Self::TooManyChosen { limit } => fact("limit", *limit),
            Self::NotSettled { left } => fact("left", *left),
            Self::MinutesNotDue { from_day } => fact("fromDay", from_day.as_str()),
            _ => Facts::new(),
        }
    }
}

impl ErrorCode for CheckRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "record_too_long",
            Self::NotARecord => "record_malformed",
            Self::KeysDiffer => "record_keys_differ",
            Self::MenteeSignature => "record_mentee_signature_wrong",
            Self::MentorSignature => "record_mentor_signature_wrong",
        }
    }
}
