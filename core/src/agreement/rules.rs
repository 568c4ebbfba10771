//! What a clause may hold. Pure.

use super::clause_state::ClauseState;

/// Longest heading, in characters.
pub const HEADING_CHARS_MAX: usize = 60;
/// Longest title (product.md §2.2).
pub const TITLE_CHARS_MAX: usize = 80;
/// Longest wording (product.md §2.2).
pub const WORDING_CHARS_MAX: usize = 1_200;
/// Longest reason (product.md §2.2).
pub const REASON_CHARS_MAX: usize = 300;
/// Most clauses in own words (product.md §2.2).
pub const OWN_CLAUSES_MAX: u32 = 10;

/// Whether a clause in this state asks for my answer.
#[must_use]
pub fn needs_my_answer(state: ClauseState) -> bool {
    matches!(
        state,
        ClauseState::MyTurn | ClauseState::Crossed | ClauseState::CrossedYes
    )
}

/// Whether a clause in this state asks for my partner's answer, once they hold what I wrote.
#[must_use]
pub fn needs_partners_answer(state: ClauseState) -> bool {
    matches!(
        state,
        ClauseState::PartnersTurn | ClauseState::Crossed | ClauseState::CrossedYes
    )
}

/// Whether both have settled a clause in this state.
#[must_use]
pub fn is_settled(state: ClauseState) -> bool {
    matches!(state, ClauseState::Agreed | ClauseState::LeftOut)
}
