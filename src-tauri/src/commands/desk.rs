//! Commands that work whether or not a notebook is open.

use std::sync::Arc;

use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::{
    desk::{Desk, DeskView, PROFILE_VARIABLE},
    failure::Failure,
    files::Desktop,
};

/// Where the notebook lies: the first thing every page reads.
#[tauri::command(async)]
#[specta::specta]
pub fn view_desk(desk: State<'_, Arc<Desk>>) -> Result<DeskView, Failure> {
    Ok(desk.view())
}

/// Tries again to reach a notebook that was out of reach.
#[tauri::command(async)]
#[specta::specta]
pub fn look_again(desk: State<'_, Arc<Desk>>) -> Result<DeskView, Failure> {
    desk.look_again();
    Ok(desk.view())
}

/// Somebody is there: keeps the notebook from locking by itself. At most once in a few seconds is enough.
#[tauri::command(async)]
#[specta::specta]
pub fn note_input(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.note_input();
    Ok(())
}

/// What *About* shows.
#[derive(Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AboutView {
    /// Version of Ithaca, `0.1.0`.
    pub version: String,
    /// Version of the system's web engine; empty when it does not say.
    pub web_engine_version: String,
    /// `linux`, `macos` or `windows`.
    pub system: String,
    /// The folder the notebook lies in, as this person knows it.
    pub notebook_folder: String,
    /// Whether the folder was chosen at the start, as a portable copy does.
    pub portable: bool,
}

/// Versions, and where the notebook lies.
#[tauri::command(async)]
#[specta::specta]
pub fn view_about(desk: State<'_, Arc<Desk>>) -> Result<AboutView, Failure> {
    Ok(AboutView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        web_engine_version: tauri::webview_version().unwrap_or_default(),
        system: std::env::consts::OS.to_owned(),
        notebook_folder: desk.folder().display().to_string(),
        portable: std::env::var_os(PROFILE_VARIABLE).is_some(),
    })
}

/// Opens the notebook's folder in the file browser.
#[tauri::command(async)]
#[specta::specta]
pub fn open_notebook_folder(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
) -> Result<(), Failure> {
    Ok(desktop.open_folder(desk.folder())?)
}
