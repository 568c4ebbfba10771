//! The frozen body of what two people name together, form 1: strengths to use more, areas to grow in.

use serde::{Deserialize, Serialize};

use super::entry::NAME_CHARS_MAX;
use crate::journal::Body;
use crate::text::line_fits;

/// Most strengths, and most areas to grow in ("three strengths and up to three gaps", catalogue, mt-goals-2).
pub const FOCUS_MAX: usize = 3;

/// Strengths and growth areas were offered as the focus of the two. It stands once the other said yes to exactly these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FocusProposed {
    /// What the mentee does well and wants to use more: at most three names of at most 80 characters.
    pub strengths: Vec<String>,
    /// Where the mentee wants to grow, likewise; at least one of both lists holds a name.
    pub growth: Vec<String>,
}

impl Body for FocusProposed {
    fn fits(&self) -> bool {
        let names = |names: &[String]| {
            names.len() <= FOCUS_MAX && names.iter().all(|name| line_fits(name, NAME_CHARS_MAX))
        };
        names(&self.strengths)
            && names(&self.growth)
            && !(self.strengths.is_empty() && self.growth.is_empty())
    }
}
