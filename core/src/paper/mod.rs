//! Papers: what may leave the notebook to be read without Ithaca, for whom, and with what ticked.
//!
//! This room gathers and never lays out: the crate `paper` makes pages and files of what is gathered here.
//! It writes nothing that is shared. What is Only me goes in only when it is ticked by name (OUT-1).

mod about_me;
mod agreement;
mod agreement_page;
mod book;
mod book_lines;
mod comparison;
mod draft;
mod everything;
mod expectation_sheet;
mod idp;
mod idp_borrowed;
mod idp_shared;
mod learning;
mod locked;
mod meeting;
mod meeting_log;
mod page;
mod primer;
mod review;
pub mod rules;
mod source;
mod thanks;
mod view;

pub use about_me::AboutMe;
pub(crate) use about_me::found_about_me;
pub use agreement::{PaperClause, PaperOffer, PaperWording};
pub use book::{BookEvidence, BookPage, BookSaid, CvLine};
pub use draft::{PaperDraft, PaperForm, PaperKind, PaperReader, PaperSize, PaperTick};
pub use everything::{EverythingPage, KeptEntry, KeptPrivate, KeptText};
pub use expectation_sheet::{ExpectationSheet, SheetQuestion, SheetTheme};
pub use idp::{IdpComment, IdpField, IdpGoal, IdpPage, IdpRow, IdpSheet, IdpSkill, IdpStep};
pub use learning::{LearningPage, LearningText};
pub use locked::{LOCKED_FILE_ENDING, LockedPaper};
pub use meeting::{CardPage, LedgerPage, MinutesPage, PaperDate};
pub use meeting_log::{HoursPage, HoursRow, LogPage};
pub use source::{AgreementPage, PaperContent, PaperSource};
pub use thanks::ThanksPage;
pub use view::{PaperLine, PapersView, TickLine};
