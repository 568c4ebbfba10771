//! What one person alone may say of a meeting: it was cancelled, or the two met.

use serde::{Deserialize, Serialize};

use super::entry::{MeetingCancelled, MeetingHeld, MeetingWay};
use super::fold::MeetingState;
use super::number::next_number;
use super::propose::{check_minutes, stands};
use super::rules::REASON_CHARS_MAX;
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::{MeetingId, PairId};
use crate::journal::{About, Entry, Fact};
use crate::moment::instant;
use crate::notebook::Notebook;
use crate::text::check_text;
use crate::writing::{facts, ready, rewrite, take_out_waiting};

/// That the two met, as a person typed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HeldDraft {
    /// Which day, `2026-11-26`.
    pub day: String,
    /// When it began, `14:00`.
    pub time: String,
    /// How long it was, 5 to 600 minutes.
    pub minutes: u32,
    /// How they met.
    pub way: MeetingWay,
    /// Whether somebody is to write minutes.
    pub minutes_needed: bool,
}

impl HeldDraft {
    /// The checked entry.
    pub(crate) fn check(&self, now: &Moment) -> Result<MeetingHeld> {
        let starts = instant(&self.day, &self.time, now.zone())?;
        if starts > now.at() {
            return Err(Refusal::MeetingNotYet.into());
        }
        check_minutes(self.minutes)?;
        Ok(MeetingHeld {
            starts: Moment::new(starts, now.zone()).text(),
            zone: now.zone().name().to_owned(),
            minutes: self.minutes,
            way: self.way,
            minutes_needed: self.minutes_needed,
        })
    }
}

impl Notebook {
    /// Says that the meeting will not be, or was not. No yes is needed.
    ///
    /// # Errors
    /// `MeetingGone`, `MeetingNotAgreed` if there is no date both agreed on, `TextTooLong`.
    pub fn cancel_meeting(
        &mut self,
        pair: &PairId,
        meeting: &MeetingId,
        reason: &str,
    ) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let reason = check_text(reason, REASON_CHARS_MAX)?;
            let folded = stands(page, pair, meeting)?.ok_or(Refusal::MeetingGone)?;
            if !matches!(folded.state, MeetingState::Agreed | MeetingState::Held) {
                return Err(Refusal::MeetingNotAgreed.into());
            }
            let about = About::Meeting(meeting.clone());
            let known = facts(page, pair, &about)?;
            let held = |fact: &&Fact| matches!(fact.entry, Some(Entry::MeetingHeld(_)));
            take_out_waiting(page, pair, &about, &known, held)?;
            let left = stands(page, pair, meeting)?;
            if left.is_none_or(|it| it.agreed.is_none() && it.held.is_none()) {
                return Ok(());
            }
            let entry = Entry::MeetingCancelled(MeetingCancelled { reason });
            rewrite(page, &keyring, &about, &entry)?;
            Ok(())
        })
    }

    /// Says that the two met: at an agreed date, or without any.
    ///
    /// # Errors
    /// `MeetingGone`, `MeetingNotYet` for a time to come, `TimeUnreadable`, `MinutesOutOfRange`.
    pub fn hold_meeting(
        &mut self,
        pair: &PairId,
        meeting: Option<&MeetingId>,
        draft: &HeldDraft,
    ) -> Result<MeetingId> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let held = draft.check(&page.now)?;
            let meeting = match meeting {
                Some(meeting) => {
                    stands(page, pair, meeting)?.ok_or(Refusal::MeetingGone)?;
                    meeting.clone()
                }
                None => next_number(page, pair)?,
            };
            let about = About::Meeting(meeting.clone());
            rewrite(page, &keyring, &about, &Entry::MeetingHeld(held))?;
            Ok(meeting)
        })
    }
}
