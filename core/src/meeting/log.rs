//! When the two met and talked: days and minutes, nothing else.

use rusqlite::Connection;

use super::between_entry::ContactNoted;
use super::fold::FoldedMeeting;
use super::fold_between::Own;
use super::fold_minutes::FoldedMinutes;
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

/// Minutes that both said were so.
pub(crate) struct ConfirmedMinutes {
    /// Of which meeting.
    pub(crate) meeting: MeetingId,
    /// When they met, UTC; empty if nothing here says so.
    pub(crate) starts: String,
    /// Whether I wrote them.
    pub(crate) mine: bool,
    /// When they were sent, as their author's laptop says.
    pub(crate) sent_at: String,
    /// When the other said so, as their laptop says.
    pub(crate) confirmed_at: String,
}

/// Every minutes that both said were so.
pub(crate) fn confirmed_minutes(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<ConfirmedMinutes>> {
    let mut found = Vec::new();
    for open in [true, false] {
        for (id, folded) in shelf::all::<FoldedMinutes>(store, pair, ThingKind::Minutes, open)? {
            let Some(frozen) = folded.frozen.filter(|frozen| frozen.confirmed) else {
                continue;
            };
            let of = shelf::get::<FoldedMeeting>(store, pair, (ThingKind::Meeting, &id))?;
            let held = of.and_then(|meeting| meeting.held);
            found.push(ConfirmedMinutes {
                meeting: MeetingId::new(id),
                starts: held.map(|held| held.what.starts).unwrap_or_default(),
                mine: frozen.account.mine,
                sent_at: frozen.account.at,
                confirmed_at: frozen.at,
            });
        }
    }
    Ok(found)
}
