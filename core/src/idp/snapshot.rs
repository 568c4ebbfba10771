//! Snapshots: the IDP frozen on a day, and what changed between two, in words (IDP-10).

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::contents::name_of;
use super::entry::SheetValue;
use super::kept::{CompetencyKept, GoalKept, SheetKept};
use super::rules::check_room;
use super::view::{ComparedKind, IdpChange, IdpComparison, SnapshotLine};
use super::{sheets, shelf};
use crate::error::Result;
use crate::id::SnapshotId;
use crate::notebook::{Notebook, Topic};
use crate::redline::redline;
use crate::text::check_text;

/// Longest name (product.md §2.4).
const NAME_CHARS_MAX: usize = 60;
/// Most snapshots: one a week for ten years.
const SNAPSHOTS_MAX: u32 = 520;

/// Everything of the IDP on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SnapshotKept {
    /// Its private id.
    pub id: SnapshotId,
    /// The day.
    pub day: String,
    /// Its name; may be empty.
    pub name: String,
    /// Every sheet that held words.
    pub sheets: BTreeMap<String, SheetKept>,
    /// Every goal.
    pub goals: Vec<GoalKept>,
    /// Every competency in the list.
    pub competencies: Vec<CompetencyKept>,
}

impl Notebook {
    /// Freezes the IDP as of today, Only me.
    ///
    /// # Errors
    /// `TextTooLong`, `TextUnprintable`, `TooManyParts`.
    pub fn take_idp_snapshot(&mut self, name: &str) -> Result<SnapshotId> {
        self.change(|page| {
            check_room(shelf::snapshots(page.store)?.len(), SNAPSHOTS_MAX)?;
            let mut kept = now(page.store, &page.now.day_text())?;
            kept.name = check_text(name, NAME_CHARS_MAX)?.replace('\n', " ");
            shelf::put_snapshot(page.store, &kept, &page.now.text())?;
            page.touch(Topic::Idp);
            Ok(kept.id)
        })
    }

    /// What changed from one snapshot to another, or until now.
    ///
    /// # Errors
    /// `SnapshotGone`.
    pub fn compare_idp(
        &self,
        earlier: &SnapshotId,
        later: Option<&SnapshotId>,
    ) -> Result<IdpComparison> {
        let today = self.now()?.day_text();
        self.read(|store| {
            let before = shelf::snapshot(store, earlier)?;
            let after = match later {
                Some(later) => shelf::snapshot(store, later)?,
                None => now(store, &today)?,
            };
            let mut lines = Vec::new();
            goals(&before, &after, &mut lines);
            sheets_of(&before, &after, &mut lines);
            skills(&before, &after, &mut lines);
            Ok(IdpComparison {
                before: line(&before),
                after: later.map(|_| line(&after)),
                lines,
            })
        })
    }
}

/// The line of a list.
pub(super) fn line(kept: &SnapshotKept) -> SnapshotLine {
    SnapshotLine {
        snapshot: kept.id.clone(),
        day: kept.day.clone(),
        name: kept.name.clone(),
    }
}

fn now(store: &Connection, today: &str) -> Result<SnapshotKept> {
    let mut all = BTreeMap::new();
    for sheet in sheets::sheets() {
        let kept = shelf::sheet(store, &sheet.id)?;
        if !kept.rows.is_empty() {
            all.insert(sheet.id, kept);
        }
    }
    let mut goals = shelf::goals(store)?;
    goals.retain(|goal| goal.removed_day.is_none());
    let mut competencies = shelf::competencies(store)?;
    competencies.retain(|it| it.picked);
    Ok(SnapshotKept {
        id: SnapshotId::fresh(),
        day: today.to_owned(),
        name: String::new(),
        sheets: all,
        goals,
        competencies,
    })
}

fn changed(kind: ComparedKind, title: &str, before: &str, after: &str) -> Option<IdpChange> {
    (before.trim() != after.trim()).then(|| IdpChange {
        kind,
        title: title.to_owned(),
        before: before.trim().to_owned(),
        after: after.trim().to_owned(),
        redline: redline(before.trim(), after.trim()),
    })
}

