//! Share a part of my learning page, or take it back.

use super::entry::{LearningPart, LearningShared};
use super::page::LEARNING;
use super::rules::check_part;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::journal::{About, Entry, Fact};
use crate::meeting::TakenBack;
use crate::notebook::Notebook;
use crate::store::only_me;
use crate::writing::{facts, ready, rewrite, take_out_waiting};

impl Notebook {
    /// Shares a part as it stands now; later words go only when they are shared again.
    ///
    /// # Errors
    /// `TextMissing`, `TextTooLong`, `TextUnprintable`, `PairGone`, `PairHasNoPartner`, `PairStopped`, `PairClosed`,
    /// `PairLeft`.
    pub fn share_learning(&mut self, pair: &PairId, part: LearningPart) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let kept = only_me::get(page.store, pair, LEARNING, part.word())?;
            let text = check_part(&kept.unwrap_or_default())?;
            let entry = Entry::LearningShared(LearningShared { text });
            rewrite(page, &keyring, &About::Learning(part), &entry)?;
            Ok(())
        })
    }

    /// Takes a part back. What my partner holds is marked so; it cannot be made unread. My page stays as it is.
    ///
    /// # Errors
    /// `NothingToShare` if I share nothing of it; else as [`Notebook::share_learning`].
    pub fn take_back_learning(&mut self, pair: &PairId, part: LearningPart) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let about = About::Learning(part);
            let known = facts(page, pair, &about)?;
            if super::view::standing(&known, true).is_none() {
                return Err(Refusal::NothingToShare.into());
            }
            take_out_waiting(page, pair, &about, &known, |_| true)?;
            let has_left = |fact: &Fact| fact.mine && !fact.is_waiting();
            if known.iter().any(has_left) {
                page.write(&keyring, &about, &Entry::TakenBack(TakenBack {}), &[])?;
            }
            Ok(())
        })
    }
}
