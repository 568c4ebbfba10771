//! Points of the running agenda: shared, or parked for me alone; answered, ticked, let go.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::fold::FoldedMeeting;
use super::fold_point::FoldedPoint;
use super::point_entry::{PointAnswered, PointDropped, PointTalked, PointWritten};
use super::rules::{
    POINT_ANSWER_CHARS_MAX, POINT_CHARS_MAX, POINT_MINUTES_MAX, REASON_CHARS_MAX, check_filled,
    check_line, is_word_or_empty,
};
use super::shelf;
use crate::error::{Error, Refusal, Result};
use crate::id::{MeetingId, PairId, PointId};
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::Pair;
use crate::store::meeting::ThingKind;
use crate::store::{only_me, removed};
use crate::text::check_text;
use crate::writing::{facts, ready, rewrite, take_out_waiting};

/// Kind of the private rows that hold parked points.
const PARKED: only_me::Kind = only_me::Kind::ParkedPoint;

/// Who sees something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Only me.
    #[default]
    OnlyMe,
    /// Both of us.
    BothOfUs,
}

/// A point as a person typed it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PointDraft {
    /// The point, at most 200 characters.
    pub title: String,
    /// Minutes it may take; 0 if nobody said.
    pub minutes: u32,
    /// Hat asked for, id of the catalogue; may be empty.
    pub hat: String,
    /// Where it comes from; may be empty.
    pub origin: String,
    /// Parked for me alone, or shared.
    pub audience: Audience,
}

/// A parked point as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Parked {
    pub draft: PointDraft,
    /// When it was first parked.
    pub at: String,
}

impl Notebook {
    /// Writes a point: parks it for me alone, shares it, or changes its words. A point that changes from *Only me* to
    /// *Both of us* gets a fresh id, which is answered.
    ///
    /// # Errors
    /// `TextMissing`, `TextTooLong`, `TextUnprintable`, `MinutesOutOfRange`, `ThingGone` for a point that is not here,
    /// `NotYours` for my partner's or one that was shared; sharing also `PairHasNoPartner`, `PairStopped`.
    pub fn save_point(
        &mut self,
        pair: &PairId,
        point: Option<&PointId>,
        draft: &PointDraft,
    ) -> Result<PointId> {
        let draft = check(draft)?;
        self.change(|page| {
            Pair::load(page.store, pair)?;
            page.touch(Topic::Meeting);
            let was_parked = match point {
                Some(point) => parked(page.store, pair, point)?,
                None => None,
            };
            match (draft.audience, point, was_parked) {
                (Audience::OnlyMe, Some(point), Some(before)) => {
                    park(page, pair, point, Parked { draft, ..before })
                }
                (Audience::OnlyMe, Some(_), None) => Err(Refusal::NotYours.into()),
                (Audience::OnlyMe, None, _) => {
                    let at = page.now.text();
                    park(page, pair, &PointId::fresh(), Parked { draft, at })
                }
                (Audience::BothOfUs, Some(point), Some(_)) => {
                    only_me::remove(page.store, pair, PARKED, point.as_str())?;
                    share(page, pair, &PointId::fresh(), draft)
                }
                (Audience::BothOfUs, Some(point), None) => share(page, pair, point, draft),
                (Audience::BothOfUs, None, _) => share(page, pair, &PointId::fresh(), draft),
            }
        })
    }

    /// Says something to a point of my partner; its words stay theirs.
    ///
    /// # Errors
    /// `TextMissing`, `TextTooLong`, `ThingGone`, `NotYourTurn` for my own point.
    pub fn answer_point(&mut self, pair: &PairId, point: &PointId, text: &str) -> Result<()> {
        let text = check_filled(text, POINT_ANSWER_CHARS_MAX)?;
        self.change(|page| {
            let keyring = ready(page, pair)?;
            if stands(page.store, pair, point)?.mine {
                return Err(Refusal::NotYourTurn.into());
            }
            let about = About::Point(point.clone());
            rewrite(
                page,
                &keyring,
                &about,
                &Entry::PointAnswered(PointAnswered { text }),
            )?;
            Ok(())
        })
    }

