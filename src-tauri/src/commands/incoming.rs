//! Commands for files that wait to be looked at. They work on a locked desk: a double-clicked parcel waits for unlocking.

use tauri::State;

use crate::{
    failure::Failure,
    files::{Desktop, FileKind, Incoming, IncomingFile, parcels_in},
};

/// What was handed over and waits, oldest first.
#[tauri::command(async)]
#[specta::specta]
pub fn incoming(incoming: State<'_, Incoming>) -> Result<Vec<IncomingFile>, Failure> {
    Ok(incoming.waiting())
}

/// Asks the person for a file; nothing when the dialog was closed. Of a saved mail it answers the first parcel, the
/// others wait in the list.
#[tauri::command(async)]
#[specta::specta]
pub fn pick_parcel(
    incoming: State<'_, Incoming>,
    desktop: State<'_, Desktop>,
) -> Result<Option<IncomingFile>, Failure> {
    pick(&incoming, &desktop)
}

/// Asks the person for an invitation; nothing when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn pick_invitation(
    incoming: State<'_, Incoming>,
    desktop: State<'_, Desktop>,
) -> Result<Option<IncomingFile>, Failure> {
    pick(&incoming, &desktop)
}

/// The newest files of the Downloads folder that start as a parcel does.
#[tauri::command(async)]
#[specta::specta]
pub fn look_in_downloads(
    incoming: State<'_, Incoming>,
    desktop: State<'_, Desktop>,
) -> Result<Vec<IncomingFile>, Failure> {
    let found = parcels_in(desktop.downloads());
    Ok(found
        .iter()
        .flat_map(|file| incoming.look_around(&file.path))
        .collect())
}

/// Lists a parcel that was pasted as text.
#[tauri::command(async)]
#[specta::specta]
pub fn paste_parcel(incoming: State<'_, Incoming>, text: String) -> Result<IncomingFile, Failure> {
    incoming.paste(text)
}

/// Lets these files leave the list: they were taken in, set aside, joined or looked at, and do not show again after a
/// lock. They stay where they lie.
#[tauri::command(async)]
#[specta::specta]
pub fn forget_files(incoming: State<'_, Incoming>, files: Vec<String>) -> Result<(), Failure> {
    incoming.forget(&files);
    Ok(())
}

fn pick(incoming: &Incoming, desktop: &Desktop) -> Result<Option<IncomingFile>, Failure> {
    let Some(path) = desktop.file_to_open(FileKind::Parcel) else {
        return Ok(None);
    };
    let first = incoming.look_at(&path).into_iter().next();
    first.map(Some).ok_or(Failure::FileGone)
}
