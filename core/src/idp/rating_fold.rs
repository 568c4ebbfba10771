//! Folds the entries about one skill round: what both notebooks know of it.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::rating_entry::{SkillEndWhy, SkillRated, SkillsAsked, SkillsRevealed, SkillsSealed};
use crate::error::{Error, Result};
use crate::id::{ItemId, PairId, SkillRoundId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::pair::Pair;
use crate::seal::{Promise, Salt, SealSeen, SealVoid, instrument, opens, seen_when_shown, void};
use crate::store::idp as shelf;

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

/// A seal that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedSkillSeal {
    /// When, as its author says.
    pub(crate) at: String,
    /// Whether it still waits in my outbox.
    pub(crate) waiting: bool,
    /// Sum over everything sealed.
    pub(crate) root: String,
}

/// What one person did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedSkillSide {
    /// Their seal.
    pub(crate) seal: Option<FoldedSkillSeal>,
    /// When they showed, and whether that still waits in my outbox.
    pub(crate) revealed: Option<(String, bool)>,
    /// What they showed and what fits their seal.
    pub(crate) shown: BTreeMap<ItemId, SkillRated>,
    /// What they showed and what does not: it is not shown as a rating.
    pub(crate) unfitting: BTreeSet<ItemId>,
}

impl FoldedSkillSide {
    /// Whether they showed something that can be read, or said that they show nothing.
    pub(crate) fn is_readable(&self) -> bool {
        self.revealed.is_some() && (self.unfitting.is_empty() || !self.shown.is_empty())
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
    pub(crate) my_side: FoldedSkillSide,
    /// What my partner did.
    pub(crate) their_side: FoldedSkillSide,
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
    let (begun, asked) = facts.iter().find_map(|fact| match &fact.entry {
        Some(Entry::SkillsAsked(asked)) => Some((fact, asked)),
        Some(_) | None => None,
    })?;
    let bench = Bench {
        facts,
        wire,
        round,
        asked,
        instrument: instrument(&asked.text()),
    };
    let (seals, [my_side, their_side]) = bench.counted();
    let both = my_side.revealed.is_some() && their_side.revealed.is_some();
    Some(FoldedSkillRound {
        mine: begun.mine,
        at: begun.at.clone(),
        clock: begun.place.clock,
        waiting: begun.is_waiting(),
        asked: asked.clone(),
        void: bench.void(&seals).or_else(|| ended(facts, both)),
        my_side,
        their_side,
    })
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

type Seal<'a> = (&'a Fact, &'a SkillsSealed);

/// Where one round is looked at.
struct Bench<'a> {
    facts: &'a [Fact],
    wire: &'a str,
    round: &'a SkillRoundId,
    asked: &'a SkillsAsked,
    instrument: String,
}

impl<'a> Bench<'a> {
    fn seals(&self) -> Vec<Seal<'a>> {
        let sealed = |fact: &'a Fact| match &fact.entry {
            Some(Entry::SkillsSealed(sealed)) => Some((fact, sealed)),
            Some(_) | None => None,
        };
        self.facts.iter().filter_map(sealed).collect()
    }

    /// The seals that count, and what each did with the first of theirs. Whoever seals again before both have shown what
    /// fits is seen with every seal.
    fn counted(&self) -> (Vec<Seal<'a>>, [FoldedSkillSide; 2]) {
        let seals = self.seals();
        let first = |mine: bool| self.reveals(mine).next().map(|(fact, _)| fact);
        if let (Some(mine), Some(theirs)) = (first(true), first(false)) {
            let counted = seen_when_shown(&seals, (mine, theirs));
            let sides = self.sides(&counted);
            if sides.iter().all(FoldedSkillSide::is_readable) {
                return (counted, sides);
            }
        }
        let sides = self.sides(&seals);
        (seals, sides)
    }

    fn sides(&self, seals: &[Seal<'_>]) -> [FoldedSkillSide; 2] {
        [true, false].map(|mine| {
            let first = seals.iter().find(|(fact, _)| fact.mine == mine);
            first.map_or_else(FoldedSkillSide::default, |(fact, sealed)| {
                self.side(fact, sealed)
            })
        })
    }

    /// What is promised by a seal: its own author's words, whatever key signs the reveal.
    fn promise(&'a self, author: &'a str) -> Promise<'a> {
        Promise {
            pair: self.wire,
            about: self.round.as_str(),
            author,
            instrument: &self.instrument,
        }
    }

    fn void(&self, seals: &[(&Fact, &SkillsSealed)]) -> Option<(SkillVoidWhy, bool)> {
        let seen: Vec<SealSeen<'_>> = seals
            .iter()
            .map(|(fact, sealed)| SealSeen {
                place: &fact.place,
                mine: fact.mine,
                instrument: &sealed.instrument,
                commitments: &sealed.commitments,
                root: &sealed.root,
            })
            .collect();
        let (why, mine) = void(self.promise(""), self.asked.skills.len(), &seen)?;
        let why = match why {
            SealVoid::SecondSeal => SkillVoidWhy::SecondSeal,
            SealVoid::CopiedSeal => SkillVoidWhy::CopiedSeal,
            SealVoid::OtherQuestions => SkillVoidWhy::OtherSkills,
            SealVoid::Incomplete => SkillVoidWhy::SealIncomplete,
        };
        Some((why, mine))
    }

    fn side(&self, seal: &Fact, sealed: &SkillsSealed) -> FoldedSkillSide {
        let mut side = FoldedSkillSide {
            seal: Some(FoldedSkillSeal {
                at: seal.at.clone(),
                waiting: seal.is_waiting(),
                root: sealed.root.clone(),
            }),
            ..FoldedSkillSide::default()
        };
        let promise = self.promise(&seal.place.by);
        for (fact, revealed) in self.reveals(seal.mine) {
            if side.revealed.is_none() {
                side.revealed = Some((fact.at.clone(), fact.is_waiting()));
            }
            for it in &revealed.skills {
                let mut asked = self.asked.skills.iter().zip(&sealed.commitments);
                let Some((_, promised)) = asked.find(|(asked, _)| asked.item == it.item) else {
                    continue;
                };
                let salt = Salt::parse(&it.salt);
                let text = it.rating.text();
                if opens(promise, promised, it.item.as_str(), &text, salt.as_ref()) {
                    side.shown.insert(it.item.clone(), it.rating.clone());
                } else {
                    side.unfitting.insert(it.item.clone());
                }
            }
        }
        let shown = &side.shown;
        side.unfitting.retain(|item| !shown.contains_key(item));
        side
    }

    fn reveals(&self, mine: bool) -> impl Iterator<Item = (&'a Fact, &'a SkillsRevealed)> {
        let by = self.facts.iter().filter(move |fact| fact.mine == mine);
        by.filter_map(|fact| match &fact.entry {
            Some(Entry::SkillsRevealed(revealed)) => Some((fact, revealed)),
            Some(_) | None => None,
        })
    }
}

