//! What a note may hold. Pure.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::text::{check_text, past_day};

/// Largest file kept as evidence (product.md AG-18: 10 MB).
pub const EVIDENCE_BYTES_MAX: usize = 10_000_000;
/// Longest note, in characters.
pub(super) const NOTE_CHARS_MAX: usize = 300;
/// Longest file name kept, in characters.
const FILE_NAME_CHARS_MAX: usize = 120;

/// How the yes was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum OutsideWay {
    /// Signed on paper.
    Ink,
    /// Written in a mail.
    Mail,
    /// Told, face to face or by phone.
    Told,
}

/// A note brought into the form that is kept.
///
/// # Errors
/// `DayAhead` for a day after today or none at all, `TextTooLong`, `TextUnprintable`.
pub(super) fn check_note(day: &str, note: &str, today: NaiveDate) -> Result<String, Refusal> {
    past_day(day, today)?;
    check_text(note, NOTE_CHARS_MAX)
}

/// A file name as it is shown and proposed: without the signs nobody sees, cut at its beginning.
pub(super) fn tidy_name(name: &str) -> String {
    let clean: String = name
        .chars()
        .filter(|letter| !crate::person::is_hidden(*letter) && !"/\\".contains(*letter))
        .collect();
    let count = clean.chars().count();
    clean
        .chars()
        .skip(count.saturating_sub(FILE_NAME_CHARS_MAX))
        .collect()
}

/// Whether a file can be kept.
///
/// # Errors
/// `EvidenceTooLarge`, `EvidenceEmpty`.
pub(super) fn check_evidence(bytes: &[u8]) -> Result<(), Refusal> {
    match bytes.len() {
        0 => Err(Refusal::EvidenceEmpty),
        size if size > EVIDENCE_BYTES_MAX => Err(Refusal::EvidenceTooLarge),
        _ => Ok(()),
    }
}
