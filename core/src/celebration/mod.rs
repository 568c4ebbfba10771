//! Celebration moments (IDP-9): one warm sentence when something good happened, or something brave did not work. One at a
//! time, for one side; skipped it is gone. Nothing is counted, and nobody learns whether it was read.

mod page;
pub mod rules;
mod view;

pub(crate) use page::is_shown;
pub use rules::Trigger;
pub use view::{CelebrationPlace, CelebrationView, CelebrationsView};
