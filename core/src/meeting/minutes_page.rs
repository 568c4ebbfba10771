//! The minutes on the page of a meeting: where they stand, and what I would write.

use rusqlite::Connection;

use super::agenda_view::PointView;
use super::fold::{FoldedMeeting, Said};
use super::fold_minutes::{Account, FoldedMinutes, FrozenMinutes};
use super::hold::HeldDraft;
use super::list_page::last_held;
use super::minutes::{freeze_day, minutes};
use super::minutes_draft::{MinutesDraft, PromiseDraft, TopicDraft, draft_of};
use super::minutes_entry::Promised;
use super::minutes_view::{AccountView, FrozenView, MinutesState, MinutesView};
use super::rest::Rest;
use super::shelf;
use super::terms::{MeetingTerms, terms};
use super::view::{DateView, MeetingPeople, SaidView, side_of};
use crate::action_item::Holder;
use crate::action_item::entry::Owner;
use crate::clock::Moment;
use crate::error::Result;
use crate::id::{MeetingId, PairId};
use crate::moment::read_start;
use crate::pair::Pair;
use crate::person::{Role, Side};
use crate::store::meeting::ThingKind;

/// Where the minutes of a meeting stand.
pub(super) fn minutes_state(meeting: &FoldedMeeting, folded: &FoldedMinutes) -> MinutesState {
    let corrected = |account: &Account| account.correction.is_some();
    match (&folded.frozen, &folded.mine, &folded.theirs) {
        (Some(frozen), _, _) if frozen.confirmed => MinutesState::Confirmed,
        (Some(_), _, _) => MinutesState::Unconfirmed,
        (None, Some(_), Some(_)) => MinutesState::BothWrote,
        (None, Some(mine), None) if corrected(mine) => MinutesState::CorrectionForMe,
        (None, Some(_), None) => MinutesState::PartnersTurn,
        (None, None, Some(theirs)) if corrected(theirs) => MinutesState::CorrectionForPartner,
        (None, None, Some(_)) => MinutesState::MyTurn,
        (None, None, None) if folded.crossed => MinutesState::BothWrote,
        (None, None, None) => match &meeting.held {
            None => MinutesState::NotYet,
            Some(held) if held.what.minutes_needed => MinutesState::ToWrite,
            Some(_) => MinutesState::NotNeeded,
        },
    }
}

/// What the page of one meeting needs to show its minutes.
pub(super) struct Around<'a> {
    pub meeting: &'a MeetingId,
    pub folded: &'a FoldedMeeting,
    pub date: &'a DateView,
    pub people: &'a MeetingPeople,
    pub terms: &'a MeetingTerms,
    pub points: &'a [PointView],
    pub now: &'a Moment,
}

/// The minutes of one meeting.
pub(super) fn minutes_view(
    store: &Connection,
    pair: &PairId,
    around: &Around<'_>,
) -> Result<MinutesView> {
    let folded = minutes(store, pair, around.meeting)?;
    let kept = draft_of(store, pair, around.meeting)?;
    let state = minutes_state(around.folded, &folded);
    let waits = folded.mine.as_ref().filter(|it| it.correction.is_none());
    let freeze_from_day = waits
        .map(|mine| freeze_day(store, pair, mine))
        .transpose()?;
    let has_left = waits.is_some_and(|mine| !mine.id.is_waiting());
    let is_due = freeze_from_day
        .as_ref()
        .is_some_and(|day| *day <= around.now.day_text());
    let said = |said: &Option<Said<String>>| said.as_ref().map(SaidView::of);
    Ok(MinutesView {
        state,
        keeper: around
            .terms
            .note_keeper
            .map(|role| side_of(role, &around.people.me)),
        due_day: due_day(store, pair, around, state)?,
        draft_is_kept: kept.is_some(),
        draft: match kept {
            Some(kept) => MinutesDraft {
                held: held_now(around.date, kept.held, around.now),
                ..kept
            },
            None => beginning(around, &folded),
        },
        mine: folded.mine.as_ref().map(account_view),
        theirs: folded.theirs.as_ref().map(account_view),
        frozen: folded.frozen.as_ref().map(frozen_view),
        crossed: folded.crossed,
        lost_yes: folded.lost_yes,
        my_box: said(&folded.my_box),
        their_box: said(&folded.their_box),
        additions: folded.additions.iter().map(SaidView::of).collect(),
        can_freeze: has_left && is_due,
        freeze_from_day,
    })
}

fn due_day(
    store: &Connection,
    pair: &PairId,
    around: &Around<'_>,
    state: MinutesState,
) -> Result<Option<String>> {
    let held = around.folded.held.as_ref();
    let held = held.filter(|_| state == MinutesState::ToWrite);
    let Some(begun) = held.and_then(|held| read_start(&held.what.starts)) else {
        return Ok(None);
    };
    let day = begun.with_timezone(&around.now.zone()).date_naive();
    let due = Rest::pauses(store, pair)?.after(day, around.terms.minutes_days);
    Ok(Some(due.to_string()))
}

