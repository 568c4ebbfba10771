//! Files that only their owner may read, and that are whole or not there.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// What the disk answered. Names no path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The folder or file cannot be written or read: a read-only disk, or rights.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// The disk has no room left.
    #[error("the disk is full")]
    Full,
    /// The file or folder is not there.
    #[error("a file is missing")]
    Missing,
    /// A file is bigger than what Ithaca ever writes under this name.
    #[error("a file is too big")]
    TooBig,
    /// Read back after writing, the file was not what was written.
    #[error("a file read back differs from what was written")]
    NotAsWritten,
    /// Anything else.
    #[error("the disk answered {0:?}")]
    Other(io::ErrorKind),
}

impl From<io::Error> for FileError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds of the standard library grow; only three of them have words of their own"
    )]
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::NotFound => Self::Missing,
            kind => Self::Other(kind),
        }
    }
}

/// Makes `folder` and what is missing above it, for its owner alone (0700).
/// On systems without such modes the folder inherits its rights.
pub(super) fn make_folder(folder: &Path) -> Result<(), FileError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    Ok(builder.create(folder)?)
}

/// Takes every right in an existing folder from others. A disk that knows no
/// rights (a memory stick) refuses this, and stays usable.
pub(super) fn close_to_others(folder: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    }
    #[cfg(not(unix))]
    let _ = folder;
}

fn owner_only() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// Makes a new empty file (0600); never follows or empties what is there already.
pub(super) fn make_new(path: &Path) -> Result<File, FileError> {
    Ok(owner_only().read(true).create_new(true).open(path)?)
}

/// Opens the file that carries the lock, making it (0600) where there is none.
pub(super) fn open_lock(path: &Path) -> Result<File, FileError> {
    Ok(owner_only().create(true).truncate(false).open(path)?)
}

/// Reads at most `bytes_max`.
pub(super) fn read_at_most(path: &Path, bytes_max: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(bytes_max + 1)
        .read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > bytes_max {
        return Err(FileError::TooBig);
    }
    Ok(bytes)
}

/// The name under which the next content of `path` is written. A leftover of
/// this name was never in force and may always be removed.
pub(super) fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    PathBuf::from(name)
}

/// Puts `bytes` in place of `path`: at every moment, also in a power cut, the
/// old content is there whole or the new one is. `bytes` are read back from
/// the disk and compared before they replace anything.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let next = beside(path);
    remove_if_there(&next)?;
    let written = write_through(&next, bytes).and_then(|()| move_over(&next, path));
    if written.is_err() {
        // The failure is told; a leftover that cannot be removed either changes nothing.
        let _ = remove_if_there(&next);
    }
    written
}

fn write_through(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let mut file = make_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    if fs::read(path)? != bytes {
        return Err(FileError::NotAsWritten);
    }
    Ok(())
}

/// Renames a synced file over `to` and makes the rename itself durable.
pub(super) fn move_over(from: &Path, to: &Path) -> Result<(), FileError> {
    fs::rename(from, to)?;
    if let Some(folder) = to.parent() {
        sync_folder(folder)?;
    }
    Ok(())
}

/// Windows cannot open a folder for this; there a rename is durable with its journal.
fn sync_folder(folder: &Path) -> Result<(), FileError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

pub(super) fn remove_if_there(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
