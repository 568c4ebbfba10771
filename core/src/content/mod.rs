//! About the content (ON-5): where its thoughts were first met, and which item of Ithaca carries each of them. What no
//! screen shows is not named here.

mod page;
pub mod rules;
mod view;

pub use page::about_content;
pub use rules::ContentKind;
pub use view::{CarriedBy, ContentSource, ContentTerm, ContentView, Principle};
