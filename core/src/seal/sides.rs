//! What two people sealed and showed of one thing: which of it counts, whatever was asked. Pure.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Commitment, Promise, Salt, SealFault, check_seal, opens};
use crate::id::{EntryId, ItemId};
use crate::journal::Fact;

/// An answer as a room writes it.
pub trait Sealable: Clone + Serialize {
    /// The one spelling that a seal commits to.
    fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A seal as it stands in the journal; whoever wrote the entry promised it.
#[derive(Debug, Clone, Copy)]
pub struct Seal<'a> {
    pub(super) fact: &'a Fact,
    pub(super) instrument: &'a str,
    commitments: &'a [Commitment],
    root: &'a str,
}

impl<'a> Seal<'a> {
    /// A seal by the fields of its entry: what was asked, one sum for each item in the order asked, one over all of them.
    #[must_use]
    pub fn of(
        fact: &'a Fact,
        instrument: &'a str,
        commitments: &'a [Commitment],
        root: &'a str,
    ) -> Self {
        Self {
            fact,
            instrument,
            commitments,
            root,
        }
    }
}

/// One answer with what proves it.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a, A> {
    /// The item.
    pub item: &'a ItemId,
    /// The answer.
    pub answer: &'a A,
    /// Its salt, as it was carried.
    pub salt: &'a str,
}

/// What one entry shows of somebody's sealed answers.
#[derive(Debug, Clone)]
pub struct Reveal<'a, A> {
    fact: &'a Fact,
    /// Whether the answers are mine. In the room the other opens them, and writes the entry.
    mine: bool,
    answers: Vec<Shown<'a, A>>,
}

impl<'a, A> Reveal<'a, A> {
    /// What an entry shows: item, answer and salt of each.
    pub fn of(
        (fact, mine): (&'a Fact, bool),
        answers: impl Iterator<Item = (&'a ItemId, &'a A, &'a str)>,
    ) -> Self {
        let answers = answers.map(|(item, answer, salt)| Shown { item, answer, salt });
        Self {
            fact,
            mine,
            answers: answers.collect(),
        }
    }

    fn is_own(&self) -> bool {
        self.fact.mine == self.mine
    }
}

/// A seal that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealStands {
    /// Its entry.
    pub entry: EntryId,
    /// When, as its author says.
    pub at: String,
    /// Whether it still waits in my outbox.
    pub waiting: bool,
    /// Sum over everything sealed.
    pub root: String,
}

/// What one person did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealSide<A> {
    /// Their seal.
    pub seal: Option<SealStands>,
    /// When they showed, and whether that still waits in my outbox.
    pub revealed: Option<(String, bool)>,
    /// What they showed and what fits their seal.
    pub shown: BTreeMap<ItemId, A>,
    /// What they showed and what does not: it is not shown as an answer.
    pub unfitting: BTreeSet<ItemId>,
}

impl<A> Default for SealSide<A> {
    fn default() -> Self {
        Self {
            seal: None,
            revealed: None,
            shown: BTreeMap::new(),
            unfitting: BTreeSet::new(),
        }
    }
}

impl<A> SealSide<A> {
    /// Whether they showed something that can be read, or said that they show nothing.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.revealed.is_some() && (self.unfitting.is_empty() || !self.shown.is_empty())
    }
}

/// What makes seals void.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealVoid {
    /// One person sealed twice.
    SecondSeal,
    /// One seal holds what the other had sealed.
    CopiedSeal,
    /// A seal is for other questions than those that stand.
    OtherQuestions,
    /// A seal does not cover every question.
    Incomplete,
}

/// What both did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealSides<A> {
    /// What I did.
    pub mine: SealSide<A>,
    /// What my partner did.
    pub theirs: SealSide<A>,
    /// The first thing that voids it, and whether it was I.
    pub void: Option<(SealVoid, bool)>,
}

/// When the second of the two showed; `None` before both have.
#[must_use]
pub fn both_shown_at<A>(mine: &SealSide<A>, theirs: &SealSide<A>) -> Option<String> {
    let (mine, theirs) = (mine.revealed.as_ref()?, theirs.revealed.as_ref()?);
    Some((&mine.0).max(&theirs.0).clone())
}

/// What is answered to.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The pair on the wire.
    pub wire: &'a str,
    /// The round, or whatever the answers belong to.
    pub about: &'a str,
    /// What names the questions in a seal.
    pub instrument: &'a str,
    /// The items, in the order asked.
    pub items: Vec<&'a ItemId>,
    /// Whether nobody knows what was asked.
    pub is_doubtful: bool,
}

