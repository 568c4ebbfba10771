//! Views become paper: the agreement and the recovery sheet as tagged PDF, and
//! the same pages as pictures for the preview.
//!
//! A paper is made from its input alone: no clock, no locale, no font and no
//! file of the laptop it is made on, so two laptops print the same bytes. What
//! people wrote reaches a template as data, never as markup.
//!
//! This crate never opens a notebook and never decides what may be printed.

mod agreement;
mod day;
mod error;
mod glyphs;
mod press;
mod record;
mod recovery_sheet;
mod world;

pub use agreement::{
    AgreementPaper, ClausePaper, RolePaper, SignaturePaper, agreement_page_svgs, agreement_pdf,
};
pub use error::PaperError;
pub use press::{PAPER_BYTES_MAX, PrintedPages, PrintedPaper};
pub use record::{record_folder, record_paper};
pub use recovery_sheet::{
    CODE_WORDS, PaperFormat, RecoverySheetPaper, recovery_sheet_page_svg, recovery_sheet_pdf,
};
