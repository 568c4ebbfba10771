//! What screens show of an IDP as it is shared in a pair: the partner's, or mine as the partner sees it (G-11).

use serde::Serialize;

use super::entry::{
    GoalState, LearningWay, SharedDetails, SharedField, SharedProgress, StepStanding,
};
use super::kept::ShareParts;
use super::lane_entry::{AskAnswer, IdeaAnswer, IdeaKind, IntroductionStep};
use super::view::{LenderView, ScaleWord};
use crate::id::{BlockId, EntryId};
use crate::person::PersonView;

/// A comment in the lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CommentView {
    /// Names it when it is written anew or removed.
    pub comment: EntryId,
    /// Who wrote it.
    pub by: PersonView,
    /// Whether I did.
    pub mine: bool,
    /// The field it stands beside; empty for the whole block.
    pub field: String,
    /// The words.
    pub text: String,
    /// When.
    pub at: String,
    /// Whether it waits for the next parcel.
    pub waiting: bool,
}

/// The answer to an ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AskAnswerView {
    /// Who answered.
    pub by: PersonView,
    /// Yes, no, something else.
    pub answer: AskAnswer,
    /// Words with it.
    pub text: String,
    /// When.
    pub at: String,
    /// The ask as it read then, if it reads otherwise now.
    pub asked_then: Option<String>,
    /// Whether it waits for the next parcel.
    pub waiting: bool,
}

/// What stands beside a block.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LaneView {
    /// The block in this pair, once shared.
    pub block: Option<BlockId>,
    /// Comments, oldest first.
    pub comments: Vec<CommentView>,
    /// The answer to its ask.
    pub answer: Option<AskAnswerView>,
}

/// A page of a sheet, or one entry of it, as it is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedRow {
    /// Its fields that hold words.
    pub fields: Vec<SharedField>,
    /// What is asked of the mentor here; empty for nothing.
    pub ask: String,
    /// When it got these words.
    pub at: String,
    /// Whether they wait for the next parcel.
    pub waiting: bool,
    /// What stands beside it.
    pub lane: LaneView,
}

/// A sheet as it is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedSheet {
    /// Catalogue id.
    pub sheet: String,
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Its entries.
    pub rows: Vec<SharedRow>,
}

/// A step as it is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedStep {
    /// What exactly happens.
    pub text: String,
    /// How it teaches.
    pub kind: Option<LearningWay>,
    /// If … then …
    pub if_then: String,
    /// Help needed.
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
    /// What stands beside it.
    pub lane: LaneView,
}

/// A progress note as it is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedNote {
    /// The day it tells of.
    pub day: String,
    /// What the mentee did or saw.
    pub what: String,
    /// The measure.
    pub measure: String,
    /// Feedback received.
    pub feedback: String,
    /// What stands beside it.
    pub lane: LaneView,
}

/// A goal as it is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedGoal {
    /// The result.
    pub sentence: String,
    /// Why now.
    pub why: String,
    /// How one will see it.
    pub sign: String,
    /// By which day.
    pub day: String,
    /// What is asked of the mentor; empty for nothing.
    pub ask: String,
    /// Where it stands.
    pub state: GoalState,
    /// Why it was paused or let go.
    pub reason: String,
    /// Order of importance.
    pub rank: u32,
    /// The progress word, if shared.
    pub progress: Option<SharedProgress>,
    /// The rest, if shared.
    pub details: Option<SharedDetails>,
    /// Its steps, if shared.
    pub steps: Vec<SharedStep>,
    /// Its notes, if shared, newest day first.
    pub notes: Vec<SharedNote>,
    /// When it was first shared.
    pub first_at: String,
    /// When it got these words.
    pub at: String,
    /// Whether they wait for the next parcel.
    pub waiting: bool,
    /// What stands beside it.
    pub lane: LaneView,
}

/// How far an introduction came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IntroductionView {
    /// Who said so.
    pub by: PersonView,
    /// Made, or thanked.
    pub step: IntroductionStep,
    /// What came of it.
    pub text: String,
    /// When.
    pub at: String,
}

/// A goal, a resource or a person that one suggested to the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IdeaView {
    /// The block.
    pub block: BlockId,
    /// Who suggested it.
    pub by: PersonView,
    /// Whether I did.
    pub mine: bool,
    /// What it is.
    pub idea: IdeaKind,
    /// One line.
    pub title: String,
    /// What for.
    pub text: String,
    /// How to prepare for a person.
    pub preparation: String,
    /// Kind of a resource, in words.
    pub resource_name: String,
    /// When.
    pub at: String,
    /// Whether it waits for the next parcel.
    pub waiting: bool,
    /// Taken up or left; `None` while open.
    pub answer: Option<IdeaAnswer>,
    /// The line with that answer.
    pub answer_text: String,
    /// How far an introduction came, oldest first.
    pub introduction: Vec<IntroductionView>,
    /// Comments beside it.
    pub lane: LaneView,
}

/// Something its owner took back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TakenBackLine {
    /// The goal's sentence, or the sheet's title.
    pub title: String,
    /// When.
    pub at: String,
    /// Whether that waits for the next parcel.
    pub waiting: bool,
}

/// An IDP as it is shared in one pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedIdpView {
    /// Whose it is.
    pub owner: PersonView,
    /// Who reads it.
    pub reader: PersonView,
    /// Whether it is mine, seen as my partner sees it.
    pub mine: bool,
    /// Whether something can be written: the partner has keys and parcels are not stopped.
    pub can_write: bool,
    /// Sheets.
    pub sheets: Vec<SharedSheet>,
    /// Goals in order of importance.
    pub goals: Vec<SharedGoal>,
    /// Ideas of either.
    pub ideas: Vec<IdeaView>,
    /// What its owner took back.
    pub taken_back: Vec<TakenBackLine>,
    /// The five progress words.
    pub progress_scale: Vec<ScaleWord>,
    /// Kinds of resources, to suggest one.
    pub resource_types: Vec<super::sheets::SheetFieldOption>,
    /// Asks that wait for the mentor's answer.
    pub asks_open: u32,
}

/// The exact words that would go, before they are shared (G-5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SharePreview {
    /// My partner.
    pub partner: PersonView,
    /// Me.
    pub me: PersonView,
    /// What of a goal.
    pub parts: ShareParts,
    /// The sheet, if it is one.
    pub sheet: Option<SharedSheet>,
    /// The goal, if it is one.
    pub goal: Option<SharedGoal>,
    /// Steps and notes the goal has, shared or not.
    pub step_count: u32,
    /// Notes the goal has.
    pub note_count: u32,
    /// Partners of other pairs whose words stand in it.
    pub lenders: Vec<LenderView>,
    /// Whether it is shared already.
    pub shared: bool,
    /// When words of it last left for this partner.
    pub partner_has: Option<String>,
}
