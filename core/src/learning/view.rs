//! What the page *What you take along* shows.

use rusqlite::Connection;
use serde::Serialize;

use super::entry::LearningPart;
use super::letter::letter_of;
use super::page::LEARNING;
use super::rules::LetterState;
use crate::error::Result;
use crate::id::PairId;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::PersonView;
use crate::store::only_me;

/// One part of the learning page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LearningPartView {
    /// Which.
    pub part: LearningPart,
    /// What I wrote; Only me.
    pub text: String,
    /// What of it is shared with my partner, word for word.
    pub shared: Option<String>,
    /// What my partner shared.
    pub theirs: Option<String>,
}

/// The letter to myself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnLetter {
    /// How it stands today.
    pub state: LetterState,
    /// Its words; empty while it is closed.
    pub text: String,
}

/// The page *What you take along*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LearningView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Whether there is a partner to share with.
    pub has_partner: bool,
    /// Today, where I am.
    pub today: String,
    /// The four parts, in their order.
    pub parts: Vec<LearningPartView>,
    /// The letter.
    pub letter: OwnLetter,
}

impl Notebook {
    /// My learning page, what my partner shared of theirs, and the letter to myself.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_learning(&self, pair: &PairId) -> Result<LearningView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let (letter, state) = letter_of(store, &kept, &now)?;
            let is_closed = matches!(state, LetterState::Closed { .. });
            Ok(LearningView {
                has_partner: kept.has_partner(),
                today: now.day_text(),
                parts: part_views(store, pair)?,
                letter: OwnLetter {
                    state,
                    text: if is_closed {
                        String::new()
                    } else {
                        letter.text
                    },
                },
                me,
                partner,
            })
        })
    }
}

/// The four parts, in their order.
pub(crate) fn part_views(store: &Connection, pair: &PairId) -> Result<Vec<LearningPartView>> {
    let mut found = Vec::new();
    for part in LearningPart::ALL {
        let facts = facts_about(store, pair, &About::Learning(part).text())?;
        let text = only_me::get(store, pair, LEARNING, part.word())?;
        let words = |mine| standing(&facts, mine).map(|(_, text)| text.to_owned());
        found.push(LearningPartView {
            part,
            text: text.unwrap_or_default(),
            shared: words(true),
            theirs: words(false),
        });
    }
    Ok(found)
}

/// What one of the two shares of a part now: their newest words, unless they took them back.
pub(super) fn standing(facts: &[Fact], mine: bool) -> Option<(&Fact, &str)> {
    let newest = facts.iter().rev().filter(|fact| fact.mine == mine);
    for fact in newest {
        match fact.entry.as_ref() {
            Some(Entry::LearningShared(shared)) => return Some((fact, shared.text.as_str())),
            Some(Entry::TakenBack(_)) => return None,
            Some(_) | None => {}
        }
    }
    None
}
