//! The desktop around the window: its file dialogs, its file browser, its mail program.
//!
//! Asked from here alone: the page can neither open a dialog nor see its answer, and no other link than `mailto:` is opened.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use ithaca_core::record::RecordFile;

use super::{Clobber, SavedFile, WriteError, write_file};
use crate::{failure::Failure, mail::MailLink, seams};

/// Files of one name beside each other; beyond that something else is wrong.
const NUMBERED_MAX: u32 = 999;

/// What a dialog is about: which files it shows. Kinds are named by their endings, so that no sentence stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A parcel. Opening shows every file too: mail programs rename attachments.
    Parcel,
    /// A saved mail draft.
    Mail,
    /// A printed sheet.
    Pdf,
    /// A record in one file.
    Record,
    /// A text with marks.
    Markdown,
    /// A table for a spreadsheet.
    Csv,
    /// The same for machines.
    Json,
    /// One event for a calendar.
    Calendar,
    /// A file under opening words.
    Locked,
    /// A backup of a notebook.
    Backup,
    /// Any file, kept as it is.
    Any,
}

impl FileKind {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Parcel => &["ithaca"],
            Self::Mail => &["eml"],
            Self::Pdf => &["pdf"],
            Self::Record | Self::Backup => &["tar"],
            Self::Markdown => &["md"],
            Self::Csv => &["csv"],
            Self::Json => &["json"],
            Self::Calendar => &["ics"],
            Self::Locked => &["age"],
            Self::Any => &[],
        }
    }
}

/// No program of the desktop could be started.
#[derive(Debug, thiserror::Error)]
pub enum NoProgram {
    /// There is no file browser, or the file is gone.
    #[error("no file browser answered")]
    FileBrowser,
    /// There is no mail program.
    #[error("no mail program answered")]
    Mail,
}

type AskOpen = dyn Fn(FileKind) -> Option<PathBuf> + Send + Sync;
type AskFolder = dyn Fn() -> Option<PathBuf> + Send + Sync;
type AskSave = dyn Fn(FileKind, &str) -> Option<PathBuf> + Send + Sync;

struct Dialogs {
    open: Box<AskOpen>,
    save: Box<AskSave>,
    folder: Box<AskFolder>,
}

/// The desktop. Its dialogs wait for the person: never ask from the main thread.
pub struct Desktop {
    dialogs: Option<Dialogs>,
    downloads: PathBuf,
    parcels: PathBuf,
}

impl Desktop {
    /// Whether there is a desktop at all; tests do without.
    pub(crate) fn is_there(&self) -> bool {
        self.dialogs.is_some()
    }

    /// The desktop this app's window stands on.
    pub fn of<R: Runtime>(app: &AppHandle<R>) -> Self {
        let (opening, saving, choosing) = (app.clone(), app.clone(), app.clone());
        let dialogs = Dialogs {
            open: Box::new(move |kind| {
                let asked = dialog(&opening, Some(kind)).add_filter("*", &["*"]);
                asked
                    .blocking_pick_file()
                    .and_then(|path| path.into_path().ok())
            }),
            save: Box::new(move |kind, name| {
                let asked = dialog(&saving, Some(kind))
                    .set_file_name(name)
                    .set_can_create_directories(true);
                asked
                    .blocking_save_file()
                    .and_then(|path| path.into_path().ok())
            }),
            folder: Box::new(move || {
                let asked = dialog(&choosing, None).set_can_create_directories(true);
                asked
                    .blocking_pick_folder()
                    .and_then(|path| path.into_path().ok())
            }),
        };
        // Without a Downloads folder nothing is found in it; without a Documents folder parcels lie in the home folder.
        let place = app.path();
        let documents = place
            .document_dir()
            .or_else(|_| place.home_dir())
            .unwrap_or_default();
        Self {
            dialogs: Some(dialogs),
            downloads: place.download_dir().unwrap_or_default(),
            parcels: documents.join("Ithaca"),
        }
    }

    /// A laptop without a desktop: no dialog opens, no program answers.
    #[must_use]
    pub fn absent() -> Self {
        Self {
            dialogs: None,
            downloads: PathBuf::new(),
            parcels: PathBuf::new(),
        }
    }

    /// The folder where browsers and mail programs save.
    #[must_use]
    pub fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// The file the person chose; nothing when the dialog was closed.
    #[must_use]
    pub fn file_to_open(&self, kind: FileKind) -> Option<PathBuf> {
        match seams::pick_to_open() {
            Some(picked) => picked,
            None => self
                .dialogs
                .as_ref()
                .and_then(|dialogs| (dialogs.open)(kind)),
        }
    }

    /// The folder in which the person wants a new folder of this name; nothing when the dialog was closed.
    #[must_use]
    pub fn folder_to_save_in(&self) -> Option<PathBuf> {
        match seams::pick_to_save("") {
            Some(picked) => picked,
            None => self.dialogs.as_ref().and_then(|dialogs| (dialogs.folder)()),
        }
    }

    /// Where a parcel of this name lies to be attached by hand: a folder of its own among the person's documents.
    #[must_use]
    pub fn place_of_parcel(&self, name: &str) -> PathBuf {
        match seams::pick_to_save(name) {
            Some(Some(picked)) => picked,
            Some(None) | None => self.parcels.join(name),
        }
    }

