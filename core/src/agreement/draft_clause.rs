//! From a proposal back to a draft: what *Suggest other wording* starts from.

use super::clause_view::ClauseDraft;
use super::draft::ClauseKept;
use super::entry::{Change, ClauseProposed};
use crate::journal::Fact;

/// A draft that begins where a proposal stands.
#[must_use]
pub(crate) fn draft_from(offer: &ClauseProposed) -> ClauseKept {
    let own_words = (offer.own_words || offer.origin == "own").then(|| offer.wording.clone());
    ClauseKept {
        draft: ClauseDraft {
            title: offer.title.clone(),
            own_words,
            alternative: Some(offer.alternative.clone()).filter(|id| !id.is_empty()),
            params: offer.params.clone(),
            leave_out: offer.change == Change::LeaveOut,
            reason: String::new(),
        },
        heading: offer.heading.clone(),
        section: offer.section,
        position: offer.position,
        required: offer.required,
        catalogue_version: offer.catalogue_version,
        language: offer.language.clone(),
        origin: came_from_elsewhere(&offer.origin),
    }
}

/// A clause keeps telling which talk it came from, whoever goes on writing it.
fn came_from_elsewhere(origin: &str) -> String {
    match origin {
        "catalogue" | "own" => String::new(),
        other => other.to_owned(),
    }
}

/// The same, with the values the gaps last had: words of one's own carry none.
#[must_use]
pub(crate) fn draft_with_values(offer: &ClauseProposed, facts: &[Fact]) -> ClauseKept {
    let mut kept = draft_from(offer);
    if kept.draft.params.is_empty() {
        let mut earlier = facts.iter().rev().filter_map(super::fold::proposed);
        if let Some(earlier) = earlier.find(|earlier| !earlier.params.is_empty()) {
            kept.draft.params.clone_from(&earlier.params);
        }
    }
    kept
}
