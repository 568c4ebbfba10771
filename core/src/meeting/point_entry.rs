//! The frozen bodies of the running agenda's entries, form 1. A point belongs to the pair, not to one meeting, so
//! that none is lost when a date moves.

use serde::{Deserialize, Serialize};

use super::rules::{
    MEETING_NUMBER_MAX, POINT_ANSWER_CHARS_MAX, POINT_CHARS_MAX, POINT_MINUTES_MAX,
    REASON_CHARS_MAX, is_filled, is_line, is_text, is_word_or_empty,
};
use crate::journal::Body;

/// A point was put on the agenda. Written again by its author, it replaces its earlier words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointWritten {
    /// The point, at most 200 characters.
    pub title: String,
    /// Minutes it may take, at most 240; 0 if nobody said.
    pub minutes: u32,
    /// Hat asked for, id of the catalogue; may be empty.
    pub hat: String,
    /// Where it comes from: `step/…`, `checkin/…`, `activity/…`, `clause/…`, `review/…`; empty for an own thought.
    pub origin: String,
    /// Number of the meeting it was written for.
    pub since: u32,
}

/// The other said something to the words of a point that they had read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointAnswered {
    /// At most 500 characters.
    pub text: String,
}

/// One of the two ticked a point, in the words they had read, as talked about; or took the tick away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointTalked {
    /// Number of the meeting.
    pub meeting: u32,
    /// Talked about, or not after all.
    pub talked: bool,
}

/// Its author let go of a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointDropped {
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

impl Body for PointWritten {
    fn fits(&self) -> bool {
        is_line(&self.title, POINT_CHARS_MAX)
            && self.minutes <= POINT_MINUTES_MAX
            && is_word_or_empty(&self.hat, 64)
            && is_word_or_empty(&self.origin, 96)
            && (1..=MEETING_NUMBER_MAX).contains(&self.since)
    }
}

impl Body for PointAnswered {
    fn fits(&self) -> bool {
        is_filled(&self.text, POINT_ANSWER_CHARS_MAX)
    }
}

impl Body for PointTalked {
    fn fits(&self) -> bool {
        (1..=MEETING_NUMBER_MAX).contains(&self.meeting)
    }
}

impl Body for PointDropped {
    fn fits(&self) -> bool {
        is_text(&self.reason, REASON_CHARS_MAX)
    }
}
