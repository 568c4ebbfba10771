//! Accepted outside the app: what I noted about a yes that my partner gave in ink, by mail or by telling (AG-18, G-10).
//!
//! It is Only me, never counts as my partner's yes, and makes no record. The evidence is one file, kept as it came and
//! never opened here; no parcel can name it.

mod note;
mod rules;
mod view;

pub use note::OutsideDraft;
pub use rules::{EVIDENCE_BYTES_MAX, OutsideWay};
pub use view::{OutsideEvidence, OutsideNote, OutsideView};
pub(crate) use view::{found, noted};
