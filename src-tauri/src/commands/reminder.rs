//! Commands about the one reminder of a day.

use std::sync::Arc;

use ithaca_core::{
    id::PairId,
    reminder::{ReminderDraft, ReminderView, RemindersView},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// The one reminder of today.
#[tauri::command(async)]
#[specta::specta]
pub fn view_reminder(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<Option<ReminderView>, Failure> {
    Ok(desk.notebook()?.view_reminder(&pair)?)
}

/// Notes that a reminder stands on Today, or was put aside.
#[tauri::command(async)]
#[specta::specta]
pub fn note_reminder(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    id: String,
    left: bool,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.note_reminder(&pair, &id, left)?)
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
