//! What is shown of reminders.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::MeetingId;

/// Where a reminder leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "to", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ReminderTarget {
    /// One meeting.
    Meeting {
        /// Which.
        meeting: MeetingId,
    },
    /// The list of meetings.
    Meetings,
    /// The promises of both.
    Promises,
    /// Between meetings.
    Between,
    /// Thank-yous of both.
    Thanks,
    /// The agreement.
    Agreement,
    /// Rounds of expectations.
    Expectations,
    /// The plan.
    Plan,
    /// Reviews.
    Reviews,
}

/// The one reminder of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReminderView {
    /// Which reminder of the catalogue, or which check-in.
    pub id: String,
    /// Its words, the catalogue's own.
    pub text: String,
    /// Where it leads.
    pub target: ReminderTarget,
}

/// One reminder, as it can be switched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReminderLine {
    /// Which.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Whether it is told.
    pub on: bool,
}

/// How reminders are set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReminderDraft {
    /// Whether anything is told at all.
    pub on: bool,
    /// The hour at which quiet begins, 0 to 23.
    pub quiet_from: u32,
    /// The hour at which it ends, 0 to 23; the same hour for no quiet hours.
    pub quiet_until: u32,
    /// What is switched otherwise than the catalogue has it.
    pub switched: BTreeSet<String>,
}

/// The page of reminders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemindersView {
    /// How they are set.
    pub set: ReminderDraft,
    /// Every one that this Ithaca can tell.
    pub lines: Vec<ReminderLine>,
}
