//! Which check-in has its moment today (RV-3). Pure.

use chrono::{Datelike, Days, NaiveDate};

/// What a moment depends on.
pub(super) struct Around {
    /// Today, where I am.
    pub today: NaiveDate,
    /// When the two met last.
    pub last: Option<NaiveDate>,
    /// When they meet next; as the rhythm says it, if no date is agreed.
    pub next: Option<NaiveDate>,
    /// How many meetings were held.
    pub held: u32,
}

/// A prompt that stands for some days, then goes without trace.
pub(crate) const WINDOW_DAYS: i64 = 5;
/// Days of a month on which one is asked that comes each month.
const MONTHLY: std::ops::RangeInclusive<u32> = 1..=7;
/// Days of every second month.
const SECOND_MONTHLY: std::ops::RangeInclusive<u32> = 8..=14;

impl Around {
    /// Whether a prompt with these words about its moment is offered today; `turn` counts those of the same moment, for
    /// one of them alone has its turn in a month.
    pub(super) fn is_moment(&self, when: &str, (turn, of): (u32, u32)) -> bool {
        let month = self.today.year().unsigned_abs() * 12 + self.today.month0();
        match when {
            "two days after a meeting" => self.after(2),
            "one week after a meeting" => self.after(7),
            "every third meeting" => self.held > 0 && self.held.is_multiple_of(3) && self.after(4),
            "half way between two meetings" => self.half_way(),
            "one week before a meeting" => self
                .next
                .is_some_and(|next| (3..=7).contains(&(next - self.today).num_days())),
            "once a month" => MONTHLY.contains(&self.today.day()) && month % of.max(1) == turn,
            "every two months" => {
                SECOND_MONTHLY.contains(&self.today.day()) && month.is_multiple_of(2)
            }
            // "any time" and "once a week" are there to be picked, and never ask by themselves.
            _ => false,
        }
    }

    fn after(&self, days: i64) -> bool {
        let since = self.last.map(|last| (self.today - last).num_days());
        since.is_some_and(|since| (days..days + WINDOW_DAYS).contains(&since))
    }

    /// Half of the time between two meetings has passed, and little more.
    fn half_way(&self) -> bool {
        self.half_way_days()
            .is_some_and(|days| (0..WINDOW_DAYS).contains(&days))
    }

    /// Days since half of the time between two meetings has passed; below zero before.
    pub(super) fn half_way_days(&self) -> Option<i64> {
        let (last, next) = self.last.zip(self.next)?;
        let days = u64::try_from((next - last).num_days() / 2).ok()?;
        let half = last.checked_add_days(Days::new(days))?;
        Some((self.today - half).num_days())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(today: &str) -> Around {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        Around {
            today: day(today),
            last: Some(day("2026-11-10")),
            next: Some(day("2026-12-10")),
            held: 3,
        }
    }

    #[test]
    fn each_moment_has_its_days() {
        for (when, today) in [
            ("two days after a meeting", "2026-11-12"),
            ("one week after a meeting", "2026-11-17"),
            ("every third meeting", "2026-11-14"),
            ("half way between two meetings", "2026-11-25"),
            ("one week before a meeting", "2026-12-03"),
        ] {
            assert!(on(today).is_moment(when, (0, 1)), "{when}");
            assert!(!on("2026-12-20").is_moment(when, (0, 1)), "{when}");
        }
        assert!(!on("2026-11-12").is_moment("any time", (0, 1)));
    }

    #[test]
    fn of_those_that_come_each_month_one_has_its_turn() {
        let asked = (0..3).filter(|turn| on("2026-12-02").is_moment("once a month", (*turn, 3)));
        assert_eq!(asked.count(), 1);
        assert!(!on("2026-12-20").is_moment("once a month", (0, 1)));
    }
}
