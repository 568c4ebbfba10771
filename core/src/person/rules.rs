//! What a name may be. Pure.

use unicode_normalization::UnicodeNormalization;

use super::is_hidden;
use crate::error::Refusal;

/// Longest name of a person, in characters (product.md §2.1).
pub const NAME_CHARS_MAX: usize = 60;

/// Brings a typed name into the one form that is kept and signed: NFC, single spaces.
///
/// # Errors
/// `NameMissing`, `TextTooLong`, `TextUnprintable`.
pub fn check_name(typed: &str) -> Result<String, Refusal> {
    let name: String = typed
        .nfc()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let chars = name.chars().count();
    if chars == 0 {
        return Err(Refusal::NameMissing);
    }
    if chars > NAME_CHARS_MAX {
        return Err(too_long(NAME_CHARS_MAX, chars));
    }
    if name.chars().any(is_hidden) {
        return Err(Refusal::TextUnprintable);
    }
    Ok(name)
}

/// The refusal for a text beyond its limit; nothing is cut off.
#[must_use]
pub fn too_long(chars_max: usize, chars: usize) -> Refusal {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Refusal::TextTooLong {
        chars_max: small(chars_max),
        over: small(chars.saturating_sub(chars_max)),
    }
}
