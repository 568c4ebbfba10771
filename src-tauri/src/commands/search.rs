//! The one command of the search.

use std::sync::Arc;

use ithaca_core::search::{SearchDraft, SearchView};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// What is found in everything I may see, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn search(desk: State<'_, Arc<Desk>>, draft: SearchDraft) -> Result<SearchView, Failure> {
    Ok(desk.notebook()?.search(&draft)?)
}
