//! Commands about papers: what may leave the notebook, shown first, then saved open or locked.

use std::sync::Arc;

use ithaca_core::{
    id::PairId,
    paper::{AboutMe, PaperDraft, PaperForm, PaperSize, PapersView},
};
use tauri::State;

use crate::{
    desk::Desk,
    failure::Failure,
    files::{Desktop, SavedFile},
    papers::{self, PaperLook, SavedLocked},
    secret::Typed,
};

/// Every paper of a pair that can be taken out now.
#[tauri::command(async)]
#[specta::specta]
pub fn view_papers(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<PapersView, Failure> {
    Ok(desk.notebook()?.view_papers(&pair)?)
}

/// Keeps what I say of myself for the page about me; Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn save_about_me(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    about_me: AboutMe,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_about_me(&pair, &about_me)?)
}

/// Remembers the paper that lies in the printer.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_paper_size(desk: State<'_, Arc<Desk>>, size: PaperSize) -> Result<(), Failure> {
    Ok(desk.notebook()?.choose_paper_size(size)?)
}

/// A paper exactly as it would be saved: its pages as pictures, or its text.
#[tauri::command(async)]
#[specta::specta]
pub fn view_paper(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: PaperDraft,
    size: PaperSize,
    form: PaperForm,
) -> Result<PaperLook, Failure> {
    let source = desk.notebook()?.paper_source(&pair, &draft)?;
    papers::look(&source, size, form)
}

/// Saves a paper where the person says, readable by anybody; nothing when the dialog was closed. It asks for the passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn save_paper(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
    draft: PaperDraft,
    size: PaperSize,
    form: PaperForm,
    passphrase: Typed,
) -> Result<Option<SavedFile>, Failure> {
    papers::save_paper(&desk, &desktop, (&pair, &draft), (size, form), &passphrase)
}

/// Saves a paper under six fresh opening words, shown this once; nothing when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn save_paper_locked(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
    draft: PaperDraft,
    size: PaperSize,
    form: PaperForm,
) -> Result<Option<SavedLocked>, Failure> {
    papers::save_paper_locked(&desk, &desktop, (&pair, &draft), (size, form))
}
