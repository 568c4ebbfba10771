//! The sample: a year of Maya and Sam, invented, in two notebooks that anybody may read, write into and throw away.
//!
//! It is made by the rooms that make every notebook, with a clock that walks through the year. Its keys grow from words
//! that are published here, so every notebook knows what comes from it and refuses it; it protects nothing.

mod act_agreement;
mod act_looking_back;
mod act_meeting;
mod act_plan;
mod made;
mod mark;
mod post;
#[cfg(test)]
mod tests;
mod walk;
mod words;
mod year;

pub use made::{SampleError, SamplePlace};
pub use mark::Seat;
pub(crate) use mark::{check_alone, keys_of, opens_of_sample, seat_of, speaks_for_sample};
