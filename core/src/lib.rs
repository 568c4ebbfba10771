//! The mentoring domain of Ithaca: what a pair agrees, keeps and exchanges.
//!
//! Rooms stand in reading order. This crate never opens a window, a socket or a
//! mail program, and never speaks a sentence: it answers with codes and views.

pub mod notebook;

pub mod clock;
pub mod error;
pub mod error_code;
pub mod id;
pub mod moment;
pub mod redline;
pub mod text;
pub(crate) mod writing;

pub mod action_item;
pub mod agreement;
pub mod celebration;
pub mod closing_statement;
pub mod content;
pub mod disclosure;
pub mod erasure;
pub mod expectation;
pub mod first_days;
pub mod help;
pub mod home;
pub mod idp;
pub mod learning;
pub mod life;
pub mod meeting;
pub mod outside;
pub mod pair;
pub mod paper;
pub mod person;
pub mod proposal;
pub mod record;
pub mod reminder;
pub mod removed;
pub mod review;
pub mod sample;
pub mod seal;
pub mod search;
pub mod thanks;
pub mod unsent;

pub mod catalogue;

pub mod exchange;
pub mod journal;
pub mod parcel;
pub mod store;
pub mod vault;
