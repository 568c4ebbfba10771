//! What a thank-you is found by: its words.

use super::view::line;
use crate::id::ThanksId;
use crate::journal::Fact;
use crate::person::Side;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// A thank-you, mine or my partner's.
pub(crate) fn thanks(id: &ThanksId, facts: &[Fact]) -> Option<Findable> {
    let line = line(id, facts)?;
    let spot = id.to_string();
    let whose = Whose::of(line.by == Side::Me);
    let found = Findable::new(
        SearchKind::Thanks,
        SearchPlace::Thanks { spot },
        whose,
        &line.at,
        "",
    );
    Some(found.saying([line.text.as_str()]))
}
