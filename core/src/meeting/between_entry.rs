//! The frozen bodies of what happens between meetings, form 1: contact, open questions, time away, shared notes.

use serde::{Deserialize, Serialize};

use super::rules::{
    AWAY_DAYS_MAX, CONTACT_CHARS_MAX, MEETING_NUMBER_MAX, MINUTES_MAX, NOTE_CHARS_MAX,
    QUESTION_CHARS_MAX, REPLY_CHARS_MAX, is_day, is_filled, is_text, is_words, read_day,
};
use crate::journal::Body;

/// How somebody was in contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    /// In one room.
    InPerson,
    /// By video call.
    Video,
    /// By phone.
    Phone,
    /// By mail or chat.
    Message,
}

/// The two were in contact. Noted again by its author, it replaces the earlier words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactNoted {
    /// Which day.
    pub day: String,
    /// How long, at most 600 minutes; 0 if nobody counted.
    pub minutes: u32,
    /// How.
    pub way: ContactWay,
    /// One line, at most 200 characters; may be empty.
    pub line: String,
}

/// One asked the other in writing. Asked again by its author, it replaces the earlier words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionAsked {
    /// At most 500 characters.
    pub text: String,
}

/// A question was answered. The entry's `replaces` names its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswered {
    /// At most 1,000 characters; empty only where the full answer will follow.
    pub text: String,
    /// Whether this is the full answer.
    pub in_full: bool,
}

/// Who asked does not ask any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionClosed {}

/// One will not be reachable on these days. No reason is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwayNoted {
    /// First day.
    pub from_day: String,
    /// Last day.
    pub until_day: String,
}

/// A note was shared. Shared again by its author, it replaces the earlier words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteShared {
    /// Number of the meeting it belongs to; 0 for none.
    pub meeting: u32,
    /// At most 8,000 characters.
    pub text: String,
}

/// A contact, a time away or a shared note was taken back by its author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenBack {}

impl Body for ContactNoted {
    fn fits(&self) -> bool {
        is_day(&self.day) && self.minutes <= MINUTES_MAX && is_words(&self.line, CONTACT_CHARS_MAX)
    }
}

impl Body for QuestionAsked {
    fn fits(&self) -> bool {
        is_filled(&self.text, QUESTION_CHARS_MAX)
    }
}

impl Body for QuestionAnswered {
    fn fits(&self) -> bool {
        is_text(&self.text, REPLY_CHARS_MAX) && !(self.in_full && self.text.is_empty())
    }
}

impl Body for QuestionClosed {
    fn fits(&self) -> bool {
        true
    }
}

impl Body for AwayNoted {
    fn fits(&self) -> bool {
        let days = read_day(&self.from_day).zip(read_day(&self.until_day));
        days.is_some_and(|(from, until)| (0..=AWAY_DAYS_MAX).contains(&(until - from).num_days()))
    }
}

impl Body for NoteShared {
    fn fits(&self) -> bool {
        self.meeting <= MEETING_NUMBER_MAX && is_filled(&self.text, NOTE_CHARS_MAX)
    }
}

impl Body for TakenBack {
    fn fits(&self) -> bool {
        true
    }
}
