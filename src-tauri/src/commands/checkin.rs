//! Commands about check-ins between meetings.

use std::sync::Arc;

use ithaca_core::{id::PairId, meeting::CheckinsView};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Check-ins between meetings.
#[tauri::command(async)]
#[specta::specta]
pub fn view_checkins(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<CheckinsView, Failure> {
    Ok(desk.notebook()?.view_checkins(&pair)?)
}

/// Keeps what I wrote to a prompt, Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_checkin(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    prompt: String,
    text: String,
) -> Result<String, Failure> {
    Ok(desk.notebook()?.keep_checkin(&pair, &prompt, &text)?)
}

/// Puts a prompt aside.
#[tauri::command(async)]
#[specta::specta]
pub fn pass_checkin(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    prompt: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.pass_checkin(&pair, &prompt)?)
}

/// Shares one answer.
#[tauri::command(async)]
#[specta::specta]
pub fn share_checkin(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    checkin: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.share_checkin(&pair, &checkin)?)
}

/// Removes an answer; if it was shared, it is taken back.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_checkin(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    checkin: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_checkin(&pair, &checkin)?)
}
