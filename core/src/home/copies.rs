//! A copy of the backup off this laptop (SF-5).

use std::path::PathBuf;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::notebook::{Notebook, Topic};
use crate::vault::{backup, copied_day, mark_copied, mark_copy_rested};

/// How it stands with copies off this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CopiesView {
    /// The day on which one was last saved, `2026-11-25`.
    pub copied_day: Option<String>,
}

impl Notebook {
    /// How it stands with copies of the backup off this laptop.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn view_copies(&self) -> Result<CopiesView> {
        let day = self.read(|store| Ok(copied_day(store)?))?;
        Ok(CopiesView {
            copied_day: day.map(|day| day.to_string()),
        })
    }

    /// The newest backup, made now where the day has none: its file name, and where it lies.
    ///
    /// # Errors
    /// [`Error::BackupNotMade`].
    pub fn newest_backup(&self) -> Result<(String, PathBuf)> {
        self.back_up_today()?;
        let profile = self.vault().profile();
        let newest = backup::list(profile).map_err(|_| Error::BackupNotMade)?;
        let newest = newest.last().ok_or(Error::BackupNotMade)?;
        Ok((newest.file_name(), newest.path(profile)))
    }

    /// A copy of it was saved elsewhere.
    ///
    /// # Errors
    /// When the notebook cannot be written.
    pub fn note_copy(&mut self) -> Result<()> {
        self.change(|page| {
            page.touch(Topic::Settings);
            Ok(mark_copied(page.store, page.now.day())?)
        })
    }

    /// The person lets the question about a copy be: it comes again in a month.
    ///
    /// # Errors
    /// When the notebook cannot be written.
    pub fn rest_copy_question(&mut self) -> Result<()> {
        self.change(|page| {
            page.touch(Topic::Settings);
            Ok(mark_copy_rested(page.store, page.now.day())?)
        })
    }
}
