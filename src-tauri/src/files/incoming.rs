//! Files that somebody handed to this window and nobody has taken in yet.
//!
//! A saved mail stands in the list once for each parcel in it. Places are kept, not bytes: a file is read when it is
//! looked at, within its limit, and again when it is opened. Only pasted text is kept, for it has no place.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    path::{Path, PathBuf},
    sync::Arc,
};

use ithaca_core::{
    exchange::parcels_in_mail,
    parcel::{
        OpenError,
        guard::{Lock, recognise},
    },
};
use parking_lot::Mutex;
use serde::Serialize;
use specta::Type;

use super::read::{ARMOUR_BYTES_MAX, ReadError, read_foreign};
use crate::failure::Failure;

/// More than this many waiting files are a mistake of the hand; the oldest leave first.
pub const INCOMING_MAX: usize = 64;
/// Pasted texts are kept whole, up to 17 MiB each: only this many, the oldest leave first.
pub const PASTED_MAX: usize = 4;

/// A waiting parcel or invitation as the page sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IncomingFile {
    /// Names it. Says nothing about its path, and is never given twice in one run.
    pub file: String,
    /// The bare file name; it comes from outside and promises nothing. Empty for pasted text.
    pub name: String,
    /// Size of the file, or of the parcel inside a mail; 0 when it cannot be read.
    pub byte_count: u32,
    /// Whether words open it: then it is an invitation.
    pub is_invitation: bool,
}

#[derive(Debug, Clone)]
enum Place {
    /// A file; where it is a saved mail, the parcel of this number inside.
    File(PathBuf, usize),
    Pasted(Arc<Vec<u8>>),
}

#[derive(Debug)]
struct Waiting {
    place: Place,
    seen: IncomingFile,
    /// Handed to this window, and not found by looking around: then it is shown by itself.
    is_handed: bool,
}

#[derive(Debug, Default)]
struct Inner {
    count: u32,
    /// Handed over and not looked at yet.
    fresh: Vec<PathBuf>,
    waiting: BTreeMap<u32, Waiting>,
}

/// The list.
#[derive(Debug, Default)]
pub struct Incoming {
    inner: Mutex<Inner>,
}

impl Incoming {
    /// Takes paths into the list without looking at them: cheap enough for the main thread.
    pub fn receive(&self, paths: impl IntoIterator<Item = PathBuf>) {
        let mut inner = self.inner.lock();
        inner.fresh.extend(paths);
        let too_many = inner.fresh.len().saturating_sub(INCOMING_MAX);
        inner.fresh.drain(..too_many);
    }

    /// Lets go of everything that lies in this folder, and takes `path` into the list instead.
    pub fn replace_within(&self, folder: &Path, path: Option<PathBuf>) {
        let mut inner = self.inner.lock();
        inner.fresh.retain(|path| !path.starts_with(folder));
        inner
            .waiting
            .retain(|_, it| !matches!(&it.place, Place::File(path, _) if path.starts_with(folder)));
        inner.fresh.extend(path);
    }

    /// Takes what a start named: everything that is no option and exists, seen from the folder it was started in.
    pub fn receive_arguments(&self, arguments: impl IntoIterator<Item = OsString>, folder: &Path) {
        let named = arguments
            .into_iter()
            .filter(|argument| !argument.as_encoded_bytes().starts_with(b"-"));
        self.receive(
            named
                .map(|argument| folder.join(argument))
                .filter(|path| path.is_file()),
        );
    }

    /// What was handed over and waits, oldest first. New files are looked at now.
    pub fn waiting(&self) -> Vec<IncomingFile> {
        let fresh = std::mem::take(&mut self.inner.lock().fresh);
        for path in fresh {
            self.look_at(&path);
        }
        let inner = self.inner.lock();
        let handed = inner.waiting.values().filter(|waiting| waiting.is_handed);
        handed.map(|waiting| waiting.seen.clone()).collect()
    }

    /// Looks at one file that somebody handed over and lists what is in it; the same file waits once.
    pub fn look_at(&self, path: &Path) -> Vec<IncomingFile> {
        self.list(path, true)
    }

    /// Looks at one file that nobody handed over: it can be opened, and never shows by itself. One that was handed over
    /// before stays so.
    pub fn look_around(&self, path: &Path) -> Vec<IncomingFile> {
        self.list(path, false)
    }

    fn list(&self, path: &Path, is_handed: bool) -> Vec<IncomingFile> {
        let found = look(path);
        let mut inner = self.inner.lock();
        let of_it = |it: &Waiting| matches!(&it.place, Place::File(known, _) if known == path);
        let was_handed = inner.waiting.values().any(|it| of_it(it) && it.is_handed);
        inner.waiting.retain(|_, waiting| !of_it(waiting));
        let parts = found.into_iter().enumerate();
        let name = bare_name(path);
        let is_handed = is_handed || was_handed;
        parts
            .map(|(number, part)| {
                let place = Place::File(path.to_owned(), number);
                inner.keep(place, &name, &part, is_handed)
            })
            .collect()
    }

