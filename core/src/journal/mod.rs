//! The journal: every fact of a pair, signed by its author, and the outbox where my own facts wait and may still change.
//!
//! This room knows bytes, order and rights. It never decides what a mentoring rule allows;
//! it hands each fact to the fold of the room that owns its kind.

mod about;
mod again;
mod apply;
mod entry;
mod envelope;
mod fact;
mod order;
mod outbox;
mod rewrite;
mod verify;

pub use about::About;
pub(crate) use about::{CLAUSE, REVIEW, ROUND, SKILL_ROUND};
pub use again::Folding;
pub(crate) use again::fold_everything;
pub use apply::{refold_all, refold_thing};
pub use entry::{Body, Entry, EntryProblem};
pub use envelope::{
    CLOCK_MAX, CLOCK_STEP_MAX, ENTRY_BYTES_MAX, Envelope, EnvelopeProblem, LINEAGES_MAX,
    REPLACES_MAX,
};
pub(crate) use fact::after_closing;
pub use fact::{Fact, entry_with, facts_about};
pub use order::Place;
pub use outbox::{Frozen, freeze, remove_waiting, seen_now, write};
pub(crate) use rewrite::{Undone, write_again};
pub use verify::{Authors, Before, Checked, VerifyError, verify_entries};
