//! What a round may hold, and whose turn it is. Pure.

use super::entry::{
    AnswerSaid, Conduct, Decision, ItemAsked, ItemKind, OutcomeProposed, Said, Way,
};
use super::view::{AnswerDraft, OutcomeDraft, OwnItemDraft, PartStep};
use crate::error::Refusal;
use crate::id::ItemId;
use crate::seal::{SealFacts, SealTurn, seal_turn};
use crate::text::{check_line, check_text, day_fits};

/// Steps of every scale (product.md §5.1).
pub const STEPS: u8 = 5;
/// Most items in one part: the full form has 114.
pub const ITEMS_MAX: usize = 200;
/// Longest text of an item of the catalogue, and of each end of a slider.
pub const ITEM_CHARS_MAX: usize = 300;
/// Longest text of an own item (product.md §2.3).
pub const OWN_ITEM_CHARS_MAX: usize = 160;
/// Own items of each person (product.md §2.3).
pub const OWN_ITEMS_MAX: u32 = 5;
/// Longest question for the talk.
pub const DISCUSS_CHARS_MAX: usize = 600;
/// Longest "It depends, on …" (product.md §2.3).
pub const DEPENDS_CHARS_MAX: usize = 120;
/// Longest reason of an answer (product.md §2.3).
pub const REASON_CHARS_MAX: usize = 200;
/// Longest sentence of an outcome (product.md §2.3).
pub const OUTCOME_CHARS_MAX: usize = 400;
/// Most items one talk has room for (product.md §5.4).
pub const CHOSEN_MAX: usize = 5;
/// Most items of a light round (product.md §2.3, EX-11).
pub const LIGHT_ITEMS_MAX: usize = 6;

/// One line of somebody's own; empty is allowed.
fn line_or_empty(typed: &str, chars_max: usize) -> Result<String, Refusal> {
    match typed.trim().is_empty() {
        true => Ok(String::new()),
        false => check_line(typed, chars_max),
    }
}

/// An answer in the form that is sealed. A reason or a weight beside an item left open says nothing and goes with it.
///
/// # Errors
/// `TextTooLong`, `TextUnprintable`; `AnswerDoesNotFit` for a step that is none, or a slider's answer to a statement.
pub fn check_answer(kind: ItemKind, draft: &AnswerDraft) -> Result<AnswerSaid, Refusal> {
    let is_slider = kind == ItemKind::Slider;
    let said = match &draft.said {
        Said::Open => return Ok(AnswerSaid::open()),
        Said::Step { step } if (1..=STEPS).contains(step) => Said::Step { step: *step },
        Said::NotForUs if is_slider => Said::NotForUs,
        Said::Step { .. } | Said::NotForUs => return Err(Refusal::AnswerDoesNotFit),
        Said::Depends { on } => Said::Depends {
            on: line_or_empty(on, DEPENDS_CHARS_MAX)?,
        },
        Said::Unknown => Said::Unknown,
    };
    if draft.weight.is_some() && !is_slider {
        return Err(Refusal::AnswerDoesNotFit);
    }
    Ok(AnswerSaid {
        said,
        weight: draft.weight,
        reason: check_text(&draft.reason, REASON_CHARS_MAX)?,
    })
}

/// An item in own words, in the form that both read.
///
/// # Errors
/// `NameMissing` if a sentence is missing, `TextTooLong`, `TextUnprintable`.
pub fn check_own_item(item: ItemId, draft: &OwnItemDraft) -> Result<ItemAsked, Refusal> {
    let (text, left, right) = match draft.kind {
        ItemKind::Statement => (
            check_line(&draft.text, OWN_ITEM_CHARS_MAX)?,
            String::new(),
            String::new(),
        ),
        ItemKind::Slider => (
            line_or_empty(&draft.text, OWN_ITEM_CHARS_MAX)?,
            check_line(&draft.left, OWN_ITEM_CHARS_MAX)?,
            check_line(&draft.right, OWN_ITEM_CHARS_MAX)?,
        ),
    };
    let is_slider = draft.kind == ItemKind::Slider;
    let about = match (is_slider, draft.about) {
        (true, _) => Conduct::Nobody,
        (false, Conduct::Nobody) => Conduct::Both,
        (false, about) => about,
    };
    Ok(ItemAsked {
        item,
        kind: draft.kind,
        theme: String::new(),
        about,
        text,
        left,
        right,
        left_role: draft.left_role.filter(|_| is_slider),
        discuss: String::new(),
        clause: String::new(),
    })
}

/// An outcome in the form that is offered.
///
/// # Errors
/// `OutcomeSentenceMissing`, `OutcomeDayMissing`, `TextTooLong`, `TextUnprintable`.
pub fn check_outcome(draft: &OutcomeDraft, clause: &str) -> Result<OutcomeProposed, Refusal> {
    let sentence = check_text(&draft.sentence, OUTCOME_CHARS_MAX)?;
    if sentence.is_empty() && draft.decision != Decision::NotForUs {
        return Err(Refusal::OutcomeSentenceMissing);
    }
    let dated = matches!(draft.decision, Decision::TryUntil | Decision::RevisitOn);
    let day = draft.day.as_deref().filter(|_| dated).unwrap_or_default();
    if dated && !day_fits(day) {
        return Err(Refusal::OutcomeDayMissing);
    }
    Ok(OutcomeProposed {
        decision: draft.decision,
        sentence,
        day: day.to_owned(),
        clause: clause.to_owned(),
    })
}

