//! Folds the entries about one review: what both notebooks know of it.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::{ReviewBegun, ReviewEndWhy, ReviewKind, ReviewSaid, ReviewWhat};
use super::fold_lines::lines;
use crate::error::Result;
use crate::id::{PairId, ReviewId, ReviewLineId};
use crate::journal::{About, Entry, Fact, REVIEW};
use crate::seal::{self, Asked, Begun, Reveal, Seal, SealSide, SealVoid, both_shown_at};

/// Open reviews that my partner began and I did not seal: so many are read, the newest.
const OPEN_OF_PARTNER_MAX: usize = 5;
/// The same of those of which nothing counts.
const VOID_OF_PARTNER_MAX: usize = 20;

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

impl From<SealVoid> for ReviewVoidWhy {
    fn from(why: SealVoid) -> Self {
        match why {
            SealVoid::SecondSeal => Self::SecondSeal,
            SealVoid::CopiedSeal => Self::CopiedSeal,
            SealVoid::OtherQuestions => Self::OtherQuestions,
            SealVoid::Incomplete => Self::SealIncomplete,
        }
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
    pub(crate) my_side: SealSide<ReviewSaid>,
    /// What my partner did.
    pub(crate) their_side: SealSide<ReviewSaid>,
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
        self.void.is_none() && both_shown_at(&self.my_side, &self.their_side).is_some()
    }
}

/// Reads where a review stands; `None` while nobody has begun it.
#[must_use]
pub(crate) fn fold_review(facts: &[Fact], wire: &str, review: &ReviewId) -> Option<FoldedReview> {
    let seals = seals(facts);
    let all = facts.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::ReviewBegun(begun)) => Some((fact, begun)),
        Some(_) | None => None,
    });
    let begun = Begun::of(all, ReviewBegun::text, &seals)?;
    let asked = Asked {
        wire,
        about: review.as_str(),
        instrument: &begun.instrument,
        items: begun.body.items.iter().map(|it| &it.item).collect(),
        is_doubtful: begun.is_doubtful,
    };
    let sides = asked.sides(&seals, &reveals(facts));
    let both = both_shown_at(&sides.mine, &sides.theirs).is_some();
    let void = sides.void.map(|(why, mine)| (why.into(), mine));
    let mut folded = FoldedReview {
        mine: begun.fact.mine,
        at: begun.fact.at.clone(),
        clock: begun.fact.place.clock,
        begun: begun.body.clone(),
        void: void.or_else(|| ended(facts, both)),
        my_side: sides.mine,
        their_side: sides.theirs,
        lines: Vec::new(),
    };
    if folded.is_shown() {
        folded.lines = lines(facts);
    }
    Some(folded)
}

fn seals(facts: &[Fact]) -> Vec<Seal<'_>> {
    let sealed = facts.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::ReviewSealed(it)) => {
            Some(Seal::of(fact, &it.instrument, &it.commitments, &it.root))
        }
        Some(_) | None => None,
    });
    sealed.collect()
}

fn reveals(facts: &[Fact]) -> Vec<Reveal<'_, ReviewSaid>> {
    let shown = facts.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::ReviewRevealed(it)) => {
            let answers = it
                .answers
                .iter()
                .map(|it| (&it.item, &it.said, it.salt.as_str()));
            Some(Reveal::of((fact, fact.mine), answers))
        }
        Some(_) | None => None,
    });
    shown.collect()
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

pub(crate) fn refold_review(store: &Connection, pair: &PairId, review: &ReviewId) -> Result<()> {
    seal::refold(
        store,
        pair,
        &About::Review(review.clone()),
        |facts, wire| fold_review(facts, wire, review),
    )
}

/// One review.
pub(crate) fn folded_review(
    store: &Connection,
    pair: &PairId,
    review: &ReviewId,
) -> Result<Option<FoldedReview>> {
    seal::folded(store, pair, &About::Review(review.clone()))
}

/// The reviews of a pair, newest first. Of those my partner began, and in which I sealed nothing, the newest are enough.
pub(crate) fn folded_reviews(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(ReviewId, FoldedReview)>> {
    let all: Vec<(String, FoldedReview)> = seal::all_folded(store, pair, REVIEW)?;
    let mut reviews: Vec<_> = all
        .into_iter()
        .map(|(review, folded)| (ReviewId::new(review), folded))
        .collect();
    reviews.sort_by(|a, b| (b.1.clock, &b.0).cmp(&(a.1.clock, &a.0)));
    let mut left = [OPEN_OF_PARTNER_MAX, VOID_OF_PARTNER_MAX];
    reviews.retain(|(_, it)| {
        let [open, void] = &mut left;
        let left = if it.void.is_some() { void } else { open };
        let is_theirs = !it.mine && it.my_side.seal.is_none();
        let fits = !is_theirs || *left > 0;
        *left -= usize::from(is_theirs && fits);
        fits
    });
    Ok(reviews)
}

/// Whether a review is the newest that its author began. An older open one asks for nothing by itself: nobody is kept busy
/// by however many their partner begins.
pub(crate) fn is_newest_of_author(all: &[(ReviewId, FoldedReview)], at: usize) -> bool {
    let author = all.get(at).map(|(_, it)| it.mine);
    let mut newer = all.iter().take(at);
    newer.all(|(_, it)| Some(it.mine) != author)
}
