//! Rolling backups made anew: one fresh backup takes the place of all that still hold what was erased.
//!
//! What is due is noted beside the notebook before anything is erased. Cut off at any moment, it is done at the next
//! opening; until the fresh backup is proved, none of the old ones goes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::backup::{Backup, BackupError, list};
use super::file::{self, FileError};
use super::profile::Profile;
use super::restore::SET_ASIDE;
use super::unlock::Unlocked;

/// A line of a note is the id of one pair, about forty bytes.
const DUE_BYTES_MAX: u64 = 16_384;

/// Notes that backups must be made anew once `pair` is erased.
///
/// # Errors
/// What the disk answers; then nothing may be erased.
pub fn note_due(profile: &Profile, pair: &str) -> Result<(), FileError> {
    let mut all = due(profile);
    all.insert(pair.to_owned());
    let lines: Vec<String> = all.into_iter().collect();
    file::replace(&profile.backups_due(), lines.join("\n").as_bytes())
}

/// The pairs whose erasing the backups wait for.
#[must_use]
pub fn due(profile: &Profile) -> BTreeSet<String> {
    let bytes = file::read_at_most(&profile.backups_due(), DUE_BYTES_MAX).unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    text.lines().map(ToOwned::to_owned).collect()
}

/// Nothing is due any more, or was never erased.
///
/// # Errors
/// What the disk answers.
pub fn not_due(profile: &Profile) -> Result<(), FileError> {
    file::remove_if_there(&profile.backups_due())
}

impl Unlocked {
    /// Makes one fresh backup, and then lets go of every other one.
    ///
    /// # Errors
    /// [`BackupError`]; as long as the fresh one is not proved, every old one is still there.
    pub fn renew_backups(&self, today: NaiveDate) -> Result<Backup, BackupError> {
        let fresh = self.make_backup(today)?;
        for old in list(self.profile())? {
            if old != fresh {
                file::remove_if_there(&old.path(self.profile()))?;
            }
        }
        not_due(self.profile())?;
        Ok(fresh)
    }
}

/// Notebooks that were set aside in the same folder when backups were put back.
///
/// # Errors
/// What the disk answers; a missing folder is an empty list.
pub fn set_aside(profile: &Profile) -> Result<Vec<PathBuf>, FileError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(profile.folder())? {
        let path = entry?.path();
        if path.is_dir() && is_set_aside(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn is_set_aside(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let number = name.and_then(|name| name.strip_prefix(SET_ASIDE)?.strip_prefix('-'));
    number.is_some_and(|number| number.parse::<u32>().is_ok())
}

/// Erases every notebook that was set aside.
///
/// # Errors
/// What the disk answers; what is gone is gone.
pub fn erase_set_aside(profile: &Profile) -> Result<(), FileError> {
    for folder in set_aside(profile)? {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}
