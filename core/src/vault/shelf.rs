//! The shelf: the notebooks of one laptop beside each other, each in a folder with a neutral name (SF-2).
//!
//! `notebook-1`, `notebook-2` … in one place are a shelf; a folder of any other name stands alone. What is told here is
//! told without opening anything: a number, or a name that a person chose knowing that anybody can read it.

use std::fs;
use std::path::{Path, PathBuf};

use super::file::{self, FileError};
use super::profile::{NAME, holds_backups, holds_notebook};
use crate::error::Refusal;
use crate::text::check_line;

/// Every folder of a shelf begins so.
const BEGINS: &str = "notebook-";
/// More than a laptop has people.
const NUMBER_MAX: u32 = 99;
/// Longest name, in characters.
pub const NAME_CHARS_MAX: usize = 40;
const NAME_BYTES_MAX: u64 = 400;

/// One notebook on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its folder.
    pub folder: PathBuf,
    /// The bare name of the folder, `notebook-2`.
    pub id: String,
    /// What it is called: the name a person gave it, else the bare name of its folder.
    pub name: String,
}

/// What the notebook of a folder is called.
#[must_use]
pub fn name_of(folder: &Path) -> String {
    given_name(folder).unwrap_or_else(|| bare(folder))
}

fn given_name(folder: &Path) -> Option<String> {
    let bytes = file::read_at_most(&folder.join(NAME), NAME_BYTES_MAX).ok()?;
    check_line(&String::from_utf8(bytes).ok()?, NAME_CHARS_MAX).ok()
}

/// Every notebook on the shelf of this folder, by number; also its own, if there is one in it.
#[must_use]
pub fn notebooks(folder: &Path) -> Vec<Shelved> {
    let mut found: Vec<(u32, PathBuf)> = numbered(folder)
        .into_iter()
        .filter(|(_, folder)| holds_notebook(folder))
        .collect();
    found.sort();
    let shelved = |(_, folder): (u32, PathBuf)| Shelved {
        id: bare(&folder),
        name: name_of(&folder),
        folder,
    };
    found.into_iter().map(shelved).collect()
}

/// The folder to begin with: this one if it holds a notebook or none does, else the first that holds one.
#[must_use]
pub fn first(folder: &Path) -> PathBuf {
    let first = notebooks(folder).into_iter().next();
    match first {
        Some(first) if !holds_notebook(folder) => first.folder,
        Some(_) | None => folder.to_owned(),
    }
}

/// The folder in which another notebook may begin; none where a folder stands alone, or the shelf is full.
#[must_use]
pub fn next(folder: &Path) -> Option<PathBuf> {
    number(folder)?;
    let place = folder.parent()?;
    (1..=NUMBER_MAX)
        .map(|number| place.join(format!("{BEGINS}{number}")))
        // Somebody's last backups are no place to begin in: they would be counted among the new one's, and let go.
        .find(|folder| !holds_notebook(folder) && !holds_backups(folder))
}

/// What a notebook may be called: one line, at most [`NAME_CHARS_MAX`] characters. `None` for its number alone.
///
/// # Errors
/// `TextTooLong`, `TextUnprintable`.
pub fn check_name(typed: &str) -> Result<Option<String>, Refusal> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    check_line(typed, NAME_CHARS_MAX).map(Some)
}

/// Calls the notebook of a folder so, readable to everybody; without a name by its number.
///
/// # Errors
/// What the disk answers; then it is called as before.
pub fn call(folder: &Path, name: Option<&str>) -> Result<(), FileError> {
    let path = folder.join(NAME);
    match name {
        Some(name) => file::replace(&path, name.as_bytes()),
        None => file::remove_if_there(&path),
    }
}

fn bare(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Only a name that a shelf would give has a number.
fn number(folder: &Path) -> Option<u32> {
    let name = bare(folder);
    let number: u32 = name.strip_prefix(BEGINS)?.parse().ok()?;
    (format!("{BEGINS}{number}") == name).then_some(number)
}

fn numbered(folder: &Path) -> Vec<(u32, PathBuf)> {
    let (Some(own), Some(place)) = (number(folder), folder.parent()) else {
        return Vec::new();
    };
    let Ok(entries) = fs::read_dir(place) else {
        return vec![(own, folder.to_owned())];
    };
    let folders = entries.filter_map(|entry| Some(entry.ok()?.path()));
    folders
        .filter_map(|folder| Some((number(&folder)?, folder)))
        .collect()
}
