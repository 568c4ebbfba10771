//! What of this room is worth a reminder today (HO-5). The room of reminders says when it is told, and in which words.

use rusqlite::Connection;

use super::between_page::{away_clash, question_waits};
use super::checkin::{CheckinPrompt, around, offered};
use super::list_page::{booking_is_due, is_next, open_lines};
use super::minutes_page::minutes_are_due;
use super::rest::is_back;
use super::silence::last_contact;
use super::so_far::closing_is_ahead;
use super::view::MeetingLine;
use crate::clock::Moment;
use crate::error::Result;
use crate::id::MeetingId;
use crate::moment::read_start;
use crate::pair::Pair;

/// What reminders ask of the meetings.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reminded {
    /// The meeting to come, and days until then.
    pub(crate) next: Option<(MeetingId, i64)>,
    /// A meeting on a day when one of the two is away.
    pub(crate) clash: Option<MeetingId>,
    /// The meeting whose minutes are due, and I write them.
    pub(crate) minutes: Option<MeetingId>,
    /// It is time to book the next date, and I am the one who does.
    pub(crate) book: bool,
    /// A question of my partner waits for me.
    pub(crate) question: bool,
    /// Days since half of the time between two meetings has passed.
    pub(crate) half_way_days: Option<i64>,
    /// Whether the two were in touch since the last meeting.
    pub(crate) heard: bool,
    /// Time away ended yesterday.
    pub(crate) back: bool,
    /// A closing meeting lies ahead.
    pub(crate) closing_ahead: bool,
    /// The check-in whose moment it is.
    pub(crate) checkin: Option<CheckinPrompt>,
}

/// Everything about a pair that does not rest.
pub(crate) fn reminded(store: &Connection, kept: &Pair, now: &Moment) -> Result<Reminded> {
    let pair = &kept.row.pair;
    let open = open_lines(store, pair, now)?;
    let next = open.iter().find(|line| is_next(line, now));
    let days = |line: &MeetingLine| {
        let at = read_start(&line.date.starts)?.with_timezone(&now.zone());
        let days = (at.date_naive() - now.day()).num_days();
        Some((line.meeting.clone(), days))
    };
    let around = around(store, kept, now)?;
    let contact = last_contact(store, kept, now)?;
    Ok(Reminded {
        next: next.and_then(days),
        clash: away_clash(store, pair, now)?,
        minutes: minutes_are_due(store, kept, now)?,
        book: booking_is_due(store, kept, now)?,
        question: question_waits(store, kept, now)?,
        half_way_days: around.half_way_days(),
        heard: contact.is_some_and(|day| around.last.is_none_or(|last| day > last)),
        back: is_back(store, pair, now.day())?,
        closing_ahead: closing_is_ahead(store, pair)?,
        checkin: offered(store, kept, now)?,
    })
}
