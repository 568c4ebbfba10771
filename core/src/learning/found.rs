//! What a learning page is found by. The letter is not found: it would be open then.

use rusqlite::Connection;

use super::entry::LearningPart;
use super::view::standing;
use crate::error::Result;
use crate::id::PairId;
use crate::journal::{About, Fact, facts_about};
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// A part as it is shared, mine and my partner's.
pub(crate) fn shared(part: LearningPart, facts: &[Fact]) -> Vec<Findable> {
    let side = |mine: bool| {
        let (fact, text) = standing(facts, mine)?;
        let found = one(part, Whose::of(mine), &fact.at).saying([text]);
        Some(found.part(if mine { "mine" } else { "theirs" }))
    };
    [true, false].into_iter().filter_map(side).collect()
}

/// A part of my page, unless exactly these words are shared: then they are found there.
pub(crate) fn mine(
    store: &Connection,
    pair: &PairId,
    about: &str,
    text: &str,
    at: &str,
) -> Result<Option<Findable>> {
    let Some(part) = LearningPart::from_word(about) else {
        return Ok(None);
    };
    let facts = facts_about(store, pair, &About::Learning(part).text())?;
    let is_shared = standing(&facts, true).is_some_and(|(_, shared)| shared == text.trim());
    Ok((!is_shared).then(|| one(part, Whose::Me, at).saying([text])))
}

fn one(part: LearningPart, whose: Whose, at: &str) -> Findable {
    let spot = part.word().to_owned();
    let place = SearchPlace::Learning { spot };
    Findable::new(SearchKind::Learning, place, whose, at, "")
}
