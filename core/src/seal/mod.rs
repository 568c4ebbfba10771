//! Sealed answers of two people: each answers alone, seals, and then both show. Written once for all rooms.
//!
//! A room brings its own questions, answers and words; this one says what counts. Both answer to what I sealed, else to
//! what I began, else to what sorts first; two different beginnings by my partner before my seal are void. Of one person
//! the first seal counts. A second one voids everything, unless both had shown before anybody could know of it. What
//! somebody shows first binds: first is what the other had seen when they showed. Only what fits its seal is shown.
//!
//! All of it follows from the set of entries and from who had seen what, never from what arrived first: a notebook that
//! folds anew says the same. This room never knows what is asked, and chooses nothing of what is shown.
//!
//! `rules.rs` are the bytes of a seal · `begun.rs` what is answered to · `sides.rs` what counts · `turn.rs` whose turn it
//! is · `kept.rs` what opens a seal of mine, and my drafts, Only me · `write.rs` sealing and ending · `folded.rs` what was
//! folded, as it is kept.

mod begun;
mod folded;
mod kept;
mod rules;
mod sides;
mod turn;
mod write;

pub use begun::Begun;
pub(crate) use folded::{all_folded, any_seal, folded, is_seal, refold};
pub(crate) use kept::{Drafts, KeptSeal, drafts, get, put, put_draft, seal_of_mine};
pub use rules::{
    Commitment, Promise, Salt, SealFault, Sealed, check_seal, commitment, instrument, is_hex,
    opens, root, seal, seal_fits,
};
pub use sides::{
    Asked, Reveal, Seal, SealSide, SealSides, SealStands, SealVoid, Sealable, Shown, both_shown_at,
};
pub use turn::{SealFacts, SealTurn, seal_turn};
pub(crate) use write::{end, ready, seal_up};
