//! The door between page and notebook: one file for each room, one line for each command.
//!
//! Nothing is decided here. A command takes no path from the page and answers with codes.

#[macro_use]
#[path = "list.rs"]
mod list;

pub mod action_item;
pub mod agenda;
pub mod agreement;
pub mod between;
pub mod celebration;
pub mod checkin;
pub mod closing_statement;
pub mod content;
pub mod desk;
pub mod disclosure;
pub mod erasure;
pub mod exchange;
pub mod expectation;
pub mod first_days;
pub mod hand_over;
pub mod help;
pub mod home;
pub mod idp;
pub mod incoming;
pub mod learning;
pub mod life;
pub mod meeting;
pub mod minutes;
pub mod outside;
pub mod pair;
pub mod paper;
pub mod person;
pub mod record;
pub mod reminder;
pub mod removed;
pub mod review;
pub mod sample;
pub mod search;
pub mod shelf;
pub mod skill;
pub mod thanks;
pub mod unsent;
pub mod vault;

pub(crate) use every_command;
