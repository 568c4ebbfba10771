//! Commands about what I removed of my own writing.

use std::sync::Arc;

use ithaca_core::removed::RemovedLine;
use tauri::State;

use crate::{desk::Desk, failure::Failure};

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
