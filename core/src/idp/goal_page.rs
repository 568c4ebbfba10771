//! Builds the page of one goal and the page of one sheet.

use rusqlite::Connection;

use super::beside::lane;
use super::entry::GoalState;
use super::entry::{LONG_CHARS_MAX, SheetValue, TEXT_CHARS_MAX};
use super::kept::{GoalKept, RowKept};
use super::own_page::{Around, skills_view};
use super::shared_page::scale;
use super::shared_view::LaneView;
use super::sheets::{Sheet, SheetField, SheetFieldKind};
use super::view::{
    GatheredLine, GoalDraft, GoalView, ProgressNoteView, Shareable, SheetFieldView, SheetRowView,
    SheetView, StepView,
};
use super::{sheets, shelf};
use crate::catalogue::Catalogue;
use crate::error::{Refusal, Result};
use crate::id::{BlockId, GoalId, PairId};
use crate::notebook::Notebook;

impl Notebook {
    /// One goal of mine, seen in one pair.
    ///
    /// # Errors
    /// `PairGone`, `GoalGone`.
    pub fn view_goal(&self, pair: &PairId, goal: &GoalId) -> Result<GoalView> {
        let today = self.now()?.day_text();
        self.read(|store| {
            let around = Around::load(store, pair)?;
            let kept = shelf::goal(store, goal)?;
            let what = Shareable::Goal { goal: goal.clone() };
            let share = around.share(store, &what)?;
            let skills = skills_view(&shelf::competencies(store)?);
            let mut notes: Vec<ProgressNoteView> = kept.notes.iter().map(note_view).collect();
            notes.sort_by(|a, b| b.day.cmp(&a.day));
            Ok(GoalView {
                can_share: around.can_share,
                card: around.card(store, &kept)?,
                draft: draft_of(&kept),
                earlier: kept.earlier.clone(),
                progress: kept.progress.iter().rev().cloned().collect(),
                progress_scale: scale("scale-progress"),
                steps: kept.steps.iter().map(step_view).collect(),
                notes,
                parts: share.parts,
                lane: lane_of(&around, share.blocks.get(goal.as_str())),
                skills: skills.mine.into_iter().chain(skills.others).collect(),
                celebration: celebration(&kept),
                today,
                me: around.people.me.clone(),
                partner: around.people.partner.clone(),
            })
        })
    }

    /// One sheet of mine, seen in one pair.
    ///
    /// # Errors
    /// `PairGone`, `SheetGone`.
    pub fn view_sheet(&self, pair: &PairId, sheet: &str) -> Result<SheetView> {
        self.read(|store| {
            let around = Around::load(store, pair)?;
            let known = sheets::sheet(sheet).ok_or(Refusal::SheetGone)?;
            let plan = shelf::plan(store)?;
            let what = Shareable::Sheet {
                sheet: sheet.to_owned(),
            };
            let share = around.share(store, &what)?;
            let kept = shelf::sheet(store, sheet)?;
            let mut rows: Vec<SheetRowView> = kept
                .rows
                .iter()
                .map(|row| SheetRowView {
                    row: Some(row.id.clone()),
                    fields: fields_of(&known, Some(row)),
                    lane: lane_of(&around, share.blocks.get(row.id.as_str())),
                })
                .collect();
            if rows.is_empty() && !known.grows && !known.gathered {
                rows.push(SheetRowView {
                    row: None,
                    fields: fields_of(&known, None),
                    lane: LaneView::default(),
                });
            }
            Ok(SheetView {
                can_share: around.can_share,
                line: around.sheet_line(store, &plan, &known)?,
                grows: known.grows,
                rows,
                blank: fields_of(&known, None),
                gathered: gathered(store, &known)?,
                sheets: around.sheet_lines(store, &plan)?,
                me: around.people.me.clone(),
                partner: around.people.partner.clone(),
            })
        })
    }
}

fn lane_of(around: &Around, block: Option<&BlockId>) -> LaneView {
    let folded = block.and_then(|id| around.block(id).map(|folded| (id, folded)));
    folded.map_or_else(LaneView::default, |(id, folded)| {
        lane(id, folded, &around.people)
    })
}

fn fields_of(sheet: &Sheet, row: Option<&RowKept>) -> Vec<SheetFieldView> {
    let value = |field: &SheetField| row.and_then(|row| row.fields.get(&field.id).cloned());
    let fields = sheet.fields.iter();
    fields
        .map(|field| SheetFieldView {
            value: value(field).filter(|it: &SheetValue| !it.is_empty()),
            field: field.id.clone(),
            label: field.label.clone(),
            help: field.help.clone(),
            kind: field.kind,
            options: field.options.clone(),
            required: field.required,
            mentors: field.mentors,
            chars_max: u32::try_from(match field.kind {
                SheetFieldKind::Text => LONG_CHARS_MAX,
                SheetFieldKind::Line
                | SheetFieldKind::List
                | SheetFieldKind::Choice
                | SheetFieldKind::Day => TEXT_CHARS_MAX,
            })
            .unwrap_or(u32::MAX),
        })
        .collect()
}

/// Steps on sheet 5, notes on sheet 10.
fn gathered(store: &Connection, sheet: &Sheet) -> Result<Vec<GatheredLine>> {
    let mut lines = Vec::new();
    if !sheet.gathered {
        return Ok(lines);
    }
    for goal in shelf::goals(store)? {
        if goal.removed_day.is_some() {
            continue;
        }
        let line = |text: &str, day: &str, state| GatheredLine {
            goal: goal.id.clone(),
            sentence: goal.sentence.clone(),
            text: text.to_owned(),
            day: day.to_owned(),
            state,
        };
        match sheet.number {
            5 => {
                let steps = goal.steps.iter();
                lines.extend(steps.map(|it| line(&it.text, &it.due_day, Some(it.state))));
            }
            10 => lines.extend(goal.notes.iter().map(|it| line(&it.what, &it.day, None))),
            _ => lines.push(line(&goal.sentence, &goal.day, None)),
        }
    }
    if sheet.number == 10 {
        lines.sort_by(|a, b| b.day.cmp(&a.day));
    }
    Ok(lines)
}

fn draft_of(kept: &GoalKept) -> GoalDraft {
    GoalDraft {
        sentence: kept.sentence.clone(),
        day: kept.day.clone(),
        sign: kept.sign.clone(),
        kind: kept.kind,
        why: kept.why.clone(),
        today: kept.today.clone(),
        skills: kept.skills.clone(),
        realistic: kept.realistic,
        ask: kept.ask.clone(),
    }
}

fn step_view(step: &super::kept::StepKept) -> StepView {
    StepView {
        step: step.id.clone(),
        text: step.text.clone(),
        kind: step.kind,
        if_then: step.if_then.clone(),
        help: step.help.clone(),
        due_day: step.due_day.clone(),
        state: step.state,
        moved_count: step.moved_count,
        reason: step.reason.clone(),
        result: step.result.clone(),
    }
}

fn note_view(note: &super::kept::NoteKept) -> ProgressNoteView {
    ProgressNoteView {
        note: note.id.clone(),
        day: note.day.clone(),
        what: note.what.clone(),
        measure: note.measure.clone(),
        feedback: note.feedback.clone(),
    }
}

/// The catalogue's sentence for a goal that was reached.
fn celebration(goal: &GoalKept) -> String {
    if goal.state != GoalState::Reached {
        return String::new();
    }
    let items = Catalogue::load().items("celebration");
    let item = items.iter().find(|item| item.id == "cel-goal");
    item.and_then(|item| item.text("text"))
        .unwrap_or_default()
        .to_owned()
}
