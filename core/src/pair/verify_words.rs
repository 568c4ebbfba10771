//! The eight safety words: equal on both screens, compared by voice (PA-8).

use super::reading::Pair;
use super::view::{SafetyWordsView, StopReason, Verified};
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::notebook::{Notebook, Topic};
use crate::parcel::safety_words;

impl Notebook {
    /// The eight words of a pair. Takes about 0.14 s, on purpose (format.md §1).
    ///
    /// # Errors
    /// `PairHasNoPartner` before the partner's keys are here.
    pub fn view_safety_words(&self, pair: &PairId) -> Result<SafetyWordsView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let keyring = kept.keyring()?;
            let partner = keyring.partner.as_ref().ok_or(Refusal::PairHasNoPartner)?;
            let words = safety_words(keyring.wire_id, keyring.keys.public(), partner);
            Ok(SafetyWordsView {
                words: words.iter().map(ToString::to_string).collect(),
                verified: kept.verified.clone(),
                stopped: kept.stopped,
                partner: kept.people(store)?.1,
            })
        })
    }

    /// Notes what the comparison by voice gave. *They differ* stops parcels of the pair both ways.
    ///
    /// # Errors
    /// `PairHasNoPartner`; `PairStopped` while the partner is on the way back under another key.
    pub fn compare_safety_words(&mut self, pair: &PairId, match_: bool) -> Result<()> {
        self.change(|page| {
            let mut kept = Pair::load(page.store, pair)?;
            if !kept.has_partner() {
                return Err(Refusal::PairHasNoPartner.into());
            }
            // The key whose words could be compared is to be used no more.
            if kept.awaits_back() {
                return Err(Refusal::PairStopped.into());
            }
            if match_ {
                kept.verified = Verified::SafetyWords {
                    day: page.now.day_text(),
                };
                if kept.second_reply.is_none() {
                    kept.stopped = None;
                }
            } else {
                kept.verified = Verified::NotVerified;
                kept.stopped = Some(StopReason::WordsDiffer);
            }
            page.touch(Topic::Pair);
            page.touch(Topic::Exchange);
            kept.save(page.store)
        })
    }
}
