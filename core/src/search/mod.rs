//! One box over everything in the notebook: what a person may see is found by its words, newest first, blind to accents
//! and case (SE-1).
//!
//! Each room says what of a thing is found (`found.rs` there); this room keeps the index in the same change that writes
//! the text, and reads it. It never keeps or tells a question that somebody typed. A partner's sealed answer is not in the
//! notebook in readable form, and so not here.

mod findable;
mod keep;
mod look;
mod private;
mod rules;
mod things;
mod view;

pub(crate) use findable::Findable;
pub(crate) use keep::{keep_up, keep_up_each, read_thing};
pub use rules::QUERY_CHARS_MAX;
pub use view::{
    SearchDraft, SearchHit, SearchKind, SearchPlace, SearchRoom, SearchSpan, SearchView, Whose,
};

#[cfg(test)]
mod tests;
