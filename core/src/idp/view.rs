//! What screens show of my own IDP.

use serde::Serialize;

use super::entry::{GoalState, LearningWay, SheetValue, StepStanding};
use super::kept::{Depth, EarlierWording, ProgressKept, RatingKept, ShareParts, SkillImportance};
use super::review_day::{AgreedDay, ReviewDayView};
use super::shared_view::{IdeaView, LaneView};
use crate::id::{CompetencyId, GoalId, IdpPartId, PairId, SnapshotId};
use crate::person::PersonView;

pub use super::compared_view::{ComparedKind, IdpChange, IdpComparison};
pub use super::draft::{
    CommentDraft, GoalDraft, IdeaDraft, OwnCompetencyDraft, ProgressNoteDraft, RatingDraft,
    Shareable, StepDraft,
};
pub use super::sheets::{SheetFieldKind, SheetFieldOption};

/// How far a sheet is. It never blocks anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SheetState {
    /// Nothing is written.
    Empty,
    /// Something is.
    Begun,
    /// Every field that makes it complete holds words.
    Complete,
}

/// Who sees something, as its chip says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AudienceView {
    /// Whether it is *Both of us* in this pair.
    pub shared: bool,
    /// When words of it last left for this partner; they keep them also after it was taken back.
    pub partner_has: Option<String>,
    /// Whether words of it wait for the next parcel.
    pub waiting: bool,
    /// Whether the newest words are held back, because they cannot be shared as they stand.
    pub held_back: bool,
    /// Short names of my partners in other pairs who are shown it.
    pub others: Vec<String>,
}

/// A sheet in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetLine {
    /// Catalogue id.
    pub sheet: String,
    /// Its number, from 1.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// How far it is.
    pub state: SheetState,
    /// Whether it is on the table at the depth chosen.
    pub on_table: bool,
    /// Whether it is gathered from goals and skills and holds nothing of its own.
    pub gathered: bool,
    /// Who sees it.
    pub audience: AudienceView,
}

/// A goal as a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GoalCard {
    /// Its private id.
    pub goal: GoalId,
    /// Order of importance, from 1.
    pub rank: u32,
    /// The result.
    pub sentence: String,
    /// How one will see it.
    pub sign: String,
    /// By which day; empty while open.
    pub day: String,
    /// The day it was written down.
    pub made_day: String,
    /// Where it stands.
    pub state: GoalState,
    /// Since when.
    pub state_day: String,
    /// Why it was paused or let go.
    pub reason: String,
    /// The newest progress word with its line.
    pub progress: Option<ProgressKept>,
    /// Steps done.
    pub steps_done: u32,
    /// Steps that count: all but the dropped ones.
    pub steps_count: u32,
    /// The nearest day of a step that is open.
    pub next_step_day: Option<String>,
    /// Comments of my partner in this pair.
    pub comment_count: u32,
    /// Who sees it.
    pub audience: AudienceView,
}

/// A snapshot in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SnapshotLine {
    /// Its private id.
    pub snapshot: SnapshotId,
    /// The day.
    pub day: String,
    /// Its name; may be empty.
    pub name: String,
}

/// A competency of my list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillRow {
    /// Which.
    pub competency: CompetencyId,
    /// Its name.
    pub name: String,
    /// Group of the catalogue; empty for own ones.
    pub group: String,
    /// What it means, in one sentence; empty for own ones.
    pub about: String,
    /// Signs at steps 1, 3 and 5; some may be empty.
    pub signs: Vec<String>,
    /// Whether it is in my list.
    pub picked: bool,
    /// How much it matters.
    pub importance: Option<SkillImportance>,
    /// Every rating, oldest first.
    pub ratings: Vec<RatingKept>,
}

/// A word of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScaleWord {
    /// The word.
    pub word: String,
    /// The sentence that anchors it.
    pub anchor: String,
}

/// The skills check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillsView {
    /// The five steps.
    pub scale: Vec<ScaleWord>,
    /// My list, in order of picking.
    pub mine: Vec<SkillRow>,
    /// What can be picked, by group.
    pub others: Vec<SkillRow>,
    /// Fewest with which a list says something.
    pub fewest: u32,
    /// Most that can be picked.
    pub most: u32,
}

