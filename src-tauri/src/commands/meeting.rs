//! Commands about meetings: a date offered, answered, moved, cancelled, held.

use std::sync::Arc;

use ithaca_core::{
    agreement::Answer,
    id::{EntryId, MeetingId, PairId},
    meeting::{HeldDraft, MeetingDraft, MeetingView, MeetingsView, TemplateView, ToldAnswer},
};
use tauri::State;

use crate::{
    desk::Desk,
    failure::Failure,
    files::{Desktop, SavedFile},
    papers,
};

/// Every meeting of a pair: next, offered, past.
#[tauri::command(async)]
#[specta::specta]
pub fn view_meetings(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<MeetingsView, Failure> {
    Ok(desk.notebook()?.view_meetings(&pair)?)
}

/// One meeting: before, together, after.
#[tauri::command(async)]
#[specta::specta]
pub fn view_meeting(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
) -> Result<MeetingView, Failure> {
    Ok(desk.notebook()?.view_meeting(&pair, &meeting)?)
}

/// Every template of a meeting, as I would meet it.
#[tauri::command(async)]
#[specta::specta]
pub fn view_templates(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<Vec<TemplateView>, Failure> {
    Ok(desk.notebook()?.view_templates(&pair)?)
}

/// Offers a date: for a new meeting, or to move one.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_meeting(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: Option<MeetingId>,
    draft: MeetingDraft,
) -> Result<MeetingId, Failure> {
    Ok(desk
        .notebook()?
        .propose_meeting(&pair, meeting.as_ref(), &draft)?)
}

/// *Mine*: offers my date again where two crossed.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_my_date(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.keep_my_date(&pair, &meeting)?)
}

/// Answers exactly the date that waits.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_meeting(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
    proposal: EntryId,
    answer: Answer,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_meeting(&pair, &meeting, &proposal, answer, &reason)?)
}

/// Takes back what I last did on a date.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_meeting(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_meeting(&pair, &meeting)?)
}

/// Says that the meeting will not be, or was not.
#[tauri::command(async)]
#[specta::specta]
pub fn cancel_meeting(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.cancel_meeting(&pair, &meeting, &reason)?)
}

/// Says that the two met: at an agreed date, or without any.
#[tauri::command(async)]
#[specta::specta]
pub fn hold_meeting(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: Option<MeetingId>,
    draft: HeldDraft,
) -> Result<MeetingId, Failure> {
    Ok(desk
        .notebook()?
        .hold_meeting(&pair, meeting.as_ref(), &draft)?)
}

/// Saves an agreed or cancelled date for a calendar; nothing when the dialog was closed.
#[tauri::command(async)]
#[specta::specta]
pub fn save_calendar(
    desk: State<'_, Arc<Desk>>,
    desktop: State<'_, Desktop>,
    pair: PairId,
    meeting: MeetingId,
    with_place: bool,
) -> Result<Option<SavedFile>, Failure> {
    papers::save_calendar(&desk, &desktop, (&pair, &meeting), with_place)
}

/// Puts aside what is offered after a long silence, until its next step.
#[tauri::command(async)]
#[specta::specta]
pub fn leave_silence(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.leave_silence(&pair)?)
}

/// Keeps a short reply to my date that waits, as told to me.
#[tauri::command(async)]
#[specta::specta]
pub fn note_told(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
    words: String,
) -> Result<ToldAnswer, Failure> {
    Ok(desk.notebook()?.note_told(&pair, &meeting, &words)?)
}

/// Lets go of what I was told.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_told(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.drop_told(&pair, &meeting)?)
}
