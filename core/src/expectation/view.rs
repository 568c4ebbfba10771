//! What screens show of expectations, and what comes in from them.

use serde::{Deserialize, Serialize};

use super::entry::{Conduct, Decision, ItemAsked, ItemKind, Length, Said, Way, Weight};
use super::folded::VoidWhy;
use crate::id::{ItemId, RoundId};
use crate::person::{PersonView, Role, Side};

/// Where one part of a round stands, seen from this laptop, and whose turn it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum PartStep {
    /// I answer, and seal.
    Answer,
    /// My seal cannot be opened any more: its salts are lost.
    SaltsLost,
    /// Both sealed; by mail the mentor, I, shows first.
    ShowFirst,
    /// I, the mentee, see the mentor's answers and decide what to show.
    ReadThenShow,
    /// Both hold the other's lock; six words each open both.
    OpenTogether,
    /// In the room: my lock has to reach my partner before we open.
    CarryLock,
    /// My partner has not sealed.
    WaitForSeal,
    /// My partner has not shown their answers.
    WaitForAnswers,
    /// Both have shown what they show.
    Compare,
    /// It is void.
    Void,
}

/// Where a whole round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RoundState {
    /// Answering, sealing, showing.
    Open,
    /// Both have shown; the talk is next.
    Revealed,
    /// The two have talked.
    Talked,
    /// Void.
    Void,
}

/// What a person answers to one item, while it is theirs to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AnswerDraft {
    /// The answer.
    pub said: Said,
    /// How much it matters; sliders alone.
    pub weight: Option<Weight>,
    /// A reason, at most 200 characters.
    pub reason: String,
}

/// An item in own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnItemDraft {
    /// Statement or slider.
    pub kind: ItemKind,
    /// The statement, or the question over a slider; at most 160 characters.
    pub text: String,
    /// The left end of a slider, at most 160 characters.
    pub left: String,
    /// The right end.
    pub right: String,
    /// Whose conduct a statement is about.
    pub about: Conduct,
    /// Whose the left end of a slider is, if the ends belong to the two roles.
    pub left_role: Option<Role>,
}

/// How a round begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundDraft {
    /// Which items it asks.
    pub length: Length,
    /// Catalogue ids of themes, or of some of the ten areas, with `themes`.
    pub themes: Vec<String>,
    /// How answers are shown.
    pub way: Way,
}

/// What of my sealed answers will be shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ShowWhat {
    /// Every answer.
    #[default]
    All,
    /// All but the items named.
    AllBut,
    /// Only the items named.
    Only,
}

/// What of my sealed answers will be shown, with the items the choice names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ShowChoice {
    /// All, all but, or only.
    pub what: ShowWhat,
    /// The items named; none with `all`.
    pub items: Vec<ItemId>,
}

impl ShowChoice {
    /// Whether the answer to an item will be shown.
    #[must_use]
    pub fn shows(&self, item: &ItemId) -> bool {
        match self.what {
            ShowWhat::All => true,
            ShowWhat::AllBut => !self.items.contains(item),
            ShowWhat::Only => self.items.contains(item),
        }
    }
}

/// What the talk decided on one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeDraft {
    /// What was decided.
    pub decision: Decision,
    /// One sentence both can read, at most 400 characters.
    pub sentence: String,
    /// The day, with `try_until` and `revisit_on`: `2026-11-25`.
    pub day: Option<String>,
    /// Whether the sentence goes to its clause as a proposal.
    pub into_agreement: bool,
}

/// One part of a round, without its items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartLine {
    /// 1, or 2 for the items of the second person.
    pub part: u32,
    /// Whose turn.
    pub step: PartStep,
    /// Items in it.
    pub item_count: u32,
    /// Items I have answered.
    pub answered_count: u32,
    /// Who asked it.
    pub asked_by: Side,
    /// When I sealed it.
    pub i_sealed_at: Option<String>,
    /// Whether my seal still waits in my outbox and can be taken back.
    pub seal_waits: bool,
    /// When my partner sealed it, as they say.
    pub they_sealed_at: Option<String>,
    /// When I showed my answers.
    pub i_revealed_at: Option<String>,
    /// Whether what I show still waits in my outbox and can be taken back.
    pub reveal_waits: bool,
    /// When my partner showed theirs, as they say.
    pub they_revealed_at: Option<String>,
    /// Why it is void.
    pub void: Option<VoidWhy>,
    /// Whose doing that was.
    pub void_by: Option<Side>,
}

