//! The first 90 days of a pair (HO-4): what one's role may do in the beginning, each with a latest day. Quiet
//! suggestions, Only me: ticked, skipped, or hidden all together. Nothing here is counted up and nothing is late.

mod page;
pub mod rules;
mod view;

pub use rules::FIRST_DAYS;
pub use view::{FirstDaysLine, FirstDaysRoom, FirstDaysState, FirstDaysView};
