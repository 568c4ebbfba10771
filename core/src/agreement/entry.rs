//! The frozen bodies of the agreement's entries, form 1.
//!
//! They carry heading, language, section, origin and catalogue version from the start;
//! a later need becomes form 2 beside them and never changes a field here.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::rules::{
    HEADING_CHARS_MAX, REASON_CHARS_MAX, TITLE_CHARS_MAX, WORDING_CHARS_MAX, check_line, check_text,
};
use crate::catalogue::ParamValue;
use crate::parcel::{ArmouredSignature, Namespace, PublicKeys, Sha256Sum, verify};
use crate::person::{check_name, is_hidden};
use crate::record::{RECORD_FORM, read_head};

/// Most values in one proposal, and most answers in one value.
const PARAMS_MAX: usize = 32;
/// Largest text that is signed.
const TEXT_BYTES_MAX: usize = 256 * 1024;

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
        let programme = check_text(&self.programme, TITLE_CHARS_MAX);
        is_word(&self.preset, 64)
            && is_word(&self.size, 16)
            && is_word(&self.language, 16)
            && programme.is_ok_and(|text| text == self.programme)
    }
}

impl ClauseProposed {
    /// What a person wrote stands in the one form that the writer's own notebook gives it,
    /// so that nothing in it can pass for anything else on paper.
    pub(crate) fn fits(&self) -> bool {
        let is_line =
            |text: &str, chars_max| check_line(text, chars_max).is_ok_and(|line| line == text);
        let is_text =
            |text: &str, chars_max| check_text(text, chars_max).is_ok_and(|tidy| tidy == text);
        let alternative = self.alternative.is_empty() || is_word(&self.alternative, 64);
        is_line(&self.heading, HEADING_CHARS_MAX)
            && is_line(&self.title, TITLE_CHARS_MAX)
            && is_text(&self.wording, WORDING_CHARS_MAX)
            && (self.change == Change::LeaveOut) == self.wording.is_empty()
            && is_text(&self.reason, REASON_CHARS_MAX)
            && is_word(&self.language, 16)
            && is_word(&self.origin, 80)
            && alternative
            && self.params.len() <= PARAMS_MAX
            && self
                .params
                .iter()
                .all(|(id, value)| is_word(id, 64) && value_fits(value))
    }
}

/// An id or a code: visible ASCII without spaces.
fn is_word(text: &str, bytes_max: usize) -> bool {
    (1..=bytes_max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn value_fits(value: &ParamValue) -> bool {
    let is_text =
        |text: &String| check_text(text, WORDING_CHARS_MAX).is_ok_and(|tidy| tidy == *text);
    match value {
        ParamValue::Whole(_) => true,
        ParamValue::Text(text) | ParamValue::Day(text) => is_text(text),
        ParamValue::Many(items) => items.len() <= PARAMS_MAX && items.iter().all(is_text),
    }
}

impl ClauseAnswered {
    pub(crate) fn fits(&self) -> bool {
        check_text(&self.reason, REASON_CHARS_MAX).is_ok_and(|text| text == self.reason)
    }
}

impl AgreementSigned {
    pub(crate) fn fits(&self) -> bool {
        let head = match (read_head(&self.text), self.record_form == RECORD_FORM) {
            (Some(head), true) => head.version == self.version && head.day == self.day,
            (None, false) => true,
            (Some(_), false) | (None, true) => false,
        };
        let day = self.day.parse::<NaiveDate>();
        self.version >= 1
            && day.is_ok_and(|day| day.to_string() == self.day)
            && self.text.len() <= TEXT_BYTES_MAX
            && !self.text.chars().any(|c| c != '\n' && is_hidden(c))
            && Sha256Sum::of(self.text.as_bytes()).to_string() == self.text_sha256
            && check_name(&self.typed_name).is_ok_and(|name| name == self.typed_name)
            && self.signature.len() <= 1024
            && head
    }

    /// Whether the text is of this pair, names the signer's key, and is signed by it. A text in
    /// a record form of a newer version is judged by its signature alone.
    #[must_use]
    pub fn signature_fits(&self, pair: &str, keys: &PublicKeys) -> bool {
        let mine = keys.ssh_fingerprint();
        let head = read_head(&self.text);
        let named = head.is_none_or(|head| {
            head.pair == pair && [head.mentee_key, head.mentor_key].contains(&mine)
        });
        let signature = ArmouredSignature::from_text(self.signature.clone());
        named
            && verify(
                Namespace::Agreement,
                self.text.as_bytes(),
                &keys.signing,
                &signature,
            )
            .is_ok()
    }
}
