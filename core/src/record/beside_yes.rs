//! What both said yes to beside the signed text and its life: minutes, outcomes, how they close (AG-20).

use rusqlite::Connection;
use serde::Serialize;

use crate::closing_statement::signed_days;
use crate::error::Result;
use crate::expectation::agreed_outcomes;
use crate::id::{ItemId, MeetingId, PairId, RoundId};
use crate::life::closing_of;
use crate::meeting::confirmed_minutes;
use crate::person::Side;

/// What it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum BesideWhat {
    /// Minutes that both said were so.
    Minutes {
        /// Of which meeting.
        meeting: MeetingId,
        /// When they met, UTC; empty if nothing here says so.
        starts: String,
    },
    /// What the talk decided on one item.
    Outcome {
        /// Which round.
        round: RoundId,
        /// Which item.
        item: ItemId,
        /// The sentence of the decision, else that of the item.
        text: String,
    },
    /// A closing statement with both signatures.
    ClosingStatement,
    /// One of the two closed the pair: that needs no yes.
    Closed {
        /// The day.
        on_day: String,
    },
}

/// One yes of two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BesideYes {
    /// What.
    pub what: BesideWhat,
    /// Who offered it.
    pub offered_by: Side,
    /// When, as their laptop says; empty where only a day is known.
    pub offered_at: String,
    /// When the other said yes, as their laptop says; none where none is needed.
    pub accepted_at: Option<String>,
}

/// The newest yes first; a closing before all.
pub(super) fn beside_yeses(store: &Connection, pair: &PairId) -> Result<Vec<BesideYes>> {
    let mut found = Vec::new();
    for it in confirmed_minutes(store, pair)? {
        found.push(BesideYes {
            what: BesideWhat::Minutes {
                meeting: it.meeting,
                starts: it.starts,
            },
            offered_by: Side::of(it.mine),
            offered_at: it.sent_at,
            accepted_at: Some(it.confirmed_at),
        });
    }
    for it in agreed_outcomes(store, pair)? {
        found.push(BesideYes {
            what: BesideWhat::Outcome {
                round: it.round,
                item: it.item,
                text: it.text,
            },
            offered_by: Side::of(it.mine),
            offered_at: it.offered_at,
            accepted_at: Some(it.accepted_at),
        });
    }
    if let Some((mine, first_at, second_at)) = signed_days(store, pair)? {
        found.push(BesideYes {
            what: BesideWhat::ClosingStatement,
            offered_by: Side::of(mine),
            offered_at: first_at,
            accepted_at: Some(second_at),
        });
    }
    found.sort_by(|a, b| b.accepted_at.cmp(&a.accepted_at));
    if let Some(closing) = closing_of(store, pair)? {
        let on_day = closing.on_day;
        let closed = BesideYes {
            what: BesideWhat::Closed { on_day },
            offered_by: closing.by,
            offered_at: String::new(),
            accepted_at: None,
        };
        found.insert(0, closed);
    }
    Ok(found)
}
