//! What the page shows of what was removed.

use serde::Serialize;

use crate::id::PairId;

/// What it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RemovedWhat {
    /// An entry of a sheet that grows.
    SheetEntry,
    /// A step of a goal.
    Step,
    /// A progress note.
    ProgressNote,
    /// A parked idea.
    Idea,
    /// An answer to a check-in.
    Checkin,
    /// A promise that nobody else saw.
    Promise,
}

/// Something I removed, Only me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RemovedLine {
    /// Its private id.
    pub id: String,
    /// The pair it belonged to; none for the plan.
    pub pair: Option<PairId>,
    /// What it was.
    pub what: RemovedWhat,
    /// Its first words, at most 200 characters.
    pub words: String,
    /// The day it was removed.
    pub day: String,
    /// The last day on which it can be brought back.
    pub until_day: String,
}
