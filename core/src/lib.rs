//! The mentoring domain of Ithaca: what a pair agrees, keeps and exchanges.
//!
//! Rooms stand in reading order. This crate never opens a window, a socket or a
//! mail program, and never speaks a sentence: it answers with codes and views.

pub mod agreement;
pub mod catalogue;
pub mod parcel;
pub mod store;
pub mod vault;