fn goals(before: &SnapshotKept, after: &SnapshotKept, lines: &mut Vec<IdpChange>) {
    let find = |all: &'_ SnapshotKept, id| all.goals.iter().find(|it| it.id == id).cloned();
    for goal in &after.goals {
        let title = &goal.sentence;
        let Some(old) = find(before, goal.id.clone()) else {
            lines.extend(changed(ComparedKind::GoalAdded, title, "", title));
            continue;
        };
        let state = |goal: &GoalKept| serde_json::to_value(goal.state);
        let word = |goal: &GoalKept| {
            let last = goal.progress.last();
            last.and_then(|it| serde_json::to_value(it.word).ok())
                .and_then(|word| word.as_str().map(ToOwned::to_owned))
                .unwrap_or_default()
        };
        let state_word = |goal: &GoalKept| {
            let word = state(goal).ok();
            word.and_then(|word| word.as_str().map(ToOwned::to_owned))
                .unwrap_or_default()
        };
        lines.extend(changed(
            ComparedKind::GoalReworded,
            title,
            &old.sentence,
            title,
        ));
        lines.extend(changed(
            ComparedKind::GoalSign,
            title,
            &old.sign,
            &goal.sign,
        ));
        lines.extend(changed(ComparedKind::GoalDay, title, &old.day, &goal.day));
        let (was, is) = (state_word(&old), state_word(goal));
        lines.extend(changed(ComparedKind::GoalState, title, &was, &is));
        let (was, is) = (word(&old), word(goal));
        lines.extend(changed(ComparedKind::GoalProgress, title, &was, &is));
    }
    for goal in &before.goals {
        if find(after, goal.id.clone()).is_none() {
            let title = &goal.sentence;
            lines.extend(changed(ComparedKind::GoalGone, title, title, ""));
        }
    }
}

fn sheets_of(before: &SnapshotKept, after: &SnapshotKept, lines: &mut Vec<IdpChange>) {
    for sheet in sheets::sheets() {
        let rows = |all: &SnapshotKept| all.sheets.get(&sheet.id).cloned().unwrap_or_default().rows;
        let (old, new) = (rows(before), rows(after));
        let mut ids: Vec<_> = old.iter().chain(&new).map(|row| row.id.clone()).collect();
        ids.sort();
        ids.dedup();
        for id in ids {
            let row = |all: &[super::kept::RowKept]| all.iter().find(|row| row.id == id).cloned();
            let (was, is) = (row(&old), row(&new));
            for field in sheet.own_fields() {
                let text = |row: &Option<super::kept::RowKept>| {
                    let value = row
                        .as_ref()
                        .and_then(|row| row.fields.get(&field.id).cloned());
                    match value {
                        Some(SheetValue::Text(text)) => text,
                        Some(SheetValue::Many(items)) => items.join("\n"),
                        None => String::new(),
                    }
                };
                let title = format!("{}: {}", sheet.title, field.label);
                lines.extend(changed(
                    ComparedKind::Sheet,
                    &title,
                    &text(&was),
                    &text(&is),
                ));
            }
        }
    }
}

fn skills(before: &SnapshotKept, after: &SnapshotKept, lines: &mut Vec<IdpChange>) {
    let last = |all: &SnapshotKept, id: &crate::id::CompetencyId| {
        let found = all.competencies.iter().find(|it| it.id == *id);
        let now = found.and_then(|it| it.ratings.last()).and_then(|it| it.now);
        now.map(|step| step.to_string()).unwrap_or_default()
    };
    let all = before.competencies.iter().chain(&after.competencies);
    let mut ids: Vec<_> = all.map(|it| (it.place, it.id.clone())).collect();
    ids.sort();
    ids.dedup();
    for (_, id) in ids {
        let name = name_of(&after.competencies, &id).or_else(|| name_of(&before.competencies, &id));
        let title = name.unwrap_or_default();
        let (was, is) = (last(before, &id), last(after, &id));
        lines.extend(changed(ComparedKind::Skill, &title, &was, &is));
    }
}
