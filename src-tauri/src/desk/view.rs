//! What the page shows of the desk. Locked means: no name, no word of anyone.

use ithaca_core::vault::{Damage, ProfileState, RecoveryState, SlotKind, recovery_state};
use serde::Serialize;
use specta::Type;

use super::{Inner, Lies};
use crate::failure::Failure;

/// Where the notebook lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(
    tag = "state",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum DeskView {
    /// No notebook yet: the doors of the first run.
    Empty,
    /// There is one, and it is shut.
    Locked {
        /// Whether the passphrase can open it.
        passphrase_opens: bool,
        /// Whether the recovery sheet can open it.
        sheet_opens: bool,
    },
    /// It is open.
    Open {
        /// It was opened with the recovery sheet: a new passphrase comes next.
        new_passphrase_needed: bool,
        /// How far the person is with the recovery sheet.
        sheet: SheetState,
        /// Whether the code of the sheet is still at hand to be shown.
        sheet_at_hand: bool,
    },
    /// It is out of reach, and why.
    Cannot {
        /// Why.
        failure: Failure,
    },
}

/// How far the person is with the recovery sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SheetState {
    /// Never on the screen.
    NeverShown,
    /// Shown and not typed back.
    Shown,
    /// Typed back rightly.
    Confirmed,
}

pub(super) fn of(inner: &Inner) -> DeskView {
    match &inner.lies {
        Lies::Cannot(failure) => DeskView::Cannot {
            failure: failure.clone(),
        },
        Lies::Closed(profile) => match profile.state() {
            ProfileState::Empty | ProfileState::Unfinished => DeskView::Empty,
            ProfileState::Locked(slots) => DeskView::Locked {
                passphrase_opens: slots.passphrase,
                sheet_opens: slots.recovery,
            },
            ProfileState::Damaged(Damage::NotebookMissing) => DeskView::Cannot {
                failure: Failure::NotebookDamaged,
            },
            ProfileState::Damaged(Damage::SlotsMissing) => DeskView::Cannot {
                failure: Failure::KeyFileMissing,
            },
        },
        Lies::Open(notebook) => {
            let sheet = notebook.store().read(recovery_state);
            match sheet {
                Ok(state) => DeskView::Open {
                    new_passphrase_needed: notebook.opened_with() == SlotKind::Recovery,
                    sheet: match state {
                        RecoveryState::NeverShown => SheetState::NeverShown,
                        RecoveryState::Shown { .. } => SheetState::Shown,
                        RecoveryState::Confirmed { .. } => SheetState::Confirmed,
                    },
                    sheet_at_hand: inner.sheet.is_some(),
                },
                Err(error) => DeskView::Cannot {
                    failure: error.into(),
                },
            }
        }
    }
}
