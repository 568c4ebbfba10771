//! The printed words of what one takes along.

use serde::Deserialize;

/// The carry-away book and the handover pack.
#[derive(Debug, Deserialize)]
pub(crate) struct BookWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) nature: String,
    pub(crate) pack_title: String,
    pub(crate) pack_heading: String,
    pub(crate) pack_nature: String,
    pub(crate) cv: String,
    pub(crate) cv_goal: String,
    pub(crate) cv_mentee: String,
    pub(crate) cv_mentor: String,
    pub(crate) cv_line: String,
    pub(crate) cv_days: String,
    pub(crate) cv_until: String,
    pub(crate) cv_met: String,
    pub(crate) cv_met_one: String,
    pub(crate) evidence: String,
    pub(crate) thanks: String,
    pub(crate) thanks_from: String,
    pub(crate) said: String,
    pub(crate) said_yes: String,
}

/// What the two take along.
#[derive(Debug, Deserialize)]
pub(crate) struct LearningWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) learned: String,
    pub(crate) using: String,
    pub(crate) thanks: String,
    pub(crate) next: String,
    pub(crate) nature: String,
}

/// A thank-you as a card.
#[derive(Debug, Deserialize)]
pub(crate) struct ThanksWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) facts: String,
}

/// A closing statement both signed.
#[derive(Debug, Deserialize)]
pub(crate) struct ClosingStatementWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) facts: String,
    pub(crate) badge: String,
    pub(crate) signatures: String,
    pub(crate) signed: String,
    pub(crate) mentee_key: String,
    pub(crate) mentor_key: String,
    pub(crate) fingerprint: String,
    pub(crate) shows: String,
    pub(crate) nature: String,
}
