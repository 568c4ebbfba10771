//! Something that was opened and waits for *Take in*: in memory only, gone when the notebook is locked.

use crate::id::PairId;
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
}
