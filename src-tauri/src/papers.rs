//! Views become the input of paper: the recovery sheet, the signed record, and every paper of the core.
//!
//! Nothing is decided here; what may be printed is the core's to say.

mod calendar;
mod paper;

use ithaca_core::{
    id::PairId,
    record::{RECORD_FILE_ENDING, RecordSource, record_in_one_file},
};
use ithaca_paper::{
    PaperError, PaperSize, RecoverySheetPaper, agreement_page_svgs, closing_folder, record_folder,
    record_paper, recovery_sheet_pdf,
};
use zeroize::Zeroizing;

use crate::{
    desk::{Desk, RecoverySheetView},
    failure::{Failure, unexpected},
    files::{Desktop, FileKind, SavedFile},
    secret::Typed,
};

pub(crate) use calendar::save_calendar;
pub(crate) use paper::{PaperLook, SavedLocked};
pub(crate) use paper::{look, save_paper, save_paper_locked};

/// The only language of printed words so far.
const LANGUAGE: &str = "en";

/// Saves the recovery sheet as PDF where the person says; nothing when the dialog was closed.
///
/// # Errors
/// When the code is not at hand, or the file does not stand there whole.
pub(crate) fn save_recovery_sheet(
    desk: &Desk,
    desktop: &Desktop,
) -> Result<Option<SavedFile>, Failure> {
    let sheet = desk.show_sheet()?;
    // The folder's own name: what a person calls the notebook may hold what no file name can.
    let folder = desk.folder();
    let name = folder.with_extension("pdf");
    let name = name.file_name().unwrap_or_default().to_string_lossy();
    let size = desk.notebook()?.paper_size()?;
    desktop.save(FileKind::Pdf, &name, &recovery_sheet(&sheet, size)?)
}

/// Saves a record where the person says, as a folder or as that folder in one file; nothing when the dialog was closed.
/// What leaves unlocked asks for the passphrase.
///
/// # Errors
/// When the passphrase is wrong, there is no such record, or not all files stand there whole.
pub(crate) fn save_record(
    desk: &Desk,
    desktop: &Desktop,
    pair: &PairId,
    version: u32,
    one_file: bool,
    passphrase: &Typed,
) -> Result<Option<SavedFile>, Failure> {
    let source = desk.with_passphrase(passphrase, |notebook, words| {
        notebook.prove_passphrase(words)?;
        Ok(notebook.record_source(pair, Some(version))?)
    })?;
    let (name, files) = (
        format!("agreement-{version}"),
        record_folder(&source).map_err(failure)?,
    );
    if one_file {
        let bytes = record_in_one_file(&name, &files)?;
        let proposed = format!("{name}.{RECORD_FILE_ENDING}");
        return desktop.save(FileKind::Record, &proposed, &bytes);
    }
    desktop.save_folder(&name, &files)
}

/// Saves the closing statement both signed as a folder where the person says; nothing when the dialog was closed. What
/// leaves unlocked asks for the passphrase.
///
/// # Errors
/// When the passphrase is wrong, none is signed by both, or not all files stand there whole.
pub(crate) fn save_closing_statement(
    desk: &Desk,
    desktop: &Desktop,
    pair: &PairId,
    passphrase: &Typed,
) -> Result<Option<SavedFile>, Failure> {
    let source = desk.with_passphrase(passphrase, |notebook, words| {
        notebook.prove_passphrase(words)?;
        Ok(notebook.closing_source(pair)?)
    })?;
    desktop.save_folder(
        "closing-statement",
        &closing_folder(&source).map_err(failure)?,
    )
}

fn recovery_sheet(
    sheet: &RecoverySheetView,
    size: PaperSize,
) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let paper = RecoverySheetPaper {
        notebook_name: sheet.notebook_name.clone(),
        code_words: sheet.words.clone(),
        made_day: sheet.made_day.clone(),
        format: size,
        language: LANGUAGE.to_owned(),
    };
    recovery_sheet_pdf(&paper).map_err(failure)
}

/// The pages of the record as SVG pictures, for the preview.
///
/// # Errors
/// Only mistakes of ours.
pub(crate) fn record_pages(source: &RecordSource) -> Result<Vec<Vec<u8>>, Failure> {
    Ok(agreement_page_svgs(&record_paper(source))
        .map_err(failure)?
        .svgs)
}

fn failure(error: PaperError) -> Failure {
    match error {
        PaperError::DayUnreadable => unexpected("paper: day"),
        PaperError::LanguageUnknown => unexpected("paper: language"),
        PaperError::TooLong => Failure::SaveRefused,
        PaperError::CodeWordsMiscounted => unexpected("paper: code"),
        PaperError::Unlaid => unexpected("paper: unlaid"),
        PaperError::Unwritten => unexpected("paper: unwritten"),
    }
}
