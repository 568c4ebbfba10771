//! Files in and out: foreign ones with their limit known before they are read, own ones never over another.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use ithaca_core::exchange::{MAIL_BYTES_MAX, parcels_in_mail};
use ithaca_core::parcel::OpenError;
use ithaca_core::parcel::guard::recognise;

use crate::answer::{Answer, No};

/// Reads an ordinary file of at most `bytes_max`; a pipe or a device is not opened.
pub(crate) fn read(path: &Path, bytes_max: usize) -> Answer<Vec<u8>> {
    let found = fs::metadata(path).map_err(|error| {
        No::refused(match error.kind() == ErrorKind::NotFound {
            true => "file_gone",
            false => "file_unreadable",
        })
    })?;
    if !found.is_file() {
        return Err(No::refused("file_unreadable"));
    }
    let limit = u64::try_from(bytes_max).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|_| No::refused("file_unreadable"))?;
    if bytes.len() > bytes_max {
        return Err(OpenError::TooLarge.into());
    }
    Ok(bytes)
}

/// A text that somebody wrote by hand.
pub(crate) fn read_text(path: &Path, bytes_max: usize) -> Answer<String> {
    String::from_utf8(read(path, bytes_max)?).map_err(|_| No::refused("file_unreadable"))
}

/// A parcel or invitation: the file itself, armoured or not, or the first one inside a saved mail.
pub(crate) fn read_parcel(path: &Path) -> Answer<Vec<u8>> {
    let bytes = read(path, MAIL_BYTES_MAX)?;
    match recognise(&bytes) {
        Err(OpenError::NotIthaca { .. }) => {
            let inside = parcels_in_mail(&bytes)?;
            Ok(inside.into_iter().next().unwrap_or(bytes))
        }
        Ok(_) | Err(_) => Ok(bytes),
    }
}

/// Where a file will stand: in a folder under its own name, or as named. Asked before anything is frozen.
pub(crate) fn place_for(out: &Path, name: &str) -> Answer<PathBuf> {
    let place = if out.is_dir() {
        out.join(name)
    } else {
        out.to_owned()
    };
    let folder = place.parent().filter(|folder| *folder != Path::new(""));
    if place.exists() || !folder.unwrap_or(Path::new(".")).is_dir() {
        return Err(No::refused("save_refused"));
    }
    Ok(place)
}

/// Writes a new file, for its owner alone, whole or not at all.
pub(crate) fn write_new(place: &Path, bytes: &[u8]) -> Answer<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options
        .open(place)
        .map_err(|_| No::refused("save_refused"))?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|error| {
        // Half a file would be taken for a whole one.
        let _ = fs::remove_file(place);
        let full = [ErrorKind::StorageFull, ErrorKind::QuotaExceeded].contains(&error.kind());
        No::refused(if full { "disk_full" } else { "save_refused" })
    })
}
