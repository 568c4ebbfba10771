//! The boundary: every command over the real IPC, with the real access list and configuration, and a mock window.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "A test that cannot go on stops, and says where."
)]

mod configuration;
mod page;
mod rows;
mod seams;
mod states;
