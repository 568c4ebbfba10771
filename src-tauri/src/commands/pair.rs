//! Commands about a pair: begun, described, verified.

use std::sync::Arc;

use ithaca_core::{
    id::PairId,
    pair::{PairDraft, PairSide, PairView, SafetyWordsView},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Begins a pair: I prepare alone, the partner is a name.
#[tauri::command(async)]
#[specta::specta]
pub fn prepare_pair(desk: State<'_, Arc<Desk>>, draft: PairDraft) -> Result<PairId, Failure> {
    Ok(desk.notebook()?.prepare_pair(&draft)?)
}

/// Remembers which pair was shown last.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_pair(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.choose_pair(&pair)?)
}

/// Writes the partner's name anew, while nobody has been invited.
#[tauri::command(async)]
#[specta::specta]
pub fn rename_partner(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    name: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.rename_partner(&pair, &name)?)
}

/// Keeps what only I note about a pair.
#[tauri::command(async)]
#[specta::specta]
pub fn save_pair_side(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    side: PairSide,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_pair_side(&pair, &side)?)
}

/// What the pair page shows.
#[tauri::command(async)]
#[specta::specta]
pub fn view_pair(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<PairView, Failure> {
    Ok(desk.notebook()?.view_pair(&pair)?)
}

/// The eight words both screens show.
#[tauri::command(async)]
#[specta::specta]
pub fn view_safety_words(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<SafetyWordsView, Failure> {
    Ok(desk.notebook()?.view_safety_words(&pair)?)
}

/// They match, or they differ.
#[tauri::command(async)]
#[specta::specta]
pub fn compare_safety_words(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    r#match: bool,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.compare_safety_words(&pair, r#match)?)
}

/// Proposes to swap the two roles.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_roles(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.propose_roles(&pair)?)
}

/// Answers a proposal to swap the two roles.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_roles(desk: State<'_, Arc<Desk>>, pair: PairId, yes: bool) -> Result<(), Failure> {
    Ok(desk.notebook()?.answer_roles(&pair, yes)?)
}

/// Says whether one of us manages or assesses the other.
#[tauri::command(async)]
#[specta::specta]
pub fn tell_assessing(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    assesses: bool,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.tell_assessing(&pair, assesses)?)
}
