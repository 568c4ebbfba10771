//! The page *Meetings*: what is next, what is offered, what was.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::entry::MeetingProposed;
use super::fold::{FoldedMeeting, MeetingState};
use super::fold_point::FoldedPoint;
use super::minutes::minutes;
use super::minutes_page::minutes_state;
use super::minutes_view::MinutesState;
use super::point::{Parked, all_parked};
use super::propose::MeetingDraft;
use super::rest::Rest;
use super::shelf;
use super::silence::silence;
use super::terms::{MeetingTerms, terms};
use super::view::{DateView, MeetingLine, MeetingPeople, MeetingsView, NextDateDue, side_of};
use crate::clock::Moment;
use crate::error::Result;
use crate::id::{MeetingId, PairId, PointId};
use crate::moment::{end_of, read_start};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::Side;
use crate::store::meeting::{self as rows, ThingKind};

/// Past meetings on the page.
const PAST_MAX: usize = 50;
/// Days after a meeting on which the next date is asked for (ME-15).
const NEXT_DATE_DAYS: u32 = 2;
/// Parked ideas named beside the next meeting.
const PARKED_SHOWN: usize = 3;
/// The hour a first date begins with.
const FIRST_HOUR: &str = "14:00";

impl Notebook {
    /// All meetings of a pair.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_meetings(&self, pair: &PairId) -> Result<MeetingsView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = people(store, &kept, &now)?;
            let terms = terms(store, pair)?;
            let mut open = open_lines(store, pair, &now)?;
            let next = open.iter().position(|line| is_next(line, &now));
            let next = next.map(|at| open.remove(at));
            let mut past = Vec::new();
            let ids = rows::past(store, pair)?;
            for (id, _) in ids.iter().take(PAST_MAX) {
                past.extend(line(store, pair, &MeetingId::new(id), &now)?);
            }
            let points = shelf::all::<FoldedPoint>(store, pair, ThingKind::Point, true)?;
            let of = |mine: bool| small(points.iter().filter(|(_, it)| it.mine == mine).count());
            let last = last_held(store, pair)?;
            let parked = all_parked(store, pair)?;
            let rest = Rest::load(store, pair)?;
            let due = due(
                &terms,
                &rest,
                &people,
                last.as_ref(),
                next.is_some() || !open.is_empty(),
                &now,
            );
            Ok(MeetingsView {
                suggestion: suggestion(&terms, last.as_ref(), &now),
                silence: silence(store, &kept, &now, &open, next.is_some())?,
                next_date_due: due,
                next,
                open,
                past,
                past_count: small(ids.len()),
                my_points: of(true),
                their_points: of(false),
                parked: small(parked.len()),
                parked_newest: newest(parked),
                people,
                terms,
            })
        })
    }
}

fn newest(parked: Vec<(PointId, Parked)>) -> Vec<String> {
    let mut parked: Vec<Parked> = parked.into_iter().map(|(_, it)| it).collect();
    parked.sort_by(|a, b| b.at.cmp(&a.at));
    let shown = parked.into_iter().take(PARKED_SHOWN);
    shown.map(|it| it.draft.title).collect()
}

pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The two, and where each is.
pub(super) fn people(store: &Connection, kept: &Pair, now: &Moment) -> Result<MeetingPeople> {
    let (me, partner) = kept.people(store)?;
    let zone = now.zone().name().to_owned();
    Ok(MeetingPeople {
        me,
        partner,
        partner_zone: kept
            .partner_card()?
            .map_or_else(|| zone.clone(), |card| card.zone),
        my_zone: zone,
        can_share: !kept.row.wire.is_empty(),
        now: now.text(),
        today: now.day_text(),
    })
}

/// Every open meeting, by its date.
pub(crate) fn open_lines(
    store: &Connection,
    pair: &PairId,
    now: &Moment,
) -> Result<Vec<MeetingLine>> {
    let open = shelf::all::<FoldedMeeting>(store, pair, ThingKind::Meeting, true)?;
    let mut found = Vec::new();
    for (id, folded) in open {
        found.push(line_of(store, pair, &MeetingId::new(id), &folded, now)?);
    }
    Ok(found)
}

/// Meetings both agreed on whose time is not over.
pub(crate) fn agreed_ahead(
    store: &Connection,
    pair: &PairId,
    now: &Moment,
) -> Result<Vec<(MeetingId, DateView)>> {
    let lines = open_lines(store, pair, now)?.into_iter();
    let ahead = lines.filter(|line| is_next(line, now));
    Ok(ahead.map(|line| (line.meeting, line.date)).collect())
}

/// Whether this is the meeting to come: agreed, and its time is not over.
pub(crate) fn is_next(line: &MeetingLine, now: &Moment) -> bool {
    line.state == MeetingState::Agreed && !is_over(&line.date, now)
}

fn is_over(date: &DateView, now: &Moment) -> bool {
    let end = read_start(&date.starts).map(|at| end_of(at, date.minutes));
    end.is_none_or(|end| end <= now.at())
}

fn line(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
    now: &Moment,
) -> Result<Option<MeetingLine>> {
    let folded: Option<FoldedMeeting> =
        shelf::get(store, pair, (ThingKind::Meeting, meeting.as_str()))?;
    folded
        .map(|folded| line_of(store, pair, meeting, &folded, now))
        .transpose()
}

