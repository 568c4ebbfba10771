//! What a thank-you may hold. Pure.

use crate::error::Refusal;
use crate::text::check_text;

/// Longest thank-you (product.md §2.6).
pub const THANKS_CHARS_MAX: usize = 600;

/// Brings typed words into the form that is given.
///
/// # Errors
/// `TextMissing`, `TextTooLong`, `TextUnprintable`.
pub(super) fn check(typed: &str) -> Result<String, Refusal> {
    let text = check_text(typed, THANKS_CHARS_MAX)?;
    if text.is_empty() {
        return Err(Refusal::TextMissing);
    }
    Ok(text)
}
