//! One typed line becomes a promise: `[] Ask Lena @Sam Fri`. Dates in words are read here and echoed back as days.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::Serialize;

use super::fold::Holder;

/// What a typed line says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct QuickLine {
    /// Whether it begins with `[]`: a promise.
    pub is_promise: bool,
    /// The words without marks, owner and day.
    pub text: String,
    /// Who is named by `@`: me, my partner, both; none if nobody is.
    pub owner: Option<Holder>,
    /// The day that was understood.
    pub day: Option<String>,
}

/// Reads a line as typed on `today`. `me` and `partner` are names as screens show them; `@me`, `@both` and the role
/// words work too. What is not understood stays in the text.
#[must_use]
pub(super) fn read_quick_line(
    typed: &str,
    today: NaiveDate,
    me: &[&str],
    partner: &[&str],
) -> QuickLine {
    let line = typed.trim();
    let (is_promise, line) = match ["[]", "[ ]"]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
    {
        Some(rest) => (true, rest),
        None => (false, line.strip_prefix("- ").unwrap_or(line)),
    };
    let mut words: Vec<&str> = line.split_whitespace().collect();
    let mut owner = None;
    words.retain(|word| {
        let found = word
            .strip_prefix('@')
            .and_then(|name| named(name, me, partner));
        owner = found.or(owner);
        found.is_none()
    });
    let mut day = None;
    // The longest ending that says a day; at least one word stays.
    for from in 1..words.len() {
        let ending = words.get(from..).unwrap_or_default();
        if let Some(found) = read_ending(ending, today) {
            day = Some(found);
            words.truncate(from);
            break;
        }
    }
    QuickLine {
        is_promise,
        text: words
            .join(" ")
            .trim_end_matches([',', ';', '–', '—', ' '])
            .to_owned(),
        owner,
        day: day.map(|day| day.to_string()),
    }
}

fn named(name: &str, me: &[&str], partner: &[&str]) -> Option<Holder> {
    let name = name.trim_end_matches([',', '.', ':', ';']).to_lowercase();
    let among = |names: &[&str]| names.iter().any(|it| it.to_lowercase() == name);
    match name.as_str() {
        "me" | "i" => Some(Holder::Me),
        "both" | "us" => Some(Holder::Both),
        _ if among(me) => Some(Holder::Me),
        _ if among(partner) => Some(Holder::Partner),
        _ => None,
    }
}

/// A day at the end of a line, with the small word before it: `by Friday`, `— 5 Dec`, `in two weeks`.
fn read_ending(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let plain: Vec<String> = words
        .iter()
        .map(|word| word.trim_matches([',', '.', ';', '(', ')']).to_lowercase())
        .filter(|word| !matches!(word.as_str(), "" | "-" | "–" | "—"))
        .collect();
    let words: Vec<&str> = plain.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["by" | "on" | "until" | "till" | "before", rest @ ..] => read_day_words(rest, today),
        rest => read_day_words(rest, today),
    }
}

/// A day in words, seen from `today`: `today`, `tomorrow`, `Fri`, `next Friday`, `in 3 days`, `next week`, `5 Dec`,
/// `Dec 5`, `2026-12-05`, `end of month`. A day and month without a year is the next such day.
fn read_day_words(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let plus = |days: u64| today.checked_add_days(Days::new(days));
    match words {
        ["today"] => Some(today),
        ["tomorrow"] => plus(1),
        ["next", "week"] => plus(7),
        ["next", "month"] => today.checked_add_months(Months::new(1)),
        ["end", "of", "month"] | ["end", "of", "the", "month"] => end_of_month(today),
        ["next", day] => weekday(day).and_then(|day| next(today, day)),
        ["in", number, unit] => later(number, unit, today),
        [word] => one_word(word, today),
        [a, b] => day_and_month(a, b, today).or_else(|| day_and_month(b, a, today)),
        [a, b, year] => {
            let year = year.parse().ok()?;
            full_day(a, b, year).or_else(|| full_day(b, a, year))
        }
        _ => None,
    }
}

fn one_word(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    match weekday(word) {
        Some(day) => next(today, day),
        None => word.parse::<NaiveDate>().ok(),
    }
}

fn later(number: &str, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
    let number: u32 = match number {
        "a" | "an" | "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        other => other.parse().ok().filter(|count| *count <= 366)?,
    };
    match unit {
        "day" | "days" => today.checked_add_days(Days::new(u64::from(number))),
        "week" | "weeks" => today.checked_add_days(Days::new(7 * u64::from(number))),
        "month" | "months" => today.checked_add_months(Months::new(number)),
        _ => None,
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    (word.len() >= 3 && word != "month")
        .then(|| word.parse().ok())
        .flatten()
}

/// The next such weekday after today.
fn next(today: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    let ahead = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    let ahead = if ahead == 0 { 7 } else { ahead };
    today.checked_add_days(Days::new(u64::from(ahead)))
}

fn end_of_month(today: NaiveDate) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

fn number_of(day: &str) -> Option<u32> {
    let digits = day.trim_end_matches(|c: char| c.is_alphabetic());
    digits.parse().ok()
}

fn full_day(day: &str, month: &str, year: i32) -> Option<NaiveDate> {
    let month: chrono::Month = (month.len() >= 3).then(|| month.parse().ok()).flatten()?;
    let year = if year < 100 { year + 2000 } else { year };
    NaiveDate::from_ymd_opt(year, month.number_from_month(), number_of(day)?)
}

fn day_and_month(day: &str, month: &str, today: NaiveDate) -> Option<NaiveDate> {
    let this_year = full_day(day, month, today.year())?;
    if this_year >= today {
        Some(this_year)
    } else {
        full_day(day, month, today.year() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wednesday.
    fn read(typed: &str) -> QuickLine {
        let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        read_quick_line(typed, today, &["Maya", "mentee"], &["Sam", "mentor"])
    }

    #[test]
    fn a_promise_names_its_owner_and_its_day() {
        let line = read("[] Ask Lena about the lab @Sam by Fri");
        assert_eq!(line.text, "Ask Lena about the lab");
        assert_eq!(line.owner, Some(Holder::Partner));
        assert_eq!(line.day.as_deref(), Some("2026-11-27"));
        assert!(line.is_promise);
    }

    #[test]
    fn days_in_words_are_read_and_echoed() {
        for (typed, day) in [
            ("Send the draft tomorrow", "2026-11-26"),
            ("Send the draft — 5 Dec", "2026-12-05"),
            ("Send the draft on December 5th", "2026-12-05"),
            ("Send the draft 3 Nov", "2027-11-03"),
            ("Send the draft in two weeks", "2026-12-09"),
            ("Send the draft next Wednesday", "2026-12-02"),
            ("Send the draft wed", "2026-12-02"),
            ("Send the draft 2027-01-15", "2027-01-15"),
            ("Send the draft by end of month", "2026-11-30"),
            ("Send the draft 5 Dec 2028", "2028-12-05"),
        ] {
            let line = read(typed);
            assert_eq!(line.day.as_deref(), Some(day), "{typed}");
            assert_eq!(line.text, "Send the draft", "{typed}");
        }
    }

    #[test]
    fn what_is_no_day_stays_in_the_text() {
        for typed in [
            "Read May Sarton",
            "Friday",
            "Meet the 2 of them",
            "Call @Lena",
            "31 Feb",
        ] {
            let line = read(typed);
            assert_eq!((line.text.as_str(), line.day), (typed, None), "{typed}");
        }
        assert_eq!(read("Both of us read it @both").owner, Some(Holder::Both));
    }
}
