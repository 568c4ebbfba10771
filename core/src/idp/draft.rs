//! What a person typed: the drafts that come in from screens.

use serde::{Deserialize, Serialize};

use super::entry::{GoalKind, LearningWay, Realistic, StepStanding};
use super::kept::SkillImportance;
use super::lane_entry::IdeaKind;
use crate::id::{CompetencyId, GoalId};

/// What can be shared of an IDP: a sheet, or a goal with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Shareable {
    /// A sheet, by its catalogue id.
    Sheet {
        /// Catalogue id.
        sheet: String,
    },
    /// A goal of mine.
    Goal {
        /// Its private id.
        goal: GoalId,
    },
}

impl Shareable {
    /// Names what is shared among the private rows of a pair.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Sheet { sheet } => format!("sheet/{sheet}"),
            Self::Goal { goal } => format!("goal/{goal}"),
        }
    }

    /// What a private row of a pair names so.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key.split_once('/')? {
            ("sheet", sheet) => Some(Self::Sheet {
                sheet: sheet.to_owned(),
            }),
            ("goal", goal) => Some(Self::Goal {
                goal: GoalId::new(goal),
            }),
            _ => None,
        }
    }
}

/// A goal as it is typed. Texts over their limit are kept and marked (G-9).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GoalDraft {
    /// The result, one line of at most 160 characters.
    pub sentence: String,
    /// By which day; empty while open.
    pub day: String,
    /// How one will see it, at most 500 characters.
    pub sign: String,
    /// Its kind.
    pub kind: Option<GoalKind>,
    /// Why now, at most 1,000 characters.
    pub why: String,
    /// Where it stands today, at most 300 characters.
    pub today: String,
    /// The skills it builds on, at most 12.
    pub skills: Vec<CompetencyId>,
    /// How realistic.
    pub realistic: Option<Realistic>,
    /// What I ask of my mentor, at most 500 characters.
    pub ask: String,
}

/// A step as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StepDraft {
    /// What exactly happens, one line of at most 200 characters.
    pub text: String,
    /// How it teaches.
    pub kind: Option<LearningWay>,
    /// If … then …, at most 200 characters.
    pub if_then: String,
    /// Help needed and from whom, at most 200 characters.
    pub help: String,
    /// By which day; empty for no day yet.
    pub due_day: String,
    /// Where it stands.
    pub state: StepStanding,
    /// Why it is dropped, at most 200 characters.
    pub reason: String,
    /// What happened, at most 1,000 characters.
    pub result: String,
}

/// A progress note as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgressNoteDraft {
    /// The day it tells of; empty for today.
    pub day: String,
    /// What I did or saw, at most 2,000 characters.
    pub what: String,
    /// The measure now, at most 120 characters.
    pub measure: String,
    /// Feedback received, at most 2,000 characters.
    pub feedback: String,
}

/// A competency of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnCompetencyDraft {
    /// Its name, at most 80 characters.
    pub name: String,
    /// Signs at steps 1, 3 and 5, each at most 200 characters.
    pub signs: Vec<String>,
}

/// A rating as of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingDraft {
    /// The step now, 1 to 5; `None` for *not relevant*.
    pub now: Option<u32>,
    /// The step needed, 1 to 5.
    pub needed: Option<u32>,
    /// How much it matters.
    pub importance: Option<SkillImportance>,
    /// A real moment that shows it, at most 200 characters.
    pub example: String,
}

/// A comment as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CommentDraft {
    /// The field it stands beside; empty for the whole block.
    pub field: String,
    /// The words, at most 1,000 characters.
    pub text: String,
}

/// An idea as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IdeaDraft {
    /// A goal, a resource or a person.
    pub idea: IdeaKind,
    /// One line, at most 160 characters.
    pub title: String,
    /// What for, at most 1,000 characters.
    pub text: String,
    /// How to prepare for a person, at most 500 characters.
    pub preparation: String,
    /// Kind of a resource, by catalogue id.
    pub resource: String,
}
