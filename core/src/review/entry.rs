//! The frozen bodies of a review, form 1: what both are asked, what each sealed and showed, and what comes of it.
//!
//! A review carries the words of its questions and steps, so that both read the same whatever their versions. What is
//! promised is sealed by `core/src/seal`, and only what fits its seal is shown.

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, ReviewLineId};
use crate::journal::Body;
use crate::person::Role;
use crate::seal::{Commitment, Salt, Sealable, seal_fits};
use crate::text::{line_fits, text_fits, word_fits};

/// Steps of the scale (product.md §6).
pub const REVIEW_STEPS: u8 = 5;
/// Most questions in one review: the catalogue has 35.
pub const REVIEW_ITEMS_MAX: usize = 40;
/// Longest question, and longest anchor of a step.
pub const REVIEW_QUESTION_CHARS_MAX: usize = 300;
/// Longest word of a step.
pub const REVIEW_WORD_CHARS_MAX: usize = 120;
/// Longest open answer (product.md §2.6).
pub const REVIEW_ANSWER_CHARS_MAX: usize = 1_000;
/// Longest line of what is kept, changed or stopped (product.md §2.6).
pub const REVIEW_LINE_CHARS_MAX: usize = 300;

/// What sort of review.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ReviewKind {
    /// Four questions: thirty days after the first day, then in the rhythm that was agreed.
    Short,
    /// The longer one at half way.
    Midpoint,
    /// In the last month, or before an early end.
    Closing,
    /// Questions of the longer one that somebody picked after a short one (RV-4).
    Deeper,
}

/// Who is asked a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReviewAsks {
    /// The mentee alone.
    Mentee,
    /// The mentor alone.
    Mentor,
    /// Both.
    Both,
}

impl ReviewAsks {
    /// Whether somebody in this role is asked.
    #[must_use]
    pub fn asks(self, role: Role) -> bool {
        match self {
            Self::Both => true,
            Self::Mentee => role == Role::Mentee,
            Self::Mentor => role == Role::Mentor,
        }
    }
}

/// A step of the scale as both read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewStepAsked {
    /// Its word, at most 120 characters.
    pub word: String,
    /// The sentence that anchors it; may be empty.
    pub anchor: String,
}

/// A question as both read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewItemAsked {
    /// The catalogue's id.
    pub item: ItemId,
    /// Whether it is answered on the scale; else in own words.
    pub rated: bool,
    /// Who is asked.
    pub asks: ReviewAsks,
    /// The question, at most 300 characters.
    pub text: String,
}

/// A review was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewBegun {
    /// What sort.
    pub kind: ReviewKind,
    /// Language of the words, BCP 47.
    pub language: String,
    /// Version of the catalogue.
    pub catalogue_version: u32,
    /// The five steps, the first one first; none where nothing is rated.
    pub steps: Vec<ReviewStepAsked>,
    /// The questions, 1 to 40, in the order in which they are asked.
    pub items: Vec<ReviewItemAsked>,
}

impl ReviewBegun {
    /// The questions as they stand in their entry: what a seal is made for.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Answers were sealed: nobody can change them any more, and nobody sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewSealed {
    /// What was asked, as its SHA-256 names it.
    pub instrument: Commitment,
    /// One for each question, answered, left open or not asked of its author, in the order asked.
    pub commitments: Vec<Commitment>,
    /// One sum over all of them.
    pub root: Commitment,
}

/// An answer, whole. Its JSON is what a seal commits to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ReviewSaid {
    /// One of the five steps.
    Step {
        /// 1 to 5.
        step: u8,
    },
    /// Own words, at most 1,000 characters.
    Words {
        /// They.
        text: String,
    },
    /// Left open.
    Open,
}

impl Sealable for ReviewSaid {}

impl ReviewSaid {
    fn fits(&self) -> bool {
        match self {
            Self::Step { step } => (1..=REVIEW_STEPS).contains(step),
            Self::Words { text } => !text.is_empty() && text_fits(text, REVIEW_ANSWER_CHARS_MAX),
            Self::Open => true,
        }
    }
}

/// One answer that its author opened, with the salt that proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewAnswerShown {
    /// The question.
    pub item: ItemId,
    /// The answer.
    pub said: ReviewSaid,
    /// Its salt: 32 hex digits.
    pub salt: String,
}

/// Sealed answers were shown: all of them, or some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewRevealed {
    /// What was shown, at most 40.
    pub answers: Vec<ReviewAnswerShown>,
}

/// Why a review ended before both had shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReviewEndWhy {
    /// One let it go.
    LetGo,
    /// The author's salts are lost: sealed answers cannot be opened any more.
    SaltsLost,
}

/// A review ended before both had shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewEnded {
    /// Why.
    pub why: ReviewEndWhy,
}

/// What becomes of something.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ReviewWhat {
    /// It goes on.
    Keep,
    /// It becomes otherwise.
    Change,
    /// It ends.
    Stop,
}

/// What comes of a review, in one line. Written again by its author, it replaces its earlier words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewLineWritten {
    /// Which line.
    pub line: ReviewLineId,
    /// Kept, changed or stopped.
    pub what: ReviewWhat,
    /// What, at most 300 characters.
    pub text: String,
}

/// Its author took a line back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewLineTakenBack {
    /// Which line.
    pub line: ReviewLineId,
}

impl Body for ReviewBegun {
    fn fits(&self) -> bool {
        let step = |it: &ReviewStepAsked| {
            line_fits(&it.word, REVIEW_WORD_CHARS_MAX)
                && text_fits(&it.anchor, REVIEW_QUESTION_CHARS_MAX)
        };
        let item = |it: &ReviewItemAsked| {
            it.item.is_well_formed() && line_fits(&it.text, REVIEW_QUESTION_CHARS_MAX)
        };
        let mut ids: Vec<&ItemId> = self.items.iter().map(|it| &it.item).collect();
        ids.sort();
        ids.dedup();
        let asks = |role| self.items.iter().any(|it| it.asks.asks(role));
        let steps = match self.items.iter().any(|it| it.rated) {
            true => usize::from(REVIEW_STEPS),
            false => 0,
        };
        word_fits(&self.language, 16)
            && self.steps.len() == steps
            && self.steps.iter().all(step)
            && (1..=REVIEW_ITEMS_MAX).contains(&self.items.len())
            && ids.len() == self.items.len()
            && self.items.iter().all(item)
            && asks(Role::Mentee)
            && asks(Role::Mentor)
    }
}

impl Body for ReviewSealed {
    fn fits(&self) -> bool {
        seal_fits(
            &self.instrument,
            &self.commitments,
            &self.root,
            REVIEW_ITEMS_MAX,
        )
    }
}

impl Body for ReviewRevealed {
    fn fits(&self) -> bool {
        let sound = |it: &ReviewAnswerShown| {
            it.item.is_well_formed() && it.said.fits() && Salt::parse(&it.salt).is_some()
        };
        self.answers.len() <= REVIEW_ITEMS_MAX && self.answers.iter().all(sound)
    }
}

impl Body for ReviewEnded {
    fn fits(&self) -> bool {
        true
    }
}

impl Body for ReviewLineWritten {
    fn fits(&self) -> bool {
        self.line.is_sound() && line_fits(&self.text, REVIEW_LINE_CHARS_MAX)
    }
}

impl Body for ReviewLineTakenBack {
    fn fits(&self) -> bool {
        self.line.is_sound()
    }
}
