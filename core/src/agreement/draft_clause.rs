//! From a proposal back to a draft: what *Suggest other wording* starts from.

use super::clause_view::ClauseDraft;
use super::draft::ClauseKept;
use super::entry::{Change, ClauseProposed};

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
    }
}
