//! The page *Between meetings*: open questions, contact, time away.

use chrono::{Datelike, NaiveDate, Weekday};
use rusqlite::Connection;
use serde::Serialize;

use super::between_entry::{AwayNoted, ContactNoted, ContactWay};
use super::fold::FoldedMeeting;
use super::fold_between::{FoldedQuestion, Own};
use super::fold_point::FoldedPoint;
use super::list_page::people;
use super::rest::Rest;
use super::rules::read_day;
use super::shelf;
use super::terms::{MeetingTerms, terms};
use super::view::{MeetingPeople, SaidView};
use crate::clock::Moment;
use crate::error::Result;
use crate::id::{AwayId, ContactId, MeetingId, PairId, PointId, QuestionId};
use crate::moment::read_start;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{Role, Side};
use crate::store::meeting::ThingKind;

/// Contacts and answered questions on the page.
const PAST_MAX: usize = 50;
/// Working days after which somebody is reminded of a question (the catalogue's `rem-reply-due`).
const REMIND_WORKING_DAYS: u32 = 2;

/// An open question and the reply to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// Which.
    pub question: QuestionId,
    /// Who asked, when, and what.
    pub asked: SaidView,
    /// The newest reply.
    pub reply: Option<SaidView>,
    /// Whether the full answer is here; else it will follow.
    pub in_full: bool,
    /// Who asked does not ask any more.
    pub closed: bool,
    /// Working days since it was asked.
    pub age_days: u32,
    /// Working days the agreement gives for a reply.
    pub reply_days: u32,
}

/// A contact noted afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Which.
    pub contact: ContactId,
    /// Who noted it.
    pub side: Side,
    /// Which day.
    pub day: String,
    /// How long; 0 if nobody counted.
    pub minutes: u32,
    /// How.
    pub way: ContactWay,
    /// One line; may be empty.
    pub line: String,
}

/// A time away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AwayView {
    /// Which.
    pub away: AwayId,
    /// Who is away.
    pub side: Side,
    /// First day.
    pub from_day: String,
    /// Last day.
    pub until_day: String,
    /// Whether it is as long as the agreement asks a plan for.
    pub is_long: bool,
    /// Meetings on these days.
    pub meetings: Vec<MeetingId>,
}

/// A point that its author let go of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LetGoPoint {
    /// Which.
    pub point: PointId,
    /// What it said.
    pub title: String,
    /// Who let it go, when, and why; the reason may be empty.
    pub said: SaidView,
}

/// The page *Between meetings*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BetweenView {
    /// The two.
    pub people: MeetingPeople,
    /// What the agreement says about meeting.
    pub terms: MeetingTerms,
    /// Questions that wait for a full answer, the oldest first.
    pub open_questions: Vec<QuestionView>,
    /// Answered and closed ones, the newest first; at most 50.
    pub answered: Vec<QuestionView>,
    /// Contacts, the newest first; at most 50.
    pub contacts: Vec<ContactView>,
    /// Times away that are not over.
    pub away: Vec<AwayView>,
    /// Points that were let go, the newest first; at most 50.
    pub let_go: Vec<LetGoPoint>,
}

impl Notebook {
    /// What lies between meetings.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_between(&self, pair: &PairId) -> Result<BetweenView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = people(store, &kept, &now)?;
            let terms = terms(store, pair)?;
            let rest = Rest::pauses(store, pair)?;
            let questions = |open: bool| -> Result<Vec<QuestionView>> {
                let found = shelf::all::<FoldedQuestion>(store, pair, ThingKind::Question, open)?;
                let shown = found.into_iter();
                Ok(shown
                    .map(|it| question_view(it, &people, &terms, (&now, &rest)))
                    .collect())
            };
            let open_questions = questions(true)?;
            let mut answered = questions(false)?;
            answered.reverse();
            answered.truncate(PAST_MAX);
            let contacts = shelf::all::<Own<ContactNoted>>(store, pair, ThingKind::Contact, true)?;
            let away = away(store, pair, &terms, &now)?;
            Ok(BetweenView {
                open_questions,
                answered,
                contacts: contacts
                    .into_iter()
                    .rev()
                    .take(PAST_MAX)
                    .map(contact_view)
                    .collect(),
                away,
                let_go: let_go(store, pair)?,
                people,
                terms,
            })
        })
    }
}

fn question_view(
    (id, folded): (String, FoldedQuestion),
    people: &MeetingPeople,
    terms: &MeetingTerms,
    (now, rest): (&Moment, &Rest),
) -> QuestionView {
    let asked = read_start(&folded.asked.at).map(|at| at.with_timezone(&now.zone()).date_naive());
    let answers = match folded.asked.mine {
        true => people.partner.role,
        false => people.me.role,
    };
    QuestionView {
        question: QuestionId::new(id),
        asked: SaidView {
            side: Side::of(folded.asked.mine),
            at: folded.asked.at,
            text: folded.asked.body,
        },
        reply: folded.reply.as_ref().map(SaidView::of),
        in_full: folded.answered_in_full,
        closed: folded.closed,
        age_days: asked.map_or(0, |day| working_days(day, now.day(), rest)),
        reply_days: match answers {
            Role::Mentee => terms.mentee_reply_days,
            Role::Mentor => terms.mentor_reply_days,
        },
    }
}

