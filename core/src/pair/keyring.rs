//! My keys in one pair, and what names them on the wire.

use crate::id::PairId;
use crate::parcel::{Id, PairKeys, PublicKeys};

/// Everything that signs and locks for me in one pair.
#[derive(Debug, Clone)]
pub struct PairKeyring {
    /// The pair on this laptop.
    pub pair: PairId,
    /// The pair on the wire.
    pub wire: String,
    /// The same, as parcels hold it.
    pub wire_id: Id,
    /// My fingerprint in this pair, hex.
    pub fingerprint: String,
    /// My lineage in use.
    pub lineage: String,
    /// My secret keys.
    pub keys: PairKeys,
    /// My partner's keys, once known.
    pub partner: Option<PublicKeys>,
    /// Whether my partner came back under another key: before their receipt is here they hold nothing.
    pub partner_back: bool,
}

impl PairKeyring {
    /// My partner's fingerprint in this pair, once their keys are known.
    #[must_use]
    pub fn partner_fingerprint(&self) -> Option<String> {
        self.partner
            .as_ref()
            .map(|keys| keys.fingerprint(self.wire_id).to_string())
    }
}
