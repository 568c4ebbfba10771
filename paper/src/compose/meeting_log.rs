//! The meeting log of a period, and the hours slip.

use ithaca_core::paper::{HoursPage, LogPage, PaperSource};

use super::meeting::{minutes_blocks, state_word, when};
use super::{Face, heading, text};
use crate::document::Block;
use crate::words::{Words, fill};

/// Minutes in an hour.
const HOUR: u32 = 60;

pub(super) fn log(words: &Words, source: &PaperSource, page: &LogPage) -> Face {
    let said = &words.meeting;
    let mut blocks = Vec::new();
    for meeting in &page.meetings {
        blocks.push(heading(1, &words.day_in_words(&meeting.date.day)));
        let state = state_word(said, meeting.state);
        blocks.push(text(&format!("{} · {state}", when(words, &meeting.date))));
        blocks.extend(minutes_blocks(words, source, meeting, 2));
    }
    let count = page.meetings.len().to_string();
    let counted = match page.meetings.len() {
        1 => &said.log_facts_one,
        _ => &said.log_facts,
    };
    Face {
        title: titled(&said.log, &page.period),
        heading: titled(&said.log, &page.period),
        facts: fill(counted, &[("count", &count)]),
        blocks,
        notes: vec![said.minutes_nature.clone()],
        ..Face::default()
    }
}

pub(super) fn hours(words: &Words, page: &HoursPage) -> Face {
    let said = &words.meeting;
    let rows = page
        .rows
        .iter()
        .map(|row| vec![words.day_in_words(&row.day), row.minutes.to_string()]);
    let facts = [
        ("count", page.rows.len().to_string()),
        ("hours", (page.minutes / HOUR).to_string()),
        ("minutes", (page.minutes % HOUR).to_string()),
    ];
    let facts: Vec<(&str, &str)> = facts
        .iter()
        .map(|(gap, text)| (*gap, text.as_str()))
        .collect();
    let counted = match page.rows.len() {
        1 => &said.hours_facts_one,
        _ => &said.hours_facts,
    };
    Face {
        title: titled(&said.hours, &page.period),
        heading: titled(&said.hours, &page.period),
        facts: fill(counted, &facts),
        blocks: vec![Block::Table {
            head: vec![said.date.clone(), said.hours_minutes.clone()],
            widths: vec![3, 1],
            rows: rows.collect(),
        }],
        notes: vec![said.hours_nature.clone()],
        ..Face::default()
    }
}

fn titled(name: &str, period: &str) -> String {
    match period.is_empty() {
        true => name.to_owned(),
        false => format!("{name}, {period}"),
    }
}
