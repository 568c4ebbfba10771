//! What the notebook file can answer when it does not do what was asked.

use rusqlite::ErrorCode;

/// Why the store could not be opened, read or changed.
///
/// The text of each variant names no path and nothing that people wrote. The
/// `Debug` form of [`StoreError::Sqlite`] is for tests and never for a log.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder or the file cannot be written: a read-only disk, or rights.
    #[error("the notebook cannot be written here")]
    ReadOnly,
    /// The disk has no room left. Nothing of the change was kept.
    #[error("the disk is full")]
    Full,
    /// Bytes are not what Ithaca wrote: a page without its right seal, a file
    /// cut short, an index that disagrees with its table.
    #[error("the notebook file is damaged")]
    Damaged,
    /// There is no notebook file.
    #[error("there is no notebook file")]
    Missing,
    /// A newer Ithaca wrote this notebook. Nothing was changed in it.
    #[error("a newer version wrote this notebook: schema {found}, known up to {known}")]
    NewerNotebook {
        /// The schema number in the file.
        found: u32,
        /// The newest schema number this Ithaca knows.
        known: u32,
    },
    /// The first page does not open with this key: another notebook's key, or
    /// its first page is damaged. Nobody can tell these two apart.
    #[error("the key does not open this notebook")]
    WrongKey,
    /// Somebody else reads or writes this file, past the lock of the profile.
    #[error("another program uses the notebook file")]
    InUse,
    /// The linked SQLite is older than the one whose faults are mended.
    #[error("the linked SQLite is too old")]
    EngineTooOld,
    /// A path that SQLite cannot be told, because it is not valid text.
    #[error("the path is not valid text")]
    PathNotText,
    /// Anything else that SQLite answers: a mistake in Ithaca, or a disk that fails.
    #[error("SQLite answered {}", sqlite_code(.0))]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            // Without rights in the folder SQLite cannot make the files beside the notebook.
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            _ => Self::Sqlite(error),
        }
    }
}

/// 0 when it was not SQLite itself but the reading of its answer.
fn sqlite_code(error: &rusqlite::Error) -> i32 {
    error
        .sqlite_error()
        .map_or(0, |failure| failure.extended_code)
}
