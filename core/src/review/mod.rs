//! Looking back: both answer the same questions alone, seal, and show one after the other, the mentor first (RV-1).
//!
//! What comes of it are at most three lines to keep, change or stop (RV-2). This room never sums, averages or compares.

mod ask;
mod begin;
pub mod entry;
pub(crate) mod fold;
mod fold_lines;
pub(crate) mod found;
mod held;
mod kept;
mod lead;
mod line;
mod needs;
mod page;
pub mod rules;
mod seal_review;
pub mod view;
mod when;

pub use entry::{ReviewAsks, ReviewEndWhy, ReviewKind, ReviewSaid, ReviewWhat};
pub use fold::ReviewVoidWhy;
pub(crate) use held::let_go_of_void_reviews;
pub(crate) use lead::line_of;
pub(crate) use needs::{any_shown, first_shown, needs_me, review_turn_of_mine};
pub(crate) use seal_review::unseal_undone;
pub use view::{
    ReviewAnswerDraft, ReviewClauseDraft, ReviewItemRow, ReviewLead, ReviewLineView, ReviewOffer,
    ReviewPage, ReviewRow, ReviewShown, ReviewToPick, ReviewTurn, ReviewsView,
};
pub(crate) use when::offered;
