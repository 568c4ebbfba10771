//! How long an agreement runs: its first and last day, a later last day, a pause, and what is over.
//!
//! Nothing ends by itself and nothing here changes a signed text. Either may leave, and then both only read. A later end and a pause are offered by one and
//! accepted by the other; what only time brings is worked out when it is read.

mod change;
mod closing;
pub mod entry;
pub(crate) mod found;
mod lapsed;
mod later;
mod leaving;
mod past;
mod reason;
pub mod rules;
mod view;

pub use change::{ExtensionDraft, PauseDraft};
pub use closing::Closing;
pub(crate) use closing::closing_of;
pub(crate) use lapsed::lapsed_rests;
pub use later::AfterClosing;
pub(crate) use later::after_closing;
pub use leaving::{LaterParcels, LeavingDraft, LeftQuietly};
pub(crate) use leaving::{hidden_pairs, is_only_read, leaving_of, no_longer_left};
pub(crate) use past::life_yeses;
pub use past::{LifeChange, LifeYes};
pub use reason::ClosingReason;
pub use rules::{Days, LifeState, PauseDays};
pub use view::{ExtensionLine, LifeView, OfferState, PauseLine};
pub(crate) use view::{life_of, offers_need_me};
