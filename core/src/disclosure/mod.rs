//! May I say this about you? A sentence one asks to say to somebody outside the pair, and the other's yes to exactly these words.
//!
//! A yes to one sentence is a yes to nothing else. This room never says anything to anybody.

mod ask;
pub mod entry;
pub(crate) mod found;
pub mod rules;
mod view;

pub use view::{DisclosureDraft, DisclosureLine, DisclosureState, DisclosuresView};
pub(crate) use view::{agreed_disclosures, disclosures_need_me, my_questions, parked_disclosures};
