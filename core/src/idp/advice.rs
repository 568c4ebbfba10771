//! What every mentor of mine said to one part of my plan, side by side. Only me: nobody is shown what another wrote (IDP-12).

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::fold::{Content, FoldedBlock, folded_blocks};
use super::sheets;
use super::shelf;
use super::view::Shareable;
use crate::error::Result;
use crate::id::{BlockId, PairId};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{PersonView, Role};

/// What kind of advice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AdviceKind {
    /// A comment beside it.
    Comment,
    /// The answer to what I ask.
    Answer,
    /// A suggestion of its own.
    Idea,
}

/// One piece of advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AdviceLine {
    /// Which of the mentors: place in `mentors`.
    pub mentor: u32,
    /// What kind.
    pub kind: AdviceKind,
    /// The words.
    pub text: String,
    /// When, as that laptop says.
    pub at: String,
}

/// A goal or a sheet of mine with everything said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AdviceGroup {
    /// The goal's sentence or the sheet's title, as it reads now; empty for suggestions that belong to neither.
    pub title: String,
    /// What was said, the oldest first.
    pub lines: Vec<AdviceLine>,
}

/// Advice from all my mentors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AdviceView {
    /// My mentors who said something, by name.
    pub mentors: Vec<PersonView>,
    /// Goals in order of importance, then sheets in order of their number, then suggestions.
    pub groups: Vec<AdviceGroup>,
}

/// A mentor of mine with the blocks of that pair.
struct Voice {
    pair: PairId,
    person: PersonView,
    blocks: BTreeMap<BlockId, FoldedBlock>,
}

impl Notebook {
    /// What my mentors in all pairs said to each goal and sheet of mine.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn view_advice(&self) -> Result<AdviceView> {
        self.read(|store| {
            let voices = voices(store)?;
            let mut groups = Vec::new();
            for goal in shelf::goals(store)? {
                let what = Shareable::Goal {
                    goal: goal.id.clone(),
                };
                groups.push(said_to(store, &voices, &what, &goal.sentence)?);
            }
            for sheet in sheets::sheets() {
                let what = Shareable::Sheet {
                    sheet: sheet.id.clone(),
                };
                groups.push(said_to(store, &voices, &what, &sheet.title)?);
            }
            groups.push(suggested(&voices));
            groups.retain(|group| !group.lines.is_empty());
            Ok(AdviceView {
                mentors: voices.into_iter().map(|voice| voice.person).collect(),
                groups,
            })
        })
    }
}

fn voices(store: &Connection) -> Result<Vec<Voice>> {
    let mut found = Vec::new();
    for kept in Pair::load_all(store)? {
        if kept.my_role == Role::Mentee && kept.has_partner() {
            found.push(Voice {
                person: kept.people(store)?.1,
                blocks: folded_blocks(store, &kept.row.pair)?.into_iter().collect(),
                pair: kept.row.pair,
            });
        }
    }
    found.sort_by(|a, b| a.person.name.cmp(&b.person.name));
    Ok(found)
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn said_to(
    store: &Connection,
    voices: &[Voice],
    what: &Shareable,
    title: &str,
) -> Result<AdviceGroup> {
    let mut lines = Vec::new();
    for (at, voice) in voices.iter().enumerate() {
        let share = shelf::share(store, &voice.pair, what)?;
        let blocks = share.blocks.values();
        for block in blocks.filter_map(|block| voice.blocks.get(block)) {
            let comments = block.comments.iter().filter(|it| !it.mine);
            lines.extend(comments.map(|it| AdviceLine {
                mentor: place(at),
                kind: AdviceKind::Comment,
                text: it.text.clone(),
                at: it.at.clone(),
            }));
            let answer = block.answer.iter().filter(|it| !it.mine);
            lines.extend(
                answer
                    .filter(|it| !it.text.is_empty())
                    .map(|it| AdviceLine {
                        mentor: place(at),
                        kind: AdviceKind::Answer,
                        text: it.text.clone(),
                        at: it.at.clone(),
                    }),
            );
        }
    }
    lines.sort_by(|a, b| (&a.at, a.mentor).cmp(&(&b.at, b.mentor)));
    Ok(AdviceGroup {
        title: title.to_owned(),
        lines,
    })
}

fn suggested(voices: &[Voice]) -> AdviceGroup {
    let mut lines = Vec::new();
    for (at, voice) in voices.iter().enumerate() {
        let theirs = voice.blocks.values().filter_map(|it| it.theirs.as_ref());
        for side in theirs.filter(|it| it.taken_back_at.is_none()) {
            if let Content::Idea(idea) = &side.content {
                let words = [&idea.title, &idea.text].into_iter();
                let words: Vec<&str> = words
                    .map(String::as_str)
                    .filter(|it| !it.is_empty())
                    .collect();
                lines.push(AdviceLine {
                    mentor: place(at),
                    kind: AdviceKind::Idea,
                    text: words.join("\n"),
                    at: side.at.clone(),
                });
            }
        }
    }
    lines.sort_by(|a, b| (&a.at, a.mentor).cmp(&(&b.at, b.mentor)));
    AdviceGroup {
        title: String::new(),
        lines,
    }
}
