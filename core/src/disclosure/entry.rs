//! The frozen body of a question what may be said to somebody else, form 1.

use serde::{Deserialize, Serialize};

use super::rules::WORDS_CHARS_MAX;
use crate::journal::Body;
use crate::text::{line_fits, text_fits};

/// A sentence was offered: it may be said to somebody once both said yes to exactly these words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureProposed {
    /// Whether the author of this entry is the one who would say it; else it is the other, in the author's words.
    pub author_says: bool,
    /// To whom, at most 80 characters.
    pub to_whom: String,
    /// What would be said, 1 to 400 characters.
    pub words: String,
}

impl Body for DisclosureProposed {
    fn fits(&self) -> bool {
        line_fits(&self.to_whom, super::rules::TO_WHOM_CHARS_MAX)
            && !self.words.is_empty()
            && text_fits(&self.words, WORDS_CHARS_MAX)
    }
}
