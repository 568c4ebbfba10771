//! The frozen body of a shared part of a learning page, form 1.

use serde::{Deserialize, Serialize};

use super::rules::PART_CHARS_MAX;
use crate::journal::Body;
use crate::text::text_fits;

/// A part of the learning page.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum LearningPart {
    /// What I learned.
    Learned,
    /// How I will use it.
    Using,
    /// Whom I thank, and for what.
    Thanks,
    /// What comes next.
    Next,
}

impl LearningPart {
    /// Every part, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Learned, Self::Using, Self::Thanks, Self::Next];

    /// The part as `about` names it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Learned => "learned",
            Self::Using => "using",
            Self::Thanks => "thanks",
            Self::Next => "next",
        }
    }

    /// Reads a part as `about` names it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.word() == word)
    }
}

/// Its author shared a part of their learning page. Shared again, it replaces the earlier words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningShared {
    /// The words, 1 to 2,000 characters.
    pub text: String,
}

impl Body for LearningShared {
    fn fits(&self) -> bool {
        !self.text.is_empty() && text_fits(&self.text, PART_CHARS_MAX)
    }
}
