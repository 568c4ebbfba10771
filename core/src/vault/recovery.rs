//! The recovery sheet: how its code is read, and whether it was typed back.

use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::slot::{SlotKind, WorkFactor};
use super::slots::{self, SlotError};
use super::unlock::Unlocked;
use crate::store::{StoreError, setting};

/// Setting: the day (`2026-11-25`) on which the sheet was first shown.
const SHOWN_DAY: &str = "recovery_shown_day";
/// Setting: the day on which the code was last typed back rightly.
const CONFIRMED_DAY: &str = "recovery_confirmed_day";

/// Setting: the day on which the monthly question about the sheet was last answered, or let be.
const ANSWERED_DAY: &str = "recovery_answered_day";

/// How far a person is with the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryState {
    /// No sheet was ever on the screen.
    NeverShown,
    /// A sheet was shown and not typed back: nobody knows whether it is on paper.
    Shown {
        /// When it was shown.
        day: NaiveDate,
    },
    /// The code was typed back and opened its slot.
    Confirmed {
        /// When that was.
        day: NaiveDate,
    },
}

/// Why the sheet does not count as typed back.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// The code did not open its slot.
    #[error(transparent)]
    Slot(#[from] SlotError),
    /// The day could not be written down.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The code as it locks the slot: NFKC, lower case, one space between words and
/// none around them. A hyphen stays, as some words of the list carry one.
#[must_use]
pub fn normalised_code(typed: &SecretString) -> SecretString {
    let typed = typed.expose_secret();
    // NFKC makes UTF-8 at most eleven times as long (unicode.org/faq/normalization.html);
    // a growing text would leave copies behind.
    let mut folded = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(11)));
    folded.extend(typed.nfkc().flat_map(char::to_lowercase));
    let mut code = Zeroizing::new(String::with_capacity(folded.len()));
    for word in folded.split_whitespace() {
        if !code.is_empty() {
            code.push(' ');
        }
        code.push_str(word);
    }
    SecretString::from(code.as_str())
}

/// How far the person is.
///
/// # Errors
/// [`StoreError::Damaged`] when a day in the settings is no day.
pub fn recovery_state(connection: &Connection) -> Result<RecoveryState, StoreError> {
    if let Some(day) = day_under(connection, CONFIRMED_DAY)? {
        return Ok(RecoveryState::Confirmed { day });
    }
    Ok(match day_under(connection, SHOWN_DAY)? {
        Some(day) => RecoveryState::Shown { day },
        None => RecoveryState::NeverShown,
    })
}

/// Writes down that the sheet was on the screen.
///
/// # Errors
/// What SQLite answers.
pub fn mark_sheet_shown(connection: &Connection, day: NaiveDate) -> Result<(), StoreError> {
    setting::set_text(connection, SHOWN_DAY, &day.to_string())
}

/// Whether it is time to ask *Do you still know it?*: a month after the code was typed back, and a month
/// after each answer. A sheet that nobody typed back is reminded of in another way.
///
/// # Errors
/// [`StoreError::Damaged`] when a day in the settings is no day.
pub fn asks_for_sheet(connection: &Connection, today: NaiveDate) -> Result<bool, StoreError> {
    let RecoveryState::Confirmed { day } = recovery_state(connection)? else {
        return Ok(false);
    };
    let answered = day_under(connection, ANSWERED_DAY)?;
    let last = answered.map_or(day, |answered| answered.max(day));
    let next = last.checked_add_months(Months::new(1));
    Ok(next.is_some_and(|next| next <= today))
}

/// Writes down that the question was answered, or let be: it comes again in a month.
///
/// # Errors
/// What SQLite answers.
pub fn mark_sheet_answered(connection: &Connection, day: NaiveDate) -> Result<(), StoreError> {
    setting::set_text(connection, ANSWERED_DAY, &day.to_string())
}

/// The day under this setting.
pub(super) fn day_under(
    connection: &Connection,
    key: &str,
) -> Result<Option<NaiveDate>, StoreError> {
    setting::text(connection, key)?
        .map(|day| day.parse().map_err(|_| StoreError::Damaged))
        .transpose()
}

impl Unlocked {
    /// The person typed the code back. It counts only if it really opens the slot
    /// and gives the key of this notebook.
    ///
    /// # Errors
    /// [`SlotError::WrongWords`] inside [`ConfirmError`] for a wrong code; the
    /// state stays as it was.
    pub fn confirm_recovery(
        &mut self,
        typed: &SecretString,
        day: NaiveDate,
    ) -> Result<(), ConfirmError> {
        self.prove(SlotKind::Recovery, typed)?;
        Ok(self
            .store_mut()
            .change(|page| setting::set_text(page, CONFIRMED_DAY, &day.to_string()))?)
    }

    /// Puts a new code in place of the old sheet, which then opens nothing but older
    /// backups. The new one counts as not yet typed back.
    ///
    /// # Errors
    /// [`SlotError::WrongWords`] inside [`ConfirmError`] when `passphrase` is wrong;
    /// the old sheet stays in force.
    pub fn replace_recovery_code(
        &mut self,
        passphrase: &SecretString,
        code: &SecretString,
        work: WorkFactor,
        day: NaiveDate,
    ) -> Result<(), ConfirmError> {
        self.prove(SlotKind::Passphrase, passphrase)?;
        // Before the slot: after a cut between the two, the sheet is only asked for again.
        self.store_mut().change(|page| {
            setting::remove(page, CONFIRMED_DAY)?;
            mark_sheet_shown(page, day)
        })?;
        slots::replace(self.profile(), SlotKind::Recovery, self.key(), code, work)?;
        Ok(())
    }
}
