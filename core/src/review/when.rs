//! Gathers what decides whether a review is due by the agreement.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::fold::{folded_reviews, is_newest_of_author};
use super::rules::{DueFacts, due};
use super::view::ReviewOffer;
use crate::agreement::{Terms, folded_agreement};
use crate::clock::Moment;
use crate::error::Result;
use crate::life::{LifeState, life_of};
use crate::meeting::held_days;
use crate::pair::Pair;

/// The review that the agreement in force asks for today; none while one is open, while the pair rests, or where the
/// agreement says it in own words.
pub(crate) fn offered(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
) -> Result<Option<ReviewOffer>> {
    let pair = &kept.row.pair;
    let life = life_of(store, kept, now.day())?;
    if !matches!(
        life.state,
        LifeState::InForce { .. } | LifeState::Back { .. }
    ) {
        return Ok(None);
    }
    let mut begun = Vec::new();
    let all = folded_reviews(store, pair)?;
    for (at, (_, folded)) in all.iter().enumerate() {
        let is_left = !folded.is_shown() && !is_newest_of_author(&all, at);
        if folded.void.is_some() || is_left {
            continue;
        }
        if !folded.is_shown() {
            return Ok(None);
        }
        if let Some(day) = day(&now.day_of(&folded.at)) {
            begun.push((folded.kind(), day));
        }
    }
    let folded = folded_agreement(store, pair)?;
    let signed = folded.versions.first().map(|it| it.first.day.clone());
    let terms = Terms::load(store, pair)?;
    let facts = DueFacts {
        start: life.days.start_day.or(signed).as_deref().and_then(day),
        end: life.days.end_day.as_deref().and_then(day),
        midpoint: terms.midpoint_day().and_then(day),
        rhythm_meetings: terms.review_meetings(),
        held: held_days(store, pair, now)?,
        begun,
    };
    Ok(due(now.day(), &facts))
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}
