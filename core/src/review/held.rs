//! One review as this notebook holds it: what was folded, what opens my seal, and whose turn it is.

use rusqlite::Connection;

use super::entry::{ReviewItemAsked, ReviewSaid};
use super::fold::{FoldedReview, folded_review, folded_reviews, is_newest_of_author};
use super::kept;
use super::rules::review_turn;
use super::view::ReviewTurn;
use crate::error::{Refusal, Result};
use crate::id::{ItemId, PairId, ReviewId};
use crate::journal::About;
use crate::notebook::Page;
use crate::pair::Pair;
use crate::person::Role;
use crate::seal::{KeptSeal, SealFacts, both_shown_at, seal_of_mine};

pub(super) struct HeldReview {
    pub(super) review: ReviewId,
    pub(super) folded: FoldedReview,
    /// What opens my seal, if it is the seal that stands.
    pub(super) seal: Option<KeptSeal<ReviewSaid>>,
    pub(super) turn: ReviewTurn,
    /// Whether it is the newest that its author began: an older one asks for nothing by itself.
    pub(super) is_newest: bool,
}

impl HeldReview {
    /// Every review of a pair, newest first.
    pub(super) fn load_all(store: &Connection, kept: &Pair) -> Result<Vec<Self>> {
        let all = folded_reviews(store, &kept.row.pair)?;
        let newest: Vec<bool> = (0..all.len())
            .map(|at| is_newest_of_author(&all, at))
            .collect();
        all.into_iter()
            .zip(newest)
            .map(|((review, folded), is_newest)| {
                let held = Self::of(store, kept, review, folded)?;
                Ok(Self { is_newest, ..held })
            })
            .collect()
    }

    /// # Errors
    /// `RoundGone` if nobody has begun it.
    pub(super) fn load(store: &Connection, kept: &Pair, review: &ReviewId) -> Result<Self> {
        let folded = folded_review(store, &kept.row.pair, review)?;
        let folded = folded.ok_or(Refusal::RoundGone)?;
        Self::of(store, kept, review.clone(), folded)
    }

    fn of(store: &Connection, kept: &Pair, review: ReviewId, folded: FoldedReview) -> Result<Self> {
        let (mine, theirs) = (&folded.my_side, &folded.their_side);
        let pair = &kept.row.pair;
        let seal = seal_of_mine(store, pair, kept::SEALED, review.as_str(), mine)?;
        let is_void = folded.void.is_some();
        let facts = SealFacts::of(kept.my_role, is_void, (mine, theirs), seal.is_some());
        let turn = review_turn(facts);
        Ok(Self {
            review,
            folded,
            seal,
            turn,
            is_newest: true,
        })
    }

    /// Whether it waits for one of the two.
    pub(super) fn asks(&self) -> bool {
        self.is_newest && !self.is_over()
    }

    pub(super) fn is_over(&self) -> bool {
        matches!(self.turn, ReviewTurn::Both | ReviewTurn::Void)
    }

    pub(super) fn about(&self) -> About {
        About::Review(self.review.clone())
    }

    /// A question that I am asked.
    ///
    /// # Errors
    /// `ItemGone` for one that this review does not ask somebody in my role.
    pub(super) fn asked(&self, role: Role, item: &ItemId) -> Result<&ReviewItemAsked> {
        let mut asked = self.folded.begun.items.iter();
        let found = asked.find(|it| it.item == *item && it.asks.asks(role));
        Ok(found.ok_or(Refusal::ItemGone)?)
    }
}

/// After a parcel was taken in: what only I held of a review that is void by now is erased (EX-6). Where both have shown,
/// the answers I kept back stay mine, whatever came after.
pub(crate) fn let_go_of_void_reviews(page: &Page<'_>, pair: &PairId) -> Result<()> {
    let kept = Pair::load(page.store, pair)?;
    for held in HeldReview::load_all(page.store, &kept)? {
        let both = both_shown_at(&held.folded.my_side, &held.folded.their_side).is_some();
        if held.turn == ReviewTurn::Void && !both {
            kept::erase(page, pair, &held.review)?;
        }
    }
    Ok(())
}
