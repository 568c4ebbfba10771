//! Commands about check-ins between meetings and the one reminder of a day.

use std::sync::Arc;

use ithaca_core::{
    id::PairId,
    meeting::{CheckinsView, NudgeView, ReminderDraft, RemindersView},
};
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

/// The one reminder of today.
#[tauri::command(async)]
#[specta::specta]
pub fn view_nudge(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<Option<NudgeView>, Failure> {
    Ok(desk.notebook()?.view_nudge(&pair)?)
}

/// Notes that a reminder stands on Today, or was put aside.
#[tauri::command(async)]
#[specta::specta]
pub fn note_nudge(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    id: String,
    left: bool,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.note_nudge(&pair, &id, left)?)
}

/// How reminders are set.
#[tauri::command(async)]
#[specta::specta]
pub fn view_reminders(desk: State<'_, Arc<Desk>>) -> Result<RemindersView, Failure> {
    Ok(desk.notebook()?.view_reminders()?)
}

/// Sets reminders and quiet hours.
#[tauri::command(async)]
#[specta::specta]
pub fn save_reminders(desk: State<'_, Arc<Desk>>, draft: ReminderDraft) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_reminders(&draft)?)
}
