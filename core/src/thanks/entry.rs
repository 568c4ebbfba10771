//! The frozen body of a thank-you, form 1.

use serde::{Deserialize, Serialize};

use super::rules::THANKS_CHARS_MAX;
use crate::journal::Body;
use crate::text::text_fits;

/// Its author thanked the other. It needs no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThanksGiven {
    /// The words, 1 to 600 characters.
    pub text: String,
}

impl Body for ThanksGiven {
    fn fits(&self) -> bool {
        !self.text.is_empty() && text_fits(&self.text, THANKS_CHARS_MAX)
    }
}
