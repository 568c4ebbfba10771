//! The one place that knows what an open notebook is made of.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, Utc};
use ithaca_core::{
    clock::Clock,
    journal::Folding,
    notebook::{House, Notebook, Topic},
    parcel::RecoveryCode,
    person::{PersonDraft, check_name},
    vault,
};

use crate::{clock, failure::Failure, secret::Typed};

/// Where a partner gets Ithaca (product.md PA-5): one text, given at build time. Without it the inviter hands over the installer.
const GET_ITHACA: Option<&str> = option_env!("ITHACA_GET");

/// Hears which topics are stale.
type WhenChanged = dyn Fn(&BTreeSet<Topic>) + Send + Sync;

/// Who is told what happens to the notebook.
#[derive(Clone)]
pub struct Told {
    /// After each write: which topics are stale.
    pub changed: Arc<WhenChanged>,
    /// While everything is folded again at an opening: how far it is.
    pub folding: Arc<dyn Fn(Folding) + Send + Sync>,
    /// After each locking.
    pub locked: Arc<dyn Fn() + Send + Sync>,
}

impl Told {
    /// Nobody listens.
    #[must_use]
    pub fn nobody() -> Self {
        Self {
            changed: Arc::new(|_| {}),
            folding: Arc::new(|_| {}),
            locked: Arc::new(|| {}),
        }
    }
}

struct ShellClock;

impl Clock for ShellClock {
    fn now(&self) -> DateTime<Utc> {
        clock::now()
    }
}

/// What every opening needs besides its secret.
pub(super) struct Opening {
    pub(super) work_factor: u8,
    pub(super) told: Told,
}

impl Opening {
    /// How hard a new slot is to guess; a factor out of range becomes the product's own.
    pub(super) fn work(&self) -> vault::WorkFactor {
        vault::WorkFactor::new(self.work_factor).unwrap_or(vault::WorkFactor::STRONG)
    }

    /// The notebook of an unlocked folder.
    pub(super) fn open(&self, unlocked: vault::Unlocked) -> Result<Notebook, Failure> {
        let house = House {
            work_factor: self.work_factor,
            get_ithaca: GET_ITHACA.map(str::to_owned),
        };
        self.open_as(unlocked, house)
    }

    /// The same, kept as `house` says.
    pub(super) fn open_as(
        &self,
        unlocked: vault::Unlocked,
        house: House,
    ) -> Result<Notebook, Failure> {
        let changed = Arc::clone(&self.told.changed);
        let tell = Box::new(move |topics: &BTreeSet<Topic>| changed(topics));
        let folding = &mut |at| (self.told.folding)(at);
        let clock = Box::new(ShellClock);
        Ok(Notebook::open_telling(
            unlocked, clock, house, tell, folding,
        )?)
    }

    /// Makes a notebook of this person and leaves it open. A draft that is refused leaves nothing behind.
    pub(super) fn create(
        &self,
        profile: &vault::Profile,
        person: &PersonDraft,
        passphrase: &Typed,
        code: &RecoveryCode,
    ) -> Result<Notebook, Failure> {
        check_name(&person.name)?;
        person
            .time_zone
            .parse::<chrono_tz::Tz>()
            .map_err(|_| Failure::ZoneUnknown)?;
        let work = self.work();
        let rng = &mut rand::rng();
        let made = vault::create(profile, passphrase.secret(), &code.secret(), work, rng)?;
        let mut notebook = self.open(made)?;
        notebook.describe_person(person)?;
        Ok(notebook)
    }
}

/// Closes it. It is locked afterwards in any case.
pub(super) fn close(notebook: Notebook) {
    if notebook.lock().is_err() {
        ::log::warn!("the notebook was not closed cleanly");
    }
}
