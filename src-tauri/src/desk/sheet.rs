//! The recovery sheet while it is at hand: from the moment its code is drawn until it was typed back.
//!
//! Afterwards nobody has the code but the paper.

use ithaca_core::{
    parcel::words::{RecoveryCode, WordsFault},
    vault::{ConfirmError, SlotError, mark_sheet_shown},
};
use serde::Serialize;
use specta::Type;

use super::{Desk, Lies};
use crate::{clock, failure::Failure, secret::Typed};

/// The code of a sheet that nobody typed back yet.
pub(super) struct Sheet(RecoveryCode);

impl Sheet {
    pub(super) fn draw() -> Self {
        Self(RecoveryCode::draw(&mut rand::rng()))
    }

    pub(super) fn code(&self) -> &RecoveryCode {
        &self.0
    }
}

/// The sheet as the page shows it.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecoverySheetView {
    /// The eight words, in order.
    pub words: Vec<String>,
    /// The day it was made, `2026-11-25`.
    pub made_day: String,
}

impl Drop for RecoverySheetView {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.words);
    }
}

impl Desk {
    /// Shows the sheet of a notebook that was just made, or of a sheet that was just renewed.
    ///
    /// # Errors
    /// [`Failure::RecoverySheetGone`] when its code is not at hand any more.
    pub fn show_sheet(&self) -> Result<RecoverySheetView, Failure> {
        let mut guard = self.inner.lock();
        let inner = &mut *guard;
        let Lies::Open(open) = &mut inner.lies else {
            return Err(inner.lies.why_not_open());
        };
        let sheet = inner.sheet.as_ref().ok_or(Failure::RecoverySheetGone)?;
        open.store_mut()
            .change(|page| mark_sheet_shown(page, clock::today()))?;
        Ok(RecoverySheetView {
            words: sheet.code().text().split(' ').map(str::to_owned).collect(),
            made_day: clock::today().to_string(),
        })
    }

    /// The person typed the code back from paper. It counts only if it opens its slot; then the code is forgotten here.
    ///
    /// # Errors
    /// [`Failure::RecoveryWordsWrong`], and what [`code_of`] says of the words.
    pub fn confirm_sheet(&self, words: &Typed) -> Result<(), Failure> {
        let code = code_of(words)?;
        let mut guard = self.inner.lock();
        let inner = &mut *guard;
        let now = self.started.elapsed();
        let Lies::Open(open) = &mut inner.lies else {
            return Err(inner.lies.why_not_open());
        };
        match open.confirm_recovery(&code.secret(), clock::today()) {
            Ok(()) => {
                inner.sheet = None;
                Ok(())
            }
            Err(ConfirmError::Slot(SlotError::WrongWords)) => Err(Failure::RecoveryWordsWrong {
                wait_seconds: inner.tries.wrong(now),
            }),
            Err(other) => Err(other.into()),
        }
    }

    /// Puts a new sheet in place of the old one, which then opens nothing but older backups.
    ///
    /// # Errors
    /// [`Failure::PassphraseWrong`]; the old sheet stays in force.
    pub fn renew_sheet(&self, passphrase: &Typed) -> Result<(), Failure> {
        let mut guard = self.inner.lock();
        let inner = &mut *guard;
        let now = self.started.elapsed();
        inner.tries.may_try(now)?;
        let Lies::Open(open) = &mut inner.lies else {
            return Err(inner.lies.why_not_open());
        };
        let sheet = Sheet::draw();
        let renewed = open.replace_recovery_code(
            passphrase.secret(),
            &sheet.code().secret(),
            self.work,
            clock::today(),
        );
        match renewed {
            Ok(()) => {
                inner.sheet = Some(sheet);
                Ok(())
            }
            Err(ConfirmError::Slot(SlotError::WrongWords)) => Err(Failure::PassphraseWrong {
                wait_seconds: inner.tries.wrong(now),
            }),
            Err(other) => Err(other.into()),
        }
    }

    /// Changes the passphrase; after an opening with the sheet there is no old one to ask for.
    ///
    /// # Errors
    /// [`Failure::PassphraseWrong`], [`Failure::PassphraseTooShort`]; the old one stays in force.
    pub fn change_passphrase(&self, old: Option<&Typed>, new: &Typed) -> Result<(), Failure> {
        let mut guard = self.inner.lock();
        let inner = &mut *guard;
        let now = self.started.elapsed();
        inner.tries.may_try(now)?;
        let Lies::Open(open) = &mut inner.lies else {
            return Err(inner.lies.why_not_open());
        };
        let changed = match old {
            Some(old) => open.change_passphrase(old.secret(), new.secret(), self.work),
            None => open.set_new_passphrase_after_recovery(new.secret(), self.work),
        };
        match changed {
            Err(SlotError::WrongWords) => Err(Failure::PassphraseWrong {
                wait_seconds: inner.tries.wrong(now),
            }),
            other => Ok(other?),
        }
    }
}

/// Reads a typed code; case, spaces, hyphens and numbering are forgiven.
///
/// # Errors
/// Another number of words, or a word that is on no list, with the nearest one.
pub(super) fn code_of(words: &Typed) -> Result<RecoveryCode, Failure> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    RecoveryCode::parse(words.expose()).map_err(|fault| match fault {
        WordsFault::Count { found, wanted } => Failure::RecoveryWordsCount {
            found: number(found),
            wanted: number(wanted),
        },
        WordsFault::Mistyped { place, nearest } => Failure::RecoveryWordMistyped {
            place: number(place),
            nearest: nearest.map(str::to_owned),
        },
    })
}
