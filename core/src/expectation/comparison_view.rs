//! What screens show of two answers side by side, and of what was decided.

use serde::{Deserialize, Serialize};

use super::areas::ExampleMark;
use super::entry::{AnswerSaid, Decision};
use super::view::{AskedView, RoundLine, ScaleView};
use crate::agreement::ClauseState;
use crate::id::{ClauseId, EntryId, ItemId};
use crate::person::{PersonView, Role, Side};

/// How two answers stand to each other.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Three or four steps apart.
    TalkFirst,
    /// Two steps apart: a question, not a finding.
    WorthATalk,
    /// One of the two left it open, or kept it closed.
    LeftOpen,
    /// One step apart: ordinary wobble.
    Close,
    /// On the same step.
    SamePlace,
}

/// What two marks say about who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Each counts on the other.
    NobodyHasThis,
    /// Each would do it.
    TwoHands,
    /// One offers more than the other asks.
    OfferedMore,
    /// Both in the middle: who starts?
    SharedWhoStarts,
    /// Neither wants it.
    NotForUsBoth,
}

/// What somebody showed of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ShownView {
    /// Their answer.
    Answer {
        /// The answer.
        answer: AnswerSaid,
    },
    /// Left open or kept closed; nothing tells which.
    Nothing,
    /// What came does not fit the seal, and is no answer.
    NotWhatWasSealed,
}

/// How an outcome stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeState {
    /// Mine waits for my partner's yes.
    PartnersTurn,
    /// My partner's waits for my yes.
    MyTurn,
    /// Each wrote one before reading the other's, or accepted the other's.
    Crossed,
    /// Kept for the next talk.
    Parked,
    /// Both said yes.
    Agreed,
    /// It was answered no.
    Refused,
}

/// One outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeView {
    /// How it stands.
    pub state: OutcomeState,
    /// The offer; named by the answer.
    pub proposal: EntryId,
    /// Who wrote it.
    pub side: Side,
    /// When, as they say.
    pub at: String,
    /// Whether it still waits in my outbox.
    pub waiting: bool,
    /// What was decided.
    pub decision: Decision,
    /// The sentence.
    pub sentence: String,
    /// The day, if it has one.
    pub day: Option<String>,
    /// The clause whose proposal carries the sentence.
    pub clause: Option<ClauseId>,
    /// Title of that clause.
    pub clause_title: String,
    /// Where that clause stands; `None` while it is not in the agreement.
    pub clause_state: Option<ClauseState>,
    /// The other's offer beside mine, where two crossed.
    pub other: Option<OtherOutcome>,
}

/// My partner's offer beside mine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OtherOutcome {
    /// The offer.
    pub proposal: EntryId,
    /// What they wrote down as decided.
    pub decision: Decision,
    /// Their sentence.
    pub sentence: String,
    /// Their day.
    pub day: Option<String>,
}

/// Where the two stood in an earlier round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ThenView {
    /// Day of that round.
    pub day: String,
    /// What the mentee had answered.
    pub mentee: Option<AnswerSaid>,
    /// What the mentor had answered.
    pub mentor: Option<AnswerSaid>,
}

/// One row of *Where we start from*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonRow {
    /// What was asked.
    pub asked: AskedView,
    /// Part it stands in.
    pub part: u32,
    /// Where it stands.
    pub group: Group,
    /// Steps between the marks, 0 to 4.
    pub apart: Option<u8>,
    /// Who does it.
    pub direction: Option<Direction>,
    /// The mentee cannot do without it.
    pub must_mentee: bool,
    /// The mentor cannot do without it.
    pub must_mentor: bool,
    /// What the mentee showed.
    pub mentee: ShownView,
    /// What the mentor showed.
    pub mentor: ShownView,
    /// Whether I kept my answer closed.
    pub kept_closed: bool,
    /// Whether I chose it for the talk.
    pub chosen_by_me: bool,
    /// Whether my partner did.
    pub chosen_by_partner: bool,
    /// Place among the suggestions for the talk, 1 first.
    pub suggested: Option<u32>,
    /// The clause an outcome can go to, by title.
    pub clause_title: Option<String>,
    /// That clause.
    pub clause: Option<ClauseId>,
    /// What was decided.
    pub outcome: Option<OutcomeView>,
    /// Where the two stood last time.
    pub then: Option<ThenView>,
}

/// A place where reasonable wishes pull in two directions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TensionView {
    /// Catalogue id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The items it stands between.
    pub items: Vec<ItemId>,
}

/// What other people hope for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExampleView {
    /// Catalogue id.
    pub id: String,
    /// Whose words.
    pub from: Role,
    /// The words.
    pub text: String,
    /// The item it is close to.
    pub item: ItemId,
    /// How I marked it, Only me.
    pub mark: Option<ExampleMark>,
}

/// *Where we start from*: both answers side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonView {
    /// Where the round stands.
    pub line: RoundLine,
    /// The mentee.
    pub mentee: PersonView,
    /// The mentor.
    pub mentor: PersonView,
    /// Which of them I am.
    pub my_role: Role,
    /// Whether only I see this yet: my own answers are not shown.
    pub only_me: bool,
    /// The day on which a partner without Ithaca told me their answers: then nothing here was answered blind.
    pub told_on: Option<String>,
    /// Steps of statements.
    pub statement: ScaleView,
    /// Steps of sliders.
    pub slider: ScaleView,
    /// Talk first, worth a talk, left open, close, same place; inside a group must-haves first.
    pub rows: Vec<ComparisonRow>,
    /// Cards where linked statements differ.
    pub tensions: Vec<TensionView>,
    /// Cards to agree with or not.
    pub examples: Vec<ExampleView>,
}
