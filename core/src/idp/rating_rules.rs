//! What a rating may hold, and whose turn it is in a skill round. Pure.

use super::entry::TEXT_CHARS_MAX;
use super::rating_entry::{SKILL_STEPS, SkillRated, SkillSaid};
use super::rating_view::{SkillRatingDraft, SkillTurn};
use crate::error::Refusal;
use crate::seal::{SealFacts, SealTurn, seal_turn};
use crate::text::check_text;

/// The next step of a skill round: the mentee's seal, the mentor's ratings with his, what the mentee then shows (EX-7).
#[must_use]
pub fn skill_turn(facts: SealFacts) -> SkillTurn {
    let i_am_mentor = facts.i_show_first;
    match seal_turn(facts) {
        SealTurn::Void => SkillTurn::Void,
        SealTurn::Both => SkillTurn::Both,
        SealTurn::SaltsLost => SkillTurn::SaltsLost,
        SealTurn::ReadThenShow => SkillTurn::ReadThenShow,
        // Whoever rates must know that the other cannot change any more.
        SealTurn::Answer if i_am_mentor && facts.they_sealed => SkillTurn::Rate,
        SealTurn::Answer if i_am_mentor => SkillTurn::WaitForSeal,
        SealTurn::WaitForSeal | SealTurn::ShowFirst | SealTurn::WaitForShow if i_am_mentor => {
            SkillTurn::WaitForShow
        }
        SealTurn::Answer
        | SealTurn::WaitForSeal
        | SealTurn::ShowFirst
        | SealTurn::WaitForShow
        | SealTurn::WaitForFirst => SkillTurn::WaitForView,
    }
}

/// A rating of the mentor in the form that is sealed. An example beside *not seen* says nothing and goes with it.
///
/// # Errors
/// `ValueDoesNotFit` for a step that is none, `TextTooLong`, `TextUnprintable`.
pub fn check_view(item: &str, draft: &SkillRatingDraft) -> Result<SkillRated, Refusal> {
    match draft.said {
        SkillSaid::NotSeen => Ok(SkillRated::not_seen()),
        SkillSaid::Step { step } if (1..=SKILL_STEPS).contains(&step) => Ok(SkillRated {
            said: draft.said,
            needed: None,
            example: check_text(&draft.example, TEXT_CHARS_MAX)?,
        }),
        SkillSaid::Step { .. } => Err(Refusal::ValueDoesNotFit {
            param: item.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MENTOR: SealFacts = SealFacts {
        i_show_first: true,
        void: false,
        i_sealed: false,
        they_sealed: true,
        i_revealed: false,
        they_revealed: false,
        theirs_readable: true,
        salts_here: false,
    };

    #[test]
    fn idp_7_the_mentor_rates_once_her_seal_is_here_and_waits_for_hers() {
        assert_eq!(skill_turn(MENTOR), SkillTurn::Rate);
        let bare = SealFacts {
            they_sealed: false,
            ..MENTOR
        };
        assert_eq!(skill_turn(bare), SkillTurn::WaitForSeal);
        let shown = SealFacts {
            i_sealed: true,
            i_revealed: true,
            ..MENTOR
        };
        assert_eq!(skill_turn(shown), SkillTurn::WaitForShow);
    }

    #[test]
    fn idp_7_the_mentee_reads_his_view_before_she_shows_hers() {
        let mentee = SealFacts {
            i_show_first: false,
            i_sealed: true,
            they_sealed: false,
            salts_here: true,
            ..MENTOR
        };
        assert_eq!(skill_turn(mentee), SkillTurn::WaitForView);
        let seen = SealFacts {
            they_sealed: true,
            they_revealed: true,
            ..mentee
        };
        assert_eq!(skill_turn(seen), SkillTurn::ReadThenShow);
        let lost = SealFacts {
            salts_here: false,
            ..seen
        };
        assert_eq!(skill_turn(lost), SkillTurn::SaltsLost);
        let both = SealFacts {
            i_revealed: true,
            ..lost
        };
        assert_eq!(skill_turn(both), SkillTurn::Both);
    }

    #[test]
    fn what_was_not_seen_has_no_example_and_a_step_is_one_of_five() {
        let draft = |said| SkillRatingDraft {
            said,
            example: " In the planning. ".to_owned(),
        };
        let seen = check_view("a", &draft(SkillSaid::Step { step: 4 })).unwrap();
        assert_eq!(seen.example, "In the planning.");
        let not = check_view("a", &draft(SkillSaid::NotSeen));
        assert_eq!(not, Ok(SkillRated::not_seen()));
        for step in [0, 6] {
            assert!(check_view("a", &draft(SkillSaid::Step { step })).is_err());
        }
    }
}
