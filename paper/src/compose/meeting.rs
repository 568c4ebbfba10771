//! Minutes, the card for the table, and the ledger of promises.

use ithaca_core::action_item::{ActionItemView, Holder, ItemState};
use ithaca_core::meeting::{AccountView, MinutesState, SaidView};
use ithaca_core::paper::{CardPage, LedgerPage, MinutesPage, PaperDate, PaperSource};
use ithaca_core::person::{PersonView, Side};

use super::{Face, heading, mark, on_side, text};
use crate::document::{Block, ClauseNote};
use crate::words::{MeetingWords, Words, fill};

/// Read across a table; smaller if the page would not hold it.
const CARD_POINTS: f64 = 14.0;
/// Empty lines at the end of a card.
const CARD_LINES: u8 = 5;

pub(super) fn when(words: &Words, date: &PaperDate) -> String {
    let said = &words.meeting;
    let when = fill(
        &said.when,
        &[
            ("day", &words.day_in_words(&date.day)),
            ("time", &date.time),
            ("zone", &date.zone),
            ("minutes", &date.minutes.to_string()),
        ],
    );
    match date.place.is_empty() {
        true => when,
        false => format!("{when} · {}", date.place),
    }
}

pub(super) fn minutes(words: &Words, source: &PaperSource, page: &MinutesPage) -> Face {
    let said = &words.meeting;
    let mut blocks = minutes_blocks(words, source, page, 1);
    if !page.note.is_empty() {
        blocks.push(heading(1, &said.note));
        blocks.push(text(&page.note));
    }
    let day = words.day_in_words(&page.date.day);
    Face {
        title: fill(&said.minutes_title, &[("day", &day)]),
        heading: said.minutes.clone(),
        facts: when(words, &page.date),
        badge: state_word(said, page.state).to_owned(),
        blocks,
        notes: vec![said.minutes_nature.clone()],
        ..Face::default()
    }
}

/// What both hold of one meeting, its headings at this level.
pub(super) fn minutes_blocks(
    words: &Words,
    source: &PaperSource,
    page: &MinutesPage,
    level: u8,
) -> Vec<Block> {
    let said = &words.meeting;
    let mut blocks = Vec::new();
    for account in &page.accounts {
        if page.accounts.len() > 1 {
            let name = &on_side(source, account.side).name;
            blocks.push(heading(level, &fill(&said.account_of, &[("name", name)])));
        }
        blocks.extend(account_blocks(words, source, account, level));
    }
    if !page.remark.is_empty() {
        blocks.push(led(&said.remark, &page.remark));
    }
    for said_in_box in &page.boxes {
        blocks.push(said_block(source, &said.box_of, said_in_box, ""));
    }
    for addition in &page.additions {
        let day: String = addition.at.chars().take(10).collect();
        blocks.push(said_block(
            source,
            &said.added_by,
            addition,
            &words.day_in_words(&day),
        ));
    }
    blocks
}

pub(super) fn state_word(said: &MeetingWords, state: MinutesState) -> &str {
    match state {
        MinutesState::Confirmed => &said.confirmed,
        MinutesState::Unconfirmed => &said.unconfirmed,
        MinutesState::BothWrote => &said.both_wrote,
        MinutesState::NotYet
        | MinutesState::NotNeeded
        | MinutesState::ToWrite
        | MinutesState::PartnersTurn
        | MinutesState::CorrectionForMe
        | MinutesState::MyTurn
        | MinutesState::CorrectionForPartner => &said.not_confirmed,
    }
}

fn account_blocks(
    words: &Words,
    source: &PaperSource,
    account: &AccountView,
    level: u8,
) -> Vec<Block> {
    let said = &words.meeting;
    let mut blocks = Vec::new();
    if !account.topics.is_empty() {
        blocks.push(heading(level, &said.topics));
        let topics = account.topics.iter().zip(1..);
        blocks.extend(topics.map(|(topic, number)| Block::Clause {
            lead: format!("{number}. {}", topic.title),
            text: topic.result.clone(),
            notes: Vec::new(),
        }));
    }
    if !account.decisions.is_empty() {
        blocks.push(heading(level, &said.decisions));
        let lines: Vec<String> = account
            .decisions
            .iter()
            .map(|it| format!("- {it}"))
            .collect();
        blocks.push(text(&lines.join("\n")));
    }
    if !account.promises.is_empty() {
        blocks.push(heading(level, &said.promises));
        let rows = account.promises.iter().map(|promise| {
            vec![
                owner(words, source, promise.owner),
                promise.text.clone(),
                day_or_none(words, promise.day.as_deref()),
            ]
        });
        blocks.push(Block::Table {
            head: [&said.owner, &said.promise, &said.day]
                .map(Clone::clone)
                .to_vec(),
            widths: vec![3, 7, 3],
            rows: rows.collect(),
        });
    }
    if !account.text.is_empty() {
        blocks.push(heading(level, &said.shared));
        blocks.push(text(&account.text));
    }
    blocks
}

fn led(lead: &str, body: &str) -> Block {
    Block::Text {
        lead: lead.to_owned(),
        text: body.to_owned(),
    }
}

fn said_block(source: &PaperSource, pattern: &str, said: &SaidView, day: &str) -> Block {
    let person: &PersonView = on_side(source, said.side);
    Block::Clause {
        lead: String::new(),
        text: String::new(),
        notes: vec![ClauseNote {
            role: Some(mark(person)),
            label: fill(pattern, &[("name", &person.name), ("day", day)]),
            text: said.text.clone(),
        }],
    }
}

