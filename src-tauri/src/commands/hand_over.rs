//! Commands that hand the newest file of a pair over, a parcel or the invitation that is out: in its folder, as a mail
//! draft, as a letter, or as text.

use std::sync::Arc;

use ithaca_core::{id::PairId, parcel::armour::armour};
use tauri::State;

use crate::{
    clock,
    desk::Desk,
    failure::{Failure, unexpected},
    files::{Desktop, FileKind, SavedFile},
    mail::{Letter, LetterDraft},
};

/// Lays the newest file into its folder, under its neutral name, and shows it there.
#[tauri::command(async)]
#[specta::specta]
pub fn show_parcel_in_folder(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
) -> Result<(), Failure> {
    let (made, bytes) = desk.notebook()?.newest_parcel(&pair)?;
    let path = desktop.lay_parcel(&made.file_name, &bytes)?;
    Ok(desktop.show_in_folder(&path)?)
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
    let letter = letter(&desk, &pair, subject, body)?;
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
    let (made, parcel) = desk.notebook()?.newest_parcel(&pair)?;
    let letter = letter(&desk, &pair, subject, body)?;
    let draft = letter.draft_file(&made.file_name, &parcel, clock::now());
    let name = format!("{}.eml", made.file_name.trim_end_matches(".ithaca"));
    desktop.save(
        FileKind::Mail,
        &name,
        &draft.map_err(|_| unexpected("mail draft"))?,
    )
}

/// The newest file as a text block, for mail systems that strip files.
#[tauri::command(async)]
#[specta::specta]
pub fn copy_parcel_as_text(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<String, Failure> {
    Ok(armour(&desk.notebook()?.newest_parcel(&pair)?.1))
}

/// A letter to the partner's address, if one is noted.
fn letter(desk: &Desk, pair: &PairId, subject: String, text: String) -> Result<Letter, Failure> {
    let partner_mail = desk.notebook()?.view_pair(pair)?.partner_mail;
    let to = Some(partner_mail).filter(|address| !address.is_empty());
    Ok(Letter::of(LetterDraft { to, subject, text })?)
}
