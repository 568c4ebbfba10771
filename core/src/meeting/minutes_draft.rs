//! My draft of minutes: kept for me alone as I write it, checked when it is sent.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::MeetingHeld;
use super::hold::HeldDraft;
use super::minutes_entry::{MinutesSent, MinutesTopic, Promised};
use super::rules::{
    DECISION_CHARS_MAX, DECISIONS_MAX, HATS_MAX, NOTE_CHARS_MAX, POINT_CHARS_MAX, RESULT_CHARS_MAX,
    TOPICS_MAX, check_filled, check_line, is_thing_or_empty, is_word,
};
use crate::action_item::{self, Holder};
use crate::error::{Error, Refusal, Result};
use crate::id::{MeetingId, PairId};
use crate::notebook::Page;
use crate::store::only_me;
use crate::text::check_text;

/// Kind of the private rows that hold drafts of minutes.
const DRAFT: only_me::Kind = only_me::Kind::MinutesDraft;

/// A topic as a person typed it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TopicDraft {
    /// The point of the agenda it was; may be empty.
    pub point: String,
    /// What it was about, at most 200 characters.
    pub title: String,
    /// What came out, at most 500 characters.
    pub result: String,
}

/// A promise as a person typed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PromiseDraft {
    /// The action item, once it was written; else empty.
    pub item: String,
    /// Whose it is.
    pub owner: Holder,
    /// What is promised, at most 200 characters.
    pub text: String,
    /// By when; none for "no day yet".
    pub day: Option<String>,
}

/// Minutes as a person writes them; they save themselves, Only me, until they are sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MinutesDraft {
    /// When the meeting was.
    pub held: HeldDraft,
    /// At most 40 topics.
    pub topics: Vec<TopicDraft>,
    /// At most 20 decisions of at most 300 characters.
    pub decisions: Vec<String>,
    /// At most 30 promises.
    pub promises: Vec<PromiseDraft>,
    /// The shared part, at most 8,000 characters.
    pub text: String,
    /// Hats that were worn, ids of the catalogue.
    pub hats: Vec<String>,
    /// My box, at most 2,000 characters; shared with the minutes.
    pub my_box: String,
}

/// My draft of the minutes of a meeting.
pub(super) fn draft_of(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
) -> Result<Option<MinutesDraft>> {
    let body = only_me::get(store, pair, DRAFT, meeting.as_str())?;
    let read =
        |body: String| serde_json::from_str(&body).map_err(|_| Error::Broken("draft of minutes"));
    body.map(read).transpose()
}

/// Keeps my draft.
pub(super) fn keep_draft(
    page: &Page<'_>,
    pair: &PairId,
    meeting: &MeetingId,
    draft: &MinutesDraft,
) -> Result<()> {
    let body = serde_json::to_string(draft).unwrap_or_default();
    let at = page.now.text();
    Ok(only_me::put(
        page.store,
        pair,
        DRAFT,
        meeting.as_str(),
        &body,
        &at,
    )?)
}

/// The minutes as they are sent.
pub(super) fn check(draft: &MinutesDraft, held: &MeetingHeld) -> Result<MinutesSent> {
    limit(draft.topics.len(), TOPICS_MAX)?;
    limit(draft.decisions.len(), DECISIONS_MAX)?;
    limit(draft.hats.len(), HATS_MAX)?;
    if !draft.hats.iter().all(|hat| is_word(hat, 64))
        || !draft
            .topics
            .iter()
            .all(|topic| is_thing_or_empty(&topic.point))
    {
        return Err(Refusal::ThingGone.into());
    }
    let topics = draft.topics.iter().map(|topic| {
        Ok(MinutesTopic {
            point: topic.point.clone(),
            title: check_line(&topic.title, POINT_CHARS_MAX)?,
            result: check_text(&topic.result, RESULT_CHARS_MAX)?,
        })
    });
    let promises = draft.promises.iter().map(|promise| {
        Ok(Promised {
            item: promise.item.clone(),
            owner: promise.owner.seen_by_author(),
            text: check_line(&promise.text, action_item::entry::ITEM_CHARS_MAX)?,
            day: promise.day.clone(),
        })
    });
    let decisions = draft.decisions.iter();
    Ok(MinutesSent {
        starts: held.starts.clone(),
        zone: held.zone.clone(),
        minutes: held.minutes,
        way: held.way,
        topics: topics.collect::<Result<_>>()?,
        decisions: decisions
            .map(|text| check_filled(text, DECISION_CHARS_MAX))
            .collect::<std::result::Result<_, _>>()?,
        promises: promises.collect::<Result<_>>()?,
        text: check_text(&draft.text, NOTE_CHARS_MAX)?,
        hats: draft.hats.clone(),
    })
}

/// Whether so many fit.
pub(super) fn limit(count: usize, most: usize) -> Result<()> {
    if count <= most {
        return Ok(());
    }
    let limit = u32::try_from(most).unwrap_or(u32::MAX);
    Err(Refusal::TooManyParts { limit }.into())
}
