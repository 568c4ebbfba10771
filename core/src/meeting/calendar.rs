//! What a calendar file says of a meeting: when, how long, where if ticked. No topic, no note, ever.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::fold::{FoldedMeeting, MeetingState};
use super::shelf;
use crate::error::{Refusal, Result};
use crate::id::{MeetingId, PairId};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::PersonView;
use crate::store::meeting::ThingKind;

/// One event, as both laptops write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CalendarEvent {
    /// The same for ever for one meeting, and tells nothing about the pair.
    pub uid: String,
    /// Rises with each date both agreed on, and with a cancelling.
    pub sequence: u32,
    /// When it begins, UTC.
    pub starts: String,
    /// Zone of who offered the date.
    pub zone: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// Place or link; goes into the file only if ticked.
    pub place: String,
    /// Whether it was cancelled.
    pub cancelled: bool,
    /// The moment the file is made, UTC.
    pub stamp: String,
    /// The other one, for the title.
    pub partner: PersonView,
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
            let agreed = folded.agreed.ok_or(Refusal::MeetingNotAgreed)?;
            Ok(CalendarEvent {
                uid: uid(&kept.row.wire, meeting),
                sequence: u32::try_from(folded.sequence).unwrap_or(u32::MAX >> 1),
                starts: agreed.date.starts,
                zone: agreed.date.zone,
                minutes: agreed.date.minutes,
                place: agreed.date.place,
                cancelled: folded.state == MeetingState::Cancelled,
                stamp: now.text(),
                partner: kept.people(store)?.1,
            })
        })
    }
}

/// A calendar may be shared with others: nobody learns the pair's id from the event's.
fn uid(wire: &str, meeting: &MeetingId) -> String {
    let digest = Sha256::digest(format!("ithaca-calendar\n{wire}\n{meeting}"));
    let short = digest.get(..16).unwrap_or_default();
    format!("{}@ithaca", hex::encode(short))
}
