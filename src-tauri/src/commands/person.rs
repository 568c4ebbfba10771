//! Commands about the person whose notebook this is.

use std::sync::Arc;

use ithaca_core::person::PersonDraft;
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Who I am in this notebook.
#[tauri::command(async)]
#[specta::specta]
pub fn view_person(desk: State<'_, Arc<Desk>>) -> Result<PersonDraft, Failure> {
    Ok(desk.notebook()?.view_person()?)
}

/// Changes my name and zone for pairs to come.
#[tauri::command(async)]
#[specta::specta]
pub fn describe_person(desk: State<'_, Arc<Desk>>, draft: PersonDraft) -> Result<(), Failure> {
    Ok(desk.notebook()?.describe_person(&draft)?)
}

/// Keeps how many hours a month I have for mentoring; Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn state_hours(desk: State<'_, Arc<Desk>>, hours: u32) -> Result<(), Failure> {
    Ok(desk.notebook()?.state_hours(hours)?)
}
