//! What clauses are found by, and what I noted of the house beside them.

use rusqlite::Connection;

use super::confidence::ConfidenceNote;
use super::draft_shelf::read_draft;
use super::entry::ClauseProposed;
use super::fold::{fold_clause, offer_of};
use crate::error::{Error, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::Fact;
use crate::pair::{Pair, draft_names};
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// A clause as it is agreed, and what waits beside it. Wordings that were replaced are read on its page.
pub(crate) fn clause(clause: &ClauseId, facts: &[Fact]) -> Option<Findable> {
    let folded = fold_clause(facts)?;
    let crossed = folded
        .crossed
        .iter()
        .flat_map(|(mine, theirs)| [mine, theirs]);
    let waiting: Vec<&EntryId> = folded
        .mine
        .iter()
        .chain(&folded.theirs)
        .chain(crossed)
        .collect();
    let agreed = folded.agreed.as_ref().map(|agreed| &agreed.offer);
    let standing: Vec<&EntryId> = agreed.into_iter().chain(waiting.iter().copied()).collect();
    let fact_of = |id: &EntryId| facts.iter().find(|fact| fact.id() == id);
    let offers: Vec<&ClauseProposed> = standing
        .iter()
        .filter_map(|id| offer_of(facts, id))
        .collect();
    let newest = standing
        .iter()
        .filter_map(|id| fact_of(id))
        .next_back()
        .or(facts.last())?;
    let whose = if agreed.is_some() {
        Whose::Both
    } else {
        Whose::of(newest.mine)
    };
    let place = SearchPlace::Clause {
        clause: clause.clone(),
    };
    let reasons = waiting.iter().filter_map(|id| offer_of(facts, id));
    let words = offers.iter().map(|offer| offer.wording.as_str());
    let texts = words.chain(reasons.map(|offer| offer.reason.as_str()));
    Some(Findable::new(SearchKind::Clause, place, whose, &newest.at, &folded.title).saying(texts))
}

/// My draft of a clause, as it would read now.
pub(crate) fn draft(
    store: &Connection,
    pair: &PairId,
    about: &str,
    body: &str,
    at: &str,
) -> Result<Option<Findable>> {
    let kept = read_draft(body)?;
    let (me, partner) = Pair::load(store, pair)?.people(store)?;
    let clause = ClauseId::new(about);
    let filled = kept.filled(&clause, &draft_names(&me, &partner));
    let place = SearchPlace::Clause { clause };
    let found = Findable::new(
        SearchKind::ClauseDraft,
        place,
        Whose::Me,
        at,
        &kept.draft.title,
    );
    Ok(Some(
        found.saying([filled.text.as_str(), &kept.draft.reason]),
    ))
}

/// What I noted of the house the two work in.
pub(crate) fn confidence(body: &str, at: &str) -> Result<Option<Findable>> {
    let note: ConfidenceNote =
        serde_json::from_str(body).map_err(|_| Error::Broken("confidence note"))?;
    let place = SearchPlace::Confidence;
    let found = Findable::new(SearchKind::ConfidenceNote, place, Whose::Me, at, "");
    Ok(Some(
        found.saying([note.own_rule.as_str(), &note.local_help]),
    ))
}
