//! The command about help.

use ithaca_core::help::{self, HelpView};

/// Every help page, primer, role card and word. It needs no notebook.
#[tauri::command(async)]
#[specta::specta]
pub fn view_help() -> HelpView {
    help::view_help()
}
