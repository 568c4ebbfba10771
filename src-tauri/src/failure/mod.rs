//! What the page gets instead of an answer: a code with facts, never a sentence.
//!
//! `ui/src/shared/words.ts` has words for every code; a missing one is a type error there.

mod codes;
mod files;
mod foreign;
mod opening;
mod refusal;
#[cfg(test)]
mod tests;
mod vault;

pub use codes::Failure;
pub use foreign::{Address, LooksLike};
pub use refusal::AtMost;

/// Logs where a mistake of ours shows up. `kind` is written by us and never holds text of people.
pub(crate) fn unexpected(kind: &str) -> Failure {
    ::log::error!("unexpected: {kind}");
    Failure::Unexpected
}
