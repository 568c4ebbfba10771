//! Commands about the signed record.

use std::sync::Arc;

use ithaca_core::{
    id::PairId,
    record::{BothYesView, RecordView, VersionChangesView},
};
use tauri::State;

use crate::{
    desk::Desk,
    failure::Failure,
    files::{Desktop, SavedFile},
    papers,
    secret::Typed,
};

/// The record of a version, the newest without a number.
#[tauri::command(async)]
#[specta::specta]
pub fn view_record(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    version: Option<u32>,
) -> Result<RecordView, Failure> {
    Ok(desk.notebook()?.view_record(&pair, version)?)
}

/// What changed between two versions both signed, the earlier against the later.
#[tauri::command(async)]
#[specta::specta]
pub fn view_version_changes(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    version: u32,
    against: u32,
) -> Result<VersionChangesView, Failure> {
    Ok(desk
        .notebook()?
        .view_version_changes(&pair, version, against)?)
}

/// Everything both said yes to, with both days.
#[tauri::command(async)]
#[specta::specta]
pub fn view_both_yes(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<BothYesView, Failure> {
    Ok(desk.notebook()?.view_both_yes(&pair)?)
}

/// Notes the day of a parent's or guardian's ink under a version; no day takes my note back.
#[tauri::command(async)]
#[specta::specta]
pub fn note_guardian(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    version: u32,
    day: Option<String>,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .note_guardian(&pair, version, day.as_deref())?)
}

/// Saves the record where the person says, as a folder or as that folder in one file; nothing when the dialog was closed.
/// What leaves unlocked asks for the passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn save_record(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
    version: u32,
    one_file: bool,
    passphrase: Typed,
) -> Result<Option<SavedFile>, Failure> {
    papers::save_record(&desk, &desktop, &pair, version, one_file, &passphrase)
}

/// The pages of the record as SVG pictures.
#[tauri::command(async)]
#[specta::specta]
pub fn record_pages(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    version: u32,
) -> Result<Vec<Vec<u8>>, Failure> {
    let source = desk.notebook()?.record_source(&pair, Some(version))?;
    papers::record_pages(&source)
}