/// The last meeting, if its minutes are due and I am the one who writes them.
pub(super) fn minutes_are_due(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
) -> Result<Option<MeetingId>> {
    let pair = &kept.row.pair;
    let Some((meeting, date)) = last_held(store, pair)? else {
        return Ok(None);
    };
    let terms = terms(store, pair)?;
    let is_mine = terms.note_keeper.unwrap_or(Role::Mentee) == kept.my_role;
    let held: Option<FoldedMeeting> =
        shelf::get(store, pair, (ThingKind::Meeting, meeting.as_str()))?;
    let folded = minutes(store, pair, &meeting)?;
    let state = held.map(|held| minutes_state(&held, &folded));
    let Some(begun) = read_start(&date.starts).filter(|_| state == Some(MinutesState::ToWrite))
    else {
        return Ok(None);
    };
    let day = begun.with_timezone(&now.zone()).date_naive();
    let due = Rest::pauses(store, pair)?.after(day, terms.minutes_days);
    Ok((is_mine && due <= now.day()).then_some(meeting))
}

/// How my minutes would begin: what I sent, else the date and the points that were ticked. My box as it stands.
fn beginning(around: &Around<'_>, folded: &FoldedMinutes) -> MinutesDraft {
    let held = held_draft(around.date, around.now);
    let my_box = folded.my_box.as_ref().map(|said| said.what.clone());
    let my_box = my_box.unwrap_or_default();
    if let Some(sent) = &folded.mine {
        let view = account_view(sent);
        return MinutesDraft {
            held,
            topics: view.topics,
            decisions: view.decisions,
            promises: view.promises,
            text: view.text,
            hats: view.hats,
            my_box,
        };
    }
    let talked = around.points.iter().filter(|point| point.talked);
    MinutesDraft {
        held,
        topics: talked
            .map(|point| TopicDraft {
                point: point.point.to_string(),
                title: point.title.clone(),
                result: String::new(),
            })
            .collect(),
        decisions: Vec::new(),
        promises: Vec::new(),
        text: String::new(),
        hats: Vec::new(),
        my_box,
    }
}

/// When a meeting was, for minutes kept earlier: a date that moved since then takes them along. Where no date is known
/// they stay as they were kept.
pub(super) fn held_now(date: &DateView, kept: HeldDraft, now: &Moment) -> HeldDraft {
    match read_start(&date.starts) {
        Some(_) => HeldDraft {
            minutes_needed: kept.minutes_needed,
            ..held_draft(date, now)
        },
        None => kept,
    }
}

fn held_draft(date: &DateView, now: &Moment) -> HeldDraft {
    let begun = read_start(&date.starts).unwrap_or_else(|| now.at());
    let begun = begun.with_timezone(&now.zone());
    HeldDraft {
        day: begun.format("%Y-%m-%d").to_string(),
        time: begun.format("%H:%M").to_string(),
        minutes: date.minutes.max(super::rules::MINUTES_MIN),
        way: date.way,
        minutes_needed: true,
    }
}

fn frozen_view(frozen: &FrozenMinutes) -> FrozenView {
    FrozenView {
        account: account_view(&frozen.account),
        confirmed: frozen.confirmed,
        at: frozen.at.clone(),
        remark: frozen.remark.clone(),
        crossed_correction: frozen.crossed_correction.as_ref().map(SaidView::of),
    }
}

pub(super) fn account_view(account: &Account) -> AccountView {
    let body = &account.body;
    let topic = |topic: &super::minutes_entry::MinutesTopic| TopicDraft {
        point: topic.point.clone(),
        title: topic.title.clone(),
        result: topic.result.clone(),
    };
    let promise = |promised: &Promised| PromiseDraft {
        item: promised.item.clone(),
        owner: holder(promised.owner, account.mine),
        text: promised.text.clone(),
        day: promised.day.clone(),
    };
    AccountView {
        minutes_id: account.id.clone(),
        side: Side::of(account.mine),
        at: account.at.clone(),
        sending: account.sending,
        starts: body.starts.clone(),
        minutes: body.minutes,
        way: body.way,
        topics: body.topics.iter().map(topic).collect(),
        decisions: body.decisions.clone(),
        promises: body.promises.iter().map(promise).collect(),
        text: body.text.clone(),
        hats: body.hats.clone(),
        correction: account.correction.as_ref().map(SaidView::of),
    }
}

fn holder(owner: Owner, author_is_me: bool) -> Holder {
    match (owner, author_is_me) {
        (Owner::Both, _) => Holder::Both,
        (Owner::Author, true) | (Owner::Partner, false) => Holder::Me,
        (Owner::Author, false) | (Owner::Partner, true) => Holder::Partner,
    }
}
