//! One meeting for a calendar. It says no more than when, so it asks for no passphrase (decision 0026).

use ithaca_core::id::{MeetingId, PairId};
use ithaca_paper::calendar_file;

use super::failure;
use crate::{
    desk::Desk,
    failure::Failure,
    files::{Desktop, FileKind, SavedFile},
};

/// Neutral: a folder shows it to everybody.
const NAME: &str = "meeting.ics";

/// Saves the event where the person says; nothing when the dialog was closed. What was saved is remembered, so that a
/// later date can ask for its update.
///
/// # Errors
/// When there is no agreed date, or the file does not stand there whole.
pub(crate) fn save_calendar(
    desk: &Desk,
    desktop: &Desktop,
    (pair, meeting): (&PairId, &MeetingId),
    with_place: bool,
) -> Result<Option<SavedFile>, Failure> {
    let event = desk.notebook()?.calendar_event(pair, meeting)?;
    let bytes = calendar_file(&event, with_place).map_err(failure)?;
    let saved = desktop.save(FileKind::Calendar, NAME, &bytes)?;
    if saved.is_some() {
        desk.notebook()?
            .note_calendar_saved(pair, meeting, event.sequence)?;
    }
    Ok(saved)
}
