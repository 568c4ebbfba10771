//! The frozen bodies of the pair's own entries, form 1.

use serde::{Deserialize, Serialize};

use crate::journal::Body;
use crate::person::Role;

/// A swap of the roles was offered: the author would hold `author_role`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RolesProposed {
    /// The role the author would hold.
    pub author_role: Role,
}

/// A swap of the roles was answered. The entry's `replaces` names the offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RolesAnswered {
    /// Yes or no.
    pub yes: bool,
}

/// Its author says whether one of the two manages or assesses the other. It is their own word and needs no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessingTold {
    /// Whether it is so.
    pub assesses: bool,
}

impl Body for RolesProposed {
    fn fits(&self) -> bool {
        true
    }
}

impl Body for RolesAnswered {
    fn fits(&self) -> bool {
        true
    }
}

impl Body for AssessingTold {
    fn fits(&self) -> bool {
        true
    }
}
