//! Thank-yous: a few words one of the two gives the other, kept by both.
//!
//! Nothing is asked back. Until a parcel has carried it, its author may change it or take it back; given, it stays.

pub mod entry;
pub(crate) mod found;
mod give;
mod rules;
mod view;

pub use rules::THANKS_CHARS_MAX;
pub(crate) use view::thanks_lines;
pub use view::{ThanksBeginning, ThanksLine, ThanksView};
