//! A pair: one mentee and one mentor, from preparing alone until both can exchange parcels.
//!
//! This room holds who is who, the keys of the pair and how they were verified.
//! It never packs or opens a parcel.

mod assessing;
pub mod entry;
pub(crate) mod fold;
mod former;
mod keyring;
mod prepare;
mod reading;
mod roles;
pub mod rules;
mod verify_words;
mod view;

pub(crate) use assessing::{tell as tell_assessing, who_assesses};
pub(crate) use fold::roles;
pub use former::FormerCard;
pub(crate) use former::Signer;
pub use keyring::PairKeyring;
pub use prepare::{PairDraft, PairSide};
pub(crate) use prepare::{chosen, new_row, pair_line};
pub use reading::{AcceptanceKept, InvitationKept, Pair, SecondReplyKept, draft_names};
pub use rules::COLOURS;
pub use view::{
    BackView, FormerKey, InvitationOut, InvitationView, OutState, PairLine, PairState, PairView,
    SafetyWordsView, SecondReply, StopReason, Verified,
};
