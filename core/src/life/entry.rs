//! The frozen bodies of the agreement's life, form 1.

use serde::{Deserialize, Serialize};

use crate::journal::Body;
use crate::proposal::entry::REASON_CHARS_MAX;
use crate::text::{any_day_fits, day_fits, text_fits};

/// A later last day was offered (AG-16). The signed text stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtensionProposed {
    /// The last day that the signed text names: a later version with another last day leaves this behind.
    pub over_day: String,
    /// The last day offered, after `over_day`.
    pub end_day: String,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// A pause was offered (RV-5). Days are calendar days; the pair works again on `return_day`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PauseProposed {
    /// First day of the pause.
    pub from_day: String,
    /// The day of return, not before `from_day`; the same day means that there is no pause any more.
    pub return_day: String,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// Its author leaves: the pair is closed (RV-8). No reason travels, and it needs no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairClosed {
    /// The day on which it was closed.
    pub on_day: String,
}

impl Body for PairClosed {
    fn fits(&self) -> bool {
        any_day_fits(&self.on_day)
    }
}

impl Body for ExtensionProposed {
    fn fits(&self) -> bool {
        any_day_fits(&self.over_day)
            && day_fits(&self.end_day)
            && self.over_day < self.end_day
            && text_fits(&self.reason, REASON_CHARS_MAX)
    }
}

impl Body for PauseProposed {
    fn fits(&self) -> bool {
        day_fits(&self.from_day)
            && day_fits(&self.return_day)
            && self.from_day <= self.return_day
            && text_fits(&self.reason, REASON_CHARS_MAX)
    }
}
