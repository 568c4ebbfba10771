//! Where the notebook lies: nowhere yet, locked, open, or out of reach.
//!
//! The desk hands the open notebook to the commands and takes it away again. It writes nothing into it.

mod notebook;
mod sheet;
mod tries;
mod view;

use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
    time::{Duration, Instant},
};

use ithaca_core::vault::{Profile, ProfileState, SlotError, UnlockError, WorkFactor, auto_lock};
use parking_lot::{MappedMutexGuard, Mutex, MutexGuard};

pub use notebook::Notebook;
pub use sheet::RecoverySheetView;
pub use view::{DeskView, SheetState};

use crate::{clock, failure::Failure, secret::Typed};
use sheet::Sheet;
use tries::Tries;

/// Names the folder of the notebook, for a portable copy and for tests.
pub const PROFILE_VARIABLE: &str = "ITHACA_PROFILE";

/// The open notebook, held by one command at a time.
pub type OpenNotebook<'a> = MappedMutexGuard<'a, Notebook>;

/// The folder of the notebook: the one the variable names, else the first notebook in the system's place for programs.
#[must_use]
pub fn profile_folder(data_folder: &Path) -> PathBuf {
    match std::env::var_os(PROFILE_VARIABLE).filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => data_folder.join("ithaca").join("notebook-1"),
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
    lies: Lies,
    tries: Tries,
    sheet: Option<Sheet>,
    last_input: auto_lock::Moment,
    idle_limit: Duration,
}

/// The desk. All commands of one window share it.
pub struct Desk {
    folder: PathBuf,
    started: Instant,
    work: WorkFactor,
    inner: Mutex<Inner>,
    when_locked: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

impl Desk {
    /// A desk for the notebook in this folder. The folder is held from now on, so that no second copy writes to it.
    #[must_use]
    pub fn at(folder: PathBuf, work: WorkFactor) -> Self {
        let started = Instant::now();
        let inner = Inner {
            lies: hold(&folder),
            tries: Tries::default(),
            sheet: None,
            last_input: moment(started),
            idle_limit: auto_lock::IDLE_DEFAULT,
        };
        Self {
            folder,
            started,
            work,
            inner: Mutex::new(inner),
            when_locked: OnceLock::new(),
        }
    }

    /// Says what happens after every locking; the first call counts.
    pub fn when_locked(&self, after: impl Fn() + Send + Sync + 'static) {
        let _ = self.when_locked.set(Box::new(after));
    }

    /// The folder the notebook lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The open notebook. Every command of every room begins here.
    ///
    /// # Errors
    /// [`Failure::Locked`], [`Failure::NotebookMissing`], or why it is out of reach.
    pub fn notebook(&self) -> Result<OpenNotebook<'_>, Failure> {
        MutexGuard::try_map(self.inner.lock(), |inner| match &mut inner.lies {
            Lies::Open(notebook) => Some(&mut **notebook),
            Lies::Closed(_) | Lies::Cannot(_) => None,
        })
        .map_err(|inner| inner.lies.why_not_open())
    }

    /// What the page shows of the desk.
    #[must_use]
    pub fn view(&self) -> DeskView {
        view::of(&self.inner.lock())
    }

    /// Tries again to hold the folder, after another copy was closed or a disk was put back.
    pub fn look_again(&self) {
        let mut inner = self.inner.lock();
        if matches!(inner.lies, Lies::Cannot(_)) {
            inner.lies = hold(&self.folder);
        }
    }

    /// Makes a notebook and opens it. Its recovery sheet is at hand until it was typed back or the notebook is locked.
    ///
    /// # Errors
    /// When one is there already, the passphrase is too short, or the disk refuses; nothing is left behind then.
    pub fn create(&self, passphrase: &Typed) -> Result<(), Failure> {
        let mut inner = self.inner.lock();
        let profile = inner.lies.closed(Failure::NotebookExists)?;
        let sheet = Sheet::draw();
        let notebook = notebook::create(profile, passphrase, sheet.code(), self.work)?;
        inner.lies = Lies::Open(Box::new(notebook));
        inner.sheet = Some(sheet);
        inner.last_input = moment(self.started);
        Ok(())
    }

    /// Opens the notebook with its passphrase.
    ///
    /// # Errors
    /// [`Failure::PassphraseWrong`] and the wait, [`Failure::TooSoon`], or what keeps it shut.
    pub fn unlock(&self, passphrase: &Typed) -> Result<(), Failure> {
        self.open(
            |profile| notebook::unlock(profile, passphrase),
            |wait_seconds| Failure::PassphraseWrong { wait_seconds },
        )
    }

    /// Opens the notebook with the code of the recovery sheet; a new passphrase comes next.
    ///
    /// # Errors
    /// As [`Desk::unlock`], and when the code has another number of words or one that is on no list.
    pub fn unlock_with_code(&self, words: &Typed) -> Result<(), Failure> {
        let code = sheet::code_of(words)?;
        self.open(
            |profile| notebook::unlock_with_code(profile, &code),
            |wait_seconds| Failure::RecoveryWordsWrong { wait_seconds },
        )
    }

    fn open(
        &self,
        unlock: impl FnOnce(&Profile) -> Result<Notebook, UnlockError>,
        wrong: impl FnOnce(u32) -> Failure,
    ) -> Result<(), Failure> {
        let mut inner = self.inner.lock();
        let profile = inner.lies.closed(Failure::NotebookOpen)?;
        inner.tries.may_try(self.started.elapsed())?;
        match unlock(profile) {
            Ok(notebook) => {
                inner.lies = Lies::Open(Box::new(notebook));
                inner.tries = Tries::default();
                inner.last_input = moment(self.started);
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
        if auto_lock::locks_now(inner.last_input, moment(self.started), inner.idle_limit) {
            let was_open = inner.close();
            drop(inner);
            self.tell_locked(was_open);
        }
    }

    fn tell_locked(&self, was_open: bool) {
        if let (true, Some(after)) = (was_open, self.when_locked.get()) {
            after();
        }
    }
}

impl Inner {
    /// True when something was open.
    fn close(&mut self) -> bool {
        self.sheet = None;
        let Lies::Open(notebook) = &self.lies else {
            return false;
        };
        // The folder stays held: no other copy can slip in between.
        let closed = Lies::Closed(notebook.profile().clone());
        let Lies::Open(notebook) = std::mem::replace(&mut self.lies, closed) else {
            return false;
        };
        notebook::close(*notebook);
        true
    }
}

impl Lies {
    fn closed(&self, when_open: Failure) -> Result<&Profile, Failure> {
        match self {
            Self::Closed(profile) => Ok(profile),
            Self::Open(_) => Err(when_open),
            Self::Cannot(why) => Err(why.clone()),
        }
    }

    fn why_not_open(&self) -> Failure {
        match self {
            Self::Open(_) => crate::failure::unexpected("open and not open"),
            Self::Cannot(why) => why.clone(),
            Self::Closed(profile) => match profile.state() {
                ProfileState::Empty | ProfileState::Unfinished => Failure::NotebookMissing,
                ProfileState::Locked(_) | ProfileState::Damaged(_) => Failure::Locked,
            },
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
