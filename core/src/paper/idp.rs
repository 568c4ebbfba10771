//! The development plan on paper: each sheet and each goal goes in by its own tick.

use serde::Serialize;

use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::idp_borrowed::{check_borrowed, goal_texts, sheet_texts};
use super::idp_shared;
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::idp::entry::{GoalState, SheetValue, StepStanding};
use crate::idp::{
    AudienceView, GoalCard, IdpView, LaneView, ScaleWord, Shareable, SheetFieldKind,
    SheetFieldView, SheetLine, SheetState, SkillRow,
};
use crate::notebook::Notebook;
use crate::person::Role;

/// A development plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdpPage {
    /// Whose plan it is: the mentee.
    pub owner: String,
    /// The day its owner wants to look at it again; may be empty.
    pub review_day: String,
    /// Sheets with something on them.
    pub sheets: Vec<IdpSheet>,
    /// Goals in order of importance.
    pub goals: Vec<IdpGoal>,
    /// Skills with their newest rating, in the owner's own words of the scale.
    pub skills: Vec<IdpSkill>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdpSheet {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Its page, or its entries.
    pub rows: Vec<IdpRow>,
}

/// One page or entry of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdpRow {
    /// What stands on it.
    pub fields: Vec<IdpField>,
    /// What stands beside it, if it is ticked.
    pub comments: Vec<IdpComment>,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdpField {
    /// Its label.
    pub label: String,
    /// What stands in it; several of a list.
    pub lines: Vec<String>,
    /// It is a day, `2026-11-25`.
    pub day: bool,
}

/// A comment in the lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdpComment {
    /// Who wrote it.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// The words.
    pub text: String,
}

/// One goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdpGoal {
    /// The result.
    pub sentence: String,
    /// How one will see it.
    pub sign: String,
    /// By which day; empty while open.
    pub day: String,
    /// Where it stands.
    pub state: GoalState,
    /// Since when.
    pub state_day: String,
    /// Why it was paused or let go.
    pub reason: String,
    /// Why now.
    pub why: String,
    /// What is asked of the mentor.
    pub ask: String,
    /// The progress word and the line that says why.
    pub progress: Option<(String, String)>,
    /// Its steps.
    pub steps: Vec<IdpStep>,
    /// Its notes, newest first: day, what, measure.
    pub notes: Vec<(String, String, String)>,
    /// What stands beside it, if it is ticked.
    pub comments: Vec<IdpComment>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdpStep {
    /// What happens.
    pub text: String,
    /// By which day; may be empty.
    pub day: String,
    /// Where it stands.
    pub state: StepStanding,
    /// What happened; may be empty.
    pub result: String,
}

/// One skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdpSkill {
    /// Its name.
    pub name: String,
    /// The word of the step now; none for "not relevant".
    pub now: Option<String>,
    /// The word of the step needed.
    pub needed: Option<String>,
    /// The day of the rating.
    pub day: String,
    /// A real moment that shows it; may be empty.
    pub example: String,
}

pub(super) fn thing_of_sheet(sheet: &str) -> String {
    format!("sheet {sheet}")
}

pub(super) fn thing_of_goal(goal: &GoalCard) -> String {
    format!("goal {}", goal.goal)
}

pub(super) fn thing(tick: PaperTick, thing: String, title: &str, is_shared: bool) -> TickLine {
    TickLine {
        tick,
        thing: Some(thing),
        title: title.to_owned(),
        only_me: !is_shared,
        at_first: is_shared,
        count: 1,
    }
}

/// Whether the words that would be printed are those the partner is shown.
fn is_shown(audience: &AudienceView) -> bool {
    audience.shared && !audience.held_back
}

pub(super) fn is_written(line: &SheetLine) -> bool {
    !line.gathered && line.state != SheetState::Empty
}

pub(super) fn rated(view: &IdpView) -> impl Iterator<Item = &SkillRow> {
    let mine = view.skills.mine.iter();
    mine.filter(|row| !row.ratings.is_empty())
}

/// The plan, as the list of papers has it; none for somebody who has not begun one. A mentor has what is shared of it.
pub(super) fn line(notebook: &Notebook, pair: &PairId) -> Result<Option<PaperLine>> {
    let view = notebook.view_idp(pair)?;
    if view.me.role == Role::Mentee && !view.begun {
        return Ok(None);
    }
    if view.me.role == Role::Mentor {
        return idp_shared::line(notebook, pair);
    }
    let sheets = view
        .sheets
        .iter()
        .filter(|line| is_written(line))
        .map(|line| {
            let title = format!("{}. {}", line.number, line.title);
            thing(
                PaperTick::Sheet,
                thing_of_sheet(&line.sheet),
                &title,
                is_shown(&line.audience),
            )
        });
    let goals = view.goals.iter().map(|goal| {
        let title = &goal.sentence;
        thing(
            PaperTick::Goal,
            thing_of_goal(goal),
            title,
            is_shown(&goal.audience),
        )
    });
    let mut ticks: Vec<TickLine> = sheets.chain(goals).collect();
    let skills = rated(&view).count();
    if skills > 0 {
        ticks.extend(TickLine::of(PaperTick::Skills, skills));
    }
    if !view.goals.is_empty() {
        ticks.extend(TickLine::of(PaperTick::GoalDetails, view.goals.len()));
    }
    let comments: u32 = view.goals.iter().map(|goal| goal.comment_count).sum();
    ticks.extend(TickLine::of(PaperTick::Comments, comments as usize));
    let mut line = PaperLine::of(PaperKind::Idp, ticks);
    line.holds_partners_words = comments > 0;
    let gathered = content(notebook, pair, &line.at_first());
    line.gathered_as(gathered).map(Some)
}

