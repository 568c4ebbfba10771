//! The development plan: goals first, then the sheets, then the skills. Every copy says what it is for (IDP-13).

use ithaca_core::idp::entry::{GoalState, StepStanding};
use ithaca_core::paper::{IdpComment, IdpField, IdpGoal, IdpPage, IdpRow, IdpSkill, PaperSource};
use ithaca_core::person::Role;

use super::{Face, heading};
use crate::document::{Block, ClauseNote, RoleMark};
use crate::words::{IdpWords, Words, fill};

pub(super) fn face(words: &Words, source: &PaperSource, page: &IdpPage) -> Face {
    let said = &words.idp;
    let day = words.day_in_words(&page.review_day);
    let facts = match page.review_day.is_empty() {
        true => words.role.mentee.clone(),
        false => fill(&said.facts, &[("role", &words.role.mentee), ("day", &day)]),
    };
    Face {
        title: fill(
            &said.title,
            &[
                ("name", &page.owner),
                ("day", &words.day_in_words(&source.day)),
            ],
        ),
        heading: fill(&said.heading, &[("name", &page.owner)]),
        facts,
        badge: said.badge.clone(),
        running: said.badge.clone(),
        blocks: blocks(words, page),
        notes: vec![said.nature.clone()],
        ..Face::default()
    }
}

/// Goals, sheets and skills, each where there is one.
pub(super) fn blocks(words: &Words, page: &IdpPage) -> Vec<Block> {
    let said = &words.idp;
    let mut blocks = Vec::new();
    if !page.goals.is_empty() {
        blocks.push(heading(1, &said.goals));
        for (goal, number) in page.goals.iter().zip(1..) {
            blocks.extend(goal_blocks(words, goal, number));
        }
    }
    for sheet in &page.sheets {
        blocks.push(heading(1, &sheet.title));
        for (row, number) in sheet.rows.iter().zip(1_usize..) {
            if sheet.rows.len() > 1 {
                blocks.push(heading(2, &number.to_string()));
            }
            blocks.extend(row_blocks(words, row));
        }
    }
    if !page.skills.is_empty() {
        blocks.push(heading(1, &said.skills));
        blocks.push(skills(words, &page.skills));
    }
    blocks
}

fn goal_blocks(words: &Words, goal: &IdpGoal, number: usize) -> Vec<Block> {
    let said = &words.idp;
    let mut blocks = vec![heading(2, &format!("{number}. {}", goal.sentence))];
    let mut rows = Vec::new();
    let mut row = |name: &str, value: &str| {
        if !value.trim().is_empty() {
            rows.push((name.to_owned(), value.to_owned()));
        }
    };
    if !goal.day.is_empty() {
        row(&said.by, &words.day_in_words(&goal.day));
    }
    row(&said.sign, &goal.sign);
    row(&said.why, &goal.why);
    row(&said.ask, &goal.ask);
    row(&said.stands, &standing(words, goal));
    if let Some((word, line)) = &goal.progress {
        let said = if line.is_empty() {
            word.clone()
        } else {
            format!("{word}: {line}")
        };
        row(&words.idp.progress, &said);
    }
    blocks.push(Block::Facts { rows });
    if !goal.steps.is_empty() {
        let rows = goal.steps.iter().map(|step| {
            vec![
                step.text.clone(),
                words.day_in_words(&step.day),
                step_word(said, step.state).to_owned(),
                step.result.clone(),
            ]
        });
        blocks.push(Block::Table {
            head: [&said.step, &said.day, &said.state, &said.result]
                .map(Clone::clone)
                .to_vec(),
            widths: vec![5, 2, 2, 3],
            rows: rows.collect(),
        });
    }
    blocks.extend(goal.notes.iter().map(|one| note(words, one)));
    blocks.extend(comments(words, &goal.comments));
    blocks
}

/// What was noted on a day, with its measure.
pub(super) fn note(words: &Words, (day, what, measure): &(String, String, String)) -> Block {
    Block::Clause {
        lead: format!("{}.", words.day_in_words(day)),
        text: what.clone(),
        notes: note_of(measure),
    }
}

fn standing(words: &Words, goal: &IdpGoal) -> String {
    let said = &words.idp;
    let pattern = match goal.state {
        GoalState::Draft | GoalState::Active => return String::new(),
        GoalState::Reached => &said.reached,
        GoalState::Paused => &said.paused,
        GoalState::LetGo => &said.let_go,
    };
    let day = words.day_in_words(&goal.state_day);
    let line = fill(pattern, &[("day", &day)]);
    match goal.reason.is_empty() {
        true => line,
        false => format!("{line} {}", goal.reason),
    }
}

fn step_word(said: &IdpWords, state: StepStanding) -> &str {
    match state {
        StepStanding::Planned => &said.planned,
        StepStanding::InProgress => &said.in_progress,
        StepStanding::Done => &said.done,
        StepStanding::Dropped => &said.dropped,
    }
}

fn row_blocks(words: &Words, row: &IdpRow) -> Vec<Block> {
    let mut blocks: Vec<Block> = row
        .fields
        .iter()
        .map(|field| field_block(words, field))
        .collect();
    blocks.extend(comments(words, &row.comments));
    blocks
}

fn field_block(words: &Words, field: &IdpField) -> Block {
    let lines: Vec<String> = match (field.day, field.lines.as_slice()) {
        (true, lines) => lines.iter().map(|day| words.day_in_words(day)).collect(),
        (false, [one]) => vec![one.clone()],
        (false, many) => many.iter().map(|line| format!("- {line}")).collect(),
    };
    Block::Text {
        lead: format!("{}.", field.label.trim_end_matches(['.', '?', ':'])),
        text: lines.join("\n"),
    }
}

fn comments(words: &Words, comments: &[IdpComment]) -> Vec<Block> {
    let block = |comment: &IdpComment| Block::Clause {
        lead: String::new(),
        text: String::new(),
        notes: vec![ClauseNote {
            role: Some(match comment.role {
                Role::Mentee => RoleMark::Mentee,
                Role::Mentor => RoleMark::Mentor,
            }),
            label: fill(&words.idp.comment, &[("name", &comment.name)]),
            text: comment.text.clone(),
        }],
    };
    comments.iter().map(block).collect()
}

fn note_of(label: &str) -> Vec<ClauseNote> {
    let note = ClauseNote {
        role: None,
        label: label.to_owned(),
        text: String::new(),
    };
    (!label.trim().is_empty())
        .then_some(note)
        .into_iter()
        .collect()
}

fn skills(words: &Words, skills: &[IdpSkill]) -> Block {
    let said = &words.idp;
    let word = |step: &Option<String>, none: &str| step.clone().unwrap_or_else(|| none.to_owned());
    let rows = skills.iter().map(|skill| {
        vec![
            skill.name.clone(),
            word(&skill.now, &said.not_relevant),
            word(&skill.needed, ""),
            words.day_in_words(&skill.day),
        ]
    });
    Block::Table {
        head: [&said.skill, &said.now, &said.needed, &said.rated]
            .map(Clone::clone)
            .to_vec(),
        widths: vec![4, 3, 3, 3],
        rows: rows.collect(),
    }
}
