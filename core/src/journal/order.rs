//! Who had seen what: the partial order of a pair's entries, and the total order that breaks ties.
//!
//! Wall time never decides here. Two entries cross when neither author had seen the other's.

use std::collections::BTreeMap;

use crate::id::EntryId;

/// Where an entry stands among all entries of its pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Lamport counter.
    pub clock: u64,
    /// Fingerprint of the author's key.
    pub by: String,
    /// Whether I am its author, whatever key I had then.
    pub mine: bool,
    /// The entry itself.
    pub id: EntryId,
    /// Lineage it was written in.
    pub lineage: String,
    /// Number within the lineage; `None` while it waits in the outbox.
    pub seq: Option<u64>,
    /// Order among waiting entries of the outbox.
    pub waiting_place: i64,
    /// Per lineage of the other person, the highest number its author held.
    pub seen: BTreeMap<String, u64>,
}

impl Place {
    /// Whether the author of `self` had seen `other` when writing.
    ///
    /// Of one's own, everything that sorts before has been seen. A waiting entry has been seen by nobody else.
    #[must_use]
    pub fn saw(&self, other: &Self) -> bool {
        if self.mine == other.mine {
            return other < self;
        }
        match other.seq {
            Some(seq) => self
                .seen
                .get(&other.lineage)
                .is_some_and(|&held| held >= seq),
            None => false,
        }
    }

    /// Whether neither author had seen the other's entry.
    #[must_use]
    pub fn crosses(&self, other: &Self) -> bool {
        !self.saw(other) && !other.saw(self)
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.clock
            .cmp(&other.clock)
            .then_with(|| self.by.cmp(&other.by))
            .then_with(|| self.waiting_place.cmp(&other.waiting_place))
            .then_with(|| self.id.cmp(&other.id))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