impl Asked<'_> {
    /// What both did. Seals and reveals come in the order of the journal.
    ///
    /// Once both have shown what fits, of each person those seals count that the other had seen when they showed: a later
    /// one changes nothing any more, wherever its clock puts it. Until then every seal is looked at.
    #[must_use]
    pub fn sides<A: Sealable>(
        &self,
        seals: &[Seal<'_>],
        reveals: &[Reveal<'_, A>],
    ) -> SealSides<A> {
        if let (Some(mine), Some(theirs)) = (first(reveals, true), first(reveals, false)) {
            let counted = seen_when_shown(seals, (mine, theirs));
            let sides = self.of_both(&counted, reveals);
            if sides.mine.is_readable() && sides.theirs.is_readable() {
                return sides;
            }
        }
        self.of_both(seals, reveals)
    }

    fn of_both<A: Sealable>(&self, seals: &[Seal<'_>], reveals: &[Reveal<'_, A>]) -> SealSides<A> {
        let [mine, theirs] = [true, false].map(|mine| {
            let first = seals.iter().find(|seal| seal.fact.mine == mine);
            first.map_or_else(SealSide::default, |seal| self.side(seal, reveals))
        });
        let doubt = self
            .is_doubtful
            .then_some((SealVoid::OtherQuestions, false));
        SealSides {
            mine,
            theirs,
            void: doubt.or_else(|| self.void(seals)),
        }
    }

    /// What is promised by a seal: its own author's words, whatever key signs the reveal.
    fn promise<'b>(&'b self, seal: &'b Seal<'_>) -> Promise<'b> {
        Promise {
            pair: self.wire,
            about: self.about,
            author: &seal.fact.place.by,
            instrument: self.instrument,
        }
    }

    fn void(&self, seals: &[Seal<'_>]) -> Option<(SealVoid, bool)> {
        seals.iter().enumerate().find_map(|(at, seal)| {
            let sound = check_seal(
                self.promise(seal),
                seal.instrument,
                self.items.len(),
                seal.commitments,
                seal.root,
            );
            let mut before = seals.iter().take(at);
            let why = match sound {
                Err(SealFault::OtherInstrument) => SealVoid::OtherQuestions,
                // Who copies a root cannot make it fit their own name.
                Err(SealFault::Incomplete) | Ok(()) if is_copy(seal, seals) => SealVoid::CopiedSeal,
                Err(SealFault::Incomplete) => SealVoid::Incomplete,
                Ok(()) if before.any(|it| it.fact.mine == seal.fact.mine) => SealVoid::SecondSeal,
                Ok(()) => return None,
            };
            Some((why, seal.fact.mine))
        })
    }

    /// What somebody did with a seal. What they show later may heal what did not fit: of the items that they named at
    /// first, and of no other. What the other had seen when they showed comes first, and then what follows the seal in its
    /// lineage, so that a later entry replaces nothing wherever its clock puts it.
    fn side<A: Sealable>(&self, seal: &Seal<'_>, reveals: &[Reveal<'_, A>]) -> SealSide<A> {
        let mine = seal.fact.mine;
        let other = first(reveals, !mine);
        let seen = |it: &Reveal<'_, A>| other.is_some_and(|by| by.place.saw(&it.fact.place));
        let mut all: Vec<&Reveal<'_, A>> = reveals.iter().filter(|it| it.mine == mine).collect();
        let follows = |it: &Reveal<'_, A>| it.fact.place.lineage == seal.fact.place.lineage;
        all.sort_by_key(|it| (!seen(it), !it.is_own(), !follows(it)));
        // Whoever opens for the other binds them by what they found, never by nothing.
        let binds = |it: &&&Reveal<'_, A>| it.is_own() || !it.answers.is_empty();
        let first = all.iter().find(binds);
        let may_show = |reveal: &Reveal<'_, A>, item: &ItemId| {
            let mut named = first.iter().flat_map(|it| &it.answers);
            !reveal.is_own() || named.any(|it| it.item == item)
        };
        let mut side = SealSide {
            seal: Some(SealStands {
                entry: seal.fact.id().clone(),
                at: seal.fact.at.clone(),
                waiting: seal.fact.is_waiting(),
                root: seal.root.to_owned(),
            }),
            ..SealSide::default()
        };
        let shown = |it: &&&Reveal<'_, A>| (it.fact.at.clone(), it.fact.is_waiting());
        side.revealed = all.first().as_ref().map(shown);
        for reveal in &all {
            for it in &reveal.answers {
                if !may_show(reveal, it.item) {
                    continue;
                }
                let mut asked = self.items.iter().zip(seal.commitments);
                let Some((_, promised)) = asked.find(|(item, _)| **item == it.item) else {
                    continue;
                };
                let (salt, text) = (Salt::parse(it.salt), it.answer.text());
                let promise = self.promise(seal);
                if opens(promise, promised, it.item.as_str(), &text, salt.as_ref()) {
                    side.shown.insert(it.item.clone(), it.answer.clone());
                } else if reveal.is_own() || reveal.fact.mine {
                    // What the other says to have found of mine is no word of mine.
                    side.unfitting.insert(it.item.clone());
                }
            }
        }
        let shown = &side.shown;
        side.unfitting.retain(|item| !shown.contains_key(item));
        side
    }
}

