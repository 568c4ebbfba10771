//! Seal, reveal, void: a promise of answers that shows nothing until its author opens it. Written once for all rooms.
//!
//! This room never knows what is asked. It sees items, answers as texts, salts, and what was promised of them;
//! it keeps nothing and draws no salt by itself.

mod both;
mod rules;

pub use both::{SealSeen, SealVoid, seen_when_shown, void};
pub use rules::{
    Commitment, Promise, Salt, SealFault, Sealed, check_seal, commitment, instrument, is_hex,
    opens, root, seal,
};
