//! One value of one clause, offered by another room: the words around it stay as they stand between the two.

use rusqlite::Connection;

use super::begin::names_of;
use super::draft::ClauseKept;
use super::draft_shelf::{kept_draft, put_draft};
use super::entry::{Change, ClauseProposed};
use super::fold::{FoldedClause, fold_clause, last_offer, offer_of};
use super::propose::{ready, write_offer};
use super::sign::drop_stale_signature;
use crate::catalogue::ParamValue;
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Fact, facts_about};
use crate::notebook::{Page, Topic};

/// What becomes of a value that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueWay {
    /// It is proposed to my partner.
    Propose,
    /// It goes into my draft, which nobody has seen.
    Draft,
    /// The clause is in own words: no gap is left for it.
    OwnWords,
    /// There is no such clause between the two.
    Missing,
}

/// Where one value of one clause stands.
pub(crate) struct ValueStands {
    /// What becomes of another one.
    pub(crate) way: ValueWay,
    /// What both said yes to.
    pub(crate) agreed: Option<ParamValue>,
    /// What I offer and my partner has not answered.
    pub(crate) mine: Option<ParamValue>,
    /// What my partner offers.
    pub(crate) theirs: Option<ParamValue>,
}

/// Where a value stands between the two.
pub(crate) fn value_stands(
    store: &Connection,
    pair: &PairId,
    clause: &ClauseId,
    param: &str,
) -> Result<ValueStands> {
    let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
    let Some(folded) = fold_clause(&facts) else {
        let drafted = kept_draft(store, pair, clause)?;
        return Ok(ValueStands {
            way: drafted.map_or(ValueWay::Missing, |kept| way_of_draft(&kept)),
            agreed: None,
            mine: None,
            theirs: None,
        });
    };
    let value = |id: Option<&EntryId>| {
        let offer = offer_of(&facts, id?)?;
        offer
            .params
            .get(param)
            .filter(|_| !offer.own_words)
            .cloned()
    };
    let agreed = folded.agreed.as_ref();
    Ok(ValueStands {
        way: words_standing(&facts, &folded).map_or(ValueWay::Missing, way_of),
        agreed: value(agreed.filter(|it| !it.left_out).map(|it| &it.offer)),
        mine: value(folded.mine.as_ref()),
        theirs: value(folded.theirs.as_ref()),
    })
}

/// Offers one value of a clause. What waits or stands there keeps its words; a clause that was never proposed keeps
/// lying in my draft, with the value in it. My own unsent draft of other words is not touched, and goes nowhere.
///
/// # Errors
/// `ClauseGone` without such a clause or gap, `NothingToPropose` if it stands so already, `ValueDoesNotFit`,
/// `GapMissing`, `PairHasNoPartner`, `PairStopped`.
pub(crate) fn offer_value(
    page: &mut Page<'_>,
    pair: &PairId,
    clause: &ClauseId,
    param: &str,
    value: ParamValue,
) -> Result<()> {
    let kept = ready(page, pair)?;
    let facts = facts_about(page.store, pair, &About::Clause(clause.clone()).text())?;
    let Some(folded) = fold_clause(&facts) else {
        let mut drafted = kept_draft(page.store, pair, clause)?
            .filter(|kept| way_of_draft(kept) == ValueWay::Draft)
            .ok_or(Refusal::ClauseGone)?;
        drafted.draft.params.insert(param.to_owned(), value);
        page.touch(Topic::Agreement);
        return put_draft(page, pair, clause, &drafted);
    };
    let offer = words_standing(&facts, &folded).filter(|offer| way_of(offer) == ValueWay::Propose);
    let mut changed = super::draft_from(offer.ok_or(Refusal::ClauseGone)?);
    changed.draft.params.insert(param.to_owned(), value);
    let people = kept.people(page.store)?;
    let offer = changed.check(clause, &names_of(&people))?;
    write_offer(page, &kept.keyring()?, clause, offer)?;
    drop_stale_signature(page, pair)
}

/// The offer whose words stand now: what waits for me, else what I offered, else what is agreed.
fn words_standing<'a>(facts: &'a [Fact], folded: &FoldedClause) -> Option<&'a ClauseProposed> {
    let agreed = folded.agreed.as_ref().map(|agreed| &agreed.offer);
    let newest = folded.theirs.as_ref().or(folded.mine.as_ref()).or(agreed);
    newest
        .and_then(|id| offer_of(facts, id))
        .or_else(|| last_offer(facts))
}

fn way_of(offer: &ClauseProposed) -> ValueWay {
    match (&offer.change, offer.own_words || offer.origin == "own") {
        (Change::LeaveOut, _) => ValueWay::Missing,
        (Change::Wording, true) => ValueWay::OwnWords,
        (Change::Wording, false) => ValueWay::Propose,
    }
}

fn way_of_draft(kept: &ClauseKept) -> ValueWay {
    match (kept.draft.leave_out, kept.draft.own_words.is_some()) {
        (true, _) => ValueWay::Missing,
        (false, true) => ValueWay::OwnWords,
        (false, false) => ValueWay::Draft,
    }
}