/// What decides whose turn it is in one part.
#[derive(Debug, Clone, Copy)]
pub struct PartFacts {
    /// What of it was sealed and shown.
    pub seal: SealFacts,
    /// How answers are shown.
    pub way: Way,
    /// In the room: my lock has left in a parcel.
    pub my_lock_left: bool,
    /// In the room: my lock is made, left or not.
    pub my_lock: bool,
    /// In the room: my partner's lock is here.
    pub their_lock: bool,
}

/// The next step of one part: by mail the mentee seals first, and the mentor shows first (EX-7); in the room both open
/// once each holds the other's lock (EX-8).
#[must_use]
pub fn part_step(facts: PartFacts) -> PartStep {
    let is_room = facts.way == Way::Room;
    match seal_turn(facts.seal) {
        SealTurn::Void => PartStep::Void,
        SealTurn::Both => PartStep::Compare,
        SealTurn::Answer => PartStep::Answer,
        SealTurn::SaltsLost => PartStep::SaltsLost,
        SealTurn::WaitForSeal => PartStep::WaitForSeal,
        SealTurn::WaitForShow => PartStep::WaitForAnswers,
        SealTurn::ShowFirst | SealTurn::WaitForFirst | SealTurn::ReadThenShow if is_room => {
            room_step(facts)
        }
        SealTurn::ShowFirst => PartStep::ShowFirst,
        SealTurn::WaitForFirst => PartStep::WaitForAnswers,
        SealTurn::ReadThenShow => PartStep::ReadThenShow,
    }
}

fn room_step(facts: PartFacts) -> PartStep {
    match (facts.their_lock, facts.my_lock_left) {
        (false, _) => PartStep::WaitForSeal,
        (true, false) => PartStep::CarryLock,
        (true, true) => PartStep::OpenTogether,
    }
}

/// Whether what I sealed may go now. By mail the mentor waits for the mentee's seal, the mentee for the mentor's answers.
#[must_use]
pub fn may_reveal(facts: PartFacts) -> bool {
    matches!(
        part_step(facts),
        PartStep::ShowFirst | PartStep::ReadThenShow
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const MENTOR: PartFacts = PartFacts {
        seal: SealFacts {
            i_show_first: true,
            void: false,
            i_sealed: true,
            they_sealed: true,
            i_revealed: false,
            they_revealed: false,
            theirs_readable: true,
            salts_here: true,
        },
        way: Way::Mail,
        my_lock_left: false,
        my_lock: false,
        their_lock: false,
    };

    #[test]
    fn ex_7_by_mail_who_may_show_now_shows() {
        assert_eq!(part_step(MENTOR), PartStep::ShowFirst);
        assert!(may_reveal(MENTOR));
        let shown = PartFacts {
            seal: SealFacts {
                i_revealed: true,
                ..MENTOR.seal
            },
            ..MENTOR
        };
        assert_eq!(part_step(shown), PartStep::WaitForAnswers);
        assert!(!may_reveal(shown));
    }

    #[test]
    fn ex_8_in_the_room_both_hold_the_others_lock_before_they_open() {
        let sealed = PartFacts {
            way: Way::Room,
            ..MENTOR
        };
        assert_eq!(
            part_step(sealed),
            PartStep::WaitForSeal,
            "a seal alone opens nothing"
        );
        let here = PartFacts {
            their_lock: true,
            ..sealed
        };
        assert_eq!(part_step(here), PartStep::CarryLock);
        let both = PartFacts {
            my_lock_left: true,
            ..here
        };
        assert_eq!(part_step(both), PartStep::OpenTogether);
        assert!(
            !may_reveal(both),
            "nobody shows by mail what was meant for the room"
        );
    }

    fn draft(said: Said) -> AnswerDraft {
        AnswerDraft {
            said,
            weight: None,
            reason: String::new(),
        }
    }

    #[test]
    fn a_statement_has_no_weight_and_an_open_item_no_reason() {
        let weighed = AnswerDraft {
            weight: Some(super::super::entry::Weight::Easy),
            reason: " I like it. ".to_owned(),
            ..draft(Said::Step { step: 2 })
        };
        let no = Err(Refusal::AnswerDoesNotFit);
        assert_eq!(check_answer(ItemKind::Statement, &weighed), no);
        let kept = check_answer(ItemKind::Slider, &weighed).unwrap();
        assert_eq!(kept.reason, "I like it.");
        let open = AnswerDraft {
            said: Said::Open,
            ..weighed
        };
        assert_eq!(
            check_answer(ItemKind::Slider, &open),
            Ok(AnswerSaid::open())
        );
        for step in [0, 6] {
            let wrong = check_answer(ItemKind::Slider, &draft(Said::Step { step }));
            assert_eq!(wrong, no);
        }
        assert_eq!(
            check_answer(ItemKind::Statement, &draft(Said::NotForUs)),
            no
        );
    }
}
