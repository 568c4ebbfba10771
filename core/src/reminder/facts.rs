//! Gathers from the rooms what reminders depend on.

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use super::rules::{Facts, PROMISE_DAYS, THANKS_DAYS};
use crate::action_item::{Holder, open_items};
use crate::agreement::{Terms, folded_agreement};
use crate::clock::Moment;
use crate::error::Result;
use crate::id::PairId;
use crate::life::life_of;
use crate::meeting::rules::read_day;
use crate::meeting::{self, Rest};
use crate::pair::Pair;
use crate::person::Side;
use crate::store::journal;
use crate::store::only_me::{self, Kind};
use crate::thanks::thanks_lines;
use crate::{expectation, idp, review};

/// Everything about a pair; nothing while it rests, for then reminders rest too.
pub(super) fn facts(store: &Connection, kept: &Pair, now: &Moment) -> Result<Option<Facts>> {
    let pair = &kept.row.pair;
    if Rest::load(store, pair)?.rests(now.day()) {
        return Ok(None);
    }
    let since = |at: &str| days_since(&now.day_of(at), now.day());
    let soon = |item: &crate::action_item::ActionItemView| {
        let left = item
            .day
            .as_deref()
            .and_then(|day| days_since(day, now.day()));
        item.owner != Holder::Partner && left == Some(-PROMISE_DAYS)
    };
    let rounds = expectation::so_far(store, pair, kept.my_role)?;
    let terms = Terms::load(store, pair)?;
    let ahead = |day: Option<&str>| day.and_then(|day| days_since(day, now.day())).map(|it| -it);
    let plan = idp::reminded(store, kept, now)?;
    let life = life_of(store, kept, now.day())?;
    Ok(Some(Facts {
        meetings: meeting::reminded(store, kept, now)?,
        promise: open_items(store, pair, now.day())?.iter().any(soon),
        month_begins: now.day().day() == 1,
        thanks: thanks_are_due(store, pair, now)?,
        pair_days: since(&kept.row.begun_at),
        sealed: rounds.sealed,
        compared_days: expectation::compared_since(store, pair, kept.my_role)?
            .and_then(|at| since(&at)),
        unsigned_days: drafted_at(store, pair)?.and_then(|at| since(&at)),
        plan_begun: plan.begun,
        plan_changed_days: plan.changed_day.and_then(|day| days_since(&day, now.day())),
        plan_shown_days: plan.shown_day.and_then(|day| days_since(&day, now.day())),
        goal_reached_days: plan.reached_day.and_then(|day| days_since(&day, now.day())),
        plan_in_days: ahead(terms.idp_day()),
        review: review::offered(store, kept, now)?.map(|it| it.kind),
        midpoint_in_days: ahead(terms.midpoint_day()),
        end_in_days: ahead(life.days.end_day.as_deref()),
    }))
}

/// Days from a day until today, below zero for a day to come; nothing for what is no day.
fn days_since(day: &str, today: NaiveDate) -> Option<i64> {
    Some((today - read_day(day)?).num_days())
}

/// When the first wording was offered, or my draft begun; nothing once a version is signed by both.
fn drafted_at(store: &Connection, pair: &PairId) -> Result<Option<String>> {
    if folded_agreement(store, pair)?.newest().is_some() {
        return Ok(None);
    }
    let offered = journal::first_said(store, pair, "clause_proposed")?;
    let drafted = only_me::last_kept(store, pair, Kind::AgreementDraft)?;
    Ok(offered.or(drafted))
}

/// Whether it is time to think of a thank-you: so many days after my last one, or after the first signed agreement.
fn thanks_are_due(store: &Connection, pair: &PairId, now: &Moment) -> Result<bool> {
    let lines = thanks_lines(store, pair)?.into_iter();
    let last = lines.filter(|line| line.by == Side::Me).map(|line| line.at);
    let since = match last.max() {
        Some(at) => Some(now.day_of(&at)),
        None => {
            let folded = folded_agreement(store, pair)?;
            folded.versions.first().map(|it| it.first.day.clone())
        }
    };
    let days = since.and_then(|day| days_since(&day, now.day()));
    Ok(days.is_some_and(|days| days > 0 && days % THANKS_DAYS == 0))
}
