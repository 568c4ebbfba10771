//! Erasing a pair, or the whole notebook, from this laptop (SF-8): what goes is counted beforehand, and what others keep
//! is said.
//!
//! It asks for the passphrase and a typed name, and nothing of it leaves: a partner is told by people, never by a file.

mod count;
mod notebook;
mod pair;
pub mod rules;
mod view;

pub use view::{
    ErasureDraft, Goes, GoesLine, NotebookErasureView, PairErased, PairErasureView, PartnerKeeps,
    PartnerLeft,
};
