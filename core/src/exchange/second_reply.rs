//! Two different replies came to one invitation: I choose, and until safety words match nobody is verified (PA-9).

use crate::error::{Refusal, Result};
use crate::id::{EntryId, PairId};
use crate::journal::refold_all;
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, Verified};
use crate::store::{exchange as shelf, journal as entries, outbox};

/// What the first replier wrote was never theirs to write; mine that answers it goes with it. What my partner wrote before
/// they came back by this invitation stays.
fn forget_first(page: &Page<'_>, kept: &Pair) -> Result<()> {
    let pair = &kept.row.pair;
    let first = kept.keyring()?.partner_fingerprint().unwrap_or_default();
    let gone = entries::forget_author(page.store, pair, &first)?;
    for row in outbox::rows(page.store, pair)? {
        let replaces: Vec<EntryId> = serde_json::from_str(&row.replaces).unwrap_or_default();
        if !kept.has_partner_back() || replaces.iter().any(|id| gone.contains(id)) {
            outbox::remove(page.store, &row.entry)?;
        }
    }
    shelf::forget_receipts(page.store, pair)?;
    shelf::forget_kept_aside(page.store, pair)?;
    Ok(())
}

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
                forget_first(page, &kept)?;
                kept.row.partner_name = second.card.open()?.name;
                kept.row.partner_card = serde_json::to_string(&second.card).unwrap_or_default();
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
