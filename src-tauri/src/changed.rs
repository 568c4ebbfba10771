//! The three events: what the page should read again, and how far an opening is. They carry no content.

use ithaca_core::{journal::Folding, notebook::Topic};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Runtime};
use tauri_specta::Event;

/// Something was written: what shows these topics is stale.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct Changed {
    /// The stale topics.
    pub topics: Vec<Topic>,
}

/// A file was dropped, or double-clicked: `incoming` answers anew.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct Arrived {}

/// Everything is being folded again at an opening.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct FoldingOn {
    /// How far it is.
    pub at: Folding,
}

/// Tells the page. Nobody listening is no failure: a page that opens later reads everything anyway.
pub(crate) fn tell<R: Runtime>(app: &AppHandle<R>, event: &(impl Event + Serialize + Clone)) {
    if event.emit(app).is_err() {
        ::log::warn!("the page was not told of a change");
    }
}
