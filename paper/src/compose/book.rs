//! The carry-away book and the handover pack: one document, each part only where something of it was ticked.

use ithaca_core::paper::{BookEvidence, BookPage, BookSaid, CvLine, PaperSource, ThanksPage};
use ithaca_core::person::Role;

use super::{Face, heading, idp, learning, mark, on_side};
use crate::document::{Block, ClauseNote};
use crate::words::{Words, fill};

/// My own book.
pub(super) fn carry_away(words: &Words, source: &PaperSource, page: &BookPage) -> Face {
    let said = &words.book;
    let values = [("name", source.me.name.as_str())];
    face(
        words,
        source,
        page,
        (
            fill(&said.title, &values),
            said.heading.clone(),
            said.nature.clone(),
        ),
    )
}

/// The pack for a new mentor.
pub(super) fn handover(words: &Words, source: &PaperSource, page: &BookPage) -> Face {
    let said = &words.book;
    let values = [("name", source.me.name.as_str())];
    face(
        words,
        source,
        page,
        (
            fill(&said.pack_title, &values),
            said.pack_heading.clone(),
            said.pack_nature.clone(),
        ),
    )
}

fn face(
    words: &Words,
    source: &PaperSource,
    page: &BookPage,
    (title, head, nature): (String, String, String),
) -> Face {
    let said = &words.book;
    let mut blocks = Vec::new();
    if !page.cv.is_empty() {
        blocks.push(heading(1, &said.cv));
        blocks.push(cv(words, &page.cv));
    }
    blocks.extend(idp::blocks(words, &page.plan));
    if !page.evidence.is_empty() {
        blocks.push(heading(1, &said.evidence));
        for one in &page.evidence {
            blocks.extend(evidence(words, one));
        }
    }
    blocks.extend(learning::blocks(words, source, &page.learning));
    if !page.thanks.is_empty() {
        blocks.push(heading(1, &said.thanks));
        let thanks = page.thanks.iter();
        blocks.extend(thanks.map(|one| thank_you(words, source, one)));
    }
    if !page.said.is_empty() {
        blocks.push(heading(1, &said.said));
        let lines = page.said.iter();
        blocks.extend(lines.map(|one| sentence(words, source, one)));
    }
    Face {
        title,
        heading: head,
        facts: words.day_in_words(&source.day),
        blocks,
        notes: vec![nature],
        ..Face::default()
    }
}

fn cv(words: &Words, lines: &[CvLine]) -> Block {
    let lines: Vec<String> = lines
        .iter()
        .map(|line| format!("- {}", cv_line(words, line)))
        .collect();
    Block::Text {
        lead: String::new(),
        text: lines.join("\n"),
    }
}

fn cv_line(words: &Words, line: &CvLine) -> String {
    let said = &words.book;
    match line {
        CvLine::Mentoring {
            role,
            from_day,
            until_day,
            meetings,
        } => mentoring(words, *role, (from_day, until_day), *meetings),
        CvLine::Goal { sentence, measure } => match measure.is_empty() {
            true => sentence.clone(),
            false => fill(
                &said.cv_goal,
                &[("goal", sentence.as_str()), ("measure", measure)],
            ),
        },
    }
}

fn mentoring(words: &Words, role: Role, (from, until): (&str, &str), meetings: u32) -> String {
    let said = &words.book;
    let count = meetings.to_string();
    let role = match role {
        Role::Mentee => &said.cv_mentee,
        Role::Mentor => &said.cv_mentor,
    };
    let met = match meetings {
        1 => said.cv_met_one.clone(),
        _ => fill(&said.cv_met, &[("count", &count)]),
    };
    let days = match from.is_empty() {
        true => fill(&said.cv_until, &[("until", &words.day_in_words(until))]),
        false => fill(
            &said.cv_days,
            &[
                ("from", &words.day_in_words(from)),
                ("until", &words.day_in_words(until)),
            ],
        ),
    };
    fill(
        &said.cv_line,
        &[("role", role.as_str()), ("days", &days), ("met", &met)],
    )
}

fn evidence(words: &Words, one: &BookEvidence) -> Vec<Block> {
    let mut blocks = vec![heading(2, &one.goal)];
    let notes = one.notes.iter();
    blocks.extend(notes.map(|note| idp::note(words, note)));
    blocks
}

fn thank_you(words: &Words, source: &PaperSource, one: &ThanksPage) -> Block {
    let from = on_side(source, one.by);
    let day = words.day_in_words(&one.day);
    let values = [("name", from.name.as_str()), ("day", &day)];
    Block::Clause {
        lead: String::new(),
        text: one.text.clone(),
        notes: vec![ClauseNote {
            role: Some(mark(from)),
            label: fill(&words.book.thanks_from, &values),
            text: String::new(),
        }],
    }
}

fn sentence(words: &Words, source: &PaperSource, one: &BookSaid) -> Block {
    let day = words.day_in_words(&one.day);
    let values = [
        ("name", source.partner.name.as_str()),
        ("day", &day),
        ("whom", &one.to_whom),
    ];
    Block::Clause {
        lead: String::new(),
        text: one.words.clone(),
        notes: vec![ClauseNote {
            role: Some(mark(&source.partner)),
            label: fill(&words.book.said_yes, &values),
            text: String::new(),
        }],
    }
}
