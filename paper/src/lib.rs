//! Views become paper: tagged PDF, the same pages as pictures for the preview,
//! and Markdown.
//!
//! What the core gathered is composed into a [`Document`] of a few kinds of blocks;
//! one template lays any document out, and one writer turns it into Markdown. The
//! record and the recovery sheet have templates of their own.
//!
//! A paper is made from its input alone: no clock, no locale, no font and no
//! file of the laptop it is made on, so two laptops print the same bytes. What
//! people wrote reaches a template as data, never as markup.
//!
//! This crate never opens a notebook and never decides what may be printed.

mod agreement;
mod calendar;
mod closing_statement;
mod compose;
mod csv;
mod day;
mod document;
mod error;
mod glyphs;
mod markdown;
mod press;
mod printing;
mod record;
mod recovery_sheet;
mod words;
mod words_along;
mod world;

pub use agreement::{
    AgreementPaper, ClausePaper, RolePaper, SignaturePaper, agreement_page_svgs, agreement_pdf,
};
pub use calendar::calendar_file;
pub use closing_statement::closing_folder;
pub use document::{Block, ClauseNote, Document, Mark, MarkKind, RoleMark};
pub use error::PaperError;
pub use ithaca_core::paper::PaperSize;
pub use press::{PAPER_BYTES_MAX, PrintedPages, PrintedPaper};
pub use printing::{paper_file, paper_markdown, paper_page_svgs, paper_pdf};
pub use record::{record_folder, record_paper};
pub use recovery_sheet::{
    CODE_WORDS, RecoverySheetPaper, recovery_sheet_page_svg, recovery_sheet_pdf,
};
