//! The frozen bodies of a round of expectations, form 1.
//!
//! A round carries its item texts and its steps, so that both read the same sentences whatever their versions (EX-12).
//! A later need becomes form 2 beside them and never changes a field here.

use serde::{Deserialize, Serialize};

use crate::id::ItemId;
use crate::person::Role;
use crate::seal::Commitment;

/// What kind of thing is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// One sentence: how much do you count on it?
    Statement,
    /// Two opposite sentences: where do you stand between them?
    Slider,
}

/// Whose conduct a statement is about: the one it is about does it, the other receives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Conduct {
    /// What the mentee does.
    Mentee,
    /// What the mentor does.
    Mentor,
    /// What both do.
    Both,
    /// Nobody's in particular: a preference.
    Nobody,
}

/// One item as both read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemAsked {
    /// The catalogue's id, or `own-` and a UUID.
    pub item: ItemId,
    /// Statement or slider.
    pub kind: ItemKind,
    /// Title of the theme it stands under; empty for own items.
    pub theme: String,
    /// Whose conduct it is about; `nobody` for sliders.
    pub about: Conduct,
    /// The statement, or the question over a slider.
    pub text: String,
    /// What the left end of a slider says; empty for statements.
    pub left: String,
    /// What the right end says.
    pub right: String,
    /// Whose the left end is, where the two ends belong to the two roles.
    pub left_role: Option<Role>,
    /// Question for the talk; may be empty.
    pub discuss: String,
    /// Clause of the catalogue where an outcome can go; may be empty.
    pub clause: String,
}

/// Everything that is asked, and the steps that answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// Language of the words, BCP 47.
    pub language: String,
    /// Version of the catalogue.
    pub catalogue_version: u32,
    /// What is asked over a statement.
    pub statement_question: String,
    /// Its five steps, the weakest first.
    pub statement_steps: Vec<String>,
    /// What is asked over a slider.
    pub slider_question: String,
    /// Its five steps, from left to right.
    pub slider_steps: Vec<String>,
    /// The items, in the order in which they are asked.
    pub items: Vec<ItemAsked>,
}

/// Which items a round asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// The 45 items of the short form.
    Short,
    /// Everything the catalogue asks.
    Full,
    /// Some themes.
    Themes,
    /// At most six, from what was talked about or left open last time.
    Light,
}

/// How answers are shown to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By mail: the mentee seals, the mentor shows, the mentee shows.
    Mail,
    /// In one room: both open at once with six words each.
    Room,
}

/// A round was offered to the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundProposed {
    /// Which items it asks.
    pub length: Length,
    /// How answers are shown.
    pub way: Way,
    /// What it asks, with the own items of whoever began it.
    pub questions: Questions,
}

/// Own items of the second person: part 2, with seals of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemsAdded {
    /// What is asked in part 2.
    pub questions: Questions,
}

/// Answers were sealed: nobody can change them any more, and nobody sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswersSealed {
    /// 1, or 2 for the items of the second person.
    pub part: u32,
    /// What was asked, as its SHA-256 names it.
    pub instrument: Commitment,
    /// One for each item, answered or not, in the order asked.
    pub commitments: Vec<Commitment>,
    /// One sum over all of them.
    pub root: Commitment,
}

/// What somebody answers to one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Said {
    /// Left open.
    Open,
    /// One of the five steps.
    Step {
        /// 1 to 5.
        step: u8,
    },
    /// It depends.
    Depends {
        /// On what; at most 120 characters, may be empty.
        on: String,
    },
    /// Does not know yet.
    Unknown,
    /// Not for us (sliders).
    NotForUs,
}

/// How much a slider matters to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Cannot do without it.
    MustHave,
    /// It matters.
    Matters,
    /// Easy either way.
    Easy,
}

/// An answer, whole. Its JSON is what a seal commits to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct AnswerSaid {
    /// The answer.
    pub said: Said,
    /// How much it matters; sliders alone.
    pub weight: Option<Weight>,
    /// A reason, at most 200 characters; may be empty.
    pub reason: String,
}

/// One answer that its author opened, with the salt that proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revealed {
    /// The item.
    pub item: ItemId,
    /// The answer.
    pub answer: AnswerSaid,
    /// Its salt: 32 hex digits.
    pub salt: String,
}

/// Sealed answers were shown: all of them, or some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswersRevealed {
    /// Of which part.
    pub part: u32,
    /// What was shown. What is not here was withheld or left open; nothing tells which.
    pub answers: Vec<Revealed>,
}

/// Sealed answers were locked under six opening words, to be opened in the room.
///
/// Inside stands what [`AnswersRevealed`] of the same part would say. A later lock of its author takes the place of an
/// earlier one, which stays shut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswersLocked {
    /// Of which part.
    pub part: u32,
    /// Armoured age under six words, spaces filling what is inside to 32, 64, 128 or 256 KiB.
    pub lock: String,
}

/// The other's locked answers were opened with their six words; what was inside counts as shown by them.
///
/// Nobody can say so of what was never sealed: each answer is checked against the seal of the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswersOpened {
    /// Of which part.
    pub part: u32,
    /// What was inside.
    pub answers: Vec<Revealed>,
}

/// A round that was to be opened in the room goes on by mail; what was sealed stays sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundMoved {
    /// `mail`; there is no way back once it has left.
    pub way: Way,
}

/// Why a round ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum EndedWhy {
    /// The two have talked about it.
    Talked,
    /// One let it go.
    Abandoned,
    /// The author's salts are lost: sealed answers cannot be opened any more.
    SaltsLost,
    /// Another round that was begun at the same time is kept.
    OtherKept,
}

/// A round was closed, or let go of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundEnded {
    /// Why.
    pub why: EndedWhy,
}

/// What its author would like to talk about; a later choice takes the place of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemsChosen {
    /// At most five items.
    pub items: Vec<ItemId>,
}

/// What the talk decided on one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The mentor does it.
    Mentor,
    /// The mentee does it.
    Mentee,
    /// Both do, each a share.
    Split,
    /// They try it until a day.
    TryUntil,
    /// They come back to it on a day.
    RevisitOn,
    /// They leave it.
    NotForUs,
}

/// An outcome was offered to the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeProposed {
    /// What was decided.
    pub decision: Decision,
    /// One sentence both can read, at most 400 characters; may be empty with `not_for_us`.
    pub sentence: String,
    /// The day, exactly with `try_until` and `revisit_on`; else empty.
    pub day: String,
    /// The clause whose proposal carries the sentence; empty if it is only noted.
    pub clause: String,
}
