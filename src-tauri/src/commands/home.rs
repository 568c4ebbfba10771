//! Commands of the frame and of Today.

use std::sync::Arc;

use ithaca_core::{
    home::{FrameView, HomeView, WeekView},
    id::PairId,
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// The frame around every room.
#[tauri::command(async)]
#[specta::specta]
pub fn view_frame(desk: State<'_, Arc<Desk>>) -> Result<FrameView, Failure> {
    Ok(desk.notebook()?.view_frame()?)
}

/// Today, with its one most useful next thing.
#[tauri::command(async)]
#[specta::specta]
pub fn view_home(desk: State<'_, Arc<Desk>>, pair: Option<PairId>) -> Result<HomeView, Failure> {
    Ok(desk.notebook()?.view_home(pair.as_ref())?)
}

/// The next seven days over all pairs.
#[tauri::command(async)]
#[specta::specta]
pub fn view_week(desk: State<'_, Arc<Desk>>) -> Result<WeekView, Failure> {
    Ok(desk.notebook()?.view_week()?)
}
