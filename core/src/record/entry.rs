//! The frozen bodies of what is said about a guardian's signature on paper, form 1.

use serde::{Deserialize, Serialize};

use crate::journal::Body;
use crate::text::day_fits;

/// Its author holds, or has seen, a version that a parent or guardian signed in ink. It is their own word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardianNoted {
    /// The version, 1, 2, 3 …
    pub version: u32,
    /// The day beside the ink.
    pub day: String,
}

/// Its author takes back what they noted of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardianTakenBack {
    /// The version.
    pub version: u32,
}

impl Body for GuardianNoted {
    fn fits(&self) -> bool {
        self.version > 0 && day_fits(&self.day)
    }
}

impl Body for GuardianTakenBack {
    fn fits(&self) -> bool {
        self.version > 0
    }
}
