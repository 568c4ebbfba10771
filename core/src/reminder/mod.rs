//! Reminders (HO-5): local, calm, at most one a day, none in quiet hours, each can be switched off.
//!
//! The words are the catalogue's and name nobody and no topic. Ithaca reminds only while it is open, so a line on Today
//! says it and nothing leaves the window (decision 0027). What Today's first line says already is not said twice.

mod facts;
mod page;
mod rules;
mod view;

pub use view::{ReminderDraft, ReminderLine, ReminderTarget, ReminderView, RemindersView};
