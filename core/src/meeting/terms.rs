//! What the two settled about meeting, in one place: rhythm, length, way, who books, who writes.

use rusqlite::Connection;
use serde::Serialize;

use super::entry::MeetingWay;
use crate::agreement::Terms;
use crate::catalogue::{Catalogue, ParamValue};
use crate::error::Result;
use crate::id::PairId;
use crate::person::Role;

/// The values that drive this room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingTerms {
    /// Days from one meeting to the next.
    pub interval_days: u32,
    /// The rhythm in the words of the agreement.
    pub rhythm: String,
    /// Length of a meeting in minutes.
    pub minutes: u32,
    /// How they meet.
    pub way: MeetingWay,
    /// Who books the next date; none if it is named each time.
    pub booker: Option<Role>,
    /// Who writes the minutes; none if it is named each time.
    pub note_keeper: Option<Role>,
    /// Days within which the minutes are written.
    pub minutes_days: u32,
    /// Days before a meeting by which topics are in.
    pub agenda_days: u32,
    /// Working days within which the mentee replies.
    pub mentee_reply_days: u32,
    /// Working days within which the mentor replies.
    pub mentor_reply_days: u32,
    /// Working days from which an absence brings up its plan.
    pub away_days: u32,
    /// The plan for an absence, in the words of the agreement.
    pub away_plan: String,
}

/// The values for a pair; where the two wrote words of their own, the catalogue's.
///
/// # Errors
/// When the notebook cannot be read.
pub(crate) fn terms(store: &Connection, pair: &PairId) -> Result<MeetingTerms> {
    let said = Terms::load(store, pair)?;
    let text = |id: &str| {
        said.text(id)
            .map_or_else(|| default_of(id), ToOwned::to_owned)
    };
    let role = |id: &str| Role::from_word(&text(id));
    Ok(MeetingTerms {
        interval_days: said.rhythm_days().unwrap_or(30),
        rhythm: text("meeting_cadence"),
        minutes: said.meeting_minutes().unwrap_or(60),
        way: way(&text("meeting_mode")),
        booker: role("scheduler"),
        note_keeper: role("note_keeper"),
        minutes_days: said.minutes_days().unwrap_or(2),
        agenda_days: said.agenda_days().unwrap_or(2),
        mentee_reply_days: said.reply_working_days(Role::Mentee).unwrap_or(2),
        mentor_reply_days: said.reply_working_days(Role::Mentor).unwrap_or(3),
        away_days: said.away_working_days().unwrap_or(5),
        away_plan: text("away_plan"),
    })
}

/// What a new draft would say.
fn default_of(id: &str) -> String {
    match Catalogue::load()
        .param(id)
        .and_then(|it| it.default.clone())
    {
        Some(ParamValue::Text(text)) => text,
        Some(ParamValue::Whole(_) | ParamValue::Day(_) | ParamValue::Many(_)) | None => {
            String::new()
        }
    }
}

fn way(mode: &str) -> MeetingWay {
    match mode {
        "in person" => MeetingWay::InPerson,
        "by phone" => MeetingWay::Phone,
        _ => MeetingWay::Video,
    }
}
