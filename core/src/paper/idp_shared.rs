//! What a mentee shares of a plan, on paper for the mentor: the words both hold, each part by its own tick.

use super::draft::{PaperDraft, PaperKind, PaperReader, PaperTick};
use super::idp::{IdpField, IdpGoal, IdpPage, IdpRow, IdpSheet, IdpStep, comments, thing};
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::idp::entry::{SharedField, SheetValue};
use crate::idp::{LaneView, SharedGoal, SharedIdpView, SharedRow};
use crate::notebook::Notebook;

fn thing_of_goal(goal: &SharedGoal) -> String {
    let block = goal.lane.block.as_ref();
    format!("goal {}", block.map_or("", |block| block.as_str()))
}

/// The paper, as the list of a mentor has it; none before anything is shared.
pub(super) fn line(notebook: &Notebook, pair: &PairId) -> Result<Option<PaperLine>> {
    let view = notebook.view_shared_idp(pair)?;
    if view.mine || (view.goals.is_empty() && view.sheets.is_empty()) {
        return Ok(None);
    }
    let goals = view
        .goals
        .iter()
        .map(|goal| thing(PaperTick::Goal, thing_of_goal(goal), &goal.sentence, true));
    let sheets = view.sheets.iter().map(|sheet| {
        let title = format!("{}. {}", sheet.number, sheet.title);
        thing(
            PaperTick::Sheet,
            super::idp::thing_of_sheet(&sheet.sheet),
            &title,
            true,
        )
    });
    let mut ticks: Vec<TickLine> = sheets.chain(goals).collect();
    ticks.extend(TickLine::of(
        PaperTick::Comments,
        lanes(&view).map(|it| it.comments.len()).sum(),
    ));
    let mut line = PaperLine::of(PaperKind::Idp, ticks);
    line.readers = vec![PaperReader::Me, PaperReader::Partner];
    // Every word of it but the comments is the mentee's.
    line.holds_partners_words = true;
    let gathered = content(notebook, pair, &line.at_first());
    line.gathered_as(gathered).map(Some)
}

fn lanes(view: &SharedIdpView) -> impl Iterator<Item = &LaneView> {
    let rows = view.sheets.iter().flat_map(|sheet| &sheet.rows);
    let rows = rows.map(|row| &row.lane);
    rows.chain(view.goals.iter().map(|goal| &goal.lane))
}

/// What stands on it.
pub(super) fn content(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let view = notebook.view_shared_idp(pair)?;
    let sheets = view
        .sheets
        .iter()
        .filter(|it| draft.has_thing(&super::idp::thing_of_sheet(&it.sheet)));
    let goals = view
        .goals
        .iter()
        .filter(|it| draft.has_thing(&thing_of_goal(it)));
    let now = notebook.now()?;
    let page = IdpPage {
        owner: view.owner.name.clone(),
        review_day: String::new(),
        sheets: sheets
            .map(|sheet| IdpSheet {
                number: sheet.number,
                title: sheet.title.clone(),
                rows: sheet.rows.iter().map(|it| row(it, draft)).collect(),
            })
            .collect(),
        goals: goals.map(|it| goal(it, &view, draft, &now)).collect(),
        skills: Vec::new(),
    };
    if page.sheets.is_empty() && page.goals.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(PaperContent::Idp(page))
}

fn row(row: &SharedRow, draft: &PaperDraft) -> IdpRow {
    let field = |it: &SharedField| {
        let lines = match &it.value {
            SheetValue::Text(text) => vec![text.clone()],
            SheetValue::Many(items) => items.clone(),
        };
        let is_day = matches!(lines.as_slice(), [only] if crate::text::day_fits(only));
        IdpField {
            label: it.label.clone(),
            lines,
            day: is_day,
        }
    };
    IdpRow {
        fields: row.fields.iter().map(field).collect(),
        comments: comments(&row.lane, draft),
    }
}

fn goal(goal: &SharedGoal, view: &SharedIdpView, draft: &PaperDraft, now: &Moment) -> IdpGoal {
    let word = |place: usize| view.progress_scale.get(place).map(|it| it.word.clone());
    let progress = goal.progress.as_ref();
    IdpGoal {
        sentence: goal.sentence.clone(),
        sign: goal.sign.clone(),
        day: goal.day.clone(),
        state: goal.state,
        state_day: now.day_of(&goal.at),
        reason: goal.reason.clone(),
        why: goal.why.clone(),
        ask: goal.ask.clone(),
        progress: progress.and_then(|it| Some((word(it.word as usize)?, it.line.clone()))),
        steps: goal
            .steps
            .iter()
            .map(|step| IdpStep {
                text: step.text.clone(),
                day: step.due_day.clone(),
                state: step.state,
                result: step.result.clone(),
            })
            .collect(),
        notes: goal
            .notes
            .iter()
            .map(|note| (note.day.clone(), note.what.clone(), note.measure.clone()))
            .collect(),
        comments: comments(&goal.lane, draft),
    }
}
