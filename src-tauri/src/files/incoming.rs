//! Files that somebody handed to this window and nobody has looked at yet.
//!
//! They are not opened here: a queue of paths, kept while the notebook is locked.

use std::{
    collections::VecDeque,
    ffi::OsString,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};
use specta::Type;

/// More than this many waiting files are a mistake of the hand; the oldest leave first.
pub const INCOMING_MAX: usize = 64;

/// Names a waiting file for the page. Counts up, is never given twice in one run, and says nothing about the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct IncomingId(u32);

/// How the file came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Double-clicked, or named at the start.
    Opened,
    /// Dropped on the window.
    Dropped,
    /// Chosen in a dialog.
    Chosen,
    /// Found in the Downloads folder.
    Found,
}

/// A waiting file as the page sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct IncomingFile {
    /// Names it.
    pub id: IncomingId,
    /// The bare file name; it comes from outside and promises nothing.
    pub name: String,
    /// How it came.
    pub origin: Origin,
}

#[derive(Debug)]
struct Waiting {
    id: IncomingId,
    path: PathBuf,
    origin: Origin,
}

/// The queue.
#[derive(Debug, Default)]
pub struct Incoming {
    queue: Mutex<(u32, VecDeque<Waiting>)>,
}

impl Incoming {
    /// Takes paths into the queue and gives their ids. A path that waits already keeps its id.
    pub fn receive(
        &self,
        paths: impl IntoIterator<Item = PathBuf>,
        origin: Origin,
    ) -> Vec<IncomingId> {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, waiting) = &mut *queue;
        let mut ids = Vec::new();
        for path in paths {
            if let Some(known) = waiting.iter().find(|known| known.path == path) {
                ids.push(known.id);
                continue;
            }
            *count += 1;
            let id = IncomingId(*count);
            waiting.push_back(Waiting { id, path, origin });
            ids.push(id);
            if waiting.len() > INCOMING_MAX {
                waiting.pop_front();
            }
        }
        ids
    }

    /// Takes paths into the queue and gives them as the page sees them.
    pub fn keep(
        &self,
        paths: impl IntoIterator<Item = PathBuf>,
        origin: Origin,
    ) -> Vec<IncomingFile> {
        let ids = self.receive(paths, origin);
        self.waiting()
            .into_iter()
            .filter(|file| ids.contains(&file.id))
            .collect()
    }

    /// Takes what a start named: everything that is no option and exists, seen from the folder it was started in.
    pub fn receive_arguments(&self, arguments: impl IntoIterator<Item = OsString>, folder: &Path) {
        let named = arguments
            .into_iter()
            .filter(|argument| !argument.as_encoded_bytes().starts_with(b"-"));
        let paths = named
            .map(|argument| folder.join(argument))
            .filter(|path| path.is_file());
        self.receive(paths, Origin::Opened);
    }

    /// What waits, oldest first.
    #[must_use]
    pub fn waiting(&self) -> Vec<IncomingFile> {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue
            .1
            .iter()
            .map(|waiting| IncomingFile {
                id: waiting.id,
                name: bare_name(&waiting.path),
                origin: waiting.origin,
            })
            .collect()
    }

    /// Where the file lies; nothing when it has left the queue.
    #[must_use]
    pub fn path(&self, id: IncomingId) -> Option<PathBuf> {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue
            .1
            .iter()
            .find(|waiting| waiting.id == id)
            .map(|waiting| waiting.path.clone())
    }

    /// Lets the file leave the queue; it stays where it lies. False when it had left already.
    pub fn forget(&self, id: IncomingId) -> bool {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let before = queue.1.len();
        queue.1.retain(|waiting| waiting.id != id);
        queue.1.len() < before
    }
}

/// The last part of a path, as text.
pub(super) fn bare_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_learns_names_and_never_paths() {
        let incoming = Incoming::default();
        let [id] = incoming.receive(
            [PathBuf::from("/home/maya/Downloads/noname")],
            Origin::Dropped,
        )[..] else {
            panic!()
        };
        let seen = serde_json::to_string(&incoming.waiting()).unwrap();
        assert_eq!(seen, r#"[{"id":1,"name":"noname","origin":"dropped"}]"#);
        assert_eq!(
            incoming.path(id),
            Some(PathBuf::from("/home/maya/Downloads/noname"))
        );
    }

    #[test]
    fn a_forgotten_file_is_gone_and_its_id_is_not_given_again() {
        let incoming = Incoming::default();
        let first = incoming.receive([PathBuf::from("a")], Origin::Chosen)[0];
        assert!(incoming.forget(first));
        assert!(!incoming.forget(first));
        assert_eq!(incoming.path(first), None);
        assert_ne!(
            incoming.receive([PathBuf::from("a")], Origin::Chosen)[0],
            first
        );
    }

    #[test]
    fn the_same_file_waits_once_and_the_queue_has_an_end() {
        let incoming = Incoming::default();
        let twice = incoming.receive([PathBuf::from("a"), PathBuf::from("a")], Origin::Opened);
        assert_eq!(twice[0], twice[1]);
        incoming.receive(
            (0..INCOMING_MAX).map(|n| PathBuf::from(format!("{n}"))),
            Origin::Opened,
        );
        assert_eq!(incoming.waiting().len(), INCOMING_MAX);
        assert_eq!(incoming.path(twice[0]), None);
    }

    #[test]
    fn a_start_names_files_and_options() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("reply.ithaca"), b"x").unwrap();
        let incoming = Incoming::default();
        let arguments = ["--automation", "reply.ithaca", "gone.ithaca"].map(OsString::from);
        incoming.receive_arguments(arguments, folder.path());
        let names: Vec<String> = incoming
            .waiting()
            .into_iter()
            .map(|file| file.name)
            .collect();
        assert_eq!(names, ["reply.ithaca"]);
    }
}
