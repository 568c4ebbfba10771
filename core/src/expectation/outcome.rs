//! The talk: choose what to talk about, offer what was decided, answer it.

use super::begin::ready;
use super::entry::ItemsChosen;
use super::held::Held;
use super::outcome_page::can_be_a_clause;
use super::rules::{CHOSEN_MAX, check_outcome};
use super::view::{OutcomeDraft, RoundState};
use crate::agreement::{NewSentence, add_sentence};
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, EntryId, ItemId, PairId, RoundId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::{Notebook, Page};
use crate::proposal::entry::{ProposalAnswered, REASON_CHARS_MAX};
use crate::proposal::{self, Answer};
use crate::text::check_text;

impl Notebook {
    /// Chooses what I would like to talk about, in place of my earlier choice.
    ///
    /// # Errors
    /// `TooManyChosen`, `ItemGone`, `NotYourTurn` before both have shown, `PairStopped`.
    pub fn choose_items(&mut self, pair: &PairId, round: &RoundId, items: &[ItemId]) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let held = revealed(page, pair, kept.my_role, round)?;
            if items.len() > CHOSEN_MAX {
                let limit = u32::try_from(CHOSEN_MAX).unwrap_or(u32::MAX);
                return Err(Refusal::TooManyChosen { limit }.into());
            }
            for item in items {
                held.find(item)?;
            }
            let about = About::Round(round.clone());
            let facts = facts_about(page.store, pair, &about.text())?;
            let mine =
                |fact: &&Fact| fact.mine && matches!(fact.entry, Some(Entry::ItemsChosen(_)));
            for fact in facts.iter().filter(mine).filter(|fact| fact.is_waiting()) {
                page.take_out(pair, &about, fact.id())?;
            }
            let mut frozen = facts.iter().rev().filter(mine);
            let last = frozen.find(|fact| !fact.is_waiting());
            let before = last.and_then(|fact| match &fact.entry {
                Some(Entry::ItemsChosen(chosen)) => Some(chosen.items.as_slice()),
                _ => None,
            });
            if before.unwrap_or_default() == items {
                return Ok(());
            }
            let replaces: Vec<EntryId> = last.iter().map(|fact| fact.id().clone()).collect();
            let items = items.to_vec();
            let entry = Entry::ItemsChosen(ItemsChosen { items });
            page.write(&keyring, &about, &entry, &replaces)?;
            Ok(())
        })
    }

    /// Offers what the talk decided on one item. With `into_agreement` its sentence goes to the linked clause as a
    /// proposal, or into my own draft of that clause while it was never proposed.
    ///
    /// # Errors
    /// `OutcomeSentenceMissing`, `OutcomeDayMissing`, `TextTooLong`, `TextUnprintable`, `ItemGone`,
    /// `NotYourTurn` before both have shown, `TooManyOwnClauses`, `PairStopped`.
    pub fn propose_outcome(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        item: &ItemId,
        draft: &OutcomeDraft,
    ) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let held = revealed(page, pair, kept.my_role, round)?;
            let (_, asked) = held.find(item)?;
            let mut outcome = check_outcome(draft, "")?;
            if draft.into_agreement && can_be_a_clause(draft.decision) {
                let linked = Some(&asked.clause).filter(|clause| !clause.is_empty());
                let sentence = NewSentence {
                    clause: linked.map(ClauseId::new),
                    title: &asked.text,
                    words: &outcome.sentence,
                    origin: &format!("expectation/{item}"),
                };
                let people = kept.people(page.store)?;
                let clause = add_sentence(page, &keyring, &people, &sentence)?;
                outcome.clause = clause.to_string();
            }
            let about = About::Item(round.clone(), item.clone());
            proposal::offer(page, &keyring, &about, &Entry::OutcomeProposed(outcome))?;
            Ok(())
        })
    }

    /// Answers the outcome named.
    ///
    /// # Errors
    /// `ProposalChanged` if another one waits now, `TextTooLong` (reason), `PairStopped`.
    pub fn answer_outcome(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        item: &ItemId,
        offer: &EntryId,
        answer: Answer,
        reason: &str,
    ) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let reason = check_text(reason, REASON_CHARS_MAX)?;
            let about = About::Item(round.clone(), item.clone());
            let answered = ProposalAnswered { answer, reason };
            proposal::answer(page, &keyring, &about, offer, answered)?;
            Ok(())
        })
    }

    /// Takes back what I last said of an outcome: without trace while it waits, else as a withdrawal my partner sees.
    ///
    /// # Errors
    /// `NotYourTurn` if nothing of mine waits.
    pub fn withdraw_outcome(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        item: &ItemId,
    ) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            proposal::withdraw(page, &keyring, &About::Item(round.clone(), item.clone()))
        })
    }
}

/// The round, once both have shown something in it.
fn revealed(
    page: &Page<'_>,
    pair: &PairId,
    my_role: crate::person::Role,
    round: &RoundId,
) -> Result<Held> {
    let held = Held::load(page.store, pair, my_role, round)?;
    match held.state() {
        RoundState::Revealed | RoundState::Talked => Ok(held),
        RoundState::Open => Err(Refusal::NotYourTurn.into()),
        RoundState::Void => Err(Refusal::RoundOver.into()),
    }
}
