//! Finds what happened in a pair, and keeps what was skipped.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::rules::{Happened, SkippedOn, Trigger, pick};
use super::view::{CelebrationPlace, CelebrationView, CelebrationsView};
use crate::action_item::{Holder, ItemState, folded_items};
use crate::agreement::folded_agreement;
use crate::catalogue::{Catalogue, Item};
use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::id::{MeetingId, PairId, ReviewId};
use crate::idp;
use crate::life::{LifeState, is_only_read, life_of};
use crate::meeting;
use crate::meeting::rules::{is_word_or_empty, read_day};
use crate::moment::read_start;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::person::Role;
use crate::review::{self, ReviewKind};
use crate::store::only_me;

/// Kind of the private rows that say what was skipped.
const SKIPPED: only_me::Kind = only_me::Kind::CelebrationSkipped;
/// What a celebrated review is named by, before its id.
const REVIEW: &str = "r-";
/// Longest name of a thing.
const THING_BYTES_MAX: usize = 96;

/// A skipped one as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    about: String,
    on: String,
}

impl Notebook {
    /// What is celebrated in a pair today, and what I skipped. Nothing is celebrated while the pair rests, and nothing
    /// once it is closed, lapsed or stopped.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_celebrations(&self, pair: &PairId) -> Result<CelebrationsView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            Ok(CelebrationsView {
                now: celebrated(store, &kept, &now)?,
                skipped: only_me::all(store, pair, SKIPPED)?
                    .into_iter()
                    .map(|(key, _)| key)
                    .collect(),
            })
        })
    }

    /// Skips a celebration: it does not come back. Only me.
    ///
    /// # Errors
    /// `PairGone`; `ThingGone` for what names no celebration.
    pub fn skip_celebration(&mut self, pair: &PairId, key: &str) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let (celebration, thing) = key.split_once('/').ok_or(Refusal::ThingGone)?;
            let known = items().any(|item| item.id == celebration);
            if !known || !is_word_or_empty(thing, THING_BYTES_MAX) {
                return Err(Refusal::ThingGone.into());
            }
            let today = page.now.day_text();
            let shown = celebrated(page.store, &kept, &page.now)?;
            let shown = shown.filter(|it| it.key == key);
            let row = Kept {
                about: shown.map_or_else(|| today.clone(), |it| it.day),
                on: today,
            };
            page.touch(Topic::Pair);
            let body = serde_json::to_string(&row).unwrap_or_default();
            let at = page.now.text();
            Ok(only_me::put(page.store, pair, SKIPPED, key, &body, &at)?)
        })
    }
}

fn items() -> impl Iterator<Item = &'static Item> {
    Catalogue::load().items("celebration").iter()
}

/// What sets an item off.
fn trigger_of(item: &Item) -> Option<Trigger> {
    let word = item.text("trigger")?;
    serde_json::from_value(serde_json::Value::from(word)).ok()
}

/// Whether its moment exists, so that a screen shows it.
pub(crate) fn is_shown(item: &Item) -> bool {
    trigger_of(item).is_some()
}

/// The sentence of a trigger for somebody of this role.
fn item_for(trigger: Trigger, role: Role) -> Option<&'static Item> {
    items().find(|item| {
        let of = item.text("role").unwrap_or_default();
        trigger_of(item) == Some(trigger) && (of == "both" || of == role.word())
    })
}

fn celebrated(store: &Connection, kept: &Pair, now: &Moment) -> Result<Option<CelebrationView>> {
    let rests = matches!(
        life_of(store, kept, now.day())?.state,
        LifeState::Paused { .. } | LifeState::Lapsed { .. }
    );
    if rests || is_only_read(store, &kept.row.pair)? || kept.stopped.is_some() {
        return Ok(None);
    }
    let mut skipped = Vec::new();
    for (_, body) in only_me::all(store, &kept.row.pair, SKIPPED)? {
        let row: Kept =
            serde_json::from_str(&body).map_err(|_| Error::Broken("celebration skipped"))?;
        let days = read_day(&row.about).zip(read_day(&row.on));
        skipped.extend(days.map(|(about, on)| SkippedOn { about, on }));
    }
    let mut happened = happened(store, kept, now)?;
    happened.retain(|it| item_for(it.trigger, kept.my_role).is_some());
    let Some(it) = pick(&happened, &skipped, now.day()) else {
        return Ok(None);
    };
    Ok(
        item_for(it.trigger, kept.my_role).map(|item| CelebrationView {
            key: format!("{}/{}", item.id, it.thing),
            text: item.text("text").unwrap_or_default().to_owned(),
            day: it.day.to_string(),
            place: place(it),
        }),
    )
}

