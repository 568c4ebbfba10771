//! Any paper of the core as PDF, as pictures of its pages, and as Markdown.

use ithaca_core::paper::{PaperForm, PaperSize, PaperSource};
use serde::Serialize;
use typst::foundations::Smart;

use crate::document::Document;
use crate::press::{Job, LaidOut, PAPER_BYTES_MAX, PrintedPages, PrintedPaper};
use crate::{PaperError, compose, csv, day, glyphs, markdown};

#[derive(Serialize)]
struct DocumentSheet<'a> {
    #[serde(flatten)]
    document: &'a Document,
    undrawable: &'a str,
    format: PaperSize,
}

/// What letters of a paper that is one page shrink to, each time a little less than before.
const SHRINK: f64 = 0.9;
/// Smaller letters are not read at a table; then it says less.
const LETTER_POINTS_MIN: f64 = 8.0;

/// Lays a paper out, and says whether some characters are drawn as boxes. One that is one page becomes smaller, then
/// says less, until it is.
fn lay_out(source: &PaperSource, size: PaperSize) -> Result<(LaidOut, bool), PaperError> {
    let mut document = compose::document(source)?;
    let mut shorter = source.clone();
    loop {
        let (laid_out, missing) = lay_out_once(&document, size)?;
        if !document.one_page || laid_out.page_count() == 1 {
            return Ok((laid_out, missing));
        }
        let smaller = document.letter_points * SHRINK;
        if smaller >= LETTER_POINTS_MIN {
            document.letter_points = smaller;
        } else if compose::says_less(&mut shorter) {
            document.blocks = compose::document(&shorter)?.blocks;
        } else {
            return Ok((laid_out, missing));
        }
    }
}

fn lay_out_once(document: &Document, size: PaperSize) -> Result<(LaidOut, bool), PaperError> {
    let texts = document.texts();
    let bytes = texts.iter().map(String::len).sum::<usize>();
    if bytes > PAPER_BYTES_MAX {
        return Err(PaperError::TooLong);
    }
    let undrawable = glyphs::undrawable_pattern(texts.iter().map(String::as_str));
    let sheet = DocumentSheet {
        document,
        undrawable: &undrawable,
        format: size,
    };
    let laid_out = Job {
        template: include_str!("../templates/document.typ"),
        words: Job::words(&document.language)?,
        // The names of fields stand once for each block; twice the texts leaves room for them.
        sheet: Job::sheet(&sheet, 2 * bytes + undrawable.len())?,
        attachments: Vec::new(),
        day: day::read(&document.day)?,
        ident: Smart::Auto,
    }
    .lay_out()?;
    Ok((laid_out, !undrawable.is_empty()))
}

/// Prints a paper: tagged, titled, with bookmarks and its own fonts.
///
/// # Errors
/// [`PaperError::TooLong`] and [`PaperError::DayUnreadable`] speak of the input; the others of this crate.
pub fn paper_pdf(source: &PaperSource, size: PaperSize) -> Result<PrintedPaper, PaperError> {
    let (laid_out, missing_glyphs) = lay_out(source, size)?;
    Ok(PrintedPaper {
        pdf: laid_out.pdf()?,
        page_count: laid_out.page_count(),
        missing_glyphs,
    })
}

/// Prints a document that is no paper of the core's list.
pub(crate) fn document_pdf(document: &Document, size: PaperSize) -> Result<Vec<u8>, PaperError> {
    let (laid_out, _) = lay_out_once(document, size)?;
    laid_out.pdf()
}

/// Draws the pages that [`paper_pdf`] prints.
///
/// # Errors
/// Those of [`paper_pdf`].
pub fn paper_page_svgs(source: &PaperSource, size: PaperSize) -> Result<PrintedPages, PaperError> {
    let (laid_out, missing_glyphs) = lay_out(source, size)?;
    Ok(PrintedPages {
        svgs: laid_out.svgs(),
        missing_glyphs,
    })
}

/// The file of a paper in one form.
///
/// # Errors
/// Those of [`paper_pdf`] and [`paper_markdown`].
pub fn paper_file(
    source: &PaperSource,
    size: PaperSize,
    form: PaperForm,
) -> Result<Vec<u8>, PaperError> {
    match form {
        PaperForm::Pdf => Ok(paper_pdf(source, size)?.pdf),
        PaperForm::Markdown => Ok(paper_markdown(source)?.into_bytes()),
        PaperForm::Csv => Ok(csv::write(&compose::document(source)?).into_bytes()),
        PaperForm::Json => Ok(source.json().into_bytes()),
    }
}

/// Writes a paper as Markdown, the same words in the same order.
///
/// # Errors
/// [`PaperError::TooLong`].
pub fn paper_markdown(source: &PaperSource) -> Result<String, PaperError> {
    markdown::write(&compose::document(source)?)
}
