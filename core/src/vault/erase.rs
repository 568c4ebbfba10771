//! Erasing a whole notebook: everything Ithaca laid into its folder goes, and nothing else that lies there.
//!
//! The keys go first: without them nothing that a disk still remembers can be read. A note stands beside all of it until
//! the last file is gone, so that what was cut off is finished the next time the folder is held.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::backup;
use super::file::{self, FileError};
use super::profile::Profile;
use super::renew;
use super::slot::SlotKind;

/// Erases the notebook in the folder, its keys, its backups, what was set aside, and the settings beside it. It must
/// be closed.
///
/// # Errors
/// What the disk answers; what is left is erased the next time the folder is held.
pub fn erase(profile: &Profile) -> Result<(), FileError> {
    file::replace(&profile.erasing(), b"erasing\n")?;
    finish(profile)
}

/// Whether an erasing was begun and cut off.
pub(super) fn is_begun(profile: &Profile) -> bool {
    profile.erasing().exists()
}

/// Erases what an erasing has left.
pub(super) fn finish(profile: &Profile) -> Result<(), FileError> {
    for kind in [SlotKind::Passphrase, SlotKind::Recovery] {
        remove(&profile.slot(kind))?;
    }
    renew::erase_set_aside(profile)?;
    for made in backup::list(profile)? {
        file::remove_if_there(&made.path(profile))?;
    }
    backup::clear_work(profile)?;
    leave_empty(&profile.backups())?;
    for path in [
        profile.notebook(),
        beside(&profile.notebook(), "-wal"),
        beside(&profile.notebook(), "-shm"),
        profile.mark(),
        profile.backups_due(),
        profile.asleep(),
        profile.settings(),
        profile.name(),
    ] {
        remove(&path)?;
    }
    file::remove_if_there(&profile.erasing())
}

/// Also what was on its way to take the file's place.
fn remove(path: &Path) -> Result<(), FileError> {
    file::remove_if_there(&file::beside(path))?;
    file::remove_if_there(path)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A folder that holds other things stays.
fn leave_empty(folder: &Path) -> Result<(), FileError> {
    match fs::remove_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
        answered => Ok(answered?),
    }
}
