//! Commands that hand the newest file of a pair over, a parcel or the invitation that is out: in its folder, as a mail
//! draft, as a letter, or as text.

use std::sync::Arc;

use ithaca_core::{id::PairId, parcel::armour::armour};
use tauri::State;

use crate::{
    clipboard::Clipboard,
    desk::Desk,
    failure::Failure,
    files::{Desktop, SavedFile},
    hand_over,
};

/// Lays the newest file into its folder, under its neutral name, and shows it there.
#[tauri::command(async)]
#[specta::specta]
pub fn show_parcel_in_folder(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
) -> Result<(), Failure> {
    hand_over::show_in_folder(&desk, &desktop, &pair)
}

/// Opens the mail program with a letter of this subject and text; the file is attached by hand.
#[tauri::command(async)]
#[specta::specta]
pub fn open_message(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
    subject: String,
    body: String,
) -> Result<(), Failure> {
    let letter = hand_over::letter(&desk, &pair, subject, body)?;
    Ok(desktop.open_mail_program(&letter.link()?)?)
}

/// Saves a mail draft with the file attached; nothing when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn save_mail_draft(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
    subject: String,
    body: String,
) -> Result<Option<SavedFile>, Failure> {
    let letter = hand_over::letter(&desk, &pair, subject, body)?;
    hand_over::save_draft(&desk, &desktop, &pair, &letter)
}

/// Copies a text to the clipboard; it is taken off again when the notebook locks.
#[tauri::command(async)]
#[specta::specta]
pub fn copy_text(clipboard: State<'_, Clipboard>, text: String) -> Result<(), Failure> {
    clipboard.copy(text)
}

/// Notes what somebody copied by the keys of the laptop, so that locking takes it off the clipboard too.
#[tauri::command(async)]
#[specta::specta]
pub fn note_copied(clipboard: State<'_, Clipboard>, text: String) -> Result<(), Failure> {
    clipboard.note(text);
    Ok(())
}

/// The newest file as a text block, for mail systems that strip files.
#[tauri::command(async)]
#[specta::specta]
pub fn copy_parcel_as_text(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<String, Failure> {
    Ok(armour(&desk.notebook()?.newest_parcel(&pair)?.1))
}
