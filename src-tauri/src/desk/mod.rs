//! Where the notebook lies: nowhere yet, locked, open, or out of reach.
//!
//! The desk hands the open notebook to the commands and takes it away again. It writes nothing into it.

mod copies;
mod day;
mod erase;
mod moving;
mod notebook;
mod restore;
mod sample;
mod sheet;
mod shelf;
mod tries;
mod view;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use chrono::NaiveDate;
use ithaca_core::notebook::Topic;
use ithaca_core::{
    clock::Moment,
    id::ArrivalId,
    notebook::Notebook,
    person::PersonDraft,
    vault::{self, PassphraseAdvice, Profile, SlotError, UnlockError, Unlocked, advice, auto_lock},
};
use parking_lot::{MappedMutexGuard, Mutex, MutexGuard};
use secrecy::SecretString;

pub use notebook::Told;
pub use restore::BackupView;
pub use sheet::RecoverySheetView;
pub use shelf::{ShelfLine, ShelfView};
pub use view::{DeskView, RecoveryView};

use crate::{clock, failure::Failure, secret::Typed};
use notebook::Opening;
use sheet::Sheet;
use tries::Tries;

/// Names the folder of the notebook, for a portable copy and for tests.
pub const PROFILE_VARIABLE: &str = "ITHACA_PROFILE";

/// The open notebook, held by one command at a time.
pub type OpenNotebook<'a> = MappedMutexGuard<'a, Notebook>;

/// The folder to begin with: the one the variable names, else the first in the system's place for programs.
#[must_use]
pub fn profile_folder(place: &Path) -> PathBuf {
    match std::env::var_os(PROFILE_VARIABLE).filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => place.join("ithaca").join("notebook-1"),
    }
}

/// What lies on the desk.
enum Lies {
    /// The folder is held; what stands in it is asked of it.
    Closed(Profile),
    /// The notebook is open.
    Open(Box<Notebook>),
    /// The folder could not be held.
    Cannot(Failure),
}

struct Inner {
    folder: PathBuf,
    /// The person's own folder, while the sample lies on top of it.
    left: Option<PathBuf>,
    lies: Lies,
    tries: Tries,
    /// Wrong tries at the other notebooks of the shelf.
    resting: BTreeMap<PathBuf, Tries>,
    sheet: Option<Sheet>,
    chosen: restore::Chosen,
    last_input: auto_lock::Moment,
    idle_limit: Duration,
    /// The last day on which the open notebook was used; nothing after a locking.
    day: Option<NaiveDate>,
}

/// The desk. All commands of one window share it.
pub struct Desk {
    started: Instant,
    opening: Opening,
    inner: Mutex<Inner>,
}

impl Desk {
    /// A desk for the notebook in this folder. The folder is held from now on, so that no second copy writes to it.
    /// `work_factor` is scrypt's log₂ N for what is locked with words; 18 in the product.
    #[must_use]
    pub fn at(folder: PathBuf, work_factor: u8, told: Told) -> Self {
        let started = Instant::now();
        let inner = Inner {
            lies: hold(&folder),
            folder,
            left: None,
            tries: Tries::default(),
            resting: BTreeMap::new(),
            sheet: None,
            chosen: restore::Chosen::default(),
            last_input: moment(started),
            idle_limit: auto_lock::IDLE_DEFAULT,
            day: None,
        };
        Self {
            started,
            opening: Opening { work_factor, told },
            inner: Mutex::new(inner),
        }
    }

