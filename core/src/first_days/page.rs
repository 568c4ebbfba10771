//! Reads the list of my role with its days and my marks, and keeps a mark.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::rules::{FIRST_DAYS, next};
use super::view::{FirstDaysLine, FirstDaysRoom, FirstDaysState, FirstDaysView};
use crate::agreement::folded_agreement;
use crate::catalogue::{Catalogue, Item};
use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::life::{LifeState, is_only_read, life_of};
use crate::meeting::Rest;
use crate::meeting::rules::read_day;
use crate::moment::read_start;
use crate::notebook::{Notebook, Topic};
use crate::pair::{Pair, PairState};
use crate::person::Role;
use crate::store::{exchange, only_me};

/// Kind of the private rows that say what was ticked, skipped or hidden.
const MARK: only_me::Kind = only_me::Kind::FirstDays;
/// What the row that hides all of it is about: no line of the catalogue is called so.
const ALL: &str = "";

impl Notebook {
    /// The first 90 days of a pair, for my role. Nothing before the two are joined, and nothing once the pair is closed,
    /// lapsed or stopped.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_first_days(&self, pair: &PairId) -> Result<Option<FirstDaysView>> {
        let now = self.now()?;
        self.read(|store| view(store, &Pair::load(store, pair)?, &now))
    }

    /// Ticks or skips a line, or takes that back. Only me.
    ///
    /// # Errors
    /// `PairGone`; `ThingGone` for a line that is not mine, and once the days are over.
    pub fn mark_first_days(
        &mut self,
        pair: &PairId,
        line: &str,
        state: FirstDaysState,
    ) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let view = running(page.store, &kept, &page.now)?;
            if !view.lines.iter().any(|known| known.line == line) {
                return Err(Refusal::ThingGone.into());
            }
            page.touch(Topic::Pair);
            keep(page.store, pair, line, &page.now, state)
        })
    }

    /// Hides all of it, or shows it again. Only me.
    ///
    /// # Errors
    /// `PairGone`; `ThingGone` once the days are over.
    pub fn hide_first_days(&mut self, pair: &PairId, hidden: bool) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            running(page.store, &kept, &page.now)?;
            page.touch(Topic::Pair);
            let state = match hidden {
                true => FirstDaysState::Skipped,
                false => FirstDaysState::Open,
            };
            keep(page.store, pair, ALL, &page.now, state)
        })
    }
}

/// What is offered today; a list that only stands to read is not changed any more.
fn running(store: &Connection, kept: &Pair, now: &Moment) -> Result<FirstDaysView> {
    let view = view(store, kept, now)?.filter(|view| !view.is_over);
    Ok(view.ok_or(Refusal::ThingGone)?)
}

/// An open line leaves no trace.
fn keep(
    store: &Connection,
    pair: &PairId,
    about: &str,
    now: &Moment,
    state: FirstDaysState,
) -> Result<()> {
    if state == FirstDaysState::Open {
        return Ok(only_me::remove(store, pair, MARK, about)?);
    }
    let body = serde_json::to_string(&state).unwrap_or_default();
    Ok(only_me::put(store, pair, MARK, about, &body, &now.text())?)
}

fn kept_state(store: &Connection, pair: &PairId, about: &str) -> Result<FirstDaysState> {
    let body = only_me::get(store, pair, MARK, about)?;
    let read = |body: String| serde_json::from_str(&body).map_err(|_| Error::Broken("first days"));
    body.map_or(Ok(FirstDaysState::Open), read)
}

fn view(store: &Connection, kept: &Pair, now: &Moment) -> Result<Option<FirstDaysView>> {
    let pair = &kept.row.pair;
    let is_joined = matches!(kept.state, PairState::Joined | PairState::Confirmed);
    let is_past = matches!(
        life_of(store, kept, now.day())?.state,
        LifeState::Lapsed { .. }
    );
    if !is_joined || is_past || is_only_read(store, pair)? || kept.stopped.is_some() {
        return Ok(None);
    }
    let Some(start) = start_day(store, kept, now)? else {
        return Ok(None);
    };
    let rest = Rest::load(store, pair)?;
    let today = now.day_text();
    let mut lines = Vec::new();
    for item in of_role(kept.my_role) {
        let days = item.whole("day").and_then(|day| u32::try_from(day).ok());
        let latest_day = rest.after(start, days.unwrap_or(FIRST_DAYS));
        lines.push(FirstDaysLine {
            state: kept_state(store, pair, &item.id)?,
            line: item.id.clone(),
            text: item.text("text").unwrap_or_default().to_owned(),
            latest_day: latest_day.to_string(),
            room: item.text("room").and_then(room),
        });
    }
    lines.sort_by(|a, b| a.latest_day.cmp(&b.latest_day));
    let last_day = rest.after(start, FIRST_DAYS);
    let is_over = now.day() > last_day;
    let is_hidden = kept_state(store, pair, ALL)? == FirstDaysState::Skipped;
    let is_quiet = is_over || is_hidden || rest.rests(now.day());
    let next = match is_quiet {
        true => None,
        false => next(&lines, &today),
    };
    Ok(Some(FirstDaysView {
        partner: kept.people(store)?.1,
        role: kept.my_role,
        today,
        start_day: start.to_string(),
        last_day: last_day.to_string(),
        is_over,
        is_hidden,
        lines,
        next,
    }))
}

fn of_role(role: Role) -> impl Iterator<Item = &'static Item> {
    let items = Catalogue::load().items("checklist").iter();
    items.filter(move |item| item.text("role") == Some(role.word()))
}

fn room(word: &str) -> Option<FirstDaysRoom> {
    serde_json::from_value(serde_json::Value::from(word)).ok()
}

/// The day the two began: whoever was invited, by joining; whoever invited, by the first parcel that came. Whose notebook
/// was made anew later began no later than the first signature.
fn start_day(store: &Connection, kept: &Pair, now: &Moment) -> Result<Option<NaiveDate>> {
    let pair = &kept.row.pair;
    let made = read_day(&kept.row.made_day);
    let came = exchange::first_taken_in(store, pair)?;
    let came = came.and_then(|at| Some(read_start(&at)?.with_timezone(&now.zone()).date_naive()));
    let joined = match kept.invitation {
        Some(_) => came.or(made),
        None => made,
    };
    let folded = folded_agreement(store, pair)?;
    let signed = folded
        .versions
        .first()
        .and_then(|it| read_day(&it.first.day));
    Ok(joined.into_iter().chain(signed).min())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ho_4_sixteen_lines_a_role_each_with_a_day_of_the_ninety_and_a_room_that_is_there() {
        for role in [Role::Mentee, Role::Mentor] {
            assert_eq!(of_role(role).count(), 16);
            for item in of_role(role) {
                let day = item.whole("day").unwrap();
                assert!((1..=i64::from(FIRST_DAYS)).contains(&day), "{}", item.id);
                assert!(item.text("text").is_some_and(|text| !text.is_empty()));
                let named = item.text("room");
                assert_eq!(
                    named.is_some(),
                    named.and_then(room).is_some(),
                    "{}",
                    item.id
                );
            }
        }
    }
}
