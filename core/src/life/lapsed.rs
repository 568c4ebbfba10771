//! An agreement whose last day is over: once a month it is asked about, and nothing closes by itself (RV-9).

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::rules::days_between;
use super::view::life_of;
use crate::error::{Error, Result};
use crate::id::PairId;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::store::only_me;

/// Kind of the private row that says when it was answered last.
const RESTED: only_me::Kind = only_me::Kind::LapsedRested;
/// An answered question comes back after so many days.
const REST_DAYS: i64 = 30;

/// What is kept: the day of the answer, and the last day it was about.
#[derive(Serialize, Deserialize)]
struct Rested {
    day: String,
    end_day: String,
}

/// Whether the question about this last day rests today.
pub(crate) fn lapsed_rests(
    store: &Connection,
    pair: &PairId,
    end_day: Option<&str>,
    today: NaiveDate,
) -> Result<bool> {
    let Some(body) = only_me::get(store, pair, RESTED, "")? else {
        return Ok(false);
    };
    let rested: Rested =
        serde_json::from_str(&body).map_err(|_| Error::Broken("an answer about the last day"))?;
    let since = days_between(today, &rested.day).map(|days| -days);
    let is_recent = since.is_some_and(|days| (0..REST_DAYS).contains(&days));
    Ok(is_recent && end_day == Some(rested.end_day.as_str()))
}

impl Notebook {
    /// Lets the question about a last day that is over rest for a month.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn rest_lapsed(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let life = life_of(page.store, &kept, page.now.day())?;
            let rested = Rested {
                day: page.now.day_text(),
                end_day: life.days.end_day.unwrap_or_default(),
            };
            let body = serde_json::to_string(&rested).unwrap_or_default();
            page.touch(Topic::Agreement);
            Ok(only_me::put(
                page.store,
                pair,
                RESTED,
                "",
                &body,
                &page.now.text(),
            )?)
        })
    }
}
