//! What time it is, for everything the shell hands to the core.

use chrono::{DateTime, Local, NaiveDate, Utc};

use crate::seams;

/// The present moment.
#[must_use]
pub fn now() -> DateTime<Utc> {
    let real = Utc::now();
    real + seams::clock_offset(real)
}

/// The calendar day where this laptop is.
#[must_use]
pub fn today() -> NaiveDate {
    now().with_timezone(&Local).date_naive()
}

/// The laptop's own wall clock, milliseconds since 1970: what shows that it slept. Tests do not move it.
#[must_use]
pub(crate) fn wall_ms() -> i64 {
    Utc::now().timestamp_millis()
}
