//! Files of the person: chosen, dropped, double-clicked, found in Downloads, saved, shown.
//!
//! Paths stay here. The page gets an id and the bare file name, and gives ids back; it never names a path.

mod desktop;
mod downloads;
mod incoming;
mod opened;
mod read;
mod saved;
mod write;

pub use desktop::{Desktop, FileKind, NoProgram};
pub use downloads::{FoundFile, PARCELS_FOUND_MAX, parcels_in};
pub use incoming::{INCOMING_MAX, Incoming, IncomingFile, PASTED_MAX};
pub use opened::Opened;
pub use read::{
    ARMOUR_BYTES_MAX, BINARY_BYTES_MAX, Look, MAIL_BYTES_MAX, ReadError, read_foreign, read_within,
};
pub use saved::SavedFile;
pub use write::{Clobber, WriteError, write_file};