/// One round in the list of rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundLine {
    /// Which round.
    pub round: RoundId,
    /// 1 for the first of the pair; void ones are counted too.
    pub number: u32,
    /// Who began it.
    pub begun_by: Side,
    /// When, as they say.
    pub begun_at: String,
    /// Which items it asks.
    pub length: Length,
    /// How answers are shown.
    pub way: Way,
    /// Where it stands.
    pub state: RoundState,
    /// Whose turn: the first thing I can do, else what I wait for.
    pub step: PartStep,
    /// Whether it is still my draft, and nothing of it was proposed.
    pub is_draft: bool,
    /// Whether the proposal still waits in my outbox.
    pub proposal_waits: bool,
    /// Part 1, and part 2 if the second person added items.
    pub parts: Vec<PartLine>,
    /// Another round was begun at the same time; one of them is to be kept.
    pub crossed: bool,
    /// Outcomes that both said yes to.
    pub agreed_count: u32,
    /// Outcomes of my partner that wait for my yes.
    pub needs_me_count: u32,
    /// When the two said they have talked.
    pub talked_at: Option<String>,
    /// Who said that it goes on by mail and not in the room.
    pub moved_by: Option<Side>,
    /// My word of it waits, and can be taken back.
    pub move_waits: bool,
    /// The day on which a partner without Ithaca told me their answers, if they did (Only me).
    pub told_on: Option<String>,
    /// How many they told.
    pub told_count: u32,
}

/// How long a form is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LengthChoice {
    /// Which items.
    pub length: Length,
    /// How many.
    pub item_count: u32,
}

/// One theme to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemeChoice {
    /// Catalogue id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is about.
    pub text: String,
    /// Items in it.
    pub item_count: u32,
}

/// The room of one pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExpectationsView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Whether my partner's keys are here.
    pub has_partner: bool,
    /// Newest first.
    pub rounds: Vec<RoundLine>,
    /// Whether a new round can begin now.
    pub can_begin: bool,
    /// The forms to choose from.
    pub lengths: Vec<LengthChoice>,
    /// The themes to choose from.
    pub themes: Vec<ThemeChoice>,
}

/// Which mail of a round one is, on the way to where both see where they start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundMail {
    /// From 1.
    pub number: u32,
    /// How many there are.
    pub of: u32,
}

/// What stands on the table when both open together in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OpeningView {
    /// Which round.
    pub round: RoundId,
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// The six words I read aloud.
    pub my_words: Vec<String>,
    /// Answers of mine that they open.
    pub shown_count: u32,
    /// Answers of mine that stay closed.
    pub closed_count: u32,
}

/// One item with my own answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ItemView {
    /// What is asked.
    pub asked: AskedView,
    /// Part it stands in.
    pub part: u32,
    /// My answer; what was sealed, once it is.
    pub answer: AnswerDraft,
    /// Whether its part is sealed, so that nothing can be changed.
    pub sealed: bool,
    /// Whether it is an own item that I can still take out.
    pub removable: bool,
    /// Whether my answer will be shown, or was.
    pub shows: bool,
}

/// What is asked, as screens read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AskedView {
    /// Which item.
    pub item: ItemId,
    /// Statement or slider.
    pub kind: ItemKind,
    /// Title of its theme; empty for own items.
    pub theme: String,
    /// Whose conduct a statement is about.
    pub about: Conduct,
    /// The statement, or the question over a slider.
    pub text: String,
    /// The left end of a slider.
    pub left: String,
    /// The right end.
    pub right: String,
    /// Whose the left end is, where the ends belong to the roles.
    pub left_role: Option<Role>,
    /// Question for the talk.
    pub discuss: String,
    /// Clause of the catalogue it belongs to; may be empty.
    pub clause: String,
}

impl From<&ItemAsked> for AskedView {
    fn from(asked: &ItemAsked) -> Self {
        Self {
            item: asked.item.clone(),
            kind: asked.kind,
            theme: asked.theme.clone(),
            about: asked.about,
            text: asked.text.clone(),
            left: asked.left.clone(),
            right: asked.right.clone(),
            left_role: asked.left_role,
            discuss: asked.discuss.clone(),
            clause: asked.clause.clone(),
        }
    }
}

/// The five steps and the question over them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScaleView {
    /// The question.
    pub question: String,
    /// Five labels.
    pub steps: Vec<String>,
}

/// One round to answer: every item with my own answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundView {
    /// Where it stands.
    pub line: RoundLine,
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Whether my partner's keys are here: only then something can be sealed.
    pub has_partner: bool,
    /// Steps of statements.
    pub statement: ScaleView,
    /// Steps of sliders.
    pub slider: ScaleView,
    /// The items, in the order asked.
    pub items: Vec<ItemView>,
    /// Own items I can still add.
    pub own_left: u32,
    /// What of my answers will be shown.
    pub show: ShowChoice,
}
