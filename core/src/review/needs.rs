//! What of reviews waits for me, and how far the two have come with looking back.

use rusqlite::Connection;

use super::entry::ReviewKind;
use super::fold::folded_reviews;
use super::held::HeldReview;
use super::view::ReviewTurn;
use crate::error::Result;
use crate::id::{PairId, ReviewId};
use crate::pair::Pair;
use crate::seal::both_shown_at;

fn is_mine(turn: ReviewTurn) -> bool {
    matches!(
        turn,
        ReviewTurn::SaltsLost
            | ReviewTurn::ReadThenShow
            | ReviewTurn::ShowFirst
            | ReviewTurn::Answer
    )
}

/// How many reviews wait for me.
pub(crate) fn needs_me(store: &Connection, kept: &Pair) -> Result<u32> {
    let all = HeldReview::load_all(store, kept)?;
    let count = all
        .iter()
        .filter(|held| held.asks() && is_mine(held.turn))
        .count();
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The review whose turn is mine, the most urgent first.
pub(crate) fn review_turn_of_mine(
    store: &Connection,
    kept: &Pair,
) -> Result<Option<(ReviewId, ReviewKind, ReviewTurn)>> {
    let all = HeldReview::load_all(store, kept)?.into_iter();
    let mine = all.filter(|held| held.asks() && is_mine(held.turn));
    let first = mine.min_by_key(|held| held.turn);
    Ok(first.map(|held| (held.review.clone(), held.folded.kind(), held.turn)))
}

/// The first review of a kind that both have shown, with the moment of the second one.
pub(crate) fn first_shown(
    store: &Connection,
    pair: &PairId,
    kind: ReviewKind,
) -> Result<Option<(ReviewId, String)>> {
    let all = folded_reviews(store, pair)?.into_iter();
    let shown = all.filter(|(_, folded)| folded.kind() == kind && folded.is_shown());
    let moments = shown.filter_map(|(review, folded)| {
        Some((both_shown_at(&folded.my_side, &folded.their_side)?, review))
    });
    Ok(moments.min().map(|(at, review)| (review, at)))
}

/// Whether both have shown their answers in a review.
pub(crate) fn any_shown(store: &Connection, pair: &PairId) -> Result<bool> {
    let reviews = folded_reviews(store, pair)?;
    Ok(reviews.iter().any(|(_, folded)| folded.is_shown()))
}
