//! What screens show of two snapshots side by side, in words.

use serde::Serialize;

use super::view::SnapshotLine;
use crate::redline::Span;

/// What a line of a comparison is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ComparedKind {
    /// A goal is new.
    GoalAdded,
    /// A goal is not there any more.
    GoalGone,
    /// A goal has another sentence.
    GoalReworded,
    /// A goal has another sign of success.
    GoalSign,
    /// A goal has another day.
    GoalDay,
    /// A goal stands elsewhere; before and after are codes of its state.
    GoalState,
    /// A goal has another progress word; before and after are codes of it.
    GoalProgress,
    /// A field of a sheet reads otherwise.
    Sheet,
    /// A skill was rated otherwise; before and after are steps, or empty.
    Skill,
}

/// One change between two snapshots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IdpChange {
    /// What it is about.
    pub kind: ComparedKind,
    /// The goal's sentence, sheet and field, or skill.
    pub title: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// Word by word.
    pub redline: Vec<Span>,
}

/// What changed between two snapshots, or until now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct IdpComparison {
    /// The earlier one.
    pub before: SnapshotLine,
    /// The later one; `None` for now.
    pub after: Option<SnapshotLine>,
    /// What changed: goals, sheets, skills.
    pub lines: Vec<IdpChange>,
}
