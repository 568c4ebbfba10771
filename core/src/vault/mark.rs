//! The mark: a small file beside the notebook that tells a copy apart from the notebook that went on.
//!
//! A restored backup or a copied folder must not give out numbers that the other copy has given out already
//! (format.md §2, `lineage`). The mark counts how often entries were frozen, and says where: on which machine
//! and in which folder, as a hash. It holds nothing anyone wrote, and losing it costs a new lineage and no more.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::file::{self, FileError};
use super::profile::Profile;
use crate::store::{StoreError, setting};

/// Setting: how often this notebook has marked, in decimal digits.
const COUNT: &str = "mark_count";
/// A mark is two short lines; anything longer is none.
const MARK_BYTES_MAX: u64 = 200;
const PLACE_TAG: &[u8] = b"ithaca place 1";
/// Where Linux names the machine. Elsewhere the folder alone says where a notebook is.
const MACHINE_FILES: [&str; 2] = ["/etc/machine-id", "/var/lib/dbus/machine-id"];

/// Why the mark could not be moved on; then nothing was frozen either.
#[derive(Debug, thiserror::Error)]
pub enum MarkError {
    /// What the disk answered.
    #[error(transparent)]
    File(#[from] FileError),
    /// What the notebook answered.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<MarkError> for StoreError {
    fn from(error: MarkError) -> Self {
        match error {
            MarkError::Store(error) => error,
            MarkError::File(FileError::Full) => Self::Full,
            MarkError::File(_) => Self::ReadOnly,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Mark {
    count: u64,
    place: String,
}

/// Whether this notebook is a copy that wakes elsewhere, or older than what went on from here.
///
/// # Errors
/// When the notebook cannot be read.
pub fn is_copy(store: &Connection, profile: &Profile) -> Result<bool, StoreError> {
    let count = count(store)?;
    Ok(match read(profile) {
        Some(mark) => mark.count > count || (count > 0 && mark.place != place(profile.folder())),
        None => count > 0,
    })
}

/// Counts one freezing, in the notebook and beside it. To be called inside the transaction that freezes: a mark
/// ahead of a transaction that was never kept costs a new lineage, one behind it could cost a number given out twice.
///
/// # Errors
/// When either cannot be written; then the transaction must not be kept.
pub fn move_on(store: &Connection, profile: &Profile) -> Result<(), MarkError> {
    let beside = read(profile).map_or(0, |mark| mark.count);
    let mark = Mark {
        count: count(store)?.max(beside).saturating_add(1),
        place: place(profile.folder()),
    };
    setting::set_text(store, COUNT, &mark.count.to_string())?;
    let text = format!("{}\n{}\n", mark.count, mark.place);
    file::replace(&profile.mark(), text.as_bytes())?;
    Ok(())
}

fn count(store: &Connection) -> Result<u64, StoreError> {
    let text = setting::text(store, COUNT)?;
    Ok(text.and_then(|text| text.parse().ok()).unwrap_or(0))
}

fn read(profile: &Profile) -> Option<Mark> {
    let bytes = file::read_at_most(&profile.mark(), MARK_BYTES_MAX).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (count, place) = text.trim_end().split_once('\n')?;
    Some(Mark {
        count: count.parse().ok()?,
        place: place.to_owned(),
    })
}

/// Machine and folder as one hash, so that the file names neither.
fn place(folder: &Path) -> String {
    let machine = MACHINE_FILES
        .iter()
        .find_map(|path| fs::read(path).ok())
        .unwrap_or_default();
    let folder = folder.as_os_str().as_encoded_bytes();
    let mut hash = Sha256::new();
    for part in [PLACE_TAG, &machine, folder] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hex::encode(hash.finalize())
}
