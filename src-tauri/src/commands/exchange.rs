//! Commands that hand a parcel to the mail program. Ithaca itself never sends.

use std::sync::Arc;

use tauri::State;

use crate::{
    desk::Desk,
    failure::Failure,
    files::Desktop,
    mail::{Letter, LetterDraft},
};

/// Opens the mail program with an empty letter of this subject and text; the parcel is attached by hand.
#[tauri::command(async)]
#[specta::specta]
pub fn open_mail_program(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    letter: LetterDraft,
) -> Result<(), Failure> {
    drop(desk.notebook()?);
    Ok(desktop.open_mail_program(&Letter::of(letter)?.link()?)?)
}