pub(crate) fn refold_skill_round(
    store: &Connection,
    pair: &PairId,
    round: &SkillRoundId,
) -> Result<()> {
    let facts = facts_about(store, pair, &About::SkillRound(round.clone()).text())?;
    let wire = Pair::load(store, pair)?.row.wire;
    match fold_skill_round(&facts, &wire, round) {
        Some(folded) => {
            let folded = serde_json::to_string(&folded).map_err(|_| Error::Broken(PLACE))?;
            shelf::put_skill_round(store, pair, round, &folded)?;
        }
        None => shelf::remove_skill_round(store, pair, round)?,
    }
    Ok(())
}

const PLACE: &str = "folded skill round";

/// One skill round.
pub(crate) fn folded_skill_round(
    store: &Connection,
    pair: &PairId,
    round: &SkillRoundId,
) -> Result<Option<FoldedSkillRound>> {
    let mut all = folded_skill_rounds(store, pair)?.into_iter();
    Ok(all.find(|(id, _)| id == round).map(|(_, folded)| folded))
}

/// Every skill round of a pair, newest first.
pub(crate) fn folded_skill_rounds(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(SkillRoundId, FoldedSkillRound)>> {
    let mut rounds = shelf::skill_rounds(store, pair)?
        .into_iter()
        .map(|(round, text)| {
            let folded = serde_json::from_str(&text).map_err(|_| Error::Broken(PLACE))?;
            Ok((round, folded))
        })
        .collect::<Result<Vec<(SkillRoundId, FoldedSkillRound)>>>()?;
    rounds.sort_by(|a, b| (b.1.clock, &b.0).cmp(&(a.1.clock, &a.0)));
    Ok(rounds)
}
