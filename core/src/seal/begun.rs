//! Which of several beginnings of one thing is answered to. Pure.

use super::{Commitment, Seal, instrument};
use crate::journal::Fact;

/// The beginning of a thing that counts.
#[derive(Debug)]
pub struct Begun<'a, Q> {
    /// Its entry.
    pub fact: &'a Fact,
    /// What it says.
    pub body: &'a Q,
    /// What names its questions in a seal.
    pub instrument: Commitment,
    /// Whether my partner began it in another way too, before I sealed: then nobody knows what was asked.
    pub is_doubtful: bool,
}

impl<'a, Q: PartialEq> Begun<'a, Q> {
    /// Of everything that begins one thing, what my first seal answers to; else what I began; else what sorts first. An
    /// entry that comes late and sorts early so swaps nothing. `text` gives the questions as they are written.
    pub fn of(
        all: impl Iterator<Item = (&'a Fact, &'a Q)>,
        text: impl Fn(&Q) -> String,
        seals: &[Seal<'_>],
    ) -> Option<Self> {
        let mine = seals.iter().find(|seal| seal.fact.mine);
        let all: Vec<Self> = all
            .map(|(fact, body)| Self {
                fact,
                body,
                instrument: instrument(&text(body)),
                is_doubtful: false,
            })
            .collect();
        let rank = |it: &&Self| {
            let named = mine.is_some_and(|seal| seal.instrument == it.instrument);
            let saw = mine.is_some_and(|seal| seal.fact.place.saw(&it.fact.place));
            (!named, !saw, !it.fact.mine)
        };
        let first = all.iter().min_by_key(rank)?;
        let differs = all.iter().any(|it| it.body != first.body);
        Some(Self {
            is_doubtful: differs && mine.is_none() && !first.fact.mine,
            ..first.clone()
        })
    }
}

impl<Q> Clone for Begun<'_, Q> {
    fn clone(&self) -> Self {
        Self {
            instrument: self.instrument.clone(),
            ..*self
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::id::EntryId;
    use crate::journal::Place;

    /// An entry that has seen nothing of the other; each of the two has one lineage, numbered by the clock.
    pub(crate) fn fact(clock: u64, mine: bool) -> Fact {
        let by = if mine { "me" } else { "partner" };
        Fact {
            place: Place {
                clock,
                by: by.to_owned(),
                mine,
                id: EntryId::new(format!("{by}-{clock}")),
                lineage: by.to_owned(),
                seq: Some(clock),
                waiting_place: 0,
                seen: BTreeMap::new(),
            },
            mine,
            at: "2026-11-25T17:00:00Z".to_owned(),
            replaces: Vec::new(),
            entry: None,
        }
    }

    fn begun(all: &[(&Fact, &str)], seals: &[Seal<'_>]) -> (String, bool) {
        let all = all.iter().map(|(fact, asked)| (*fact, asked));
        let found = Begun::of(all, |it| (*it).to_owned(), seals).unwrap();
        ((*found.body).to_owned(), found.is_doubtful)
    }

    #[test]
    fn what_i_sealed_or_began_is_answered_to_whatever_sorts_before_it() {
        let (early, first) = (fact(1, false), fact(5, false));
        let both = [(&early, "other"), (&first, "asked")];
        let is = |asked: &str, doubt| (asked.to_owned(), doubt);
        assert_eq!(begun(&both, &[]), is("other", true), "nobody knows");
        assert_eq!(begun(&both[1..], &[]), is("asked", false));
        let sum = instrument("asked");
        let mine = fact(7, true);
        let seal = Seal::of(&mine, &sum, &[], "");
        assert_eq!(begun(&both, &[seal]), is("asked", false));
        let own = fact(6, true);
        let both = [(&early, "other"), (&own, "asked")];
        assert_eq!(begun(&both, &[]), is("asked", false));
    }
}
