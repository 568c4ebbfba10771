//! The day to look at the plan again, beside the reviews of the agreement: one press offers it as the longer review.

use rusqlite::Connection;
use serde::Serialize;

use super::shelf;
use crate::agreement::{ValueWay, offer_value, value_stands};
use crate::catalogue::ParamValue;
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, PairId};
use crate::notebook::Notebook;

/// The clause that says when the two look back.
const CLAUSE: &str = "cl-review";
/// Its day.
const PARAM: &str = "midpoint_date";

/// What the agreement wants ready or looked at by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AgreedFor {
    /// The first version of the plan.
    FirstIdp,
    /// The mid-point review.
    Midpoint,
}

/// A day that the agreement names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AgreedDay {
    /// For what.
    pub what: AgreedFor,
    /// The day.
    pub day: String,
}

/// What becomes of my review day when it is offered to the agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReviewDayWay {
    /// It is proposed to my partner.
    Propose,
    /// It goes into my draft of the agreement.
    Draft,
    /// The clause on reviews is in own words.
    OwnWords,
    /// The agreement has no clause on reviews.
    Missing,
}

/// Where the day of the longer review stands in the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewDayView {
    /// What becomes of my day.
    pub way: ReviewDayWay,
    /// The day both said yes to; it counts once a version with it is signed.
    pub agreed: Option<String>,
    /// The day I offered and my partner has not answered.
    pub mine: Option<String>,
    /// The day my partner offers.
    pub theirs: Option<String>,
}

impl Notebook {
    /// Offers the day on which I look at my plan again as the day of the longer review. My partner reads the day, and
    /// nothing of the plan. A clause that was never proposed takes it in my draft.
    ///
    /// # Errors
    /// `ValueDoesNotFit` without a day from today on; `ClauseGone` where the agreement has no such gap,
    /// `NothingToPropose` if it stands so already, `PairHasNoPartner`, `PairStopped`.
    pub fn propose_review_day(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let day = shelf::plan(page.store)?.review_day;
            if day.is_empty() || day < page.now.day_text() {
                let param = PARAM.to_owned();
                return Err(Refusal::ValueDoesNotFit { param }.into());
            }
            let clause = ClauseId::new(CLAUSE);
            offer_value(page, pair, &clause, PARAM, ParamValue::Day(day))
        })
    }
}

/// Where the day of the longer review stands between the two.
pub(super) fn review_day_view(store: &Connection, pair: &PairId) -> Result<ReviewDayView> {
    let stands = value_stands(store, pair, &ClauseId::new(CLAUSE), PARAM)?;
    let day = |value: Option<ParamValue>| match value {
        Some(ParamValue::Day(day)) => Some(day),
        Some(ParamValue::Text(_) | ParamValue::Whole(_) | ParamValue::Many(_)) | None => None,
    };
    Ok(ReviewDayView {
        way: match stands.way {
            ValueWay::Propose => ReviewDayWay::Propose,
            ValueWay::Draft => ReviewDayWay::Draft,
            ValueWay::OwnWords => ReviewDayWay::OwnWords,
            ValueWay::Missing => ReviewDayWay::Missing,
        },
        agreed: day(stands.agreed),
        mine: day(stands.mine),
        theirs: day(stands.theirs),
    })
}
