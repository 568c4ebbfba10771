//! Accepted outside the app: what I noted about a yes that my partner gave in ink, by mail or by telling (AG-18, G-10).
//!
//! It is Only me, never counts as my partner's yes, and makes no record. The evidence is one file, kept as it came and
//! never opened here; no parcel can name it. Once the partner is here I may tell them the day and the way.

pub mod entry;
mod note;
mod rules;
mod tell;
mod view;

pub use note::OutsideDraft;
pub use rules::{EVIDENCE_BYTES_MAX, OutsideWay};
pub use tell::OutsideFact;
pub use view::{OutsideEvidence, OutsideNote, OutsideView};
pub(crate) use view::{found, noted};