/// Working days after `from`, up to and with `until`, on which clocks go.
fn working_days(from: NaiveDate, until: NaiveDate, rest: &Rest) -> u32 {
    let days = from
        .iter_days()
        .skip(1)
        .take_while(|day| *day <= until)
        .take(4_000);
    let worked = days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    let worked = worked.filter(|day| !rest.rests(*day));
    u32::try_from(worked.count()).unwrap_or(u32::MAX)
}

fn let_go(store: &Connection, pair: &PairId) -> Result<Vec<LetGoPoint>> {
    let closed = shelf::all::<FoldedPoint>(store, pair, ThingKind::Point, false)?;
    let mut found: Vec<LetGoPoint> = closed
        .into_iter()
        .filter_map(|(id, point)| {
            Some(LetGoPoint {
                point: PointId::new(id),
                title: point.body.title,
                said: SaidView::of(point.dropped.as_ref()?),
            })
        })
        .collect();
    found.sort_by(|a, b| (&b.said.at, &b.point).cmp(&(&a.said.at, &a.point)));
    found.truncate(PAST_MAX);
    Ok(found)
}

fn contact_view((id, own): (String, Own<ContactNoted>)) -> ContactView {
    ContactView {
        contact: ContactId::new(id),
        side: Side::of(own.mine),
        day: own.body.day,
        minutes: own.body.minutes,
        way: own.body.way,
        line: own.body.line,
    }
}

fn away(
    store: &Connection,
    pair: &PairId,
    terms: &MeetingTerms,
    now: &Moment,
) -> Result<Vec<AwayView>> {
    let rest = Rest::pauses(store, pair)?;
    let open = shelf::all::<FoldedMeeting>(store, pair, ThingKind::Meeting, true)?;
    let days: Vec<(MeetingId, String)> = open
        .iter()
        .filter_map(|(id, meeting)| {
            let starts = read_start(meeting.starts())?.with_timezone(&now.zone());
            Some((MeetingId::new(id), starts.date_naive().to_string()))
        })
        .collect();
    let today = now.day_text();
    let all = shelf::all::<Own<AwayNoted>>(store, pair, ThingKind::Away, true)?;
    let coming = all
        .into_iter()
        .filter(|(_, away)| away.body.until_day >= today);
    Ok(coming
        .map(|(id, own)| {
            let AwayNoted {
                from_day,
                until_day,
            } = own.body;
            let hit = |day: &str| from_day.as_str() <= day && day <= until_day.as_str();
            let span = read_day(&from_day).zip(read_day(&until_day));
            AwayView {
                away: AwayId::new(id),
                side: Side::of(own.mine),
                is_long: span.is_some_and(|(from, until)| {
                    from.pred_opt()
                        .is_some_and(|eve| working_days(eve, until, &rest) >= terms.away_days)
                }),
                meetings: days
                    .iter()
                    .filter(|(_, day)| hit(day))
                    .map(|(meeting, _)| meeting.clone())
                    .collect(),
                from_day,
                until_day,
            }
        })
        .collect())
}

/// A meeting to come on a day when one of the two is away.
pub(super) fn away_clash(
    store: &Connection,
    pair: &PairId,
    now: &Moment,
) -> Result<Option<MeetingId>> {
    let coming = away(store, pair, &terms(store, pair)?, now)?;
    let mut clashes = coming.into_iter().flat_map(|it| it.meetings);
    Ok(clashes.next())
}

/// Whether a question waits for my reply as long as somebody is reminded of it.
pub(super) fn question_waits(store: &Connection, kept: &Pair, now: &Moment) -> Result<bool> {
    let pair = &kept.row.pair;
    let rest = Rest::pauses(store, pair)?;
    let open = shelf::all::<FoldedQuestion>(store, pair, ThingKind::Question, true)?;
    let theirs = open
        .iter()
        .filter(|(_, it)| !it.asked.mine && it.reply.is_none());
    let mut asked = theirs.filter_map(|(_, it)| read_start(&it.asked.at));
    Ok(asked.any(|at| {
        let day = at.with_timezone(&now.zone()).date_naive();
        working_days(day, now.day(), &rest) >= REMIND_WORKING_DAYS
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekend_is_no_working_day() {
        let day = |text: &str| read_day(text).unwrap();
        let none = Rest::default();
        assert_eq!(working_days(day("2026-11-27"), day("2026-11-30"), &none), 1);
        assert_eq!(working_days(day("2026-11-25"), day("2026-11-25"), &none), 0);
    }
}
