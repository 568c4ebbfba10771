//! The frozen bodies of a meeting's entries, form 1: its date, and that it was held.

use serde::{Deserialize, Serialize};

use super::rules::{
    MINUTES_MAX, MINUTES_MIN, PLACE_CHARS_MAX, REASON_CHARS_MAX, is_text, is_word,
    is_word_or_empty, is_words,
};
use crate::agreement::Answer;
use crate::journal::Body;
use crate::moment::is_start;

/// How two people meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum MeetingWay {
    /// In one room.
    InPerson,
    /// By video call.
    Video,
    /// By phone.
    Phone,
}

/// A date was offered, for a new meeting or to move one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingProposed {
    /// When it begins, UTC to the minute.
    pub starts: String,
    /// Time zone its author thought in.
    pub zone: String,
    /// How long, 5 to 600 minutes.
    pub minutes: u32,
    /// How they meet.
    pub way: MeetingWay,
    /// Place or link, at most 200 characters; may be empty.
    pub place: String,
    /// Template of the catalogue; may be empty.
    pub template: String,
    /// Both had agreed on it by voice, and only the yes is missing.
    pub agreed_by_voice: bool,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// A date was answered. The entry's `replaces` names the exact offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingAnswered {
    /// Yes, no, or talk.
    pub answer: Answer,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// The meeting will not be, or was not. One person alone may say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingCancelled {
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// The two met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingHeld {
    /// When it began, UTC to the minute.
    pub starts: String,
    /// Time zone its author thought in.
    pub zone: String,
    /// How long it was, 5 to 600 minutes.
    pub minutes: u32,
    /// How they met.
    pub way: MeetingWay,
    /// Whether somebody is to write minutes.
    pub minutes_needed: bool,
}

impl Body for MeetingProposed {
    fn fits(&self) -> bool {
        is_start(&self.starts)
            && is_word(&self.zone, 64)
            && (MINUTES_MIN..=MINUTES_MAX).contains(&self.minutes)
            && is_words(&self.place, PLACE_CHARS_MAX)
            && is_word_or_empty(&self.template, 64)
            && is_text(&self.reason, REASON_CHARS_MAX)
    }
}

impl Body for MeetingAnswered {
    fn fits(&self) -> bool {
        is_text(&self.reason, REASON_CHARS_MAX)
    }
}

impl Body for MeetingCancelled {
    fn fits(&self) -> bool {
        is_text(&self.reason, REASON_CHARS_MAX)
    }
}

impl Body for MeetingHeld {
    fn fits(&self) -> bool {
        is_start(&self.starts)
            && is_word(&self.zone, 64)
            && (MINUTES_MIN..=MINUTES_MAX).contains(&self.minutes)
    }
}
