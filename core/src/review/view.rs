//! What screens show of reviews: words and marks, never a sum, a mean or a grade (RV-1).

use serde::{Deserialize, Serialize};

use super::entry::{ReviewAsks, ReviewKind, ReviewSaid, ReviewWhat};
use super::fold::ReviewVoidWhy;
use crate::id::{ClauseId, ItemId, PointId, ReviewId, ReviewLineId};
use crate::idp::ScaleWord;
use crate::person::{PersonView, Role, Side};

/// Whose turn it is, the first that I can do first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ReviewTurn {
    /// The salts of my seal are lost.
    SaltsLost,
    /// I read the mentor's answers, then choose what of mine to show (the mentee).
    ReadThenShow,
    /// Both are sealed, and I show first (the mentor).
    ShowFirst,
    /// I answer, then seal.
    Answer,
    /// My partner has not sealed yet.
    WaitForSeal,
    /// Both are sealed; the mentor shows first.
    WaitForAnswers,
    /// The mentee reads, and has not shown yet.
    WaitForShow,
    /// Both are shown.
    Both,
    /// Nothing of it counts.
    Void,
}

/// An answer as it is typed: a step where a question is rated, words where it is open. Nothing leaves it open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewAnswerDraft {
    /// 1 to 5.
    pub step: Option<u8>,
    /// Own words, at most 1,000 characters.
    pub text: String,
}

/// What may be seen of one person's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ReviewShown {
    /// Nothing: not answered yet, left open, sealed, or kept to themselves.
    Nothing,
    /// An answer.
    Said {
        /// It.
        said: ReviewSaid,
    },
    /// Something that does not fit the seal.
    NotWhatWasSealed,
}

/// One question of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewItemRow {
    /// Which.
    pub item: ItemId,
    /// Whether it is answered on the scale.
    pub rated: bool,
    /// Who is asked.
    pub asks: ReviewAsks,
    /// Whether I am.
    pub asks_me: bool,
    /// The question.
    pub text: String,
    /// What I typed, until I seal.
    pub draft: ReviewAnswerDraft,
    /// Mine: what I sealed.
    pub mine: ReviewShown,
    /// My partner's.
    pub theirs: ReviewShown,
    /// Whether my partner was shown mine.
    pub i_showed: bool,
}

/// Where a line leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum ReviewLead {
    /// A clause that was offered, or lies in my draft.
    Clause {
        /// Which.
        clause: ClauseId,
        /// Its title.
        title: String,
    },
    /// A point of the agenda.
    Point {
        /// Which.
        point: PointId,
        /// Its words.
        title: String,
    },
}

/// One line of what is kept, changed or stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewLineView {
    /// Which.
    pub line: ReviewLineId,
    /// Who wrote it.
    pub by: Side,
    /// Kept, changed or stopped.
    pub what: ReviewWhat,
    /// The words.
    pub text: String,
    /// When, as its author's laptop says.
    pub at: String,
    /// Whether it still waits for a parcel.
    pub waiting: bool,
    /// One too many: both wrote at the same time.
    pub is_over: bool,
    /// Where it led so far.
    pub leads: Vec<ReviewLead>,
}

/// A question that can be picked for a deeper look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewToPick {
    /// Which.
    pub item: ItemId,
    /// The question.
    pub text: String,
    /// Who is asked.
    pub asks: ReviewAsks,
    /// Whether it is answered on the scale.
    pub rated: bool,
}

/// A clause that a line can be added to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewClauseChoice {
    /// Which.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
}

/// A sentence that a line brings into the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewClauseDraft {
    /// The clause it belongs to; none makes a clause in own words.
    pub clause: Option<ClauseId>,
    /// The sentence.
    pub words: String,
}

/// A review that the agreement asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewOffer {
    /// Which.
    pub kind: ReviewKind,
    /// The day it is due.
    pub day: String,
}

/// A review in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewRow {
    /// Which.
    pub review: ReviewId,
    /// What sort.
    pub kind: ReviewKind,
    /// Who began it.
    pub by: Side,
    /// When, as that laptop says.
    pub at: String,
    /// Whose turn it is.
    pub turn: ReviewTurn,
    /// Whether my partner has sealed.
    pub they_sealed: bool,
    /// Why nothing of it counts.
    pub void: Option<ReviewVoidWhy>,
    /// Whether that was I.
    pub void_by_me: bool,
    /// When the two were shown; empty before.
    pub both_at: String,
    /// Lines that came of it.
    pub line_count: u32,
}

/// All reviews of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Whether something can be written: the partner has keys, parcels are not stopped, nobody left.
    pub can_write: bool,
    /// Whether one of the two says that one manages or assesses the other: then nothing is rated (PA-12).
    pub is_off: bool,
    /// Whether it is my own word that says so.
    pub off_by_me: bool,
    /// What the agreement asks for now.
    pub offer: Option<ReviewOffer>,
    /// Questions of each sort that I would be asked: short, mid-point, closing.
    pub my_counts: Vec<u32>,
    /// Those in which something can still be done, newest first.
    pub open: Vec<ReviewRow>,
    /// Those that are over, newest first.
    pub earlier: Vec<ReviewRow>,
}

/// One review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewPage {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// My role.
    pub my_role: Role,
    /// As in the list.
    pub can_write: bool,
    /// As in the list.
    pub is_off: bool,
    /// As in the list.
    pub off_by_me: bool,
    /// The review as the list has it.
    pub row: ReviewRow,
    /// Whether what I last did waits for the next parcel and can be taken back.
    pub can_take_back: bool,
    /// The five steps as it carries them; none where nothing is rated.
    pub scale: Vec<ScaleWord>,
    /// Its questions, in the order asked. Where nothing is rated, rated ones are left out unless both showed them before.
    pub rows: Vec<ReviewItemRow>,
    /// What comes of it, oldest first.
    pub lines: Vec<ReviewLineView>,
    /// How many lines it may have.
    pub lines_max: u32,
    /// Clauses that a line can be added to.
    pub clauses: Vec<ReviewClauseChoice>,
    /// Questions to pick for a deeper look, after a short one.
    pub to_pick: Vec<ReviewToPick>,
}
