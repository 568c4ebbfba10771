//! The workshop run from outside, as processes: what scripts nobody here wrote would see.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    reason = "a test that panics has failed, which is its way to speak"
)]

mod bench;

mod crossed;
mod documented;
mod hostile;
mod lost;
mod papers;
mod refused;
mod sample;
mod secrets;
mod three_mails;
mod wild_lines;
mod year;