/// The overview of my IDP, seen in one pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IdpView {
    /// Me.
    pub me: PersonView,
    /// My partner in this pair.
    pub partner: PersonView,
    /// Whether it can be shared: the partner has keys and parcels are not stopped.
    pub can_share: bool,
    /// Whether I have begun.
    pub begun: bool,
    /// How deep it goes.
    pub depth: Depth,
    /// Today's day.
    pub today: String,
    /// The day I want to look at it again; empty for none.
    pub review_day: String,
    /// Days that the agreement names for looking at the plan, the nearest first.
    pub agreed_days: Vec<AgreedDay>,
    /// Where the day of the longer review stands.
    pub review_in_agreement: ReviewDayView,
    /// Every how many meetings the agreement looks back; `None` if it says so in words of its own.
    pub review_meetings: Option<u32>,
    /// Where I want to go, as I wrote it; may be empty.
    pub direction: String,
    /// What I ask of my mentor on the support sheet; may be empty.
    pub ask: String,
    /// All sheets.
    pub sheets: Vec<SheetLine>,
    /// Goals in order of importance, without removed ones.
    pub goals: Vec<GoalCard>,
    /// Goals removed in the last 60 days.
    pub removed: Vec<GoalCard>,
    /// How many goals at a time the agreement says; `None` if it says so in words of its own.
    pub goal_limit: Option<u32>,
    /// Goals that are active.
    pub active_count: u32,
    /// The five progress words.
    pub progress_scale: Vec<ScaleWord>,
    /// My list of skills.
    pub skills: SkillsView,
    /// Ideas of either in this pair.
    pub ideas: Vec<IdeaView>,
    /// Snapshots, newest first.
    pub snapshots: Vec<SnapshotLine>,
}

/// A field of a sheet with what stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetFieldView {
    /// Catalogue id.
    pub field: String,
    /// Its label.
    pub label: String,
    /// A hint; may be empty.
    pub help: String,
    /// How it is filled.
    pub kind: SheetFieldKind,
    /// What can be chosen.
    pub options: Vec<SheetFieldOption>,
    /// Whether the sheet is complete only with it.
    pub required: bool,
    /// Whether the mentor answers here, in the lane.
    pub mentors: bool,
    /// Longest text, in characters.
    pub chars_max: u32,
    /// What stands in it.
    pub value: Option<SheetValue>,
}

/// One entry of a sheet, or its one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetRowView {
    /// Its private id; `None` before anything is written.
    pub row: Option<IdpPartId>,
    /// Its fields.
    pub fields: Vec<SheetFieldView>,
    /// What stands beside it in this pair.
    pub lane: LaneView,
}

/// A step or note with the goal it belongs to, on the sheets that gather them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GatheredLine {
    /// The goal.
    pub goal: GoalId,
    /// Its sentence.
    pub sentence: String,
    /// The step's words, or what the note says.
    pub text: String,
    /// The day of the step or note; may be empty.
    pub day: String,
    /// Where a step stands; `None` for a note.
    pub state: Option<StepStanding>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetView {
    /// Me.
    pub me: PersonView,
    /// My partner in this pair.
    pub partner: PersonView,
    /// Whether it can be shared.
    pub can_share: bool,
    /// The sheet, as in the list.
    pub line: SheetLine,
    /// Whether it grows entry by entry.
    pub grows: bool,
    /// Its page, or its entries.
    pub rows: Vec<SheetRowView>,
    /// An entry as it would begin.
    pub blank: Vec<SheetFieldView>,
    /// What it gathers from goals.
    pub gathered: Vec<GatheredLine>,
    /// All sheets, for the list beside it.
    pub sheets: Vec<SheetLine>,
}

/// A step of a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Its private id.
    pub step: IdpPartId,
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
}

/// A progress note of a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgressNoteView {
    /// Its private id.
    pub note: IdpPartId,
    /// The day it tells of.
    pub day: String,
    /// What I did or saw.
    pub what: String,
    /// The measure.
    pub measure: String,
    /// Feedback received.
    pub feedback: String,
}

/// A goal on its own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GoalView {
    /// Me.
    pub me: PersonView,
    /// My partner in this pair.
    pub partner: PersonView,
    /// Whether it can be shared.
    pub can_share: bool,
    /// Today's day.
    pub today: String,
    /// As a card.
    pub card: GoalCard,
    /// As it is typed.
    pub draft: GoalDraft,
    /// Sentences it had before.
    pub earlier: Vec<EarlierWording>,
    /// Every progress word, newest first.
    pub progress: Vec<ProgressKept>,
    /// The five progress words.
    pub progress_scale: Vec<ScaleWord>,
    /// Its steps.
    pub steps: Vec<StepView>,
    /// Its notes, newest day first.
    pub notes: Vec<ProgressNoteView>,
    /// What of it is shared in this pair.
    pub parts: ShareParts,
    /// What stands beside it in this pair.
    pub lane: LaneView,
    /// Skills that can be named.
    pub skills: Vec<SkillRow>,
    /// The one moment of celebration, once it is reached; empty else.
    pub celebration: String,
}

/// Words of another partner that stand in what would be shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LenderView {
    /// The pair whose partner wrote them.
    pub pair: PairId,
    /// That partner.
    pub person: PersonView,
    /// Their words that stand in it, each at most 400 characters: what one would ask them about.
    pub words: Vec<String>,
    /// Whether they said yes to it before, here or to a question of mine.
    pub asked: bool,
    /// Whether such a question waits for their answer.
    pub asking: bool,
}
