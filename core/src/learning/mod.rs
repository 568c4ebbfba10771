//! What I take along: the learning page, Only me and shared part by part, and a letter to myself.
//!
//! The letter's lock is one of courtesy: the page does not show it before the last month unless one asks.

pub mod entry;
pub(crate) mod found;
mod letter;
mod page;
mod rules;
mod share;
mod view;

pub use entry::LearningPart;
pub use rules::{LETTER_CHARS_MAX, LetterState, PART_CHARS_MAX};
pub(crate) use view::part_views;
pub use view::{LearningPartView, LearningView, OwnLetter};
