//! The recovery sheet while it is at hand: from the moment its code is drawn until it was typed back or skipped.
//!
//! Afterwards nobody has the code but the paper.

use ithaca_core::{
    parcel::RecoveryCode,
    vault::{ConfirmError, SlotError, mark_sheet_shown},
};
use serde::Serialize;
use specta::Type;

use super::{Desk, Lies};
use crate::{clock, failure::Failure, secret::Typed};

/// The code of a sheet that nobody typed back yet, and the day it was made.
pub(super) struct Sheet {
    code: RecoveryCode,
    made_day: String,
}

impl Sheet {
    pub(super) fn draw() -> Self {
        Self {
            code: RecoveryCode::draw(&mut rand::rng()),
            made_day: clock::today().to_string(),
        }
    }

    pub(super) fn code(&self) -> &RecoveryCode {
        &self.code
    }

    /// Place of the first word that differs, counted from 1.
    fn first_difference(&self, typed: &RecoveryCode) -> Option<u32> {
        let pairs = self.code.text().split(' ').zip(typed.text().split(' '));
        (1..)
            .zip(pairs)
            .find(|(_, (right, typed))| right != typed)
            .map(|(place, _)| place)
    }

    fn view(&self, notebook_name: String) -> RecoverySheetView {
        RecoverySheetView {
            words: self.code.text().split(' ').map(str::to_owned).collect(),
            made_day: self.made_day.clone(),
            notebook_name,
        }
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
    /// The neutral name of the notebook it opens.
    pub notebook_name: String,
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
        open.vault_mut()
            .store_mut()
            .change(|page| mark_sheet_shown(page, clock::today()))?;
        Ok(sheet.view(inner.notebook_name()))
    }

    /// The person typed the code back from paper. It counts only if it opens its slot; then the code is forgotten here.
    ///
    /// # Errors
    /// [`Failure::RecoveryWordWrong`], [`Failure::RecoveryWordsWrong`], and what is wrong with the words themselves. Nobody waits here: the code is
    /// on the screen before.
    pub fn confirm_sheet(&self, words: &Typed) -> Result<(), Failure> {
        let code = code_of(words)?;
        let mut guard = self.inner.lock();
        let inner = &mut *guard;
        let Lies::Open(open) = &mut inner.lies else {
            return Err(inner.lies.why_not_open());
        };
        if let Some(place) = inner
            .sheet
            .as_ref()
            .and_then(|sheet| sheet.first_difference(&code))
        {
            return Err(Failure::RecoveryWordWrong { place });
        }
        match open
            .vault_mut()
            .confirm_recovery(&code.secret(), clock::today())
        {
            Ok(()) => {
                inner.sheet = None;
                self.tell_desk();
                Ok(())
            }
            Err(ConfirmError::Slot(SlotError::WrongWords)) => {
                Err(Failure::RecoveryWordsWrong { wait_seconds: 0 })
            }
            Err(other) => Err(other.into()),
        }
    }

    /// The person goes on without typing the code back: it is forgotten here, and the sheet counts as unconfirmed.
    ///
    /// # Errors
    /// When no notebook is open.
    pub fn skip_sheet(&self) -> Result<(), Failure> {
        let mut inner = self.inner.lock();
        match &inner.lies {
            Lies::Open(_) => {
                inner.sheet = None;
                self.tell_desk();
                Ok(())
            }
            Lies::Closed(_) | Lies::Cannot(_) => Err(inner.lies.why_not_open()),
        }
    }

    /// Puts a new sheet in place of the old one, which then opens nothing but older backups.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`]; the old sheet stays in force.
    pub fn renew_sheet(&self, passphrase: &Typed) -> Result<RecoverySheetView, Failure> {
        let sheet = Sheet::draw();
        let (work, today) = (self.opening.work(), clock::today());
        self.with_passphrase(passphrase, |open, words| {
            let code = sheet.code().secret();
            Ok(open
                .vault_mut()
                .replace_recovery_code(words, &code, work, today)?)
        })?;
        let mut inner = self.inner.lock();
        let view = sheet.view(inner.notebook_name());
        inner.sheet = Some(sheet);
        drop(inner);
        self.tell_desk();
        Ok(view)
    }

    /// Changes the passphrase.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`], [`Failure::PassphraseTooShort`]; the old one stays in force.
    pub fn change_passphrase(&self, old: &Typed, next: &Typed) -> Result<(), Failure> {
        let work = self.opening.work();
        self.with_passphrase(old, |open, words| {
            Ok(open.vault().change_passphrase(words, next.secret(), work)?)
        })
    }
}

/// Reads a typed code; case, spaces, hyphens and numbering are forgiven.
///
/// # Errors
/// Another number of words, or a word that is on no list, with the nearest one.
pub(super) fn code_of(words: &Typed) -> Result<RecoveryCode, Failure> {
    Ok(RecoveryCode::parse(words.expose())?)
}
