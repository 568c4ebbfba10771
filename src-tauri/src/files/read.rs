//! Reads a file that somebody else made, with its limit known before the first byte is kept.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

/// A parcel as binary age file: format.md §3 allows 12 MiB.
pub const BINARY_BYTES_MAX: u64 = 12 * 1024 * 1024;
/// The same parcel as armoured text: format.md §3 allows 17 MiB.
pub const ARMOUR_BYTES_MAX: u64 = 17 * 1024 * 1024;
/// A saved mail around a parcel: format.md §3 allows 32 MiB.
pub const MAIL_BYTES_MAX: u64 = 32 * 1024 * 1024;

const AGE_BINARY: &[u8] = b"age-encryption.org/v1\n";
const AGE_ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const LOOK_BYTES: usize = 64;

/// Why a file was not read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ReadError {
    /// The file is gone.
    #[error("the file is gone")]
    Missing,
    /// This person may not read it, or the disk fails.
    #[error("the file cannot be read")]
    Unreadable,
    /// It is a folder, a pipe or a device.
    #[error("not an ordinary file")]
    NotAFile,
    /// It is larger than anything Ithaca takes in.
    #[error("the file is larger than {limit_bytes} bytes")]
    TooLarge {
        /// The limit for this kind of file.
        limit_bytes: u64,
    },
}

impl ReadError {
    fn of(error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::NotFound {
            Self::Missing
        } else {
            Self::Unreadable
        }
    }
}

/// What the first bytes promise. The core decides; this only chooses the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// An age file in binary.
    Binary,
    /// An age file as armoured text.
    Armour,
    /// Anything else, perhaps a saved mail.
    Other,
}

impl Look {
    /// What these first bytes promise. Armour may have blank lines before it.
    #[must_use]
    pub fn of(first_bytes: &[u8]) -> Self {
        if first_bytes.starts_with(AGE_BINARY) {
            Self::Binary
        } else if first_bytes.trim_ascii_start().starts_with(AGE_ARMOUR) {
            Self::Armour
        } else {
            Self::Other
        }
    }

    /// The most bytes such a file may have.
    #[must_use]
    pub fn bytes_max(self) -> u64 {
        match self {
            Self::Binary => BINARY_BYTES_MAX,
            Self::Armour => ARMOUR_BYTES_MAX,
            Self::Other => MAIL_BYTES_MAX,
        }
    }
}

/// Opens an ordinary file and looks at its first bytes. A pipe or a device is refused before it is opened: opening waits.
pub(super) fn look_into(path: &Path) -> Result<(File, Vec<u8>), ReadError> {
    if !fs::metadata(path)
        .map_err(|error| ReadError::of(&error))?
        .is_file()
    {
        return Err(ReadError::NotAFile);
    }
    let mut file = File::open(path).map_err(|_| ReadError::Unreadable)?;
    let mut first = Vec::with_capacity(LOOK_BYTES);
    Read::by_ref(&mut file)
        .take(LOOK_BYTES as u64)
        .read_to_end(&mut first)
        .map_err(|_| ReadError::Unreadable)?;
    Ok((file, first))
}

/// The whole file, if it is within the limit of what it looks like.
///
/// # Errors
/// When it cannot be read, is no ordinary file, or is too large; a file that grows meanwhile is too large, too.
pub fn read_foreign(path: &Path) -> Result<Vec<u8>, ReadError> {
    let (file, mut bytes) = look_into(path)?;
    let limit_bytes = Look::of(&bytes).bytes_max();
    let size = file.metadata().map_err(|_| ReadError::Unreadable)?.len();
    if size > limit_bytes {
        return Err(ReadError::TooLarge { limit_bytes });
    }
    let rest = limit_bytes.saturating_sub(bytes.len() as u64);
    file.take(rest + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| ReadError::Unreadable)?;
    if bytes.len() as u64 > limit_bytes {
        return Err(ReadError::TooLarge { limit_bytes });
    }
    Ok(bytes)
}

/// The whole file, whatever it is, if it has at most so many bytes.
///
/// # Errors
/// As [`read_foreign`].
pub fn read_within(path: &Path, limit_bytes: u64) -> Result<Vec<u8>, ReadError> {
    let (file, mut bytes) = look_into(path)?;
    file.take((limit_bytes + 1).saturating_sub(bytes.len() as u64))
        .read_to_end(&mut bytes)
        .map_err(|_| ReadError::Unreadable)?;
    if bytes.len() as u64 > limit_bytes {
        return Err(ReadError::TooLarge { limit_bytes });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sparse(name: &str, start: &[u8], size: u64) -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, start).unwrap();
        fs::OpenOptions::new()
            .write(true)
            .open(&path)
            .unwrap()
            .set_len(size)
            .unwrap();
        (folder, path)
    }

    #[test]
    fn each_look_has_its_own_limit() {
        for (start, limit_bytes) in [
            (AGE_BINARY, BINARY_BYTES_MAX),
            (
                b"\n-----BEGIN AGE ENCRYPTED FILE-----\n".as_slice(),
                ARMOUR_BYTES_MAX,
            ),
            (b"From: Sam".as_slice(), MAIL_BYTES_MAX),
        ] {
            let (_folder, at_limit) = sparse("noname", start, limit_bytes);
            assert_eq!(read_foreign(&at_limit).unwrap().len() as u64, limit_bytes);
            let (_folder, over) = sparse("noname", start, limit_bytes + 1);
            assert_eq!(
                read_foreign(&over),
                Err(ReadError::TooLarge { limit_bytes })
            );
        }
    }

    #[test]
    fn what_is_no_file_is_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read_foreign(folder.path()), Err(ReadError::NotAFile));
        assert_eq!(
            read_foreign(&folder.path().join("gone")),
            Err(ReadError::Missing)
        );
        #[cfg(unix)]
        assert_eq!(
            read_foreign(Path::new("/dev/zero")),
            Err(ReadError::NotAFile)
        );
    }

    #[test]
    fn a_file_of_any_kind_is_read_within_a_limit_of_ones_own() {
        let (_folder, at_limit) = sparse("scan.jpg", b"scan", 1_000);
        assert_eq!(read_within(&at_limit, 1_000).unwrap().len(), 1_000);
        let (_folder, over) = sparse("scan.jpg", b"scan", 1_001);
        let limit_bytes = 1_000;
        assert_eq!(
            read_within(&over, limit_bytes),
            Err(ReadError::TooLarge { limit_bytes })
        );
    }

    #[test]
    fn a_short_file_is_read_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("short");
        for length in [0, 1, LOOK_BYTES - 1, LOOK_BYTES, LOOK_BYTES + 1] {
            fs::write(&path, vec![7; length]).unwrap();
            assert_eq!(read_foreign(&path).unwrap(), vec![7; length]);
        }
    }
}
