//! When the two met and talked: days and minutes, nothing else.

use super::between_entry::ContactNoted;
use super::fold::FoldedMeeting;
use super::fold_between::Own;
use super::shelf;
use crate::error::Result;
use crate::id::{MeetingId, PairId};
use crate::moment::read_start;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::store::meeting::ThingKind;

/// One time the two talked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The day, where I am, `2026-11-25`.
    pub day: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// The meeting; none for a contact noted afterwards.
    pub meeting: Option<MeetingId>,
}

impl Notebook {
    /// Every meeting that was held, and every contact whose minutes were counted; the oldest first.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn meeting_log(&self, pair: &PairId) -> Result<Vec<LogLine>> {
        let zone = self.now()?.zone();
        self.read(|store| {
            Pair::load(store, pair)?;
            let over = shelf::all::<FoldedMeeting>(store, pair, ThingKind::Meeting, false)?;
            let held = over.into_iter().filter_map(|(id, folded)| {
                let held = folded.held?.what;
                let day = read_start(&held.starts)?.with_timezone(&zone).date_naive();
                Some(LogLine {
                    day: day.to_string(),
                    minutes: held.minutes,
                    meeting: Some(MeetingId::new(id)),
                })
            });
            let contacts = shelf::all::<Own<ContactNoted>>(store, pair, ThingKind::Contact, true)?;
            let counted = contacts.into_iter().filter(|(_, own)| own.body.minutes > 0);
            let counted = counted.map(|(_, own)| LogLine {
                day: own.body.day,
                minutes: own.body.minutes,
                meeting: None,
            });
            let mut lines: Vec<LogLine> = held.chain(counted).collect();
            lines.sort_by(|a, b| a.day.cmp(&b.day));
            Ok(lines)
        })
    }
}
