//! The frozen bodies of a skill round, form 1: the mentee asks for the mentor's view of chosen skills (IDP-7).
//!
//! A round carries the words of its skills and steps, so that both read the same whatever their versions. Both rate
//! alone: what is promised is sealed by `core/src/seal`, and only what fits its seal is shown.

use serde::{Deserialize, Serialize};

use super::entry::{LABEL_CHARS_MAX, NAME_CHARS_MAX, TEXT_CHARS_MAX};
use crate::id::ItemId;
use crate::journal::Body;
use crate::seal::{Commitment, Salt, Sealable, seal_fits};
use crate::text::{line_fits, text_fits, word_fits};

/// Steps of the scale (product.md §6).
pub const SKILL_STEPS: u8 = 5;
/// Most skills in one round: as many as a list holds (product.md §2.4).
pub const SKILLS_MAX: usize = 12;
/// Longest meaning or sign of a skill, and longest anchor of a step.
pub const SIGN_OF_SKILL_CHARS_MAX: usize = 300;

/// A step of the scale as both read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillStepAsked {
    /// Its word, at most 120 characters.
    pub word: String,
    /// The sentence that anchors it; may be empty.
    pub anchor: String,
}

/// A skill as both read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillAsked {
    /// The catalogue's id, or `own-` and a UUID that is this pair's alone.
    pub item: ItemId,
    /// Its name, at most 80 characters.
    pub name: String,
    /// What it means; empty for one of the mentee's own.
    pub about: String,
    /// Signs at steps 1, 3 and 5; some may be empty.
    pub signs: Vec<String>,
}

/// The mentee asked for the mentor's view. Her own ratings are sealed beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillsAsked {
    /// Language of the words, BCP 47.
    pub language: String,
    /// Version of the catalogue.
    pub catalogue_version: u32,
    /// The five steps, the first one first.
    pub steps: Vec<SkillStepAsked>,
    /// The skills, 1 to 12, in the order in which they are asked.
    pub skills: Vec<SkillAsked>,
}

impl SkillsAsked {
    /// The questions as they stand in their entry: what a seal is made for.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Ratings were sealed: nobody can change them any more, and nobody sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillsSealed {
    /// What was asked, as its SHA-256 names it.
    pub instrument: Commitment,
    /// One for each skill, seen or not, in the order asked.
    pub commitments: Vec<Commitment>,
    /// One sum over all of them.
    pub root: Commitment,
}

/// Where somebody sees a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SkillSaid {
    /// On one of the five steps.
    Step {
        /// 1 to 5.
        step: u8,
    },
    /// Has not seen it.
    NotSeen,
}

/// A rating, whole. Its JSON is what a seal commits to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct SkillRated {
    /// The step, or not seen.
    pub said: SkillSaid,
    /// The step that is needed, 1 to 5; the mentee's alone.
    pub needed: Option<u8>,
    /// A real moment that shows it, at most 200 characters; may be empty.
    pub example: String,
}

impl Sealable for SkillRated {}

impl SkillRated {
    /// A skill that was not seen.
    #[must_use]
    pub fn not_seen() -> Self {
        Self {
            said: SkillSaid::NotSeen,
            needed: None,
            example: String::new(),
        }
    }

    fn fits(&self) -> bool {
        let is_step = |step: u8| (1..=SKILL_STEPS).contains(&step);
        let said = match self.said {
            SkillSaid::Step { step } => is_step(step),
            SkillSaid::NotSeen => true,
        };
        said && self.needed.is_none_or(is_step) && text_fits(&self.example, TEXT_CHARS_MAX)
    }
}

/// One rating that its author opened, with the salt that proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillRevealed {
    /// The skill.
    pub item: ItemId,
    /// The rating.
    pub rating: SkillRated,
    /// Its salt: 32 hex digits.
    pub salt: String,
}

/// Sealed ratings were shown: all of them, or some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillsRevealed {
    /// What was shown, at most 12.
    pub skills: Vec<SkillRevealed>,
}

/// Why a skill round ended before both had shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SkillEndWhy {
    /// The mentor would rather not rate now.
    Declined,
    /// One let it go.
    LetGo,
    /// The author's salts are lost: sealed ratings cannot be opened any more.
    SaltsLost,
}

/// A skill round ended before both had shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillRoundEnded {
    /// Why.
    pub why: SkillEndWhy,
}

impl Body for SkillsAsked {
    fn fits(&self) -> bool {
        let step = |it: &SkillStepAsked| {
            line_fits(&it.word, LABEL_CHARS_MAX) && text_fits(&it.anchor, SIGN_OF_SKILL_CHARS_MAX)
        };
        let skill = |it: &SkillAsked| {
            it.item.is_well_formed()
                && line_fits(&it.name, NAME_CHARS_MAX)
                && text_fits(&it.about, SIGN_OF_SKILL_CHARS_MAX)
                && it.signs.len() <= 3
                && it
                    .signs
                    .iter()
                    .all(|sign| text_fits(sign, SIGN_OF_SKILL_CHARS_MAX))
        };
        let mut ids: Vec<&ItemId> = self.skills.iter().map(|it| &it.item).collect();
        ids.sort();
        ids.dedup();
        word_fits(&self.language, 16)
            && self.steps.len() == usize::from(SKILL_STEPS)
            && self.steps.iter().all(step)
            && (1..=SKILLS_MAX).contains(&self.skills.len())
            && ids.len() == self.skills.len()
            && self.skills.iter().all(skill)
    }
}

impl Body for SkillsSealed {
    fn fits(&self) -> bool {
        seal_fits(&self.instrument, &self.commitments, &self.root, SKILLS_MAX)
    }
}

impl Body for SkillsRevealed {
    fn fits(&self) -> bool {
        let sound = |it: &SkillRevealed| {
            it.item.is_well_formed() && it.rating.fits() && Salt::parse(&it.salt).is_some()
        };
        self.skills.len() <= SKILLS_MAX && self.skills.iter().all(sound)
    }
}

impl Body for SkillRoundEnded {
    fn fits(&self) -> bool {
        true
    }
}
