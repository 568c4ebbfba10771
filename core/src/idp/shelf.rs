//! Where the IDP lies: Only me, under the person and not under a pair; only what is shared is kept by pair.

use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::kept::{CompetencyKept, GoalKept, PlanKept, ShareKept, SheetKept};
use super::snapshot::SnapshotKept;
use super::view::Shareable;
use crate::error::{Error, Refusal, Result};
use crate::id::{CompetencyId, GoalId, PairId, SnapshotId};
use crate::store::only_me;

const PLAN: only_me::Kind = only_me::Kind::IdpPlan;
const SHEET: only_me::Kind = only_me::Kind::IdpSheet;
const GOAL: only_me::Kind = only_me::Kind::IdpGoal;
const COMPETENCY: only_me::Kind = only_me::Kind::IdpCompetency;
const SNAPSHOT: only_me::Kind = only_me::Kind::IdpSnapshot;
const SHARE: only_me::Kind = only_me::Kind::IdpShare;

fn read<T: DeserializeOwned>(text: &str, place: &'static str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Broken(place))
}

fn get<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
) -> Result<Option<T>> {
    let text = only_me::get(store, pair, kind, about)?;
    text.map(|text| read(&text, kind.word())).transpose()
}

fn put<T: Serialize>(
    store: &Connection,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
    body: &T,
    at: &str,
) -> Result<()> {
    let text = serde_json::to_string(body).map_err(|_| Error::Broken("idp"))?;
    only_me::put(store, pair, kind, about, &text, at)?;
    Ok(())
}

pub(super) fn plan(store: &Connection) -> Result<PlanKept> {
    Ok(get(store, &only_me::of_person(), PLAN, "plan")?.unwrap_or_default())
}

pub(super) fn put_plan(store: &Connection, plan: &PlanKept, at: &str) -> Result<()> {
    put(store, &only_me::of_person(), PLAN, "plan", plan, at)
}

pub(super) fn sheet(store: &Connection, sheet: &str) -> Result<SheetKept> {
    Ok(get(store, &only_me::of_person(), SHEET, sheet)?.unwrap_or_default())
}

pub(super) fn put_sheet(store: &Connection, sheet: &str, body: &SheetKept, at: &str) -> Result<()> {
    put(store, &only_me::of_person(), SHEET, sheet, body, at)
}

/// Every goal, the removed ones too, in order of importance.
pub(super) fn goals(store: &Connection) -> Result<Vec<GoalKept>> {
    let rows = only_me::all(store, &only_me::of_person(), GOAL)?;
    let mut goals: Vec<GoalKept> = rows
        .iter()
        .map(|(_, body)| read(body, GOAL.word()))
        .collect::<Result<_>>()?;
    goals.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    Ok(goals)
}

pub(super) fn goal(store: &Connection, goal: &GoalId) -> Result<GoalKept> {
    let kept = get(store, &only_me::of_person(), GOAL, goal.as_str())?;
    Ok(kept.ok_or(Refusal::GoalGone)?)
}

pub(super) fn put_goal(store: &Connection, goal: &GoalKept, at: &str) -> Result<()> {
    put(
        store,
        &only_me::of_person(),
        GOAL,
        goal.id.as_str(),
        goal,
        at,
    )
}

pub(super) fn erase_goal(store: &Connection, goal: &GoalId) -> Result<()> {
    only_me::remove(store, &only_me::of_person(), GOAL, goal.as_str())?;
    Ok(())
}

/// Every competency that was ever in the list, in order of picking.
pub(super) fn competencies(store: &Connection) -> Result<Vec<CompetencyKept>> {
    let rows = only_me::all(store, &only_me::of_person(), COMPETENCY)?;
    let mut found: Vec<CompetencyKept> = rows
        .iter()
        .map(|(_, body)| read(body, COMPETENCY.word()))
        .collect::<Result<_>>()?;
    found.sort_by(|a, b| (a.place, &a.id).cmp(&(b.place, &b.id)));
    Ok(found)
}

pub(super) fn competency(store: &Connection, id: &CompetencyId) -> Result<Option<CompetencyKept>> {
    get(store, &only_me::of_person(), COMPETENCY, id.as_str())
}

pub(super) fn put_competency(store: &Connection, body: &CompetencyKept, at: &str) -> Result<()> {
    let place = only_me::of_person();
    put(store, &place, COMPETENCY, body.id.as_str(), body, at)
}

/// Every snapshot, newest first.
pub(super) fn snapshots(store: &Connection) -> Result<Vec<SnapshotKept>> {
    let rows = only_me::all(store, &only_me::of_person(), SNAPSHOT)?;
    let mut found: Vec<SnapshotKept> = rows
        .iter()
        .map(|(_, body)| read(body, SNAPSHOT.word()))
        .collect::<Result<_>>()?;
    found.sort_by(|a, b| (&b.day, &b.id).cmp(&(&a.day, &a.id)));
    Ok(found)
}

pub(super) fn snapshot(store: &Connection, id: &SnapshotId) -> Result<SnapshotKept> {
    let kept = get(store, &only_me::of_person(), SNAPSHOT, id.as_str())?;
    Ok(kept.ok_or(Refusal::SnapshotGone)?)
}

pub(super) fn put_snapshot(store: &Connection, body: &SnapshotKept, at: &str) -> Result<()> {
    put(
        store,
        &only_me::of_person(),
        SNAPSHOT,
        body.id.as_str(),
        body,
        at,
    )
}

/// What one pair is shown of a sheet or a goal.
pub(super) fn share(store: &Connection, pair: &PairId, what: &Shareable) -> Result<ShareKept> {
    Ok(get(store, pair, SHARE, &what.key())?.unwrap_or_default())
}

/// Everything of my plan that a pair is shown, or was.
pub(super) fn shown_to(store: &Connection, pair: &PairId) -> Result<Vec<Shareable>> {
    let rows = only_me::all(store, pair, SHARE)?.into_iter();
    Ok(rows
        .filter_map(|(key, _)| Shareable::from_key(&key))
        .collect())
}

pub(super) fn put_share(
    store: &Connection,
    pair: &PairId,
    what: &Shareable,
    body: &ShareKept,
    at: &str,
) -> Result<()> {
    put(store, pair, SHARE, &what.key(), body, at)
}

/// Takes one pair out of whom I asked for words before I showed something to another.
pub(super) fn forget_asked(
    store: &Connection,
    pair: &PairId,
    asked: &PairId,
    at: &str,
) -> Result<()> {
    for (about, body) in only_me::all(store, pair, SHARE)? {
        let mut share: ShareKept = read(&body, SHARE.word())?;
        if share.asked.remove(asked) {
            put(store, pair, SHARE, &about, &share, at)?;
        }
    }
    Ok(())
}
