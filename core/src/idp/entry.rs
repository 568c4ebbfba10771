//! The frozen bodies of what is shared of an IDP, form 1.
//!
//! Each is about one block, under an id of its own in each pair. They hold the words that were shown before sharing and
//! nothing else: no private id, no day of writing, nothing of another pair.

use serde::{Deserialize, Serialize};

use crate::id::BlockId;

/// Longest sentence of a goal, and longest title of an idea (product.md §2.4).
pub const SENTENCE_CHARS_MAX: usize = 160;
/// Longest *why now* of a goal.
pub const WHY_CHARS_MAX: usize = 1_000;
/// Longest sign of success, ask, and answer to an ask.
pub const SIGN_CHARS_MAX: usize = 500;
/// Longest *where it stands today*.
pub const TODAY_CHARS_MAX: usize = 300;
/// Longest reason, line of progress, and words with an answer to an idea.
pub const LINE_CHARS_MAX: usize = 300;
/// Longest short text of a sheet, step, *if–then*, help needed.
pub const TEXT_CHARS_MAX: usize = 200;
/// Longest long text of a sheet.
pub const LONG_CHARS_MAX: usize = 4_000;
/// Most items of a list of a sheet.
pub const LIST_ITEMS_MAX: usize = 10;
/// Longest result of a step.
pub const RESULT_CHARS_MAX: usize = 1_000;
/// Longest progress note, and longest feedback received.
pub const NOTE_CHARS_MAX: usize = 2_000;
/// Longest measure of a note.
pub const MEASURE_CHARS_MAX: usize = 120;
/// Longest name of a skill, a sheet, a kind of resource.
pub const NAME_CHARS_MAX: usize = 80;
/// Longest label of a field.
pub const LABEL_CHARS_MAX: usize = 120;
/// Most fields of one entry of a sheet, and most skills a goal builds on.
pub const PARTS_MAX: usize = 12;

/// What stands in a field of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SheetValue {
    /// One text, of one line or several.
    Text(String),
    /// A list.
    Many(Vec<String>),
}

impl SheetValue {
    /// Whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(items) => items.iter().all(|item| item.trim().is_empty()),
        }
    }
}

/// One field of a sheet, with its own label, so that a newer sheet reads in an older Ithaca.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct SharedField {
    /// Catalogue id of the field.
    pub field: String,
    /// Its label, at most 120 characters.
    pub label: String,
    /// What stands in it; a field without words is left out.
    pub value: SheetValue,
}

/// A page of a sheet, or one entry of a sheet that grows, as it reads now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetShared {
    /// Catalogue id of the sheet.
    pub sheet: String,
    /// Its number, from 1.
    pub number: u32,
    /// Its title, at most 80 characters.
    pub title: String,
    /// Which entry of the sheet, from 1 in order of the page.
    pub row: u32,
    /// Language of the labels, BCP 47.
    pub language: String,
    /// Version of the catalogue.
    pub catalogue_version: u32,
    /// The fields that hold words, in order of the page.
    pub fields: Vec<SharedField>,
}

/// What kind of goal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum GoalKind {
    /// A place or role to reach.
    Career,
    /// Something to be able to do.
    Skill,
    /// Something to make or finish.
    Project,
    /// A way to stay well.
    Wellbeing,
}

/// How realistic the mentee thinks it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Realistic {
    /// Nearly sure.
    VeryLikely,
    /// Rather sure.
    Likely,
    /// It needs luck and work.
    Stretch,
    /// A dream with a plan.
    LongShot,
}

/// Where a goal stands, as the mentee says.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum GoalState {
    /// A blank of its sentence is open. Never shared.
    Draft,
    /// Worked on.
    Active,
    /// Its sign was seen.
    Reached,
    /// Resting.
    Paused,
    /// Given up on purpose; counts as learning.
    LetGo,
}

/// Progress in a word, chosen by the mentee.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum GoalProgress {
    /// Nothing has happened yet.
    NotStarted,
    /// Begun.
    FirstSteps,
    /// A first visible result.
    HalfWay,
    /// Finishing touches are missing.
    NearlyThere,
    /// The measure is met.
    Reached,
}

/// The progress word with the line that says why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct SharedProgress {
    /// The word.
    pub word: GoalProgress,
    /// One line, at most 300 characters; may be empty.
    pub line: String,
}

/// What a goal shows beyond its sentence, if that is shared too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct SharedDetails {
    /// Its kind.
    pub kind: Option<GoalKind>,
    /// Where it stands today, at most 300 characters; may be empty.
    pub today: String,
    /// Names of the skills it builds on.
    pub skills: Vec<String>,
    /// How realistic it is.
    pub realistic: Option<Realistic>,
}

/// A goal as it reads now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalShared {
    /// The result, one line of at most 160 characters.
    pub sentence: String,
    /// Why it matters now, at most 1,000 characters; may be empty.
    pub why: String,
    /// How one will see it, at most 500 characters.
    pub sign: String,
    /// By which day.
    pub day: String,
    /// What the mentee asks of the mentor, at most 500 characters; may be empty.
    pub ask: String,
    /// Where it stands; never a draft.
    pub state: GoalState,
    /// Why it was paused or let go, at most 200 characters; may be empty.
    pub reason: String,
    /// Order of importance among all goals, from 1.
    pub rank: u32,
    /// The progress word, if shared.
    pub progress: Option<SharedProgress>,
    /// The rest, if shared.
    pub details: Option<SharedDetails>,
}

/// How a step teaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LearningWay {
    /// By doing it at work.
    Practice,
    /// From a person.
    Person,
    /// From a course or a text.
    Course,
    /// By trying something new.
    Experiment,
}

/// Where a step stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum StepStanding {
    /// Not begun.
    Planned,
    /// Begun.
    InProgress,
    /// Done.
    Done,
    /// Dropped on purpose.
    Dropped,
}

/// A step of a shared goal as it reads now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepShared {
    /// The goal's block in this pair.
    pub goal: BlockId,
    /// Order under the goal, from 1.
    pub rank: u32,
    /// What exactly happens, one line of at most 200 characters.
    pub text: String,
    /// How it teaches.
    pub kind: Option<LearningWay>,
    /// If … then …, at most 200 characters; may be empty.
    pub if_then: String,
    /// Help needed and from whom, at most 200 characters; may be empty.
    pub help: String,
    /// By which day; empty for no day yet.
    pub due_day: String,
    /// Where it stands.
    pub state: StepStanding,
    /// How often it got another day.
    pub moved_count: u32,
    /// Why it was dropped, at most 200 characters; may be empty.
    pub reason: String,
    /// What happened, at most 1,000 characters; may be empty.
    pub result: String,
}

/// A progress note of a shared goal as it reads now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgressNoted {
    /// The goal's block in this pair.
    pub goal: BlockId,
    /// The day it tells of.
    pub day: String,
    /// What the mentee did or saw, at most 2,000 characters.
    pub what: String,
    /// The measure now, at most 120 characters; may be empty.
    pub measure: String,
    /// Feedback received, at most 2,000 characters; may be empty.
    pub feedback: String,
}

/// A block of one's own was taken back. Its words stay where they arrived, marked so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockTakenBack {}
