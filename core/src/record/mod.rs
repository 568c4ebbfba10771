//! The record: the signed agreement as canonical text, two signatures, and a recipe to check it without Ithaca.
//!
//! Every word comes from the journal or from the record form, never from a laptop's catalogue.

mod beside_yes;
mod both_yes;
mod changes;
mod check;
pub mod entry;
mod folder;
mod guardian;
mod one_file;
mod page;
mod text;
mod view;

pub use beside_yes::{BesideWhat, BesideYes};
pub use both_yes::{BothYesPart, BothYesView, ClauseYes};
pub use changes::{ClauseChange, ClauseChangeKind, Moved, VersionChangesView};
pub(crate) use check::key_of_role;
pub use check::{CheckRefusal, CheckedRecord, check_record};
pub use folder::{FILE_NAMES, RecordFile, record_files};
pub(crate) use folder::{how_verified, signed_files};
pub use guardian::GuardianView;
pub use one_file::{RECORD_FILE_ENDING, record_in_one_file};
pub use page::{RecordSource, SignedBy};
pub use text::{HeadRead, RECORD_FORM, RecordClause, RecordPerson, RecordText, read_head};
pub use view::{RecordView, ReplacedKey};
