//! Which notebook of the shelf lies on the desk. One at a time, and only while it is locked is another one chosen.

use std::path::PathBuf;

use ithaca_core::vault::shelf;
use serde::Serialize;
use specta::Type;

use super::{Desk, Inner, Lies, hold};
use crate::failure::Failure;

/// One notebook of this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ShelfLine {
    /// The bare name of its folder.
    pub id: String,
    /// What it is called; readable to everybody.
    pub name: String,
    /// Whether it lies on the desk.
    pub is_here: bool,
}

/// The notebooks of this laptop, by number. Locked or not, it shows the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ShelfView {
    /// Every notebook; a folder that stands alone is none.
    pub notebooks: Vec<ShelfLine>,
    /// Whether another one can begin beside them.
    pub can_start: bool,
}

impl Desk {
    /// The notebooks of this laptop.
    #[must_use]
    pub fn shelf(&self) -> ShelfView {
        let here = self.folder();
        let line = |it: shelf::Shelved| ShelfLine {
            is_here: it.folder == here,
            id: it.id,
            name: it.name,
        };
        ShelfView {
            notebooks: shelf::notebooks(&here).into_iter().map(line).collect(),
            can_start: shelf::next(&here).is_some(),
        }
    }

    /// Lays another notebook onto the desk, shut. One that is there no more changes nothing: the page reads again.
    ///
    /// # Errors
    /// [`Failure::NotLocked`] while one is open.
    pub fn choose(&self, notebook: &str) -> Result<(), Failure> {
        let mut found = shelf::notebooks(&self.folder()).into_iter();
        self.lay(found.find(|it| it.id == notebook).map(|it| it.folder))
    }

    /// Lays an empty place onto the desk, in which another notebook may begin.
    ///
    /// # Errors
    /// [`Failure::NotLocked`] while one is open.
    pub fn start_another(&self) -> Result<(), Failure> {
        self.lay(shelf::next(&self.folder()))
    }

    /// Calls the open notebook so, readable to everybody; without a name by its number.
    ///
    /// # Errors
    /// [`Failure::Locked`], [`Failure::TextTooLong`], [`Failure::TextUnprintable`], and what the disk refuses.
    pub fn rename(&self, typed: &str) -> Result<(), Failure> {
        drop(self.notebook()?);
        let name = shelf::check_name(typed)?;
        shelf::call(&self.folder(), name.as_deref())?;
        self.tell_desk();
        Ok(())
    }

    fn lay(&self, folder: Option<PathBuf>) -> Result<(), Failure> {
        let mut inner = self.inner.lock();
        if let Lies::Open(_) = inner.lies {
            return Err(Failure::NotLocked);
        }
        if let Some(folder) = folder {
            inner.lay(folder);
        }
        drop(inner);
        self.tell_desk();
        Ok(())
    }
}

impl Inner {
    /// Wrong tries at one notebook go on waiting there, and keep nobody from another.
    pub(super) fn lay(&mut self, folder: PathBuf) {
        if folder == self.folder {
            return;
        }
        self.lies = hold(&folder);
        self.chosen.forget();
        let left = std::mem::replace(&mut self.folder, folder);
        let tries = self.resting.remove(&self.folder).unwrap_or_default();
        let tries = std::mem::replace(&mut self.tries, tries);
        self.resting.insert(left, tries);
    }
}
