//! What a learning page may hold, and when the letter is closed. Pure.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::error::Refusal;
use crate::text::check_text;

/// Longest part of the learning page (product.md §2.6).
pub const PART_CHARS_MAX: usize = 2_000;
/// Longest letter to myself (product.md §2.6).
pub const LETTER_CHARS_MAX: usize = 8_000;
/// Longest text that is kept while it is over its limit: whatever somebody pastes.
pub(super) const KEPT_CHARS_MAX: usize = 100_000;
/// So many days a letter is written at.
const WRITING_DAYS: u64 = 7;
/// It opens so many days before the last day.
const LAST_DAYS: u64 = 30;
/// Without a last day it opens so many days after it was begun: eleven months.
const WITHOUT_END_DAYS: u64 = 335;

/// How the letter stands today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum LetterState {
    /// It is being written, or nobody has begun.
    Writing {
        /// The day on which it closes; none before it is begun.
        closes_day: Option<String>,
    },
    /// It is not shown.
    Closed {
        /// The day on which it opens.
        opens_day: String,
    },
    /// It is there to read.
    Open,
}

/// A part as it is shared.
///
/// # Errors
/// `TextMissing`, `TextTooLong`, `TextUnprintable`.
pub(super) fn check_part(typed: &str) -> Result<String, Refusal> {
    let text = check_text(typed, PART_CHARS_MAX)?;
    if text.is_empty() {
        return Err(Refusal::TextMissing);
    }
    Ok(text)
}

/// How a letter stands that was begun on a day; `end_day` is the last day of the agreement.
#[must_use]
pub(super) fn letter_state(
    begun_day: Option<NaiveDate>,
    opened: bool,
    end_day: Option<NaiveDate>,
    today: NaiveDate,
) -> LetterState {
    let Some(begun) = begun_day else {
        return LetterState::Writing { closes_day: None };
    };
    let later = |days| begun.checked_add_days(Days::new(days)).unwrap_or(begun);
    let closes = later(WRITING_DAYS);
    if today < closes {
        let closes_day = Some(closes.to_string());
        return LetterState::Writing { closes_day };
    }
    let last_month = end_day.and_then(|end| end.checked_sub_days(Days::new(LAST_DAYS)));
    let opens = last_month.unwrap_or_else(|| later(WITHOUT_END_DAYS));
    if opened || today >= opens {
        return LetterState::Open;
    }
    LetterState::Closed {
        opens_day: opens.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_closes_after_a_week_and_opens_in_the_last_month() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let (begun, end) = (Some(day("2026-11-25")), Some(day("2027-11-25")));
        let at = |today| letter_state(begun, false, end, day(today));
        assert!(matches!(at("2026-12-01"), LetterState::Writing { .. }));
        let opens_day = "2027-10-26".to_owned();
        assert_eq!(at("2026-12-02"), LetterState::Closed { opens_day });
        assert_eq!(at("2027-10-26"), LetterState::Open);
        assert_eq!(
            letter_state(begun, true, end, day("2027-01-01")),
            LetterState::Open,
            "a lock of courtesy"
        );
        assert_eq!(
            letter_state(begun, false, None, day("2027-10-26")),
            LetterState::Open
        );
        assert_eq!(
            letter_state(None, false, end, day("2027-10-26")),
            LetterState::Writing { closes_day: None }
        );
    }
}
