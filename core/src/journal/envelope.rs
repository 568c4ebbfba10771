//! The envelope of an entry: one line of JSON with keys in fixed order, hashed and signed as it stands.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use unicode_normalization::is_nfc;

use crate::id::EntryId;
use crate::parcel::card::is_moment;
use crate::parcel::{Id, json};

/// Largest entry in bytes (format.md §2).
pub const ENTRY_BYTES_MAX: usize = 512 * 1024;
/// An entry may replace or answer at most this many others.
pub const REPLACES_MAX: usize = 16;
/// Largest value of the Lamport counter: what JSON readers hold exactly.
pub const CLOCK_MAX: u64 = 1 << 53;
/// A counter may run ahead of the largest I hold by at most this much.
pub const CLOCK_STEP_MAX: u64 = 1 << 20;
/// Lineages one person may have in a pair: a new notebook every week for seven years. Twice as many fit into a receipt.
pub const LINEAGES_MAX: usize = 400;
const ABOUT_BYTES_MAX: usize = 96;
const KIND_BYTES_MAX: usize = 48;

/// The fields around a body, in the order they are written.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// Version of this kind's body.
    pub form: u32,
    /// Pair id on the wire.
    pub pair: String,
    /// Fingerprint of the author's key.
    pub by: String,
    /// The thing it speaks of.
    pub about: String,
    /// Lineage it was written in.
    pub lineage: String,
    /// 1, 2, 3 … within the lineage.
    pub seq: u64,
    /// Id of the entry before it in the lineage; `None` for the first.
    pub prev: Option<String>,
    /// Lamport counter.
    pub clock: u64,
    /// Per lineage of the partner, the highest number held.
    pub seen: BTreeMap<String, u64>,
    /// The author's wall clock, UTC to the second.
    pub at: String,
    /// Kind, past tense.
    pub kind: String,
    /// The fields of the kind, kept as they stand.
    pub body: Box<RawValue>,
    /// Entries about the same thing that it supersedes (own) or answers (partner's).
    pub replaces: Vec<EntryId>,
}

/// Why bytes are not an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeProblem {
    /// Longer than `ENTRY_BYTES_MAX`.
    #[error("Entry is too long")]
    TooLong,
    /// Not the one line of JSON this format writes.
    #[error("Entry is not in the fixed form")]
    NotCanonical,
    /// A field is longer or larger than it may be.
    #[error("Entry has a field beyond its limit")]
    Limit,
}

impl Envelope {
    /// The bytes that are hashed, signed, kept and carried: one line, without its line end.
    #[must_use]
    pub fn bytes(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// SHA-256 of the bytes in hex.
    #[must_use]
    pub fn id_of(raw: &str) -> EntryId {
        EntryId::new(hex::encode(Sha256::digest(raw.as_bytes())))
    }

    /// Reads the bytes of an entry, strictly: what is not exactly what this format writes is refused.
    ///
    /// # Errors
    /// See [`EnvelopeProblem`].
    pub fn parse(raw: &str) -> Result<Self, EnvelopeProblem> {
        if raw.len() > ENTRY_BYTES_MAX {
            return Err(EnvelopeProblem::TooLong);
        }
        // Two readers must not understand one signed text differently, and a body nobody here knows may be any JSON.
        json::check(raw.as_bytes()).map_err(|_| EnvelopeProblem::NotCanonical)?;
        let read = Self::read_kept(raw)?;
        if !is_nfc(raw) || raw.bytes().any(|byte| byte < b' ') || read.bytes() != raw {
            return Err(EnvelopeProblem::NotCanonical);
        }
        read.check_limits()?;
        Ok(read)
    }

    /// Reads bytes that this notebook wrote or checked before it kept them.
    ///
    /// # Errors
    /// `NotCanonical` if they are no entry at all.
    pub fn read_kept(raw: &str) -> Result<Self, EnvelopeProblem> {
        serde_json::from_str(raw).map_err(|_| EnvelopeProblem::NotCanonical)
    }

    fn check_limits(&self) -> Result<(), EnvelopeProblem> {
        let hex_id = |text: &str| {
            text.len() <= 64 && text.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-')
        };
        let printable = |text: &str, bytes_max: usize| {
            (1..=bytes_max).contains(&text.len())
                && text.bytes().all(|byte| byte.is_ascii_graphic())
        };
        let fits = self.form >= 1
            && self.pair.len() <= 64
            && hex_id(&self.by)
            // A receipt names lineages, and is never made again once one cannot be named.
            && self.lineage.parse::<Id>().is_ok()
            && printable(&self.about, ABOUT_BYTES_MAX)
            && printable(&self.kind, KIND_BYTES_MAX)
            && self.seq >= 1
            && self.seq < CLOCK_MAX
            && self.clock >= 1
            && self.clock < CLOCK_MAX
            // Whoever took in a lineage of another spelling, before it was refused, has seen it and says so.
            && self.seen.len() <= LINEAGES_MAX
            && self
                .seen
                .iter()
                .all(|(lineage, seq)| hex_id(lineage) && *seq < CLOCK_MAX)
            && is_moment(&self.at)
            && self.replaces.len() <= REPLACES_MAX
            && self.replaces.iter().all(|id| hex_id(id.as_str()))
            && self.prev.as_deref().is_none_or(hex_id)
            && (self.seq == 1) == self.prev.is_none();
        if fits {
            Ok(())
        } else {
            Err(EnvelopeProblem::Limit)
        }
    }
}
