//! Which reminder of this room is due, and where it leads.

use rusqlite::Connection;

use super::between_page::{away_clash, question_waits};
use super::checkin::{CheckinPrompt, around, offered};
use super::list_page::{booking_is_due, is_next, open_lines};
use super::minutes_page::minutes_are_due;
use super::nudge::NudgeTarget;
use super::rest::Rest;
use super::view::MeetingLine;
use crate::action_item::{Holder, open_items};
use crate::clock::Moment;
use crate::error::Result;
use crate::id::MeetingId;
use crate::moment::read_start;
use crate::pair::Pair;

/// The reminders that this room can tell, the weightiest first.
pub(super) const KNOWN: [&str; 10] = [
    "rem-away-clash",
    "rem-on-time",
    "rem-prepare-mentor",
    "rem-prepare-mentee",
    "rem-log",
    "rem-book-next",
    "rem-reply-due",
    "rem-reply-due-mentee",
    "rem-action-due",
    "rem-update",
];
/// A promise is called to mind so many days before (the catalogue's `rem-action-due`).
const PROMISE_DAYS: i64 = 2;

/// What reminders depend on.
pub(super) struct Seen {
    /// The meeting to come, and days until then.
    next: Option<(MeetingId, i64)>,
    clash: Option<MeetingId>,
    minutes: Option<MeetingId>,
    book: bool,
    question: bool,
    promise: bool,
    half_way: bool,
    /// The check-in whose moment it is.
    pub checkin: Option<CheckinPrompt>,
}

impl Seen {
    /// Everything about a pair; nothing while it rests, for then reminders rest too.
    pub(super) fn of(store: &Connection, kept: &Pair, now: &Moment) -> Result<Option<Self>> {
        let pair = &kept.row.pair;
        if Rest::load(store, pair)?.rests(now.day()) {
            return Ok(None);
        }
        let open = open_lines(store, pair, now)?;
        let next = open.iter().find(|line| is_next(line, now));
        let days = |line: &MeetingLine| {
            let at = read_start(&line.date.starts)?.with_timezone(&now.zone());
            Some((
                line.meeting.clone(),
                (at.date_naive() - now.day()).num_days(),
            ))
        };
        let soon = |item: &crate::action_item::ActionItemView| {
            let day = item.day.as_deref().and_then(super::rules::read_day);
            let left = day.map(|day| (day - now.day()).num_days());
            item.owner != Holder::Partner
                && left.is_some_and(|left| (0..=PROMISE_DAYS).contains(&left))
        };
        Ok(Some(Self {
            next: next.and_then(days),
            clash: away_clash(store, pair, now)?,
            minutes: minutes_are_due(store, kept, now)?,
            book: booking_is_due(store, kept, now)?,
            question: question_waits(store, kept, now)?,
            promise: open_items(store, pair, now.day())?.iter().any(soon),
            half_way: around(store, kept, now)?.half_way(),
            checkin: offered(store, kept, now)?,
        }))
    }

    /// Where a reminder leads; nothing where it is not due.
    pub(super) fn target(&self, id: &str) -> Option<NudgeTarget> {
        let within = |most: i64| {
            let next = self.next.as_ref().filter(|(_, days)| *days <= most);
            next.map(|(meeting, _)| NudgeTarget::Meeting {
                meeting: meeting.clone(),
            })
        };
        let of = |meeting: &Option<MeetingId>| {
            let meeting = meeting.clone()?;
            Some(NudgeTarget::Meeting { meeting })
        };
        match id {
            "rem-away-clash" => of(&self.clash),
            "rem-on-time" => within(0),
            "rem-prepare-mentor" => within(1),
            "rem-prepare-mentee" => within(3),
            "rem-log" => of(&self.minutes),
            "rem-book-next" => self.book.then_some(NudgeTarget::Meetings),
            "rem-reply-due" | "rem-reply-due-mentee" => {
                self.question.then_some(NudgeTarget::Between)
            }
            "rem-action-due" => self.promise.then_some(NudgeTarget::Promises),
            "rem-update" => self.half_way.then_some(NudgeTarget::Between),
            _ => None,
        }
    }
}
