//! Folds the entries about one item of a round: what the talk decided on it, and whether both said yes.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::OutcomeProposed;
use crate::error::{Error, Result};
use crate::id::{EntryId, ItemId, PairId, RoundId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::proposal::stands;
use crate::store::expectation as shelf;

/// One offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Offered {
    /// Its entry.
    pub(crate) entry: EntryId,
    /// When, as its author says.
    pub(crate) at: String,
    /// Whether I offered it.
    pub(crate) mine: bool,
    /// Whether it still waits in my outbox.
    pub(crate) waiting: bool,
    /// What it says.
    pub(crate) outcome: OutcomeProposed,
}

/// Where the outcome of one item stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedOutcome {
    /// What both said yes to.
    pub(crate) agreed: Option<Offered>,
    /// My offer that waits.
    pub(crate) mine: Option<Offered>,
    /// My partner's offer that waits.
    pub(crate) theirs: Option<Offered>,
    /// Kept for the next talk.
    pub(crate) parked: bool,
    /// Each accepted the other's; one must be chosen.
    pub(crate) crossed: Option<(Offered, Offered)>,
    /// The last offer that was answered no, if nothing else stands.
    pub(crate) refused: Option<Offered>,
}

#[must_use]
pub(crate) fn fold_outcome(facts: &[Fact]) -> Option<FoldedOutcome> {
    let stands = stands(facts);
    let last = facts.iter().rev().find_map(offered)?;
    let find = |id: &EntryId| {
        let fact = facts.iter().find(|fact| fact.id() == id);
        fact.and_then(offered)
    };
    let folded = FoldedOutcome {
        agreed: stands.agreed.as_ref().and_then(|(offer, _)| find(offer)),
        mine: stands.mine.as_ref().and_then(find),
        theirs: stands.theirs.as_ref().and_then(find),
        parked: stands.parked,
        crossed: stands
            .crossed_yes
            .as_ref()
            .and_then(|it| find(&it.mine).zip(find(&it.theirs))),
        refused: None,
    };
    if stands.withdrawn {
        return None;
    }
    let nothing_stands = folded.agreed.is_none()
        && folded.mine.is_none()
        && folded.theirs.is_none()
        && folded.crossed.is_none();
    Some(FoldedOutcome {
        refused: nothing_stands.then_some(last),
        ..folded
    })
}

fn offered(fact: &Fact) -> Option<Offered> {
    match &fact.entry {
        Some(Entry::OutcomeProposed(outcome)) => Some(Offered {
            entry: fact.id().clone(),
            at: fact.at.clone(),
            mine: fact.mine,
            waiting: fact.is_waiting(),
            outcome: outcome.clone(),
        }),
        _ => None,
    }
}

pub(crate) fn refold_item(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
    item: &ItemId,
) -> Result<()> {
    let about = About::Item(round.clone(), item.clone());
    match fold_outcome(&facts_about(store, pair, &about.text())?) {
        Some(folded) => {
            let folded = serde_json::to_string(&folded).unwrap_or_default();
            shelf::put_outcome(store, pair, round, item, &folded)?;
        }
        None => shelf::remove_outcome(store, pair, round, item)?,
    }
    Ok(())
}

/// The outcomes of one round, by item.
pub(crate) fn folded_outcomes(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<Vec<(ItemId, FoldedOutcome)>> {
    let rows = shelf::outcomes(store, pair, round)?;
    rows.into_iter()
        .map(|(item, folded)| {
            let folded = serde_json::from_str(&folded);
            Ok((item, folded.map_err(|_| Error::Broken("folded outcome"))?))
        })
        .collect()
}
