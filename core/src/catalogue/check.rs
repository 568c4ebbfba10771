//! Whether a value may go into a gap. Says what is wrong as a code with facts, never in words.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use thiserror::Error;

use super::param::{Param, ParamKind, ParamValue};

/// Length of one line, in characters.
pub const TEXT_CHARS_MAX: usize = 120;
/// Length of a long text, in characters.
pub const LONG_TEXT_CHARS_MAX: usize = 600;
/// Own lines in one list.
pub const LIST_ITEMS_MAX: usize = 10;
/// Length of one own line, in characters.
pub const LIST_ITEM_CHARS_MAX: usize = 160;

/// Why a value does not go into its gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error, Serialize, Type)]
#[serde(rename_all = "snake_case", tag = "problem")]
pub enum ParamProblem {
    /// A number where a text belongs, or the like.
    #[error("a value of another kind")]
    WrongKind,
    /// Nothing was written, and the gap must be filled.
    #[error("an empty value")]
    Empty,
    /// Longer than the limit. The text is kept; it cannot be proposed.
    #[error("{over} characters over the limit of {chars_max}")]
    TooLong {
        /// The limit, in characters.
        chars_max: u32,
        /// Characters too many.
        over: u32,
    },
    /// More own lines than the limit.
    #[error("more than {items_max} lines")]
    TooMany {
        /// The limit.
        items_max: u32,
    },
    /// Not one of the options, where own words are not allowed.
    #[error("not one of the options")]
    UnknownOption,
    /// The same thing chosen twice.
    #[error("chosen twice")]
    Twice,
    /// A number out of its range.
    #[error("not between {min} and {max}")]
    OutOfRange {
        /// The smallest allowed.
        min: i32,
        /// The largest allowed.
        max: i32,
    },
    /// Not a day of the calendar as `2026-11-23`, between the years 1900 and 2999.
    #[error("not a day")]
    NotADay,
    /// More than one line, where one belongs.
    #[error("a line break")]
    LineBreak,
    /// A character nobody sees and that can make a signed text read otherwise than it is.
    #[error("a hidden character")]
    HiddenCharacter,
}

/// Checks a value against its parameter.
///
/// # Errors
/// The first [`ParamProblem`] found. An empty value is a problem only where one is required.
pub fn check_param(param: &Param, value: &ParamValue) -> Result<(), ParamProblem> {
    if value.is_empty() {
        let kinds_fit = matches!(
            (param.kind, value),
            (
                ParamKind::Text | ParamKind::LongText | ParamKind::Choice,
                ParamValue::Text(_)
            ) | (ParamKind::Date, ParamValue::Day(_))
                | (
                    ParamKind::MultiChoice | ParamKind::List,
                    ParamValue::Many(_)
                )
        );
        return match (kinds_fit, param.required) {
            (false, _) => Err(ParamProblem::WrongKind),
            (true, true) => Err(ParamProblem::Empty),
            (true, false) => Ok(()),
        };
    }
    match (param.kind, value) {
        (ParamKind::Text, ParamValue::Text(text)) => one_line(text, TEXT_CHARS_MAX),
        (ParamKind::LongText, ParamValue::Text(text)) => {
            plain(text)?;
            within(text, LONG_TEXT_CHARS_MAX)
        }
        (ParamKind::Integer { min, max }, ParamValue::Whole(number)) => {
            let fits = (min..=max).contains(number);
            fits.then_some(())
                .ok_or(ParamProblem::OutOfRange { min, max })
        }
        (ParamKind::Date, ParamValue::Day(day)) => {
            read_day(day).map(|_| ()).ok_or(ParamProblem::NotADay)
        }
        (ParamKind::Choice, ParamValue::Text(text)) => {
            if is_option(param, text) {
                return Ok(());
            }
            if !param.free_entry {
                return Err(ParamProblem::UnknownOption);
            }
            one_line(text, TEXT_CHARS_MAX)
        }
        (ParamKind::MultiChoice | ParamKind::List, ParamValue::Many(items)) => {
            several(param, items)
        }
        _ => Err(ParamProblem::WrongKind),
    }
}

