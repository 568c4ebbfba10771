//! The one file of a backup: a plain tar of the notebook and its slots by fixed names.
//!
//! Reading takes every byte for hostile: three names, plain files, each at most once.
//! Paths, links, long names and extensions of tar are never followed.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use tar::{Archive, Builder, Entry, EntryType, Header};

use super::file::{self, FileError};
use super::slot::{SLOT_BYTES_MAX, SlotKind};

/// The name of the notebook in every backup.
pub(super) const NOTEBOOK: &str = "notebook.db";

/// The slots of a backup as they were found. At least one is there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PackedSlots {
    pub(super) passphrase: Option<Vec<u8>>,
    pub(super) recovery: Option<Vec<u8>>,
}

/// Why a file is not taken for a backup.
#[derive(Debug, thiserror::Error)]
pub(super) enum UnpackError {
    /// Not a tar, cut short, or holding anything but the three names.
    #[error("the file is not a backup")]
    NotABackup,
    /// What the disk answered.
    #[error(transparent)]
    File(#[from] FileError),
}

/// Writes the backup into a new file at `path` and syncs it.
pub(super) fn pack(path: &Path, notebook: &Path, slots: &PackedSlots) -> Result<(), FileError> {
    let mut tar = Builder::new(file::make_new(path)?);
    let packed = [
        (SlotKind::Passphrase, &slots.passphrase),
        (SlotKind::Recovery, &slots.recovery),
    ];
    for (kind, bytes) in packed {
        if let Some(bytes) = bytes {
            let size = u64::try_from(bytes.len()).map_err(|_| FileError::TooBig)?;
            tar.append(&header(kind.file_name(), size)?, bytes.as_slice())?;
        }
    }
    let copy = File::open(notebook)?;
    tar.append(&header(NOTEBOOK, copy.metadata()?.len())?, copy)?;
    Ok(tar.into_inner()?.sync_all()?)
}

/// Nothing of this laptop goes in: no owner, no time.
fn header(name: &str, size: u64) -> Result<Header, FileError> {
    let mut header = Header::new_ustar();
    header.set_path(name)?;
    header.set_entry_type(EntryType::Regular);
    header.set_size(size);
    header.set_mode(0o600);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_cksum();
    Ok(header)
}

/// Reads the backup at `path`; its notebook goes into the new file `notebook`.
pub(super) fn unpack(path: &Path, notebook: &Path) -> Result<PackedSlots, UnpackError> {
    let packed = File::open(path).map_err(FileError::from)?;
    let bytes_max = packed.metadata().map_err(FileError::from)?.len();
    let mut archive = Archive::new(packed);
    let mut slots = PackedSlots::default();
    let mut notebook_found = false;
    // Raw: long names and extensions stay entries of an unknown kind, and are refused.
    let entries = archive.entries().map_err(|_| UnpackError::NotABackup)?;
    for entry in entries.raw(true) {
        let mut entry = entry.map_err(|_| UnpackError::NotABackup)?;
        let plain = entry.header().entry_type() == EntryType::Regular;
        if !plain || entry.size() > bytes_max {
            return Err(UnpackError::NotABackup);
        }
        let name = entry.path_bytes().into_owned();
        if name == NOTEBOOK.as_bytes() && !notebook_found {
            notebook_found = true;
            copy_out(&mut entry, notebook)?;
        } else if name == SlotKind::Passphrase.file_name().as_bytes() {
            take_slot(&mut entry, &mut slots.passphrase)?;
        } else if name == SlotKind::Recovery.file_name().as_bytes() {
            take_slot(&mut entry, &mut slots.recovery)?;
        } else {
            return Err(UnpackError::NotABackup);
        }
    }
    if !notebook_found || slots == PackedSlots::default() {
        return Err(UnpackError::NotABackup);
    }
    Ok(slots)
}

fn take_slot(entry: &mut Entry<'_, File>, slot: &mut Option<Vec<u8>>) -> Result<(), UnpackError> {
    if slot.is_some() || entry.size() > SLOT_BYTES_MAX {
        return Err(UnpackError::NotABackup);
    }
    let mut bytes = Vec::new();
    entry
        .read_to_end(&mut bytes)
        .map_err(|_| UnpackError::NotABackup)?;
    if u64::try_from(bytes.len()) != Ok(entry.size()) {
        return Err(UnpackError::NotABackup);
    }
    *slot = Some(bytes);
    Ok(())
}

fn copy_out(entry: &mut Entry<'_, File>, to: &Path) -> Result<(), UnpackError> {
    let mut out = file::make_new(to)?;
    let mut left = entry.size();
    let mut chunk = vec![0; 64 * 1024];
    while left > 0 {
        let read = entry
            .read(&mut chunk)
            .map_err(|_| UnpackError::NotABackup)?;
        let bytes = chunk.get(..read).filter(|bytes| !bytes.is_empty());
        let bytes = bytes.ok_or(UnpackError::NotABackup)?;
        out.write_all(bytes).map_err(FileError::from)?;
        let taken = u64::try_from(read).map_err(|_| UnpackError::NotABackup)?;
        left = left.checked_sub(taken).ok_or(UnpackError::NotABackup)?;
    }
    Ok(())
}
