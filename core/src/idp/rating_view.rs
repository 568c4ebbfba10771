//! What screens show of skills rated by both: two marks on labelled steps, never a sum, a mean or a grade (IDP-7).

use serde::{Deserialize, Serialize};

use super::focus::FocusView;
use super::rating_entry::{SkillRated, SkillSaid};
use super::rating_fold::SkillVoidWhy;
use super::view::ScaleWord;
use crate::id::{CompetencyId, ItemId, SkillRoundId};
use crate::person::{PersonView, Role};

/// A rating of the mentor as it is typed; only what was seen is rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillRatingDraft {
    /// The step, or not seen.
    pub said: SkillSaid,
    /// A real moment, at most 200 characters.
    pub example: String,
}

/// Whose turn it is, the first that I can do first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum SkillTurn {
    /// The salts of my seal are lost.
    SaltsLost,
    /// I rate what I have seen, then seal (the mentor).
    Rate,
    /// I read the mentor's view, then choose what of mine to show (the mentee).
    ReadThenShow,
    /// The mentor has not rated yet.
    WaitForView,
    /// The mentee's seal is not here.
    WaitForSeal,
    /// The mentee has not shown yet.
    WaitForShow,
    /// Both are shown.
    Both,
    /// Nothing of it counts.
    Void,
}

/// What may be seen of one person's rating in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SkillShown {
    /// Nothing: not rated yet, sealed, or kept to themselves.
    Nothing,
    /// A rating.
    Rated {
        /// It.
        rating: SkillRated,
    },
    /// Something that does not fit the seal.
    NotWhatWasSealed,
}

/// One skill of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillAskedRow {
    /// Which.
    pub item: ItemId,
    /// Its name.
    pub name: String,
    /// What it means; may be empty.
    pub about: String,
    /// Signs at steps 1, 3 and 5.
    pub signs: Vec<String>,
    /// Mine: my draft until I seal, then what I sealed.
    pub mine: SkillShown,
    /// My partner's.
    pub theirs: SkillShown,
    /// Whether my partner was shown mine.
    pub i_showed: bool,
}

/// A skill round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillRoundView {
    /// Which.
    pub round: SkillRoundId,
    /// When it was asked, as that laptop says.
    pub at: String,
    /// Whose turn it is.
    pub turn: SkillTurn,
    /// Why nothing of it counts.
    pub void: Option<SkillVoidWhy>,
    /// Whether that was I.
    pub void_by_me: bool,
    /// Whether what I last did waits for the next parcel and can be taken back.
    pub can_take_back: bool,
    /// When the two were shown; empty before.
    pub both_at: String,
    /// The five steps as it carries them.
    pub scale: Vec<ScaleWord>,
    /// Its skills.
    pub rows: Vec<SkillAskedRow>,
}

/// What one person said of a skill last, and the time before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillMark {
    /// The day it was shown.
    pub day: String,
    /// The rating.
    pub rating: SkillRated,
    /// Day of the one before; empty for none.
    pub before_day: String,
    /// The one before.
    pub before: Option<SkillRated>,
}

/// A skill as both may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillBothRow {
    /// Which, in this pair.
    pub item: ItemId,
    /// The competency of my list, if it is my IDP.
    pub competency: Option<CompetencyId>,
    /// Its name.
    pub name: String,
    /// The mentee's marks.
    pub mentee: Option<SkillMark>,
    /// The mentor's marks.
    pub mentor: Option<SkillMark>,
}

/// A skill of my list that the mentor can be asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillToAsk {
    /// Which.
    pub competency: CompetencyId,
    /// Its name.
    pub name: String,
    /// What would be sealed of mine.
    pub rating: SkillRated,
}

/// Skills rated by both, in one pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillRoundsView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// My role.
    pub my_role: Role,
    /// Whether something can be written: the partner has keys and parcels are not stopped.
    pub can_write: bool,
    /// Whether one of the two says that one manages or assesses the other: then nothing is rated (PA-12).
    pub is_off: bool,
    /// Whether it is my own word that says so.
    pub off_by_me: bool,
    /// What I could ask about, if I am the mentee.
    pub to_ask: Vec<SkillToAsk>,
    /// The round in which something can still be done, if one.
    pub open: Option<SkillRoundView>,
    /// The rounds that are over, newest first.
    pub earlier: Vec<SkillRoundView>,
    /// Every skill that one of us was shown, as in the newest round of each.
    pub both: Vec<SkillBothRow>,
    /// The five steps.
    pub scale: Vec<ScaleWord>,
    /// What the two named together.
    pub focus: FocusView,
}
