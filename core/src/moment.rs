//! Moments as entries write them, and the hour a person means in their zone. Pure: the present is never asked.

use std::ops::RangeInclusive;

use chrono::{
    DateTime, Datelike, Duration, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat,
    Utc,
};
use chrono_tz::Tz;

use crate::error::Refusal;

/// Years that days and moments of a pair can lie in: nobody alive plans outside them, and no calendar can be led to
/// its end from within.
const YEARS: RangeInclusive<i32> = 2000..=2100;

/// The form of a moment, for its length.
const FORM: &str = "2026-11-26T14:00:00Z";

/// Whether a pair can speak of a day, or of a moment: from the year 2000 to 2100.
#[must_use]
pub fn is_in_reach(day: &impl Datelike) -> bool {
    YEARS.contains(&day.year())
}

/// Whether it is a moment in UTC to the minute, `2026-11-26T14:00:00Z`, in the years 2000 to 2100.
#[must_use]
pub fn is_start(text: &str) -> bool {
    read_start(text).is_some_and(|at| is_in_reach(&at) && at.timestamp() % 60 == 0)
}

/// A moment as entries carry it, of any year with four digits: the clock of a laptop may be wrong.
#[must_use]
pub fn read_start(text: &str) -> Option<DateTime<Utc>> {
    let at = text.parse::<DateTime<Utc>>().ok()?;
    let is_one = text.len() == FORM.len() && at.to_rfc3339_opts(SecondsFormat::Secs, true) == text;
    is_one.then_some(at)
}

/// The moment at which it is this day and hour in a zone. Of an hour that comes twice the first one.
///
/// # Errors
/// `TimeUnreadable` for what is no day and hour, an hour that the clocks jump over, or a day before 2000 or after 2100.
pub fn instant(day: &str, time: &str, zone: Tz) -> Result<DateTime<Utc>, Refusal> {
    let day = day
        .parse::<NaiveDate>()
        .map_err(|_| Refusal::TimeUnreadable)?;
    let time = NaiveTime::parse_from_str(time, "%H:%M").map_err(|_| Refusal::TimeUnreadable)?;
    if !is_in_reach(&day) {
        return Err(Refusal::TimeUnreadable);
    }
    let at = match NaiveDateTime::new(day, time).and_local_timezone(zone) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.with_timezone(&Utc),
        LocalResult::None => return Err(Refusal::TimeUnreadable),
    };
    // The first and the last hours may lie in another year by UTC, which is how entries write them.
    is_in_reach(&at)
        .then_some(at)
        .ok_or(Refusal::TimeUnreadable)
}

/// When a span of time ends, so many minutes after its start.
#[must_use]
pub fn end_of(start: DateTime<Utc>, minutes: u32) -> DateTime<Utc> {
    start
        .checked_add_signed(Duration::minutes(i64::from(minutes)))
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Whether two spans of time have a minute in common. Each is a start and minutes.
#[must_use]
pub fn overlaps(a: (DateTime<Utc>, u32), b: (DateTime<Utc>, u32)) -> bool {
    a.0 < end_of(b.0, b.1) && b.0 < end_of(a.0, a.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_that_the_clocks_jump_over_is_no_hour() {
        let lisbon = "Europe/Lisbon".parse().unwrap();
        assert_eq!(
            instant("2027-03-28", "01:30", lisbon),
            Err(Refusal::TimeUnreadable)
        );
        let first = instant("2026-10-25", "01:30", lisbon).unwrap();
        assert_eq!(first.to_rfc3339(), "2026-10-25T00:30:00+00:00");
        assert_eq!(
            instant("2026-11-26", "25:00", lisbon),
            Err(Refusal::TimeUnreadable)
        );
    }

    #[test]
    fn meetings_that_touch_do_not_overlap() {
        let at = |time: &str| read_start(time).unwrap();
        let (two, three) = (at("2026-11-26T14:00:00Z"), at("2026-11-26T15:00:00Z"));
        assert!(!overlaps((two, 60), (three, 30)));
        assert!(overlaps((two, 61), (three, 30)));
    }

    #[test]
    fn a_moment_is_written_in_one_way() {
        assert!(is_start("2026-11-26T14:00:00Z"));
        for other in [
            "2026-11-26T14:00:00+00:00",
            "2026-11-26T14:00:30Z",
            "2026-11-26",
            "1999-12-31T23:59:00Z",
            "2101-01-01T00:00:00Z",
            "+262142-12-31T23:59:00Z",
        ] {
            assert!(!is_start(other), "{other}");
        }
    }

    #[test]
    fn nobody_reaches_the_end_of_the_calendar() {
        assert!(read_start("1970-01-01T00:00:00Z").is_some());
        assert!(read_start("+262142-12-31T23:59:00Z").is_none());
        let last = DateTime::<Utc>::MAX_UTC;
        assert!(!overlaps((last, 600), (last, 600)), "and nothing panics");
        let (east, west) = (
            "Pacific/Kiritimati".parse().unwrap(),
            "Pacific/Midway".parse().unwrap(),
        );
        for (day, zone) in [
            ("2101-01-01", Tz::UTC),
            ("2000-01-01", east),
            ("2100-12-31", west),
            ("+262142-12-31", Tz::UTC),
        ] {
            assert_eq!(
                instant(day, "13:00", zone),
                Err(Refusal::TimeUnreadable),
                "{day}"
            );
        }
    }
}
