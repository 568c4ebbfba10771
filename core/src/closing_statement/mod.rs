//! The closing statement: a short text with which the two close together, offered by one and signed by both (RV-7).
//!
//! It is a record like the agreement: the same bytes on both laptops, two signatures, and a recipe to check it without
//! Ithaca. It closes nothing by itself, and a pair can be closed without one.

mod check;
pub mod entry;
mod folder;
pub(crate) mod found;
mod offer;
mod page;
mod standing;
mod text;
mod view;

pub use check::{CheckedClosing, check_closing};
pub use entry::{LINE_CHARS_MAX, LINES_MAX};
pub use folder::{CLOSING_FILE_NAMES, closing_files};
pub use offer::ClosingDraft;
pub use page::ClosingSource;
pub(crate) use standing::{both_signed, needs_me, signed_days, signs_what_it_names};
pub use text::{CLOSING_FORM, ClosingPerson, ClosingText, read_closing};
pub use view::{ClosingOffer, ClosingRecord, ClosingStatementView};
