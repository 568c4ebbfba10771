//! Two different replies came to one invitation: I choose, and until safety words match nobody is verified (PA-9).

use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::journal::refold_all;
use crate::notebook::{Notebook, Topic};
use crate::pair::{Pair, Verified};
use crate::store::{exchange as shelf, journal as entries, outbox};

impl Notebook {
    /// Chooses which of two replies the pair goes on with. The other is let go; parcels stay stopped
    /// until the safety words match.
    ///
    /// # Errors
    /// `NoSecondReply`.
    pub fn choose_reply(&mut self, pair: &PairId, first: bool) -> Result<()> {
        self.change(|page| {
            let mut kept = Pair::load(page.store, pair)?;
            let second = kept.second_reply.take().ok_or(Refusal::NoSecondReply)?;
            kept.stopped = Some(crate::pair::StopReason::TwoReplies);
            kept.verified = Verified::NotVerified;
            if !first {
                kept.row.partner_name = second.card.open()?.name;
                kept.row.partner_card = serde_json::to_string(&second.card).unwrap_or_default();
                // What the first replier wrote was never theirs to write; mine that answers it goes with it.
                entries::forget_partner(page.store, pair)?;
                outbox::clear(page.store, pair)?;
                shelf::forget_receipts(page.store, pair)?;
            }
            kept.save(page.store)?;
            refold_all(page.store, pair)?;
            for topic in [Topic::Pair, Topic::Agreement, Topic::Exchange] {
                page.touch(topic);
            }
            Ok(())
        })
    }
}
