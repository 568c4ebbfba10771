//! The file kept with a yes given outside the app: brought in and taken out as it is. Nothing here looks inside.

use ithaca_core::{id::PairId, outside::EVIDENCE_BYTES_MAX};

use crate::{
    desk::Desk,
    failure::Failure,
    files::{Desktop, FileKind, SavedFile, read_within},
    secret::Typed,
};

/// Asks for a file and keeps it; false when the dialog was closed.
///
/// # Errors
/// When it cannot be read, is larger than ten million bytes, or nothing was noted to keep it with.
pub(crate) fn pick(desk: &Desk, desktop: &Desktop, pair: &PairId) -> Result<bool, Failure> {
    let Some(path) = desktop.file_to_open(FileKind::Any) else {
        return Ok(false);
    };
    let bytes = read_within(&path, EVIDENCE_BYTES_MAX as u64)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    desk.notebook()?.keep_evidence(pair, &name, &bytes)?;
    Ok(true)
}

/// Saves a copy where the person says; nothing when the dialog was closed.
///
/// # Errors
/// When the passphrase is wrong, there is no file, or it does not stand there whole.
pub(crate) fn save(
    desk: &Desk,
    desktop: &Desktop,
    pair: &PairId,
    passphrase: &Typed,
) -> Result<Option<SavedFile>, Failure> {
    let (name, bytes) = desk.with_passphrase(passphrase, |notebook, words| {
        notebook.prove_passphrase(words)?;
        Ok(notebook.evidence(pair)?)
    })?;
    desktop.save(FileKind::Any, &name, &bytes)
}
