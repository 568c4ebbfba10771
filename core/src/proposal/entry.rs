//! The frozen bodies that every proposal shares, form 1. What is offered has its own kind in the room it belongs to.

use serde::{Deserialize, Serialize};

use super::Act;
use crate::journal::Body;
use crate::text::text_fits;

/// Longest reason, in characters (product.md G-2).
pub const REASON_CHARS_MAX: usize = 300;

/// The three answers to exactly what was offered; the fourth, other words, is an offer of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Agree to exactly this.
    Yes,
    /// Not this.
    No,
    /// Keep it for the talk.
    Talk,
}

impl From<Answer> for Act {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Yes => Self::Yes,
            Answer::No => Self::No,
            Answer::Talk => Self::Talk,
        }
    }
}

/// What was offered was answered. The entry's `replaces` names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalAnswered {
    /// Yes, no, or talk.
    pub answer: Answer,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// An own offer was taken back. The entry's `replaces` names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalWithdrawn {}

impl Body for ProposalAnswered {
    fn fits(&self) -> bool {
        text_fits(&self.reason, REASON_CHARS_MAX)
    }
}

impl Body for ProposalWithdrawn {
    fn fits(&self) -> bool {
        true
    }
}
