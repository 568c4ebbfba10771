//! Where an agreement stands in time. Pure: the day of today comes in.

use chrono::{Days as Span, Months, NaiveDate};
use serde::Serialize;

use super::closing::Closing;
use super::entry::{ExtensionProposed, PauseProposed};
use crate::error::Refusal;
use crate::moment::is_in_reach;
use crate::person::Side;
use crate::proposal::entry::REASON_CHARS_MAX;
use crate::text::check_text;

/// An extension is offered so many days before the end (AG-16).
const OFFER_DAYS: u32 = 30;
/// That offer stands for so many days, for whoever does not open Ithaca each day.
const OFFER_STANDS_DAYS: u32 = 7;
/// Once more it is offered so many days before the end, and stands until then (AG-16).
const OFFER_AGAIN_DAYS: u32 = 14;
/// The end is planned so many days before it (RV-7).
pub const PLAN_DAYS: u32 = 90;
/// Today says so for so many days, for whoever does not open Ithaca each day.
const PLAN_STANDS_DAYS: u32 = 14;
/// An agreement that runs shorter has no end to plan three months before.
const RUNS_LONG_DAYS: i64 = 180;
/// A closing is called to mind once, so many months later (RV-12).
const AFTER_MONTHS: u32 = 3;
/// "Welcome back" stands for so many days, the day of return included (RV-5).
const WELCOME_DAYS: i64 = 3;
/// Latest last day: so many months after today.
const MONTHS_MAX: u32 = 120;

/// The days that count now: of the newest version both signed, with the extension both said yes to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Days {
    /// First day, as the signed text says; `None` if it names none.
    pub start_day: Option<String>,
    /// Last day, as the signed text says; `None` if it names none.
    pub text_end_day: Option<String>,
    /// Last day that counts.
    pub end_day: Option<String>,
}

/// A pause both said yes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PauseDays {
    /// First day.
    pub from_day: String,
    /// Day of return.
    pub return_day: String,
}

/// Where the agreement stands today (product.md §7.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum LifeState {
    /// No version is signed by both.
    NotSigned,
    /// One of the two left: everything stays to read, nothing is added.
    Closed {
        /// The day.
        on_day: String,
        /// Who closed it.
        by: Side,
    },
    /// I left quietly, and nobody else knows: everything stays to read, nothing is added.
    Left {
        /// The day.
        on_day: String,
    },
    /// Signed; the first day is still to come.
    Starts {
        /// First day.
        start_day: String,
    },
    /// In force.
    InForce {
        /// Days until the last day, which counts; `None` without a last day.
        days_left: Option<u32>,
    },
    /// In force, clocks stopped.
    Paused {
        /// Day of return.
        return_day: String,
    },
    /// In force again after a pause that ended at most two days ago.
    Back {
        /// Day of return.
        return_day: String,
    },
    /// The last day is over and nothing was decided: confidentiality alone goes on.
    Lapsed {
        /// The last day.
        end_day: String,
    },
}

/// Whether the agreement names two days that lie half a year apart, and its end is planned beforehand.
#[must_use]
pub fn runs_long(days: &Days) -> bool {
    let day = |text: &Option<String>| text.as_deref()?.parse::<NaiveDate>().ok();
    let both = day(&days.start_day).zip(day(&days.end_day));
    both.is_some_and(|(start, end)| (end - start).num_days() >= RUNS_LONG_DAYS)
}

/// Whether Today says that the end can be planned.
#[must_use]
pub fn plans_closing(days_left: u32) -> bool {
    days_left <= PLAN_DAYS && days_left > PLAN_DAYS - PLAN_STANDS_DAYS
}

/// Whether so long has passed since a closing.
#[must_use]
pub fn reminds_after(on_day: &str, today: NaiveDate) -> bool {
    let closed = on_day.parse::<NaiveDate>().ok();
    let due = closed.and_then(|day| day.checked_add_months(Months::new(AFTER_MONTHS)));
    due.is_some_and(|due| due <= today)
}

/// The last day that counts: an extension counts as long as the signed text names the day it was offered over.
#[must_use]
pub fn end_day(text_end_day: Option<&str>, agreed: Option<&ExtensionProposed>) -> Option<String> {
    let text = text_end_day?;
    let extended = agreed.filter(|it| it.over_day == text);
    Some(extended.map_or(text, |it| &it.end_day).to_owned())
}

