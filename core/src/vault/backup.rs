//! Rolling backups beside the notebook: made, proved, listed, and let go.
//!
//! A backup is encrypted as the notebook is and opens with the passphrase of its
//! day. Putting one back is told in `restore`; a file that has no name of a backup is
//! never removed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

use super::file::{self, FileError};
use super::profile::Profile;
use super::slot::{SLOT_BYTES_MAX, SlotKind};
use super::tar_file::{self, PackedSlots, UnpackError};
use super::unlock::Unlocked;
use crate::store::{RawKey, Store, StoreError};

/// How many of the newest backups stay.
pub const NEWEST_KEPT: usize = 3;
/// Of the older ones, the newest of each of so many calendar weeks (ISO 8601).
pub const WEEKS_KEPT: usize = 4;

/// Work in progress; whatever lies here was never a backup.
const MAKING: &str = ".making";

/// Why there is no sound backup. The notebook itself is untouched.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The notebook could not be copied, or the copy did not open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What the disk answered.
    #[error(transparent)]
    File(#[from] FileError),
    /// The file is not a backup, or cut short.
    #[error("the file is not a backup")]
    NotABackup,
    /// Read back, the keys in it were not those of the notebook.
    #[error("the backup does not hold the keys that were put into it")]
    NotAsWritten,
}

impl From<UnpackError> for BackupError {
    fn from(error: UnpackError) -> Self {
        match error {
            UnpackError::NotABackup => Self::NotABackup,
            UnpackError::File(error) => Self::File(error),
        }
    }
}

/// One backup in the folder. Older ones order before newer ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// The day whose first change it precedes, as the caller told it.
    pub day: NaiveDate,
    /// 1 for the first of its day.
    pub number: u32,
}

impl Backup {
    /// `notebook-2026-11-25-1.tar`: says a day and nothing about anyone.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("notebook-{}-{}.tar", self.day, self.number)
    }

    /// Only a name that [`Backup::file_name`] would give is one.
    fn from_file_name(name: &str) -> Option<Self> {
        let rest = name.strip_prefix("notebook-")?.strip_suffix(".tar")?;
        let (day, number) = rest.rsplit_once('-')?;
        let backup = Self {
            day: day.parse().ok()?,
            number: number.parse().ok()?,
        };
        (backup.file_name() == name).then_some(backup)
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self, profile: &Profile) -> PathBuf {
        profile.backups().join(self.file_name())
    }
}

/// The day that a name says, also where a copy got another ending: `notebook-2026-11-25-1 (2).tar`. It comes from
/// outside and proves nothing.
pub(super) fn day_in_name(name: &str) -> Option<NaiveDate> {
    let day = name.strip_prefix("notebook-")?.get(..10)?;
    day.parse().ok()
}

impl Unlocked {
    /// To be called before the first change of a day: makes the day's backup if
    /// there is none yet. `None` when there is one.
    ///
    /// # Errors
    /// As [`Unlocked::make_backup`].
    pub fn back_up_once_a_day(&self, today: NaiveDate) -> Result<Option<Backup>, BackupError> {
        if list(self.profile())?.iter().any(|made| made.day == today) {
            return Ok(None);
        }
        self.make_backup(today).map(Some)
    }

    /// Makes a backup, proves it by opening it, and lets go of old ones.
    ///
    /// # Errors
    /// [`BackupError`]; then no file was added and none removed.
    pub fn make_backup(&self, today: NaiveDate) -> Result<Backup, BackupError> {
        make(self.profile(), self.store(), self.key(), today)
    }

    /// Opens a backup with the key of this notebook and reads every page of it.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`] or [`StoreError::Damaged`] inside [`BackupError`],
    /// and [`BackupError::NotABackup`].
    pub fn verify_backup(&self, backup: Backup) -> Result<(), BackupError> {
        let making = Making::begin(self.profile())?;
        prove(&backup.path(self.profile()), &making, self.key())?;
        Ok(())
    }
}

