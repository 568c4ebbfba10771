//! The frozen body of what is told about a yes given outside the app, form 1.

use serde::{Deserialize, Serialize};

use super::rules::OutsideWay;
use crate::journal::Body;
use crate::text::day_fits;

/// Its author noted that the other accepted outside the app, and says so. It is no yes and binds nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutsideTold {
    /// The day the yes was given.
    pub day: String,
    /// How it was given.
    pub way: OutsideWay,
}

/// What was told is taken back; the note stays with its author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutsideTakenBack {}

impl Body for OutsideTakenBack {
    fn fits(&self) -> bool {
        true
    }
}

impl Body for OutsideTold {
    fn fits(&self) -> bool {
        day_fits(&self.day)
    }
}
