//! The week of somebody with several pairs (HO-3): meetings, own promises, what waits. Nothing here sets two pairs side
//! by side: no average, no ranking, no sign of how a pair is doing.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;

use crate::action_item::my_open_items;
use crate::agreement::Terms;
use crate::clock::Moment;
use crate::error::Result;
use crate::id::{MeetingId, PairId};
use crate::life::{LifeState, is_only_read, life_of};
use crate::meeting::agreed_ahead;
use crate::moment::read_start;
use crate::notebook::Notebook;
use crate::pair::{Pair, pair_line};
use crate::person::{PersonView, stated_hours};

/// Days shown, beginning today.
const DAYS: u64 = 7;
/// Promises shown, the oldest first.
const PROMISES_MAX: usize = 30;
/// Days of a month, as a rhythm counts them.
const MONTH_DAYS: u32 = 30;

/// Whose something is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekPair {
    /// Which pair.
    pub pair: PairId,
    /// My partner in it.
    pub partner: PersonView,
    /// Colour word of the pair.
    pub colour: String,
}

/// A meeting both agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekMeeting {
    /// With whom.
    pub whose: WeekPair,
    /// Which.
    pub meeting: MeetingId,
    /// When it begins, UTC.
    pub starts: String,
    /// How long, in minutes.
    pub minutes: u32,
}

/// A day and its meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekDay {
    /// Which day, where I am.
    pub day: String,
    /// In the order they begin.
    pub meetings: Vec<WeekMeeting>,
}

/// A promise of mine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekPromise {
    /// To whom.
    pub whose: WeekPair,
    /// What is promised.
    pub text: String,
    /// By when; none for "no day yet".
    pub day: Option<String>,
    /// Days it is late; 0 if it is not.
    pub late_days: u32,
}

/// What waits for me in one pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekWaiting {
    /// With whom.
    pub whose: WeekPair,
    /// Clauses and signatures.
    pub agreement: u32,
    /// Rounds and outcomes.
    pub expectations: u32,
    /// Skill rounds, a focus, asks and ideas.
    pub idp: u32,
    /// Dates, minutes, promises and questions.
    pub meetings: u32,
    /// Reviews.
    pub reviews: u32,
}

/// The page *This week*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekView {
    /// Today.
    pub today: String,
    /// My time zone.
    pub zone: String,
    /// Seven days, today first.
    pub days: Vec<WeekDay>,
    /// Mine over all pairs: late ones first, then by day; at most 30.
    pub promises: Vec<WeekPromise>,
    /// How many are open in all.
    pub promise_count: u32,
    /// Pairs in which something waits for me, by the alphabet.
    pub waiting: Vec<WeekWaiting>,
    /// Minutes of meetings a month that agreements in force promise; those of the paused do not count.
    pub minutes_a_month: u32,
    /// Hours a month I say I have; 0 where I said nothing. Only me.
    pub hours_stated: u32,
}

impl Notebook {
    /// What the next seven days hold, over all pairs.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn view_week(&self) -> Result<WeekView> {
        let now = self.now()?;
        self.read(|store| {
            let mut week = WeekView {
                today: now.day_text(),
                zone: now.zone().name().to_owned(),
                days: empty_days(now.day()),
                promises: Vec::new(),
                promise_count: 0,
                waiting: Vec::new(),
                minutes_a_month: 0,
                hours_stated: stated_hours(store)?,
            };
            for kept in Pair::load_all(store)? {
                add(store, &mut week, &kept, &now)?;
            }
            for day in &mut week.days {
                day.meetings.sort_by(|a, b| a.starts.cmp(&b.starts));
            }
            week.waiting
                .sort_by_key(|line| line.whose.partner.name.to_lowercase());
            week.promises.sort_by(|a, b| {
                let key = |it: &WeekPromise| it.day.clone().unwrap_or_else(|| "9999".to_owned());
                (key(a), &a.text).cmp(&(key(b), &b.text))
            });
            week.promise_count = u32::try_from(week.promises.len()).unwrap_or(u32::MAX);
            week.promises.truncate(PROMISES_MAX);
            Ok(week)
        })
    }
}

fn empty_days(today: NaiveDate) -> Vec<WeekDay> {
    let days = (0..DAYS).filter_map(|later| today.checked_add_days(Days::new(later)));
    days.map(|day| WeekDay {
        day: day.to_string(),
        meetings: Vec::new(),
    })
    .collect()
}

fn add(store: &Connection, week: &mut WeekView, kept: &Pair, now: &Moment) -> Result<()> {
    let pair = &kept.row.pair;
    if is_only_read(store, pair)? {
        return Ok(());
    }
    let line = pair_line(store, kept)?;
    let whose = WeekPair {
        pair: pair.clone(),
        partner: kept.people(store)?.1,
        colour: line.colour,
    };
    for (meeting, date) in agreed_ahead(store, pair, now)? {
        let begins = read_start(&date.starts).map(|at| at.with_timezone(&now.zone()));
        let on = begins.map(|at| at.date_naive().to_string());
        if let Some(day) = week
            .days
            .iter_mut()
            .find(|day| Some(&day.day) == on.as_ref())
        {
            day.meetings.push(WeekMeeting {
                whose: whose.clone(),
                meeting,
                starts: date.starts,
                minutes: date.minutes,
            });
        }
    }
    for item in my_open_items(store, pair, now.day())? {
        week.promises.push(WeekPromise {
            whose: whose.clone(),
            text: item.text,
            day: item.day,
            late_days: item.late_days,
        });
    }
    let waiting = WeekWaiting {
        whose,
        agreement: line.agreement_needs_me,
        expectations: line.expectations_need_me,
        idp: line.idp_needs_me,
        meetings: line.meetings_need_me,
        reviews: line.reviews_need_me,
    };
    let rooms = [
        waiting.agreement,
        waiting.expectations,
        waiting.idp,
        waiting.meetings,
        waiting.reviews,
    ];
    if rooms.iter().any(|count| *count > 0) {
        week.waiting.push(waiting);
    }
    week.minutes_a_month += promised(store, kept, now)?;
    Ok(())
}

/// Minutes of meetings a month by an agreement in force.
fn promised(store: &Connection, kept: &Pair, now: &Moment) -> Result<u32> {
    if !matches!(
        life_of(store, kept, now.day())?.state,
        LifeState::InForce { .. } | LifeState::Back { .. }
    ) {
        return Ok(0);
    }
    let terms = Terms::load(store, &kept.row.pair)?;
    Ok(match (terms.meeting_minutes(), terms.rhythm_days()) {
        (Some(minutes), Some(days)) if days > 0 => minutes * MONTH_DAYS / days,
        (Some(_) | None, Some(_) | None) => 0,
    })
}
