//! What screens show of a signed record.

use serde::Serialize;

use super::guardian::GuardianView;
use crate::agreement::{SignatureView, TextClause};
use crate::pair::Verified;
use crate::person::{PersonView, Role};

/// A key that a signed text names and that another has replaced since (PA-11). What it signed stays signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReplacedKey {
    /// Whose it is in the text.
    pub role: Role,
    /// Day on which another took its place here.
    pub until_day: String,
    /// Whether this notebook takes it from the partner's word alone.
    pub kept_for_me: bool,
}

/// The record of one version signed by both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordView {
    /// Version.
    pub version: u32,
    /// Day in the text.
    pub day: String,
    /// Start day named in the text, if any.
    pub start_day: Option<String>,
    /// End day named in the text, if any.
    pub end_day: Option<String>,
    /// Whether it is in force today.
    pub in_force: bool,
    /// Whether it is the newest version signed by both.
    pub newest: bool,
    /// Clauses in print order.
    pub clauses: Vec<TextClause>,
    /// Both signatures.
    pub signatures: Vec<SignatureView>,
    /// SHA-256 of the text in hex.
    pub text_sha256: String,
    /// The same as six words.
    pub text_words: Vec<String>,
    /// The mentee.
    pub mentee: PersonView,
    /// The mentor.
    pub mentor: PersonView,
    /// How this laptop verified the other.
    pub verified: Verified,
    /// Keys that this text names and that another has replaced since.
    pub replaced_keys: Vec<ReplacedKey>,
    /// Names of the files in the record folder.
    pub file_names: Vec<String>,
    /// Whether a parent's or guardian's ink was collected; none when the text has no line for it.
    pub guardian: Option<GuardianView>,
    /// Version that replaced it, if one did.
    pub replaced_by: Option<u32>,
    /// Other versions signed by both, newest first.
    pub versions: Vec<u32>,
}