    /// Lists pasted text.
    ///
    /// # Errors
    /// [`Failure::TooLarge`] above what armour may have.
    pub fn paste(&self, text: String) -> Result<IncomingFile, Failure> {
        if text.len() as u64 > ARMOUR_BYTES_MAX {
            return Err(ReadError::TooLarge {
                limit_bytes: ARMOUR_BYTES_MAX,
            }
            .into());
        }
        let bytes = text.into_bytes();
        let part = Part::of(&bytes);
        let mut inner = self.inner.lock();
        let seen = inner.keep(Place::Pasted(Arc::new(bytes)), "", &part, true);
        let pasted = |waiting: &Waiting| matches!(waiting.place, Place::Pasted(_));
        let pasted: Vec<u32> = inner
            .waiting
            .iter()
            .filter(|(_, it)| pasted(it))
            .map(|(id, _)| *id)
            .collect();
        for old in pasted.iter().rev().skip(PASTED_MAX) {
            inner.waiting.remove(old);
        }
        Ok(seen)
    }

    /// The bytes of a waiting parcel or invitation, read now.
    ///
    /// # Errors
    /// [`Failure::FileGone`], what reading refuses, and what a file without any parcel is.
    pub fn bytes(&self, file: &str) -> Result<Vec<u8>, Failure> {
        let id: u32 = file.parse().map_err(|_| Failure::FileGone)?;
        let place = self
            .inner
            .lock()
            .waiting
            .get(&id)
            .map(|waiting| waiting.place.clone());
        match place.ok_or(Failure::FileGone)? {
            Place::Pasted(bytes) => Ok(bytes.to_vec()),
            Place::File(path, number) => {
                let mut parts = parts_of(read_foreign(&path)?)?;
                if number < parts.len() {
                    Ok(parts.swap_remove(number))
                } else {
                    Err(Failure::FileGone)
                }
            }
        }
    }

    /// Lets these leave the list: somebody has looked at them. A file stays where it lies, and what is not in the list
    /// is nothing to say.
    pub fn forget(&self, files: &[String]) {
        let mut inner = self.inner.lock();
        for id in files.iter().filter_map(|file| file.parse::<u32>().ok()) {
            inner.waiting.remove(&id);
        }
    }
}

impl Inner {
    fn keep(&mut self, place: Place, name: &str, part: &Part, is_handed: bool) -> IncomingFile {
        self.count = self.count.saturating_add(1);
        let seen = IncomingFile {
            file: self.count.to_string(),
            name: name.to_owned(),
            byte_count: part.byte_count,
            is_invitation: part.is_invitation,
        };
        self.waiting.insert(
            self.count,
            Waiting {
                place,
                seen: seen.clone(),
                is_handed,
            },
        );
        while self.waiting.len() > INCOMING_MAX {
            self.waiting.pop_first();
        }
        seen
    }
}

#[derive(Debug, Default)]
struct Part {
    byte_count: u32,
    is_invitation: bool,
}

impl Part {
    fn of(bytes: &[u8]) -> Self {
        let lock = recognise(bytes).ok().map(|sealed| sealed.lock);
        Self {
            byte_count: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            is_invitation: matches!(lock, Some(Lock::Words { .. })),
        }
    }
}

/// What a file holds. One that is none of ours is listed too: opening it says what it is.
fn look(path: &Path) -> Vec<Part> {
    match read_foreign(path).map(parts_of) {
        Ok(Ok(parts)) => parts.iter().map(|bytes| Part::of(bytes)).collect(),
        Ok(Err(_)) => vec![Part {
            byte_count: size_of(path),
            is_invitation: false,
        }],
        Err(ReadError::Missing) => Vec::new(),
        Err(ReadError::Unreadable | ReadError::NotAFile | ReadError::TooLarge { .. }) => {
            vec![Part::default()]
        }
    }
}

fn size_of(path: &Path) -> u32 {
    let size = std::fs::metadata(path).map_or(0, |facts| facts.len());
    u32::try_from(size).unwrap_or(u32::MAX)
}

/// The parcels and invitations in the bytes of a file: the file itself, or what is inside a saved mail.
fn parts_of(bytes: Vec<u8>) -> Result<Vec<Vec<u8>>, OpenError> {
    match recognise(&bytes).map(drop) {
        Ok(()) => Ok(vec![bytes]),
        Err(OpenError::NotIthaca { what }) => {
            let inside = parcels_in_mail(&bytes)?;
            if inside.is_empty() {
                Err(OpenError::NotIthaca { what })
            } else {
                Ok(inside)
            }
        }
        Err(other) => Err(other),
    }
}

/// The last part of a path, as text.
pub(super) fn bare_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
