//! What may be asked. Pure.

use super::entry::DisclosureProposed;
use super::view::DisclosureDraft;
use crate::error::Refusal;
use crate::text::{check_line, check_text};

/// Longest sentence, in characters (product.md §2.2).
pub const WORDS_CHARS_MAX: usize = 400;
/// Longest name of the one it is said to, in characters.
pub const TO_WHOM_CHARS_MAX: usize = 80;

/// Brings a draft into the form that is offered.
///
/// # Errors
/// `WordsMissing` without a person or without words, `TextTooLong`, `TextUnprintable`.
pub fn check(draft: &DisclosureDraft, author_says: bool) -> Result<DisclosureProposed, Refusal> {
    let words = check_text(&draft.words, WORDS_CHARS_MAX)?;
    if words.is_empty() || draft.to_whom.trim().is_empty() {
        return Err(Refusal::WordsMissing);
    }
    Ok(DisclosureProposed {
        author_says,
        to_whom: check_line(&draft.to_whom, TO_WHOM_CHARS_MAX)?,
        words,
    })
}
