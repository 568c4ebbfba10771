//! Folds the entries about one review: what both notebooks know of it.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::{
    ReviewBegun, ReviewEndWhy, ReviewKind, ReviewRevealed, ReviewSaid, ReviewSealed, ReviewWhat,
};
use super::fold_lines::lines;
use crate::error::{Error, Result};
use crate::id::{ItemId, PairId, ReviewId, ReviewLineId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::pair::Pair;
use crate::seal::{Promise, Salt, SealSeen, SealVoid, instrument, opens, seen_when_shown, void};
use crate::store::review as shelf;

/// Why nothing of a review counts; nobody is to blame by that alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReviewVoidWhy {
    /// One person sealed twice: a restored notebook, or somebody who wanted to answer again.
    SecondSeal,
    /// One seal holds what the other had sealed.
    CopiedSeal,
    /// A seal is for other questions than those asked.
    OtherQuestions,
    /// A seal does not cover every question.
    SealIncomplete,
    /// One let it go before both had shown.
    LetGo,
    /// Sealed answers cannot be opened any more.
    SaltsLost,
}

/// A seal that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedReviewSeal {
    /// Whether it still waits in my outbox.
    pub(crate) waiting: bool,
    /// Sum over everything sealed.
    pub(crate) root: String,
}

/// What one person did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedReviewSide {
    /// Their seal.
    pub(crate) seal: Option<FoldedReviewSeal>,
    /// When they showed, and whether that still waits in my outbox.
    pub(crate) revealed: Option<(String, bool)>,
    /// What they showed and what fits their seal.
    pub(crate) shown: BTreeMap<ItemId, ReviewSaid>,
    /// What they showed and what does not: it is not shown as an answer.
    pub(crate) unfitting: BTreeSet<ItemId>,
}

impl FoldedReviewSide {
    /// Whether they showed something that can be read, or said that they show nothing.
    pub(crate) fn is_readable(&self) -> bool {
        self.revealed.is_some() && (self.unfitting.is_empty() || !self.shown.is_empty())
    }
}

/// One line of what is kept, changed or stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedReviewLine {
    /// Which.
    pub(crate) line: ReviewLineId,
    /// Whether I wrote it.
    pub(crate) mine: bool,
    /// Kept, changed or stopped.
    pub(crate) what: ReviewWhat,
    /// The words as they stand.
    pub(crate) text: String,
    /// When they were written, as their author's laptop says.
    pub(crate) at: String,
    /// Whether they still wait in my outbox.
    pub(crate) waiting: bool,
}

/// Where a review stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedReview {
    /// Whether I began it.
    pub(crate) mine: bool,
    /// When, as its author says.
    pub(crate) at: String,
    /// Its place among all entries of the pair, for the order of reviews.
    pub(crate) clock: u64,
    /// What is asked.
    pub(crate) begun: ReviewBegun,
    /// What I did.
    pub(crate) my_side: FoldedReviewSide,
    /// What my partner did.
    pub(crate) their_side: FoldedReviewSide,
    /// Why nothing of it counts, and whether it was I.
    pub(crate) void: Option<(ReviewVoidWhy, bool)>,
    /// What comes of it, oldest first; none before both have shown.
    pub(crate) lines: Vec<FoldedReviewLine>,
}

impl FoldedReview {
    /// What sort of review it is.
    pub(crate) fn kind(&self) -> ReviewKind {
        self.begun.kind
    }

    /// Whether both have shown and it counts.
    pub(crate) fn is_shown(&self) -> bool {
        self.void.is_none() && self.my_side.revealed.is_some() && self.their_side.revealed.is_some()
    }
}

