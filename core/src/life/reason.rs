//! Why one closed a pair, for oneself alone: offered, never asked, and never sent (RV-6).

use rusqlite::Connection;
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::notebook::Page;
use crate::store::only_me;

/// Kind of the private row that names it.
const REASON: only_me::Kind = only_me::Kind::ClosingReason;

/// A reason of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClosingReason {
    /// Which.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// Every reason there is to choose from.
pub(super) fn closing_reasons() -> Vec<ClosingReason> {
    let items = Catalogue::load().items("closing_reason").iter();
    items
        .map(|item| ClosingReason {
            id: item.id.clone(),
            text: item.text("text").unwrap_or_default().to_owned(),
        })
        .collect()
}

/// The one I chose for a pair; none is the usual case.
pub(super) fn my_reason(store: &Connection, pair: &PairId) -> Result<Option<ClosingReason>> {
    let kept = only_me::get(store, pair, REASON, "")?;
    let mut all = closing_reasons().into_iter();
    Ok(kept.and_then(|id| all.find(|reason| reason.id == id)))
}

/// Keeps the one I chose, or none.
///
/// # Errors
/// `ThingGone` for a reason that is none.
pub(super) fn keep_reason(page: &Page<'_>, pair: &PairId, chosen: Option<&str>) -> Result<()> {
    let Some(chosen) = chosen else {
        return Ok(only_me::remove(page.store, pair, REASON, "")?);
    };
    if !closing_reasons().iter().any(|reason| reason.id == chosen) {
        return Err(Refusal::ThingGone.into());
    }
    let at = page.now.text();
    Ok(only_me::put(page.store, pair, REASON, "", chosen, &at)?)
}
