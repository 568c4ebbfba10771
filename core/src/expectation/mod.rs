//! Expectations: each says alone what they count on, both see it together, and what they decide leads somewhere.
//!
//! Answers are Only me until their author seals them and then shows them; what binds is an outcome both said yes to.
//! This room computes no score, names no leader, and never sets two pairs side by side.

mod areas;
mod asks;
mod begin;
mod choose_way;
mod compare;
mod comparison_page;
mod comparison_view;
pub mod entry;
mod fits;
pub(crate) mod fold;
mod fold_outcome;
mod folded;
pub(crate) mod found;
mod held;
mod kept;
mod linked;
mod lock_answers;
mod outcome;
mod outcome_page;
mod questions;
mod round_page;
pub mod rules;
mod seal_answers;
mod told;
mod unseal;
pub mod view;

pub use areas::{AreaMark, AreaView, AreasView, ExampleMark};
pub(crate) use asks::{Asks, asks, round_mail};
pub(crate) use comparison_page::sentence_of;
pub use comparison_view::{
    ComparisonRow, ComparisonView, Direction, ExampleView, Group, OtherOutcome, OutcomeState,
    OutcomeView, ShownView, TensionView, ThenView,
};
pub(crate) use fold_outcome::refold_item;
pub use folded::VoidWhy;
pub(crate) use held::{compared_since, my_turns, needs_me, so_far};
pub use linked::{ClauseAdvice, LinkedClause};
pub(crate) use outcome_page::{agreed_outcomes, outcomes_of_pair};
pub(crate) use seal_answers::{let_go_of_void, seal_for_invitation};
pub use told::ToldRoundView;
pub(crate) use unseal::{unseal_for_invitation, unseal_undone};