/// Reads where a review stands; `None` while nobody has begun it.
#[must_use]
pub(crate) fn fold_review(facts: &[Fact], wire: &str, review: &ReviewId) -> Option<FoldedReview> {
    let (first, begun) = facts.iter().find_map(|fact| match &fact.entry {
        Some(Entry::ReviewBegun(begun)) => Some((fact, begun)),
        Some(_) | None => None,
    })?;
    let bench = Bench {
        facts,
        wire,
        review,
        begun,
        instrument: instrument(&begun.text()),
    };
    let (seals, [my_side, their_side]) = bench.counted();
    let both = my_side.revealed.is_some() && their_side.revealed.is_some();
    let mut folded = FoldedReview {
        mine: first.mine,
        at: first.at.clone(),
        clock: first.place.clock,
        begun: begun.clone(),
        void: bench.void(&seals).or_else(|| ended(facts, both)),
        my_side,
        their_side,
        lines: Vec::new(),
    };
    if folded.is_shown() {
        folded.lines = lines(facts);
    }
    Some(folded)
}

/// What both have shown stands; until then one of the two can end the review.
fn ended(facts: &[Fact], both_have_shown: bool) -> Option<(ReviewVoidWhy, bool)> {
    if both_have_shown {
        return None;
    }
    facts.iter().find_map(|fact| match &fact.entry {
        Some(Entry::ReviewEnded(ended)) => {
            let why = match ended.why {
                ReviewEndWhy::LetGo => ReviewVoidWhy::LetGo,
                ReviewEndWhy::SaltsLost => ReviewVoidWhy::SaltsLost,
            };
            Some((why, fact.mine))
        }
        Some(_) | None => None,
    })
}

type Seal<'a> = (&'a Fact, &'a ReviewSealed);

/// Where one review is looked at.
struct Bench<'a> {
    facts: &'a [Fact],
    wire: &'a str,
    review: &'a ReviewId,
    begun: &'a ReviewBegun,
    instrument: String,
}

impl<'a> Bench<'a> {
    fn seals(&self) -> Vec<Seal<'a>> {
        let sealed = |fact: &'a Fact| match &fact.entry {
            Some(Entry::ReviewSealed(sealed)) => Some((fact, sealed)),
            Some(_) | None => None,
        };
        self.facts.iter().filter_map(sealed).collect()
    }

    /// The seals that count, and what each did with the first of theirs. Whoever seals again before both have shown what
    /// fits is seen with every seal.
    fn counted(&self) -> (Vec<Seal<'a>>, [FoldedReviewSide; 2]) {
        let seals = self.seals();
        if let (Some(mine), Some(theirs)) = (self.first_shown(true), self.first_shown(false)) {
            let counted = seen_when_shown(&seals, (mine, theirs));
            let sides = self.sides(&counted);
            if sides.iter().all(FoldedReviewSide::is_readable) {
                return (counted, sides);
            }
        }
        let sides = self.sides(&seals);
        (seals, sides)
    }

    fn sides(&self, seals: &[Seal<'_>]) -> [FoldedReviewSide; 2] {
        [true, false].map(|mine| {
            let first = seals.iter().find(|(fact, _)| fact.mine == mine);
            first.map_or_else(FoldedReviewSide::default, |(fact, sealed)| {
                self.side(fact, sealed)
            })
        })
    }

    /// What is promised by a seal: its own author's words, whatever key signs the reveal.
    fn promise(&'a self, author: &'a str) -> Promise<'a> {
        Promise {
            pair: self.wire,
            about: self.review.as_str(),
            author,
            instrument: &self.instrument,
        }
    }

    fn void(&self, seals: &[(&Fact, &ReviewSealed)]) -> Option<(ReviewVoidWhy, bool)> {
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
        let (why, mine) = void(self.promise(""), self.begun.items.len(), &seen)?;
        let why = match why {
            SealVoid::SecondSeal => ReviewVoidWhy::SecondSeal,
            SealVoid::CopiedSeal => ReviewVoidWhy::CopiedSeal,
            SealVoid::OtherQuestions => ReviewVoidWhy::OtherQuestions,
            SealVoid::Incomplete => ReviewVoidWhy::SealIncomplete,
        };
        Some((why, mine))
    }

    /// What somebody shows later may heal what did not fit: of the items that they named at first, and of no other.
    fn side(&self, seal: &Fact, sealed: &ReviewSealed) -> FoldedReviewSide {
        let mut side = FoldedReviewSide {
            seal: Some(FoldedReviewSeal {
                waiting: seal.is_waiting(),
                root: sealed.root.clone(),
            }),
            ..FoldedReviewSide::default()
        };
        let promise = self.promise(&seal.place.by);
        let mut named: Option<BTreeSet<&ItemId>> = None;
        for (fact, revealed) in self.reveals(seal.mine) {
            if side.revealed.is_none() {
                side.revealed = Some((fact.at.clone(), fact.is_waiting()));
            }
            let items = revealed.answers.iter().map(|it| &it.item);
            let named = named.get_or_insert_with(|| items.collect());
            for it in &revealed.answers {
                if !named.contains(&it.item) {
                    continue;
                }
                let mut asked = self.begun.items.iter().zip(&sealed.commitments);
                let Some((_, promised)) = asked.find(|(asked, _)| asked.item == it.item) else {
                    continue;
                };
                let salt = Salt::parse(&it.salt);
                let text = it.said.text();
                if opens(promise, promised, it.item.as_str(), &text, salt.as_ref()) {
                    side.shown.insert(it.item.clone(), it.said.clone());
                } else {
                    side.unfitting.insert(it.item.clone());
                }
            }
        }
        let shown = &side.shown;
        side.unfitting.retain(|item| !shown.contains_key(item));
        side
    }

    /// What one of the two showed: first what the other had seen when they showed, then the rest.
    fn reveals(&self, mine: bool) -> Vec<(&'a Fact, &'a ReviewRevealed)> {
        let mut all = self.all_reveals(mine);
        if let Some(other) = self.first_shown(!mine) {
            all.sort_by_key(|(fact, _)| !other.place.saw(&fact.place));
        }
        all
    }

    fn first_shown(&self, mine: bool) -> Option<&'a Fact> {
        let all = self.all_reveals(mine);
        all.first().map(|(fact, _)| *fact)
    }

    fn all_reveals(&self, mine: bool) -> Vec<(&'a Fact, &'a ReviewRevealed)> {
        let by = self.facts.iter().filter(move |fact| fact.mine == mine);
        let revealed = by.filter_map(|fact| match &fact.entry {
            Some(Entry::ReviewRevealed(revealed)) => Some((fact, revealed)),
            Some(_) | None => None,
        });
        revealed.collect()
    }
}

