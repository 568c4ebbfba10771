//! One page: who I am and what I hope for (PA-2).

use ithaca_core::paper::{AboutMe, PaperSource};
use ithaca_core::person::Role;

use super::{Face, heading, text};
use crate::document::Block;
use crate::words::{Words, fill};

/// Large: it is one page, and read standing.
const LETTER_POINTS: f64 = 12.0;

pub(super) fn face(words: &Words, source: &PaperSource, page: &AboutMe) -> Face {
    let said = &words.about_me;
    let mut blocks = Vec::new();
    for (title, body) in [
        (&said.about, &page.about),
        (&said.hope, &page.hope),
        (&said.access, &page.access_needs),
    ] {
        if !body.is_empty() {
            blocks.push(heading(1, title));
            blocks.push(text(body));
        }
    }
    let contacts = page.contacts();
    if !contacts.is_empty() {
        blocks.push(heading(1, &said.reach));
        blocks.push(text(&contacts.join("\n")));
    }
    let rows: Vec<(String, String)> = [
        (&said.languages, &page.languages),
        (&said.pronouns, &page.pronouns),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(name, value)| (name.clone(), value.clone()))
    .collect();
    if !rows.is_empty() {
        blocks.push(Block::Facts { rows });
    }
    let role = match source.me.role {
        Role::Mentee => &words.role.mentee,
        Role::Mentor => &words.role.mentor,
    };
    Face {
        title: fill(&said.title, &[("name", &source.me.name)]),
        heading: source.me.name.clone(),
        facts: role.clone(),
        badge: String::new(),
        blocks,
        notes: vec![said.nature.clone()],
        columns: 1,
        letter_points: LETTER_POINTS,
        ..Face::default()
    }
}
