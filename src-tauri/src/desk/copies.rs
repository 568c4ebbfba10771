//! A copy of the backup, where the person wants it: a backup on the disk of the laptop goes with the laptop.

use super::Desk;
use crate::{
    failure::Failure,
    files::{Desktop, FileKind, SavedFile},
};

impl Desk {
    /// Saves a copy of the newest backup where the person says, and keeps the day; nothing when the dialog was closed.
    ///
    /// # Errors
    /// [`Failure::BackupNotMade`], [`Failure::Locked`], and when the file does not stand there whole.
    pub fn save_copy(&self, desktop: &Desktop) -> Result<Option<SavedFile>, Failure> {
        let (name, path) = self.notebook()?.newest_backup()?;
        // The notebook is free while the dialog waits.
        let bytes = std::fs::read(path).map_err(|_| Failure::BackupNotMade)?;
        let saved = desktop.save(FileKind::Backup, &name, &bytes)?;
        if saved.is_some() && !self.notebook().is_ok_and(|mut it| it.note_copy().is_ok()) {
            // It locked meanwhile: the copy is there, and is asked for once more.
            ::log::warn!("the day of the copy was not kept");
        }
        Ok(saved)
    }
}
