//! Commands about minutes and notes of a meeting.

use std::sync::Arc;

use ithaca_core::{
    id::{EntryId, MeetingId, NoteId, PairId},
    meeting::{MinutesAnswer, MinutesDraft},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Keeps my draft of the minutes, Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn save_minutes_draft(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
    draft: MinutesDraft,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .save_minutes_draft(&pair, &meeting, &draft)?)
}

/// Sends my minutes: my draft, its promises, my box.
#[tauri::command(async)]
#[specta::specta]
pub fn send_minutes(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.send_minutes(&pair, &meeting)?)
}

/// Answers exactly the minutes that wait.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_minutes(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
    minutes_id: EntryId,
    answer: MinutesAnswer,
    remark: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_minutes(&pair, &meeting, &minutes_id, answer, &remark)?)
}

/// Freezes my minutes that nobody answered for two meeting intervals.
#[tauri::command(async)]
#[specta::specta]
pub fn freeze_minutes(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.freeze_minutes(&pair, &meeting)?)
}

/// Adds something to frozen minutes, with its day.
#[tauri::command(async)]
#[specta::specta]
pub fn add_to_minutes(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
    text: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.add_to_minutes(&pair, &meeting, &text)?)
}

/// Writes my box of the minutes.
#[tauri::command(async)]
#[specta::specta]
pub fn write_box(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
    text: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.write_box(&pair, &meeting, &text)?)
}

/// Keeps my note of a meeting, Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn save_meeting_note(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    meeting: MeetingId,
    text: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_meeting_note(&pair, &meeting, &text)?)
}

/// Shares a note, or changes one I shared.
#[tauri::command(async)]
#[specta::specta]
pub fn share_note(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    note: Option<NoteId>,
    meeting: MeetingId,
    text: String,
) -> Result<NoteId, Failure> {
    Ok(desk
        .notebook()?
        .share_note(&pair, note.as_ref(), &meeting, &text)?)
}

/// Takes back a note I shared.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_note(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    note: NoteId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_note(&pair, &note)?)
}
