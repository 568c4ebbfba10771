//! The record folder as one file: a plain tar, which every system has opened for forty years.
//!
//! Nothing of this laptop goes in: no owner, no time, the files in the order of the folder.

use tar::{Builder, EntryType, Header};

use super::folder::RecordFile;
use crate::error::{Error, Result};

/// Ending of a record in one file.
pub const RECORD_FILE_ENDING: &str = "tar";

/// Packs the files under a folder of this name. The same files make the same bytes.
///
/// # Errors
/// Only for a name that no tar can hold, which would be a mistake of ours.
pub fn record_in_one_file(folder: &str, files: &[RecordFile]) -> Result<Vec<u8>> {
    let broken = |_| Error::Broken("record in one file");
    let mut tar = Builder::new(Vec::new());
    for file in files {
        let mut header = Header::new_ustar();
        header
            .set_path(format!("{folder}/{}", file.name))
            .map_err(broken)?;
        header.set_entry_type(EntryType::Regular);
        header.set_size(u64::try_from(file.bytes.len()).unwrap_or(u64::MAX));
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        header.set_cksum();
        tar.append(&header, file.bytes.as_slice()).map_err(broken)?;
    }
    tar.into_inner().map_err(broken)
}
