//! The page of one meeting.

use rusqlite::Connection;

use super::agenda_page::{brief, for_the_talk, parked, points, prompts, template, templates};
use super::agenda_view::TemplateView;
use super::between_entry::AwayNoted;
use super::calendar::calendar_state;
use super::fold::{FoldedMeeting, MeetingState};
use super::fold_between::Own;
use super::list_page::{date_of, last_held, open_lines, people, small, suggestion};
use super::minutes_page::{Around, minutes_view};
use super::note::{note_of, shared_notes};
use super::point::held_numbers;
use super::propose::meets;
use super::shelf;
use super::talk::talk_things;
use super::terms::terms;
use super::told::told;
use super::view::{Clash, DateOffer, DateView, HeldView, MeetingView, NoteView, SaidView};
use crate::action_item::open_items;
use crate::agreement::hat_cards;
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::{MeetingId, PairId};
use crate::moment::read_start;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::Side;
use crate::store::meeting::ThingKind;

impl Notebook {
    /// One meeting: before, together, after.
    ///
    /// # Errors
    /// `PairGone`, `MeetingGone`.
    pub fn view_meeting(&self, pair: &PairId, meeting: &MeetingId) -> Result<MeetingView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let folded: FoldedMeeting =
                shelf::get(store, pair, (ThingKind::Meeting, meeting.as_str()))?
                    .ok_or(Refusal::MeetingGone)?;
            gather(store, &kept, meeting, &folded, &now)
        })
    }

    /// Every template of a meeting, as I would meet it.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_templates(&self, pair: &PairId) -> Result<Vec<TemplateView>> {
        self.read(|store| {
            let (me, _) = Pair::load(store, pair)?.people(store)?;
            Ok(templates(&me))
        })
    }
}

fn gather(
    store: &Connection,
    kept: &Pair,
    meeting: &MeetingId,
    folded: &FoldedMeeting,
    now: &Moment,
) -> Result<MeetingView> {
    let pair = &kept.row.pair;
    let people = people(store, kept, now)?;
    let terms = terms(store, pair)?;
    let date = date_of(folded);
    let is_past = folded.held.is_some() || folded.state == MeetingState::Cancelled;
    let points = points(store, pair, meeting, is_past, &people.me)?;
    let template = template(&date.template, &people.me);
    let promises = open_items(store, pair, now.day())?;
    let prompts = prompts(template.as_ref(), meeting.number(), &points, &people.me);
    let around = Around {
        meeting,
        folded,
        date: &date,
        people: &people,
        terms: &terms,
        points: &points,
        now,
    };
    let minutes = minutes_view(store, pair, &around)?;
    let held = held_numbers(store, pair)?;
    let before = held.iter().filter(|it| **it < meeting.number()).count();
    let at = now.text();
    let offer = |offer: &super::fold::Offer| DateOffer::of(offer, &at);
    let crossed = folded.crossed.as_ref();
    let mine = folded.mine.as_ref().or(crossed.map(|it| &it.0));
    let theirs = folded.theirs.as_ref().or(crossed.map(|it| &it.1));
    let open = open_lines(store, pair, now)?;
    let line = open.iter().find(|line| line.meeting == *meeting);
    let later = |line: &super::view::MeetingLine| line.meeting != *meeting && !line.is_over;
    Ok(MeetingView {
        ordinal: small(before) + 1,
        state: folded.state,
        agreed: folded.agreed.as_ref().map(offer),
        mine: mine.map(offer),
        theirs: theirs.map(offer),
        lost_yes: folded.lost_yes,
        declined: folded.declined.as_ref().map(SaidView::of),
        cancelled: folded.cancelled.as_ref().map(SaidView::of),
        held: folded.held.as_ref().map(HeldView::of),
        is_over: line.is_some_and(|line| line.is_over),
        told: told(store, pair, meeting, folded)?,
        calendar: calendar_state(store, pair, meeting, folded)?,
        clashes: match is_past {
            true => Vec::new(),
            false => clashes(store, pair, &date)?,
        },
        compare_words: kept.awaits_words(),
        for_the_talk: for_the_talk(store, pair)?,
        also_for_the_talk: match is_past {
            true => Vec::new(),
            false => talk_things(store, kept, (meeting, &date), now)?,
        },
        parked: parked(store, pair)?,
        hats: hat_cards(store, pair)?,
        brief: brief(store, pair, meeting, &promises, &prompts)?,
        my_note: note_of(store, pair, meeting)?,
        shared_notes: shared(store, pair, meeting)?,
        has_next_date: open.iter().any(later),
        suggestion: suggestion(&terms, last_held(store, pair)?.as_ref(), now),
        meeting: meeting.clone(),
        people,
        terms,
        date,
        template,
        promises,
        points,
        prompts,
        minutes,
    })
}

fn shared(store: &Connection, pair: &PairId, meeting: &MeetingId) -> Result<Vec<NoteView>> {
    let notes = shared_notes(store, pair, meeting)?.into_iter();
    Ok(notes
        .map(|(note, own)| NoteView {
            note,
            said: SaidView {
                side: Side::of(own.mine),
                at: own.at,
                text: own.body.text,
            },
        })
        .collect())
}

/// What stands in the way of a date: a meeting of mine with somebody else, or one of the two is away.
fn clashes(store: &Connection, pair: &PairId, date: &DateView) -> Result<Vec<Clash>> {
    let Some(starts) = read_start(&date.starts) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for other in Pair::load_all(store)? {
        if other.row.pair == *pair {
            continue;
        }
        let open = shelf::all::<FoldedMeeting>(store, &other.row.pair, ThingKind::Meeting, true)?;
        if open.iter().any(|(_, it)| meets(it, (starts, date.minutes))) {
            found.push(Clash::OtherPair);
            break;
        }
    }
    let zone: chrono_tz::Tz = date.zone.parse().unwrap_or(chrono_tz::UTC);
    let day = starts.with_timezone(&zone).date_naive().to_string();
    for (_, away) in shelf::all::<Own<AwayNoted>>(store, pair, ThingKind::Away, true)? {
        let AwayNoted {
            from_day,
            until_day,
        } = away.body;
        if from_day <= day && day <= until_day {
            found.push(Clash::Away {
                side: Side::of(away.mine),
                from_day,
                until_day,
            });
        }
    }
    Ok(found)
}
