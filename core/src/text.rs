//! What a written line or text may be, in every room. Pure.

use crate::catalogue::tidy;
use crate::error::Refusal;
use crate::moment::is_in_reach;
use crate::person::is_hidden;
use crate::person::rules::too_long;

/// Brings one line into the form that is signed.
///
/// # Errors
/// `NameMissing` if empty, `TextTooLong`, `TextUnprintable`.
pub fn check_line(typed: &str, chars_max: usize) -> Result<String, Refusal> {
    let line = tidy(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return Err(Refusal::NameMissing);
    }
    check_text(&line, chars_max)
}

/// Brings a text of several lines into the form that is signed; empty is allowed.
///
/// # Errors
/// `TextTooLong`, `TextUnprintable`.
pub fn check_text(typed: &str, chars_max: usize) -> Result<String, Refusal> {
    let text = tidy(typed);
    let chars = text.chars().count();
    if chars > chars_max {
        return Err(too_long(chars_max, chars));
    }
    if text.chars().any(|c| c != '\n' && is_hidden(c)) {
        return Err(Refusal::TextUnprintable);
    }
    Ok(text)
}

/// Whether a line in an entry stands as [`check_line`] gives it.
#[must_use]
pub fn line_fits(line: &str, chars_max: usize) -> bool {
    check_line(line, chars_max).is_ok_and(|tidy| tidy == line)
}

/// Whether a text in an entry stands as [`check_text`] gives it.
#[must_use]
pub fn text_fits(text: &str, chars_max: usize) -> bool {
    check_text(text, chars_max).is_ok_and(|tidy| tidy == text)
}

/// Whether this is an id or a code: visible ASCII without spaces, 1 to `bytes_max` bytes.
#[must_use]
pub fn word_fits(word: &str, bytes_max: usize) -> bool {
    (1..=bytes_max).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A day that is not to come, as entries write it.
///
/// # Errors
/// `DayAhead` for a day after today, one before the year 2000, or none at all.
pub(crate) fn past_day(day: &str, today: chrono::NaiveDate) -> Result<String, Refusal> {
    let day: chrono::NaiveDate = day.parse().map_err(|_| Refusal::DayAhead)?;
    if day > today || !is_in_reach(&day) {
        return Err(Refusal::DayAhead);
    }
    Ok(day.to_string())
}

/// Whether this is a day as entries write it, `2026-11-25`, in the years 2000 to 2100.
#[must_use]
pub fn day_fits(day: &str) -> bool {
    any_day_fits(day)
        && day
            .parse::<chrono::NaiveDate>()
            .is_ok_and(|read| is_in_reach(&read))
}

/// The same of any year with four digits: for a day that a laptop's clock wrote, which may be wrong, or that a signed
/// text names.
#[must_use]
pub fn any_day_fits(day: &str) -> bool {
    day.len() == 10
        && day
            .parse::<chrono::NaiveDate>()
            .is_ok_and(|read| read.to_string() == day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_somebody_types_lies_in_reach_and_one_of_a_clock_may_not() {
        assert!(day_fits("2000-01-01") && day_fits("2100-12-31"));
        for far in ["1970-01-01", "2101-01-01", "0026-11-25"] {
            assert!(any_day_fits(far) && !day_fits(far), "{far}");
        }
        for none in ["+262142-12-31", "2026-02-30", "26-11-25"] {
            assert!(!any_day_fits(none), "{none}");
        }
    }
}
