//! Commands about words typed into a form and not sent yet.

use std::collections::BTreeMap;
use std::sync::Arc;

use ithaca_core::id::PairId;
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// What stands in every form of a pair, or of the person's own.
#[tauri::command(async)]
#[specta::specta]
pub fn view_unsent(
    desk: State<'_, Arc<Desk>>,
    pair: Option<PairId>,
) -> Result<BTreeMap<String, String>, Failure> {
    Ok(desk.notebook()?.view_unsent(pair.as_ref())?)
}

/// Keeps what stands in a form, Only me; empty forgets it.
#[tauri::command(async)]
#[specta::specta]
pub fn save_unsent(
    desk: State<'_, Arc<Desk>>,
    pair: Option<PairId>,
    form: String,
    text: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_unsent(pair.as_ref(), &form, &text)?)
}
