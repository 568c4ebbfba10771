//! What I removed of my own writing: it can be brought back for 60 days, and is erased then (G-7). Goals stand on their
//! own list, in the plan.

mod view;

use chrono::{Days, NaiveDate};

use crate::error::{Refusal, Result};
use crate::idp::rules::{RESTORE_DAYS, can_restore};
use crate::notebook::{Notebook, Topic};
use crate::store::only_me::{self, Kind, of_person};
use crate::store::removed::{self as shelf, Part, Removed};

pub use view::{RemovedLine, RemovedWhat};

/// So much of it stands in the list.
const WORDS_CHARS_MAX: usize = 200;

/// What a removed text was; nothing for a kind that is never removed so.
fn what(removed: &Removed) -> Option<RemovedWhat> {
    match removed.part {
        Part::Rows => return Some(RemovedWhat::SheetEntry),
        Part::Steps => return Some(RemovedWhat::Step),
        Part::Notes => return Some(RemovedWhat::ProgressNote),
        Part::Whole => {}
    }
    // Every other kind of private text is erased with its thing or overwritten, never removed by a press.
    [
        (Kind::ParkedPoint, RemovedWhat::Idea),
        (Kind::Checkin, RemovedWhat::Checkin),
        (Kind::ActionItem, RemovedWhat::Promise),
    ]
    .into_iter()
    .find_map(|(kind, what)| (kind == removed.kind).then_some(what))
}

fn until_day(day: &str) -> Option<String> {
    let day: NaiveDate = day.parse().ok()?;
    let days = u64::try_from(RESTORE_DAYS).ok()?;
    Some(day.checked_add_days(Days::new(days))?.to_string())
}

impl Notebook {
    /// What I removed and can still bring back, the newest first.
    ///
    /// # Errors
    /// What SQLite answers.
    pub fn view_removed(&self) -> Result<Vec<RemovedLine>> {
        let today = self.now()?.day();
        self.read(|store| {
            let all = shelf::all(store)?;
            let line = |(pair, id, removed): (_, String, Removed)| {
                Some(RemovedLine {
                    id,
                    pair: (pair != of_person()).then_some(pair),
                    what: what(&removed)?,
                    words: removed.words.chars().take(WORDS_CHARS_MAX).collect(),
                    until_day: until_day(&removed.day)?,
                    day: removed.day,
                })
            };
            let stands = |line: &RemovedLine| can_restore(&line.day, today);
            Ok(all.into_iter().filter_map(line).filter(stands).collect())
        })
    }

    /// Brings back what was removed, Only me, where it stood.
    ///
    /// # Errors
    /// `ThingGone` if it is not there any more, or the goal it belonged to is not.
    pub fn bring_back(&mut self, id: &str) -> Result<()> {
        let all = self.read(|store| Ok(shelf::all(store)?))?;
        let found = all.into_iter().find(|(_, known, _)| known == id);
        let (pair, _, removed) = found.ok_or(Refusal::ThingGone)?;
        if removed.part != Part::Whole {
            return self.bring_back_part(id, &removed);
        }
        self.change(|page| {
            page.touch(Topic::Meeting);
            let (about, at) = (removed.about.as_str(), page.now.text());
            only_me::put(page.store, &pair, removed.kind, about, &removed.body, &at)?;
            Ok(shelf::forget(page.store, &pair, id)?)
        })
    }

    /// Erases what was removed more than 60 days ago. It asks first whether there is any, so that opening writes nothing.
    ///
    /// # Errors
    /// What SQLite answers.
    pub(crate) fn erase_long_removed(&mut self) -> Result<()> {
        let today = self.now()?.day();
        let mut old = self.read(|store| Ok(shelf::all(store)?))?;
        old.retain(|(_, _, removed)| !can_restore(&removed.day, today));
        if old.is_empty() {
            return Ok(());
        }
        self.change(|page| {
            for (pair, id, _) in &old {
                shelf::forget(page.store, pair, id)?;
            }
            Ok(())
        })
    }
}
