//! Commands about thank-yous.

use std::sync::Arc;

use ithaca_core::{
    id::{PairId, ThanksId},
    thanks::ThanksView,
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Every thank-you of a pair.
#[tauri::command(async)]
#[specta::specta]
pub fn view_thanks(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<ThanksView, Failure> {
    Ok(desk.notebook()?.view_thanks(&pair)?)
}

/// Gives my partner a thank-you, or other words for one that has not left.
#[tauri::command(async)]
#[specta::specta]
pub fn give_thanks(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    thanks: Option<ThanksId>,
    text: String,
) -> Result<ThanksId, Failure> {
    Ok(desk
        .notebook()?
        .give_thanks(&pair, thanks.as_ref(), &text)?)
}

/// Takes back a thank-you that has not left.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_thanks(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    thanks: ThanksId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_thanks(&pair, &thanks)?)
}
