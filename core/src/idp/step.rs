//! Steps and progress notes: they lie inside their goal and share its audience, or less.

use super::entry::StepStanding;
use super::goal::keep;
use super::kept::{GoalKept, NoteKept, StepKept};
use super::removed::keep_removed;
use super::rules::{NOTES_MAX, STEPS_MAX, check_day, check_kept, check_room};
use super::shelf;
use super::view::{ProgressNoteDraft, StepDraft};
use crate::error::{Refusal, Result};
use crate::id::{GoalId, IdpPartId};
use crate::notebook::Notebook;
use crate::store::only_me::Kind;
use crate::store::removed::Part;

impl Notebook {
    /// Writes a step of a goal, new or known. Another day than before counts as moved.
    ///
    /// # Errors
    /// `GoalGone`, `IdpPartGone`, `TextMissing` without words, `DayImpossible`, `TooManyParts`, `TextTooLong`.
    pub fn save_step(
        &mut self,
        goal: &GoalId,
        step: Option<&IdpPartId>,
        draft: &StepDraft,
    ) -> Result<IdpPartId> {
        self.change(|page| {
            let mut kept = shelf::goal(page.store, goal)?;
            check_day(&draft.due_day)?;
            if draft.text.trim().is_empty() {
                return Err(Refusal::TextMissing.into());
            }
            for text in [
                &draft.text,
                &draft.if_then,
                &draft.help,
                &draft.reason,
                &draft.result,
            ] {
                check_kept(text)?;
            }
            let id = match step {
                Some(step) => step.clone(),
                None => add_step(&mut kept)?,
            };
            let step = kept.steps.iter_mut().find(|it| it.id == id);
            write_step(step.ok_or(Refusal::IdpPartGone)?, draft);
            keep(page, &kept)?;
            Ok(id)
        })
    }

    /// Removes a step that was a mistake; one that was tried is dropped with a reason instead. It can be brought back
    /// for 60 days.
    ///
    /// # Errors
    /// `GoalGone`, `IdpPartGone`.
    pub fn remove_step(&mut self, goal: &GoalId, step: &IdpPartId) -> Result<()> {
        self.change(|page| {
            let mut kept = shelf::goal(page.store, goal)?;
            let place = kept.steps.iter().position(|it| it.id == *step);
            let gone = kept.steps.remove(place.ok_or(Refusal::IdpPartGone)?);
            let from = (Kind::IdpGoal, goal.as_str(), Part::Steps);
            keep_removed(page, from, &gone, &gone.text)?;
            keep(page, &kept)
        })
    }

    /// Writes a progress note of a goal, new or known.
    ///
    /// # Errors
    /// `GoalGone`, `IdpPartGone`, `TextMissing` without words, `DayImpossible`, `TooManyParts`, `TextTooLong`.
    pub fn save_progress_note(
        &mut self,
        goal: &GoalId,
        note: Option<&IdpPartId>,
        draft: &ProgressNoteDraft,
    ) -> Result<IdpPartId> {
        self.change(|page| {
            let mut kept = shelf::goal(page.store, goal)?;
            check_day(&draft.day)?;
            if draft.what.trim().is_empty() {
                return Err(Refusal::TextMissing.into());
            }
            for text in [&draft.what, &draft.measure, &draft.feedback] {
                check_kept(text)?;
            }
            let id = match note {
                Some(note) => note.clone(),
                None => add_note(&mut kept)?,
            };
            let note = kept.notes.iter_mut().find(|it| it.id == id);
            let note = note.ok_or(Refusal::IdpPartGone)?;
            note.day = match draft.day.is_empty() {
                true => page.now.day_text(),
                false => draft.day.clone(),
            };
            note.what.clone_from(&draft.what);
            note.measure.clone_from(&draft.measure);
            note.feedback.clone_from(&draft.feedback);
            keep(page, &kept)?;
            Ok(id)
        })
    }

    /// Removes a progress note. It can be brought back for 60 days.
    ///
    /// # Errors
    /// `GoalGone`, `IdpPartGone`.
    pub fn remove_progress_note(&mut self, goal: &GoalId, note: &IdpPartId) -> Result<()> {
        self.change(|page| {
            let mut kept = shelf::goal(page.store, goal)?;
            let place = kept.notes.iter().position(|it| it.id == *note);
            let gone = kept.notes.remove(place.ok_or(Refusal::IdpPartGone)?);
            let from = (Kind::IdpGoal, goal.as_str(), Part::Notes);
            keep_removed(page, from, &gone, &gone.what)?;
            keep(page, &kept)
        })
    }
}

fn add_step(goal: &mut GoalKept) -> Result<IdpPartId> {
    check_room(goal.steps.len(), STEPS_MAX)?;
    let id = IdpPartId::fresh();
    goal.steps.push(StepKept {
        id: id.clone(),
        text: String::new(),
        kind: None,
        if_then: String::new(),
        help: String::new(),
        due_day: String::new(),
        state: StepStanding::Planned,
        moved_count: 0,
        reason: String::new(),
        result: String::new(),
    });
    Ok(id)
}

fn write_step(step: &mut StepKept, draft: &StepDraft) {
    if !step.due_day.is_empty() && step.due_day != draft.due_day {
        step.moved_count += 1;
    }
    step.text.clone_from(&draft.text);
    step.kind = draft.kind;
    step.if_then.clone_from(&draft.if_then);
    step.help.clone_from(&draft.help);
    step.due_day.clone_from(&draft.due_day);
    step.state = draft.state;
    step.reason.clone_from(&draft.reason);
    step.result.clone_from(&draft.result);
}

fn add_note(goal: &mut GoalKept) -> Result<IdpPartId> {
    check_room(goal.notes.len(), NOTES_MAX)?;
    let id = IdpPartId::fresh();
    goal.notes.push(NoteKept {
        id: id.clone(),
        day: String::new(),
        what: String::new(),
        measure: String::new(),
        feedback: String::new(),
    });
    Ok(id)
}
