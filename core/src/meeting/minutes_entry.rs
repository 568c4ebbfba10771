//! The frozen bodies of the minutes' entries, form 1.

use serde::{Deserialize, Serialize};

use super::entry::MeetingWay;
use super::rules::{
    ADDITION_CHARS_MAX, BOX_CHARS_MAX, DECISION_CHARS_MAX, DECISIONS_MAX, HATS_MAX, MINUTES_MAX,
    MINUTES_MIN, NOTE_CHARS_MAX, POINT_CHARS_MAX, PROMISES_MAX, REMARK_CHARS_MAX, RESULT_CHARS_MAX,
    TOPICS_MAX, is_day, is_filled, is_line, is_text, is_thing, is_thing_or_empty, is_word,
};
use crate::action_item::entry::{ITEM_CHARS_MAX, Owner};
use crate::journal::Body;
use crate::moment::is_start;

/// A topic that was talked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesTopic {
    /// The point of the agenda it was; may be empty.
    pub point: String,
    /// What it was about, at most 200 characters.
    pub title: String,
    /// What came out, at most 500 characters; may be empty.
    pub result: String,
}

/// A promise made in the meeting, as the minutes name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promised {
    /// The action item.
    pub item: String,
    /// Whose it is, seen from the author of the minutes.
    pub owner: Owner,
    /// What is promised, at most 200 characters.
    pub text: String,
    /// By when.
    pub day: Option<String>,
}

/// Minutes were offered. Sent again, they replace the earlier ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesSent {
    /// When the meeting began, UTC to the minute.
    pub starts: String,
    /// Time zone its author thought in.
    pub zone: String,
    /// How long it was, 5 to 600 minutes.
    pub minutes: u32,
    /// How they met.
    pub way: MeetingWay,
    /// At most 40 topics.
    pub topics: Vec<MinutesTopic>,
    /// At most 20 decisions of at most 300 characters.
    pub decisions: Vec<String>,
    /// At most 30 promises.
    pub promises: Vec<Promised>,
    /// The shared part, at most 8,000 characters; may be empty.
    pub text: String,
    /// Hats that were worn, ids of the catalogue.
    pub hats: Vec<String>,
}

/// What the other says to minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum MinutesAnswer {
    /// Yes, so it was; a remark may stand beside.
    Accepted,
    /// Something is not right: the remark says what.
    Correction,
}

/// Minutes were answered. The entry's `replaces` names the exact minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesAnswered {
    /// Accepted, or a correction asked.
    pub answer: MinutesAnswer,
    /// A remark, at most 500 characters; filled with a correction.
    pub remark: String,
}

/// Their keeper froze them unanswered. The entry's `replaces` names the exact minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesFrozen {}

/// Something was added to frozen minutes, with its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesAdded {
    /// What, at most 1,000 characters.
    pub text: String,
}

/// One person wrote into their own box of the minutes. Written again, it replaces what stood there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoxWritten {
    /// At most 2,000 characters; may be empty.
    pub text: String,
}

impl Body for MinutesSent {
    fn fits(&self) -> bool {
        let topic = |topic: &MinutesTopic| {
            is_thing_or_empty(&topic.point)
                && is_line(&topic.title, POINT_CHARS_MAX)
                && is_text(&topic.result, RESULT_CHARS_MAX)
        };
        let promise = |promised: &Promised| {
            is_thing(&promised.item)
                && is_line(&promised.text, ITEM_CHARS_MAX)
                && promised.day.as_deref().is_none_or(is_day)
        };
        let decision = |text: &String| is_filled(text, DECISION_CHARS_MAX);
        is_start(&self.starts)
            && is_word(&self.zone, 64)
            && (MINUTES_MIN..=MINUTES_MAX).contains(&self.minutes)
            && self.topics.len() <= TOPICS_MAX
            && self.topics.iter().all(topic)
            && self.decisions.len() <= DECISIONS_MAX
            && self.decisions.iter().all(decision)
            && self.promises.len() <= PROMISES_MAX
            && self.promises.iter().all(promise)
            && is_text(&self.text, NOTE_CHARS_MAX)
            && self.hats.len() <= HATS_MAX
            && self.hats.iter().all(|hat| is_word(hat, 64))
    }
}

impl Body for MinutesAnswered {
    fn fits(&self) -> bool {
        let says = self.answer == MinutesAnswer::Accepted || !self.remark.is_empty();
        says && is_text(&self.remark, REMARK_CHARS_MAX)
    }
}

impl Body for MinutesFrozen {
    fn fits(&self) -> bool {
        true
    }
}

impl Body for MinutesAdded {
    fn fits(&self) -> bool {
        is_filled(&self.text, ADDITION_CHARS_MAX)
    }
}

impl Body for BoxWritten {
    fn fits(&self) -> bool {
        is_text(&self.text, BOX_CHARS_MAX)
    }
}
