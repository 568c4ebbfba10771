//! From a template and its data to PDF bytes, or pictures of the pages.

use serde::Serialize;
use typst::diag::Warned;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;
use zeroize::Zeroizing;

use crate::PaperError;
use crate::world::PaperWorld;

/// The most bytes that the texts of one paper may hold together. Source: an entry of the journal
/// holds at most 512 KiB (format §2), and the text of an agreement travels in one; the clauses,
/// the text and the JSON tell the same thing three times.
pub const PAPER_BYTES_MAX: usize = 3 * 512 * 1024;

/// A finished paper.
#[derive(Clone, PartialEq, Eq)]
pub struct PrintedPaper {
    /// PDF/A-3a and PDF/UA-1; the same for the same input, on every laptop with the same Ithaca.
    pub pdf: Vec<u8>,
    /// Pages, from 1.
    pub page_count: usize,
    /// Some characters are drawn as boxes with their Unicode numbers.
    pub missing_glyphs: bool,
}

/// The pages of a paper as pictures, in order; the same layout as its PDF. About 450 kB for a full
/// page; a picture holds no script, no style sheet, no link and no text, only outlines.
#[derive(Clone, PartialEq, Eq)]
pub struct PrintedPages {
    /// One `image/svg+xml` for each page, sharp at every zoom.
    pub svgs: Vec<Vec<u8>>,
    /// Some characters are drawn as boxes with their Unicode numbers.
    pub missing_glyphs: bool,
}

/// What one paper is made of. Its data is erased when it has been printed; copies inside Typst
/// are given back to the system unerased, since Typst offers no way to reach them.
pub(crate) struct Job {
    pub(crate) template: &'static str,
    pub(crate) words: &'static str,
    pub(crate) sheet: Zeroizing<Vec<u8>>,
    pub(crate) attachments: Vec<(&'static str, Bytes)>,
    pub(crate) day: Datetime,
    pub(crate) ident: Smart<String>,
}

impl Job {
    /// The printed words of a language.
    pub(crate) fn words(language: &str) -> Result<&'static str, PaperError> {
        match language {
            "en" => Ok(include_str!("../templates/en.toml")),
            _ => Err(PaperError::LanguageUnknown),
        }
    }

    /// Data for a template, written into one buffer that is large enough from the start: a buffer
    /// that grows would leave unerased copies behind.
    pub(crate) fn sheet<T: Serialize>(
        sheet: &T,
        text_bytes: usize,
    ) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        // JSON writes one byte as six at worst (`\u0000`); the fields' names take the rest.
        let mut bytes = Zeroizing::new(Vec::with_capacity(4096 + 6 * text_bytes));
        serde_json::to_writer(&mut *bytes, sheet).map_err(|_| PaperError::Unlaid)?;
        Ok(bytes)
    }

    /// Lays out the pages.
    pub(crate) fn lay_out(self) -> Result<LaidOut, PaperError> {
        let mut files = self.attachments;
        files.push(("sheet.json", Bytes::new(self.sheet)));
        files.push(("words.toml", Bytes::from_string(self.words)));
        let world = PaperWorld::new(self.template, files);
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        // Typst remembers what it laid out for the next time; here that would be what people wrote.
        typst::comemo::evict(0);
        // A template that makes Typst wonder is not finished. A person's paper is printed all the same.
        if cfg!(debug_assertions) && !warnings.is_empty() {
            return Err(PaperError::Unlaid);
        }
        let pages = output.map_err(|_| PaperError::Unlaid)?;
        Ok(LaidOut {
            pages,
            day: self.day,
            ident: self.ident,
        })
    }
}

/// Pages that lie ready.
pub(crate) struct LaidOut {
    pages: PagedDocument,
    day: Datetime,
    ident: Smart<String>,
}

impl LaidOut {
    pub(crate) fn page_count(&self) -> usize {
        self.pages.pages().len()
    }

    pub(crate) fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|_| PaperError::Unwritten)?;
        let options = PdfOptions {
            ident: self.ident.clone(),
            creator: Smart::Custom(Some("Ithaca".to_owned())),
            timestamp: Some(Timestamp::new_utc(self.day)),
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&self.pages, &options);
        typst::comemo::evict(0);
        pdf.map_err(|_| PaperError::Unwritten)
    }

    /// The pages as SVG: letters are outlines, so no font of the reader's system takes part.
    pub(crate) fn svgs(&self) -> Vec<Vec<u8>> {
        let options = SvgOptions::default();
        let svgs = self.pages.pages().iter();
        let svgs = svgs
            .map(|page| typst_svg::svg(page, &options).into_bytes())
            .collect();
        typst::comemo::evict(0);
        svgs
    }
}
