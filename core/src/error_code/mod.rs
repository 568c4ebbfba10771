//! One stable code for everything that can be refused or fail, with its facts: what scripts match and words are written for.
//!
//! Each variant has a code of its own. Where the screens sum several up under one sentence,
//! [`screen_code`] says which one it is. A code that was released keeps its meaning. No fact holds what people
//! wrote, but for the name on a card and the ids of the catalogue.

mod entries;
mod opening;
mod refusal;
#[cfg(test)]
mod tests;
mod vault;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::error::Error;

/// Facts beside a code, by name in camel case as the bindings write them.
pub type Facts = BTreeMap<&'static str, Value>;

/// What has a code.
pub trait ErrorCode {
    /// The stable code, in snake case.
    fn code(&self) -> &'static str;

    /// What a person or a script needs beside it; none for most.
    fn facts(&self) -> Facts {
        Facts::new()
    }
}

/// Where the screens have one sentence for several codes: the code, and the one it is shown as.
const SUMMED_UP: &[(&str, &str)] = &[
    ("entries_took_too_long", "took_too_long"),
    ("card_of_newer_form", "newer_needed"),
    ("card_malformed", "malformed"),
    ("card_key_weak", "malformed"),
    ("card_signature_wrong", "malformed"),
    ("payload_malformed", "unexpected"),
    ("work_factor_outside", "unexpected"),
    ("locking_failed", "unexpected"),
    ("signing_failed", "unexpected"),
    ("key_spelling", "unexpected"),
    ("key_weak", "unexpected"),
    ("signature_spelling", "unexpected"),
    ("signature_by_other_key", "unexpected"),
    ("signature_for_other_use", "unexpected"),
    ("signature_wrong", "unexpected"),
    ("notebook_file_missing", "notebook_damaged"),
    ("notebook_wrong_key", "notebook_damaged"),
    ("engine_too_old", "unexpected"),
    ("path_not_text", "unexpected"),
    ("store_failed", "unexpected"),
    ("no_notebook", "locked"),
    ("notebook_exists", "not_locked"),
    ("slot_missing", "notebook_damaged"),
    ("slot_damaged", "notebook_damaged"),
    ("slot_too_much_work", "notebook_damaged"),
    ("slot_of_other_notebook", "notebook_damaged"),
    ("file_missing", "notebook_damaged"),
    ("file_too_big", "unexpected"),
    ("file_not_as_written", "save_refused"),
    ("file_failed", "unexpected"),
    ("backup_not_as_written", "save_refused"),
];

/// The code under which the screens have words for this one; most are their own.
#[must_use]
pub fn screen_code(code: &'static str) -> &'static str {
    SUMMED_UP
        .iter()
        .find(|(own, _)| *own == code)
        .map_or(code, |(_, shown_as)| shown_as)
}

impl ErrorCode for Error {
    fn code(&self) -> &'static str {
        Self::code(self)
    }

    fn facts(&self) -> Facts {
        match self {
            Self::Refused(refusal) => refusal.facts(),
            Self::Open(error) => error.facts(),
            Self::Words(fault) => fault.facts(),
            Self::Store(error) => error.facts(),
            Self::Broken(place) => fact("place", *place),
            Self::Verify(_)
            | Self::Pack(_)
            | Self::Key(_)
            | Self::Card(_)
            | Self::Signature(_)
            | Self::BackupNotMade => Facts::new(),
        }
    }
}

impl Error {
    /// The stable code of what happened, that of its innermost cause.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::Open(error) => ErrorCode::code(error),
            Self::Verify(error) => error.code(),
            Self::Pack(error) => error.code(),
            Self::Words(fault) => fault.code(),
            Self::Store(error) => error.code(),
            Self::Key(fault) => fault.code(),
            Self::Card(fault) => fault.code(),
            Self::Signature(fault) => fault.code(),
            Self::BackupNotMade => "backup_not_made",
            Self::Broken(_) => "unexpected",
        }
    }
}

/// One fact.
fn fact(name: &'static str, value: impl Into<Value>) -> Facts {
    Facts::from([(name, value.into())])
}