/// Where an agreement with these days stands.
#[must_use]
pub fn state(
    signed: bool,
    closing: Option<&Closing>,
    days: &Days,
    pause: Option<&PauseDays>,
    today: NaiveDate,
) -> LifeState {
    let day = today.to_string();
    if let Some(Closing { on_day, by, .. }) = closing {
        let (on_day, by) = (on_day.clone(), *by);
        return LifeState::Closed { on_day, by };
    }
    if !signed {
        return LifeState::NotSigned;
    }
    if let Some(start_day) = days.start_day.clone().filter(|start| *start > day) {
        return LifeState::Starts { start_day };
    }
    if let Some(pause) = pause.filter(|it| it.from_day <= day && day < it.return_day) {
        let return_day = pause.return_day.clone();
        return LifeState::Paused { return_day };
    }
    if let Some(end_day) = days.end_day.clone().filter(|end| *end < day) {
        return LifeState::Lapsed { end_day };
    }
    if let Some(return_day) = pause.and_then(|it| back(it, today)) {
        return LifeState::Back { return_day };
    }
    let left = days
        .end_day
        .as_ref()
        .and_then(|end| days_between(today, end));
    LifeState::InForce {
        days_left: left.and_then(|left| u32::try_from(left).ok()),
    }
}

fn back(pause: &PauseDays, today: NaiveDate) -> Option<String> {
    let since = -days_between(today, &pause.return_day)?;
    let is_back = (0..WELCOME_DAYS).contains(&since) && pause.from_day < pause.return_day;
    is_back.then(|| pause.return_day.clone())
}

/// Days from today to a day written as text; negative for the past.
#[must_use]
pub fn days_between(today: NaiveDate, day: &str) -> Option<i64> {
    let day: NaiveDate = day.parse().ok()?;
    Some(day.signed_duration_since(today).num_days())
}

/// Whether a later last day is offered with so many days left: twice, and not on every day of the last month.
#[must_use]
pub fn offers_extension(days_left: u32) -> bool {
    let first = OFFER_DAYS - OFFER_STANDS_DAYS + 1..=OFFER_DAYS;
    first.contains(&days_left) || days_left <= OFFER_AGAIN_DAYS
}

/// Last days worth offering: three, six and twelve months after the present one.
#[must_use]
pub fn later_days(end_day: &str) -> Vec<String> {
    let Ok(end) = end_day.parse::<NaiveDate>() else {
        return Vec::new();
    };
    let later = [3, 6, 12].into_iter();
    later
        .filter_map(|months| end.checked_add_months(Months::new(months)))
        .map(|day| day.to_string())
        .collect()
}

/// A later last day as it is offered.
///
/// # Errors
/// `DayNotLater` unless it lies after the present last day and within ten years of today, `TextTooLong`, `TextUnprintable`.
pub fn check_extension(
    days: &Days,
    end: &str,
    reason: &str,
    today: NaiveDate,
) -> Result<ExtensionProposed, Refusal> {
    let (Some(text_end), Some(present)) = (&days.text_end_day, &days.end_day) else {
        return Err(Refusal::NoLastDay);
    };
    let wanted: NaiveDate = end.parse().map_err(|_| Refusal::DayNotLater)?;
    let latest = today.checked_add_months(Months::new(MONTHS_MAX));
    let fits = wanted.to_string() > *present && wanted >= today && Some(wanted) <= latest;
    if !fits {
        return Err(Refusal::DayNotLater);
    }
    Ok(ExtensionProposed {
        over_day: text_end.clone(),
        end_day: wanted.to_string(),
        reason: check_text(reason, REASON_CHARS_MAX)?,
    })
}

