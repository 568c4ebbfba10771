//! What was copied here: put on the laptop's clipboard by us, and taken off it again when the notebook locks (SF-1).
//!
//! The page has no access to the clipboard. What another program copied since is never touched.

use parking_lot::Mutex;
use tauri::{AppHandle, Runtime};
use zeroize::Zeroizing;

use crate::{failure::Failure, files::Desktop};

#[cfg_attr(target_os = "linux", path = "clipboard/gtk.rs")]
#[cfg_attr(not(target_os = "linux"), path = "clipboard/elsewhere.rs")]
mod board;

type Set = dyn Fn(&str) -> bool + Send + Sync;
type ClearIf = dyn Fn(Zeroizing<String>) + Send + Sync;

/// The clipboard of one system.
pub(crate) struct Board {
    /// Puts a text on it; false where the system refuses.
    set: Box<Set>,
    /// Clears it if this text still lies on it.
    clear_if: Box<ClearIf>,
}

/// The laptop's clipboard, and what of ours may still lie on it.
pub struct Clipboard {
    board: Option<Board>,
    ours: Mutex<Option<Zeroizing<String>>>,
}

impl Clipboard {
    /// The clipboard of a desktop; a desktop that is absent has none.
    pub fn of<R: Runtime>(app: &AppHandle<R>, desktop: &Desktop) -> Self {
        Self {
            board: desktop.is_there().then(|| board::of(app)),
            ours: Mutex::new(None),
        }
    }

    /// Copies a text.
    ///
    /// # Errors
    /// [`Failure::CopyRefused`] where the laptop has no clipboard or lends it to nobody.
    pub fn copy(&self, text: String) -> Result<(), Failure> {
        let board = self.board.as_ref().ok_or(Failure::CopyRefused)?;
        let text = Zeroizing::new(text);
        if !(board.set)(&text) {
            return Err(Failure::CopyRefused);
        }
        *self.ours.lock() = Some(text);
        Ok(())
    }

    /// Notes what somebody copied from a screen by the keys of the laptop.
    pub fn note(&self, text: String) {
        *self.ours.lock() = Some(Zeroizing::new(text));
    }

    /// Takes what was copied here off the clipboard, if it still lies there.
    pub fn clear(&self) {
        let ours = self.ours.lock().take();
        if let (Some(board), Some(ours)) = (&self.board, ours) {
            (board.clear_if)(ours);
        }
    }
}
