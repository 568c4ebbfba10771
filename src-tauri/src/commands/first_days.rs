//! Commands about the first 90 days of a pair.

use std::sync::Arc;

use ithaca_core::{
    first_days::{FirstDaysState, FirstDaysView},
    id::PairId,
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// The first 90 days of a pair, for my role.
#[tauri::command(async)]
#[specta::specta]
pub fn view_first_days(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<Option<FirstDaysView>, Failure> {
    Ok(desk.notebook()?.view_first_days(&pair)?)
}

/// Ticks or skips a line, or takes that back.
#[tauri::command(async)]
#[specta::specta]
pub fn mark_first_days(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    line: String,
    state: FirstDaysState,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.mark_first_days(&pair, &line, state)?)
}

/// Hides all of it, or shows it again.
#[tauri::command(async)]
#[specta::specta]
pub fn hide_first_days(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    hidden: bool,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.hide_first_days(&pair, hidden)?)
}
