//! Folds the entries about one skill round: what both notebooks know of it.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::rating_entry::{SkillEndWhy, SkillRated, SkillsAsked};
use crate::error::Result;
use crate::id::{PairId, SkillRoundId};
use crate::journal::{About, Entry, Fact, SKILL_ROUND};
use crate::seal::{self, Asked, Begun, Reveal, Seal, SealSide, SealVoid, both_shown_at};

/// Why nothing of a skill round counts; nobody is to blame by that alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SkillVoidWhy {
    /// One person sealed twice: a restored notebook, or somebody who wanted to rate again.
    SecondSeal,
    /// One seal holds what the other had sealed.
    CopiedSeal,
    /// A seal is for other skills than those asked.
    OtherSkills,
    /// A seal does not cover every skill.
    SealIncomplete,
    /// The mentor would rather not rate.
    Declined,
    /// One let it go before both had shown.
    LetGo,
    /// Sealed ratings cannot be opened any more.
    SaltsLost,
}

impl From<SealVoid> for SkillVoidWhy {
    fn from(why: SealVoid) -> Self {
        match why {
            SealVoid::SecondSeal => Self::SecondSeal,
            SealVoid::CopiedSeal => Self::CopiedSeal,
            SealVoid::OtherQuestions => Self::OtherSkills,
            SealVoid::Incomplete => Self::SealIncomplete,
        }
    }
}

/// Where a skill round stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedSkillRound {
    /// Whether I asked.
    pub(crate) mine: bool,
    /// When, as its author says.
    pub(crate) at: String,
    /// Its place among all entries of the pair, for the order of rounds.
    pub(crate) clock: u64,
    /// Whether the asking still waits in my outbox.
    pub(crate) waiting: bool,
    /// What is asked.
    pub(crate) asked: SkillsAsked,
    /// What I did.
    pub(crate) my_side: SealSide<SkillRated>,
    /// What my partner did.
    pub(crate) their_side: SealSide<SkillRated>,
    /// Why nothing of it counts, and whether it was I.
    pub(crate) void: Option<(SkillVoidWhy, bool)>,
}

/// Reads where a skill round stands; `None` while nobody has asked.
#[must_use]
pub(crate) fn fold_skill_round(
    facts: &[Fact],
    wire: &str,
    round: &SkillRoundId,
) -> Option<FoldedSkillRound> {
    let seals = seals(facts);
    let all = facts.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::SkillsAsked(asked)) => Some((fact, asked)),
        Some(_) | None => None,
    });
    let begun = Begun::of(all, SkillsAsked::text, &seals)?;
    let asked = Asked {
        wire,
        about: round.as_str(),
        instrument: &begun.instrument,
        items: begun.body.skills.iter().map(|it| &it.item).collect(),
        is_doubtful: begun.is_doubtful,
    };
    let sides = asked.sides(&seals, &reveals(facts));
    let both = both_shown_at(&sides.mine, &sides.theirs).is_some();
    let void = sides.void.map(|(why, mine)| (why.into(), mine));
    Some(FoldedSkillRound {
        mine: begun.fact.mine,
        at: begun.fact.at.clone(),
        clock: begun.fact.place.clock,
        waiting: begun.fact.is_waiting(),
        asked: begun.body.clone(),
        void: void.or_else(|| ended(facts, both)),
        my_side: sides.mine,
        their_side: sides.theirs,
    })
}

fn seals(facts: &[Fact]) -> Vec<Seal<'_>> {
    let sealed = facts.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::SkillsSealed(it)) => {
            Some(Seal::of(fact, &it.instrument, &it.commitments, &it.root))
        }
        Some(_) | None => None,
    });
    sealed.collect()
}

fn reveals(facts: &[Fact]) -> Vec<Reveal<'_, SkillRated>> {
    let shown = facts.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::SkillsRevealed(it)) => {
            let answers = it
                .skills
                .iter()
                .map(|it| (&it.item, &it.rating, it.salt.as_str()));
            Some(Reveal::of((fact, fact.mine), answers))
        }
        Some(_) | None => None,
    });
    shown.collect()
}

/// What both have shown stands; until then one of the two can end the round.
fn ended(facts: &[Fact], both_have_shown: bool) -> Option<(SkillVoidWhy, bool)> {
    if both_have_shown {
        return None;
    }
    facts.iter().find_map(|fact| match &fact.entry {
        Some(Entry::SkillRoundEnded(ended)) => {
            let why = match ended.why {
                SkillEndWhy::Declined => SkillVoidWhy::Declined,
                SkillEndWhy::LetGo => SkillVoidWhy::LetGo,
                SkillEndWhy::SaltsLost => SkillVoidWhy::SaltsLost,
            };
            Some((why, fact.mine))
        }
        Some(_) | None => None,
    })
}

pub(crate) fn refold_skill_round(
    store: &Connection,
    pair: &PairId,
    round: &SkillRoundId,
) -> Result<()> {
    let about = About::SkillRound(round.clone());
    seal::refold(store, pair, &about, |facts, wire| {
        fold_skill_round(facts, wire, round)
    })
}

/// One skill round.
pub(crate) fn folded_skill_round(
    store: &Connection,
    pair: &PairId,
    round: &SkillRoundId,
) -> Result<Option<FoldedSkillRound>> {
    seal::folded(store, pair, &About::SkillRound(round.clone()))
}

/// Every skill round of a pair, newest first.
pub(crate) fn folded_skill_rounds(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(SkillRoundId, FoldedSkillRound)>> {
    let all: Vec<(String, FoldedSkillRound)> = seal::all_folded(store, pair, SKILL_ROUND)?;
    let mut rounds: Vec<_> = all
        .into_iter()
        .map(|(round, folded)| (SkillRoundId::new(round), folded))
        .collect();
    rounds.sort_by(|a, b| (b.1.clock, &b.0).cmp(&(a.1.clock, &a.0)));
    Ok(rounds)
}
