//! Commands about a yes that was given outside the app.

use std::sync::Arc;

use ithaca_core::{
    id::PairId,
    outside::{OutsideDraft, OutsideView},
};
use tauri::State;

use crate::{
    desk::Desk,
    evidence,
    failure::Failure,
    files::{Desktop, SavedFile},
    secret::Typed,
};

/// What I noted about a yes given outside the app.
#[tauri::command(async)]
#[specta::specta]
pub fn view_outside(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<OutsideView, Failure> {
    Ok(desk.notebook()?.view_outside(&pair)?)
}

/// Notes that my partner accepted outside the app.
#[tauri::command(async)]
#[specta::specta]
pub fn note_outside(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: OutsideDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.note_outside(&pair, &draft)?)
}

/// Lets my partner read the day and the way of my note.
#[tauri::command(async)]
#[specta::specta]
pub fn tell_outside(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.tell_outside(&pair)?)
}

/// Takes back what I told of my note.
#[tauri::command(async)]
#[specta::specta]
pub fn untell_outside(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.untell_outside(&pair)?)
}

/// Lets go of the note and of its evidence.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_outside(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.drop_outside(&pair)?)
}

/// Asks the person for a file and keeps it as evidence; false when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn pick_evidence(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
) -> Result<bool, Failure> {
    evidence::pick(&desk, &desktop, &pair)
}

/// Saves a copy of the evidence where the person says; nothing when the dialog was closed. It leaves unlocked, so the
/// passphrase is asked.
#[tauri::command(async)]
#[specta::specta]
pub fn save_evidence(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
    passphrase: Typed,
) -> Result<Option<SavedFile>, Failure> {
    evidence::save(&desk, &desktop, &pair, &passphrase)
}
