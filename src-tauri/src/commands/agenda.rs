//! Commands about points of the running agenda.

use std::sync::Arc;

use ithaca_core::{
    id::{MeetingId, PairId, PointId},
    meeting::{ActivityView, PointDraft},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Writes a point: parks it for me alone, shares it, or changes its words.
#[tauri::command(async)]
#[specta::specta]
pub fn save_point(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    point: Option<PointId>,
    draft: PointDraft,
) -> Result<PointId, Failure> {
    Ok(desk.notebook()?.save_point(&pair, point.as_ref(), &draft)?)
}

/// Says something to a point of my partner.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_point(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    point: PointId,
    text: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.answer_point(&pair, &point, &text)?)
}

/// Ticks a point as talked about in a meeting, or takes the tick away.
#[tauri::command(async)]
#[specta::specta]
pub fn tick_point(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    point: PointId,
    meeting: MeetingId,
    talked: bool,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .tick_point(&pair, &point, &meeting, talked)?)
}

/// Lets go of a point of mine.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_point(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    point: PointId,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.drop_point(&pair, &point, &reason)?)
}

/// Things to do together, to put on an agenda.
#[tauri::command(async)]
#[specta::specta]
pub fn view_activities(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<Vec<ActivityView>, Failure> {
    Ok(desk.notebook()?.view_activities(&pair)?)
}
