//! Folds the entries about one round, and those about one item of it, into where they stand.

use rusqlite::Connection;

use super::entry::{AnswerSaid, EndedWhy, Questions, Way};
use super::folded::{FoldedLock, FoldedPart, FoldedRound, Moved, Void, VoidWhy};
use crate::error::Result;
use crate::id::{PairId, RoundId};
use crate::journal::{About, Entry, Fact, ROUND};
use crate::seal::{self, Asked, Begun, Reveal, Seal, SealSide, instrument};

/// Reads where a round stands; `None` while nobody has proposed it.
#[must_use]
pub(crate) fn fold_round(facts: &[Fact], wire: &str, round: &RoundId) -> Option<FoldedRound> {
    let bench = |number| Bench {
        facts,
        wire,
        round,
        number,
    };
    let all = facts.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::RoundProposed(proposed)) => Some((fact, proposed)),
        Some(_) | None => None,
    });
    let begun = Begun::of(all, |it| it.questions.text(), &bench(1).seals())?;
    let (is_doubtful, mine) = (begun.is_doubtful, begun.fact.mine);
    let (first, proposed) = (begun.fact, begun.body);
    let way = proposed.way;
    let mut parts = vec![bench(1).part(mine, &proposed.questions, (is_doubtful, way))];
    let added = facts.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::ItemsAdded(added)) if fact.mine != mine => Some((fact, &added.questions)),
        Some(_) | None => None,
    });
    if let Some(added) = Begun::of(added, Questions::text, &bench(2).seals()) {
        let way = (added.is_doubtful, way);
        parts.push(bench(2).part(added.fact.mine, added.body, way));
    }
    let ended = ended(facts, &parts);
    for part in &mut parts {
        part.void = part.void.or(ended);
    }
    let chosen = |mine: bool| {
        let last = facts.iter().rev().filter(|fact| fact.mine == mine);
        let mut last = last.filter_map(|fact| match &fact.entry {
            Some(Entry::ItemsChosen(chosen)) => Some(chosen.items.clone()),
            _ => None,
        });
        last.next().unwrap_or_default()
    };
    let moved = moved(facts).filter(|_| proposed.way == Way::Room);
    Some(FoldedRound {
        mine,
        at: first.at.clone(),
        clock: first.place.clock,
        proposal: first.id().clone(),
        waiting: first.is_waiting(),
        length: proposed.length,
        way: match moved {
            Some(_) => Way::Mail,
            None => proposed.way,
        },
        talked_at: talked_at(facts, &parts),
        chosen_by_me: chosen(true),
        chosen_by_them: chosen(false),
        moved,
        parts,
    })
}

fn why_ended(fact: &Fact) -> Option<EndedWhy> {
    match &fact.entry {
        Some(Entry::RoundEnded(ended)) => Some(ended.why),
        _ => None,
    }
}

/// What both have shown stands; until then one of the two can let the round go.
fn ended(facts: &[Fact], parts: &[FoldedPart]) -> Option<Void> {
    if parts.iter().any(FoldedPart::both_revealed) {
        return None;
    }
    facts.iter().find_map(|fact| {
        let why = match why_ended(fact)? {
            EndedWhy::Talked => return None,
            EndedWhy::Abandoned => VoidWhy::Abandoned,
            EndedWhy::SaltsLost => VoidWhy::SaltsLost,
            EndedWhy::OtherKept => VoidWhy::OtherKept,
        };
        Some(Void {
            why,
            mine: fact.mine,
        })
    })
}

/// The first word that the round goes on by mail; while mine alone waits, it can be taken back.
fn moved(facts: &[Fact]) -> Option<Moved> {
    let is_move = |fact: &&Fact| matches!(&fact.entry, Some(Entry::RoundMoved(_)));
    let mut moves = facts.iter().filter(is_move);
    let first = moves.next()?;
    let alone = moves.next().is_none() && first.mine && first.is_waiting();
    Some(Moved {
        mine: first.mine,
        waiting: alone.then(|| first.id().clone()),
    })
}

