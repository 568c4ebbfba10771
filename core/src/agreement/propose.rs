//! Propose a wording, keep mine against theirs, take back what waits.

use super::begin::names_of;
use super::draft::ClauseKept;
use super::draft_shelf::{kept_draft, kept_drafts, put_draft, remove_draft};
use super::entry::{AgreementDrafted, ClauseProposed};
use super::fold::{FoldedClause, fold_clause, offer_of};
use super::sign::drop_stale_signature;
use super::starting_text::drafted;
use crate::catalogue::{Catalogue, Flag};
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::{Notebook, Page};
use crate::pair::{Pair, PairKeyring, tell_assessing};
use crate::proposal::entry::ProposalWithdrawn;

impl Notebook {
    /// Makes my draft of a clause a proposal. It waits in the outbox until the next parcel.
    ///
    /// What I proposed before is replaced; what my partner proposed is answered with other wording.
    ///
    /// # Errors
    /// `NothingToPropose` without a draft, or if it reads like what is agreed; `GapMissing`,
    /// `ValueDoesNotFit`, `TextTooLong`, `TextUnprintable`, `PairHasNoPartner`, `PairStopped`.
    pub fn propose_clause(&mut self, pair: &PairId, clause: &ClauseId) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let people = kept.people(page.store)?;
            let draft = kept_draft(page.store, pair, clause)?.ok_or(Refusal::NothingToPropose)?;
            let offer = draft.check(clause, &names_of(&people))?;
            write_offer(page, &keyring, clause, offer)?;
            remove_draft(page, pair, clause)?;
            drop_stale_signature(page, pair)
        })
    }

    /// *Mine*: keeps my wording and asks my partner for their answer to it.
    ///
    /// # Errors
    /// `NotYourTurn` unless two wordings crossed.
    pub fn keep_mine(&mut self, pair: &PairId, clause: &ClauseId) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let facts = facts_about(page.store, pair, &About::Clause(clause.clone()).text())?;
            let folded = fold_clause(&facts).ok_or(Refusal::ClauseGone)?;
            let mine = match (&folded.crossed, &folded.mine, &folded.theirs) {
                (Some((mine, _)), _, _) | (None, Some(mine), Some(_)) => mine.clone(),
                _ => return Err(Refusal::NotYourTurn.into()),
            };
            let offer = offer_of(&facts, &mine)
                .cloned()
                .ok_or(Refusal::ClauseGone)?;
            write_offer(
                page,
                &keyring,
                clause,
                ClauseProposed {
                    reason: String::new(),
                    ..offer
                },
            )
        })
    }

    /// Takes back what I last did on a clause: without trace while it waits, else as a withdrawal my partner sees.
    ///
    /// # Errors
    /// `NotYourTurn` if nothing of mine waits.
    pub fn withdraw_proposal(&mut self, pair: &PairId, clause: &ClauseId) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let about = About::Clause(clause.clone());
            let facts = facts_about(page.store, pair, &about.text())?;
            let waiting: Vec<&Fact> = facts.iter().filter(|fact| fact.is_waiting()).collect();
            if waiting.is_empty() {
                let mine = fold_clause(&facts)
                    .and_then(|folded| folded.mine)
                    .ok_or(Refusal::NotYourTurn)?;
                page.write(
                    &keyring,
                    &about,
                    &Entry::ProposalWithdrawn(ProposalWithdrawn {}),
                    &[mine],
                )?;
            }
            for fact in waiting {
                if let Some(offer) = super::fold::proposed(fact) {
                    put_draft(page, pair, clause, &super::draft_from(offer))?;
                }
                page.take_out(pair, &about, fact.id())?;
            }
            drop_stale_signature(page, pair)
        })
    }

    /// Proposes every clause of my draft at once.
    ///
    /// # Errors
    /// As `propose_clause`, for the first clause that is not ready.
    pub fn propose_draft(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let people = kept.people(page.store)?;
            propose_all_drafts(page, &keyring, &people, true)?;
            drop_stale_signature(page, pair)
        })
    }
}

