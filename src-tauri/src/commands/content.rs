//! The command about the content.

use ithaca_core::content::{self, ContentView};

/// Sources, principles, and what carries them. It needs no notebook.
#[tauri::command(async)]
#[specta::specta]
pub fn view_content() -> ContentView {
    content::about_content()
}
