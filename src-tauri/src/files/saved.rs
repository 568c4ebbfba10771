//! A saved file as the page sees it: names, never a path.

use std::path::Path;

use serde::Serialize;
use specta::Type;

use super::incoming::bare_name;

/// Where a file was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedFile {
    /// The bare file name, as the person may have changed it.
    pub file_name: String,
    /// The bare name of its folder.
    pub folder_name: String,
}

impl SavedFile {
    /// The names of a path.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self {
            file_name: bare_name(path),
            folder_name: path.parent().map(bare_name).unwrap_or_default(),
        }
    }
}
