//! The silence ladder (HO-7): how long the two have not been in touch, and what is offered then. Facts and offers only.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::between_entry::ContactNoted;
use super::fold_between::Own;
use super::list_page::last_held;
use super::rest::Rest;
use super::rules::read_day;
use super::shelf;
use super::terms::terms;
use super::view::MeetingLine;
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::life::{LifeState, life_of};
use crate::moment::read_start;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::store::meeting::ThingKind;
use crate::store::{exchange, only_me};

/// Kind of the private row that says which offer I put aside.
const LEFT: only_me::Kind = only_me::Kind::SilenceLeft;

/// What is offered, after how many agreed intervals without contact.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum SilenceStep {
    /// After one: a kind mail.
    Hello,
    /// After two: a pause as well.
    Pause,
    /// After three: an end without blame as well.
    End,
}

/// The two have not been in touch for an agreed interval or more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SilenceView {
    /// The day of the last contact this notebook knows of.
    pub since_day: String,
    /// How far the ladder goes today.
    pub step: SilenceStep,
}

impl Notebook {
    /// Puts aside what is offered now; the next step of the ladder is offered again. Only me.
    ///
    /// # Errors
    /// `PairGone`, `ThingGone` if nothing is offered.
    pub fn leave_silence(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let found = reached(page.store, &kept, &page.now)?.ok_or(Refusal::ThingGone)?;
            page.touch(Topic::Meeting);
            let at = page.now.text();
            only_me::put(page.store, pair, LEFT, "", &mark(&found), &at)?;
            Ok(())
        })
    }
}

/// What is offered today, unless it was put aside, a date lies ahead or waits for my answer.
pub(super) fn silence(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
    open: &[MeetingLine],
    has_next: bool,
) -> Result<Option<SilenceView>> {
    if has_next || open.iter().any(|line| line.needs_me) {
        return Ok(None);
    }
    let left = only_me::get(store, &kept.row.pair, LEFT, "")?;
    let found = reached(store, kept, now)?;
    Ok(found.filter(|found| left != Some(mark(found))))
}

fn mark(found: &SilenceView) -> String {
    serde_json::to_string(&(&found.since_day, found.step)).unwrap_or_default()
}

/// The step that time has reached, while an agreement is in force and nobody rests.
fn reached(store: &Connection, kept: &Pair, now: &Moment) -> Result<Option<SilenceView>> {
    let pair = &kept.row.pair;
    let rest = Rest::load(store, pair)?;
    let life = life_of(store, kept, now.day())?;
    let is_on = matches!(
        life.state,
        LifeState::InForce { .. } | LifeState::Back { .. }
    );
    if !is_on || rest.rests(now.day()) {
        return Ok(None);
    }
    let day_of = |at: &str| read_start(at).map(|at| at.with_timezone(&now.zone()).date_naive());
    let met = last_held(store, pair)?.and_then(|(_, date)| day_of(&date.starts));
    let begun = life.days.start_day.as_deref().and_then(read_day);
    let all = [last_contact(store, kept, now)?, met, begun];
    let Some(since) = all
        .into_iter()
        .flatten()
        .filter(|day| *day <= now.day())
        .max()
    else {
        return Ok(None);
    };
    let interval = terms(store, pair)?.interval_days.max(1);
    let step = match rest.days_between(since, now.day()) / interval {
        0 => return Ok(None),
        1 => SilenceStep::Hello,
        2 => SilenceStep::Pause,
        _ => SilenceStep::End,
    };
    Ok(Some(SilenceView {
        since_day: since.to_string(),
        step,
    }))
}

/// The day on which the two were last in touch outside their meetings: a contact one of them noted, or a parcel taken in.
pub(super) fn last_contact(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
) -> Result<Option<NaiveDate>> {
    let pair = &kept.row.pair;
    let contacts = shelf::all::<Own<ContactNoted>>(store, pair, ThingKind::Contact, true)?;
    let noted = contacts
        .iter()
        .filter_map(|(_, own)| read_day(&own.body.day));
    let heard = exchange::taken_in(store, pair, 1)?;
    let day_of = |at: &str| read_start(at).map(|at| at.with_timezone(&now.zone()).date_naive());
    let heard = heard.iter().filter_map(|row| day_of(&row.at));
    // A day to come is a clock that goes wrong: it is no contact yet.
    Ok(noted.chain(heard).filter(|day| *day <= now.day()).max())
}
