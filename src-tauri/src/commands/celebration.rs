//! Commands about celebration moments.

use std::sync::Arc;

use ithaca_core::{celebration::CelebrationsView, id::PairId};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// What is celebrated in a pair today, and what I skipped.
#[tauri::command(async)]
#[specta::specta]
pub fn view_celebrations(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<CelebrationsView, Failure> {
    Ok(desk.notebook()?.view_celebrations(&pair)?)
}

/// Skips a celebration.
#[tauri::command(async)]
#[specta::specta]
pub fn skip_celebration(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    key: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.skip_celebration(&pair, &key)?)
}
