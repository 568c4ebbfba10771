//! Commands about what may be said to somebody else.

use std::sync::Arc;

use ithaca_core::{
    agreement::Answer,
    disclosure::{DisclosureDraft, DisclosuresView},
    id::{DisclosureId, EntryId, PairId},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Every question of a pair.
#[tauri::command(async)]
#[specta::specta]
pub fn view_disclosures(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<DisclosuresView, Failure> {
    Ok(desk.notebook()?.view_disclosures(&pair)?)
}

/// Asks whether I may say a sentence to somebody.
#[tauri::command(async)]
#[specta::specta]
pub fn ask_disclosure(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: DisclosureDraft,
) -> Result<DisclosureId, Failure> {
    Ok(desk.notebook()?.ask_disclosure(&pair, &draft)?)
}

/// Offers other words for an open question.
#[tauri::command(async)]
#[specta::specta]
pub fn reword_disclosure(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    disclosure: DisclosureId,
    draft: DisclosureDraft,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .reword_disclosure(&pair, &disclosure, &draft)?)
}

/// Answers exactly the words that wait for me.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_disclosure(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    disclosure: DisclosureId,
    offer: EntryId,
    answer: Answer,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_disclosure(&pair, &disclosure, &offer, answer, &reason)?)
}

/// Takes back what I last did about a question.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_disclosure(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    disclosure: DisclosureId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_disclosure(&pair, &disclosure)?)
}
