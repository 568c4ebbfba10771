//! Commands about the notebooks of this laptop beside each other.

use std::sync::Arc;

use tauri::State;

use crate::{
    desk::{Desk, ShelfView},
    failure::Failure,
    settings::{InForce, Settings},
};

/// The notebooks of this laptop.
#[tauri::command(async)]
#[specta::specta]
pub fn view_shelf(desk: State<'_, Arc<Desk>>) -> Result<ShelfView, Failure> {
    Ok(desk.shelf())
}

/// Lays another notebook onto the desk, shut; its settings hold.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_notebook(
    desk: State<'_, Arc<Desk>>,
    in_force: State<'_, InForce>,
    notebook: String,
) -> Result<(), Failure> {
    let chosen = desk.choose(&notebook);
    chosen.map(|()| in_force.put(Settings::beside(&desk.settings_folder())))
}

/// Lays an empty place onto the desk, in which another notebook may begin.
#[tauri::command(async)]
#[specta::specta]
pub fn start_another_notebook(
    desk: State<'_, Arc<Desk>>,
    in_force: State<'_, InForce>,
) -> Result<(), Failure> {
    let laid = desk.start_another();
    laid.map(|()| in_force.put(Settings::beside(&desk.settings_folder())))
}

/// Calls the open notebook so, readable to everybody.
#[tauri::command(async)]
#[specta::specta]
pub fn rename_notebook(desk: State<'_, Arc<Desk>>, name: String) -> Result<(), Failure> {
    desk.rename(&name)
}
