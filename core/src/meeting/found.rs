//! What meetings, points, minutes and what lies between them are found by.

use rusqlite::Connection;

use super::between_entry::{ContactNoted, NoteShared};
use super::fold::{FoldedMeeting, MeetingState};
use super::fold_between::{FoldedQuestion, Own};
use super::fold_minutes::{Account, FoldedMinutes};
use super::fold_point::FoldedPoint;
use super::minutes_draft::MinutesDraft;
use super::minutes_entry::MinutesSent;
use super::point::Parked;
use super::shelf;
use crate::error::{Error, Result};
use crate::id::{ContactId, MeetingId, NoteId, PairId, PointId, QuestionId};
use crate::search::{Findable, SearchKind, SearchPlace, Whose};
use crate::store::meeting::ThingKind;

fn page_of(meeting: &MeetingId, spot: &str) -> SearchPlace {
    SearchPlace::Meeting {
        meeting: meeting.clone(),
        spot: spot.to_owned(),
    }
}

/// The meeting whose agenda open points stand on: one both said yes to before one that waits.
pub(crate) fn next_meeting(store: &Connection, pair: &PairId) -> Result<Option<MeetingId>> {
    let open = shelf::all::<FoldedMeeting>(store, pair, ThingKind::Meeting, true)?;
    let agreed = open.iter().find(|(_, it)| it.state == MeetingState::Agreed);
    let next = agreed.or(open.first());
    Ok(next.map(|(id, _)| MeetingId::new(id.as_str())))
}

/// A date: its place, and why it was offered, declined or cancelled.
pub(crate) fn meeting(
    store: &Connection,
    pair: &PairId,
    id: &MeetingId,
) -> Result<Option<Findable>> {
    let key = (ThingKind::Meeting, id.as_str());
    let folded: Option<FoldedMeeting> = shelf::get(store, pair, key)?;
    Ok(folded.map(|folded| {
        let offers = [&folded.agreed, &folded.mine, &folded.theirs];
        let offers = offers.into_iter().flatten().map(|offer| &offer.date);
        let offered = offers.flat_map(|date| [date.place.as_str(), &date.reason]);
        let said = [&folded.declined, &folded.cancelled];
        let said = said.into_iter().flatten().map(|said| said.what.as_str());
        let place = page_of(id, "");
        Findable::new(SearchKind::Meeting, place, Whose::Both, folded.starts(), "")
            .saying(offered.chain(said))
    }))
}

/// A point of the agenda, and what the other said to it. One that its author let go of is found among those, with why.
pub(crate) fn point(store: &Connection, pair: &PairId, id: &PointId) -> Result<Option<Findable>> {
    let folded: Option<FoldedPoint> = shelf::get(store, pair, (ThingKind::Point, id.as_str()))?;
    Ok(folded.map(|folded| {
        let spot = id.to_string();
        let (kind, place) = match (&folded.dropped, &folded.talked) {
            (Some(_), _) => (SearchKind::PointLetGo, SearchPlace::Between { spot }),
            (None, Some(talked)) => {
                let place = page_of(&MeetingId::of(talked.what), &spot);
                (SearchKind::Point, place)
            }
            (None, None) => (SearchKind::Point, SearchPlace::Agenda { spot }),
        };
        let whose = Whose::of(folded.mine);
        let said = folded.replies.iter().map(|reply| reply.said.what.as_str());
        let why = folded.dropped.iter().map(|dropped| dropped.what.as_str());
        Findable::new(kind, place, whose, &folded.at, &folded.body.title).saying(said.chain(why))
    }))
}

/// A point parked for me alone.
pub(crate) fn parked(id: &str, body: &str) -> Result<Option<Findable>> {
    let kept: Parked = super::point::read(body)?;
    let spot = id.to_owned();
    let place = SearchPlace::Agenda { spot };
    let title = &kept.draft.title;
    Ok(Some(Findable::new(
        SearchKind::ParkedPoint,
        place,
        Whose::Me,
        &kept.at,
        title,
    )))
}

/// Minutes as they stand or wait, the boxes of both, corrections and additions.
pub(crate) fn minutes(
    store: &Connection,
    pair: &PairId,
    id: &MeetingId,
) -> Result<Option<Findable>> {
    let key = (ThingKind::Minutes, id.as_str());
    let folded: Option<FoldedMinutes> = shelf::get(store, pair, key)?;
    Ok(folded.map(|folded| {
        let frozen = folded.frozen.as_ref().map(|frozen| &frozen.account);
        let accounts: Vec<&Account> = frozen
            .into_iter()
            .chain(&folded.mine)
            .chain(&folded.theirs)
            .collect();
        let mut texts: Vec<&str> = Vec::new();
        for account in &accounts {
            texts.extend(sent(&account.body));
            texts.extend(account.correction.iter().map(|it| it.what.as_str()));
        }
        if let Some(frozen) = &folded.frozen {
            texts.push(&frozen.remark);
            texts.extend(frozen.crossed_correction.iter().map(|it| it.what.as_str()));
        }
        let boxes = folded.my_box.iter().chain(&folded.their_box);
        texts.extend(boxes.chain(&folded.additions).map(|it| it.what.as_str()));
        let starts = accounts.first().map(|account| account.body.starts.as_str());
        let written = folded.my_box.iter().chain(&folded.their_box).next();
        let at = starts
            .or(written.map(|it| it.at.as_str()))
            .unwrap_or_default();
        let whose = match (accounts.as_slice(), &folded.frozen) {
            ([one], None) => Whose::of(one.mine),
            _ => Whose::Both,
        };
        Findable::new(SearchKind::Minutes, page_of(id, "minutes"), whose, at, "").saying(texts)
    }))
}

