//! What screens have to read again.

use serde::{Deserialize, Serialize};

use crate::journal::About;

/// A part of the notebook that a screen shows.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Whether the notebook lies open.
    Desk,
    /// Who I am.
    Person,
    /// Pairs and how they are verified.
    Pair,
    /// Clauses, proposals, signatures.
    Agreement,
    /// Rounds, answers, seals, outcomes.
    Expectation,
    /// Sheets, goals, ratings.
    Idp,
    /// Meetings, agenda, minutes, action items.
    Meeting,
    /// Parcels, out and in.
    Exchange,
    /// Signed records.
    Record,
    /// Settings of this laptop.
    Settings,
    /// What may be taken out on paper.
    Paper,
    /// Reviews and what comes of them.
    Review,
}

impl Topic {
    /// Everything that a parcel can change.
    pub(super) const SHARED: &[Self] = &[
        Self::Pair,
        Self::Agreement,
        Self::Record,
        Self::Expectation,
        Self::Idp,
        Self::Meeting,
        Self::Exchange,
        Self::Review,
    ];

    /// The topics of screens that show a thing.
    #[must_use]
    pub fn of(about: &About) -> &'static [Self] {
        match about {
            About::Agreement
            | About::Clause(_)
            | About::Extension
            | About::Pause
            | About::Closing
            | About::Outside
            | About::Guardian
            | About::ClosingStatement
            | About::Disclosure(_) => &[Self::Agreement],
            About::Idp(_) | About::SkillRound(_) | About::Focus => &[Self::Idp],
            About::Round(_) | About::Item(..) => &[Self::Expectation],
            About::Meeting(_)
            | About::Minutes(_)
            | About::Point(_)
            | About::ActionItem(_)
            | About::Contact(_)
            | About::Question(_)
            | About::Away(_)
            | About::Note(_) => &[Self::Meeting],
            About::Review(_) => &[Self::Review],
            About::Thanks(_) | About::Learning(_) => &[Self::Pair],
            About::Pair | About::Unknown(_) => &[Self::Pair, Self::Agreement],
        }
    }
}
