//! Moments as entries write them, and the hour a person means in their zone. Pure: the present is never asked.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use chrono_tz::Tz;

use crate::error::Refusal;

/// Whether it is a moment in UTC to the minute, `2026-11-26T14:00:00Z`.
#[must_use]
pub fn is_start(text: &str) -> bool {
    read_start(text).is_some_and(|at| at.timestamp() % 60 == 0)
}

/// A moment as entries carry it.
#[must_use]
pub fn read_start(text: &str) -> Option<DateTime<Utc>> {
    let at = text.parse::<DateTime<Utc>>().ok()?;
    (at.to_rfc3339_opts(SecondsFormat::Secs, true) == text).then_some(at)
}

/// The moment at which it is this day and hour in a zone. Of an hour that comes twice the first one.
///
/// # Errors
/// `TimeUnreadable` for what is no day and hour, or an hour that the clocks jump over.
pub fn instant(day: &str, time: &str, zone: Tz) -> Result<DateTime<Utc>, Refusal> {
    let day = day
        .parse::<NaiveDate>()
        .map_err(|_| Refusal::TimeUnreadable)?;
    let time = NaiveTime::parse_from_str(time, "%H:%M").map_err(|_| Refusal::TimeUnreadable)?;
    match NaiveDateTime::new(day, time).and_local_timezone(zone) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Ok(at.with_timezone(&Utc)),
        LocalResult::None => Err(Refusal::TimeUnreadable),
    }
}

/// Whether two spans of time have a minute in common. Each is a start and minutes.
#[must_use]
pub fn overlaps(a: (DateTime<Utc>, u32), b: (DateTime<Utc>, u32)) -> bool {
    let end = |(start, minutes): (DateTime<Utc>, u32)| {
        start + chrono::Duration::minutes(i64::from(minutes))
    };
    a.0 < end(b) && b.0 < end(a)
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
        ] {
            assert!(!is_start(other), "{other}");
        }
    }
}
