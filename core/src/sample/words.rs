//! What is written in the year beyond one line: values of gaps, reasons, goals, minutes.

use serde::Deserialize;

use super::mark::Seat;
use crate::catalogue::ParamValue;
use crate::id::CompetencyId;
use crate::idp::entry::{GoalKind, Realistic};

/// What fills a gap of a clause: one text, or several.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Gap {
    One(String),
    Many(Vec<String>),
}

impl Gap {
    pub(super) fn value(&self) -> ParamValue {
        match self {
            Self::One(text) => ParamValue::Text(text.clone()),
            Self::Many(texts) => ParamValue::Many(texts.clone()),
        }
    }
}

/// An answer about an expectation, with its reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answered {
    pub(super) step: u8,
    #[serde(default)]
    pub(super) reason: String,
}

/// A goal in its words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GoalWords {
    pub(super) sentence: String,
    pub(super) sign: String,
    pub(super) why: String,
    pub(super) today: String,
    #[serde(default)]
    pub(super) ask: String,
    pub(super) kind: GoalKind,
    pub(super) realistic: Realistic,
    #[serde(default)]
    pub(super) skills: Vec<CompetencyId>,
}

/// Minutes of the last meeting.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// What it was about, and what came out.
    pub(super) topics: Vec<(String, String)>,
    #[serde(default)]
    pub(super) decisions: Vec<String>,
    #[serde(default)]
    pub(super) promises: Vec<Promised>,
    pub(super) text: String,
    #[serde(default)]
    pub(super) my_box: String,
}

/// A promise in minutes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Promised {
    pub(super) owner: Seat,
    pub(super) text: String,
    /// Days before today.
    pub(super) until: i64,
}
