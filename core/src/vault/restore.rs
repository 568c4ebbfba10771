//! Putting a backup where the notebook lies. What lay there before is set aside in the same folder, never erased.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::backup::{BackupError, Making, day_in_name};
use super::file::{self, FileError};
use super::profile::Profile;
use super::slot::SlotKind;
use super::tar_file;

/// What was set aside lies in a folder of this name and a number.
pub(super) const SET_ASIDE: &str = "set-aside";
/// More than anybody sets aside; beyond that something else is wrong.
const SET_ASIDE_MAX: u32 = 999;

/// What putting a backup back would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The day its file name says it is of; nothing where it says none.
    pub day: Option<NaiveDate>,
    /// The size of the file.
    pub byte_count: u64,
    /// The name of the folder into which goes what lies there now; nothing where nothing lies.
    pub sets_aside: Option<String>,
}

/// Looks at the backup at `packed` and changes nothing.
///
/// # Errors
/// As [`restore`].
pub fn look_at_backup(profile: &Profile, packed: &Path) -> Result<Outlook, BackupError> {
    let making = Making::begin(profile)?;
    tar_file::unpack(packed, &making.file("notebook.db"))?;
    let name = packed.file_name().map(|name| name.to_string_lossy());
    let aside = if lying(profile).is_empty() {
        None
    } else {
        Some(next_folder(profile)?)
    };
    Ok(Outlook {
        day: name.and_then(|name| day_in_name(&name)),
        byte_count: fs::metadata(packed).map_err(FileError::from)?.len(),
        sets_aside: aside
            .and_then(|folder| Some(folder.file_name()?.to_string_lossy().into_owned())),
    })
}

/// Puts the backup at `packed` in place of whatever lies in the folder. Nothing is opened: the words that open it are
/// those of the backup's day. Cut off at any moment, the backup can be put back again.
///
/// # Errors
/// [`BackupError::NotABackup`], and what the disk answers. Until the backup is unpacked whole, nothing is changed.
pub fn restore(profile: &Profile, packed: &Path) -> Result<(), BackupError> {
    let making = Making::begin(profile)?;
    let notebook = making.file("notebook.db");
    let slots = tar_file::unpack(packed, &notebook)?;
    let synced = fs::File::open(&notebook).and_then(|file| file.sync_all());
    synced.map_err(FileError::from)?;
    set_aside(profile)?;
    for (kind, bytes) in [
        (SlotKind::Passphrase, slots.passphrase),
        (SlotKind::Recovery, slots.recovery),
    ] {
        if let Some(bytes) = bytes {
            file::replace(&profile.slot(kind), &bytes)?;
        }
    }
    // The notebook goes last: until then the folder says that something is missing.
    file::move_over(&notebook, &profile.notebook())?;
    file::close_to_others(profile.folder());
    Ok(())
}

/// Every file of a notebook that is there, the mark among them: without it the backup begins a new lineage.
fn lying(profile: &Profile) -> Vec<PathBuf> {
    let notebook = profile.notebook();
    let beside = |ending: &str| {
        let mut name = notebook.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let mut all = vec![
        notebook.clone(),
        beside("-wal"),
        beside("-shm"),
        profile.unfinished_notebook(),
        profile.slot(SlotKind::Passphrase),
        profile.slot(SlotKind::Recovery),
        profile.mark(),
        profile.asleep(),
    ];
    all.retain(|path| path.exists());
    all
}

fn set_aside(profile: &Profile) -> Result<(), FileError> {
    let there = lying(profile);
    if there.is_empty() {
        return Ok(());
    }
    let folder = next_folder(profile)?;
    file::make_folder(&folder)?;
    for path in there {
        if let Some(name) = path.file_name() {
            file::move_over(&path, &folder.join(name))?;
        }
    }
    Ok(())
}

fn next_folder(profile: &Profile) -> Result<PathBuf, FileError> {
    (1..=SET_ASIDE_MAX)
        .map(|number| profile.folder().join(format!("{SET_ASIDE}-{number}")))
        .find(|folder| !folder.exists())
        .ok_or(FileError::TooBig)
}