fn sent(body: &MinutesSent) -> impl Iterator<Item = &str> {
    let topics = body.topics.iter();
    let topics = topics.flat_map(|topic| [topic.title.as_str(), &topic.result]);
    let decisions = body.decisions.iter().map(String::as_str);
    let promises = body.promises.iter().map(|promised| promised.text.as_str());
    topics
        .chain(decisions)
        .chain(promises)
        .chain([body.text.as_str()])
}

/// My draft of minutes, until I have sent some or they are frozen.
pub(crate) fn minutes_draft(
    store: &Connection,
    pair: &PairId,
    id: &str,
    body: &str,
    at: &str,
) -> Result<Option<Findable>> {
    let folded: Option<FoldedMinutes> = shelf::get(store, pair, (ThingKind::Minutes, id))?;
    if folded.is_some_and(|it| it.mine.is_some() || it.frozen.is_some()) {
        return Ok(None);
    }
    let draft: MinutesDraft =
        serde_json::from_str(body).map_err(|_| Error::Broken("draft of minutes"))?;
    let topics = draft.topics.iter();
    let topics = topics.flat_map(|topic| [topic.title.as_str(), &topic.result]);
    let decisions = draft.decisions.iter().map(String::as_str);
    let promises = draft.promises.iter().map(|promise| promise.text.as_str());
    let rest = [draft.text.as_str(), &draft.my_box];
    let texts = topics.chain(decisions).chain(promises).chain(rest);
    let place = page_of(&MeetingId::new(id), "minutes");
    Ok(Some(
        Findable::new(SearchKind::MinutesDraft, place, Whose::Me, at, "").saying(texts),
    ))
}

/// My notes of a meeting.
pub(crate) fn my_note(id: &str, text: &str, at: &str) -> Findable {
    let place = page_of(&MeetingId::new(id), "my-notes");
    Findable::new(SearchKind::MeetingNote, place, Whose::Me, at, "").saying([text])
}

/// A note that stands shared.
pub(crate) fn note(store: &Connection, pair: &PairId, id: &NoteId) -> Result<Option<Findable>> {
    let key = (ThingKind::Note, id.as_str());
    let kept: Option<Own<NoteShared>> = shelf::get(store, pair, key)?;
    Ok(standing(kept).map(|note| {
        let spot = id.to_string();
        // An answer to a check-in belongs to no meeting.
        let place = match note.body.meeting {
            0 => SearchPlace::Between { spot },
            number => page_of(&MeetingId::of(number), &spot),
        };
        let whose = Whose::of(note.mine);
        Findable::new(SearchKind::SharedNote, place, whose, &note.at, "")
            .saying([note.body.text.as_str()])
    }))
}

/// A contact that stands.
pub(crate) fn contact(
    store: &Connection,
    pair: &PairId,
    id: &ContactId,
) -> Result<Option<Findable>> {
    let key = (ThingKind::Contact, id.as_str());
    let kept: Option<Own<ContactNoted>> = shelf::get(store, pair, key)?;
    Ok(standing(kept).map(|noted| {
        let spot = id.to_string();
        let place = SearchPlace::Between { spot };
        let (whose, body) = (Whose::of(noted.mine), &noted.body);
        Findable::new(SearchKind::Contact, place, whose, &body.day, &body.line)
    }))
}

/// A question and its answer.
pub(crate) fn question(
    store: &Connection,
    pair: &PairId,
    id: &QuestionId,
) -> Result<Option<Findable>> {
    let key = (ThingKind::Question, id.as_str());
    let folded: Option<FoldedQuestion> = shelf::get(store, pair, key)?;
    Ok(folded.map(|folded| {
        let spot = id.to_string();
        let (asked, place) = (&folded.asked, SearchPlace::Between { spot });
        let reply = folded.reply.iter().map(|said| said.what.as_str());
        Findable::new(
            SearchKind::Question,
            place,
            Whose::of(asked.mine),
            &asked.at,
            &asked.body,
        )
        .saying(reply)
    }))
}

fn standing<T>(kept: Option<Own<T>>) -> Option<Own<T>> {
    kept.filter(|own| own.taken_back.is_none())
}
