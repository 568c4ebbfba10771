//! From what is kept to what would be shared of it: the exact words, brought into the form that is signed.

use super::entry::{
    GoalShared, LABEL_CHARS_MAX, LINE_CHARS_MAX, LONG_CHARS_MAX, MEASURE_CHARS_MAX, NAME_CHARS_MAX,
    NOTE_CHARS_MAX, PARTS_MAX, ProgressNoted, RESULT_CHARS_MAX, SENTENCE_CHARS_MAX, SIGN_CHARS_MAX,
    SharedDetails, SharedField, SharedProgress, SheetShared, SheetValue, StepShared,
    TEXT_CHARS_MAX, TODAY_CHARS_MAX, WHY_CHARS_MAX,
};
use super::kept::{CompetencyKept, GoalKept, NoteKept, ShareParts, SheetKept, StepKept};
use super::rules::is_whole;
use super::sheets::{Sheet, SheetField, SheetFieldKind, competencies};
use crate::catalogue::Catalogue;
use crate::error::Refusal;
use crate::id::BlockId;
use crate::text::{check_line, check_text};

/// One line that may be empty.
fn line(text: &str, chars_max: usize) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        Ok(String::new())
    } else {
        check_line(text, chars_max)
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
}

/// Every entry of a sheet that holds words, under its private id.
pub(crate) fn sheet_contents(
    sheet: &Sheet,
    kept: &SheetKept,
) -> Result<Vec<(String, SheetShared)>, Refusal> {
    let catalogue = Catalogue::load();
    let mut found = Vec::new();
    for (index, row) in kept.rows.iter().enumerate() {
        let mut fields = Vec::new();
        for field in sheet.own_fields() {
            let value = row.fields.get(&field.id).filter(|it| !it.is_empty());
            if let Some(value) = value {
                fields.push(SharedField {
                    field: field.id.clone(),
                    label: check_line(&field.label, LABEL_CHARS_MAX)?,
                    value: value_as_read(field, value)?,
                });
            }
        }
        if !fields.is_empty() {
            let content = SheetShared {
                sheet: sheet.id.clone(),
                number: sheet.number,
                title: check_line(&sheet.title, NAME_CHARS_MAX)?,
                row: number(index),
                language: catalogue.language.clone(),
                catalogue_version: catalogue.version,
                fields,
            };
            found.push((row.id.to_string(), content));
        }
    }
    Ok(found)
}

/// A value in the words its reader sees.
fn value_as_read(field: &SheetField, value: &SheetValue) -> Result<SheetValue, Refusal> {
    Ok(match value {
        SheetValue::Many(items) => {
            let written = items.iter().filter(|item| !item.trim().is_empty());
            let items: Result<Vec<String>, Refusal> = written
                .map(|item| check_line(item, TEXT_CHARS_MAX))
                .collect();
            SheetValue::Many(items?)
        }
        SheetValue::Text(text) => {
            let option = field.options.iter().find(|option| option.id == *text);
            let text = option.map_or(text, |option| &option.text);
            SheetValue::Text(match field.kind {
                SheetFieldKind::Line => check_line(text, TEXT_CHARS_MAX)?,
                SheetFieldKind::Text
                | SheetFieldKind::List
                | SheetFieldKind::Choice
                | SheetFieldKind::Day => check_text(text, LONG_CHARS_MAX)?,
            })
        }
    })
}

/// The name of a competency, as screens and shared goals call it.
pub(crate) fn name_of(kept: &[CompetencyKept], id: &crate::id::CompetencyId) -> Option<String> {
    let own = kept.iter().find(|it| it.id == *id && it.id.is_own());
    own.map(|it| it.name.clone()).or_else(|| {
        let mut known = competencies().into_iter();
        known
            .find(|it| it.id == id.as_str())
            .map(|competency| competency.title)
    })
}

/// A goal as it would be shared.
pub(crate) fn goal_content(
    goal: &GoalKept,
    parts: ShareParts,
    skills: &[CompetencyKept],
) -> Result<GoalShared, Refusal> {
    if !is_whole(goal) || goal.removed_day.is_some() {
        return Err(Refusal::GoalUnfinished);
    }
    let progress = goal.progress.last().filter(|_| parts.progress);
    let progress = match progress {
        Some(it) => Some(SharedProgress {
            word: it.word,
            line: line(&it.line, LINE_CHARS_MAX)?,
        }),
        None => None,
    };
    let details = match parts.details {
        true => Some(SharedDetails {
            kind: goal.kind,
            today: check_text(&goal.today, TODAY_CHARS_MAX)?,
            skills: goal
                .skills
                .iter()
                .filter_map(|id| name_of(skills, id))
                .take(PARTS_MAX)
                .map(|name| check_line(&name, NAME_CHARS_MAX))
                .collect::<Result<_, _>>()?,
            realistic: goal.realistic,
        }),
        false => None,
    };
    Ok(GoalShared {
        sentence: check_line(&goal.sentence, SENTENCE_CHARS_MAX)?,
        why: check_text(&goal.why, WHY_CHARS_MAX)?,
        sign: check_text(&goal.sign, SIGN_CHARS_MAX)?,
        day: goal.day.clone(),
        ask: check_text(&goal.ask, SIGN_CHARS_MAX)?,
        state: goal.state,
        reason: line(&goal.reason, TEXT_CHARS_MAX)?,
        rank: goal.rank,
        progress,
        details,
    })
}

/// A step as it would be shared under its goal.
pub(crate) fn step_content(
    step: &StepKept,
    index: usize,
    goal: &BlockId,
) -> Result<StepShared, Refusal> {
    Ok(StepShared {
        goal: goal.clone(),
        rank: number(index),
        text: check_line(&step.text, TEXT_CHARS_MAX)?,
        kind: step.kind,
        if_then: line(&step.if_then, TEXT_CHARS_MAX)?,
        help: line(&step.help, TEXT_CHARS_MAX)?,
        due_day: step.due_day.clone(),
        state: step.state,
        moved_count: step.moved_count.min(1_000),
        reason: line(&step.reason, TEXT_CHARS_MAX)?,
        result: check_text(&step.result, RESULT_CHARS_MAX)?,
    })
}

/// A progress note as it would be shared under its goal.
pub(crate) fn note_content(note: &NoteKept, goal: &BlockId) -> Result<ProgressNoted, Refusal> {
    Ok(ProgressNoted {
        goal: goal.clone(),
        day: note.day.clone(),
        what: check_text(&note.what, NOTE_CHARS_MAX)?,
        measure: line(&note.measure, MEASURE_CHARS_MAX)?,
        feedback: check_text(&note.feedback, NOTE_CHARS_MAX)?,
    })
}
