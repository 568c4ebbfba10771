//! The frozen bodies of the agreement's entries, form 1.
//!
//! They carry heading, language, section, origin and catalogue version from the start;
//! a later need becomes form 2 beside them and never changes a field here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rules::{HEADING_CHARS_MAX, REASON_CHARS_MAX, TITLE_CHARS_MAX, WORDING_CHARS_MAX};
use crate::catalogue::ParamValue;

/// A draft was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementDrafted {
    /// Catalogue id of the preset.
    pub preset: String,
    /// `five`, `standard` or `full`.
    pub size: String,
    /// Language of the text, BCP 47.
    pub language: String,
    /// Version of the catalogue.
    pub catalogue_version: u32,
    /// Programme or organisation; may be empty.
    pub programme: String,
}

/// What a proposal would do to a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Let it read so.
    Wording,
    /// Leave it out.
    LeaveOut,
}

/// A wording, or leaving out, was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseProposed {
    /// What it would do.
    pub change: Change,
    /// Heading the clause prints under.
    pub heading: String,
    /// Section number of the catalogue (1–29); 0 for own clauses.
    pub section: u32,
    /// Order in the text; clauses print by it, then by id.
    pub position: u32,
    /// Title, at most 80 characters.
    pub title: String,
    /// The words, filled, at most 1,200 characters; empty with `leave_out`.
    pub wording: String,
    /// Language of the words, BCP 47.
    pub language: String,
    /// `catalogue`, `own`, or later `expectation/<item>`.
    pub origin: String,
    /// Version of the catalogue it was written with.
    pub catalogue_version: u32,
    /// Whether the catalogue requires the clause in the size chosen.
    pub required: bool,
    /// Alternative of the catalogue that was chosen; empty for its own wording.
    pub alternative: String,
    /// Whether the words are the person's own instead of the catalogue's.
    pub own_words: bool,
    /// Parameters the wording was filled with.
    pub params: BTreeMap<String, ParamValue>,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// The four answers to a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Agree to exactly this wording.
    Yes,
    /// Not this.
    No,
    /// Keep it for the talk.
    Talk,
}

/// A wording was answered. The entry's `replaces` names the exact wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseAnswered {
    /// Yes, no, or talk.
    pub answer: Answer,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// An own offer was taken back. The entry's `replaces` names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalWithdrawn {}

/// The whole text was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementSigned {
    /// 1, 2, 3 …
    pub version: u32,
    /// Record form the text is written in.
    pub record_form: u32,
    /// Day in the text.
    pub day: String,
    /// The canonical text, byte for byte.
    pub text: String,
    /// SHA-256 of the text in hex.
    pub text_sha256: String,
    /// Name as typed.
    pub typed_name: String,
    /// SSHSIG over the text, namespace `agreement@ithaca`, armoured.
    pub signature: String,
}

impl AgreementDrafted {
    pub(crate) fn fits(&self) -> bool {
        self.preset.len() <= 64
            && self.size.len() <= 16
            && self.language.len() <= 16
            && self.programme.chars().count() <= 80
    }
}

impl ClauseProposed {
    pub(crate) fn fits(&self) -> bool {
        let one_line = |text: &str, chars_max: usize| {
            text.chars().count() <= chars_max && !text.chars().any(char::is_control)
        };
        one_line(&self.heading, HEADING_CHARS_MAX)
            && one_line(&self.title, TITLE_CHARS_MAX)
            && !self.title.trim().is_empty()
            && self.wording.chars().count() <= WORDING_CHARS_MAX
            && !self.wording.chars().any(|c| c.is_control() && c != '\n')
            && (self.change == Change::LeaveOut) == self.wording.is_empty()
            && self.reason.chars().count() <= REASON_CHARS_MAX
            && self.language.len() <= 16
            && self.origin.len() <= 80
            && self.alternative.len() <= 64
            && self.params.len() <= 32
    }
}

impl ClauseAnswered {
    pub(crate) fn fits(&self) -> bool {
        self.reason.chars().count() <= REASON_CHARS_MAX
    }
}

impl AgreementSigned {
    pub(crate) fn fits(&self) -> bool {
        self.version >= 1
            && self.day.len() == 10
            && self.text.len() <= 256 * 1024
            && self.text_sha256.len() == 64
            && self.typed_name.chars().count() <= 60
            && self.signature.len() <= 1024
    }
}
