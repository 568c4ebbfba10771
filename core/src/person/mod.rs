//! A person: the name and the role they have in a pair.
//!
//! This room never holds keys; those belong to a pair.

mod hours;
pub mod me;
pub mod rules;

use serde::{Deserialize, Serialize};

pub use crate::parcel::card::is_hidden;
pub use hours::HOURS_MAX;
pub(crate) use hours::stated_hours;
pub use me::PersonDraft;
pub(crate) use me::{name as my_name, zone as my_zone};
pub use rules::{NAME_CHARS_MAX, check_name};

/// The two roles of a pair.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The one who grows, steers and decides.
    Mentee,
    /// The one who walks along.
    Mentor,
}

impl Role {
    /// The role of the other one in the pair.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mentee => Self::Mentor,
            Self::Mentor => Self::Mentee,
        }
    }

    /// The role as cards and records write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
        }
    }

    /// Reads the word of a card.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "mentee" => Some(Self::Mentee),
            "mentor" => Some(Self::Mentor),
            _ => None,
        }
    }
}

/// Whose turn, whose wording: seen from this laptop.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The person at this laptop.
    Me,
    /// My partner in this pair.
    Partner,
}

impl Side {
    /// Whose something is.
    #[must_use]
    pub fn of(mine: bool) -> Self {
        if mine { Self::Me } else { Self::Partner }
    }
}

/// A person as screens name them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Full name, at most 60 characters.
    pub name: String,
    /// The first word of the name, for running text.
    pub short_name: String,
    /// Their role in this pair.
    pub role: Role,
}

impl PersonView {
    /// A person with a role.
    #[must_use]
    pub fn new(name: &str, role: Role) -> Self {
        let short_name = name.split_whitespace().next().unwrap_or(name).to_owned();
        Self {
            name: name.to_owned(),
            short_name,
            role,
        }
    }
}
