//! The moment as an argument: rules never ask a clock, the notebook asks once and hands the answer on.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;

use crate::moment::read_start;

/// A moment in time, with the zone of the person it happened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    at: DateTime<Utc>,
    zone: Tz,
}

impl Moment {
    /// A moment in the given zone.
    #[must_use]
    pub fn new(at: DateTime<Utc>, zone: Tz) -> Self {
        Self { at, zone }
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        self.at.timestamp()
    }

    /// The moment as entries and parcels carry it: UTC to the second, `2026-11-25T17:00:00Z`.
    #[must_use]
    pub fn text(&self) -> String {
        self.at.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// The moment itself.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// The zone the person is in.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The calendar day where the person is.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.at.with_timezone(&self.zone).date_naive()
    }

    /// The calendar day as text, `2026-11-25`.
    #[must_use]
    pub fn day_text(&self) -> String {
        self.day().to_string()
    }

    /// The calendar day, where the person is, of another moment as entries carry it; empty for what is none.
    #[must_use]
    pub fn day_of(&self, at: &str) -> String {
        read_start(at)
            .map(|at| {
                Self {
                    at,
                    zone: self.zone,
                }
                .day_text()
            })
            .unwrap_or_default()
    }

    /// The moment moved by whole days.
    #[must_use]
    pub fn plus_days(&self, days: i64) -> Self {
        Self {
            at: self.at + chrono::Duration::days(days),
            zone: self.zone,
        }
    }
}

/// Where the notebook learns what time it is.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
}

/// The laptop's own clock.
#[derive(Debug, Default, Clone, Copy)]
pub struct WallClock;

impl Clock for WallClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands still at a given moment: for stories and the workshop.
#[derive(Debug, Clone, Copy)]
pub struct StandingClock(pub DateTime<Utc>);

impl Clock for StandingClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_moment_is_the_day_where_the_person_is() {
        let now = Moment::new(Utc::now(), "Europe/Berlin".parse().unwrap());
        assert_eq!(now.day_of("2026-11-28T23:30:00Z"), "2026-11-29");
        assert_eq!(now.day_of("2026-11-28T22:30:00Z"), "2026-11-28");
        assert_eq!(now.day_of("a day of last year"), "");
    }
}
