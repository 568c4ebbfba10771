//! Folds the entries about one round, and those about one item of it, into where they stand.

use rusqlite::Connection;

use super::entry::{AnswersSealed, EndedWhy, Questions, Revealed, RoundProposed, Way};
use super::folded::{
    FoldedLock, FoldedPart, FoldedRound, FoldedSeal, FoldedSide, Moved, Void, VoidWhy,
};
use crate::error::{Error, Result};
use crate::id::{PairId, RoundId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::pair::Pair;
use crate::seal::{Promise, Salt, SealSeen, SealVoid, instrument, opens, seen_when_shown, void};
use crate::store::expectation as shelf;

/// Reads where a round stands; `None` while nobody has proposed it.
#[must_use]
pub(crate) fn fold_round(facts: &[Fact], wire: &str, round: &RoundId) -> Option<FoldedRound> {
    let (begun, proposed) = facts
        .iter()
        .find_map(|fact| Some((fact, proposed(fact)?)))?;
    let mut parts = vec![part_of(begun.mine, &proposed.questions)];
    let added = facts
        .iter()
        .filter(|fact| fact.mine != begun.mine)
        .find_map(|fact| match &fact.entry {
            Some(Entry::ItemsAdded(added)) => Some(part_of(fact.mine, &added.questions)),
            _ => None,
        });
    parts.extend(added);
    for (number, part) in (1..).zip(&mut parts) {
        let bench = Bench {
            facts,
            wire,
            round,
            number,
            way: proposed.way,
        };
        bench.fill(part);
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
        mine: begun.mine,
        at: begun.at.clone(),
        clock: begun.place.clock,
        proposal: begun.id().clone(),
        waiting: begun.is_waiting(),
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

fn proposed(fact: &Fact) -> Option<&RoundProposed> {
    match &fact.entry {
        Some(Entry::RoundProposed(proposed)) => Some(proposed),
        _ => None,
    }
}

fn part_of(asked_by_me: bool, questions: &Questions) -> FoldedPart {
    FoldedPart {
        asked_by_me,
        questions: questions.clone(),
        instrument: instrument(&questions.text()),
        mine: FoldedSide::default(),
        theirs: FoldedSide::default(),
        void: None,
    }
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

type Seal<'a> = (&'a Fact, &'a AnswersSealed);

/// Where one part of one round is looked at.
struct Bench<'a> {
    facts: &'a [Fact],
    wire: &'a str,
    round: &'a RoundId,
    number: u32,
    /// As it was begun: what was opened in the room counts, whatever was said later.
    way: Way,
}

/// Answers that were shown: by whom the entry is, when, and what.
struct Reveal<'a> {
    fact: &'a Fact,
    answers: &'a [Revealed],
    /// Whether the other opened them in the room: then what does not fit its seal is no word of its author.
    opened: bool,
}

impl<'a> Bench<'a> {
    fn fill(&self, part: &mut FoldedPart) {
        let seals: Vec<Seal<'a>> = self
            .facts
            .iter()
            .filter_map(|fact| match &fact.entry {
                Some(Entry::AnswersSealed(sealed)) if sealed.part == self.number => {
                    Some((fact, sealed))
                }
                _ => None,
            })
            .collect();
        let counted = self.counted(&seals);
        self.fill_with(part, &counted);
        // Whoever seals again before both have shown what fits is seen with every seal.
        if counted.len() < seals.len() && !(part.mine.is_readable() && part.theirs.is_readable()) {
            (part.mine, part.theirs) = Default::default();
            self.fill_with(part, &seals);
        }
    }

    /// The seals that count, by mail; in the room each opens what the other told.
    fn counted(&self, seals: &[Seal<'a>]) -> Vec<Seal<'a>> {
        let first = |mine: bool| self.reveals(mine).next().map(|it| it.fact);
        match (first(true), first(false)) {
            (Some(mine), Some(theirs)) if self.way != Way::Room => {
                seen_when_shown(seals, (mine, theirs))
            }
            _ => seals.to_vec(),
        }
    }

    fn fill_with(&self, part: &mut FoldedPart, seals: &[Seal<'_>]) {
        part.void = self.void(part, seals);
        for (fact, sealed) in seals {
            let shown = self.shown(part, fact, sealed);
            let side = match fact.mine {
                true => &mut part.mine,
                false => &mut part.theirs,
            };
            if side.seal.is_none() {
                *side = shown;
            }
        }
    }

    /// What is promised by a seal: its own author's words, whatever key signs the reveal.
    fn promise(&'a self, part: &'a FoldedPart, seal: &'a Fact) -> Promise<'a> {
        Promise {
            pair: self.wire,
            about: self.round.as_str(),
            author: &seal.place.by,
            instrument: &part.instrument,
        }
    }

    fn void(&self, part: &FoldedPart, seals: &[(&Fact, &AnswersSealed)]) -> Option<Void> {
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
        let asked = Promise {
            pair: self.wire,
            about: self.round.as_str(),
            author: "",
            instrument: &part.instrument,
        };
        let (why, mine) = void(asked, part.questions.items.len(), &seen)?;
        let why = match why {
            SealVoid::SecondSeal => VoidWhy::SecondSeal,
            SealVoid::CopiedSeal => VoidWhy::CopiedSeal,
            SealVoid::OtherQuestions => VoidWhy::OtherQuestions,
            SealVoid::Incomplete => VoidWhy::SealIncomplete,
        };
        Some(Void { why, mine })
    }

    fn shown(&self, part: &FoldedPart, seal: &Fact, sealed: &AnswersSealed) -> FoldedSide {
        let mut side = FoldedSide {
            seal: Some(FoldedSeal {
                entry: seal.id().clone(),
                at: seal.at.clone(),
                waiting: seal.is_waiting(),
                root: sealed.root.clone(),
            }),
            ..FoldedSide::default()
        };
        side.lock = self.newest_lock(seal.mine);
        let promise = self.promise(part, seal);
        for Reveal {
            fact,
            answers,
            opened,
        } in self.reveals(seal.mine)
        {
            if side.revealed.is_none() {
                side.revealed = Some((fact.at.clone(), fact.is_waiting()));
            }
            for it in answers {
                let mut asked = part.questions.items.iter().zip(&sealed.commitments);
                let Some((_, promised)) = asked.find(|(asked, _)| asked.item == it.item) else {
                    continue;
                };
                let salt = Salt::parse(&it.salt);
                let text = it.answer.text();
                if opens(promise, promised, it.item.as_str(), &text, salt.as_ref()) {
                    side.shown.insert(it.item.clone(), it.answer.clone());
                } else if !opened || fact.mine {
                    side.unfitting.insert(it.item.clone());
                }
            }
        }
        let shown = &side.shown;
        side.unfitting.retain(|item| !shown.contains_key(item));
        side
    }

    /// What one of the two showed: by themselves, or in the room by the other who was told the six words.
    fn reveals(&self, mine: bool) -> impl Iterator<Item = Reveal<'a>> {
        let (number, way) = (self.number, self.way);
        self.facts.iter().filter_map(move |fact| {
            let (answers, opened) = match &fact.entry {
                Some(Entry::AnswersRevealed(it)) if it.part == number && fact.mine == mine => {
                    (&it.answers, false)
                }
                Some(Entry::AnswersOpened(it))
                    if it.part == number && fact.mine != mine && way == Way::Room =>
                {
                    (&it.answers, true)
                }
                _ => return None,
            };
            Some(Reveal {
                fact,
                answers,
                opened,
            })
        })
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
    let facts = facts_about(store, pair, &About::Round(round.clone()).text())?;
    let wire = Pair::load(store, pair)?.row.wire;
    match fold_round(&facts, &wire, round) {
        Some(folded) => {
            let folded = serde_json::to_string(&folded).unwrap_or_default();
            shelf::put_round(store, pair, round, &folded)?;
        }
        None => shelf::remove_round(store, pair, round)?,
    }
    Ok(())
}

/// Every round of a pair that was proposed, oldest first.
pub(crate) fn folded_rounds(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(RoundId, FoldedRound)>> {
    let mut rounds = shelf::rounds(store, pair)?
        .into_iter()
        .map(|(round, folded)| Ok((round, read(&folded)?)))
        .collect::<Result<Vec<(RoundId, FoldedRound)>>>()?;
    rounds.sort_by(|a, b| (a.1.clock, &a.0).cmp(&(b.1.clock, &b.0)));
    Ok(rounds)
}

/// Where one round stands.
pub(crate) fn folded_round(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<Option<FoldedRound>> {
    let folded = shelf::round(store, pair, round)?;
    folded.map(|folded| read(&folded)).transpose()
}

fn read<T: serde::de::DeserializeOwned>(folded: &str) -> Result<T> {
    serde_json::from_str(folded).map_err(|_| Error::Broken("folded round"))
}
