//! What a person keeps of their IDP, Only me: overwritten in place, one for all pairs.
//!
//! Texts stand here as they were typed, also over their limit (G-9); they are checked when they are shared.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::entry::{
    GoalKind, GoalProgress, GoalState, LearningWay, Realistic, SheetValue, StepStanding,
};
use crate::id::{BlockId, CompetencyId, GoalId, IdpPartId, PairId};

/// How much of the IDP is on the table (product.md §6). Nothing is lost by changing it.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// A direction, two goals, one ask.
    #[default]
    Small,
    /// Sheets 1 to 5 and 12.
    Usual,
    /// All thirteen.
    Everything,
}

/// What holds for the whole IDP.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PlanKept {
    /// How deep it goes.
    pub depth: Depth,
    /// Whether the person has begun, so that no empty room shows again.
    pub begun: bool,
    /// The day I want to look at it again; empty for none.
    pub review_day: String,
}

/// One page of a sheet, or one entry of a sheet that grows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RowKept {
    /// Its private id.
    pub id: IdpPartId,
    /// What stands in its fields.
    pub fields: BTreeMap<String, SheetValue>,
}

/// A sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SheetKept {
    /// Its page, or its entries in order.
    pub rows: Vec<RowKept>,
}

/// The progress word of a day, with its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgressKept {
    /// When it was chosen.
    pub day: String,
    /// The word.
    pub word: GoalProgress,
    /// Why this word.
    pub line: String,
}

/// A sentence a goal had before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EarlierWording {
    /// The last day it stood.
    pub until_day: String,
    /// The sentence.
    pub sentence: String,
}

/// A step of a goal. It can later be linked to an action item: that item names its block in the pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StepKept {
    /// Its private id.
    pub id: IdpPartId,
    /// What exactly happens.
    pub text: String,
    /// How it teaches.
    pub kind: Option<LearningWay>,
    /// If … then …
    pub if_then: String,
    /// Help needed, and from whom.
    pub help: String,
    /// By which day; empty for no day yet.
    pub due_day: String,
    /// Where it stands.
    pub state: StepStanding,
    /// How often it got another day.
    pub moved_count: u32,
    /// Why it was dropped.
    pub reason: String,
    /// What happened.
    pub result: String,
}

/// A progress note of a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NoteKept {
    /// Its private id.
    pub id: IdpPartId,
    /// The day it tells of.
    pub day: String,
    /// What I did or saw.
    pub what: String,
    /// The measure now.
    pub measure: String,
    /// Feedback received.
    pub feedback: String,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GoalKept {
    /// Its private id.
    pub id: GoalId,
    /// The day it was written down.
    pub made_day: String,
    /// The result, in one line.
    pub sentence: String,
    /// The day the sentence began to stand as it does.
    pub worded_day: String,
    /// Sentences it had before, oldest first.
    pub earlier: Vec<EarlierWording>,
    /// Its kind.
    pub kind: Option<GoalKind>,
    /// Why it matters now.
    pub why: String,
    /// How one will see it.
    pub sign: String,
    /// Where it stands today.
    pub today: String,
    /// By which day; empty while the blank is open.
    pub day: String,
    /// The skills it builds on.
    pub skills: Vec<CompetencyId>,
    /// How realistic it is.
    pub realistic: Option<Realistic>,
    /// What I ask of my mentor.
    pub ask: String,
    /// Where it stands.
    pub state: GoalState,
    /// Since when.
    pub state_day: String,
    /// Why it was paused or let go.
    pub reason: String,
    /// Order of importance, from 1.
    pub rank: u32,
    /// Every progress word, oldest first.
    pub progress: Vec<ProgressKept>,
    /// Its steps, in order.
    pub steps: Vec<StepKept>,
    /// Its notes, in order of writing.
    pub notes: Vec<NoteKept>,
    /// The day it was removed; it can be restored for 60 days.
    pub removed_day: Option<String>,
    /// The idea it grew from, if one.
    pub from_idea: Option<(PairId, BlockId)>,
}

/// How much something matters for the direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SkillImportance {
    /// A little.
    Low,
    /// Some.
    Medium,
    /// Much.
    High,
}

/// What one saw of a competency on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingKept {
    /// The day.
    pub day: String,
    /// The step now, 1 to 5; `None` for *not relevant*.
    pub now: Option<u32>,
    /// The step needed, 1 to 5.
    pub needed: Option<u32>,
    /// A real moment that shows it.
    pub example: String,
}

/// A competency in my list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CompetencyKept {
    /// Which.
    pub id: CompetencyId,
    /// Order in which it was picked.
    pub place: u32,
    /// Whether it is in the list now; what was rated stays when it is dropped.
    pub picked: bool,
    /// Name of one of my own; empty for the catalogue's.
    pub name: String,
    /// Signs at steps 1, 3 and 5 of one of my own.
    pub signs: Vec<String>,
    /// How much it matters.
    pub importance: Option<SkillImportance>,
    /// Every rating, oldest first, one a day.
    pub ratings: Vec<RatingKept>,
}

/// What of a goal is shared beyond sentence, why, sign, day and ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ShareParts {
    /// Progress word and its line.
    pub progress: bool,
    /// Kind, where it stands today, skills, how realistic.
    pub details: bool,
    /// Its steps.
    pub steps: bool,
    /// Its progress notes.
    pub notes: bool,
}

/// What I share with one pair of a sheet or a goal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ShareKept {
    /// Whether it goes on being shared.
    pub active: bool,
    /// What of a goal.
    pub parts: ShareParts,
    /// Private id of each part → its block in this pair.
    pub blocks: BTreeMap<String, BlockId>,
    /// Pairs whose partner said yes to words of theirs in it.
    pub asked: BTreeSet<PairId>,
}
