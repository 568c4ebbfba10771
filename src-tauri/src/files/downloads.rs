//! Looks through a folder for files that could be parcels, by their first bytes and never by their names:
//! mail programs save `noname`, `attachment.bin` and `reply (1).ithaca` alike.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::read::{Look, look_into};

/// At most this many are offered, newest first.
pub const PARCELS_FOUND_MAX: usize = 20;
/// At most this many of the newest files are looked into: a Downloads folder may hold years.
const FILES_LOOKED_AT_MAX: usize = 300;

/// A file that starts as a parcel does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was last written.
    pub modified: SystemTime,
}

/// The newest parcels directly in this folder. What cannot be read is passed over: it is somebody else's file.
#[must_use]
pub fn parcels_in(folder: &Path) -> Vec<FoundFile> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<FoundFile> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let facts = entry.metadata().ok()?;
            let modified = facts.modified().ok()?;
            facts.is_file().then(|| FoundFile {
                path: entry.path(),
                modified,
            })
        })
        .collect();
    files.sort_by(|a, b| {
        b.modified
            .cmp(&a.modified)
            .then_with(|| a.path.cmp(&b.path))
    });
    files.truncate(FILES_LOOKED_AT_MAX);
    files.retain(|file| {
        look_into(&file.path).is_ok_and(|(_, first)| Look::of(&first) != Look::Other)
    });
    files.truncate(PARCELS_FOUND_MAX);
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn parcels_are_found_by_content_newest_first() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: &[u8], age_s: u64| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            let file = fs::OpenOptions::new().append(true).open(&path).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 - age_s))
                .unwrap();
        };
        put("noname", b"age-encryption.org/v1\n-> X25519", 10);
        put("reply.txt", b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl", 5);
        put("liar.ithaca", b"MZ", 1);
        fs::create_dir(folder.path().join("folder.ithaca")).unwrap();
        let names: Vec<String> = parcels_in(folder.path())
            .iter()
            .map(|file| super::super::incoming::bare_name(&file.path))
            .collect();
        assert_eq!(names, ["reply.txt", "noname"]);
        assert!(parcels_in(&folder.path().join("gone")).is_empty());
    }
}
