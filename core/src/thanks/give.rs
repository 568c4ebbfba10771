//! Give a thank-you, change it, take it back: the last two only until a parcel has carried it.

use super::entry::ThanksGiven;
use super::rules::check;
use crate::error::{Refusal, Result};
use crate::id::{PairId, ThanksId};
use crate::journal::{About, Entry, Fact};
use crate::notebook::{Notebook, Page};
use crate::pair::Pair;
use crate::writing::{facts, ready, rewrite, take_out_waiting};

impl Notebook {
    /// Gives my partner a thank-you, or other words for one that no parcel has carried.
    ///
    /// # Errors
    /// `TextMissing`, `TextTooLong`, `TextUnprintable`, `TooLate` once it has left, `ThingGone`, `PairGone`,
    /// `PairHasNoPartner`, `PairStopped`, `PairClosed`.
    pub fn give_thanks(
        &mut self,
        pair: &PairId,
        thanks: Option<&ThanksId>,
        text: &str,
    ) -> Result<ThanksId> {
        let text = check(text)?;
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let thanks = match thanks {
                Some(thanks) => {
                    waiting(page, pair, thanks)?;
                    thanks.clone()
                }
                None => ThanksId::fresh(),
            };
            let entry = Entry::ThanksGiven(ThanksGiven { text });
            rewrite(page, &keyring, &About::Thanks(thanks.clone()), &entry)?;
            Ok(thanks)
        })
    }

    /// Takes a thank-you back without trace.
    ///
    /// # Errors
    /// `PairGone`, `ThingGone`, `TooLate` once a parcel has carried it.
    pub fn take_back_thanks(&mut self, pair: &PairId, thanks: &ThanksId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let known = waiting(page, pair, thanks)?;
            let about = About::Thanks(thanks.clone());
            take_out_waiting(page, pair, &about, &known, |_| true)?;
            Ok(())
        })
    }
}

/// Everything about one of mine that waits.
fn waiting(page: &Page<'_>, pair: &PairId, thanks: &ThanksId) -> Result<Vec<Fact>> {
    let known = facts(page, pair, &About::Thanks(thanks.clone()))?;
    if !known.iter().any(|fact| fact.mine) {
        return Err(Refusal::ThingGone.into());
    }
    if !known.iter().all(Fact::is_waiting) {
        return Err(Refusal::TooLate.into());
    }
    Ok(known)
}
