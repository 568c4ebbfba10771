//! Whether a backup lies off this laptop: all others lie on the same disk, and go with it.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::recovery::{RecoveryState, day_under, recovery_state};
use crate::store::{StoreError, setting};

/// Setting: the day on which a copy of a backup was last saved elsewhere.
const COPIED_DAY: &str = "backup_copied_day";
/// Setting: the day on which the question about it was last let be.
const RESTED_DAY: &str = "backup_copy_rested_day";

/// So many days after the last copy, and after each answer, it is asked for.
pub const COPY_DAYS: u64 = 30;

/// The day on which a copy was last saved elsewhere.
///
/// # Errors
/// [`StoreError::Damaged`] when the day in the settings is no day.
pub fn copied_day(connection: &Connection) -> Result<Option<NaiveDate>, StoreError> {
    day_under(connection, COPIED_DAY)
}

/// Writes down that a copy was saved elsewhere.
///
/// # Errors
/// What SQLite answers.
pub fn mark_copied(connection: &Connection, day: NaiveDate) -> Result<(), StoreError> {
    setting::set_text(connection, COPIED_DAY, &day.to_string())
}

/// Writes down that the question was let be.
///
/// # Errors
/// What SQLite answers.
pub fn mark_copy_rested(connection: &Connection, day: NaiveDate) -> Result<(), StoreError> {
    setting::set_text(connection, RESTED_DAY, &day.to_string())
}

/// Whether it is time to ask for a copy: [`COPY_DAYS`] after the last one and after each answer. Before the first copy
/// the days count from the recovery sheet, which a notebook begins with.
///
/// # Errors
/// [`StoreError::Damaged`] when a day in the settings is no day.
pub fn asks_for_copy(connection: &Connection, today: NaiveDate) -> Result<bool, StoreError> {
    let begun = match recovery_state(connection)? {
        RecoveryState::NeverShown => None,
        RecoveryState::Shown { day } | RecoveryState::Confirmed { day } => Some(day),
    };
    let answered = copied_day(connection)?.max(day_under(connection, RESTED_DAY)?);
    let next = answered
        .or(begun)
        .and_then(|last| last.checked_add_days(Days::new(COPY_DAYS)));
    Ok(next.is_some_and(|next| next <= today))
}
