//! The desktop around the window: its file dialogs, its file browser, its mail program.
//!
//! Asked from here alone: the page can neither open a dialog nor see its answer, and no other link than `mailto:` is opened.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::{mail::MailLink, seams};

/// What a dialog is about: which files it shows. Kinds are named by their endings, so that no sentence stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A parcel. Opening shows every file too: mail programs rename attachments.
    Parcel,
    /// A saved mail draft.
    Mail,
    /// A printed sheet or record.
    Pdf,
    /// The folder file of a signed record.
    Archive,
}

impl FileKind {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Parcel => &["ithaca"],
            Self::Mail => &["eml"],
            Self::Pdf => &["pdf"],
            Self::Archive => &["zip", "tar"],
        }
    }
}

/// No program of the desktop could be started.
#[derive(Debug, thiserror::Error)]
#[error("no program answered")]
pub struct NoProgram;

type AskOpen = dyn Fn(FileKind) -> Vec<PathBuf> + Send + Sync;
type AskSave = dyn Fn(FileKind, &str) -> Option<PathBuf> + Send + Sync;

struct Dialogs {
    open: Box<AskOpen>,
    save: Box<AskSave>,
}

/// The desktop. Its dialogs wait for the person: never ask from the main thread.
pub struct Desktop {
    dialogs: Option<Dialogs>,
    downloads: PathBuf,
}

impl Desktop {
    /// The desktop this app's window stands on.
    pub fn of<R: Runtime>(app: &AppHandle<R>) -> Self {
        let opening = app.clone();
        let saving = app.clone();
        let dialogs = Dialogs {
            open: Box::new(move |kind| {
                let chosen = dialog(&opening, kind)
                    .add_filter("*", &["*"])
                    .blocking_pick_files()
                    .unwrap_or_default();
                chosen
                    .into_iter()
                    .filter_map(|path| path.into_path().ok())
                    .collect()
            }),
            save: Box::new(move |kind, name| {
                let asked = dialog(&saving, kind)
                    .set_file_name(name)
                    .set_can_create_directories(true);
                asked
                    .blocking_save_file()
                    .and_then(|path| path.into_path().ok())
            }),
        };
        // Without a Downloads folder nothing is found in it.
        Self {
            dialogs: Some(dialogs),
            downloads: app.path().download_dir().unwrap_or_default(),
        }
    }

    /// A laptop without a desktop: no dialog opens, no program answers.
    #[must_use]
    pub fn absent() -> Self {
        Self {
            dialogs: None,
            downloads: PathBuf::new(),
        }
    }

    /// The folder where browsers and mail programs save.
    #[must_use]
    pub fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// The files the person chose; none when the dialog was closed.
    #[must_use]
    pub fn files_to_open(&self, kind: FileKind) -> Vec<PathBuf> {
        match seams::pick_to_open() {
            Some(picked) => picked.into_iter().collect(),
            None => self
                .dialogs
                .as_ref()
                .map(|dialogs| (dialogs.open)(kind))
                .unwrap_or_default(),
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

    /// Opens the file browser with this file marked.
    ///
    /// # Errors
    /// When there is none.
    pub fn show_in_folder(&self, path: &Path) -> Result<(), NoProgram> {
        self.start(|| tauri_plugin_opener::reveal_item_in_dir(path))
    }

    /// Opens this folder in the file browser.
    ///
    /// # Errors
    /// When there is none, or the folder is gone.
    pub fn open_folder(&self, path: &Path) -> Result<(), NoProgram> {
        self.start(|| tauri_plugin_opener::open_path(path, None::<&str>))
    }

    /// Opens the mail program with an empty letter of this subject and text.
    ///
    /// # Errors
    /// When there is none.
    pub fn open_mail_program(&self, link: &MailLink) -> Result<(), NoProgram> {
        self.start(|| tauri_plugin_opener::open_url(link.as_str(), None::<&str>))
    }

    fn start(
        &self,
        program: impl FnOnce() -> Result<(), tauri_plugin_opener::Error>,
    ) -> Result<(), NoProgram> {
        if seams::keeps_other_programs_shut() {
            return Ok(());
        }
        if self.dialogs.is_none() {
            return Err(NoProgram);
        }
        program().map_err(|_| NoProgram)
    }
}

fn dialog<R: Runtime>(app: &AppHandle<R>, kind: FileKind) -> FileDialogBuilder<R> {
    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window(crate::window::LABEL) {
        dialog = dialog.set_parent(&window);
    }
    for ending in kind.endings() {
        dialog = dialog.add_filter(format!("*.{ending}"), &[ending]);
    }
    dialog
}
