//! What a test may decide from outside: the file a dialog would answer, the clock, the cost of key stretching.
//!
//! Only debug builds have this room; `no_seams.rs` stands in its place in a release.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

/// Answers the dialogs. A file answers for itself. A folder answers a save dialog with itself and the proposed name, and an
/// open dialog with what its file `pick.txt` names (a missing one is a cancelled dialog), so that a test can change its mind.
const PICK: &str = "PAIR_TEST_PICK";
/// Moves the clock: it starts at this moment (`2026-11-23T09:00:00Z`) and goes on from there.
const NOW: &str = "ITHACA_NOW";
/// The work factor of key stretching, as a power of two.
const SCRYPT: &str = "ITHACA_SCRYPT";

/// What a dialog answers without being shown; `Some(None)` is a cancelled one.
pub(crate) fn pick_to_open() -> Option<Option<PathBuf>> {
    let place = PathBuf::from(std::env::var_os(PICK)?);
    if !place.is_dir() {
        return Some(Some(place));
    }
    let named = std::fs::read_to_string(place.join("pick.txt")).ok();
    Some(named.map(|name| place.join(name.trim())))
}

/// Where a save dialog saves without being shown.
pub(crate) fn pick_to_save(proposed_name: &str) -> Option<Option<PathBuf>> {
    let place = PathBuf::from(std::env::var_os(PICK)?);
    Some(Some(if place.is_dir() {
        place.join(proposed_name)
    } else {
        place
    }))
}

/// How far the clock of this run stands from the laptop's.
pub(crate) fn clock_offset(real: DateTime<Utc>) -> chrono::Duration {
    static OFFSET: std::sync::OnceLock<chrono::Duration> = std::sync::OnceLock::new();
    *OFFSET.get_or_init(|| {
        let asked = std::env::var(NOW)
            .ok()
            .and_then(|text| text.parse::<DateTime<Utc>>().ok());
        asked.map_or_else(chrono::Duration::zero, |asked| asked - real)
    })
}

/// The work factor a test asks for.
pub(crate) fn scrypt_factor() -> Option<u8> {
    std::env::var(SCRYPT)
        .ok()
        .and_then(|text| text.parse().ok())
}

/// Whether files are shown and mails opened by other programs; a test has no desktop to show them on.
pub(crate) fn keeps_other_programs_shut() -> bool {
    std::env::var_os(PICK).is_some_and(|place| !Path::new(&place).as_os_str().is_empty())
}

/// Whether a driver of tests opens the window: WebKit refuses automation in a page that keeps nothing.
pub(crate) fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}
