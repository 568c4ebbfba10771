//! Help (ON-3, ON-4): pages about the screens, primers for hard and first moments, role cards, and words explained.
//!
//! All of it is part of the program and needs no notebook; nothing of it is ever written, and what was looked up is kept
//! nowhere.

mod markdown;
mod page;
mod view;

pub use page::{HelpPage, view_help};
pub(crate) use page::{primers, role_cards};
pub use view::{
    HelpBlock, HelpPageView, HelpSpan, HelpSpanKind, HelpView, PrimerPart, PrimerView, PrimerVoice,
    RoleCardView, TermView,
};
