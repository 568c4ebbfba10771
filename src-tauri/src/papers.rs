//! Views become the input of paper: the recovery sheet and the signed record.
//!
//! Nothing is decided here; what may be printed is the core's to say.

use ithaca_core::{
    id::PairId,
    record::{RecordFile, RecordSource, record_files},
};
use ithaca_paper::{
    AgreementPaper, ClausePaper, PaperError, PaperFormat, RecoverySheetPaper, RolePaper,
    SignaturePaper, agreement_page_svgs, agreement_pdf, recovery_sheet_pdf,
};
use zeroize::Zeroizing;

use crate::{
    desk::{Desk, RecoverySheetView},
    failure::{Failure, unexpected},
    files::{Desktop, FileKind, SavedFile},
    secret::Typed,
};

/// The only language of printed words so far.
const LANGUAGE: &str = "en";
/// The name of the picture of the text in the record folder (docs/format.md §5).
const PDF_NAME: &str = "agreement.pdf";

/// Saves the recovery sheet as PDF where the person says; nothing when the dialog was closed.
///
/// # Errors
/// When the code is not at hand, or the file does not stand there whole.
pub(crate) fn save_recovery_sheet(
    desk: &Desk,
    desktop: &Desktop,
) -> Result<Option<SavedFile>, Failure> {
    let sheet = desk.show_sheet()?;
    let name = format!("{}.pdf", sheet.notebook_name);
    desktop.save(FileKind::Pdf, &name, &recovery_sheet(&sheet)?)
}

/// Saves the folder of a record where the person says; nothing when the dialog was closed. What leaves unlocked asks
/// for the passphrase.
///
/// # Errors
/// When the passphrase is wrong, there is no such record, or not all files stand there whole.
pub(crate) fn save_record(
    desk: &Desk,
    desktop: &Desktop,
    pair: &PairId,
    version: u32,
    passphrase: &Typed,
) -> Result<Option<SavedFile>, Failure> {
    let source = desk.with_passphrase(passphrase, |notebook, words| {
        notebook.prove_passphrase(words)?;
        Ok(notebook.record_source(pair, Some(version))?)
    })?;
    desktop.save_folder(&format!("agreement-{version}"), &record_folder(&source)?)
}

fn recovery_sheet(sheet: &RecoverySheetView) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let paper = RecoverySheetPaper {
        notebook_name: sheet.notebook_name.clone(),
        code_words: sheet.words.clone(),
        made_day: sheet.made_day.clone(),
        format: PaperFormat::A4,
        language: LANGUAGE.to_owned(),
    };
    recovery_sheet_pdf(&paper).map_err(failure)
}

/// Every file of the record folder.
fn record_folder(source: &RecordSource) -> Result<Vec<RecordFile>, Failure> {
    let printed = agreement_pdf(&agreement(source)).map_err(failure)?;
    let mut files = vec![RecordFile {
        name: PDF_NAME,
        bytes: printed.pdf,
    }];
    files.extend(record_files(source));
    Ok(files)
}

/// The pages of the record as SVG pictures, for the preview.
///
/// # Errors
/// Only mistakes of ours.
pub(crate) fn record_pages(source: &RecordSource) -> Result<Vec<Vec<u8>>, Failure> {
    Ok(agreement_page_svgs(&agreement(source))
        .map_err(failure)?
        .svgs)
}

fn agreement(source: &RecordSource) -> AgreementPaper {
    let head = &source.head;
    let signed = |role, typed_name: &str, at: &str| SignaturePaper {
        role,
        typed_name: typed_name.to_owned(),
        at_text: at.to_owned(),
    };
    AgreementPaper {
        version: head.version,
        pair_id: head.pair.clone(),
        mentee_name: head.mentee.clone(),
        mentor_name: head.mentor.clone(),
        mentee_fingerprint: head.mentee_key.clone(),
        mentor_fingerprint: head.mentor_key.clone(),
        day: head.day.clone(),
        previous_text_sha256: head.previous_sha256.clone(),
        text_sha256: source.text_sha256.clone(),
        clauses: source
            .clauses
            .iter()
            .map(|clause| ClausePaper {
                number: clause.number,
                heading: clause.heading.clone(),
                title: clause.title.clone(),
                wording: clause.wording.clone(),
            })
            .collect(),
        signatures: vec![
            signed(
                RolePaper::Mentee,
                &source.mentee.typed_name,
                &source.mentee.at,
            ),
            signed(
                RolePaper::Mentor,
                &source.mentor.typed_name,
                &source.mentor.at,
            ),
        ],
        audience: None,
        language: LANGUAGE.to_owned(),
        text: source.text.clone(),
        json: source.json(),
    }
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
