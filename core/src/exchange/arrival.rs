//! Something that was opened and waits for *Take in*: in memory only, gone when the notebook is locked.

use std::collections::BTreeSet;

use crate::id::{EntryId, PairId};
use crate::journal::Checked;
use crate::parcel::{Opened, SignedCard};

use super::view::ArrivalKind;

/// An opened parcel, every check passed, nothing written.
#[derive(Debug, Clone)]
pub struct Arrival {
    pub(crate) pair: PairId,
    pub(crate) opened: Opened,
    pub(crate) checked: Vec<Checked>,
    pub(crate) what: ArrivalKind,
    /// The card that joins the pair, for a reply.
    pub(crate) card: Option<SignedCard>,
    /// The file as it arrived.
    pub(crate) bytes: Vec<u8>,
    /// Whether an earlier part is missing.
    pub(crate) gap: bool,
    /// My notebook is the older copy: go on in a new lineage.
    pub(crate) new_lineage: bool,
    /// Entries that were left out: of a key that my partner uses no more, and not here before.
    pub(crate) left_out_count: usize,
    /// Both gave up their invitation for the other's: the pair goes back to mine.
    pub(crate) goes_back: bool,
}

impl Arrival {
    /// Whether taking `fresh` in does no more than what was shown of this arrival.
    pub(crate) fn promised(&self, fresh: &Self) -> bool {
        let shown: BTreeSet<&EntryId> = self.checked.iter().map(|item| &item.entry).collect();
        let same_kind = std::mem::discriminant(&self.what) == std::mem::discriminant(&fresh.what);
        let in_part = fresh.checked.iter().all(|item| shown.contains(&item.entry));
        fresh.brings_nothing() || (same_kind && (in_part || self.gap))
    }

    /// Whether nothing in the notebook would change.
    pub(crate) fn brings_nothing(&self) -> bool {
        matches!(
            self.what,
            ArrivalKind::AlreadyHere { .. } | ArrivalKind::Mine { lacks_count: 0 }
        )
    }

    /// Whether its maker has heard of a lineage of mine.
    pub(crate) fn names(&self, lineage: &str) -> bool {
        let payload = &self.opened.payload;
        let received = payload.receipt.keys().any(|id| id.to_string() == lineage);
        let mut seen = self.checked.iter().map(|item| &item.envelope);
        received || seen.any(|it| it.lineage == lineage || it.seen.contains_key(lineage))
    }
}
