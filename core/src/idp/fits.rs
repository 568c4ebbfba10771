//! Whether a body stands in the one form that the writer's own notebook gives it.
//!
//! A known form with anything else in it is refused, so that nothing in it can pass for something else.

use super::entry::{
    BlockTakenBack, GoalShared, GoalState, LABEL_CHARS_MAX, LINE_CHARS_MAX, LIST_ITEMS_MAX,
    LONG_CHARS_MAX, MEASURE_CHARS_MAX, NAME_CHARS_MAX, NOTE_CHARS_MAX, PARTS_MAX, ProgressNoted,
    RESULT_CHARS_MAX, SENTENCE_CHARS_MAX, SIGN_CHARS_MAX, SheetShared, SheetValue, StepShared,
    TEXT_CHARS_MAX, TODAY_CHARS_MAX, WHY_CHARS_MAX,
};
use super::lane_entry::{
    AskAnswer, AskAnswered, BlockCommented, COMMENT_CHARS_MAX, CommentRemoved, IdeaAnswered,
    IdeaKind, IdeaSuggested, IntroductionNoted,
};
use crate::id::BlockId;
use crate::journal::Body;
use crate::text::{line_fits, text_fits, word_fits};

/// Most entries of one sheet, goals, or steps of a goal, as they are numbered.
const RANK_MAX: u32 = 1_000;

/// Whether a text is a day that exists, written `2026-11-25`, and one that a plan can speak of.
pub(super) use crate::text::day_fits as is_day;

fn is_line_or_empty(text: &str, chars_max: usize) -> bool {
    text.is_empty() || line_fits(text, chars_max)
}

fn is_rank(rank: u32) -> bool {
    (1..=RANK_MAX).contains(&rank)
}

impl SheetValue {
    fn fits(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty() && text_fits(text, LONG_CHARS_MAX),
            Self::Many(items) => {
                (1..=LIST_ITEMS_MAX).contains(&items.len())
                    && items.iter().all(|item| line_fits(item, TEXT_CHARS_MAX))
            }
        }
    }
}

impl Body for SheetShared {
    fn fits(&self) -> bool {
        word_fits(&self.sheet, 64)
            && is_rank(self.number)
            && line_fits(&self.title, NAME_CHARS_MAX)
            && is_rank(self.row)
            && word_fits(&self.language, 16)
            && self.fields.len() <= PARTS_MAX
            && self.fields.iter().all(|it| {
                word_fits(&it.field, 64) && line_fits(&it.label, LABEL_CHARS_MAX) && it.value.fits()
            })
    }
}

impl Body for GoalShared {
    fn fits(&self) -> bool {
        let progress = self.progress.as_ref();
        let details = self.details.as_ref();
        line_fits(&self.sentence, SENTENCE_CHARS_MAX)
            && text_fits(&self.why, WHY_CHARS_MAX)
            && !self.sign.is_empty()
            && text_fits(&self.sign, SIGN_CHARS_MAX)
            && is_day(&self.day)
            && text_fits(&self.ask, SIGN_CHARS_MAX)
            && self.state != GoalState::Draft
            && is_line_or_empty(&self.reason, TEXT_CHARS_MAX)
            && is_rank(self.rank)
            && progress.is_none_or(|it| is_line_or_empty(&it.line, LINE_CHARS_MAX))
            && details.is_none_or(|it| {
                text_fits(&it.today, TODAY_CHARS_MAX)
                    && it.skills.len() <= PARTS_MAX
                    && it.skills.iter().all(|name| line_fits(name, NAME_CHARS_MAX))
            })
    }
}

impl Body for StepShared {
    fn fits(&self) -> bool {
        BlockId::is_one(self.goal.as_str())
            && is_rank(self.rank)
            && line_fits(&self.text, TEXT_CHARS_MAX)
            && is_line_or_empty(&self.if_then, TEXT_CHARS_MAX)
            && is_line_or_empty(&self.help, TEXT_CHARS_MAX)
            && (self.due_day.is_empty() || is_day(&self.due_day))
            && self.moved_count <= RANK_MAX
            && is_line_or_empty(&self.reason, TEXT_CHARS_MAX)
            && text_fits(&self.result, RESULT_CHARS_MAX)
    }
}

impl Body for ProgressNoted {
    fn fits(&self) -> bool {
        BlockId::is_one(self.goal.as_str())
            && is_day(&self.day)
            && !self.what.is_empty()
            && text_fits(&self.what, NOTE_CHARS_MAX)
            && is_line_or_empty(&self.measure, MEASURE_CHARS_MAX)
            && text_fits(&self.feedback, NOTE_CHARS_MAX)
    }
}

impl Body for BlockCommented {
    fn fits(&self) -> bool {
        (self.field.is_empty() || word_fits(&self.field, 64))
            && !self.text.is_empty()
            && text_fits(&self.text, COMMENT_CHARS_MAX)
    }
}

impl Body for AskAnswered {
    fn fits(&self) -> bool {
        text_fits(&self.text, SIGN_CHARS_MAX)
            && (self.answer != AskAnswer::Else || !self.text.is_empty())
    }
}

impl Body for IdeaSuggested {
    fn fits(&self) -> bool {
        let is_resource = self.idea == IdeaKind::Resource;
        line_fits(&self.title, SENTENCE_CHARS_MAX)
            && text_fits(&self.text, COMMENT_CHARS_MAX)
            && text_fits(&self.preparation, SIGN_CHARS_MAX)
            && (self.idea == IdeaKind::Person || self.preparation.is_empty())
            && match is_resource {
                true => {
                    word_fits(&self.resource, 64) && line_fits(&self.resource_name, NAME_CHARS_MAX)
                }
                false => self.resource.is_empty() && self.resource_name.is_empty(),
            }
    }
}

impl Body for IdeaAnswered {
    fn fits(&self) -> bool {
        is_line_or_empty(&self.text, LINE_CHARS_MAX)
    }
}

impl Body for IntroductionNoted {
    fn fits(&self) -> bool {
        text_fits(&self.text, SIGN_CHARS_MAX)
    }
}

impl Body for BlockTakenBack {
    fn fits(&self) -> bool {
        true
    }
}

impl Body for CommentRemoved {
    fn fits(&self) -> bool {
        true
    }
}
