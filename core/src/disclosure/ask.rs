//! Ask, answer, answer with other words, take back.

use super::entry::DisclosureProposed;
use super::rules::check;
use super::view::DisclosureDraft;
use crate::error::{Refusal, Result};
use crate::id::{DisclosureId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::{Notebook, Page};
use crate::pair::{Pair, PairKeyring};
use crate::proposal::entry::{ProposalAnswered, REASON_CHARS_MAX};
use crate::proposal::{self, Answer, stands};
use crate::text::check_text;

impl Notebook {
    /// Asks whether I may say a sentence to somebody.
    ///
    /// # Errors
    /// `WordsMissing`, `TextTooLong`, `TextUnprintable`, `PairHasNoPartner`, `PairStopped`.
    pub fn ask_disclosure(
        &mut self,
        pair: &PairId,
        draft: &DisclosureDraft,
    ) -> Result<DisclosureId> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let id = DisclosureId::fresh();
            let entry = Entry::DisclosureProposed(check(draft, true)?);
            page.write(&keyring, &About::Disclosure(id.clone()), &entry, &[])?;
            Ok(id)
        })
    }

    /// Offers other words for a question that is open: whoever would say it stays the same.
    ///
    /// # Errors
    /// `NotYourTurn` once it is answered, and as [`Notebook::ask_disclosure`].
    pub fn reword_disclosure(
        &mut self,
        pair: &PairId,
        disclosure: &DisclosureId,
        draft: &DisclosureDraft,
    ) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let about = About::Disclosure(disclosure.clone());
            let facts = facts_about(page.store, pair, &about.text())?;
            let (first, offer) = first(&facts).ok_or(Refusal::NotYourTurn)?;
            let standing = stands(&facts);
            let is_open = standing.mine.is_some()
                || standing.theirs.is_some()
                || standing.crossed_yes.is_some();
            if !is_open {
                return Err(Refusal::NotYourTurn.into());
            }
            let i_say = first.mine == offer.author_says;
            let entry = Entry::DisclosureProposed(check(draft, i_say)?);
            proposal::offer(page, &keyring, &about, &entry)?;
            Ok(())
        })
    }

    /// Answers exactly the words that wait for me.
    ///
    /// # Errors
    /// `ProposalChanged` if other words wait now, `TextTooLong`, `PairStopped`.
    pub fn answer_disclosure(
        &mut self,
        pair: &PairId,
        disclosure: &DisclosureId,
        offer: &EntryId,
        answer: Answer,
        reason: &str,
    ) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let reason = check_text(reason, REASON_CHARS_MAX)?;
            let about = About::Disclosure(disclosure.clone());
            let answered = ProposalAnswered { answer, reason };
            proposal::answer(page, &keyring, &about, offer, answered)?;
            Ok(())
        })
    }

    /// Takes back what I last did about a question.
    ///
    /// # Errors
    /// `NotYourTurn` if nothing of mine waits.
    pub fn withdraw_disclosure(&mut self, pair: &PairId, disclosure: &DisclosureId) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            proposal::withdraw(page, &keyring, &About::Disclosure(disclosure.clone()))
        })
    }
}

fn ready(page: &Page<'_>, pair: &PairId) -> Result<PairKeyring> {
    let kept = Pair::load(page.store, pair)?;
    kept.check_not_stopped()?;
    kept.keyring()
}

/// The words the question began with.
pub(crate) fn first(facts: &[Fact]) -> Option<(&Fact, &DisclosureProposed)> {
    facts.iter().find_map(|fact| match fact.entry.as_ref() {
        Some(Entry::DisclosureProposed(offer)) => Some((fact, offer)),
        Some(_) | None => None,
    })
}
