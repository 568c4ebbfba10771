//! What screens show of the questions what may be said.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::ask::first;
use super::entry::DisclosureProposed;
use crate::error::Result;
use crate::id::{DisclosureId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{PersonView, Side};
use crate::proposal::{Answer, stands};
use crate::store::{journal as shelf, outbox as tray};

/// A question, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DisclosureDraft {
    /// To whom, at most 80 characters.
    pub to_whom: String,
    /// What would be said, at most 400 characters.
    pub words: String,
}

/// How far a question has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum DisclosureState {
    /// These words wait for an answer.
    Waits {
        /// Who offered them.
        by: Side,
        /// Whether they are kept for the talk.
        for_the_talk: bool,
    },
    /// Each offered other words at the same time; mine wait beside these.
    Crossed {
        /// My words.
        my_words: String,
    },
    /// Both said yes to these words.
    Agreed {
        /// When the second yes was given, as that laptop says.
        at: String,
    },
    /// The answer was no.
    Declined {
        /// Who said no.
        by: Side,
        /// Reason; may be empty.
        reason: String,
    },
    /// Taken back before it was answered.
    TakenBack,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DisclosureLine {
    /// Which.
    pub disclosure: DisclosureId,
    /// The words that count now, to be named in an answer.
    pub offer: EntryId,
    /// Who would say it.
    pub speaker: Side,
    /// To whom.
    pub to_whom: String,
    /// What would be said.
    pub words: String,
    /// When it was asked, as the asking laptop says.
    pub asked_at: String,
    /// Whether everything about it still waits in the outbox.
    pub waiting: bool,
    /// How far it has come.
    pub state: DisclosureState,
}

/// The page *May I say this?*
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DisclosuresView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Whether there is a partner to ask.
    pub has_partner: bool,
    /// Newest first; what waits for me stands before all.
    pub lines: Vec<DisclosureLine>,
}

impl Notebook {
    /// Every question of a pair.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_disclosures(&self, pair: &PairId) -> Result<DisclosuresView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            Ok(DisclosuresView {
                me,
                partner,
                has_partner: kept.has_partner(),
                lines: lines(store, pair)?,
            })
        })
    }
}

/// How many questions wait for my answer.
pub(crate) fn disclosures_need_me(store: &Connection, pair: &PairId) -> Result<u32> {
    let found = lines(store, pair)?;
    Ok(u32::try_from(found.iter().filter(|line| needs_me(line)).count()).unwrap_or(u32::MAX))
}

/// The sentences both said yes to.
pub(crate) fn agreed_disclosures(store: &Connection, pair: &PairId) -> Result<Vec<DisclosureLine>> {
    let mut found = lines(store, pair)?;
    found.retain(|line| matches!(line.state, DisclosureState::Agreed { .. }));
    Ok(found)
}

/// The questions that are kept for the talk.
pub(crate) fn parked_disclosures(store: &Connection, pair: &PairId) -> Result<Vec<DisclosureLine>> {
    let mut found = lines(store, pair)?;
    found.retain(|line| {
        matches!(
            line.state,
            DisclosureState::Waits {
                for_the_talk: true,
                ..
            }
        )
    });
    Ok(found)
}

/// The sentences I would say: whether my partner said yes to each, or whether it waits.
pub(crate) fn my_questions(store: &Connection, pair: &PairId) -> Result<Vec<(bool, String)>> {
    let found = lines(store, pair)?.into_iter();
    let mine = found.filter(|line| line.speaker == Side::Me);
    Ok(mine
        .filter_map(|line| match line.state {
            DisclosureState::Agreed { .. } => Some((true, line.words)),
            DisclosureState::Waits { .. } | DisclosureState::Crossed { .. } => {
                Some((false, line.words))
            }
            DisclosureState::Declined { .. } | DisclosureState::TakenBack => None,
        })
        .collect())
}

fn needs_me(line: &DisclosureLine) -> bool {
    match line.state {
        DisclosureState::Waits { by, .. } => by == Side::Partner,
        DisclosureState::Crossed { .. } => true,
        DisclosureState::Agreed { .. }
        | DisclosureState::Declined { .. }
        | DisclosureState::TakenBack => false,
    }
}

fn lines(store: &Connection, pair: &PairId) -> Result<Vec<DisclosureLine>> {
    let prefix = About::Disclosure(DisclosureId::new("")).text();
    let mut things = shelf::things_beginning(store, pair, &prefix)?;
    things.extend(tray::things(store, pair)?);
    let mut found = Vec::new();
    for about in things {
        if let About::Disclosure(id) = About::parse(&about) {
            found.extend(line(&id, &facts_about(store, pair, &about)?));
        }
    }
    found.sort_by(|a, b| {
        let order = |line: &DisclosureLine| (needs_me(line), line.asked_at.clone());
        order(b).cmp(&order(a))
    });
    Ok(found)
}

pub(super) fn line(id: &DisclosureId, facts: &[Fact]) -> Option<DisclosureLine> {
    let standing = stands(facts);
    let (asked, _) = first(facts)?;
    let last = facts.iter().rev().find(|fact| offered(fact).is_some());
    let crossed = standing.crossed_yes.as_ref();
    let shown = crossed
        .map(|it| &it.theirs)
        .or(standing.theirs.as_ref())
        .or(standing.mine.as_ref())
        .or(standing.agreed.as_ref().map(|(offer, _)| offer))
        .or(last.map(Fact::id))?;
    let (fact, offer) = facts
        .iter()
        .find(|fact| fact.id() == shown)
        .and_then(|fact| Some((fact, offered(fact)?)))?;
    let words_of = |id: &EntryId| {
        let fact = facts.iter().find(|fact| fact.id() == id)?;
        offered(fact).map(|offer| offer.words.clone())
    };
    let mine_beside = match (&standing.mine, &standing.theirs, crossed) {
        (_, _, Some(it)) => words_of(&it.mine),
        (Some(mine), Some(_), None) => words_of(mine),
        (_, _, None) => None,
    };
    let state = if let Some(my_words) = mine_beside {
        DisclosureState::Crossed { my_words }
    } else if standing.mine.is_some() || standing.theirs.is_some() {
        DisclosureState::Waits {
            by: Side::of(fact.mine),
            for_the_talk: standing.parked,
        }
    } else if let Some((_, yes)) = &standing.agreed {
        let yes = facts.iter().find(|fact| fact.id() == yes)?;
        DisclosureState::Agreed { at: yes.at.clone() }
    } else {
        declined(facts).unwrap_or(DisclosureState::TakenBack)
    };
    Some(DisclosureLine {
        disclosure: id.clone(),
        offer: fact.id().clone(),
        speaker: Side::of(fact.mine == offer.author_says),
        to_whom: offer.to_whom.clone(),
        words: offer.words.clone(),
        asked_at: asked.at.clone(),
        waiting: facts.iter().all(Fact::is_waiting),
        state,
    })
}

fn offered(fact: &Fact) -> Option<&DisclosureProposed> {
    match fact.entry.as_ref() {
        Some(Entry::DisclosureProposed(offer)) => Some(offer),
        Some(_) | None => None,
    }
}

fn declined(facts: &[Fact]) -> Option<DisclosureState> {
    facts
        .iter()
        .rev()
        .find_map(|fact| match fact.entry.as_ref() {
            Some(Entry::ProposalAnswered(answered)) if answered.answer == Answer::No => {
                Some(DisclosureState::Declined {
                    by: Side::of(fact.mine),
                    reason: answered.reason.clone(),
                })
            }
            Some(_) | None => None,
        })
}