    /// The folder the notebook lies in.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.inner.lock().folder.clone()
    }

    /// The open notebook. Every command of every room begins here.
    ///
    /// # Errors
    /// [`Failure::Locked`], or why it is out of reach.
    pub fn notebook(&self) -> Result<OpenNotebook<'_>, Failure> {
        let mut inner = self.inner.lock();
        inner.begin_day(clock::today());
        MutexGuard::try_map(inner, |inner| match &mut inner.lies {
            Lies::Open(notebook) => Some(&mut **notebook),
            Lies::Closed(_) | Lies::Cannot(_) => None,
        })
        .map_err(|inner| inner.lies.why_not_open())
    }

    /// Does what only the person with the passphrase may do. Wrong tries wait here as they do at unlocking.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`], and whatever `act` refuses.
    pub fn with_passphrase<T>(
        &self,
        passphrase: &Typed,
        act: impl FnOnce(&mut Notebook, &SecretString) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut guard = self.inner.lock();
        let inner = &mut *guard;
        let now = self.started.elapsed();
        let Lies::Open(notebook) = &mut inner.lies else {
            return Err(inner.lies.why_not_open());
        };
        match inner.tries.wait_seconds(now) {
            0 => {}
            wait_seconds => return Err(Failure::WrongPassphrase { wait_seconds }),
        }
        match act(notebook, passphrase.secret()) {
            Ok(done) => {
                inner.tries = Tries::default();
                Ok(done)
            }
            Err(Failure::WrongPassphrase { .. }) => Err(Failure::WrongPassphrase {
                wait_seconds: inner.tries.wrong(now),
            }),
            Err(other) => Err(other),
        }
    }

    /// The present moment in the person's zone; in UTC while no notebook is open.
    #[must_use]
    pub fn moment(&self) -> Moment {
        let open = self
            .notebook()
            .ok()
            .and_then(|notebook| notebook.now().ok());
        open.unwrap_or_else(|| Moment::new(clock::now(), chrono_tz::UTC))
    }

    /// Lets go of a parcel that was opened; nothing was taken in.
    pub fn set_aside(&self, arrival: &ArrivalId) {
        if let Ok(mut notebook) = self.notebook() {
            notebook.set_aside(arrival);
        }
    }

    /// What the page shows of the desk. A folder that was out of reach is tried again.
    #[must_use]
    pub fn view(&self) -> DeskView {
        self.look_again();
        view::of(&self.inner.lock(), self.started.elapsed())
    }

    /// Sets how long nobody may be there before it locks.
    pub fn lock_after(&self, minutes: u32) {
        self.inner.lock().idle_limit = Duration::from_secs(u64::from(minutes) * 60);
    }

    /// Tries again to hold the folder, after another copy was closed or a disk was put back.
    fn look_again(&self) {
        let mut inner = self.inner.lock();
        if matches!(inner.lies, Lies::Cannot(_)) {
            inner.lies = hold(&inner.folder);
        }
    }

    /// Makes a notebook and opens it. Its recovery sheet is at hand until it was typed back or the notebook is locked.
    ///
    /// # Errors
    /// When one is there already, the name or zone is refused, the passphrase is too short, or the disk refuses; nothing is left behind then.
    pub fn create(&self, person: &PersonDraft, passphrase: &Typed) -> Result<(), Failure> {
        let mut inner = self.inner.lock();
        let profile = inner.lies.closed()?;
        let sheet = Sheet::draw();
        let notebook = self
            .opening
            .create(profile, person, passphrase, sheet.code())?;
        inner.lies = Lies::Open(Box::new(notebook));
        inner.sheet = Some(sheet);
        inner.last_input = moment(self.started);
        // Nothing stands in it yet that a backup could keep.
        inner.day = Some(clock::today());
        drop(inner);
        self.tell_desk();
        Ok(())
    }

    /// Opens the notebook with its passphrase.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`] and the wait, or what keeps it shut.
    pub fn unlock(&self, passphrase: &Typed) -> Result<(), Failure> {
        let unlock = |profile: &Profile| {
            vault::unlock_with_passphrase(profile, passphrase.secret(), clock::today())
        };
        self.open(&mut self.inner.lock(), unlock, |wait_seconds| {
            Failure::WrongPassphrase { wait_seconds }
        })?;
        self.tell_desk();
        Ok(())
    }

    /// Opens the notebook with the code of the recovery sheet and sets a new passphrase: the old one is lost.
    ///
    /// # Errors
    /// As [`Desk::unlock`], when the code has another number of words or one that is on no list, and when the new
    /// passphrase is refused; then it stays locked.
    pub fn unlock_with_sheet(&self, words: &Typed, next: &Typed) -> Result<(), Failure> {
        let code = sheet::code_of(words)?.secret();
        if let PassphraseAdvice::TooShort { .. } = advice(next.secret()) {
            return Err(SlotError::PassphraseTooShort.into());
        }
        let mut inner = self.inner.lock();
        let unlock =
            |profile: &Profile| vault::unlock_with_recovery(profile, &code, clock::today());
        self.open(&mut inner, unlock, |wait_seconds| {
            Failure::RecoveryWordsWrong { wait_seconds }
        })?;
        let Lies::Open(notebook) = &mut inner.lies else {
            return Err(inner.lies.why_not_open());
        };
        let set = notebook
            .vault_mut()
            .set_new_passphrase_after_recovery(next.secret(), self.opening.work());
        if set.is_err() {
            inner.close();
        }
        drop(inner);
        self.tell_desk();
        Ok(set?)
    }

    fn open(
        &self,
        inner: &mut Inner,
        unlock: impl FnOnce(&Profile) -> Result<Unlocked, UnlockError>,
        wrong: impl FnOnce(u32) -> Failure,
    ) -> Result<(), Failure> {
        let profile = inner.lies.closed()?;
        match inner.tries.wait_seconds(self.started.elapsed()) {
            0 => {}
            wait_seconds => return Err(wrong(wait_seconds)),
        }
        match unlock(profile) {
            Ok(unlocked) => {
                inner.lies = Lies::Open(Box::new(self.opening.open(unlocked)?));
                inner.tries = Tries::default();
                inner.last_input = moment(self.started);
                inner.begin_day(clock::today());
                Ok(())
            }
            Err(UnlockError::Slot(SlotError::WrongWords)) => {
                Err(wrong(inner.tries.wrong(self.started.elapsed())))
            }
            Err(other) => Err(other.into()),
        }
    }

    /// Locks: the notebook is closed, its key wiped, the sheet forgotten, the page read anew. Locking twice is once.
    pub fn lock(&self) {
        let mut inner = self.inner.lock();
        let was_open = inner.close();
        drop(inner);
        self.tell_locked(was_open);
    }

    /// Somebody is there: a key, a click, a touch.
    pub fn note_input(&self) {
        self.inner.lock().last_input = moment(self.started);
    }

    /// Locks when nobody was there for too long, or the wall clock jumped as it does in sleep.
    pub(crate) fn lock_if_idle(&self) {
        // A command that works for long holds the desk: somebody is there.
        let Some(mut inner) = self.inner.try_lock() else {
            return;
        };
        // Of the sample there is nothing to guard.
        if inner.left.is_none()
            && auto_lock::locks_now(inner.last_input, moment(self.started), inner.idle_limit)
        {
            let was_open = inner.close();
            drop(inner);
            self.tell_locked(was_open);
        }
    }

    /// Whether the notebook lies open, or its sheet is confirmed, has changed.
    fn tell_desk(&self) {
        (self.opening.told.changed)(&[Topic::Desk].into());
    }

    fn tell_locked(&self, was_open: bool) {
        if was_open {
            (self.opening.told.locked)();
        }
    }
}

