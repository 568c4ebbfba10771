//! Commands about action items.

use std::sync::Arc;

use ithaca_core::{
    action_item::{ItemDraft, Mark, PromisesView, QuickLine},
    id::{ActionItemId, EntryId, PairId},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Every promise of both.
#[tauri::command(async)]
#[specta::specta]
pub fn view_promises(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<PromisesView, Failure> {
    Ok(desk.notebook()?.view_promises(&pair)?)
}

/// Writes an action item, changes its words, or takes what was offered with words of my own.
#[tauri::command(async)]
#[specta::specta]
pub fn save_action_item(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    item: Option<ActionItemId>,
    draft: ItemDraft,
) -> Result<ActionItemId, Failure> {
    Ok(desk
        .notebook()?
        .save_action_item(&pair, item.as_ref(), &draft)?)
}

/// Answers exactly the words that are offered to me.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_action_item(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    item: ActionItemId,
    words: EntryId,
    yes: bool,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_action_item(&pair, &item, &words, yes, &reason)?)
}

/// Gives what I own another day.
#[tauri::command(async)]
#[specta::specta]
pub fn move_action_item(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    item: ActionItemId,
    day: Option<String>,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .move_action_item(&pair, &item, day.as_deref(), &reason)?)
}

/// Says how far it is.
#[tauri::command(async)]
#[specta::specta]
pub fn mark_action_item(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    item: ActionItemId,
    mark: Mark,
    text: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .mark_action_item(&pair, &item, mark, &text)?)
}

/// Takes back what I offered, or what no parcel has carried.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_action_item(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    item: ActionItemId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_action_item(&pair, &item)?)
}

/// What a typed line says: a promise, its owner, its day. Nothing is written.
#[tauri::command(async)]
#[specta::specta]
pub fn read_promise(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    typed: String,
) -> Result<QuickLine, Failure> {
    Ok(desk.notebook()?.read_promise(&pair, &typed)?)
}
