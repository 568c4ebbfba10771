//! Two people with their notebooks open, and a clock that walks through their year.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{
    DateTime, Datelike as _, Duration, NaiveDate, NaiveTime, TimeZone as _, Utc, Weekday,
};
use chrono_tz::Tz;

use super::mark::Seat;
use super::year::{Deed, Then, Year};
use crate::clock::Clock;
use crate::error::{Error, Refusal, Result};
use crate::id::{GoalId, MeetingId, PairId};
use crate::meeting::{HeldDraft, MeetingWay};
use crate::notebook::Notebook;

/// The hour at which the two write.
const EVENING: u32 = 18;

/// A clock that shows the moment the story has come to.
#[derive(Debug, Clone, Default)]
pub(super) struct WalkingClock(Arc<AtomicI64>);

impl WalkingClock {
    pub(super) fn set(&self, at: DateTime<Utc>) {
        self.0.store(at.timestamp(), Ordering::Relaxed);
    }
}

impl Clock for WalkingClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0.load(Ordering::Relaxed), 0).unwrap_or_default()
    }
}

/// One of the two.
pub(super) struct Someone {
    pub(super) notebook: Notebook,
    pub(super) pair: PairId,
}

/// The story, as far as it has come.
pub(super) struct Walk {
    pub(super) maya: Someone,
    pub(super) sam: Someone,
    clock: WalkingClock,
    today: NaiveDate,
    zone: Tz,
    /// The meeting that was offered last.
    pub(super) meeting: MeetingId,
    /// When it is, or was.
    pub(super) held: HeldDraft,
    /// Goals under the names of the year, with their sentences.
    pub(super) goals: BTreeMap<String, (GoalId, String)>,
}

impl Walk {
    /// At the beginning. `now` is today, and nothing is written later than it.
    pub(super) fn new(
        (maya, sam): (Notebook, Notebook),
        clock: WalkingClock,
        now: DateTime<Utc>,
        zone: Tz,
    ) -> Self {
        let alone = |notebook| Someone {
            notebook,
            pair: PairId::new(""),
        };
        Self {
            maya: alone(maya),
            sam: alone(sam),
            clock,
            today: now.with_timezone(&zone).date_naive(),
            zone,
            meeting: MeetingId::of(1),
            held: HeldDraft {
                day: String::new(),
                time: String::new(),
                minutes: 0,
                way: MeetingWay::InPerson,
                minutes_needed: true,
            },
            goals: BTreeMap::new(),
        }
    }

    /// Lives the year. Each evening ends with a parcel, but for what waits.
    pub(super) fn live(&mut self, year: &Year) -> Result<()> {
        let mut before: Option<&Then> = None;
        for then in &year.then {
            if let Some(before) = before
                && !before.waits
                && (before.who != then.who || before.ago != then.ago)
            {
                self.carry(before.who)?;
            }
            self.clock.set(self.evening(then.ago));
            self.act(then.who, &then.deed)?;
            before = Some(then);
        }
        Ok(())
    }

    /// A parcel from one to the other, where there is something to send.
    fn carry(&mut self, from: Seat) -> Result<()> {
        let sender = self.at(from);
        if sender.pair.as_str().is_empty() {
            return Ok(());
        }
        match sender.notebook.make_parcel(&sender.pair, false) {
            // Before anybody joined there is nobody to send to.
            Err(Error::Refused(Refusal::NothingToSend | Refusal::PairHasNoPartner)) => Ok(()),
            Err(other) => Err(other),
            Ok(_) => {
                let (_, file) = sender.notebook.newest_parcel(&sender.pair)?;
                let receiver = self.at(from.other());
                let arrival = receiver.notebook.open_parcel(&file)?.arrival;
                receiver.notebook.take_in(&arrival)?;
                Ok(())
            }
        }
    }

    pub(super) fn at(&mut self, seat: Seat) -> &mut Someone {
        match seat {
            Seat::Maya => &mut self.maya,
            Seat::Sam => &mut self.sam,
        }
    }

    /// So many days before today; days to come where it is negative. Nothing falls on a weekend: what is over was on the
    /// Friday before, what is to come is on the Monday after.
    pub(super) fn day(&self, ago: i64) -> NaiveDate {
        let day = self.today - Duration::days(ago);
        let beyond = match day.weekday() {
            Weekday::Sat => (1, 2),
            Weekday::Sun => (2, 1),
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => (0, 0),
        };
        match ago {
            1.. => day - Duration::days(beyond.0),
            ..=0 => day + Duration::days(beyond.1),
        }
    }

    fn evening(&self, ago: i64) -> DateTime<Utc> {
        let time = NaiveTime::from_hms_opt(EVENING, 0, 0).unwrap_or_default();
        let local = self.day(ago).and_time(time);
        let at = self.zone.from_local_datetime(&local).earliest();
        at.map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc))
    }

    fn act(&mut self, who: Seat, deed: &Deed) -> Result<()> {
        match deed {
            Deed::Agreement(deed) => self.act_on_agreement(who, deed),
            Deed::Expectations(deed) => self.act_on_expectations(who, deed),
            Deed::Meetings(deed) => self.act_in_meetings(who, deed),
            Deed::Between(deed) => self.act_between(who, deed),
            Deed::Plan(deed) => self.act_on_plan(who, deed),
            Deed::Skills(deed) => self.act_on_skills(who, deed),
            Deed::LookingBack(deed) => self.look_back(who, deed),
        }
    }
}

/// What the story names must be there: else the year is written wrongly, which a test finds.
pub(super) fn there<T>(found: Option<T>) -> Result<T> {
    found.ok_or(Error::Broken("year of the sample"))
}
