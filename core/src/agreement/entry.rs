//! The frozen bodies of the agreement's entries, form 1.
//!
//! They carry heading, language, section, origin and catalogue version from the start;
//! a later need becomes form 2 beside them and never changes a field here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rules::{HEADING_CHARS_MAX, REASON_CHARS_MAX, TITLE_CHARS_MAX, WORDING_CHARS_MAX};
use crate::catalogue::ParamValue;
use crate::journal::Body;
use crate::parcel::{ArmouredSignature, Namespace, PublicKeys, Sha256Sum, verify};
use crate::person::{check_name, is_hidden};
use crate::proposal::Answer;
use crate::record::{RECORD_FORM, read_head};
use crate::text::{any_day_fits, line_fits, text_fits, word_fits};

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

/// A wording was answered. The entry's `replaces` names the exact wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseAnswered {
    /// Yes, no, or talk.
    pub answer: Answer,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

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

impl Body for AgreementDrafted {
    fn fits(&self) -> bool {
        word_fits(&self.preset, 64)
            && word_fits(&self.size, 16)
            && word_fits(&self.language, 16)
            && text_fits(&self.programme, TITLE_CHARS_MAX)
    }
}

impl Body for ClauseProposed {
    /// What a person wrote stands in the one form that the writer's own notebook gives it,
    /// so that nothing in it can pass for anything else on paper.
    fn fits(&self) -> bool {
        let alternative = self.alternative.is_empty() || word_fits(&self.alternative, 64);
        line_fits(&self.heading, HEADING_CHARS_MAX)
            && line_fits(&self.title, TITLE_CHARS_MAX)
            && text_fits(&self.wording, WORDING_CHARS_MAX)
            && (self.change == Change::LeaveOut) == self.wording.is_empty()
            && text_fits(&self.reason, REASON_CHARS_MAX)
            && word_fits(&self.language, 16)
            && word_fits(&self.origin, 80)
            && alternative
            && self.params.len() <= PARAMS_MAX
            && self
                .params
                .iter()
                .all(|(id, value)| word_fits(id, 64) && value_fits(value))
    }
}

fn value_fits(value: &ParamValue) -> bool {
    let long_fits = |text: &String| text_fits(text, WORDING_CHARS_MAX);
    match value {
        ParamValue::Whole(_) => true,
        ParamValue::Text(text) | ParamValue::Day(text) => long_fits(text),
        ParamValue::Many(items) => items.len() <= PARAMS_MAX && items.iter().all(long_fits),
    }
}

impl Body for ClauseAnswered {
    fn fits(&self) -> bool {
        text_fits(&self.reason, REASON_CHARS_MAX)
    }
}

impl Body for AgreementSigned {
    fn fits(&self) -> bool {
        let head = match (read_head(&self.text), self.record_form == RECORD_FORM) {
            (Some(head), true) => head.version == self.version && head.day == self.day,
            (None, false) => true,
            (Some(_), false) | (None, true) => false,
        };
        self.version >= 1
            && any_day_fits(&self.day)
            && self.text.len() <= TEXT_BYTES_MAX
            && !self.text.chars().any(|c| c != '\n' && is_hidden(c))
            && Sha256Sum::of(self.text.as_bytes()).to_string() == self.text_sha256
            && check_name(&self.typed_name).is_ok_and(|name| name == self.typed_name)
            && self.signature.len() <= 1024
            && head
    }
}

impl AgreementSigned {
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
