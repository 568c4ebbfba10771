//! Days on which clocks rest: a pause both agreed on (RV-5), and days one of the two is away (ME-14).

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::between_entry::AwayNoted;
use super::fold_between::Own;
use super::rules::read_day;
use super::shelf;
use crate::error::Result;
use crate::id::PairId;
use crate::life::{LifeChange, life_yeses};
use crate::moment::read_start;
use crate::store::meeting::ThingKind;

/// Longest wait that is worked out: four years. A pause takes at most two.
const DAYS_MAX: u64 = 1_461;

/// Spans of days, each from its first day to the first one after it.
#[derive(Default)]
pub(crate) struct Rest(Vec<(NaiveDate, NaiveDate)>);

impl Rest {
    /// The pauses both agreed on. The last one counts: an earlier one rests until the day it was replaced.
    pub(super) fn pauses(store: &Connection, pair: &PairId) -> Result<Self> {
        let mut spans = Vec::new();
        let mut replaced: Option<NaiveDate> = None;
        // Newest first.
        for yes in life_yeses(store, pair)? {
            if let LifeChange::Pause {
                from_day,
                return_day,
            } = yes.change
            {
                let span = read_day(&from_day).zip(read_day(&return_day));
                spans.extend(span.map(|(from, back)| {
                    let until = replaced.map_or(back, |day| day.min(back));
                    (from, until)
                }));
                replaced = read_start(&yes.accepted_at)
                    .map(|at| at.date_naive())
                    .or(replaced);
            }
        }
        Ok(Self(spans))
    }

    /// The pauses, and the days either is away.
    pub(crate) fn load(store: &Connection, pair: &PairId) -> Result<Self> {
        let Self(mut spans) = Self::pauses(store, pair)?;
        for (_, away) in shelf::all::<Own<AwayNoted>>(store, pair, ThingKind::Away, true)? {
            let AwayNoted {
                from_day,
                until_day,
            } = away.body;
            let after = read_day(&until_day).and_then(|last| last.checked_add_days(Days::new(1)));
            spans.extend(read_day(&from_day).zip(after));
        }
        Ok(Self(spans))
    }

    /// Whether clocks rest on a day.
    pub(crate) fn rests(&self, day: NaiveDate) -> bool {
        let within = |(from, after): &(NaiveDate, NaiveDate)| (*from..*after).contains(&day);
        self.0.iter().any(within)
    }

    /// Days from the one after `since` to `until` on which clocks go.
    pub(super) fn days_between(&self, since: NaiveDate, until: NaiveDate) -> u32 {
        let days = since.iter_days().skip(1).take_while(|day| *day <= until);
        let went = days.filter(|day| !self.rests(*day)).count();
        u32::try_from(went).unwrap_or(u32::MAX)
    }

    /// The day that comes after so many days on which clocks go.
    pub(crate) fn after(&self, since: NaiveDate, days: u32) -> NaiveDate {
        let most = u64::from(days) + DAYS_MAX;
        let coming = (1..=most).filter_map(|ahead| since.checked_add_days(Days::new(ahead)));
        let mut coming = coming.filter(|day| !self.rests(*day));
        let nth = usize::try_from(days).unwrap_or(usize::MAX);
        match nth.checked_sub(1) {
            Some(before) => coming.nth(before).unwrap_or(since),
            None => since,
        }
    }
}

/// Whether this is the first day after either was away.
pub(super) fn is_back(store: &Connection, pair: &PairId, day: NaiveDate) -> Result<bool> {
    let away = shelf::all::<Own<AwayNoted>>(store, pair, ThingKind::Away, true)?;
    let last = day.pred_opt();
    Ok(away
        .iter()
        .any(|(_, away)| last.is_some() && read_day(&away.body.until_day) == last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        read_day(text).unwrap()
    }

    #[test]
    fn days_of_rest_are_not_counted() {
        let rest = Rest(vec![(day("2026-12-20"), day("2027-01-10"))]);
        assert!(rest.rests(day("2027-01-09")) && !rest.rests(day("2027-01-10")));
        assert_eq!(
            rest.days_between(day("2026-12-18"), day("2027-01-11")),
            1 + 2
        );
        assert_eq!(rest.after(day("2026-12-18"), 3), day("2027-01-11"));
        assert_eq!(rest.after(day("2026-12-18"), 0), day("2026-12-18"));
        assert_eq!(
            Rest(Vec::new()).after(day("2026-12-01"), 28),
            day("2026-12-29")
        );
    }
}
