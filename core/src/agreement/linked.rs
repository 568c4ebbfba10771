//! A clause that something said elsewhere leads to: whether it stands, and my draft that brings it in or leaves it out.

use rusqlite::Connection;

use super::begin::{catalogue_draft, starting_draft};
use super::clause_state::ClauseState;
use super::draft_shelf::{kept_draft, kept_drafts, put_draft};
use super::entry::Change;
use super::fold::{fold_clause, folded_clauses, offer_of, proposed};
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, PairId};
use crate::journal::{About, facts_about};
use crate::notebook::{Page, Topic};
use crate::pair::Pair;

/// Whether a clause is in the agreement, as I see it: my own draft comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    /// It is not in, or my draft alone leaves it out.
    Off,
    /// It is in, or offered.
    In { required: bool },
    /// It is in, and one of us is about to leave it out.
    Leaving,
}

/// Where a clause of the catalogue stands.
pub(crate) fn stands(store: &Connection, pair: &PairId, clause: &ClauseId) -> Result<Stands> {
    let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
    let folded = fold_clause(&facts)
        .filter(|it| !matches!(it.state, ClauseState::LeftOut | ClauseState::Open));
    if let Some(kept) = kept_draft(store, pair, clause)? {
        return Ok(match (kept.draft.leave_out, folded.is_some()) {
            (false, _) => Stands::In {
                required: kept.required,
            },
            (true, true) => Stands::Leaving,
            (true, false) => Stands::Off,
        });
    }
    let Some(folded) = folded else {
        return Ok(Stands::Off);
    };
    let mine = folded.mine.as_ref().and_then(|id| offer_of(&facts, id));
    if folded.theirs_leave_out || mine.is_some_and(|mine| mine.change == Change::LeaveOut) {
        return Ok(Stands::Leaving);
    }
    Ok(Stands::In {
        required: folded.required,
    })
}

/// Every clause whose offers, or my draft, name something elsewhere as where their words came from, with its title.
pub(crate) fn offers_from(
    store: &Connection,
    pair: &PairId,
    origin: &str,
) -> Result<Vec<(ClauseId, String)>> {
    let mut found = Vec::new();
    for (clause, folded) in folded_clauses(store, pair)? {
        let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
        let mut offers = facts.iter().filter_map(proposed);
        if offers.any(|offer| offer.origin == origin) {
            found.push((clause, folded.title));
        }
    }
    for (clause, kept) in kept_drafts(store, pair)? {
        if kept.origin == origin && !found.iter().any(|(known, _)| *known == clause) {
            found.push((clause, kept.draft.title));
        }
    }
    Ok(found)
}

/// Puts the clause into my draft, with its words or left out. Only me, until I propose it.
pub(crate) fn draft_linked(
    page: &mut Page<'_>,
    kept: &Pair,
    clause: &ClauseId,
    leave_out: bool,
    origin: String,
) -> Result<()> {
    let pair = &kept.row.pair;
    let mut draft = if leave_out {
        starting_draft(page.store, pair, clause)?.ok_or(Refusal::ClauseGone)?
    } else {
        catalogue_draft(page, kept, clause)?
    };
    draft.draft.leave_out = leave_out;
    draft.origin = origin;
    put_draft(page, pair, clause, &draft)?;
    page.touch(Topic::Agreement);
    Ok(())
}
