//! What a question about saying something to somebody else is found by.

use super::view::{DisclosureState, line};
use crate::id::DisclosureId;
use crate::journal::Fact;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// The words that count now, and to whom. One that was taken back is found no more.
pub(crate) fn disclosure(id: &DisclosureId, facts: &[Fact]) -> Option<Findable> {
    let line = line(id, facts)?;
    let (also, whose) = match &line.state {
        DisclosureState::TakenBack => return None,
        DisclosureState::Agreed { .. } => ("", Whose::Both),
        DisclosureState::Crossed { my_words } => (my_words.as_str(), Whose::Both),
        DisclosureState::Declined { reason, .. } => (reason.as_str(), asker(&line)),
        DisclosureState::Waits { .. } => ("", asker(&line)),
    };
    let spot = id.to_string();
    let place = SearchPlace::Disclosures { spot };
    let found = Findable::new(
        SearchKind::Disclosure,
        place,
        whose,
        &line.asked_at,
        &line.to_whom,
    );
    Some(found.saying([line.words.as_str(), also]))
}

fn asker(line: &super::DisclosureLine) -> Whose {
    Whose::of(line.speaker == crate::person::Side::Me)
}
