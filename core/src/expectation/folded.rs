//! A round as it was folded: what both notebooks know of it.

use serde::{Deserialize, Serialize};

use super::entry::{AnswerSaid, Length, Questions, Way};
use crate::id::{EntryId, ItemId};
use crate::seal::{SealSide, SealVoid, both_shown_at};

/// Why a part is void: nothing of it is shown any more, and nobody is to blame by that alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum VoidWhy {
    /// One person sealed it twice: a restored notebook, or somebody who wanted to answer again.
    SecondSeal,
    /// One seal holds what the other had sealed.
    CopiedSeal,
    /// A seal is for other questions than those that stand.
    OtherQuestions,
    /// A seal does not cover every question.
    SealIncomplete,
    /// One let it go before both had shown their answers.
    Abandoned,
    /// Sealed answers cannot be opened any more.
    SaltsLost,
    /// Another round begun at the same time is kept.
    OtherKept,
}

impl From<SealVoid> for VoidWhy {
    fn from(why: SealVoid) -> Self {
        match why {
            SealVoid::SecondSeal => Self::SecondSeal,
            SealVoid::CopiedSeal => Self::CopiedSeal,
            SealVoid::OtherQuestions => Self::OtherQuestions,
            SealVoid::Incomplete => Self::SealIncomplete,
        }
    }
}

/// A part that is void.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Void {
    /// Why.
    pub(crate) why: VoidWhy,
    /// Whether it was I.
    pub(crate) mine: bool,
}

/// A lock that stands: the newest of its author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedLock {
    /// Its entry.
    pub(crate) entry: EntryId,
    /// Whether it still waits in my outbox.
    pub(crate) waiting: bool,
}

/// One part of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedPart {
    /// Whether I wrote or chose its questions.
    pub(crate) asked_by_me: bool,
    /// What it asks.
    pub(crate) questions: Questions,
    /// What I did.
    pub(crate) mine: SealSide<AnswerSaid>,
    /// What my partner did.
    pub(crate) theirs: SealSide<AnswerSaid>,
    /// My lock, in the room.
    pub(crate) my_lock: Option<FoldedLock>,
    /// My partner's.
    pub(crate) their_lock: Option<FoldedLock>,
    /// Why it is void, if it is.
    pub(crate) void: Option<Void>,
}

impl FoldedPart {
    /// Whether both have shown what they show.
    #[must_use]
    pub(crate) fn both_revealed(&self) -> bool {
        both_shown_at(&self.mine, &self.theirs).is_some()
    }
}

/// That a round goes on by mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Moved {
    /// Whether I said so.
    pub(crate) mine: bool,
    /// My word of it, while it waits in my outbox and nobody else has said it.
    pub(crate) waiting: Option<EntryId>,
}

/// Where a round stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedRound {
    /// Whether I began it.
    pub(crate) mine: bool,
    /// When, as its author says.
    pub(crate) at: String,
    /// Its place among all entries of the pair, for the order of rounds.
    pub(crate) clock: u64,
    /// The proposal.
    pub(crate) proposal: EntryId,
    /// Whether the proposal still waits in my outbox.
    pub(crate) waiting: bool,
    /// Which items it asks.
    pub(crate) length: Length,
    /// How answers are shown.
    pub(crate) way: Way,
    /// It was to be opened in the room, and goes on by mail.
    #[serde(default)]
    pub(crate) moved: Option<Moved>,
    /// Part 1, and part 2 if the second person added items.
    pub(crate) parts: Vec<FoldedPart>,
    /// The two have talked about it: since when.
    pub(crate) talked_at: Option<String>,
    /// What I chose for the talk.
    pub(crate) chosen_by_me: Vec<ItemId>,
    /// What my partner chose.
    pub(crate) chosen_by_them: Vec<ItemId>,
}