/// The day written as `2026-11-23`, exactly so.
pub(super) fn read_day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    let written = write_day(day);
    let in_range = ("1900-01-01"..="2999-12-31").contains(&written.as_str());
    (in_range && written == text).then_some(day)
}

/// The day as `2026-11-23`.
pub(super) fn write_day(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

fn several(param: &Param, items: &[String]) -> Result<(), ParamProblem> {
    let mut own = 0_usize;
    for (place, item) in items.iter().enumerate() {
        if items.iter().take(place).any(|earlier| earlier == item) {
            return Err(ParamProblem::Twice);
        }
        if is_option(param, item) {
            continue;
        }
        if param.kind == ParamKind::MultiChoice && !param.free_entry {
            return Err(ParamProblem::UnknownOption);
        }
        if item.trim().is_empty() {
            return Err(ParamProblem::Empty);
        }
        one_line(item, LIST_ITEM_CHARS_MAX)?;
        own = own.saturating_add(1);
        if own > LIST_ITEMS_MAX {
            let items_max = u32::try_from(LIST_ITEMS_MAX).unwrap_or(u32::MAX);
            return Err(ParamProblem::TooMany { items_max });
        }
    }
    Ok(())
}

fn is_option(param: &Param, text: &str) -> bool {
    param.options.iter().any(|option| option.id == text)
}

fn one_line(text: &str, chars_max: usize) -> Result<(), ParamProblem> {
    if text.contains('\n') {
        return Err(ParamProblem::LineBreak);
    }
    plain(text)?;
    within(text, chars_max)
}

fn within(text: &str, chars_max: usize) -> Result<(), ParamProblem> {
    let over = text.chars().count().saturating_sub(chars_max);
    if over == 0 {
        return Ok(());
    }
    Err(ParamProblem::TooLong {
        chars_max: u32::try_from(chars_max).unwrap_or(u32::MAX),
        over: u32::try_from(over).unwrap_or(u32::MAX),
    })
}

fn plain(text: &str) -> Result<(), ParamProblem> {
    if has_hidden_character(text) {
        return Err(ParamProblem::HiddenCharacter);
    }
    Ok(())
}

/// Whether a text holds what nobody sees or what can make it read otherwise than it is; `\n` is none.
#[must_use]
pub fn has_hidden_character(text: &str) -> bool {
    text.chars()
        .any(|c| c != '\n' && crate::person::is_hidden(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    fn check(id: &str, value: ParamValue) -> Result<(), ParamProblem> {
        check_param(Catalogue::load().param(id).expect("a parameter"), &value)
    }
    fn text(words: &str) -> ParamValue {
        ParamValue::Text(words.into())
    }
    fn many<S: AsRef<str>>(items: &[S]) -> ParamValue {
        ParamValue::Many(items.iter().map(|item| item.as_ref().to_owned()).collect())
    }

    #[test]
    fn a_text_is_kept_within_its_length_and_says_how_much_is_too_many() {
        assert_eq!(check("third_person", text(&"é".repeat(120))), Ok(()));
        let long = check("third_person", text(&"é".repeat(154)));
        assert_eq!(
            long,
            Err(ParamProblem::TooLong {
                chars_max: 120,
                over: 34
            })
        );
        assert_eq!(check("purpose_statement", text(&"a".repeat(600))), Ok(()));
        let long = check("purpose_statement", text(&"a".repeat(601)));
        assert_eq!(
            long,
            Err(ParamProblem::TooLong {
                chars_max: 600,
                over: 1
            })
        );
    }

    #[test]
    fn a_required_gap_may_not_be_empty_and_another_may() {
        assert_eq!(
            check("purpose_statement", text(" \n")),
            Err(ParamProblem::Empty)
        );
        assert_eq!(
            check("success_signs", many::<&str>(&[])),
            Err(ParamProblem::Empty)
        );
        assert_eq!(check("topics_out", many::<&str>(&[])), Ok(()));
        assert_eq!(
            check("start_date", ParamValue::Day(String::new())),
            Err(ParamProblem::Empty)
        );
        assert_eq!(check("topics_out", text("")), Err(ParamProblem::WrongKind));
    }

    #[test]
    fn a_day_is_a_real_one() {
        let day = |text: &str| check("start_date", ParamValue::Day(text.into()));
        assert_eq!(day("2028-02-29"), Ok(()));
        for wrong in [
            "2027-02-29",
            "2026-1-5",
            "23.11.2026",
            "+2026-11-23",
            "0026-11-23",
            "now",
        ] {
            assert_eq!(day(wrong), Err(ParamProblem::NotADay), "{wrong}");
        }
    }

    #[test]
    fn a_choice_is_one_of_the_options_or_own_words_where_allowed() {
        assert_eq!(check("scheduler", text("mentor")), Ok(()));
        assert_eq!(
            check("scheduler", text("the cat")),
            Err(ParamProblem::UnknownOption)
        );
        assert_eq!(check("keep_until", text("Maya is a professor")), Ok(()));
        assert_eq!(
            check("keep_until", text("one\ntwo")),
            Err(ParamProblem::LineBreak)
        );
    }

    #[test]
    fn several_values_are_counted_and_never_doubled() {
        assert_eq!(check("mentor_hats", many(&["hat-champion"])), Ok(()));
        assert_eq!(
            check("mentor_hats", many(&["hat-driver"])),
            Err(ParamProblem::UnknownOption)
        );
        assert_eq!(
            check("topics_out", many(&["pay", "pay"])),
            Err(ParamProblem::Twice)
        );
        assert_eq!(
            check("topics_out", many(&["pay", " "])),
            Err(ParamProblem::Empty)
        );
        let lines: Vec<String> = (0..11).map(|line| format!("line {line}")).collect();
        assert_eq!(check("topics_out", many(&lines[..10])), Ok(()));
        let more = check("topics_out", many(&lines));
        assert_eq!(more, Err(ParamProblem::TooMany { items_max: 10 }));
        let every: Vec<String> = {
            let param = Catalogue::load()
                .param("boundary_list")
                .expect("a parameter");
            let options = param.options.iter().map(|option| option.id.clone());
            options.chain(lines.iter().take(10).cloned()).collect()
        };
        assert_eq!(check("boundary_list", many(&every)), Ok(()));
        let long = check("topics_out", many(&["x".repeat(161)]));
        assert_eq!(
            long,
            Err(ParamProblem::TooLong {
                chars_max: 160,
                over: 1
            })
        );
    }

    #[test]
    fn a_number_stays_in_its_range() {
        assert_eq!(check("goal_limit", ParamValue::Whole(5)), Ok(()));
        let out = Err(ParamProblem::OutOfRange { min: 1, max: 5 });
        assert_eq!(check("goal_limit", ParamValue::Whole(0)), out);
        assert_eq!(check("goal_limit", text("3")), Err(ParamProblem::WrongKind));
    }

    #[test]
    fn what_nobody_sees_does_not_enter_a_signed_text() {
        for hidden in [
            "pay\u{202E}me",
            "\u{2066}pay",
            "a\u{0}b",
            "a\tb",
            "a\rb",
            "pa\u{200B}y",
            "a\u{2028}b",
        ] {
            let problem = Err(ParamProblem::HiddenCharacter);
            assert_eq!(check("third_person", text(hidden)), problem, "{hidden:?}");
        }
        assert_eq!(check("purpose_statement", text("Two\nlines 👩‍🚀")), Ok(()));
    }
}
