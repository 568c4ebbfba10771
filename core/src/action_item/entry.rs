//! The frozen bodies of an action item's entries, form 1.

use serde::{Deserialize, Serialize};

use crate::journal::Body;
use crate::meeting::rules::{is_day, is_line, is_text, is_word_or_empty};

/// What is promised (product.md §2.5).
pub const ITEM_CHARS_MAX: usize = 200;
/// Reason of a move, a dropping, a declining (product.md §2.5).
pub const ITEM_REASON_CHARS_MAX: usize = 200;
/// Result line of what was done (product.md §2.4).
pub const RESULT_LINE_CHARS_MAX: usize = 1_000;

/// Whose it is, seen from the author of the entry: a swap of roles never rewrites who promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The author's.
    Author,
    /// The other's; offered until they say yes.
    Partner,
    /// Of both; done when each has ticked their half.
    Both,
}

/// An action item was written. One for the other, or for both, is offered until they say yes; written again by who may,
/// it replaces the earlier words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionItemWritten {
    /// What is promised, at most 200 characters.
    pub text: String,
    /// Whose it is.
    pub owner: Owner,
    /// By when; none for "no day yet".
    pub day: Option<String>,
    /// The goal it serves, id of the shared goal; may be empty.
    pub goal: String,
    /// Where it comes from: `meeting/3`, `clause/cl-network`; may be empty.
    pub origin: String,
}

/// An action item that was offered got its answer. The entry's `replaces` names the exact words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionItemAnswered {
    /// Mine, or declined.
    pub yes: bool,
    /// Reason, at most 200 characters; may be empty.
    pub reason: String,
}

/// Its owner gave it another day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionItemMoved {
    /// The new day; none for "no day yet".
    pub day: Option<String>,
    /// Reason, at most 200 characters; may be empty.
    pub reason: String,
}

/// How far an action item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Planned, or open again.
    Planned,
    /// In progress.
    InProgress,
    /// Done. Said by somebody who does not own it: "done, I think".
    Done,
    /// Dropped by its owner.
    Dropped,
}

/// Somebody said how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionItemMarked {
    /// How far.
    pub mark: Mark,
    /// Result or reason, at most 1,000 characters; may be empty.
    pub text: String,
}

impl Body for ActionItemWritten {
    fn fits(&self) -> bool {
        is_line(&self.text, ITEM_CHARS_MAX)
            && self.day.as_deref().is_none_or(is_day)
            && is_word_or_empty(&self.goal, 64)
            && is_word_or_empty(&self.origin, 96)
    }
}

impl Body for ActionItemAnswered {
    fn fits(&self) -> bool {
        is_text(&self.reason, ITEM_REASON_CHARS_MAX)
    }
}

impl Body for ActionItemMoved {
    fn fits(&self) -> bool {
        self.day.as_deref().is_none_or(is_day) && is_text(&self.reason, ITEM_REASON_CHARS_MAX)
    }
}

impl Body for ActionItemMarked {
    fn fits(&self) -> bool {
        is_text(&self.text, RESULT_LINE_CHARS_MAX)
    }
}
