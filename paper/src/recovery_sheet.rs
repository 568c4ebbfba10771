//! The recovery sheet: one page with the eight words that open a notebook.

use std::fmt;

use ithaca_core::paper::PaperSize;
use serde::Serialize;
use typst::foundations::Smart;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::press::{Job, LaidOut};
use crate::{PaperError, day, glyphs};

/// Words in a recovery code. Source: format §6.
pub const CODE_WORDS: usize = 8;
/// A name beyond this many bytes leaves no room on one page.
const NAME_BYTES_MAX: usize = 400;
/// The longest word of the EFF list has nine letters; this leaves room for other lists.
const WORD_BYTES_MAX: usize = 40;

/// What stands on a recovery sheet. The words are erased when it is dropped, and never print
/// themselves.
pub struct RecoverySheetPaper {
    /// The name of the notebook as its owner knows it.
    pub notebook_name: String,
    /// The eight words, in order.
    pub code_words: Vec<String>,
    /// `YYYY-MM-DD`: the day the code was made.
    pub made_day: String,
    /// The paper it is printed on.
    pub format: PaperSize,
    /// Language of the printed words; `en` is the only one so far.
    pub language: String,
}

impl Drop for RecoverySheetPaper {
    fn drop(&mut self) {
        self.code_words.zeroize();
    }
}

impl ZeroizeOnDrop for RecoverySheetPaper {}

impl fmt::Debug for RecoverySheetPaper {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RecoverySheetPaper")
            .finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct RecoverySheet<'a> {
    notebook_name: &'a str,
    code_words: &'a [String],
    day: &'a str,
    format: PaperSize,
    language: &'a str,
    undrawable: &'a str,
}

impl RecoverySheetPaper {
    fn lay_out(&self) -> Result<LaidOut, PaperError> {
        if self.code_words.len() != CODE_WORDS {
            return Err(PaperError::CodeWordsMiscounted);
        }
        let word_bytes = self.code_words.iter().map(String::len);
        if self.notebook_name.len() > NAME_BYTES_MAX
            || word_bytes.clone().any(|bytes| bytes > WORD_BYTES_MAX)
        {
            return Err(PaperError::TooLong);
        }
        // The words are looked at too: one that cannot be drawn must still be readable.
        let texts = self
            .code_words
            .iter()
            .map(String::as_str)
            .chain([self.notebook_name.as_str()]);
        let undrawable = Zeroizing::new(glyphs::undrawable_pattern(texts));
        let sheet = RecoverySheet {
            notebook_name: &self.notebook_name,
            code_words: &self.code_words,
            day: &self.made_day,
            format: self.format,
            language: &self.language,
            undrawable: &undrawable,
        };
        let text_bytes = word_bytes.sum::<usize>() + self.notebook_name.len() + undrawable.len();
        Job {
            template: include_str!("../templates/recovery-sheet.typ"),
            words: Job::words(&self.language)?,
            sheet: Job::sheet(&sheet, text_bytes)?,
            attachments: Vec::new(),
            day: day::read(&self.made_day)?,
            // From title and author: an identifier of the code itself would be a hash of it.
            ident: Smart::Auto,
        }
        .lay_out()
    }
}

/// Prints the recovery sheet on one page. The bytes hold the code: they are erased on drop, and
/// whoever writes them to a file hands the code to that file.
///
/// # Errors
/// [`PaperError::CodeWordsMiscounted`], [`PaperError::TooLong`], [`PaperError::DayUnreadable`] and
/// [`PaperError::LanguageUnknown`] speak of the input; the others of this crate.
pub fn recovery_sheet_pdf(paper: &RecoverySheetPaper) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    paper.lay_out()?.pdf().map(Zeroizing::new)
}

/// Draws the page that [`recovery_sheet_pdf`] prints, as `image/svg+xml`. The same care applies.
///
/// # Errors
/// Those of [`recovery_sheet_pdf`].
pub fn recovery_sheet_page_svg(
    paper: &RecoverySheetPaper,
) -> Result<Zeroizing<Vec<u8>>, PaperError> {
    paper
        .lay_out()?
        .svgs()
        .pop()
        .map(Zeroizing::new)
        .ok_or(PaperError::Unwritten)
}
