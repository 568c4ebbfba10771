//! The one reminder of today, and how reminders are set.

use std::collections::BTreeSet;

use chrono::Timelike;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::facts::facts;
use super::rules::{KNOWN, SETTLED, says, target};
use super::view::{ReminderDraft, ReminderLine, ReminderTarget, ReminderView, RemindersView};
use crate::catalogue::{Catalogue, Item};
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::home::first_line;
use crate::id::PairId;
use crate::life::is_only_read;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::person::Role;
use crate::store::setting;

/// How reminders are set, for the whole notebook.
const SET: &str = "reminders";
/// What was said last, and whether it was put aside.
const SAID: &str = "reminder.said";
/// Quiet hours before anybody chose others (HO-5).
const QUIET_FROM: u32 = 18;
/// As above.
const QUIET_UNTIL: u32 = 9;

/// What was said on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    day: String,
    pair: String,
    id: String,
    left: bool,
}

impl Default for ReminderDraft {
    fn default() -> Self {
        Self {
            on: true,
            quiet_from: QUIET_FROM,
            quiet_until: QUIET_UNTIL,
            switched: BTreeSet::new(),
        }
    }
}

impl ReminderDraft {
    fn is_quiet(&self, hour: u32) -> bool {
        match self.quiet_from <= self.quiet_until {
            true => (self.quiet_from..self.quiet_until).contains(&hour),
            false => hour >= self.quiet_from || hour < self.quiet_until,
        }
    }

    fn tells(&self, item: &Item) -> bool {
        let by_default = item.is("default_on");
        self.on && (by_default != self.switched.contains(&item.id))
    }
}

impl Notebook {
    /// The one reminder of today for a pair; none in quiet hours, none once today's was put aside.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_reminder(&self, pair: &PairId) -> Result<Option<ReminderView>> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let set = set(store)?;
            if is_only_read(store, pair)?
                || !set.on
                || set.is_quiet(now.at().with_timezone(&now.zone()).hour())
            {
                return Ok(None);
            }
            let today = said(store)?.filter(|said| said.day == now.day_text());
            if today
                .as_ref()
                .is_some_and(|it| it.left || it.pair != pair.as_str())
            {
                return Ok(None);
            }
            let due = due(store, &kept, &set, &now)?;
            // One a day: what was said stays until it is done, and nothing else follows.
            Ok(due
                .into_iter()
                .find(|it| today.as_ref().is_none_or(|said| said.id == it.id)))
        })
    }

    /// Notes that a reminder stands on Today, or that it was put aside: then nothing more is said this day.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn note_reminder(&mut self, pair: &PairId, id: &str, left: bool) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let now_said = Said {
                day: page.now.day_text(),
                pair: pair.as_str().to_owned(),
                id: id.to_owned(),
                left,
            };
            if said(page.store)?.as_ref() == Some(&now_said) {
                return Ok(());
            }
            page.touch(Topic::Meeting);
            let body = serde_json::to_string(&now_said).unwrap_or_default();
            Ok(setting::set_text(page.store, SAID, &body)?)
        })
    }

    /// How reminders are set.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn view_reminders(&self) -> Result<RemindersView> {
        self.read(|store| {
            let set = set(store)?;
            let lines = items().map(|item| ReminderLine {
                on: set.tells(item) || (!set.on && is_on(&set, item)),
                id: item.id.clone(),
                text: item.text("text").unwrap_or_default().to_owned(),
            });
            Ok(RemindersView {
                lines: lines.collect(),
                set,
            })
        })
    }

    /// Sets reminders and quiet hours.
    ///
    /// # Errors
    /// `TimeUnreadable` for an hour that is none.
    pub fn save_reminders(&mut self, draft: &ReminderDraft) -> Result<()> {
        let mut draft = draft.clone();
        if draft.quiet_from > 23 || draft.quiet_until > 23 {
            return Err(Refusal::TimeUnreadable.into());
        }
        draft.switched.retain(|id| KNOWN.contains(&id.as_str()));
        self.change(|page| {
            page.touch(Topic::Meeting);
            let body = serde_json::to_string(&draft).unwrap_or_default();
            Ok(setting::set_text(page.store, SET, &body)?)
        })
    }
}

fn is_on(set: &ReminderDraft, item: &Item) -> bool {
    let on = ReminderDraft {
        on: true,
        ..set.clone()
    };
    on.tells(item)
}

fn set(store: &Connection) -> Result<ReminderDraft> {
    let kept = setting::text(store, SET)?;
    Ok(kept
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}

fn said(store: &Connection) -> Result<Option<Said>> {
    let kept = setting::text(store, SAID)?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

fn items() -> impl Iterator<Item = &'static Item> {
    let all = Catalogue::load().items("reminder");
    KNOWN
        .into_iter()
        .filter_map(|id| all.iter().find(|item| item.id == id))
}

/// What could be said today, the weightiest first; a check-in comes last.
fn due(
    store: &Connection,
    kept: &Pair,
    set: &ReminderDraft,
    now: &Moment,
) -> Result<Vec<ReminderView>> {
    let Some(facts) = facts(store, kept, now)? else {
        return Ok(Vec::new());
    };
    let first = first_line(store, kept, now)?;
    let is_said = |id: &str| first.as_ref().is_some_and(|line| says(line, id));
    let role = |item: &&Item| {
        SETTLED.contains(&item.id.as_str()) || item.text("to") != Some(other(kept.my_role))
    };
    let told = items().filter(role).filter(|item| set.tells(item));
    let told = told.filter(|item| !is_said(&item.id));
    let lines = told.filter_map(|item| {
        Some(ReminderView {
            target: target(&item.id, &facts)?,
            id: item.id.clone(),
            text: item.text("text").unwrap_or_default().to_owned(),
        })
    });
    let checkin = facts.meetings.checkin.iter();
    let checkin = checkin
        .filter(|prompt| !is_said(&prompt.id))
        .map(|prompt| ReminderView {
            id: prompt.id.clone(),
            text: prompt.text.clone(),
            target: ReminderTarget::Between,
        });
    Ok(lines.chain(checkin).collect())
}

fn other(role: Role) -> &'static str {
    role.other().word()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_cross_midnight() {
        let usual = ReminderDraft::default();
        assert!(usual.is_quiet(18) && usual.is_quiet(3) && !usual.is_quiet(9));
        let noon = ReminderDraft {
            quiet_from: 12,
            quiet_until: 14,
            ..usual.clone()
        };
        assert!(noon.is_quiet(13) && !noon.is_quiet(14) && !noon.is_quiet(20));
        let never = ReminderDraft {
            quiet_from: 9,
            ..usual
        };
        assert!(!never.is_quiet(9) && !never.is_quiet(3));
    }

    #[test]
    fn ho_5_every_reminder_of_the_catalogue_is_told() {
        assert_eq!(items().count(), KNOWN.len());
        assert_eq!(Catalogue::load().items("reminder").len(), KNOWN.len());
    }
}
