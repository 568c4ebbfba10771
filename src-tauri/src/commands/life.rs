//! Commands about the agreement's life: a later last day, a pause.

use std::sync::Arc;

use ithaca_core::{
    agreement::Answer,
    id::{EntryId, PairId},
    life::{ExtensionDraft, LeavingDraft, LifeView, PauseDraft},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// How long the agreement runs, and what is offered about it.
#[tauri::command(async)]
#[specta::specta]
pub fn view_life(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<LifeView, Failure> {
    Ok(desk.notebook()?.view_life(&pair)?)
}

/// Offers a later last day.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_extension(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: ExtensionDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.propose_extension(&pair, &draft)?)
}

/// Answers the later last day my partner offers.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_extension(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    offer: EntryId,
    answer: Answer,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_extension(&pair, &offer, answer, &reason)?)
}

/// Takes back what I last did about a later last day.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_extension(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_extension(&pair)?)
}

/// Offers a pause, or another return of the one both said yes to.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_pause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: PauseDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.propose_pause(&pair, &draft)?)
}

/// Answers the pause my partner offers.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_pause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    offer: EntryId,
    answer: Answer,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_pause(&pair, &offer, answer, &reason)?)
}

/// Takes back what I last did about a pause.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_pause(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_pause(&pair)?)
}

/// Closes the pair from today.
#[tauri::command(async)]
#[specta::specta]
pub fn close_pair(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    reason: Option<String>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.close_pair(&pair, reason.as_deref())?)
}

/// Leaves a pair quietly, or changes how it was left.
#[tauri::command(async)]
#[specta::specta]
pub fn leave_quietly(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: LeavingDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.leave_quietly(&pair, &draft)?)
}

/// Comes back into a pair I left quietly.
#[tauri::command(async)]
#[specta::specta]
pub fn come_back(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.come_back(&pair)?)
}

/// Lets the question about a last day that is over rest for a month.
#[tauri::command(async)]
#[specta::specta]
pub fn rest_lapsed(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.rest_lapsed(&pair)?)
}

/// Takes my closing back, as long as no parcel has carried it.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_closing(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_closing(&pair)?)
}

/// Leaves the friendly offer of the five-line version.
#[tauri::command(async)]
#[specta::specta]
pub fn leave_short_version(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.leave_short_version(&pair)?)
}

/// Asks for one reminder three months after the closing, or asks for it no more.
#[tauri::command(async)]
#[specta::specta]
pub fn remind_after_closing(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    wanted: bool,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.remind_after_closing(&pair, wanted)?)
}
