//! Writes a file for the person: whole or not at all, readable by its owner alone, never over another file unasked.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::Path,
};

/// Whether a file of that name may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clobber {
    /// The person chose this name in a save dialog, which asks before it replaces.
    Asked,
    /// Ithaca proposed the name: another file of that name stays.
    Never,
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum WriteError {
    /// A file of that name is there and stays.
    #[error("a file of that name is there")]
    NameTaken,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The folder is read-only, gone, or belongs to another person.
    #[error("the folder cannot be written to")]
    NotWritable,
    /// What was read back differs from what was written.
    #[error("the written file differs")]
    ReadBackDiffers,
}

impl WriteError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "The kinds belong to the standard library; any other means the same to a person."
    )]
    fn of(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::AlreadyExists => Self::NameTaken,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::NotWritable,
        }
    }
}

/// Writes beside the place under another name (mode 0600), brings it to the disk, gives it its name, and reads it back:
/// folders that are synchronised elsewhere have been seen to keep something else.
///
/// # Errors
/// When the file does not stand there whole; then no half of it stays.
pub fn write_file(path: &Path, bytes: &[u8], clobber: Clobber) -> Result<(), WriteError> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut waiting = tempfile::Builder::new()
        .prefix(".ithaca-")
        .tempfile_in(folder)
        .map_err(|error| WriteError::of(&error))?;
    waiting
        .write_all(bytes)
        .and_then(|()| waiting.as_file().sync_all())
        .map_err(|error| WriteError::of(&error))?;
    let kept = match clobber {
        Clobber::Asked => waiting.persist(path),
        Clobber::Never => waiting.persist_noclobber(path),
    };
    kept.map_err(|failed| WriteError::of(&failed.error))?;
    #[cfg(unix)]
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| WriteError::of(&error))?;
    match fs::read(path) {
        Ok(found) if found == bytes => Ok(()),
        Ok(_) | Err(_) => Err(WriteError::ReadBackDiffers),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_stands_whole_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Mentoring file from Maya.ithaca");
        write_file(&path, b"parcel", Clobber::Never).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"parcel");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(
                fs::metadata(&path).unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
    }

    #[test]
    fn another_file_stays_unless_the_person_was_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agreement.pdf");
        fs::write(&path, b"old").unwrap();
        assert_eq!(
            write_file(&path, b"new", Clobber::Never),
            Err(WriteError::NameTaken)
        );
        assert_eq!(fs::read(&path).unwrap(), b"old");
        write_file(&path, b"new", Clobber::Asked).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone").join("agreement.pdf");
        assert_eq!(
            write_file(&path, b"new", Clobber::Asked),
            Err(WriteError::NotWritable)
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_named() {
        assert_eq!(
            WriteError::of(&std::io::Error::from(ErrorKind::StorageFull)),
            WriteError::DiskFull
        );
    }
}
