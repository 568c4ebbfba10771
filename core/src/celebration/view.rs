//! What screens show of a celebration.

use serde::Serialize;

use crate::id::{MeetingId, ReviewId};

/// Where what is celebrated stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "at", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum CelebrationPlace {
    /// The signed agreement.
    Agreement,
    /// The promises of both.
    Promises,
    /// The plan: my own, or what is shared of it.
    Plan,
    /// Skills rated by both.
    Skills,
    /// A meeting.
    Meeting {
        /// Which.
        meeting: MeetingId,
    },
    /// A review.
    Review {
        /// Which.
        review: ReviewId,
    },
}

/// One sentence for me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CelebrationView {
    /// Names the moment: the celebration and the thing.
    pub key: String,
    /// The sentence.
    pub text: String,
    /// The day it is about.
    pub day: String,
    /// Where that thing stands.
    pub place: CelebrationPlace,
}

/// Celebrations of a pair, for me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CelebrationsView {
    /// The one that Today shows; never more than one.
    pub now: Option<CelebrationView>,
    /// Keys of those I skipped. Reached goals are celebrated on their own page, by `cel-goal/` and the goal or its block.
    pub skipped: Vec<String>,
}
