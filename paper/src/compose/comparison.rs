//! *Where we start from*: one line for the matches, then what to talk about; counts and words, never a number about people.

use ithaca_core::expectation::entry::{AnswerSaid, ItemKind, Said};
use ithaca_core::expectation::{
    ComparisonRow, ComparisonView, Direction, Group, OutcomeState, ShownView,
};

use super::{Face, heading, text};
use crate::document::{Block, ClauseNote, RoleMark};
use crate::words::{ComparisonWords, Words, fill};

/// Talk first before worth a talk, then what was left open; the matches close it (EX-20 names them first, in one line).
const ORDER: [Group; 5] = [
    Group::TalkFirst,
    Group::WorthATalk,
    Group::LeftOpen,
    Group::Close,
    Group::SamePlace,
];

pub(super) fn face(words: &Words, view: &ComparisonView) -> Face {
    let said = &words.comparison;
    let names = [
        ("mentee", view.mentee.short_name.as_str()),
        ("mentor", &view.mentor.short_name),
    ];
    let count = |group: Group| view.rows.iter().filter(|row| row.group == group).count();
    let matches = (count(Group::SamePlace) + count(Group::Close)).to_string();
    let mut blocks = vec![text(&fill(&said.matches, &[("count", &matches)]))];
    for group in ORDER {
        let mut rows = view.rows.iter().filter(|row| row.group == group).peekable();
        if rows.peek().is_some() {
            blocks.push(heading(1, group_word(said, group)));
        }
        for row in rows {
            blocks.push(Block::Together {
                blocks: row_blocks(said, view, row),
            });
        }
    }
    let day: String = view.line.begun_at.chars().take(10).collect();
    Face {
        title: fill(&said.title, &names),
        heading: said.heading.clone(),
        facts: fill(
            &said.facts,
            &[
                ("day", &words.day_in_words(&day)),
                ("questions", &view.rows.len().to_string()),
            ],
        ),
        badge: fill(&said.badge, &names),
        blocks,
        notes: vec![said.nature.clone(), said.aid.clone()],
        ..Face::default()
    }
}

fn group_word(said: &ComparisonWords, group: Group) -> &str {
    match group {
        Group::TalkFirst => &said.talk_first,
        Group::WorthATalk => &said.worth_a_talk,
        Group::LeftOpen => &said.left_open,
        Group::Close => &said.close,
        Group::SamePlace => &said.same_place,
    }
}

fn row_blocks(said: &ComparisonWords, view: &ComparisonView, row: &ComparisonRow) -> Vec<Block> {
    let scale = match row.asked.kind {
        ItemKind::Statement => &view.statement,
        ItemKind::Slider => &view.slider,
    };
    let asked = match row.asked.kind {
        ItemKind::Statement => row.asked.text.clone(),
        ItemKind::Slider => fill(
            &said.ends,
            &[
                ("text", &row.asked.text),
                ("left", &row.asked.left),
                ("right", &row.asked.right),
            ],
        ),
    };
    // The strongest step of a statement says so itself; a slider has a weight beside its mark.
    let has_weight = row.asked.kind == ItemKind::Slider;
    let says = |name: &str, shown: &ShownView, must: bool| {
        let answer = answer_word(said, shown, &scale.steps);
        let line = fill(&said.says, &[("name", name), ("answer", &answer)]);
        match must && has_weight {
            true => format!("{line} {}", said.must),
            false => line,
        }
    };
    let mut sentence = vec![
        says(&view.mentee.short_name, &row.mentee, row.must_mentee),
        says(&view.mentor.short_name, &row.mentor, row.must_mentor),
    ];
    sentence.extend(row.direction.map(|it| direction_word(said, it).to_owned()));
    let mut blocks = vec![Block::Scale {
        text: asked,
        steps: scale.steps.clone(),
        mentee: step_of(&row.mentee),
        mentor: step_of(&row.mentor),
        sentence: sentence.join(" "),
    }];
    let notes = notes(said, row);
    if !notes.is_empty() {
        blocks.push(Block::Clause {
            lead: String::new(),
            text: String::new(),
            notes,
        });
    }
    blocks
}

fn notes(said: &ComparisonWords, row: &ComparisonRow) -> Vec<ClauseNote> {
    let mut notes = Vec::new();
    for (role, shown) in [
        (RoleMark::Mentee, &row.mentee),
        (RoleMark::Mentor, &row.mentor),
    ] {
        let reason = answer_of(shown).map(|answer| answer.reason.as_str());
        if let Some(reason) = reason.filter(|reason| !reason.is_empty()) {
            notes.push(ClauseNote {
                role: Some(role),
                label: fill(&said.reason, &[("reason", reason)]),
                text: String::new(),
            });
        }
    }
    if let Some(outcome) = &row.outcome {
        notes.push(ClauseNote {
            role: None,
            label: match outcome.state {
                OutcomeState::Agreed => said.decided.clone(),
                OutcomeState::PartnersTurn
                | OutcomeState::MyTurn
                | OutcomeState::Crossed
                | OutcomeState::Parked
                | OutcomeState::Refused => said.offered.clone(),
            },
            text: outcome.sentence.clone(),
        });
    }
    notes
}

fn answer_of(shown: &ShownView) -> Option<&AnswerSaid> {
    match shown {
        ShownView::Answer { answer } => Some(answer),
        ShownView::Nothing | ShownView::NotWhatWasSealed => None,
    }
}

fn step_of(shown: &ShownView) -> Option<u8> {
    match answer_of(shown)?.said {
        Said::Step { step } if (1..=5).contains(&step) => Some(step),
        Said::Step { .. } | Said::Open | Said::Depends { .. } | Said::Unknown | Said::NotForUs => {
            None
        }
    }
}

fn answer_word(said: &ComparisonWords, shown: &ShownView, steps: &[String]) -> String {
    let answer = match shown {
        ShownView::Answer { answer } => answer,
        ShownView::Nothing => return said.nothing.clone(),
        ShownView::NotWhatWasSealed => return said.not_sealed.clone(),
    };
    match &answer.said {
        Said::Open => said.nothing.clone(),
        Said::Step { step } => {
            let place = usize::from(*step).checked_sub(1);
            let word = place.and_then(|place| steps.get(place));
            word.cloned().unwrap_or_default()
        }
        Said::Depends { on } if on.is_empty() => said.depends.clone(),
        Said::Depends { on } => fill(&said.depends_on, &[("on", on)]),
        Said::Unknown => said.unknown.clone(),
        Said::NotForUs => said.not_for_us.clone(),
    }
}

fn direction_word(said: &ComparisonWords, direction: Direction) -> &str {
    match direction {
        Direction::NobodyHasThis => &said.nobody,
        Direction::TwoHands => &said.two_hands,
        Direction::OfferedMore => &said.offered_more,
        Direction::SharedWhoStarts => &said.who_starts,
        Direction::NotForUsBoth => &said.not_for_us_both,
    }
}