pub(crate) fn refold_review(store: &Connection, pair: &PairId, review: &ReviewId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Review(review.clone()).text())?;
    let wire = Pair::load(store, pair)?.row.wire;
    match fold_review(&facts, &wire, review) {
        Some(folded) => {
            let folded = serde_json::to_string(&folded).map_err(|_| Error::Broken(PLACE))?;
            shelf::put(store, pair, review, &folded)?;
        }
        None => shelf::remove(store, pair, review)?,
    }
    Ok(())
}

const PLACE: &str = "folded review";

/// One review.
pub(crate) fn folded_review(
    store: &Connection,
    pair: &PairId,
    review: &ReviewId,
) -> Result<Option<FoldedReview>> {
    let text = shelf::get(store, pair, review)?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| Error::Broken(PLACE)))
        .transpose()
}

/// Every review of a pair, newest first.
pub(crate) fn folded_reviews(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(ReviewId, FoldedReview)>> {
    let mut reviews = shelf::all(store, pair)?
        .into_iter()
        .map(|(review, text)| {
            let folded = serde_json::from_str(&text).map_err(|_| Error::Broken(PLACE))?;
            Ok((review, folded))
        })
        .collect::<Result<Vec<(ReviewId, FoldedReview)>>>()?;
    reviews.sort_by(|a, b| (b.1.clock, &b.0).cmp(&(a.1.clock, &a.0)));
    Ok(reviews)
}

/// Whether a review is the newest that its author began. An older open one asks for nothing by itself: nobody is kept busy
/// by however many their partner begins.
pub(crate) fn is_newest_of_author(all: &[(ReviewId, FoldedReview)], at: usize) -> bool {
    let author = all.get(at).map(|(_, it)| it.mine);
    let mut newer = all.iter().take(at);
    newer.all(|(_, it)| Some(it.mine) != author)
}
