//! How far the two have come with meeting, for the way through the year.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::fold::FoldedMeeting;
use super::list_page::{is_next, open_lines};
use super::shelf;
use crate::clock::Moment;
use crate::error::Result;
use crate::id::{MeetingId, PairId};
use crate::moment::read_start;
use crate::store::meeting::{self as rows, ThingKind};

/// The meeting that looks back, by its template in the catalogue.
const MIDPOINT: &str = "mt-midpoint";
/// The meeting that ends well.
const CLOSING: &str = "mt-closing";
/// Past meetings looked at, the newest first: five years of one a month.
const LOOKED_AT_MAX: usize = 60;

/// How far they have come.
pub(crate) struct SoFar {
    /// Meetings held, 2 standing for more.
    pub held_count: u32,
    /// One of them looked back.
    pub reviewed: bool,
    /// One of them was the last by its template.
    pub closed: bool,
    /// The meeting to come: which, and when it begins (UTC).
    pub next: Option<(MeetingId, String)>,
    /// A date is on the table, or one is over and nobody has noted it.
    pub date_open: bool,
}

/// Days of the meetings held, of the newest sixty.
pub(crate) fn held_days(store: &Connection, pair: &PairId, now: &Moment) -> Result<Vec<NaiveDate>> {
    let mut days = Vec::new();
    for (id, _) in rows::past(store, pair)?.iter().take(LOOKED_AT_MAX) {
        let folded: Option<FoldedMeeting> = shelf::get(store, pair, (ThingKind::Meeting, id))?;
        let held = folded.and_then(|it| it.held);
        let starts = held.and_then(|held| read_start(&held.what.starts));
        days.extend(starts.map(|at| at.with_timezone(&now.zone()).date_naive()));
    }
    Ok(days)
}

pub(crate) fn so_far(store: &Connection, pair: &PairId, now: &Moment) -> Result<SoFar> {
    let mut found = SoFar {
        held_count: 0,
        reviewed: false,
        closed: false,
        next: None,
        date_open: false,
    };
    for line in open_lines(store, pair, now)? {
        match is_next(&line, now) && found.next.is_none() {
            true => found.next = Some((line.meeting, line.date.starts)),
            false => found.date_open = true,
        }
    }
    for (id, _) in rows::past(store, pair)?.iter().take(LOOKED_AT_MAX) {
        let folded: Option<FoldedMeeting> = shelf::get(store, pair, (ThingKind::Meeting, id))?;
        let Some(meeting) = folded.filter(|it| it.held.is_some()) else {
            continue;
        };
        found.held_count = (found.held_count + 1).min(2);
        let template = meeting.shown().map(|offer| offer.date.template.as_str());
        found.reviewed |= template == Some(MIDPOINT);
        found.closed |= template == Some(CLOSING);
    }
    Ok(found)
}

/// Whether a date of a closing meeting is agreed or offered.
pub(super) fn closing_is_ahead(store: &Connection, pair: &PairId) -> Result<bool> {
    let open = shelf::all::<FoldedMeeting>(store, pair, ThingKind::Meeting, true)?;
    let template = |it: &FoldedMeeting| it.shown().map(|offer| offer.date.template == CLOSING);
    Ok(open.iter().any(|(_, it)| template(it).unwrap_or_default()))
}

/// The mid-point meeting that was held last, and when it began (UTC).
pub(crate) fn midpoint_held(
    store: &Connection,
    pair: &PairId,
) -> Result<Option<(MeetingId, String)>> {
    for (id, _) in rows::past(store, pair)?.iter().take(LOOKED_AT_MAX) {
        let folded: Option<FoldedMeeting> = shelf::get(store, pair, (ThingKind::Meeting, id))?;
        let Some(meeting) = folded.filter(|it| it.held.is_some()) else {
            continue;
        };
        let template = meeting.shown().map(|offer| offer.date.template.as_str());
        if template == Some(MIDPOINT) {
            let starts = meeting.starts().to_owned();
            return Ok(Some((MeetingId::new(id), starts)));
        }
    }
    Ok(None)
}
