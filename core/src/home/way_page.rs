//! Gathers from the rooms how far a pair has come.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::life_lines::LifeFacts;
use super::view::ReviewAhead;
use super::way::WayFacts;
use crate::agreement::{Terms, days_of, folded_agreement};
use crate::clock::Moment;
use crate::error::Result;
use crate::id::PairId;
use crate::life::LifeState;
use crate::life::rules::days_between;
use crate::moment::read_start;
use crate::pair::Pair;
use crate::review::ReviewKind;
use crate::review::rules::FIRST_REVIEW_DAYS;
use crate::{expectation, idp, meeting, review};

/// Facts of the way; `signed_day` is the day of the newest version both signed.
pub(super) fn way_facts(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
    signed_day: Option<&str>,
    life: &LifeFacts,
) -> Result<WayFacts> {
    let pair = &kept.row.pair;
    let rounds = expectation::so_far(store, pair, kept.my_role)?;
    let meetings = meeting::so_far(store, pair, now)?;
    let zone = now.zone();
    let days_until = |starts: &str| {
        let day = read_start(starts)?.with_timezone(&zone).date_naive();
        Some((day - now.day()).num_days())
    };
    let next_meeting = meetings.next.and_then(|(id, starts)| {
        let days = days_until(&starts)?;
        Some((id, starts, days))
    });
    Ok(WayFacts {
        my_role: kept.my_role,
        signed_since: signed_day
            .and_then(|day| days_between(now.day(), day))
            .map(|days| -days),
        rests: matches!(
            life.state,
            LifeState::Paused { .. }
                | LifeState::Lapsed { .. }
                | LifeState::Left { .. }
                | LifeState::Closed { .. }
        ),
        sealed: rounds.sealed,
        compared: rounds.compared,
        round_begun: rounds.begun,
        held_count: meetings.held_count,
        reviewed: meetings.reviewed || review::any_shown(store, pair)?,
        closed: meetings.closed || matches!(life.state, LifeState::Closed { .. }),
        next_meeting,
        date_open: meetings.date_open,
        meetings_need_me: meeting::needs_me(store, pair)?,
        plan_begun: idp::is_begun(store, kept)?,
    })
}

/// The next day on which the two look back, by the version both signed: thirty days after its first day, or half way.
pub(super) fn next_review(
    store: &Connection,
    pair: &PairId,
    now: &Moment,
) -> Result<Option<ReviewAhead>> {
    let folded = folded_agreement(store, pair)?;
    let Some(version) = folded.versions.first() else {
        return Ok(None);
    };
    let start = days_of(store, pair, version)?.0;
    let start = start.unwrap_or_else(|| version.first.day.clone());
    let day_30 = NaiveDate::parse_from_str(&start, "%Y-%m-%d")
        .ok()
        .and_then(|day| day.checked_add_days(Days::new(FIRST_REVIEW_DAYS)))
        .map(|day| (ReviewKind::Short, day.to_string()));
    let midpoint = Terms::load(store, pair)?
        .midpoint_day()
        .map(|day| (ReviewKind::Midpoint, day.to_owned()));
    let today = now.day_text();
    let ahead = day_30.into_iter().chain(midpoint);
    let ahead = ahead.filter(|(_, day)| *day >= today);
    let next = ahead.min_by(|a, b| a.1.cmp(&b.1));
    Ok(next.map(|(kind, day)| ReviewAhead { kind, day }))
}