/// What stands on it.
pub(super) fn content(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let view = notebook.view_idp(pair)?;
    if view.me.role == Role::Mentor {
        return idp_shared::content(notebook, pair, draft);
    }
    let mut page = IdpPage {
        owner: view.me.name.clone(),
        review_day: view.review_day.clone(),
        sheets: Vec::new(),
        goals: Vec::new(),
        skills: Vec::new(),
    };
    for line in view.sheets.iter().filter(|line| is_written(line)) {
        if draft.has_thing(&thing_of_sheet(&line.sheet)) {
            let sheet = sheet(notebook, pair, draft, line)?;
            let what = Shareable::Sheet {
                sheet: line.sheet.clone(),
            };
            check_borrowed(notebook, pair, draft, Some(&what), &sheet_texts(&sheet))?;
            page.sheets.push(sheet);
        }
    }
    for card in &view.goals {
        if draft.has_thing(&thing_of_goal(card)) {
            let goal = goal(notebook, pair, draft, card)?;
            let what = Shareable::Goal {
                goal: card.goal.clone(),
            };
            check_borrowed(notebook, pair, draft, Some(&what), &goal_texts(&goal))?;
            page.goals.push(goal);
        }
    }
    if draft.has(PaperTick::Skills) {
        page.skills = rated(&view)
            .map(|row| skill(row, &view.skills.scale))
            .collect();
        let examples = page.skills.iter().map(|skill| skill.example.clone());
        let examples: Vec<String> = examples.collect();
        check_borrowed(notebook, pair, draft, None, &examples)?;
    }
    if page.sheets.is_empty() && page.goals.is_empty() && page.skills.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(PaperContent::Idp(page))
}

pub(super) fn sheet(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
    line: &SheetLine,
) -> Result<IdpSheet> {
    let view = notebook.view_sheet(pair, &line.sheet)?;
    let rows = view.rows.iter().map(|row| IdpRow {
        fields: row.fields.iter().filter_map(field).collect(),
        comments: comments(&row.lane, draft),
    });
    Ok(IdpSheet {
        number: line.number,
        title: line.title.clone(),
        rows: rows.filter(|row| !row.fields.is_empty()).collect(),
    })
}

fn field(field: &SheetFieldView) -> Option<IdpField> {
    let words = |kept: &String| {
        let option = field.options.iter().find(|option| &option.id == kept);
        option.map_or_else(|| kept.clone(), |option| option.text.clone())
    };
    let lines: Vec<String> = match field.value.as_ref()? {
        SheetValue::Text(text) => vec![words(text)],
        SheetValue::Many(items) => items.iter().map(words).collect(),
    };
    let lines: Vec<String> = lines
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect();
    (!lines.is_empty()).then(|| IdpField {
        label: field.label.clone(),
        lines,
        day: field.kind == SheetFieldKind::Day,
    })
}

pub(super) fn comments(lane: &LaneView, draft: &PaperDraft) -> Vec<IdpComment> {
    if !draft.has(PaperTick::Comments) {
        return Vec::new();
    }
    let comments = lane.comments.iter().map(|comment| IdpComment {
        name: comment.by.name.clone(),
        role: comment.by.role,
        text: comment.text.clone(),
    });
    comments.collect()
}

pub(super) fn goal(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
    card: &GoalCard,
) -> Result<IdpGoal> {
    let view = notebook.view_goal(pair, &card.goal)?;
    // What of a shared goal is not shared is Only me like the rest of the plan: it has a tick of its own.
    let all = draft.has(PaperTick::GoalDetails);
    let word = |place: usize| view.progress_scale.get(place).map(|step| step.word.clone());
    let progress = card
        .progress
        .as_ref()
        .filter(|_| all || view.parts.progress);
    let steps = view.steps.iter().filter(|_| all || view.parts.steps);
    let notes = view.notes.iter().filter(|_| all || view.parts.notes);
    Ok(IdpGoal {
        sentence: card.sentence.clone(),
        sign: card.sign.clone(),
        day: card.day.clone(),
        state: card.state,
        state_day: card.state_day.clone(),
        reason: card.reason.clone(),
        why: view.draft.why.clone(),
        ask: view.draft.ask.clone(),
        progress: progress.and_then(|it| Some((word(it.word as usize)?, it.line.clone()))),
        steps: steps
            .map(|step| IdpStep {
                text: step.text.clone(),
                day: step.due_day.clone(),
                state: step.state,
                result: step.result.clone(),
            })
            .collect(),
        notes: notes
            .map(|note| (note.day.clone(), note.what.clone(), note.measure.clone()))
            .collect(),
        comments: comments(&view.lane, draft),
    })
}

pub(super) fn skill(row: &SkillRow, scale: &[ScaleWord]) -> IdpSkill {
    let newest = row.ratings.last();
    let word = |step: Option<u32>| {
        let place = usize::try_from(step?).ok()?.checked_sub(1)?;
        scale.get(place).map(|step| step.word.clone())
    };
    IdpSkill {
        name: row.name.clone(),
        now: word(newest.and_then(|rating| rating.now)),
        needed: word(newest.and_then(|rating| rating.needed)),
        day: newest.map(|rating| rating.day.clone()).unwrap_or_default(),
        example: newest
            .map(|rating| rating.example.clone())
            .unwrap_or_default(),
    }
}
