//! Hands the newest file of a pair over: into its folder, as a mail draft, as a letter. Ithaca itself never sends.

use ithaca_core::id::PairId;

use crate::{
    clock,
    desk::Desk,
    failure::{Failure, unexpected},
    files::{Desktop, FileKind, SavedFile},
    mail::{Letter, LetterDraft},
};

/// Lays the newest file into its folder, under its neutral name, and shows it there.
///
/// # Errors
/// When nothing was made, the folder refuses the file, or no file browser answers.
pub(crate) fn show_in_folder(desk: &Desk, desktop: &Desktop, pair: &PairId) -> Result<(), Failure> {
    let (made, bytes) = desk.notebook()?.newest_parcel(pair)?;
    let path = desktop.lay_parcel(&made.file_name, &bytes)?;
    Ok(desktop.show_in_folder(&path)?)
}

/// Saves a mail draft with the newest file attached; nothing when the dialog was closed.
///
/// # Errors
/// When nothing was made, the letter does not fit, or the file does not stand there whole.
pub(crate) fn save_draft(
    desk: &Desk,
    desktop: &Desktop,
    pair: &PairId,
    letter: &Letter,
) -> Result<Option<SavedFile>, Failure> {
    let (made, parcel) = desk.notebook()?.newest_parcel(pair)?;
    let draft = letter.draft_file(&made.file_name, &parcel, clock::now());
    let name = format!("{}.eml", made.file_name.trim_end_matches(".ithaca"));
    // Only memory can fail here.
    desktop.save(
        FileKind::Mail,
        &name,
        &draft.map_err(|_| unexpected("draft"))?,
    )
}

/// A letter to the partner's address, if one is noted.
///
/// # Errors
/// When the pair is gone, or the letter does not fit.
pub(crate) fn letter(
    desk: &Desk,
    pair: &PairId,
    subject: String,
    text: String,
) -> Result<Letter, Failure> {
    let partner_mail = desk.notebook()?.view_pair(pair)?.partner_mail;
    let to = Some(partner_mail).filter(|address| !address.is_empty());
    Ok(Letter::of(LetterDraft { to, subject, text })?)
}
