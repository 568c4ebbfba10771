//! Answer exactly the wording that waits: yes, no, or talk about it.

use super::draft_shelf::remove_draft;
use super::entry::{ClauseAnswered, ClauseProposed};
use super::fold::{fold_clause, offer_of};
use super::propose::{ready, waiting_ids, write_offer};
use super::rules::REASON_CHARS_MAX;
use super::sign::drop_stale_signature;
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::{Notebook, Page};
use crate::pair::PairKeyring;
use crate::proposal::Answer;
use crate::text::check_text;

impl Notebook {
    /// Answers the wording named. A yes on it also lets go of my own wording that waits beside it.
    ///
    /// # Errors
    /// `ProposalChanged` if another wording waits now, `NotYourTurn`, `TextTooLong` (reason), `PairStopped`.
    pub fn answer_clause(
        &mut self,
        pair: &PairId,
        clause: &ClauseId,
        proposal: &EntryId,
        answer: Answer,
        reason: &str,
    ) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?.keyring()?;
            let reason = check_text(reason, REASON_CHARS_MAX)?;
            write_answer(page, &keyring, clause, proposal, answer, reason)?;
            drop_stale_signature(page, pair)
        })
    }

    /// *Agree to all that are left*: says yes to each of the wordings named, or to none.
    ///
    /// # Errors
    /// `ProposalChanged` if one of them does not wait for me any more.
    pub fn agree_to_all_left(&mut self, pair: &PairId, proposals: &[EntryId]) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?.keyring()?;
            let waiting: Vec<(ClauseId, EntryId)> = super::fold::folded_clauses(page.store, pair)?
                .into_iter()
                .filter_map(|(clause, folded)| folded.theirs.map(|theirs| (clause, theirs)))
                .collect();
            for proposal in proposals {
                let found = waiting
                    .iter()
                    .find(|(_, theirs)| theirs == proposal)
                    .ok_or(Refusal::ProposalChanged)?;
                write_answer(
                    page,
                    &keyring,
                    &found.0,
                    proposal,
                    Answer::Yes,
                    String::new(),
                )?;
            }
            drop_stale_signature(page, pair)
        })
    }
}

fn write_answer(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    clause: &ClauseId,
    proposal: &EntryId,
    answer: Answer,
    reason: String,
) -> Result<()> {
    let about = About::Clause(clause.clone());
    let facts = facts_about(page.store, &keyring.pair, &about.text())?;
    let (waiting, frozen): (Vec<Fact>, Vec<Fact>) = facts.into_iter().partition(Fact::is_waiting);
    let before = fold_clause(&frozen).ok_or(Refusal::ClauseGone)?;
    if let Some((_, theirs)) = before.crossed.as_ref().filter(|it| &it.1 == proposal) {
        return take_theirs(page, keyring, clause, &frozen, theirs, answer);
    }
    if before.theirs.as_ref() != Some(proposal) {
        return Err(Refusal::ProposalChanged.into());
    }
    let of_mine_goes = |fact: &Fact| answer == Answer::Yes || super::fold::proposed(fact).is_none();
    for fact in waiting.iter().filter(|fact| of_mine_goes(fact)) {
        page.take_out(&keyring.pair, &about, fact.id())?;
    }
    let replaces = if answer == Answer::Yes {
        waiting_ids(&before)
    } else {
        vec![proposal.clone()]
    };
    page.write(
        keyring,
        &about,
        &Entry::ClauseAnswered(ClauseAnswered { answer, reason }),
        &replaces,
    )?;
    if answer == Answer::Yes {
        remove_draft(page, &keyring.pair, clause)?;
    }
    Ok(())
}

/// Each accepted the other's wording, and nothing is agreed: *Theirs* now offers their words as mine, and asks them
/// for the one yes that is missing (G-3).
fn take_theirs(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    clause: &ClauseId,
    facts: &[Fact],
    theirs: &EntryId,
    answer: Answer,
) -> Result<()> {
    if answer != Answer::Yes {
        return Err(Refusal::NotYourTurn.into());
    }
    let offer = offer_of(facts, theirs).cloned();
    let offer = ClauseProposed {
        reason: String::new(),
        ..offer.ok_or(Refusal::ClauseGone)?
    };
    write_offer(page, keyring, clause, offer)
}
