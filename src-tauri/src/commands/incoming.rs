//! Commands for files that wait to be looked at. They work on a locked desk: a double-clicked parcel waits for unlocking.

use tauri::State;

use crate::{
    failure::Failure,
    files::{Desktop, FileKind, Incoming, IncomingFile, IncomingId, Origin, parcels_in},
};

/// What waits, oldest first.
#[tauri::command(async)]
#[specta::specta]
pub fn view_incoming(incoming: State<'_, Incoming>) -> Result<Vec<IncomingFile>, Failure> {
    Ok(incoming.waiting())
}

/// Asks the person for files and answers with those chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_incoming(
    incoming: State<'_, Incoming>,
    desktop: State<'_, Desktop>,
) -> Result<Vec<IncomingFile>, Failure> {
    Ok(incoming.keep(desktop.files_to_open(FileKind::Parcel), Origin::Chosen))
}

/// The newest files of the Downloads folder that start as a parcel does.
#[tauri::command(async)]
#[specta::specta]
pub fn look_in_downloads(
    incoming: State<'_, Incoming>,
    desktop: State<'_, Desktop>,
) -> Result<Vec<IncomingFile>, Failure> {
    Ok(incoming.keep(
        parcels_in(desktop.downloads())
            .into_iter()
            .map(|found| found.path),
        Origin::Found,
    ))
}

/// Lets a file leave the list; the file itself stays where it lies.
#[tauri::command(async)]
#[specta::specta]
pub fn forget_incoming(incoming: State<'_, Incoming>, id: IncomingId) -> Result<(), Failure> {
    incoming
        .forget(id)
        .then_some(())
        .ok_or(Failure::IncomingGone)
}
