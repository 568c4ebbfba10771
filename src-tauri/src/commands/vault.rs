//! Commands that open, lock and guard the notebook.

use std::sync::Arc;

use ithaca_core::vault::{PassphraseAdvice, advice};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::{
    desk::{Desk, RecoverySheetView},
    failure::Failure,
    secret::Typed,
};

/// What can honestly be said of a new passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PassphraseView {
    /// Refused.
    TooShort {
        /// The least number of characters.
        characters_min: u32,
        /// Or the least number of different words.
        words_min: u32,
    },
    /// Accepted against advice: among the first that a guesser tries.
    OftenUsed,
    /// Nothing against it was found, which is no proof.
    Fine,
}

/// Judges a passphrase while it is typed; nothing is kept.
#[tauri::command(async)]
#[specta::specta]
pub fn judge_passphrase(passphrase: Typed) -> Result<PassphraseView, Failure> {
    Ok(match advice(passphrase.secret()) {
        PassphraseAdvice::TooShort {
            characters_min,
            words_min,
        } => PassphraseView::TooShort {
            characters_min: u32::try_from(characters_min).unwrap_or(u32::MAX),
            words_min: u32::try_from(words_min).unwrap_or(u32::MAX),
        },
        PassphraseAdvice::OftenUsed => PassphraseView::OftenUsed,
        PassphraseAdvice::Fine => PassphraseView::Fine,
    })
}

/// Makes the notebook of this person and opens it.
#[tauri::command(async)]
#[specta::specta]
pub fn create_notebook(desk: State<'_, Arc<Desk>>, passphrase: Typed) -> Result<(), Failure> {
    desk.create(&passphrase)
}

/// Opens the notebook with its passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn unlock(desk: State<'_, Arc<Desk>>, passphrase: Typed) -> Result<(), Failure> {
    desk.unlock(&passphrase)
}

/// Opens the notebook with the code of the recovery sheet.
#[tauri::command(async)]
#[specta::specta]
pub fn unlock_with_recovery(desk: State<'_, Arc<Desk>>, words: Typed) -> Result<(), Failure> {
    desk.unlock_with_code(&words)
}

/// Locks the notebook; the page is read anew.
#[tauri::command(async)]
#[specta::specta]
pub fn lock(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.lock();
    Ok(())
}

/// Changes the passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn change_passphrase(
    desk: State<'_, Arc<Desk>>,
    present: Typed,
    next: Typed,
) -> Result<(), Failure> {
    desk.change_passphrase(Some(&present), &next)
}

/// Sets a passphrase after an opening with the recovery sheet.
#[tauri::command(async)]
#[specta::specta]
pub fn set_new_passphrase(desk: State<'_, Arc<Desk>>, next: Typed) -> Result<(), Failure> {
    desk.change_passphrase(None, &next)
}

/// Shows the recovery sheet while its code is at hand.
#[tauri::command(async)]
#[specta::specta]
pub fn show_recovery_sheet(desk: State<'_, Arc<Desk>>) -> Result<RecoverySheetView, Failure> {
    desk.show_sheet()
}

/// Takes the code as it was typed back from paper.
#[tauri::command(async)]
#[specta::specta]
pub fn confirm_recovery_sheet(desk: State<'_, Arc<Desk>>, words: Typed) -> Result<(), Failure> {
    desk.confirm_sheet(&words)
}

/// Puts a new recovery sheet in place of the old one.
#[tauri::command(async)]
#[specta::specta]
pub fn renew_recovery_sheet(desk: State<'_, Arc<Desk>>, passphrase: Typed) -> Result<(), Failure> {
    desk.renew_sheet(&passphrase)
}
