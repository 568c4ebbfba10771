//! Begin a review, answer alone, and let it go.

use rusqlite::Connection;

use super::ask::begun;
use super::entry::{ReviewEndWhy, ReviewEnded, ReviewKind};
use super::held::HeldReview;
use super::kept;
use super::rules::check_said;
use super::view::{ReviewAnswerDraft, ReviewTurn};
use crate::error::{Refusal, Result};
use crate::id::{ItemId, PairId, ReviewId};
use crate::idp::rules::check_kept;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::{Notebook, Topic};
use crate::pair::{Pair, who_assesses};
use crate::seal::{end, put_draft, ready};

impl Notebook {
    /// Begins a review: both are asked the same from now on. `picked` names the questions of a deeper one, and is not
    /// read for the others. Where one of the two manages or assesses the other, nothing is rated (PA-12).
    ///
    /// # Errors
    /// `RoundOpen` while one is open, `NothingToAsk`, `PairHasNoPartner`, `PairStopped`, `PairClosed`.
    pub fn begin_review(
        &mut self,
        pair: &PairId,
        kind: ReviewKind,
        picked: &[ItemId],
    ) -> Result<ReviewId> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let all = HeldReview::load_all(page.store, &kept)?;
            if all.iter().any(HeldReview::asks) {
                return Err(Refusal::RoundOpen.into());
            }
            let asked = begun(kind, picked, is_off(page.store, pair)?)?;
            let review = ReviewId::fresh();
            let about = About::Review(review.clone());
            page.write(&keyring, &about, &Entry::ReviewBegun(asked), &[])?;
            Ok(review)
        })
    }

    /// Keeps my answer to one question, Only me, in place of its earlier state. A text over its limit is kept too (G-9).
    ///
    /// # Errors
    /// `RoundGone`, `RoundOver`, `RatingsSealed` once I sealed, `ItemGone`, `RatingOff`, `ValueDoesNotFit`,
    /// `TextTooLong` beyond what is kept of anything.
    pub fn save_review_answer(
        &mut self,
        pair: &PairId,
        review: &ReviewId,
        item: &ItemId,
        draft: &ReviewAnswerDraft,
    ) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = HeldReview::load(page.store, &kept, review)?;
            check_open(&held)?;
            let asked = held.asked(kept.my_role, item)?;
            if asked.rated && is_off(page.store, pair)? {
                return Err(Refusal::RatingOff.into());
            }
            check_kept(&draft.text)?;
            if let Err(refusal @ Refusal::ValueDoesNotFit { .. }) = check_said(asked, draft) {
                return Err(refusal.into());
            }
            let draft = (draft != &ReviewAnswerDraft::default()).then(|| draft.clone());
            put_draft(page, pair, kept::DRAFT, review.as_str(), (item, draft))?;
            page.touch(Topic::Review);
            Ok(())
        })
    }

    /// Takes back my last step in a review while it waits in the outbox: what I showed with the lines that came of it,
    /// else my seal. What I typed stays mine.
    ///
    /// # Errors
    /// `RoundGone`, `RatingsSealed` once a parcel has carried it, and of a seal once my partner's answers are here.
    pub fn take_back_review(&mut self, pair: &PairId, review: &ReviewId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = HeldReview::load(page.store, &kept, review)?;
            let about = held.about();
            let facts = facts_about(page.store, pair, &about.text())?;
            let waiting: Vec<&Fact> = facts.iter().filter(|fact| fact.is_waiting()).collect();
            let is_seal = |fact: &&&Fact| matches!(fact.entry, Some(Entry::ReviewSealed(_)));
            let has_shown = |fact: &&Fact| matches!(fact.entry, Some(Entry::ReviewRevealed(_)));
            if waiting.iter().any(has_shown) {
                let later = waiting.iter().filter(|fact| {
                    !is_seal(fact) && !matches!(fact.entry, Some(Entry::ReviewBegun(_)))
                });
                for fact in later {
                    page.take_out(pair, &about, fact.id())?;
                }
                return Ok(());
            }
            // Who has read the other's answers does not answer again.
            let has_read = held.folded.their_side.revealed.is_some();
            let seal = waiting.iter().find(is_seal).filter(|_| !has_read);
            let seal = seal.ok_or(Refusal::RatingsSealed)?;
            kept::remove_seal(page, pair, review)?;
            page.take_out(pair, &about, seal.id())
        })
    }

    /// Ends a review before both have shown. What only I held of it is erased, and nobody is to blame.
    ///
    /// # Errors
    /// `RoundGone`, `RoundOver`, `PairStopped`; `NotYourTurn` to have lost salts that are here.
    pub fn end_review(
        &mut self,
        pair: &PairId,
        review: &ReviewId,
        why: ReviewEndWhy,
    ) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = HeldReview::load(page.store, &kept, review)?;
            if held.is_over() {
                return Err(Refusal::RoundOver.into());
            }
            if why == ReviewEndWhy::SaltsLost && held.turn != ReviewTurn::SaltsLost {
                return Err(Refusal::NotYourTurn.into());
            }
            kept::erase(page, pair, review)?;
            let entry = Entry::ReviewEnded(ReviewEnded { why });
            end(page, &keyring, &held.about(), &entry)
        })
    }
}

/// Whether one of the two manages or assesses the other: then nothing is rated (PA-12).
pub(super) fn is_off(store: &Connection, pair: &PairId) -> Result<bool> {
    Ok(who_assesses(store, pair)?.is_told())
}

/// Refuses what comes too late to change my answers.
pub(super) fn check_open(held: &HeldReview) -> Result<()> {
    match held.turn {
        ReviewTurn::Answer => Ok(()),
        ReviewTurn::Void => Err(Refusal::RoundOver.into()),
        ReviewTurn::SaltsLost
        | ReviewTurn::ReadThenShow
        | ReviewTurn::ShowFirst
        | ReviewTurn::WaitForSeal
        | ReviewTurn::WaitForAnswers
        | ReviewTurn::WaitForShow
        | ReviewTurn::Both => Err(Refusal::RatingsSealed.into()),
    }
}