impl Inner {
    /// The name of the notebook: neutral, the bare name of its folder or what a person called it.
    fn notebook_name(&self) -> String {
        vault::shelf::name_of(&self.folder)
    }

    /// True when something was open. Of the sample the person's own notebook is left, shut.
    fn close(&mut self) -> bool {
        self.sheet = None;
        self.day = None;
        self.post();
        let Lies::Open(notebook) = &self.lies else {
            return false;
        };
        // The folder stays held: no other copy can slip in between.
        let closed = Lies::Closed(notebook.vault().profile().clone());
        let Lies::Open(notebook) = std::mem::replace(&mut self.lies, closed) else {
            return false;
        };
        notebook::close(*notebook);
        self.leave_sample();
        true
    }
}

impl Lies {
    fn closed(&self) -> Result<&Profile, Failure> {
        match self {
            Self::Closed(profile) => Ok(profile),
            Self::Open(_) => Err(Failure::NotLocked),
            Self::Cannot(why) => Err(why.clone()),
        }
    }

    fn why_not_open(&self) -> Failure {
        match self {
            Self::Open(_) => crate::failure::unexpected("open and not open"),
            Self::Cannot(why) => why.clone(),
            Self::Closed(_) => Failure::Locked,
        }
    }
}

fn hold(folder: &Path) -> Lies {
    match Profile::hold(folder) {
        Ok(profile) => Lies::Closed(profile),
        Err(error) => Lies::Cannot(error.into()),
    }
}

fn moment(started: Instant) -> auto_lock::Moment {
    auto_lock::Moment {
        monotonic: started.elapsed(),
        wall_ms: clock::wall_ms(),
    }
}

#[cfg(test)]
mod tests;
