//! Commands about what lies between meetings.

use std::sync::Arc;

use ithaca_core::{
    id::{AwayId, ContactId, PairId, QuestionId},
    meeting::{BetweenView, ContactDraft},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// What lies between meetings: questions, contact, time away.
#[tauri::command(async)]
#[specta::specta]
pub fn view_between(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<BetweenView, Failure> {
    Ok(desk.notebook()?.view_between(&pair)?)
}

/// Notes a contact, or changes one I noted.
#[tauri::command(async)]
#[specta::specta]
pub fn note_contact(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    contact: Option<ContactId>,
    draft: ContactDraft,
) -> Result<ContactId, Failure> {
    Ok(desk
        .notebook()?
        .note_contact(&pair, contact.as_ref(), &draft)?)
}

/// Takes back a contact I noted.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_contact(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    contact: ContactId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_contact(&pair, &contact)?)
}

/// Asks my partner something in writing, or changes my words.
#[tauri::command(async)]
#[specta::specta]
pub fn ask_question(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    question: Option<QuestionId>,
    text: String,
) -> Result<QuestionId, Failure> {
    Ok(desk
        .notebook()?
        .ask_question(&pair, question.as_ref(), &text)?)
}

/// Replies to my partner’s question, in full or not yet.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_question(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    question: QuestionId,
    text: String,
    in_full: bool,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_question(&pair, &question, &text, in_full)?)
}

/// Lets go of my question.
#[tauri::command(async)]
#[specta::specta]
pub fn close_question(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    question: QuestionId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.close_question(&pair, &question)?)
}

/// Notes days on which I cannot be reached, or changes them.
#[tauri::command(async)]
#[specta::specta]
pub fn note_away(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    away: Option<AwayId>,
    from_day: String,
    until_day: String,
) -> Result<AwayId, Failure> {
    Ok(desk
        .notebook()?
        .note_away(&pair, away.as_ref(), &from_day, &until_day)?)
}

/// Takes back a time away of mine.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_away(desk: State<'_, Arc<Desk>>, pair: PairId, away: AwayId) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_away(&pair, &away)?)
}