fn talked_at(facts: &[Fact], parts: &[FoldedPart]) -> Option<String> {
    parts.iter().find(|part| part.both_revealed())?;
    let talked = |fact: &&Fact| why_ended(fact) == Some(EndedWhy::Talked);
    facts.iter().find(talked).map(|fact| fact.at.clone())
}

/// Where one part of one round is looked at.
struct Bench<'a> {
    facts: &'a [Fact],
    wire: &'a str,
    round: &'a RoundId,
    number: u32,
}

impl<'a> Bench<'a> {
    /// `way` is as the round was begun: what was opened in the room counts, whatever was said later.
    fn part(
        &self,
        asked_by_me: bool,
        questions: &Questions,
        (is_doubtful, way): (bool, Way),
    ) -> FoldedPart {
        let asked = Asked {
            wire: self.wire,
            about: self.round.as_str(),
            instrument: &instrument(&questions.text()),
            items: questions.items.iter().map(|it| &it.item).collect(),
            is_doubtful,
        };
        let sides = asked.sides(&self.seals(), &self.reveals(way));
        let void = sides.void.map(|(why, mine)| {
            let why = why.into();
            Void { why, mine }
        });
        let lock = |side: &SealSide<AnswerSaid>, mine| {
            side.seal.as_ref().and_then(|_| self.newest_lock(mine))
        };
        FoldedPart {
            asked_by_me,
            questions: questions.clone(),
            my_lock: lock(&sides.mine, true),
            their_lock: lock(&sides.theirs, false),
            mine: sides.mine,
            theirs: sides.theirs,
            void,
        }
    }

    fn seals(&self) -> Vec<Seal<'a>> {
        let number = self.number;
        let sealed = self.facts.iter().filter_map(|fact| match &fact.entry {
            Some(Entry::AnswersSealed(it)) if it.part == number => {
                Some(Seal::of(fact, &it.instrument, &it.commitments, &it.root))
            }
            Some(_) | None => None,
        });
        sealed.collect()
    }

    /// What was shown: by each themselves, or in the room by the other who was told the six words.
    fn reveals(&self, way: Way) -> Vec<Reveal<'a, AnswerSaid>> {
        let number = self.number;
        let shown = self.facts.iter().filter_map(|fact| match &fact.entry {
            Some(Entry::AnswersRevealed(it)) if it.part == number => {
                Some((fact, fact.mine, &it.answers))
            }
            Some(Entry::AnswersOpened(it)) if it.part == number && way == Way::Room => {
                Some((fact, !fact.mine, &it.answers))
            }
            Some(_) | None => None,
        });
        let shown = shown.map(|(fact, mine, answers)| {
            let answers = answers.iter();
            let answers = answers.map(|it| (&it.item, &it.answer, it.salt.as_str()));
            Reveal::of((fact, mine), answers)
        });
        shown.collect()
    }

    fn newest_lock(&self, mine: bool) -> Option<FoldedLock> {
        let last = self.facts.iter().rev().filter(|fact| fact.mine == mine);
        let mut last = last.filter_map(|fact| match &fact.entry {
            Some(Entry::AnswersLocked(locked)) if locked.part == self.number => Some(FoldedLock {
                entry: fact.id().clone(),
                waiting: fact.is_waiting(),
            }),
            _ => None,
        });
        last.next()
    }
}

pub(crate) fn refold_round(store: &Connection, pair: &PairId, round: &RoundId) -> Result<()> {
    seal::refold(store, pair, &About::Round(round.clone()), |facts, wire| {
        fold_round(facts, wire, round)
    })
}

/// Every round of a pair that was proposed, oldest first.
pub(crate) fn folded_rounds(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(RoundId, FoldedRound)>> {
    let all: Vec<(String, FoldedRound)> = seal::all_folded(store, pair, ROUND)?;
    let mut rounds: Vec<_> = all
        .into_iter()
        .map(|(round, folded)| (RoundId::new(round), folded))
        .collect();
    rounds.sort_by(|a, b| (a.1.clock, &a.0).cmp(&(b.1.clock, &b.0)));
    Ok(rounds)
}

/// Where one round stands.
pub(crate) fn folded_round(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<Option<FoldedRound>> {
    seal::folded(store, pair, &About::Round(round.clone()))
}