fn line_of(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
    folded: &FoldedMeeting,
    now: &Moment,
) -> Result<MeetingLine> {
    let date = date_of(folded);
    let minutes = minutes_state(folded, &minutes(store, pair, meeting)?);
    let agreed = folded.state == MeetingState::Agreed;
    let offered = match (&folded.theirs, &folded.mine) {
        (Some(_), _) => Some(Side::Partner),
        (None, Some(_)) => Some(Side::Me),
        (None, None) => None,
    };
    let moving = offered.filter(|_| agreed);
    let is_over = folded.state == MeetingState::Agreed && is_over(&date, now);
    let my_answer = matches!(
        folded.state,
        MeetingState::MyTurn | MeetingState::Crossed | MeetingState::CrossedYes
    );
    let my_minutes = matches!(
        minutes,
        MinutesState::MyTurn | MinutesState::CorrectionForMe | MinutesState::BothWrote
    );
    Ok(MeetingLine {
        meeting: meeting.clone(),
        state: folded.state,
        needs_me: my_answer || my_minutes || is_over || moving == Some(Side::Partner),
        date,
        moving,
        is_over,
        minutes,
    })
}

/// The date a meeting is shown under.
pub(super) fn date_of(folded: &FoldedMeeting) -> DateView {
    let planned = folded.shown();
    match (&folded.held, planned) {
        (Some(held), planned) => DateView::of_held(&held.what, planned),
        (None, Some(offer)) => DateView::of(&offer.date),
        (None, None) => DateView::of(&MeetingProposed {
            starts: String::new(),
            zone: String::new(),
            minutes: 0,
            way: super::entry::MeetingWay::Video,
            place: String::new(),
            template: String::new(),
            agreed_by_voice: false,
            reason: String::new(),
        }),
    }
}

/// The meeting that was held last.
pub(super) fn last_held(
    store: &Connection,
    pair: &PairId,
) -> Result<Option<(MeetingId, DateView)>> {
    first_held(store, pair, rows::past(store, pair)?)
}

/// The meeting that was held last before another one.
pub(super) fn last_held_before(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
) -> Result<Option<(MeetingId, DateView)>> {
    let mut past = rows::past(store, pair)?;
    let later = past.iter().position(|(id, _)| id == meeting.as_str());
    past.drain(..later.map_or(0, |at| at + 1));
    first_held(store, pair, past)
}

/// The first of these that was held.
fn first_held(
    store: &Connection,
    pair: &PairId,
    past: Vec<(String, String)>,
) -> Result<Option<(MeetingId, DateView)>> {
    for (id, _) in past {
        let folded: Option<FoldedMeeting> = shelf::get(store, pair, (ThingKind::Meeting, &id))?;
        if let Some(folded) = folded.filter(|it| it.held.is_some()) {
            return Ok(Some((MeetingId::new(id), date_of(&folded))));
        }
    }
    Ok(None)
}

fn due(
    terms: &MeetingTerms,
    rest: &Rest,
    people: &MeetingPeople,
    last: Option<&(MeetingId, DateView)>,
    has_date: bool,
    now: &Moment,
) -> Option<NextDateDue> {
    let last = read_start(&last?.1.starts)?.with_timezone(&now.zone());
    let days = rest.days_between(last.date_naive(), now.day());
    if has_date || days < NEXT_DATE_DAYS || rest.rests(now.day()) {
        return None;
    }
    Some(NextDateDue {
        booker: terms.booker.map(|role| side_of(role, &people.me)),
        intervals_missed: days / terms.interval_days.max(1),
    })
}

/// Whether it is time to book the next date, and I am the one who does.
pub(super) fn booking_is_due(store: &Connection, kept: &Pair, now: &Moment) -> Result<bool> {
    let pair = &kept.row.pair;
    let last = last_held(store, pair)?;
    let has_date = !open_lines(store, pair, now)?.is_empty();
    let (terms, rest) = (terms(store, pair)?, Rest::load(store, pair)?);
    let people = people(store, kept, now)?;
    let due = due(&terms, &rest, &people, last.as_ref(), has_date, now);
    Ok(due.is_some_and(|due| due.booker != Some(Side::Partner)))
}

/// One interval after the last meeting, at the same hour; never in the past, and on the same day of the week.
pub(super) fn suggestion(
    terms: &MeetingTerms,
    last: Option<&(MeetingId, DateView)>,
    now: &Moment,
) -> MeetingDraft {
    let zone = now.zone();
    let begun = last
        .and_then(|(_, date)| read_start(&date.starts))
        .map(|at| at.with_timezone(&zone));
    let whole_weeks = u64::from(terms.interval_days.div_ceil(7) * 7);
    let later = |day: NaiveDate, days: u64| day.checked_add_days(Days::new(days)).unwrap_or(day);
    let (mut day, time): (NaiveDate, String) = match begun {
        Some(at) => (
            later(at.date_naive(), whole_weeks),
            at.format("%H:%M").to_string(),
        ),
        None => (later(now.day(), 7), FIRST_HOUR.to_owned()),
    };
    // A notebook whose clock says the last day there is would never come past it.
    while day <= now.day() && later(day, 7) > day {
        day = later(day, 7);
    }
    MeetingDraft {
        day: day.to_string(),
        time,
        minutes: terms.minutes,
        way: last.map_or(terms.way, |(_, date)| date.way),
        place: last.map(|(_, date)| date.place.clone()).unwrap_or_default(),
        template: if last.is_none() {
            "mt-first"
        } else {
            "mt-regular"
        }
        .to_owned(),
        agreed_by_voice: false,
        reason: String::new(),
    }
}
