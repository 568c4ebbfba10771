//! What a calendar file says of a meeting: when, how long, where if ticked. No topic, no note, ever.

use rusqlite::Connection;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::fold::{FoldedMeeting, MeetingState};
use super::shelf;
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::{MeetingId, PairId};
use crate::moment::{end_of, read_start};
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::person::PersonView;
use crate::store::meeting::ThingKind;
use crate::store::only_me;

/// Kind of the private rows that say which number I saved for my calendar last.
const SAVED: only_me::Kind = only_me::Kind::CalendarSaved;

/// One event, as both laptops write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CalendarEvent {
    /// The same for ever for one meeting, and tells nothing about the pair.
    pub uid: String,
    /// Rises with each date both agreed on, and with a cancelling.
    pub sequence: u32,
    /// When it begins, UTC.
    pub starts: String,
    /// When it ends, UTC.
    pub ends: String,
    /// Place or link; goes into the file only if ticked.
    pub place: String,
    /// Whether it was cancelled.
    pub cancelled: bool,
    /// The moment the file is made, UTC.
    pub stamp: String,
    /// The other one, for the title.
    pub partner: PersonView,
}

/// What my calendar holds of a meeting, as far as this notebook knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CalendarState {
    /// No file was saved yet.
    NotSaved,
    /// The date as it stands.
    Saved,
    /// An earlier date: the same event wants an update.
    Outdated,
    /// A date that was cancelled: the event wants to be taken out.
    Cancelled,
}

impl Notebook {
    /// The event of a meeting both agreed on, or that was cancelled after they had.
    ///
    /// # Errors
    /// `PairGone`, `MeetingGone`, `MeetingNotAgreed`.
    pub fn calendar_event(&self, pair: &PairId, meeting: &MeetingId) -> Result<CalendarEvent> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let folded: FoldedMeeting =
                shelf::get(store, pair, (ThingKind::Meeting, meeting.as_str()))?
                    .ok_or(Refusal::MeetingGone)?;
            let cancelled = folded.cancelled.is_some();
            let sequence = sequence(&folded);
            let agreed = folded.agreed.ok_or(Refusal::MeetingNotAgreed)?.date;
            let ends = read_start(&agreed.starts)
                .map(|at| end_of(at, agreed.minutes))
                .map_or_else(String::new, |at| Moment::new(at, now.zone()).text());
            Ok(CalendarEvent {
                uid: uid(&kept.row.wire, meeting),
                sequence,
                starts: agreed.starts,
                ends,
                place: agreed.place,
                cancelled,
                stamp: now.text(),
                partner: kept.people(store)?.1,
            })
        })
    }

    /// Remembers that I saved the event with this number. Only me.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn note_calendar_saved(
        &mut self,
        pair: &PairId,
        meeting: &MeetingId,
        sequence: u32,
    ) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            page.touch(Topic::Meeting);
            let (saved, at) = (sequence.to_string(), page.now.text());
            only_me::put(page.store, pair, SAVED, meeting.as_str(), &saved, &at)?;
            Ok(())
        })
    }
}

/// What my calendar holds; nothing where there is nothing to save.
pub(super) fn calendar_state(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
    folded: &FoldedMeeting,
) -> Result<Option<CalendarState>> {
    let saved = only_me::get(store, pair, SAVED, meeting.as_str())?;
    let is_saved = saved.as_deref() == Some(sequence(folded).to_string().as_str());
    Ok(match (folded.cancelled.is_some(), saved.is_some()) {
        _ if folded.agreed.is_none() || folded.state == MeetingState::Held => None,
        (true, false) => None,
        (true, true) if is_saved => Some(CalendarState::Saved),
        (true, true) => Some(CalendarState::Cancelled),
        (false, false) => Some(CalendarState::NotSaved),
        (false, true) if is_saved => Some(CalendarState::Saved),
        (false, true) => Some(CalendarState::Outdated),
    })
}

fn sequence(folded: &FoldedMeeting) -> u32 {
    // A calendar counts to 2^31 - 1 (RFC 5545, 3.3.8).
    u32::try_from(folded.sequence).unwrap_or(u32::MAX) & (u32::MAX >> 1)
}

/// A calendar may be shared with others: nobody learns the pair's id from the event's.
fn uid(wire: &str, meeting: &MeetingId) -> String {
    let digest = Sha256::digest(format!("ithaca-calendar\n{wire}\n{meeting}"));
    let short = digest.get(..16).unwrap_or_default();
    format!("{}@ithaca", hex::encode(short))
}