fn place(it: &Happened) -> CelebrationPlace {
    match it.trigger {
        Trigger::AgreementSigned => CelebrationPlace::Agreement,
        Trigger::FirstActionDone | Trigger::ActionDroppedOrMissed if it.thing.starts_with("p-") => {
            CelebrationPlace::Promises
        }
        Trigger::CompetencyRatingUp => CelebrationPlace::Skills,
        Trigger::MidpointReviewDone | Trigger::ClosingReviewDone => {
            match it.thing.strip_prefix(REVIEW) {
                Some(review) => CelebrationPlace::Review {
                    review: ReviewId::new(review),
                },
                None => CelebrationPlace::Meeting {
                    meeting: MeetingId::new(&it.thing),
                },
            }
        }
        Trigger::FirstActionDone
        | Trigger::ActionDroppedOrMissed
        | Trigger::ExperimentDone
        | Trigger::GoalHalfWay
        | Trigger::GoalReached
        | Trigger::NewContactMade => CelebrationPlace::Plan,
    }
}

/// Everything that happened, of any age. A reached goal is celebrated on its own page.
fn happened(store: &Connection, kept: &Pair, now: &Moment) -> Result<Vec<Happened>> {
    let pair = &kept.row.pair;
    let mut found = Vec::new();
    let mut add = |trigger: Trigger, thing: String, day: Option<NaiveDate>| {
        found.extend(day.map(|day| Happened {
            trigger,
            thing,
            day,
        }));
    };
    let day_of = |at: &str| read_day(&now.day_of(at));
    if let Some(first) = folded_agreement(store, pair)?.versions.first() {
        let day = day_of(&first.first.at).max(day_of(&first.second.at));
        add(Trigger::AgreementSigned, String::from("1"), day);
    }
    let mut done: Vec<(NaiveDate, String)> = Vec::new();
    for (id, item) in folded_items(store, pair, false)? {
        // What one did oneself is celebrated by the other.
        if item.holder == Holder::Me {
            continue;
        }
        let day = item.closed.as_ref().and_then(|line| day_of(&line.at));
        let thing = format!("p-{}", id.as_str());
        match item.state {
            ItemState::Done => done.extend(day.map(|day| (day, thing))),
            // Who dropped it needs no kind word about it from themselves.
            ItemState::Dropped if item.closed.as_ref().is_some_and(|line| line.mine) => {}
            ItemState::Dropped => add(Trigger::ActionDroppedOrMissed, thing, day),
            ItemState::OfferedToMe
            | ItemState::OfferedToPartner
            | ItemState::Declined
            | ItemState::Planned
            | ItemState::InProgress
            | ItemState::HalfDone => {}
        }
    }
    for moment in idp::glad_moments(store, kept, now)? {
        let (thing, day) = (moment.thing, read_day(&moment.day));
        match moment.what {
            idp::GladWhat::StepDone => done.extend(day.map(|day| (day, thing))),
            idp::GladWhat::StepDropped => add(Trigger::ActionDroppedOrMissed, thing, day),
            idp::GladWhat::ExperimentDone => add(Trigger::ExperimentDone, thing, day),
            idp::GladWhat::HalfWay => add(Trigger::GoalHalfWay, thing, day),
            idp::GladWhat::SkillUp => add(Trigger::CompetencyRatingUp, thing, day),
            idp::GladWhat::ContactMade => add(Trigger::NewContactMade, thing, day),
        }
    }
    if let Some((day, thing)) = done.into_iter().min() {
        add(Trigger::FirstActionDone, thing, Some(day));
    }
    if let Some((thing, day)) = at_half_way(store, pair, now)? {
        add(Trigger::MidpointReviewDone, thing, day);
    }
    if let Some((review, at)) = review::first_shown(store, pair, ReviewKind::Closing)? {
        add(
            Trigger::ClosingReviewDone,
            format!("{REVIEW}{review}"),
            day_of(&at),
        );
    }
    Ok(found)
}

/// The meeting at half way; without one, the review that both have shown: it is one moment.
fn at_half_way(
    store: &Connection,
    pair: &PairId,
    now: &Moment,
) -> Result<Option<(String, Option<NaiveDate>)>> {
    if let Some((meeting, starts)) = meeting::midpoint_held(store, pair)? {
        let day = read_start(&starts).map(|at| at.with_timezone(&now.zone()).date_naive());
        return Ok(Some((meeting.as_str().to_owned(), day)));
    }
    let shown = review::first_shown(store, pair, ReviewKind::Midpoint)?;
    Ok(shown.map(|(review, at)| (format!("{REVIEW}{review}"), read_day(&now.day_of(&at)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn idp_9_every_celebration_of_the_catalogue_has_a_trigger_that_is_read() {
        assert_eq!(items().count(), 10);
        for item in items() {
            assert!(trigger_of(item).is_some(), "{}", item.id);
            assert!(item.text("text").is_some_and(|text| !text.is_empty()));
        }
    }
}
