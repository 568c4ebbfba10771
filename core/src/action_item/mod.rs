//! Action items: small promises with an owner and a day. Only the owner changes one (ME-11); both see all of them with
//! the same weight. Points, streaks and red walls do not exist here.

pub mod entry;
pub(crate) mod fold;
pub(crate) mod found;
mod private;
mod promise;
mod quick_line;
mod view;
mod write;

pub use entry::Mark;
pub use fold::{Holder, ItemState};
pub(crate) use fold::{folded_item, folded_items, offered_to_me};
pub(crate) use promise::{let_go_of_promise, take_on, write_promise};
pub use quick_line::QuickLine;
pub use view::{ActionItemView, ItemLine, PromisesView};
pub(crate) use view::{my_open_items, open_items};
pub use write::ItemDraft;
