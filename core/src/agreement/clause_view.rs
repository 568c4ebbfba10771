//! What screens show of one clause, and what comes in from them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::clause_state::ClauseState;
use super::redline::Span;
use crate::catalogue::ParamValue;
use crate::id::{ClauseId, EntryId, ItemId, ReviewId};
use crate::person::Side;

/// How one parameter is filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParamField {
    /// Catalogue id.
    pub id: String,
    /// Label beside the field.
    pub label: String,
    /// Kind of field.
    pub kind: ParamFieldKind,
    /// What stands in it now.
    pub value: Option<ParamValue>,
    /// Whether the clause cannot be proposed without it.
    pub required: bool,
    /// Whether own words may stand beside the options.
    pub free_entry: bool,
    /// Text that fills a blank, if the catalogue has one.
    pub when_empty: Option<String>,
    /// Options as value and label.
    pub options: Vec<OptionChoice>,
    /// Other clauses that use the same parameter, by title.
    pub shared_with: Vec<String>,
}

/// The kind of field a parameter asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ParamFieldKind {
    /// One line, at most 120 characters.
    Text,
    /// At most 600 characters.
    LongText,
    /// A whole number.
    Whole {
        /// Smallest.
        min: i32,
        /// Largest.
        max: i32,
    },
    /// A calendar day.
    Day,
    /// One of the options.
    Choice,
    /// Several of the options.
    MultiChoice,
    /// Own lines, at most 10 of at most 160 characters.
    List,
}

/// One option of a parameter or one wording of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct OptionChoice {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// One wording of a clause that waits for an answer, or my draft of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LetterView {
    /// The proposal; named by the answer.
    pub proposal: EntryId,
    /// Who wrote it.
    pub side: Side,
    /// Moment as they say.
    pub at: String,
    /// Title proposed.
    pub title: String,
    /// Wording proposed; empty if it proposes to leave the clause out.
    pub wording: String,
    /// Whether it proposes to leave the clause out.
    pub leave_out: bool,
    /// Reason in their words; may be empty.
    pub reason: String,
    /// Word by word against `ClauseView::before`; empty if there is none.
    pub redline: Vec<Span>,
    /// Changed places in the redline.
    pub change_count: u32,
    /// Whether it still waits in my outbox and can be changed or withdrawn without trace.
    pub waiting: bool,
    /// Whether it keeps the writer's own earlier wording against mine (*Mine*).
    pub kept: bool,
}

/// One line in the history of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    /// Who.
    pub side: Side,
    /// When, as they say.
    pub at: String,
    /// What happened.
    pub what: HistoryKind,
    /// The wording this line brought, if it brought one.
    pub wording: String,
    /// Reason given, if any.
    pub reason: String,
}

/// What a line of history tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// First wording of the clause.
    ProposedFirst,
    /// Other wording.
    ProposedOther,
    /// Leaving it out.
    ProposedLeaveOut,
    /// Yes.
    SaidYes,
    /// No.
    SaidNo,
    /// For the talk.
    Parked,
    /// Taken back.
    Withdrew,
    /// A yes that crossed a change: nothing was agreed by it.
    YesCrossedChange,
}

/// One clause, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClauseView {
    /// Which clause.
    pub clause: ClauseId,
    /// Number in the text as it would print now.
    pub number: Option<u32>,
    /// Heading it prints under.
    pub heading: String,
    /// Title now: of the letter that waits, else agreed, else of my draft.
    pub title: String,
    /// Where it stands.
    pub state: ClauseState,
    /// Whether the catalogue requires it in this size, so that leaving it out asks for a reason.
    pub required: bool,
    /// Own clause of the two, or the catalogue's.
    pub own: bool,
    /// Wording both said yes to, if any.
    pub agreed: Option<String>,
    /// The text letters are compared with: agreed, else the first proposal, else the other's letter.
    pub before: Option<String>,
    /// Wordings that wait: none, one, or two that crossed (mine first).
    pub letters: Vec<LetterView>,
    /// My draft, if I have begun one.
    pub draft: Option<ClauseDraft>,
    /// The draft as it would read now; equals the letter or agreed text while there is no draft.
    pub draft_wording: String,
    /// Parameters of the wording, filled or not.
    pub params: Vec<ParamField>,
    /// Other wordings of the catalogue for this clause, the first is its own.
    pub alternatives: Vec<OptionChoice>,
    /// Oldest first.
    pub history: Vec<HistoryLine>,
    /// The clause before and after in the list, for moving on.
    pub previous: Option<ClauseId>,
    /// See `previous`.
    pub next: Option<ClauseId>,
    /// The next clause that needs me, if another one does.
    pub next_needs_me: Option<ClauseId>,
    /// Wording in the newest version signed by both, if it differs.
    pub signed_wording: Option<String>,
    /// Whether my partner may read the draft yet (false while I prepare alone).
    pub has_partner: bool,
    /// What its words came from, if a talk or a review put them here (AG-8, RV-2).
    pub came_from: Option<CameFrom>,
}

/// What the words of a clause came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum CameFrom {
    /// An expectation.
    Expectation {
        /// The item.
        item: ItemId,
        /// What it asked; empty if no round of this notebook has it.
        text: String,
    },
    /// A line of a review.
    Review {
        /// Which review.
        review: ReviewId,
        /// The line.
        text: String,
    },
}

/// What a person fills in for one clause: comes in from the UI, and is kept as Only me until proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClauseDraft {
    /// Title, at most 80 characters.
    pub title: String,
    /// Own words instead of the catalogue's, at most 1,200 characters; `None` keeps the catalogue wording with its parameters.
    pub own_words: Option<String>,
    /// Chosen alternative of the catalogue; `None` is the clause's own wording.
    pub alternative: Option<String>,
    /// Parameters by id.
    pub params: BTreeMap<String, ParamValue>,
    /// Propose to leave the clause out.
    pub leave_out: bool,
    /// Reason, at most 300 characters.
    pub reason: String,
}

/// What a draft of a clause would read like, while typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClausePreview {
    /// The wording, filled.
    pub wording: String,
    /// Against the text it would change.
    pub redline: Vec<Span>,
    /// Parameter ids that still need a value.
    pub missing: Vec<String>,
    /// Characters over the limit of 1,200 (0 = fits).
    pub too_many: u32,
}
