//! A review of both: open answers above rated ones, side by side in words; then what comes of it. No sum, no average.

use ithaca_core::person::{PersonView, Role, Side};
use ithaca_core::review::{
    ReviewItemRow, ReviewKind, ReviewPage, ReviewSaid, ReviewShown, ReviewWhat,
};

use super::{Face, heading, text};
use crate::document::Block;
use crate::words::{ReviewWords, Words, fill};

/// The two, the mentee first.
struct Two<'a> {
    people: [&'a PersonView; 2],
    mentee_is_me: bool,
}

impl<'a> Two<'a> {
    fn of(page: &'a ReviewPage) -> Self {
        let mentee_is_me = page.my_role == Role::Mentee;
        let people = match mentee_is_me {
            true => [&page.me, &page.partner],
            false => [&page.partner, &page.me],
        };
        Self {
            people,
            mentee_is_me,
        }
    }

    fn shown<'r>(&self, row: &'r ReviewItemRow) -> [&'r ReviewShown; 2] {
        match self.mentee_is_me {
            true => [&row.mine, &row.theirs],
            false => [&row.theirs, &row.mine],
        }
    }
}

pub(super) fn face(words: &Words, page: &ReviewPage) -> Face {
    let said = &words.review;
    let two = Two::of(page);
    let [mentee, mentor] = two.people;
    let names = [
        ("mentee", mentee.short_name.as_str()),
        ("mentor", mentor.short_name.as_str()),
    ];
    let mut blocks = open(said, page, &two);
    blocks.extend(rated(said, page, &two));
    blocks.extend(lines(said, page));
    let kind = kind_word(said, page.row.kind);
    let day: String = page.row.both_at.chars().take(10).collect();
    Face {
        title: format!("{kind}, {}", words.day_in_words(&day)),
        heading: kind.to_owned(),
        facts: fill(&said.facts, &[("day", &words.day_in_words(&day))]),
        badge: fill(&said.badge, &names),
        blocks,
        notes: vec![said.nature.clone()],
        ..Face::default()
    }
}

fn kind_word(said: &ReviewWords, kind: ReviewKind) -> &str {
    match kind {
        ReviewKind::Short => &said.short,
        ReviewKind::Midpoint => &said.midpoint,
        ReviewKind::Closing => &said.closing,
        ReviewKind::Deeper => &said.deeper,
    }
}

fn open(said: &ReviewWords, page: &ReviewPage, two: &Two<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for row in page.rows.iter().filter(|row| !row.rated) {
        let answers = two.people.iter().zip(two.shown(row));
        let answers: Vec<Block> = answers
            .filter(|(person, _)| row.asks.asks(person.role))
            .map(|(person, shown)| Block::Text {
                lead: person.short_name.clone(),
                text: word(said, page, shown),
            })
            .collect();
        if blocks.is_empty() {
            blocks.push(heading(1, &said.open));
        }
        blocks.push(heading(2, &row.text));
        blocks.extend(answers);
    }
    blocks
}

fn rated(said: &ReviewWords, page: &ReviewPage, two: &Two<'_>) -> Vec<Block> {
    let rows = page.rows.iter().filter(|row| row.rated);
    let rows: Vec<Vec<String>> = rows
        .map(|row| {
            let cells = two.people.iter().zip(two.shown(row));
            let cells = cells.map(|(person, shown)| match row.asks.asks(person.role) {
                true => word(said, page, shown),
                false => said.not_asked.clone(),
            });
            std::iter::once(row.text.clone()).chain(cells).collect()
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let names = two.people.iter().map(|person| person.short_name.clone());
    vec![
        heading(1, &said.rated),
        Block::Table {
            head: std::iter::once(said.question.clone())
                .chain(names)
                .collect(),
            widths: vec![4, 2, 2],
            rows,
        },
    ]
}

fn lines(said: &ReviewWords, page: &ReviewPage) -> Vec<Block> {
    let mut blocks = vec![heading(1, &said.lines)];
    if page.lines.is_empty() {
        blocks.push(text(&said.no_lines));
    }
    blocks.extend(page.lines.iter().map(|line| {
        let what = match line.what {
            ReviewWhat::Keep => &said.keep,
            ReviewWhat::Change => &said.change,
            ReviewWhat::Stop => &said.stop,
        };
        let by = match line.by {
            Side::Me => &page.me.short_name,
            Side::Partner => &page.partner.short_name,
        };
        Block::Text {
            lead: what.clone(),
            text: fill(&said.line, &[("text", &line.text), ("name", by)]),
        }
    }));
    blocks
}

fn word(said: &ReviewWords, page: &ReviewPage, shown: &ReviewShown) -> String {
    match shown {
        ReviewShown::Nothing
        | ReviewShown::Said {
            said: ReviewSaid::Open,
        } => said.nothing.clone(),
        ReviewShown::NotWhatWasSealed => said.not_sealed.clone(),
        ReviewShown::Said {
            said: ReviewSaid::Words { text },
        } => text.clone(),
        ReviewShown::Said {
            said: ReviewSaid::Step { step },
        } => {
            let at = usize::from(*step).saturating_sub(1);
            let step = page.scale.get(at).map(|it| it.word.clone());
            step.unwrap_or_default()
        }
    }
}