/// Every backup in the folder, oldest first. Other files are left out.
///
/// # Errors
/// What the disk answers; a missing folder is an empty list.
pub fn list(profile: &Profile) -> Result<Vec<Backup>, FileError> {
    let entries = match fs::read_dir(profile.backups()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        answered => answered?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        found.extend(name.to_str().and_then(Backup::from_file_name));
    }
    found.sort_unstable();
    Ok(found)
}

pub(super) fn make(
    profile: &Profile,
    store: &Store,
    key: &RawKey,
    today: NaiveDate,
) -> Result<Backup, BackupError> {
    let slots = PackedSlots {
        passphrase: slot_if_there(profile, SlotKind::Passphrase)?,
        recovery: slot_if_there(profile, SlotKind::Recovery)?,
    };
    let backup = next_of(&list(profile)?, today);
    let making = Making::begin(profile)?;
    let copy = making.folder.join(tar_file::NOTEBOOK);
    // SQLite would make it readable to all; it accepts an empty file of ours instead.
    drop(file::make_new(&copy)?);
    store.copy_into(&copy)?;
    let packed = making.folder.join("packed.tar");
    tar_file::pack(&packed, &copy, &slots)?;
    file::remove_if_there(&copy)?;
    if prove(&packed, &making, key)? != slots {
        return Err(BackupError::NotAsWritten);
    }
    file::move_over(&packed, &backup.path(profile))?;
    // The backup stands; one too many that cannot be removed harms nobody.
    let _ = prune(profile);
    Ok(backup)
}

fn slot_if_there(profile: &Profile, kind: SlotKind) -> Result<Option<Vec<u8>>, FileError> {
    match file::read_at_most(&profile.slot(kind), SLOT_BYTES_MAX) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(FileError::Missing) => Ok(None),
        Err(error) => Err(error),
    }
}

fn next_of(made: &[Backup], day: NaiveDate) -> Backup {
    let last = made
        .iter()
        .filter(|backup| backup.day == day)
        .map(|backup| backup.number)
        .max();
    Backup {
        day,
        number: last.unwrap_or(0).saturating_add(1),
    }
}

/// Unpacks beside the backups, opens the copy and reads all of it.
fn prove(packed: &Path, making: &Making, key: &RawKey) -> Result<PackedSlots, BackupError> {
    let notebook = making.folder.join("unpacked.db");
    let slots = tar_file::unpack(packed, &notebook)?;
    let copy = Store::open_copy(&notebook, key)?;
    copy.check_whole()?;
    Ok(slots)
}

fn prune(profile: &Profile) -> Result<(), FileError> {
    for backup in to_let_go(&list(profile)?) {
        file::remove_if_there(&backup.path(profile))?;
    }
    Ok(())
}

/// Which of `backups` may go: not among the [`NEWEST_KEPT`] newest, and not the newest
/// of its week among the [`WEEKS_KEPT`] newest weeks before those.
#[must_use]
pub fn to_let_go(backups: &[Backup]) -> Vec<Backup> {
    let mut newest_first = backups.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let mut weeks = BTreeSet::new();
    newest_first
        .into_iter()
        .skip(NEWEST_KEPT)
        .filter(|backup| {
            let week = backup.day.iso_week();
            let stays = weeks.len() < WEEKS_KEPT && weeks.insert(week);
            !stays
        })
        .collect()
}

/// The folder of work in progress; it is gone with its scope.
pub(super) struct Making {
    folder: PathBuf,
}

impl Making {
    /// A file in it.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(super) fn begin(profile: &Profile) -> Result<Self, FileError> {
        file::make_folder(&profile.backups())?;
        let folder = profile.backups().join(MAKING);
        remove_all(&folder)?;
        file::make_folder(&folder)?;
        Ok(Self { folder })
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        // What cannot be removed now is removed before the next backup.
        let _ = remove_all(&self.folder);
    }
}

/// Clears work that was cut off; it was never a backup.
pub(super) fn clear_work(profile: &Profile) -> Result<(), FileError> {
    remove_all(&profile.backups().join(MAKING))
}

fn remove_all(folder: &Path) -> Result<(), FileError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
