//! Commands about words that are not sent yet, and what was removed.

use std::sync::Arc;

use ithaca_core::{id::PairId, removed::RemovedLine};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// What stands in a form; empty where nothing was typed.
#[tauri::command(async)]
#[specta::specta]
pub fn view_unsent(
    desk: State<'_, Arc<Desk>>,
    pair: Option<PairId>,
    form: String,
) -> Result<String, Failure> {
    Ok(desk.notebook()?.view_unsent(pair.as_ref(), &form)?)
}

/// Keeps what stands in a form, Only me; empty forgets it.
#[tauri::command(async)]
#[specta::specta]
pub fn save_unsent(
    desk: State<'_, Arc<Desk>>,
    pair: Option<PairId>,
    form: String,
    text: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_unsent(pair.as_ref(), &form, &text)?)
}

/// What I removed and can still bring back.
#[tauri::command(async)]
#[specta::specta]
pub fn view_removed(desk: State<'_, Arc<Desk>>) -> Result<Vec<RemovedLine>, Failure> {
    Ok(desk.notebook()?.view_removed()?)
}

/// Brings back what was removed, where it stood.
#[tauri::command(async)]
#[specta::specta]
pub fn bring_back(desk: State<'_, Arc<Desk>>, id: String) -> Result<(), Failure> {
    Ok(desk.notebook()?.bring_back(&id)?)
}
