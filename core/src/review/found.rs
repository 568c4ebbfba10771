//! What reviews are found by: what was shown, the lines that came of it, and my draft while it is mine alone.
//!
//! What is sealed is not here in readable form, and so not found.

use rusqlite::Connection;

use super::entry::{ReviewItemAsked, ReviewSaid};
use super::fold::{FoldedReview, folded_review};
use super::view::ReviewAnswerDraft;
use crate::error::{Error, Result};
use crate::id::{PairId, ReviewId};
use crate::seal::{Drafts, SealSide};
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// The open answers that were shown, each with its question, and the lines. Nothing before my own seal stands.
pub(crate) fn review(
    store: &Connection,
    pair: &PairId,
    review: &ReviewId,
) -> Result<Vec<Findable>> {
    let Some(folded) = folded_review(store, pair, review)? else {
        return Ok(Vec::new());
    };
    if folded.void.is_some() || folded.my_side.seal.is_none() {
        return Ok(Vec::new());
    }
    let asked = folded.begun.items.iter();
    let mut found: Vec<Findable> = asked
        .filter_map(|asked| answered(review, &folded, asked))
        .collect();
    found.extend(folded.lines.iter().map(|line| {
        let (place, whose) = (place(review, line.line.as_str()), Whose::of(line.mine));
        let found = Findable::new(SearchKind::ReviewLine, place, whose, &line.at, &line.text);
        found.part(&format!("line/{}", line.line))
    }));
    Ok(found)
}

fn answered(review: &ReviewId, folded: &FoldedReview, asked: &ReviewItemAsked) -> Option<Findable> {
    let words = |side: &SealSide<ReviewSaid>| match side.shown.get(&asked.item) {
        Some(ReviewSaid::Words { text }) if !asked.rated => text.clone(),
        Some(_) | None => String::new(),
    };
    let (mine, theirs) = (words(&folded.my_side), words(&folded.their_side));
    let whose = match (mine.is_empty(), theirs.is_empty()) {
        (true, true) => return None,
        (false, true) => Whose::Me,
        (true, false) => Whose::Partner,
        (false, false) => Whose::Both,
    };
    let place = place(review, asked.item.as_str());
    let found = Findable::new(
        SearchKind::ReviewAnswer,
        place,
        whose,
        &folded.at,
        &asked.text,
    );
    let found = found.saying([mine.as_str(), &theirs]);
    Some(found.part(asked.item.as_str()))
}

fn place(review: &ReviewId, spot: &str) -> SearchPlace {
    SearchPlace::Review {
        review: review.clone(),
        spot: spot.to_owned(),
    }
}

/// My draft, until I have sealed it.
pub(crate) fn draft(
    store: &Connection,
    pair: &PairId,
    about: &str,
    body: &str,
    at: &str,
) -> Result<Vec<Findable>> {
    let review = ReviewId::new(about);
    let Some(folded) = folded_review(store, pair, &review)? else {
        return Ok(Vec::new());
    };
    if folded.void.is_some() || folded.my_side.seal.is_some() {
        return Ok(Vec::new());
    }
    let drafts: Drafts<ReviewAnswerDraft> =
        serde_json::from_str(body).map_err(|_| Error::Broken("review draft"))?;
    let asked = folded.begun.items.iter().filter(|it| !it.rated);
    let written = asked.filter_map(|asked| {
        let text = drafts.get(&asked.item)?.text.trim();
        let place = place(&review, asked.item.as_str());
        let found = Findable::new(SearchKind::ReviewDraft, place, Whose::Me, at, &asked.text);
        (!text.is_empty()).then(|| found.saying([text]).part(asked.item.as_str()))
    });
    Ok(written.collect())
}
