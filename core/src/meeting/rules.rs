//! What a meeting, a point and minutes may hold. Pure.

use chrono::NaiveDate;

use crate::error::Refusal;
use crate::text::{check_text, word_fits};

/// Shortest and longest meeting, in minutes.
pub const MINUTES_MIN: u32 = 5;
/// Longest meeting: ten hours.
pub const MINUTES_MAX: u32 = 600;
/// Longest time a point may take.
pub const POINT_MINUTES_MAX: u32 = 240;
/// Highest number of a meeting.
pub const MEETING_NUMBER_MAX: u32 = 9_999;
/// Place or link (product.md §2.5).
pub const PLACE_CHARS_MAX: usize = 200;
/// Reason of an answer, a move, a cancelling.
pub const REASON_CHARS_MAX: usize = 300;
/// Point of the agenda (product.md §2.5).
pub const POINT_CHARS_MAX: usize = 200;
/// What the other says to a point.
pub const POINT_ANSWER_CHARS_MAX: usize = 500;
/// Result of a topic (product.md §2.5).
pub const RESULT_CHARS_MAX: usize = 500;
/// Topics in minutes.
pub const TOPICS_MAX: usize = 40;
/// Decisions in minutes (product.md §2.5).
pub const DECISIONS_MAX: usize = 20;
/// One decision (product.md §2.5).
pub const DECISION_CHARS_MAX: usize = 300;
/// Promises listed in minutes.
pub const PROMISES_MAX: usize = 30;
/// Shared part of minutes, and one note (product.md §2.5).
pub const NOTE_CHARS_MAX: usize = 8_000;
/// The box of one person (product.md §2.5).
pub const BOX_CHARS_MAX: usize = 2_000;
/// Remark to minutes, or what to correct in them.
pub const REMARK_CHARS_MAX: usize = 500;
/// Addition to frozen minutes.
pub const ADDITION_CHARS_MAX: usize = 1_000;
/// Hats worn in one meeting.
pub const HATS_MAX: usize = 12;
/// One line about a contact (product.md §2.5).
pub const CONTACT_CHARS_MAX: usize = 200;
/// An open question (product.md §2.5).
pub const QUESTION_CHARS_MAX: usize = 500;
/// The reply to it (product.md §2.5).
pub const REPLY_CHARS_MAX: usize = 1_000;
/// Longest time away noted at once.
pub const AWAY_DAYS_MAX: i64 = 730;
/// Meeting intervals after which unanswered minutes may be frozen by their keeper (ME-10).
pub const FREEZE_INTERVALS: u32 = 2;
/// From this time on its author is asked whether a point is still wanted (ME-2).
pub const STILL_WANTED_AGE: u32 = 3;

/// One line that must say something.
///
/// # Errors
/// `TextMissing`, `TextTooLong`, `TextUnprintable`.
pub fn check_line(typed: &str, chars_max: usize) -> Result<String, Refusal> {
    let line = check_words(typed, chars_max)?;
    if line.is_empty() {
        return Err(Refusal::TextMissing);
    }
    Ok(line)
}

/// One line that may be empty.
///
/// # Errors
/// `TextTooLong`, `TextUnprintable`.
pub fn check_words(typed: &str, chars_max: usize) -> Result<String, Refusal> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    check_text(&line, chars_max)
}

/// A text of several lines that must say something.
///
/// # Errors
/// `TextMissing`, `TextTooLong`, `TextUnprintable`.
pub fn check_filled(typed: &str, chars_max: usize) -> Result<String, Refusal> {
    let text = check_text(typed, chars_max)?;
    if text.is_empty() {
        return Err(Refusal::TextMissing);
    }
    Ok(text)
}

/// Whether a line stands in the form this notebook gives it, and says something.
#[must_use]
pub fn is_line(text: &str, chars_max: usize) -> bool {
    check_line(text, chars_max).is_ok_and(|line| line == text)
}

/// Whether a line stands in the form this notebook gives it; it may be empty.
#[must_use]
pub fn is_words(text: &str, chars_max: usize) -> bool {
    check_words(text, chars_max).is_ok_and(|line| line == text)
}

/// Whether a text stands in the form this notebook gives it; it may be empty.
pub use crate::text::text_fits as is_text;

/// Whether a text stands in the form this notebook gives it, and says something.
#[must_use]
pub fn is_filled(text: &str, chars_max: usize) -> bool {
    !text.is_empty() && is_text(text, chars_max)
}

/// Whether it is a day as `2026-11-26`, in the years 2000 to 2100.
pub use crate::text::day_fits as is_day;

/// A day as `2026-11-26`, in the years 2000 to 2100.
#[must_use]
pub fn read_day(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|_| is_day(text))
}

/// Whether it is an id of the catalogue or a zone. One this Ithaca does not know is kept: a newer one may know it.
pub use crate::text::word_fits as is_word;

/// The same, or nothing.
#[must_use]
pub fn is_word_or_empty(text: &str, bytes_max: usize) -> bool {
    text.is_empty() || word_fits(text, bytes_max)
}

/// Whether it is the id of a thing: a UUID in lower case, or nothing.
#[must_use]
pub fn is_thing_or_empty(text: &str) -> bool {
    text.is_empty() || is_thing(text)
}

/// Whether it is the id of a thing: a UUID in lower case.
#[must_use]
pub fn is_thing(text: &str) -> bool {
    uuid::Uuid::try_parse(text).is_ok_and(|id| id.to_string() == text)
}

/// How often a point was on the agenda by a meeting, counting that meeting: 1 is its first time.
#[must_use]
pub fn age(since: u32, held: &[u32], at: u32) -> u32 {
    let before = held.iter().filter(|held| (since..at).contains(held));
    u32::try_from(before.count())
        .unwrap_or(u32::MAX)
        .saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_ages_only_by_meetings_that_were_held() {
        assert_eq!(age(3, &[1, 2, 3, 5], 6), 3);
        assert_eq!(age(6, &[1, 2, 3, 5], 6), 1);
    }
}
