//! Where the sample lies, and how it is made, opened and thrown away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use rand::CryptoRng;
use secrecy::SecretString;

use super::mark::{Seat, mark};
use super::walk::{Walk, WalkingClock, there};
use super::year::Year;
use crate::error::Error;
use crate::notebook::{House, Notebook};
use crate::person::PersonDraft;
use crate::vault::{
    self, ConfirmError, CreateError, FileError, Profile, ProfileError, UnlockError, Unlocked,
    WorkFactor,
};

/// The folder beside the person's own notebooks. No notebook of a shelf is called so.
const FOLDER: &str = "ithaca-sample";
/// Written last: a sample without it was cut off while it was made.
const WHOLE: &str = "whole";
/// scrypt's log₂ N: the least there is. It protects nothing, so nobody has to wait for it.
const WORK_FACTOR: u8 = 1;
/// Published: whoever reads this opens every sample.
const PASSPHRASE: &str = "maya and sam have no secrets";
const CODE: &str = "abacus abdomen ability able abnormal abrasive absence absorb";

/// Why the sample could not be made, opened or thrown away.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// A notebook of it could not be made.
    #[error(transparent)]
    Create(#[from] CreateError),
    /// A notebook of it does not open.
    #[error(transparent)]
    Unlock(#[from] UnlockError),
    /// Its folder is held by another running Ithaca, or the disk refuses.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// What the disk answered.
    #[error(transparent)]
    File(#[from] FileError),
    /// The year could not be lived to its end.
    #[error(transparent)]
    Year(#[from] Error),
}

impl From<io::Error> for SampleError {
    fn from(error: io::Error) -> Self {
        Self::File(error.into())
    }
}

impl From<ConfirmError> for SampleError {
    fn from(_: ConfirmError) -> Self {
        Self::Year(Error::Broken("recovery code of the sample"))
    }
}

/// Where the sample of one laptop lies: two notebooks, and the mail between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SamplePlace {
    pub(super) folder: PathBuf,
}

impl SamplePlace {
    /// The place of the sample beside a notebook's folder.
    #[must_use]
    pub fn beside(notebook: &Path) -> Self {
        let place = notebook.parent().unwrap_or(notebook);
        Self {
            folder: place.join(FOLDER),
        }
    }

    /// A place that somebody named.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder that holds everything of it.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of one of the two notebooks.
    #[must_use]
    pub fn seat(&self, seat: Seat) -> PathBuf {
        self.folder.join(seat.word())
    }

    /// Whose notebook of the sample lies in this folder.
    #[must_use]
    pub fn seat_in(&self, folder: &Path) -> Option<Seat> {
        Seat::BOTH
            .into_iter()
            .find(|seat| self.seat(*seat) == folder)
    }

    /// Whether the sample was made to its end and is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.folder.join(WHOLE).is_file()
    }

    /// Makes both notebooks, with a year that ends today. What was left of an earlier one goes first.
    ///
    /// # Errors
    /// What the disk answers; then what was made is thrown away by the next making.
    pub fn make(
        &self,
        now: DateTime<Utc>,
        zone: Tz,
        rng: &mut impl CryptoRng,
    ) -> Result<(), SampleError> {
        self.throw_away()?;
        let year = there(Year::load())?;
        let clock = WalkingClock::default();
        clock.set(now);
        let mut begin = |seat, name: &str| self.begin(seat, name, &clock, zone, rng);
        let (maya, sam) = (begin(Seat::Maya, &year.maya)?, begin(Seat::Sam, &year.sam)?);
        let mut walk = Walk::new((maya, sam), clock.clone(), now, zone);
        walk.live(year)?;
        clock.set(now);
        for seat in Seat::BOTH {
            let notebook = &mut walk.at(seat).notebook;
            notebook.change(|page| {
                vault::mark_sheet_answered(page.store, page.now.day())?;
                Ok(vault::mark_copied(page.store, page.now.day())?)
            })?;
        }
        walk.maya.notebook.lock()?;
        walk.sam.notebook.lock()?;
        fs::write(self.folder.join(WHOLE), b"whole\n")?;
        Ok(())
    }

    /// An empty notebook of one of the two, marked as the sample's before anything is written into it.
    pub(super) fn begin(
        &self,
        seat: Seat,
        name: &str,
        clock: &WalkingClock,
        zone: Tz,
        rng: &mut impl CryptoRng,
    ) -> Result<Notebook, SampleError> {
        let profile = Profile::hold(&self.seat(seat))?;
        let work = there(WorkFactor::new(WORK_FACTOR))?;
        let (passphrase, code) = (SecretString::from(PASSPHRASE), SecretString::from(CODE));
        let mut unlocked = vault::create(&profile, &passphrase, &code, work, rng)?;
        unlocked
            .store_mut()
            .change(|store| -> crate::error::Result<()> { mark(store, seat) })?;
        let day = crate::clock::Clock::now(clock).date_naive();
        unlocked.confirm_recovery(&code, day)?;
        let house = Self::house();
        let mut notebook =
            Notebook::open(unlocked, Box::new(clock.clone()), house, Box::new(|_| {}))?;
        notebook.describe_person(&PersonDraft {
            name: name.to_owned(),
            time_zone: zone.name().to_owned(),
        })?;
        Ok(notebook)
    }

    /// How a notebook of the sample is kept: as lightly as can be.
    #[must_use]
    pub fn house() -> House {
        House {
            work_factor: WORK_FACTOR,
            get_ithaca: None,
        }
    }

    /// Opens the notebook of a seat. Nobody is asked for anything.
    ///
    /// # Errors
    /// When it does not open; a new sample can be made in its place.
    pub fn unlock(profile: &Profile, now: DateTime<Utc>) -> Result<Unlocked, SampleError> {
        let passphrase = SecretString::from(PASSPHRASE);
        Ok(vault::unlock_with_passphrase(
            profile,
            &passphrase,
            now.date_naive(),
        )?)
    }

    /// Throws everything of it away. Nothing there is no error, and what Ithaca did not lay there stays.
    ///
    /// # Errors
    /// When another running Ithaca holds it, and what the disk answers.
    pub fn throw_away(&self) -> Result<(), SampleError> {
        if !self.folder.is_dir() {
            return Ok(());
        }
        gone(fs::remove_file(self.folder.join(WHOLE)))?;
        self.empty_post()?;
        for seat in Seat::BOTH {
            let folder = self.seat(seat);
            if !folder.is_dir() {
                continue;
            }
            let profile = Profile::hold(&folder)?;
            vault::erase(&profile)?;
            drop(profile);
            gone(fs::remove_file(folder.join("lock")))?;
            gone(fs::remove_dir(&folder))?;
        }
        gone(fs::remove_dir(&self.folder))?;
        Ok(())
    }
}

/// What is gone already, or holds what is somebody else's, is no error.
pub(super) fn gone(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::DirectoryNotEmpty
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}
