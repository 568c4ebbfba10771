//! Commands that open, lock and guard the notebook.

use std::sync::Arc;

use ithaca_core::{
    home::CopiesView,
    person::PersonDraft,
    vault::{PassphraseAdvice, advice},
};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::{
    desk::{BackupView, Desk, RecoverySheetView},
    failure::Failure,
    files::{Desktop, FileKind, SavedFile},
    papers,
    secret::Typed,
};

/// What can honestly be said of a new passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(
    rename = "PassphraseAdvice",
    tag = "is",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum PassphraseAdviceView {
    /// Refused.
    TooShort {
        /// The least number of characters; or four different words.
        chars_min: u32,
    },
    /// Accepted against advice: among the first that a guesser tries.
    OftenUsed,
    /// Nothing against it was found, which is no proof.
    Fine,
}

impl From<PassphraseAdvice> for PassphraseAdviceView {
    fn from(advice: PassphraseAdvice) -> Self {
        match advice {
            PassphraseAdvice::TooShort { characters_min, .. } => Self::TooShort {
                chars_min: u32::try_from(characters_min).unwrap_or(u32::MAX),
            },
            PassphraseAdvice::OftenUsed => Self::OftenUsed,
            PassphraseAdvice::Fine => Self::Fine,
        }
    }
}

/// Judges a passphrase while it is typed; nothing is kept.
#[tauri::command(async)]
#[specta::specta]
pub fn advise_on_passphrase(passphrase: Typed) -> Result<PassphraseAdviceView, Failure> {
    Ok(advice(passphrase.secret()).into())
}

/// Makes the notebook of this person and opens it.
#[tauri::command(async)]
#[specta::specta]
pub fn create_notebook(
    desk: State<'_, Arc<Desk>>,
    draft: PersonDraft,
    passphrase: Typed,
) -> Result<(), Failure> {
    desk.create(&draft, &passphrase)
}

/// Shows the recovery sheet while its code is at hand.
#[tauri::command(async)]
#[specta::specta]
pub fn show_recovery_sheet(desk: State<'_, Arc<Desk>>) -> Result<RecoverySheetView, Failure> {
    desk.show_sheet()
}

/// Saves the recovery sheet as PDF; nothing when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn save_recovery_sheet(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
) -> Result<Option<SavedFile>, Failure> {
    papers::save_recovery_sheet(&desk, &desktop)
}

/// Takes the code as it was typed back from paper.
#[tauri::command(async)]
#[specta::specta]
pub fn confirm_recovery_sheet(desk: State<'_, Arc<Desk>>, words: Typed) -> Result<(), Failure> {
    desk.confirm_sheet(&words)
}

/// Goes on without typing the code back; the sheet counts as unconfirmed.
#[tauri::command(async)]
#[specta::specta]
pub fn skip_recovery_sheet(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.skip_sheet()
}

/// The person still has the sheet, or lets the question be: it comes again in a month.
#[tauri::command(async)]
#[specta::specta]
pub fn rest_sheet_question(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    Ok(desk.notebook()?.rest_sheet_question()?)
}

/// Puts a new recovery sheet in place of the old one.
#[tauri::command(async)]
#[specta::specta]
pub fn new_recovery_sheet(
    desk: State<'_, Arc<Desk>>,
    passphrase: Typed,
) -> Result<RecoverySheetView, Failure> {
    desk.renew_sheet(&passphrase)
}

/// Makes a backup now; it lies beside the notebook.
#[tauri::command(async)]
#[specta::specta]
pub fn back_up(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    Ok(desk.notebook()?.back_up_now()?)
}

/// How it stands with copies of the backup off this laptop.
#[tauri::command(async)]
#[specta::specta]
pub fn view_copies(desk: State<'_, Arc<Desk>>) -> Result<CopiesView, Failure> {
    Ok(desk.notebook()?.view_copies()?)
}

/// Saves a copy of the newest backup where the person says; nothing when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn save_copy(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
) -> Result<Option<SavedFile>, Failure> {
    desk.save_copy(&desktop)
}

/// Makes a backup now and saves it where the person says, to go to another laptop; nothing when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn save_for_moving(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
) -> Result<Option<SavedFile>, Failure> {
    desk.save_for_moving(&desktop)
}

/// Puts the open notebook to sleep: it lives on another laptop now.
#[tauri::command(async)]
#[specta::specta]
pub fn put_to_sleep(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.put_to_sleep()
}

/// Wakes the notebook that sleeps here; it stays locked.
#[tauri::command(async)]
#[specta::specta]
pub fn wake(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.wake()
}

/// The person lets the question about a copy be: it comes again in a month.
#[tauri::command(async)]
#[specta::specta]
pub fn rest_copy_question(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    Ok(desk.notebook()?.rest_copy_question()?)
}

/// Asks for a backup and answers what putting it back would change; nothing when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn pick_backup(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
) -> Result<Option<BackupView>, Failure> {
    desk.look_at_backup(desktop.file_to_open(FileKind::Backup))
}

/// Puts the backup that was picked where the notebook lies.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_backup(desk: State<'_, Arc<Desk>>, backup: String) -> Result<(), Failure> {
    desk.restore(&backup)
}

/// Opens the notebook with its passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn unlock(desk: State<'_, Arc<Desk>>, passphrase: Typed) -> Result<(), Failure> {
    desk.unlock(&passphrase)
}

/// Opens the notebook with the code of the recovery sheet and sets a new passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn unlock_with_recovery(
    desk: State<'_, Arc<Desk>>,
    words: Typed,
    new_passphrase: Typed,
) -> Result<(), Failure> {
    desk.unlock_with_sheet(&words, &new_passphrase)
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
    old: Typed,
    next: Typed,
) -> Result<(), Failure> {
    desk.change_passphrase(&old, &next)
}