    /// Where the person wants the file; nothing when the dialog was closed. It asked before an existing file.
    #[must_use]
    pub fn place_to_save(&self, kind: FileKind, proposed_name: &str) -> Option<PathBuf> {
        match seams::pick_to_save(proposed_name) {
            Some(picked) => picked,
            None => self
                .dialogs
                .as_ref()
                .and_then(|dialogs| (dialogs.save)(kind, proposed_name)),
        }
    }

    /// Saves a file where the person says; nothing when the dialog was closed.
    ///
    /// # Errors
    /// When the file does not stand there whole.
    pub fn save(
        &self,
        kind: FileKind,
        name: &str,
        bytes: &[u8],
    ) -> Result<Option<SavedFile>, Failure> {
        let Some(path) = self.place_to_save(kind, name) else {
            return Ok(None);
        };
        write_file(&path, bytes, Clobber::Asked)?;
        Ok(Some(SavedFile::at(&path)))
    }

    /// Saves a new folder of files where the person says; nothing when the dialog was closed. A folder that is there
    /// already stays, and the new one gets a number: `agreement-1`, `agreement-1 (2)`.
    ///
    /// # Errors
    /// When not all of the files stand there whole; then the folder goes away again.
    pub fn save_folder(
        &self,
        name: &str,
        files: &[RecordFile],
    ) -> Result<Option<SavedFile>, Failure> {
        let Some(place) = self.folder_to_save_in() else {
            return Ok(None);
        };
        let folder = new_folder(&place, name)?;
        for file in files {
            if let Err(error) = write_file(&folder.join(file.name), &file.bytes, Clobber::Never) {
                // The first failure is the one to tell.
                let _ = std::fs::remove_dir_all(&folder);
                return Err(error.into());
            }
        }
        Ok(Some(SavedFile::at(&folder)))
    }

    /// Lays a parcel where it can be attached by hand. The same parcel lies there once; another one of that name gets
    /// a number.
    ///
    /// # Errors
    /// When the file does not stand there whole.
    pub fn lay_parcel(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
        let first = self.place_of_parcel(name);
        if let Some(folder) = first.parent() {
            std::fs::create_dir_all(folder).map_err(|_| Failure::SaveRefused)?;
        }
        for number in 1..=NUMBERED_MAX {
            let path = numbered(&first, number);
            match write_file(&path, bytes, Clobber::Never) {
                Ok(()) => return Ok(path),
                Err(WriteError::NameTaken) if holds(&path, bytes) => return Ok(path),
                Err(WriteError::NameTaken) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Err(Failure::SaveRefused)
    }

    /// Opens the file browser with this file marked.
    ///
    /// # Errors
    /// When there is none.
    pub fn show_in_folder(&self, path: &Path) -> Result<(), NoProgram> {
        self.start(|| tauri_plugin_opener::reveal_item_in_dir(path))
            .then_some(())
            .ok_or(NoProgram::FileBrowser)
    }

    /// Opens this folder in the file browser.
    ///
    /// # Errors
    /// When there is none, or the folder is gone.
    pub fn open_folder(&self, path: &Path) -> Result<(), NoProgram> {
        self.start(|| tauri_plugin_opener::open_path(path, None::<&str>))
            .then_some(())
            .ok_or(NoProgram::FileBrowser)
    }

    /// Opens the mail program with an empty letter of this subject and text.
    ///
    /// # Errors
    /// When there is none.
    pub fn open_mail_program(&self, link: &MailLink) -> Result<(), NoProgram> {
        self.start(|| tauri_plugin_opener::open_url(link.as_str(), None::<&str>))
            .then_some(())
            .ok_or(NoProgram::Mail)
    }

    fn start(&self, program: impl FnOnce() -> Result<(), tauri_plugin_opener::Error>) -> bool {
        seams::keeps_other_programs_shut() || (self.dialogs.is_some() && program().is_ok())
    }
}

fn holds(path: &Path, bytes: &[u8]) -> bool {
    let same_size = std::fs::metadata(path).is_ok_and(|facts| facts.len() == bytes.len() as u64);
    same_size && std::fs::read(path).is_ok_and(|found| found == bytes)
}

/// `name.ending`, then `name (2).ending`, `name (3).ending` …
fn numbered(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy())
        .unwrap_or_default();
    let ending = path
        .extension()
        .map(|ending| format!(".{}", ending.to_string_lossy()))
        .unwrap_or_default();
    path.with_file_name(format!("{stem} ({number}){ending}"))
}

fn new_folder(place: &Path, name: &str) -> Result<PathBuf, Failure> {
    for number in 1..=NUMBERED_MAX {
        let folder = numbered(&place.join(name), number);
        match std::fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(_) => return Err(Failure::SaveRefused),
        }
    }
    Err(Failure::SaveRefused)
}

fn dialog<R: Runtime>(app: &AppHandle<R>, kind: Option<FileKind>) -> FileDialogBuilder<R> {
    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window(crate::window::LABEL) {
        dialog = dialog.set_parent(&window);
    }
    for ending in kind.map(FileKind::endings).unwrap_or_default() {
        dialog = dialog.add_filter(format!("*.{ending}"), &[ending]);
    }
    dialog
}
