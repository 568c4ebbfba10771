//! Goals: write them, say where they stand, put them in order (IDP-5, IDP-6, IDP-9). All of it Only me.

use super::entry::{GoalProgress, GoalState, LINE_CHARS_MAX, TEXT_CHARS_MAX};
use super::kept::{GoalKept, ProgressKept};
use super::rules::{
    GOALS_MAX, can_restore, check_day, check_kept, check_room, is_whole, write_goal,
};
use super::share::{follow, take_back_everywhere};
use super::shelf;
use super::view::{GoalDraft, Shareable};
use crate::error::{Refusal, Result};
use crate::id::{BlockId, GoalId, PairId};
use crate::notebook::{Notebook, Page, Topic};
use crate::text::check_text;

impl Notebook {
    /// Writes a goal, new or known. With the three blanks filled it is active; before that a draft.
    ///
    /// # Errors
    /// `GoalGone`, `DayImpossible`, `TooManyParts`, `TextTooLong` beyond all keeping.
    pub fn save_goal(&mut self, goal: Option<&GoalId>, draft: &GoalDraft) -> Result<GoalId> {
        self.change(|page| {
            let mut kept = match goal {
                Some(goal) => shelf::goal(page.store, goal)?,
                None => new_goal(page, None)?,
            };
            check_draft(draft)?;
            write_goal(&mut kept, draft, &page.now.day_text());
            let id = kept.id.clone();
            keep(page, &kept)?;
            Ok(id)
        })
    }

    /// Says where a goal stands: active again, reached, paused or let go.
    ///
    /// # Errors
    /// `GoalGone`, `GoalUnfinished` for a draft, `TextTooLong` for the reason.
    pub fn set_goal_state(&mut self, goal: &GoalId, state: GoalState, reason: &str) -> Result<()> {
        self.change(|page| {
            let mut kept = shelf::goal(page.store, goal)?;
            if kept.state == GoalState::Draft || state == GoalState::Draft {
                return Err(Refusal::GoalUnfinished.into());
            }
            let today = page.now.day_text();
            kept.reason = check_text(reason, TEXT_CHARS_MAX)?.replace('\n', " ");
            kept.state = state;
            kept.state_day.clone_from(&today);
            let word = kept.progress.last().map(|it| it.word);
            if state == GoalState::Reached && word != Some(GoalProgress::Reached) {
                note(&mut kept, &today, GoalProgress::Reached, String::new());
            }
            keep(page, &kept)
        })
    }

    /// Chooses the progress word with its line; one of the same day is replaced.
    ///
    /// # Errors
    /// `GoalGone`, `TextTooLong`, `TextUnprintable`.
    pub fn note_progress(&mut self, goal: &GoalId, word: GoalProgress, line: &str) -> Result<()> {
        self.change(|page| {
            let mut kept = shelf::goal(page.store, goal)?;
            let line = check_text(line, LINE_CHARS_MAX)?.replace('\n', " ");
            note(&mut kept, &page.now.day_text(), word, line);
            keep(page, &kept)
        })
    }

    /// Puts a goal one place up or down in the order of importance.
    ///
    /// # Errors
    /// `GoalGone`.
    pub fn move_goal(&mut self, goal: &GoalId, up: bool) -> Result<()> {
        self.change(|page| {
            let mut goals = shelf::goals(page.store)?;
            goals.retain(|it| it.removed_day.is_none());
            let at = goals.iter().position(|it| it.id == *goal);
            let at = at.ok_or(Refusal::GoalGone)?;
            let with = if up { at.checked_sub(1) } else { Some(at + 1) };
            if let Some(with) = with.filter(|it| *it < goals.len()) {
                goals.swap(at, with);
            }
            for (rank, mut kept) in (1..).zip(goals) {
                if kept.rank != rank {
                    kept.rank = rank;
                    keep(page, &kept)?;
                }
            }
            page.touch(Topic::Idp);
            Ok(())
        })
    }

    /// Removes a goal. It can be restored for 60 days; where it was shared it is taken back.
    ///
    /// # Errors
    /// `GoalGone`, `PairStopped` where it is shared with a stopped pair.
    pub fn remove_goal(&mut self, goal: &GoalId) -> Result<()> {
        self.change(|page| {
            erase_old(page)?;
            let mut kept = shelf::goal(page.store, goal)?;
            take_back_everywhere(page, &Shareable::Goal { goal: goal.clone() })?;
            kept.removed_day = Some(page.now.day_text());
            keep(page, &kept)
        })
    }

    /// Brings a removed goal back, Only me.
    ///
    /// # Errors
    /// `GoalGone` if it is not there any more.
    pub fn restore_goal(&mut self, goal: &GoalId) -> Result<()> {
        self.change(|page| {
            erase_old(page)?;
            let mut kept = shelf::goal(page.store, goal)?;
            kept.removed_day = None;
            keep(page, &kept)
        })
    }
}

fn check_draft(draft: &GoalDraft) -> Result<()> {
    check_day(&draft.day)?;
    for text in [
        &draft.sentence,
        &draft.why,
        &draft.sign,
        &draft.today,
        &draft.ask,
    ] {
        check_kept(text)?;
    }
    check_room(draft.skills.len(), 13)?;
    Ok(())
}

fn note(kept: &mut GoalKept, today: &str, word: GoalProgress, line: String) {
    kept.progress.retain(|it| it.day != today);
    kept.progress.push(ProgressKept {
        day: today.to_owned(),
        word,
        line,
    });
}

/// A goal with nothing written yet, the last in order.
pub(super) fn new_goal(page: &Page<'_>, from: Option<(PairId, BlockId)>) -> Result<GoalKept> {
    let goals = shelf::goals(page.store)?;
    check_room(goals.len(), GOALS_MAX)?;
    let living = goals.iter().filter(|it| it.removed_day.is_none());
    let last = living.map(|it| it.rank).max();
    let today = page.now.day_text();
    Ok(GoalKept {
        id: GoalId::fresh(),
        made_day: today.clone(),
        sentence: String::new(),
        worded_day: today.clone(),
        earlier: Vec::new(),
        kind: None,
        why: String::new(),
        sign: String::new(),
        today: String::new(),
        day: String::new(),
        skills: Vec::new(),
        realistic: None,
        ask: String::new(),
        state: GoalState::Draft,
        state_day: today,
        reason: String::new(),
        rank: last.unwrap_or_default() + 1,
        progress: Vec::new(),
        steps: Vec::new(),
        notes: Vec::new(),
        removed_day: None,
        from_idea: from,
    })
}

/// Keeps a goal, and lets the pairs that are shown it have its newest words.
pub(super) fn keep(page: &mut Page<'_>, kept: &GoalKept) -> Result<()> {
    shelf::put_goal(page.store, kept, &page.now.text())?;
    if is_whole(kept) {
        let goal = kept.id.clone();
        follow(page, &Shareable::Goal { goal })?;
    }
    page.touch(Topic::Idp);
    Ok(())
}

/// Removed goals are erased after 60 days.
fn erase_old(page: &mut Page<'_>) -> Result<()> {
    for kept in shelf::goals(page.store)? {
        let removed = kept.removed_day.as_deref();
        if removed.is_some_and(|day| !can_restore(day, page.now.day())) {
            shelf::erase_goal(page.store, &kept.id)?;
        }
    }
    Ok(())
}
