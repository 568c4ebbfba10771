//! The signed record as paper: what the core holds of a version, laid out without a word of this laptop.

use ithaca_core::record::{RecordFile, RecordSource, record_files};

use crate::{AgreementPaper, ClausePaper, PaperError, RolePaper, SignaturePaper, agreement_pdf};

/// The only language of printed words so far.
const LANGUAGE: &str = "en";
/// The picture of the text in the record folder (docs/format.md §5).
const PDF_NAME: &str = "agreement.pdf";

/// The paper of a version both signed: the same on both laptops.
#[must_use]
pub fn record_paper(source: &RecordSource) -> AgreementPaper {
    let head = &source.head;
    let signature = |role, typed_name: &str, at: &str| SignaturePaper {
        role,
        typed_name: typed_name.to_owned(),
        at_text: at.to_owned(),
    };
    let (mentee, mentor) = (&source.mentee, &source.mentor);
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
            signature(RolePaper::Mentee, &mentee.typed_name, &mentee.at),
            signature(RolePaper::Mentor, &mentor.typed_name, &mentor.at),
        ],
        guardian_line: source.has_guardian_line(),
        audience: None,
        language: LANGUAGE.to_owned(),
        text: source.text.clone(),
        json: source.json(),
    }
}

/// Every file of the record folder, the PDF among them.
///
/// # Errors
/// Those of [`agreement_pdf`].
pub fn record_folder(source: &RecordSource) -> Result<Vec<RecordFile>, PaperError> {
    let printed = agreement_pdf(&record_paper(source))?;
    let mut files = vec![RecordFile {
        name: PDF_NAME,
        bytes: printed.pdf,
    }];
    files.extend(record_files(source));
    Ok(files)
}
