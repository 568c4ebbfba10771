//! Rules of a pair. Pure.

use crate::error::Refusal;
use crate::person::rules::too_long;

/// Colour words, given to pairs in this order.
pub const COLOURS: [&str; 8] = [
    "moss", "plum", "harbour", "clay", "saffron", "slate", "heather", "pine",
];
/// Longest own name for a pair.
pub const BANNER_CHARS_MAX: usize = 40;
/// Longest mail address kept.
pub const MAIL_CHARS_MAX: usize = 120;
/// Longest personal line of an invitation (product.md §2.1).
pub const PERSONAL_LINE_CHARS_MAX: usize = 300;
/// Days an invitation lives unless changed (PA-4).
pub const INVITATION_DAYS: i64 = 14;
/// Longest life of an invitation.
pub const INVITATION_DAYS_MAX: i64 = 90;
/// How long the keys of an invitation that was taken back are kept, so that a reply can be named (format.md §4).
pub const OLD_INVITATION_DAYS: i64 = 90;

/// The colour word for the next pair.
#[must_use]
pub fn next_colour(taken: &[String]) -> &'static str {
    let free = COLOURS
        .iter()
        .find(|colour| !taken.iter().any(|word| word == *colour));
    free.copied().unwrap_or("moss")
}

/// Refuses a text beyond its limit.
///
/// # Errors
/// `TextTooLong`.
pub fn fits(text: &str, chars_max: usize) -> Result<(), Refusal> {
    let chars = text.chars().count();
    if chars > chars_max {
        Err(too_long(chars_max, chars))
    } else {
        Ok(())
    }
}
