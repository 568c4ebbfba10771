//! Which reminder of this room is due, and where it leads.

use std::ops::RangeInclusive;

use chrono::Datelike;
use rusqlite::Connection;

use super::between_page::{away_clash, question_waits};
use super::checkin::{CheckinPrompt, around, offered};
use super::list_page::{booking_is_due, is_next, open_lines};
use super::minutes_page::minutes_are_due;
use super::nudge::NudgeTarget;
use super::rest::{Rest, is_back};
use super::view::MeetingLine;
use crate::action_item::{Holder, open_items};
use crate::agreement::folded_agreement;
use crate::clock::Moment;
use crate::error::Result;
use crate::id::{MeetingId, PairId};
use crate::moment::read_start;
use crate::pair::Pair;
use crate::person::Side;
use crate::thanks::thanks_lines;

/// The reminders that this room can tell, the weightiest first.
pub(crate) const KNOWN: [&str; 13] = [
    "rem-away-clash",
    "rem-on-time",
    "rem-prepare-mentor",
    "rem-prepare-mentee",
    "rem-log",
    "rem-book-next",
    "rem-reply-due",
    "rem-reply-due-mentee",
    "rem-action-due",
    "rem-back",
    "rem-update",
    "rem-away-set",
    "rem-thanks",
];
/// Those whose reader the two settled: who books, who writes the minutes (AG-14). They are due for nobody else, and for
/// the catalogue's reader before anything is settled.
pub(super) const SETTLED: [&str; 2] = ["rem-book-next", "rem-log"];
/// A promise is called to mind exactly so many days before (the catalogue's `rem-action-due` says the number).
const PROMISE_DAYS: i64 = 2;
/// A thank-you is called to mind after so many days without one, and once more after as many (the catalogue's `rem-thanks`).
const THANKS_DAYS: i64 = 60;

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
    month_begins: bool,
    back: bool,
    thanks: bool,
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
            item.owner != Holder::Partner && left == Some(PROMISE_DAYS)
        };
        Ok(Some(Self {
            next: next.and_then(days),
            clash: away_clash(store, pair, now)?,
            minutes: minutes_are_due(store, kept, now)?,
            book: booking_is_due(store, kept, now)?,
            question: question_waits(store, kept, now)?,
            promise: open_items(store, pair, now.day())?.iter().any(soon),
            half_way: around(store, kept, now)?.half_way(),
            month_begins: now.day().day() == 1,
            back: is_back(store, pair, now.day())?,
            thanks: thanks_are_due(store, pair, now)?,
            checkin: offered(store, kept, now)?,
        }))
    }

    /// Where a reminder leads; nothing where it is not due. One that names a day is due on that day alone.
    pub(super) fn target(&self, id: &str) -> Option<NudgeTarget> {
        let in_days = |when: RangeInclusive<i64>| {
            let next = self.next.as_ref().filter(|(_, days)| when.contains(days));
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
            "rem-on-time" => in_days(0..=0),
            "rem-prepare-mentor" => in_days(1..=1),
            "rem-prepare-mentee" => in_days(1..=3),
            "rem-log" => of(&self.minutes),
            "rem-book-next" => self.book.then_some(NudgeTarget::Meetings),
            "rem-reply-due" | "rem-reply-due-mentee" => {
                self.question.then_some(NudgeTarget::Between)
            }
            "rem-action-due" => self.promise.then_some(NudgeTarget::Promises),
            "rem-away-set" => self.month_begins.then_some(NudgeTarget::Between),
            "rem-back" => self.back.then_some(NudgeTarget::Between),
            "rem-thanks" => self.thanks.then_some(NudgeTarget::Thanks),
            "rem-update" => self.half_way.then_some(NudgeTarget::Between),
            _ => None,
        }
    }
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
    let days = since
        .and_then(|day| super::rules::read_day(&day))
        .map(|day| (now.day() - day).num_days());
    Ok(days.is_some_and(|days| days > 0 && days % THANKS_DAYS == 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_that_names_a_day_is_due_on_that_day_alone() {
        let due = |id: &str| -> Vec<i64> {
            let on = |days: &i64| {
                let seen = Seen {
                    next: Some((MeetingId::of(1), *days)),
                    clash: None,
                    minutes: None,
                    book: false,
                    question: false,
                    promise: false,
                    half_way: false,
                    month_begins: false,
                    back: false,
                    thanks: false,
                    checkin: None,
                };
                seen.target(id).is_some()
            };
            (0..5).filter(on).collect()
        };
        assert_eq!(due("rem-on-time"), [0], "you meet today");
        assert_eq!(due("rem-prepare-mentor"), [1], "tomorrow you meet");
        assert_eq!(due("rem-prepare-mentee"), [1, 2, 3], "it is near");
    }
}
