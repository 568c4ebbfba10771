//! Offer a later end or a pause, answer the other's, take one's own back.

use serde::Deserialize;

use super::rules::{check_extension, check_pause};
use super::view::life_of;
use crate::error::{Refusal, Result};
use crate::id::{EntryId, PairId};
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Page};
use crate::pair::{Pair, PairKeyring};
use crate::proposal::entry::{ProposalAnswered, REASON_CHARS_MAX};
use crate::proposal::{self, Answer};
use crate::text::check_text;

/// A later last day, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExtensionDraft {
    /// The last day wanted, `2027-06-01`.
    pub end_day: String,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

/// A pause, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PauseDraft {
    /// First day.
    pub from_day: String,
    /// Day of return.
    pub return_day: String,
    /// Reason, at most 300 characters; may be empty.
    pub reason: String,
}

impl Notebook {
    /// Offers a later last day (AG-16); with an offer of my partner waiting, answers it with another day.
    ///
    /// # Errors
    /// `NothingSigned`, `NoLastDay`, `DayNotLater`, `TextTooLong`, `TextUnprintable`, `PairStopped`.
    pub fn propose_extension(&mut self, pair: &PairId, draft: &ExtensionDraft) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let today = page.now.day();
            let life = life_of(page.store, &kept, today)?;
            let offer = check_extension(&life.days, &draft.end_day, &draft.reason, today)?;
            let entry = Entry::ExtensionProposed(offer);
            proposal::offer(page, &keyring, &About::Extension, &entry)?;
            Ok(())
        })
    }

    /// Answers the later last day my partner offers.
    ///
    /// # Errors
    /// `ProposalChanged` if another offer waits now, `TextTooLong`, `PairStopped`.
    pub fn answer_extension(
        &mut self,
        pair: &PairId,
        offer: &EntryId,
        answer: Answer,
        reason: &str,
    ) -> Result<()> {
        self.change(|page| write_answer(page, pair, &About::Extension, offer, answer, reason))
    }

    /// Takes back what I last did about a later end.
    ///
    /// # Errors
    /// `NotYourTurn` if nothing of mine waits.
    pub fn withdraw_extension(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let (_, keyring) = ready(page, pair)?;
            proposal::withdraw(page, &keyring, &About::Extension)
        })
    }

    /// Offers a pause, or another return of the pause both said yes to (RV-5).
    ///
    /// # Errors
    /// `NothingSigned`, `ReturnNotLater`, `TextTooLong`, `TextUnprintable`, `PairStopped`.
    pub fn propose_pause(&mut self, pair: &PairId, draft: &PauseDraft) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let today = page.now.day();
            let agreed = life_of(page.store, &kept, today)?.pause;
            let offer = check_pause(
                &draft.from_day,
                &draft.return_day,
                agreed.as_ref(),
                &draft.reason,
                today,
            )?;
            let entry = Entry::PauseProposed(offer);
            proposal::offer(page, &keyring, &About::Pause, &entry)?;
            Ok(())
        })
    }

    /// Answers the pause my partner offers.
    ///
    /// # Errors
    /// `ProposalChanged` if another offer waits now, `TextTooLong`, `PairStopped`.
    pub fn answer_pause(
        &mut self,
        pair: &PairId,
        offer: &EntryId,
        answer: Answer,
        reason: &str,
    ) -> Result<()> {
        self.change(|page| write_answer(page, pair, &About::Pause, offer, answer, reason))
    }

    /// Takes back what I last did about a pause.
    ///
    /// # Errors
    /// `NotYourTurn` if nothing of mine waits.
    pub fn withdraw_pause(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let (_, keyring) = ready(page, pair)?;
            proposal::withdraw(page, &keyring, &About::Pause)
        })
    }
}

/// The pair, if words may be exchanged in it and an agreement is signed.
fn ready(page: &Page<'_>, pair: &PairId) -> Result<(Pair, PairKeyring)> {
    let kept = Pair::load(page.store, pair)?;
    kept.check_not_stopped()?;
    if crate::agreement::folded_agreement(page.store, pair)?
        .newest()
        .is_none()
    {
        return Err(Refusal::NothingSigned.into());
    }
    let keyring = kept.keyring()?;
    Ok((kept, keyring))
}

fn write_answer(
    page: &mut Page<'_>,
    pair: &PairId,
    about: &About,
    offer: &EntryId,
    answer: Answer,
    reason: &str,
) -> Result<()> {
    let (_, keyring) = ready(page, pair)?;
    let reason = check_text(reason, REASON_CHARS_MAX)?;
    let answered = ProposalAnswered { answer, reason };
    proposal::answer(page, &keyring, about, offer, answered)?;
    Ok(())
}
