//! Commands that erase a pair, or say what would go.

use std::sync::Arc;

use ithaca_core::{
    erasure::{ErasureDraft, PairErased, PairErasureView},
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
