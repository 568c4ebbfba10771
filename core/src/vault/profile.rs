//! The folder of one notebook, held by one running Ithaca at a time.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::erase;
use super::file::{self, FileError};
use super::slot::SlotKind;

const NOTEBOOK: &str = "notebook.db";
const LOCK: &str = "lock";
const BACKUPS: &str = "backups";
const MARK: &str = "mark";
const ASLEEP: &str = "asleep";
const BACKUPS_DUE: &str = "backups.due";
/// What the notebook is called, in clear.
pub(super) const NAME: &str = "name";
const ERASING: &str = "erasing";
const SETTINGS: &str = "settings.json";

/// Why a profile folder could not be taken.
#[derive(Debug, thiserror::Error)]
pub enum ProfileError {
    /// Another running Ithaca holds this notebook.
    #[error("the notebook is already open")]
    AlreadyOpen,
    /// What the disk answered.
    #[error(transparent)]
    File(#[from] FileError),
}

/// The folder of one notebook. As long as one clone of this lives, nobody else
/// gets the same folder, in this process or another.
#[derive(Debug, Clone)]
pub struct Profile {
    folder: PathBuf,
    // Never read again: it carries the operating system's lock until it is dropped.
    _held: Arc<File>,
}

/// What stands in a profile folder. Told without opening anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileState {
    /// No notebook yet.
    Empty,
    /// Making a notebook was cut off before anything was written into it: it can
    /// be made again.
    Unfinished,
    /// A notebook, and at least one way in.
    Locked(SlotsPresent),
    /// Something is missing without which nothing opens; a backup brings it back.
    Damaged(Damage),
}

/// Which ways in are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotsPresent {
    /// `key.passphrase.age` is there.
    pub passphrase: bool,
    /// `key.recovery.age` is there.
    pub recovery: bool,
}

/// What a damaged profile lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The slots are there and the notebook is not, or it is empty.
    NotebookMissing,
    /// The notebook is there and neither slot is.
    SlotsMissing,
}

impl Profile {
    /// Takes `folder`, making it where it is missing (for its owner alone).
    ///
    /// # Errors
    /// [`ProfileError::AlreadyOpen`] while another one holds it, and what the
    /// disk answers.
    pub fn hold(folder: &Path) -> Result<Self, ProfileError> {
        // Absolute, so that no working directory and no `file:` address can bend it.
        let folder = std::path::absolute(folder).map_err(FileError::from)?;
        file::make_folder(&folder)?;
        let lock = file::open_lock(&folder.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(ProfileError::AlreadyOpen),
            Err(TryLockError::Error(error)) => return Err(FileError::from(error).into()),
        }
        let profile = Self {
            folder,
            _held: Arc::new(lock),
        };
        if erase::is_begun(&profile) {
            erase::finish(&profile)?;
        }
        // A folder that somebody picked and that holds other things keeps its rights.
        if profile.state() != ProfileState::Empty {
            file::close_to_others(&profile.folder);
        }
        Ok(profile)
    }

    /// The absolute path of the folder. Shown only where a person asks for it.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What stands in the folder now.
    #[must_use]
    pub fn state(&self) -> ProfileState {
        let notebook = fs::metadata(self.notebook()).is_ok_and(|file| file.len() > 0);
        let slots = SlotsPresent {
            passphrase: self.slot(SlotKind::Passphrase).is_file(),
            recovery: self.slot(SlotKind::Recovery).is_file(),
        };
        let any_slot = slots.passphrase || slots.recovery;
        match (notebook, any_slot) {
            (true, true) => ProfileState::Locked(slots),
            (true, false) => ProfileState::Damaged(Damage::SlotsMissing),
            (false, _) if self.unfinished_notebook().exists() => ProfileState::Unfinished,
            (false, true) => ProfileState::Damaged(Damage::NotebookMissing),
            (false, false) => ProfileState::Empty,
        }
    }

    pub(super) fn notebook(&self) -> PathBuf {
        self.folder.join(NOTEBOOK)
    }

    /// A notebook being made lies here until it is whole. It holds nothing anyone wrote.
    pub(super) fn unfinished_notebook(&self) -> PathBuf {
        file::beside(&self.notebook())
    }

    pub(super) fn slot(&self, kind: SlotKind) -> PathBuf {
        self.folder.join(kind.file_name())
    }

    pub(super) fn mark(&self) -> PathBuf {
        self.folder.join(MARK)
    }

    /// Stands there while the notebook lives on another laptop.
    pub(super) fn asleep(&self) -> PathBuf {
        self.folder.join(ASLEEP)
    }

    /// Names the pair whose erasing the rolling backups wait for.
    pub(super) fn backups_due(&self) -> PathBuf {
        self.folder.join(BACKUPS_DUE)
    }

    /// Stands beside everything until an erasing is over.
    pub(super) fn erasing(&self) -> PathBuf {
        self.folder.join(ERASING)
    }

    pub(super) fn name(&self) -> PathBuf {
        self.folder.join(NAME)
    }

    /// How the window behaves; the shell writes it, and it goes with the notebook.
    pub(super) fn settings(&self) -> PathBuf {
        self.folder.join(SETTINGS)
    }

    pub(super) fn backups(&self) -> PathBuf {
        self.folder.join(BACKUPS)
    }
}

/// Whether a notebook lies in a folder, whole or not. Asked without holding it.
pub(super) fn holds_notebook(folder: &Path) -> bool {
    let slots = [SlotKind::Passphrase, SlotKind::Recovery].map(SlotKind::file_name);
    let mut names = slots.into_iter().chain([NOTEBOOK]);
    names.any(|name| folder.join(name).is_file())
}

/// Whether backups of a notebook lie in a folder, also where the notebook itself does not.
pub(super) fn holds_backups(folder: &Path) -> bool {
    let mut inside = fs::read_dir(folder.join(BACKUPS)).into_iter().flatten();
    inside.next().is_some()
}
