//! Commands that erase a pair or the notebook, or say what would go.

use std::sync::Arc;

use ithaca_core::{
    erasure::{ErasureDraft, NotebookErasureView, PairErased, PairErasureView},
    id::PairId,
};
use tauri::State;

use crate::{desk::Desk, failure::Failure, secret::Typed};

/// What goes with a pair, what the partner keeps, and what lies elsewhere.
#[tauri::command(async)]
#[specta::specta]
pub fn view_pair_erasure(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<PairErasureView, Failure> {
    Ok(desk.notebook()?.view_pair_erasure(&pair)?)
}

/// Erases everything of a pair from this laptop.
#[tauri::command(async)]
#[specta::specta]
pub fn erase_pair(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: ErasureDraft,
    passphrase: Typed,
) -> Result<PairErased, Failure> {
    desk.with_passphrase(&passphrase, |notebook, words| {
        Ok(notebook.erase_pair(&pair, &draft, words)?)
    })
}

/// What goes with the whole notebook, and what lies elsewhere.
#[tauri::command(async)]
#[specta::specta]
pub fn view_notebook_erasure(desk: State<'_, Arc<Desk>>) -> Result<NotebookErasureView, Failure> {
    Ok(desk.notebook()?.view_notebook_erasure()?)
}

/// Erases the whole notebook; the page is read anew and stands at the doors.
#[tauri::command(async)]
#[specta::specta]
pub fn erase_notebook(
    desk: State<'_, Arc<Desk>>,
    draft: ErasureDraft,
    passphrase: Typed,
) -> Result<(), Failure> {
    desk.erase(&draft, &passphrase)
}