fn owner(words: &Words, source: &PaperSource, holder: Holder) -> String {
    match holder {
        Holder::Me => on_side(source, Side::Me).short_name.clone(),
        Holder::Partner => on_side(source, Side::Partner).short_name.clone(),
        Holder::Both => words.meeting.both.clone(),
    }
}

fn day_or_none(words: &Words, day: Option<&str>) -> String {
    day.map_or_else(
        || words.meeting.no_day.clone(),
        |day| words.day_in_words(day),
    )
}

pub(super) fn card(words: &Words, source: &PaperSource, page: &CardPage) -> Face {
    let said = &words.meeting;
    let day = words.day_in_words(&page.date.day);
    Face {
        title: fill(&said.card_title, &[("day", &day)]),
        heading: match page.template.is_empty() {
            true => said.card.clone(),
            false => page.template.clone(),
        },
        facts: when(words, &page.date),
        blocks: card_blocks(words, source, page),
        letter_points: CARD_POINTS,
        one_page: true,
        ..Face::default()
    }
}

/// The last line of what is longer goes first: of points, promises, clauses for the talk.
pub(super) fn says_less(page: &mut CardPage) -> bool {
    let (points, promises) = (page.points.len(), page.promises.len());
    let gone = if points >= promises && points > 0 {
        page.points.pop().is_some()
    } else {
        page.promises.pop().is_some() || page.talk.pop().is_some()
    };
    page.more += u32::from(gone);
    gone
}

fn card_blocks(words: &Words, source: &PaperSource, page: &CardPage) -> Vec<Block> {
    let said = &words.meeting;
    let mut blocks = Vec::new();
    let mut ticks = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            blocks.push(heading(1, title));
            blocks.extend(
                lines
                    .into_iter()
                    .map(|line| Block::Ticks { labels: vec![line] }),
            );
        }
    };
    let promises = page.promises.iter().map(|it| {
        let day = day_or_none(words, it.day.as_deref());
        fill(
            &said.card_promise,
            &[
                ("owner", &owner(words, source, it.owner)),
                ("text", &it.text),
                ("day", &day),
            ],
        )
    });
    ticks(&said.card_promises, promises.collect());
    let compare = page.compare_words.then(|| said.compare_words.clone());
    let talk = page
        .talk
        .iter()
        .map(|title| fill(&said.card_clause, &[("title", title)]));
    let points = page.points.iter().map(|point| match point.minutes {
        0 => point.title.clone(),
        minutes => fill(
            &said.card_point,
            &[("title", &point.title), ("minutes", &minutes.to_string())],
        ),
    });
    ticks(
        &said.card_points,
        compare.into_iter().chain(talk).chain(points).collect(),
    );
    if page.more > 0 {
        blocks.push(text(&fill(
            &said.card_more,
            &[("count", &page.more.to_string())],
        )));
    }
    blocks.push(Block::Together {
        blocks: vec![
            Block::Lines {
                label: said.card_notes.clone(),
                count: CARD_LINES,
            },
            Block::Lines {
                label: said.next_date.clone(),
                count: 1,
            },
        ],
    });
    blocks
}

pub(super) fn ledger(words: &Words, source: &PaperSource, page: &LedgerPage) -> Face {
    let said = &words.meeting;
    let rows = page.items.iter().map(|item| {
        vec![
            owner(words, source, item.owner),
            item.text.clone(),
            day_or_none(words, item.day.as_deref()),
            origin(said, &item.origin).to_owned(),
            item_state(words, item),
            match item.moved_count {
                0 => String::new(),
                count => count.to_string(),
            },
            item.closed
                .as_ref()
                .map(|line| line.text.clone())
                .unwrap_or_default(),
        ]
    });
    let head = [
        &said.owner,
        &said.promise,
        &said.day,
        &said.origin,
        &said.state,
        &said.moved,
        &said.result,
    ];
    let count = page.items.len().to_string();
    Face {
        title: said.ledger.clone(),
        heading: said.ledger.clone(),
        facts: fill(&said.ledger_facts, &[("count", &count)]),
        blocks: vec![Block::Table {
            head: head.map(Clone::clone).to_vec(),
            widths: vec![4, 9, 5, 4, 4, 3, 5],
            rows: rows.collect(),
        }],
        notes: vec![said.ledger_nature.clone()],
        letter_points: 9.6,
        ..Face::default()
    }
}

/// From which room it came; what a newer Ithaca names is left empty.
fn origin<'a>(said: &'a MeetingWords, origin: &str) -> &'a str {
    let room = origin
        .split(['/', ':', ' ', '-'])
        .next()
        .unwrap_or_default();
    match room {
        "meeting" | "minutes" | "point" => &said.from_meeting,
        "clause" | "agreement" | "cl" => &said.from_agreement,
        "round" | "item" => &said.from_expectations,
        "idp" | "goal" => &said.from_plan,
        _ => "",
    }
}

fn item_state(words: &Words, item: &ActionItemView) -> String {
    let said = &words.meeting;
    let word = match item.state {
        ItemState::OfferedToMe | ItemState::OfferedToPartner => &said.offered,
        ItemState::Declined => &said.declined,
        ItemState::Planned => &said.planned,
        ItemState::InProgress => &said.in_progress,
        ItemState::HalfDone => &said.half_done,
        ItemState::Done => &said.done,
        ItemState::Dropped => &said.dropped,
    };
    match item.late_days {
        0 => word.clone(),
        1 => format!("{word}, {}", said.late_one),
        days => format!(
            "{word}, {}",
            fill(&said.late, &[("days", &days.to_string())])
        ),
    }
}
