//! Propose, answer, withdraw, cross: the rules of consent that many rooms share (G-2, G-3), written once.
//!
//! This room never knows what is proposed. It sees who offered, who answered which exact offer, and who had seen what.

pub mod entry;
mod letters;
mod rules;

pub use entry::Answer;
pub use letters::{answer, letter_of, letters, offer, stands, withdraw};
pub use rules::{Act, Crossing, Letter, Standing, standing};
