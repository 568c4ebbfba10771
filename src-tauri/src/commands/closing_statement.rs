//! Commands about the closing statement.

use std::sync::Arc;

use ithaca_core::{
    agreement::Answer,
    closing_statement::{ClosingDraft, ClosingStatementView},
    id::{EntryId, PairId},
};
use tauri::State;

use crate::{
    desk::Desk,
    failure::Failure,
    files::{Desktop, SavedFile},
    papers,
    secret::Typed,
};

/// How the two close together, and what waits.
#[tauri::command(async)]
#[specta::specta]
pub fn view_closing_statement(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<ClosingStatementView, Failure> {
    Ok(desk.notebook()?.view_closing_statement(&pair)?)
}

/// Offers a closing statement and signs it; the passphrase says who sits here.
#[tauri::command(async)]
#[specta::specta]
pub fn offer_closing_statement(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: ClosingDraft,
    passphrase: Typed,
) -> Result<(), Failure> {
    desk.with_passphrase(&passphrase, |notebook, words| {
        Ok(notebook.offer_closing_statement(&pair, &draft, words)?)
    })
}

/// Signs the statement my partner offers; the passphrase says who sits here.
#[tauri::command(async)]
#[specta::specta]
pub fn sign_closing_statement(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    statement: EntryId,
    typed_name: String,
    passphrase: Typed,
) -> Result<(), Failure> {
    desk.with_passphrase(&passphrase, |notebook, words| {
        Ok(notebook.sign_closing_statement(&pair, &statement, &typed_name, words)?)
    })
}

/// Says no to the statement my partner offers, or keeps it for the talk.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_closing_statement(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    statement: EntryId,
    answer: Answer,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_closing_statement(&pair, &statement, answer, &reason)?)
}

/// Takes back what I last did about the statement.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_closing_statement(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_closing_statement(&pair)?)
}

/// Saves the statement both signed where the person says, as a folder; nothing when the dialog was closed. What leaves
/// unlocked asks for the passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn save_closing_statement(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
    passphrase: Typed,
) -> Result<Option<SavedFile>, Failure> {
    papers::save_closing_statement(&desk, &desktop, &pair, &passphrase)
}
