//! Commands that work whether or not a notebook is open.

use std::sync::Arc;

use ithaca_core::catalogue::Catalogue;
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::{
    desk::{Desk, DeskView},
    failure::Failure,
    files::Desktop,
    settings::{InForce, Settings},
    window::Closing,
};

/// Where the notebook lies: the first thing every page reads.
#[tauri::command(async)]
#[specta::specta]
pub fn view_desk(desk: State<'_, Arc<Desk>>) -> Result<DeskView, Failure> {
    Ok(desk.view())
}

/// Somebody is there: keeps the notebook from locking by itself. At most once in a few seconds is enough.
#[tauri::command(async)]
#[specta::specta]
pub fn note_input(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.note_input();
    Ok(())
}

/// Closes the window: the last words are kept.
#[tauri::command(async)]
#[specta::specta]
pub fn close_window(closing: State<'_, Closing>) -> Result<(), Failure> {
    closing.close();
    Ok(())
}

/// What *About* shows.
#[derive(Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AboutView {
    /// Version of Ithaca, `0.1.0`.
    pub version: String,
    /// Version of the system's web engine; empty when it does not say.
    pub webview: String,
    /// Version of the content.
    pub catalogue_version: u32,
}

/// Versions.
#[tauri::command(async)]
#[specta::specta]
pub fn view_about() -> Result<AboutView, Failure> {
    Ok(AboutView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        webview: tauri::webview_version().unwrap_or_default(),
        catalogue_version: Catalogue::load().version,
    })
}

/// Settings of this laptop.
#[tauri::command(async)]
#[specta::specta]
pub fn view_settings(desk: State<'_, Arc<Desk>>) -> Result<Settings, Failure> {
    Ok(Settings::beside(&desk.settings_folder()))
}

/// Keeps the settings of this laptop; they hold from now on.
#[tauri::command(async)]
#[specta::specta]
pub fn save_settings(
    desk: State<'_, Arc<Desk>>,
    in_force: State<'_, InForce>,
    settings: Settings,
) -> Result<(), Failure> {
    in_force.keep(settings, &desk.settings_folder())
}

/// Opens the notebook's folder in the file browser.
#[tauri::command(async)]
#[specta::specta]
pub fn open_notebook_folder(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
) -> Result<(), Failure> {
    Ok(desktop.open_folder(&desk.folder())?)
}
