//! The four events: what the page should read again, how far an opening is, that the window closes. They carry no content.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

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

/// The window is about to close: whatever keeps itself keeps its last words now, and then asks to close.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct Leaving {}

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

/// How long after the last write the page hears of it. The answer to the write goes first: a page that reads again what is
/// stale would be busy with that while the answer waits (`docs/decisions/0036`).
const AFTER_THE_ANSWER: Duration = Duration::from_millis(4);
/// Where one write follows the other the page hears of the first no later than this: a third of what a press may take.
const AT_THE_LATEST: Duration = Duration::from_millis(32);

/// Who tells the page which topics are stale: soon after the write, and what is written close together at once.
pub(crate) fn teller<R: Runtime>(
    app: AppHandle<R>,
) -> impl Fn(&BTreeSet<Topic>) + Send + Sync + 'static {
    let (says, hears) = channel::<BTreeSet<Topic>>();
    std::thread::spawn(move || {
        while let Some(topics) = next_topics(&hears) {
            tell(
                &app,
                &Changed {
                    topics: topics.into_iter().collect(),
                },
            );
        }
    });
    move |topics| {
        // Nobody hears it only while the program ends.
        let _ = says.send(topics.clone());
    }
}

/// Everything that became stale until nothing was written for a moment; nothing once nobody can write any more.
fn next_topics(hears: &Receiver<BTreeSet<Topic>>) -> Option<BTreeSet<Topic>> {
    let mut topics = hears.recv().ok()?;
    let latest = Instant::now() + AT_THE_LATEST;
    loop {
        let left = latest.saturating_duration_since(Instant::now());
        match hears.recv_timeout(left.min(AFTER_THE_ANSWER)) {
            Ok(more) if !left.is_zero() => topics.extend(more),
            Ok(more) => return Some(topics.into_iter().chain(more).collect()),
            Err(_) => return Some(topics),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_close_together_is_told_at_once() {
        let (says, hears) = channel();
        says.send([Topic::Agreement].into()).unwrap();
        says.send([Topic::Desk, Topic::Agreement].into()).unwrap();
        let told = next_topics(&hears).unwrap();
        assert_eq!(told, [Topic::Desk, Topic::Agreement].into());
        drop(says);
        assert_eq!(next_topics(&hears), None);
    }

    #[test]
    fn who_writes_without_end_does_not_keep_the_page_waiting() {
        let (says, hears) = channel();
        let writer = std::thread::spawn(move || while says.send([Topic::Desk].into()).is_ok() {});
        assert_eq!(next_topics(&hears), Some([Topic::Desk].into()));
        drop(hears);
        writer.join().unwrap();
    }
}