/// Every drafted clause that is not left out becomes a proposal; `erase` lets go of the drafts.
pub(crate) fn propose_all_drafts(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    people: &(crate::person::PersonView, crate::person::PersonView),
    erase: bool,
) -> Result<u32> {
    let pair = keyring.pair.clone();
    let drafts = kept_drafts(page.store, &pair)?;
    if let Some(begun) = drafted(page.store, &pair)?.filter(|_| !drafts.is_empty()) {
        let catalogue = Catalogue::load();
        let raises_assessing = begun.flags.contains(&Flag::Manager);
        let size = begun.size.and_then(|size| serde_json::to_value(size).ok());
        let entry = AgreementDrafted {
            preset: begun.preset,
            size: size
                .and_then(|size| size.as_str().map(ToOwned::to_owned))
                .unwrap_or_default(),
            language: catalogue.language.clone(),
            catalogue_version: catalogue.version,
            programme: begun.programme,
        };
        if super::fold_signatures::folded_agreement(page.store, &pair)?
            .preset
            .is_none()
        {
            page.write(
                keyring,
                &About::Agreement,
                &Entry::AgreementDrafted(entry),
                &[],
            )?;
            // The partner learns what the draft was begun with: it turns ratings off for both (PA-12).
            if raises_assessing {
                tell_assessing(page, keyring, true)?;
            }
        }
    }
    let mut in_order: Vec<(ClauseId, ClauseKept)> = drafts.into_iter().collect();
    in_order.sort_by(|a, b| (a.1.position, &a.0).cmp(&(b.1.position, &b.0)));
    let mut count = 0;
    for (clause, draft) in in_order {
        let known = crate::store::agreement::clauses(page.store, &pair)?
            .iter()
            .any(|row| row.clause == clause);
        if !draft.draft.leave_out || known {
            let offer = draft.check(&clause, &names_of(people))?;
            write_offer(page, keyring, &clause, offer)?;
            count += 1;
        }
        if erase {
            remove_draft(page, &pair, &clause)?;
        }
    }
    Ok(count)
}

/// The pair, if words may be exchanged in it.
pub(crate) fn ready(page: &Page<'_>, pair: &PairId) -> Result<Pair> {
    let kept = Pair::load(page.store, pair)?;
    kept.check_not_stopped()?;
    Ok(kept)
}

/// Writes an offer behind everything of mine on the clause: what waits is replaced without trace.
pub(crate) fn write_offer(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    clause: &ClauseId,
    offer: ClauseProposed,
) -> Result<()> {
    let about = About::Clause(clause.clone());
    let facts = facts_about(page.store, &keyring.pair, &about.text())?;
    for fact in facts.iter().filter(|fact| fact.is_waiting()) {
        page.take_out(&keyring.pair, &about, fact.id())?;
    }
    let frozen: Vec<Fact> = facts
        .into_iter()
        .filter(|fact| !fact.is_waiting())
        .collect();
    let folded = fold_clause(&frozen);
    if folded
        .as_ref()
        .is_some_and(|folded| reads_as_agreed(folded, &offer))
    {
        return Err(Refusal::NothingToPropose.into());
    }
    let replaces = folded.as_ref().map(waiting_ids).unwrap_or_default();
    page.write(keyring, &about, &Entry::ClauseProposed(offer), &replaces)?;
    Ok(())
}

fn reads_as_agreed(folded: &FoldedClause, offer: &ClauseProposed) -> bool {
    let nothing_waits =
        folded.mine.is_none() && folded.theirs.is_none() && folded.crossed.is_none();
    nothing_waits
        && folded.agreed.as_ref().is_some_and(|agreed| {
            agreed.wording == offer.wording
                && agreed.title == offer.title
                && agreed.heading == offer.heading
                && agreed.position == offer.position
        })
}

/// Everything that waits on a clause, mine and theirs.
pub(crate) fn waiting_ids(folded: &FoldedClause) -> Vec<EntryId> {
    let crossed = folded
        .crossed
        .iter()
        .flat_map(|(mine, theirs)| [mine.clone(), theirs.clone()]);
    let mut ids: Vec<EntryId> = folded
        .theirs
        .iter()
        .chain(&folded.mine)
        .cloned()
        .chain(crossed)
        .collect();
    ids.retain(|id| !id.is_waiting());
    ids
}
