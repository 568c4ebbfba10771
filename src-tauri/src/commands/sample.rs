//! Commands about the sample: the year of Maya and Sam, to look around in.

use std::sync::Arc;

use ithaca_core::sample::Seat;
use tauri::State;

use crate::{desk::Desk, failure::Failure, files::Incoming};

/// Sits down in a seat of the sample; it is made where there is none, and what lay open is closed first. The parcel that
/// waits in that seat is listed as one that was handed over.
#[tauri::command(async)]
#[specta::specta]
pub fn look_around(
    desk: State<'_, Arc<Desk>>,
    incoming: State<'_, Incoming>,
    seat: Seat,
    zone: String,
) -> Result<(), Failure> {
    desk.look_around(seat, &zone, |folder, waiting| {
        incoming.replace_within(folder, waiting);
    })
}

/// Throws the sample away, whether it lies open or not.
#[tauri::command(async)]
#[specta::specta]
pub fn throw_sample_away(desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    desk.throw_sample_away()
}
