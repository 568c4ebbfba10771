//! Where a clause stands between the two.

use serde::{Deserialize, Serialize};

/// Where a clause stands, seen from this laptop.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ClauseState {
    /// Nobody has proposed: it stands in my draft only.
    Draft,
    /// Nobody proposes it any more: withdrawn or answered no, never agreed.
    Open,
    /// My proposal waits for my partner.
    PartnersTurn,
    /// My partner's proposal waits for me.
    MyTurn,
    /// Each wrote before reading the other.
    Crossed,
    /// Each accepted the other's wording; one must be chosen.
    CrossedYes,
    /// Kept for the talk.
    Parked,
    /// Both said yes to this wording.
    Agreed,
    /// Both said yes to leaving it out.
    LeftOut,
}
