//! Putting a backup back, in two steps: it is chosen and looked at, and then put where the notebook lies.
//!
//! The path stays here; the page names the backup by what it was given.

use std::path::PathBuf;

use ithaca_core::vault;
use serde::Serialize;
use specta::Type;

use super::Desk;
use crate::failure::Failure;

/// A chosen backup, and what putting it back would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// Names it. Says nothing about its path.
    pub backup: String,
    /// The day its file name says it is of, `2026-11-25`; nothing where it says none.
    pub day: Option<String>,
    /// The size of the file.
    pub byte_count: u32,
    /// The bare name of the folder into which goes what lies here now; nothing where nothing lies.
    pub sets_aside: Option<String>,
}

/// The backup that is being looked at: one at a time.
#[derive(Default)]
pub(super) struct Chosen {
    count: u32,
    packed: Option<PathBuf>,
}

impl Chosen {
    fn keep(&mut self, packed: PathBuf) -> String {
        self.count = self.count.saturating_add(1);
        self.packed = Some(packed);
        self.count.to_string()
    }

    fn packed(&self, backup: &str) -> Result<PathBuf, Failure> {
        let packed = self.packed.as_ref();
        let named = packed.filter(|_| self.count.to_string() == backup);
        named.cloned().ok_or(Failure::FileGone)
    }

    pub(super) fn forget(&mut self) {
        self.packed = None;
    }
}

impl Desk {
    /// Looks at a chosen backup and keeps in mind where it lies; nothing where none was chosen. Nothing is changed.
    ///
    /// # Errors
    /// [`Failure::NotABackup`], [`Failure::NotLocked`] while a notebook is open, and what the disk refuses.
    pub fn look_at_backup(&self, chosen: Option<PathBuf>) -> Result<Option<BackupView>, Failure> {
        let Some(packed) = chosen else {
            return Ok(None);
        };
        let mut inner = self.inner.lock();
        inner.chosen.forget();
        let seen = vault::look_at_backup(inner.lies.closed()?, &packed)?;
        Ok(Some(BackupView {
            backup: inner.chosen.keep(packed),
            day: seen.day.map(|day| day.to_string()),
            byte_count: u32::try_from(seen.byte_count).unwrap_or(u32::MAX),
            sets_aside: seen.sets_aside,
        }))
    }

    /// Puts the chosen backup where the notebook lies; what lies there is set aside. It opens with the words of its day.
    ///
    /// # Errors
    /// [`Failure::FileGone`] for one that is not being looked at, and as [`Desk::look_at_backup`].
    pub fn restore(&self, backup: &str) -> Result<(), Failure> {
        let mut inner = self.inner.lock();
        let packed = inner.chosen.packed(backup)?;
        // Wrong tries go on waiting: the backup may open with the very words that were guessed at.
        vault::restore(inner.lies.closed()?, &packed)?;
        inner.chosen.forget();
        drop(inner);
        self.tell_desk();
        Ok(())
    }
}
