//! What skills seen by both are found by: a round, my view while it is mine alone, and what the two named together.
//!
//! What is sealed is not here in readable form, and so not found. The mentee's own words are found in her list.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::focus_entry::FocusProposed;
use super::rating_entry::{SkillAsked, SkillRated};
use super::rating_fold::{FoldedSkillRound, folded_skill_round};
use super::rating_view::SkillRatingDraft;
use crate::error::{Error, Result};
use crate::id::{EntryId, ItemId, PairId, SkillRoundId};
use crate::journal::{Entry, Fact};
use crate::proposal::stands;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// The focus is one thing on its page.
const FOCUS_SPOT: &str = "our-focus";

/// The skills of a round, with the moments that each showed.
pub(crate) fn round(
    store: &Connection,
    pair: &PairId,
    round: &SkillRoundId,
) -> Result<Vec<Findable>> {
    let folded = folded_skill_round(store, pair, round)?;
    let standing = folded.filter(|it| it.void.is_none());
    let found = |folded: FoldedSkillRound| {
        let skills = folded.asked.skills.iter();
        skills
            .filter_map(|asked| skill(&folded, asked))
            .collect::<Vec<_>>()
    };
    Ok(standing.map(found).unwrap_or_default())
}

fn skill(folded: &FoldedSkillRound, asked: &SkillAsked) -> Option<Findable> {
    let is_mentee = folded.mine;
    let shown = |shown: &BTreeMap<ItemId, SkillRated>| {
        let rating = shown.get(&asked.item);
        rating.map(|it| it.example.clone()).unwrap_or_default()
    };
    let theirs = shown(&folded.their_side.shown);
    let mine = if is_mentee {
        String::new()
    } else {
        shown(&folded.my_side.shown)
    };
    // Her own list says that she has the skill.
    if is_mentee && theirs.is_empty() {
        return None;
    }
    let whose = match (mine.is_empty(), theirs.is_empty()) {
        (false, true) => Whose::Me,
        (true, _) => Whose::Partner,
        (false, false) => Whose::Both,
    };
    let place = skills(asked.item.as_str());
    let found = Findable::new(SearchKind::SkillSeen, place, whose, &folded.at, &asked.name);
    Some(
        found
            .saying([theirs.as_str(), &mine])
            .part(asked.item.as_str()),
    )
}

fn skills(spot: &str) -> SearchPlace {
    SearchPlace::Skills {
        spot: spot.to_owned(),
    }
}

/// How I see the skills of my mentee, until I have sealed it.
pub(crate) fn my_view(
    store: &Connection,
    pair: &PairId,
    about: &str,
    body: &str,
    at: &str,
) -> Result<Vec<Findable>> {
    let Some(folded) = folded_skill_round(store, pair, &SkillRoundId::new(about))? else {
        return Ok(Vec::new());
    };
    if folded.void.is_some() || folded.my_side.seal.is_some() {
        return Ok(Vec::new());
    }
    let drafts: BTreeMap<ItemId, SkillRatingDraft> =
        serde_json::from_str(body).map_err(|_| Error::Broken("skill draft"))?;
    let written = folded.asked.skills.iter().filter_map(|asked| {
        let draft = drafts.get(&asked.item)?;
        let place = skills(asked.item.as_str());
        let found = Findable::new(SearchKind::SkillDraft, place, Whose::Me, at, &asked.name);
        let is_written = !draft.example.trim().is_empty();
        is_written.then(|| {
            found
                .saying([draft.example.as_str()])
                .part(asked.item.as_str())
        })
    });
    Ok(written.collect())
}

/// What the two named together, and what waits to be.
pub(crate) fn focus(facts: &[Fact]) -> Option<Findable> {
    let standing = stands(facts);
    let crossed = standing.crossed_yes.iter();
    let crossed = crossed.flat_map(|both| [&both.mine, &both.theirs]);
    let agreed = standing.agreed.as_ref().map(|(offer, _)| offer);
    let named: Vec<(&Fact, &FocusProposed)> = agreed
        .into_iter()
        .chain(&standing.mine)
        .chain(&standing.theirs)
        .chain(crossed)
        .filter_map(|offer| named(facts, offer))
        .collect();
    let (newest, _) = named.last()?;
    let whose = if agreed.is_some() {
        Whose::Both
    } else {
        Whose::of(newest.mine)
    };
    let names = named.iter();
    let names = names.flat_map(|(_, focus)| focus.strengths.iter().chain(&focus.growth));
    let place = skills(FOCUS_SPOT);
    let found = Findable::new(SearchKind::Focus, place, whose, &newest.at, "");
    Some(found.saying(names.map(String::as_str)))
}

fn named<'a>(facts: &'a [Fact], offer: &EntryId) -> Option<(&'a Fact, &'a FocusProposed)> {
    let fact = facts.iter().find(|fact| fact.id() == offer)?;
    match &fact.entry {
        Some(Entry::FocusProposed(focus)) => Some((fact, focus)),
        Some(_) | None => None,
    }
}
