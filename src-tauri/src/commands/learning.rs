//! Commands about what I take along: the learning page, and the letter to myself.

use std::sync::Arc;

use ithaca_core::{
    id::PairId,
    learning::{LearningPart, LearningView},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// My learning page, what my partner shared of theirs, and the letter.
#[tauri::command(async)]
#[specta::specta]
pub fn view_learning(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<LearningView, Failure> {
    Ok(desk.notebook()?.view_learning(&pair)?)
}

/// Keeps a part of my learning page, Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn save_learning(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    part: LearningPart,
    text: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_learning(&pair, part, &text)?)
}

/// Shares a part as it stands now.
#[tauri::command(async)]
#[specta::specta]
pub fn share_learning(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    part: LearningPart,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.share_learning(&pair, part)?)
}

/// Takes a shared part back.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_learning(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    part: LearningPart,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_learning(&pair, part)?)
}

/// Keeps my letter while it is being written.
#[tauri::command(async)]
#[specta::specta]
pub fn save_letter(desk: State<'_, Arc<Desk>>, pair: PairId, text: String) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_letter(&pair, &text)?)
}

/// Opens my letter before its time.
#[tauri::command(async)]
#[specta::specta]
pub fn open_letter(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.open_letter(&pair)?)
}