    /// Ticks a point as talked about in a meeting, or takes the tick away. Either of the two may.
    ///
    /// # Errors
    /// `ThingGone`, `MeetingGone`.
    pub fn tick_point(
        &mut self,
        pair: &PairId,
        point: &PointId,
        meeting: &MeetingId,
        talked: bool,
    ) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let before = stands(page.store, pair, point)?;
            if meeting.number() == 0 {
                return Err(Refusal::MeetingGone.into());
            }
            let about = About::Point(point.clone());
            let known = facts(page, pair, &about)?;
            let tick =
                |fact: &&crate::journal::Fact| matches!(fact.entry, Some(Entry::PointTalked(_)));
            take_out_waiting(page, pair, &about, &known, tick)?;
            let now = stands(page.store, pair, point)?;
            if before.talked.is_some() != talked && now.talked.is_some() == talked {
                return Ok(());
            }
            let entry = Entry::PointTalked(PointTalked {
                meeting: meeting.number(),
                talked,
            });
            page.write(&keyring, &about, &entry, &[])?;
            Ok(())
        })
    }

    /// Lets go of a point of mine: one that has not left goes without trace, a parked one can be brought back for 60 days.
    ///
    /// # Errors
    /// `ThingGone`, `NotYours`, `TextTooLong`.
    pub fn drop_point(&mut self, pair: &PairId, point: &PointId, reason: &str) -> Result<()> {
        let reason = check_text(reason, REASON_CHARS_MAX)?;
        self.change(|page| {
            page.touch(Topic::Meeting);
            if let Some(parked) = parked(page.store, pair, point)? {
                let (words, when) = (parked.draft.title, (page.now.day_text(), page.now.text()));
                let when = (when.0.as_str(), when.1.as_str());
                removed::take(page.store, pair, PARKED, point.as_str(), &words, when)?;
                return Ok(());
            }
            let keyring = ready(page, pair)?;
            if !stands(page.store, pair, point)?.mine {
                return Err(Refusal::NotYours.into());
            }
            let about = About::Point(point.clone());
            let known = facts(page, pair, &about)?;
            take_out_waiting(page, pair, &about, &known, |_| true)?;
            if known.iter().all(crate::journal::Fact::is_waiting) {
                return Ok(());
            }
            rewrite(
                page,
                &keyring,
                &about,
                &Entry::PointDropped(PointDropped { reason }),
            )?;
            Ok(())
        })
    }
}

fn check(draft: &PointDraft) -> Result<PointDraft> {
    if draft.minutes > POINT_MINUTES_MAX {
        return Err(Refusal::MinutesOutOfRange.into());
    }
    if !is_word_or_empty(&draft.hat, 64) || !is_word_or_empty(&draft.origin, 96) {
        return Err(Refusal::ThingGone.into());
    }
    Ok(PointDraft {
        title: check_line(&draft.title, POINT_CHARS_MAX)?,
        ..draft.clone()
    })
}

fn park(page: &Page<'_>, pair: &PairId, point: &PointId, parked: Parked) -> Result<PointId> {
    let body = serde_json::to_string(&parked).unwrap_or_default();
    let at = page.now.text();
    only_me::put(page.store, pair, PARKED, point.as_str(), &body, &at)?;
    Ok(point.clone())
}

pub(super) fn share(
    page: &mut Page<'_>,
    pair: &PairId,
    point: &PointId,
    draft: PointDraft,
) -> Result<PointId> {
    let keyring = ready(page, pair)?;
    let about = About::Point(point.clone());
    let known = facts(page, pair, &about)?;
    let before = super::fold_point::fold_point(&known);
    if before.as_ref().is_some_and(|it| !it.mine) {
        return Err(Refusal::NotYours.into());
    }
    let since = match &before {
        Some(before) => before.body.since,
        None => next_held(page.store, pair)?,
    };
    let entry = Entry::PointWritten(PointWritten {
        title: draft.title,
        minutes: draft.minutes,
        hat: draft.hat,
        origin: draft.origin,
        since,
    });
    rewrite(page, &keyring, &about, &entry)?;
    Ok(point.clone())
}

/// The number of the next meeting that can be held: points written now are for it.
pub(crate) fn next_held(store: &Connection, pair: &PairId) -> Result<u32> {
    let held = held_numbers(store, pair)?;
    Ok(held
        .into_iter()
        .max()
        .unwrap_or_default()
        .saturating_add(1)
        .min(9_999))
}

/// Numbers of the meetings that were held.
pub(crate) fn held_numbers(store: &Connection, pair: &PairId) -> Result<Vec<u32>> {
    let over = shelf::all::<FoldedMeeting>(store, pair, ThingKind::Meeting, false)?;
    let held = over
        .into_iter()
        .filter(|(_, meeting)| meeting.held.is_some());
    Ok(held.map(|(id, _)| MeetingId::new(id).number()).collect())
}

fn stands(store: &Connection, pair: &PairId, point: &PointId) -> Result<FoldedPoint> {
    let found = shelf::get(store, pair, (ThingKind::Point, point.as_str()))?;
    Ok(found.ok_or(Refusal::ThingGone)?)
}

fn parked(store: &Connection, pair: &PairId, point: &PointId) -> Result<Option<Parked>> {
    let body = only_me::get(store, pair, PARKED, point.as_str())?;
    body.as_deref().map(read).transpose()
}

/// Every parked point, oldest first.
pub(crate) fn all_parked(store: &Connection, pair: &PairId) -> Result<Vec<(PointId, Parked)>> {
    let mut found = Vec::new();
    for (id, body) in only_me::all(store, pair, PARKED)? {
        found.push((PointId::new(id), read(&body)?));
    }
    found.sort_by(|a, b| (&a.1.at, &a.0).cmp(&(&b.1.at, &b.0)));
    Ok(found)
}

pub(super) fn read(body: &str) -> Result<Parked> {
    serde_json::from_str(body).map_err(|_| Error::Broken("parked point"))
}
