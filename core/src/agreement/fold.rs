//! Folds the entries about one clause into where it stands.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::clause_state::ClauseState;
use super::entry::{Change, ClauseProposed};
use crate::error::{Error, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::proposal::{Act, Letter, Standing, letter_of, standing};
use crate::store::agreement::{self as shelf, ClauseRow};

pub(crate) use super::fold_signatures::refold_agreement;

/// A wording both said yes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The proposal.
    pub offer: EntryId,
    /// Both agreed to leave the clause out.
    pub left_out: bool,
    /// Heading.
    pub heading: String,
    /// Order in the text.
    pub position: u32,
    /// Title.
    pub title: String,
    /// The words.
    pub wording: String,
}

/// Where one clause stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoldedClause {
    /// Heading it would print under now.
    pub heading: String,
    /// Order in the text.
    pub position: u32,
    /// Title now.
    pub title: String,
    /// The words that would print now: agreed, else what waits.
    pub wording: String,
    /// Where it stands.
    pub state: ClauseState,
    /// Whether the catalogue requires it.
    pub required: bool,
    /// What both said yes to.
    pub agreed: Option<Agreed>,
    /// My proposal that waits.
    pub mine: Option<EntryId>,
    /// My partner's proposal that waits.
    pub theirs: Option<EntryId>,
    /// What waits of my partner would leave the clause out.
    pub theirs_leave_out: bool,
    /// Two proposals that were both accepted, crossing: mine, theirs.
    pub crossed: Option<(EntryId, EntryId)>,
    /// Yeses that crossed a change.
    pub lost_yes: Vec<EntryId>,
}

/// Reads where a clause stands; `None` if everything was taken back again.
#[must_use]
pub(crate) fn fold_clause(facts: &[Fact]) -> Option<FoldedClause> {
    let letters: Vec<Letter> = facts.iter().filter_map(letter).collect();
    let stands = standing(&letters);
    if stands.withdrawn {
        return None;
    }
    let agreed = stands
        .agreed
        .as_ref()
        .and_then(|(id, _)| offer_of(facts, id).map(|offer| agreed(id, offer)));
    let crossed = stands
        .crossed_yes
        .as_ref()
        .map(|crossing| (crossing.mine.clone(), crossing.theirs.clone()));
    let state = state(&stands, agreed.as_ref());
    let waiting = stands
        .theirs
        .as_ref()
        .or(stands.mine.as_ref())
        .or(crossed.as_ref().map(|c| &c.1));
    let shown = waiting
        .and_then(|id| offer_of(facts, id))
        .or_else(|| last_offer(facts))?;
    let leaves =
        |id: &EntryId| offer_of(facts, id).is_some_and(|offer| offer.change == Change::LeaveOut);
    Some(FoldedClause {
        heading: agreed
            .as_ref()
            .map_or(&shown.heading, |agreed| &agreed.heading)
            .clone(),
        position: agreed
            .as_ref()
            .map_or(shown.position, |agreed| agreed.position),
        title: agreed
            .as_ref()
            .map_or(&shown.title, |agreed| &agreed.title)
            .clone(),
        wording: agreed
            .as_ref()
            .map_or(&shown.wording, |agreed| &agreed.wording)
            .clone(),
        state,
        required: shown.required,
        theirs_leave_out: stands.theirs.as_ref().is_some_and(leaves),
        agreed,
        mine: stands.mine,
        theirs: stands.theirs,
        crossed,
        lost_yes: stands.lost_yes,
    })
}

fn state(stands: &Standing, agreed: Option<&Agreed>) -> ClauseState {
    if stands.crossed_yes.is_some() {
        return ClauseState::CrossedYes;
    }
    if stands.parked {
        return ClauseState::Parked;
    }
    match (&stands.mine, &stands.theirs) {
        (Some(_), Some(_)) => ClauseState::Crossed,
        (None, Some(_)) => ClauseState::MyTurn,
        (Some(_), None) => ClauseState::PartnersTurn,
        (None, None) => match agreed {
            Some(agreed) if agreed.left_out => ClauseState::LeftOut,
            Some(_) => ClauseState::Agreed,
            None => ClauseState::Open,
        },
    }
}

fn agreed(id: &EntryId, offer: &ClauseProposed) -> Agreed {
    Agreed {
        offer: id.clone(),
        left_out: offer.change == Change::LeaveOut,
        heading: offer.heading.clone(),
        position: offer.position,
        title: offer.title.clone(),
        wording: offer.wording.clone(),
    }
}

/// A fact as the rules of consent read it.
pub(crate) fn letter(fact: &Fact) -> Option<Letter> {
    let act = match fact.entry.as_ref() {
        Some(Entry::ClauseProposed(_)) => Act::Offer,
        Some(Entry::ProposalWithdrawn(_)) => Act::Withdraw,
        Some(Entry::ClauseAnswered(answered)) => answered.answer.into(),
        Some(_) | None => return None,
    };
    Some(letter_of(fact, act))
}

/// The proposal with an id, among facts about its clause.
#[must_use]
pub(crate) fn offer_of<'a>(facts: &'a [Fact], id: &EntryId) -> Option<&'a ClauseProposed> {
    facts.iter().find(|fact| fact.id() == id).and_then(proposed)
}

/// The newest proposal of all.
#[must_use]
pub(crate) fn last_offer(facts: &[Fact]) -> Option<&ClauseProposed> {
    facts.iter().rev().find_map(proposed)
}

/// The proposal a fact holds, if it holds one.
#[must_use]
pub(crate) fn proposed(fact: &Fact) -> Option<&ClauseProposed> {
    match fact.entry.as_ref() {
        Some(Entry::ClauseProposed(offer)) => Some(offer),
        Some(_) | None => None,
    }
}

pub(crate) fn refold_clause(store: &Connection, pair: &PairId, clause: &ClauseId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
    match fold_clause(&facts) {
        Some(folded) => shelf::put_clause(
            store,
            pair,
            &ClauseRow {
                clause: clause.clone(),
                position: folded.position,
                state: serde_json::to_string(&folded.state).unwrap_or_default(),
                folded: serde_json::to_string(&folded).unwrap_or_default(),
            },
        )?,
        None => shelf::remove_clause(store, pair, clause)?,
    }
    Ok(())
}

/// Every clause of a pair that was proposed, in print order.
pub(crate) fn folded_clauses(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(ClauseId, FoldedClause)>> {
    let rows = shelf::clauses(store, pair)?;
    rows.into_iter()
        .map(|row| {
            Ok((
                row.clause,
                serde_json::from_str(&row.folded).map_err(|_| Error::Broken("folded clause"))?,
            ))
        })
        .collect()
}
