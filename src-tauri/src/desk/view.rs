//! What the page shows of the desk. Locked means: no name, no word of anyone.

use std::time::Duration;

use ithaca_core::error::Error;
use ithaca_core::notebook::Notebook;
use ithaca_core::sample::Seat;
use ithaca_core::vault::{ProfileState, RecoveryState, asleep_since, recovery_state};
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
        /// Its neutral name.
        notebook_name: String,
        /// How long the next try waits after wrong ones.
        wait_seconds: u32,
        /// Since which day it sleeps here, because it lives on another laptop.
        asleep_since: Option<String>,
    },
    /// It is open.
    Open {
        /// Its neutral name.
        notebook_name: String,
        /// How far the person is with the recovery sheet.
        recovery: RecoveryView,
        /// Whose seat of the sample it is; nothing for a person's own notebook.
        sample: Option<Seat>,
    },
    /// It is out of reach, and why.
    Cannot {
        /// Why.
        failure: Failure,
    },
}

/// How far the person is with the recovery sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename = "RecoveryState", rename_all = "snake_case")]
pub enum RecoveryView {
    /// Never on the screen.
    NeverShown,
    /// Shown and not typed back.
    Unconfirmed,
    /// Typed back rightly.
    Confirmed,
}

pub(super) fn of(inner: &Inner, now: Duration) -> DeskView {
    let notebook_name = inner.notebook_name();
    match &inner.lies {
        Lies::Cannot(failure) => DeskView::Cannot {
            failure: failure.clone(),
        },
        Lies::Closed(profile) => match profile.state() {
            ProfileState::Empty | ProfileState::Unfinished => DeskView::Empty,
            ProfileState::Locked(_) => DeskView::Locked {
                notebook_name,
                wait_seconds: inner.tries.wait_seconds(now),
                asleep_since: asleep_since(profile).map(|day| day.to_string()),
            },
            ProfileState::Damaged(_) => DeskView::Cannot {
                failure: Failure::NotebookDamaged,
            },
        },
        Lies::Open(notebook) => open(notebook_name, notebook).unwrap_or_else(|error| {
            let failure = error.into();
            DeskView::Cannot { failure }
        }),
    }
}

fn open(notebook_name: String, notebook: &Notebook) -> Result<DeskView, Error> {
    Ok(DeskView::Open {
        notebook_name,
        recovery: notebook.read(|store| Ok(recovery_state(store)?))?.into(),
        sample: notebook.sample_seat()?,
    })
}

impl From<RecoveryState> for RecoveryView {
    fn from(state: RecoveryState) -> Self {
        match state {
            RecoveryState::NeverShown => Self::NeverShown,
            RecoveryState::Shown { .. } => Self::Unconfirmed,
            RecoveryState::Confirmed { .. } => Self::Confirmed,
        }
    }
}