/// A pause as it is offered. `agreed` is the pause both said yes to, whose return may be moved.
///
/// # Errors
/// `ReturnNotLater` unless the return lies after the first day and not in the past, within two years, or for a first day
/// before the year 2000;
/// `TextTooLong`, `TextUnprintable`.
pub fn check_pause(
    from: &str,
    back: &str,
    agreed: Option<&PauseDays>,
    reason: &str,
    today: NaiveDate,
) -> Result<PauseProposed, Refusal> {
    let day = |text: &str| {
        let day = text.parse::<NaiveDate>().ok();
        day.filter(is_in_reach).ok_or(Refusal::ReturnNotLater)
    };
    let (from, back) = (day(from)?, day(back)?);
    let running = agreed.is_some_and(|it| it.from_day == from.to_string());
    // Coming back on the first day itself is how a pause that has not begun is called off.
    let ends = if running { from <= back } else { from < back };
    let latest = today.checked_add_days(Span::new(731));
    if !ends || back < today || Some(back) > latest {
        return Err(Refusal::ReturnNotLater);
    }
    Ok(PauseProposed {
        from_day: from.to_string(),
        return_day: back.to_string(),
        reason: check_text(reason, REASON_CHARS_MAX)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_begins_in_a_year_that_somebody_can_mean() {
        let offer = |from: &str| check_pause(from, "2026-12-20", None, "", day("2026-11-25"));
        assert!(offer("2026-12-01").is_ok());
        assert_eq!(offer("0026-12-01"), Err(Refusal::ReturnNotLater));
    }

    #[test]
    fn a_later_last_day_is_offered_twice() {
        let offered: Vec<u32> = (0..=40).filter(|left| offers_extension(*left)).collect();
        let twice: Vec<u32> = (0..=14).chain(24..=30).collect();
        assert_eq!(offered, twice);
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn year() -> Days {
        Days {
            start_day: Some("2026-12-01".to_owned()),
            text_end_day: Some("2027-12-01".to_owned()),
            end_day: Some("2027-12-01".to_owned()),
        }
    }

    #[test]
    fn the_last_day_counts_and_the_day_after_is_lapsed() {
        let at = |today| state(true, None, &year(), None, day(today));
        assert!(matches!(at("2026-11-30"), LifeState::Starts { .. }));
        assert_eq!(
            at("2027-11-01"),
            LifeState::InForce {
                days_left: Some(30)
            }
        );
        assert_eq!(at("2027-12-01"), LifeState::InForce { days_left: Some(0) });
        assert!(matches!(at("2027-12-02"), LifeState::Lapsed { .. }));
    }

    #[test]
    fn a_pause_stops_the_clocks_until_the_day_of_return() {
        let pause = PauseDays {
            from_day: "2027-02-01".to_owned(),
            return_day: "2027-03-01".to_owned(),
        };
        let at = |today| state(true, None, &year(), Some(&pause), day(today));
        assert!(matches!(at("2027-01-31"), LifeState::InForce { .. }));
        assert!(matches!(at("2027-02-01"), LifeState::Paused { .. }));
        assert!(matches!(at("2027-02-28"), LifeState::Paused { .. }));
        assert!(matches!(at("2027-03-01"), LifeState::Back { .. }));
        assert!(matches!(at("2027-03-03"), LifeState::Back { .. }));
        assert!(matches!(at("2027-03-04"), LifeState::InForce { .. }));
    }

    #[test]
    fn an_extension_counts_while_the_text_names_the_day_it_was_offered_over() {
        let extension = ExtensionProposed {
            over_day: "2027-12-01".to_owned(),
            end_day: "2028-06-01".to_owned(),
            reason: String::new(),
        };
        let end = |text| end_day(Some(text), Some(&extension));
        assert_eq!(end("2027-12-01").as_deref(), Some("2028-06-01"));
        assert_eq!(end("2028-12-01").as_deref(), Some("2028-12-01"));
        assert_eq!(end_day(None, Some(&extension)), None);
    }

    #[test]
    fn only_a_later_day_is_offered() {
        let check = |end| check_extension(&year(), end, "", day("2027-11-10"));
        assert!(check("2028-03-01").is_ok());
        for wrong in ["2027-12-01", "2027-06-01", "2099-01-01", "soon", ""] {
            assert_eq!(check(wrong), Err(Refusal::DayNotLater), "{wrong}");
        }
    }

    #[test]
    fn a_pause_ends_after_it_begins() {
        let today = day("2027-02-10");
        let check = |from, back| check_pause(from, back, None, "", today);
        assert!(check("2027-02-01", "2027-03-01").is_ok());
        for (from, back) in [
            ("2027-03-01", "2027-03-01"),
            ("2027-03-02", "2027-03-01"),
            ("2027-01-01", "2027-02-01"),
            ("2027-03-01", "2030-03-01"),
            ("", "2027-03-01"),
        ] {
            assert_eq!(
                check(from, back),
                Err(Refusal::ReturnNotLater),
                "{from} {back}"
            );
        }
    }
}