/// What shows somebody's answers first: their own entry, else that of the other who opened them in the room.
fn first<'a, A>(reveals: &[Reveal<'a, A>], mine: bool) -> Option<&'a Fact> {
    let of = || reveals.iter().filter(|it| it.mine == mine);
    let own = of().find(|it| it.is_own());
    own.or_else(|| of().next()).map(|it| it.fact)
}

/// Of each person the seals that the other had seen when they showed; all of them where none was seen.
fn seen_when_shown<'a>(seals: &[Seal<'a>], shown: (&Fact, &Fact)) -> Vec<Seal<'a>> {
    let (mine, theirs) = shown;
    let seen = |seal: &Seal<'_>| {
        let other = if seal.fact.mine { theirs } else { mine };
        other.place.saw(&seal.fact.place)
    };
    let any = |mine| seals.iter().any(|it| it.fact.mine == mine && seen(it));
    let [any_of_mine, any_of_theirs] = [true, false].map(any);
    let counts = |it: &&Seal<'_>| {
        seen(it)
            || !(if it.fact.mine {
                any_of_mine
            } else {
                any_of_theirs
            })
    };
    seals.iter().filter(counts).copied().collect()
}

/// Whether a seal of my partner's holds anything that I sealed. Mine never is a copy: this notebook draws its own salts.
fn is_copy(seal: &Seal<'_>, seals: &[Seal<'_>]) -> bool {
    let holds = |other: &Seal<'_>| {
        let same = |sum: &Commitment| other.commitments.contains(sum);
        other.root == seal.root || seal.commitments.iter().any(same)
    };
    !seal.fact.mine && seals.iter().any(|other| other.fact.mine && holds(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::begun::tests::fact;
    use crate::seal::{Sealed, root, seal};

    impl Sealable for u8 {}

    #[test]
    fn what_was_shown_first_binds_and_a_copy_is_never_mine() {
        let [one, two] = ["one", "two"].map(ItemId::new);
        let asked = Asked {
            wire: "pair",
            about: "round",
            instrument: "ab",
            items: vec![&one, &two],
            is_doubtful: false,
        };
        let (mine, theirs) = (fact(3, true), fact(2, false));
        let salt = Salt::draw(&mut rand::rng());
        let [me, partner] = [&mine, &theirs].map(|fact| fact.place.by.clone());
        let promise = |author| Promise {
            pair: "pair",
            about: "round",
            author,
            instrument: "ab",
        };
        let sealed = [&one, &two].map(|item| Sealed {
            item: item.to_string(),
            answer: 4_u8.text(),
            salt: salt.clone(),
        });
        let (my_sums, my_root) = seal(promise(&me), &sealed);
        let (sums, their_root) = seal(promise(&partner), &sealed);
        let my_seal = Seal::of(&mine, "ab", &my_sums, &my_root);
        let seals = [Seal::of(&theirs, "ab", &sums, &their_root), my_seal];

        let (mut late, first, mut hers) = (fact(1, false), fact(4, false), fact(5, true));
        late.place.lineage = "another".to_owned();
        hers.place.seen.insert(first.place.lineage.clone(), 4);
        let shows = |fact, mine, item| {
            Reveal::of((fact, mine), std::iter::once((item, &4_u8, salt.text())))
        };
        let reveals = [
            shows(&late, false, &two),
            shows(&first, false, &one),
            shows(&hers, true, &one),
        ];
        let sides = asked.sides(&seals, &reveals);
        assert_eq!(sides.void, None);
        assert_eq!(sides.theirs.shown.keys().collect::<Vec<_>>(), [&one]);

        let their_root = root(promise(&partner), &my_sums);
        let copied = [Seal::of(&theirs, "ab", &my_sums, &their_root), my_seal];
        let void = asked.sides::<u8>(&copied, &[]).void;
        assert_eq!(void, Some((SealVoid::CopiedSeal, false)));
    }
}
