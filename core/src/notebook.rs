//! The notebook: one person's whole local store, open.
//!
//! Each operation is a method, written in the room of its noun. Everything written goes through
//! [`Notebook::change`]: one transaction, then the topics that screens must read again.

mod topic;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;
use secrecy::SecretString;

use crate::clock::{Clock, Moment};
use crate::error::{Error, Refusal, Result};
use crate::exchange::Arrival;
use crate::id::{ArrivalId, EntryId, PairId};
use crate::journal::{self, About, Entry, Folding, Frozen, fold_everything};
use crate::pair::{Pair, PairKeyring};
use crate::sample::{self, Seat};
use crate::search;
use crate::store::{StoreError, projections};
use crate::vault::{SlotError, Unlocked, mark, mark_sheet_answered};

pub use topic::Topic;

/// How hard the words of an invitation are locked, and where a partner gets Ithaca.
#[derive(Debug, Clone)]
pub struct House {
    /// scrypt's log₂ N for invitations, 1 to 18; 18 in the product.
    pub work_factor: u8,
    /// Where a partner gets Ithaca, if this build knows (PA-5).
    pub get_ithaca: Option<String>,
}

impl Default for House {
    fn default() -> Self {
        Self {
            work_factor: crate::parcel::invitation::WORK_FACTOR,
            get_ithaca: None,
        }
    }
}

/// Told after each commit which topics changed.
pub type Tell = Box<dyn Fn(&BTreeSet<Topic>) + Send>;

/// One person's whole local store, open.
pub struct Notebook {
    unlocked: Unlocked,
    clock: Box<dyn Clock>,
    pub(crate) house: House,
    pub(crate) arrivals: BTreeMap<ArrivalId, Arrival>,
    on_change: Tell,
    /// The last backup that was asked for could not be made.
    is_unbacked: Cell<bool>,
}

/// One transaction in progress.
pub struct Page<'a> {
    /// The store, inside the transaction.
    pub store: &'a Transaction<'a>,
    /// The moment the operation began.
    pub now: Moment,
    topics: BTreeSet<Topic>,
    /// Whether numbers of a lineage were given out, or a lineage was left.
    froze: bool,
}

impl Page<'_> {
    /// Says that screens showing a topic must read again.
    pub fn touch(&mut self, topic: Topic) {
        self.topics.insert(topic);
    }

    /// Says that screens showing anything that a parcel can change must read again.
    pub fn touch_shared(&mut self) {
        self.topics.extend(Topic::SHARED);
    }

    /// Says that something waits in the outbox, or waits no more.
    fn touch_thing(&mut self, about: &About) {
        self.topics.extend(Topic::of(about));
        self.touch(Topic::Exchange);
    }

    /// Puts an entry into the outbox and folds its thing.
    ///
    /// # Errors
    /// `PairClosed`, `PairLeft`: nothing is added to a pair that one of the two closed, or that I left quietly. When the
    /// notebook cannot be written.
    pub fn write(
        &mut self,
        keyring: &PairKeyring,
        about: &About,
        entry: &Entry,
        replaces: &[EntryId],
    ) -> Result<EntryId> {
        if crate::life::closing_of(self.store, &keyring.pair)?.is_some() {
            return Err(Refusal::PairClosed.into());
        }
        if crate::life::leaving_of(self.store, &keyring.pair)?.is_some() {
            return Err(Refusal::PairLeft.into());
        }
        let id = journal::write(self.store, keyring, &self.now, about, entry, replaces)?;
        journal::refold_thing(self.store, &keyring.pair, &about.text())?;
        self.touch_thing(about);
        Ok(id)
    }

    /// Gives everything that waits its place in the chain and its signature, and folds what it speaks of.
    ///
    /// # Errors
    /// When the notebook cannot be written, or the key cannot sign.
    pub fn freeze(&mut self, keyring: &PairKeyring) -> Result<Vec<Frozen>> {
        let frozen = journal::freeze(self.store, keyring, &self.now)?;
        self.froze |= !frozen.is_empty();
        let things: BTreeSet<&String> = frozen.iter().map(|it| &it.about).collect();
        for about in things {
            journal::refold_thing(self.store, &keyring.pair, about)?;
        }
        Ok(frozen)
    }

    /// Goes on in a new lineage, whose numbers nobody has heard of. `kept` is to be saved by the caller.
    pub fn begin_lineage(&mut self, kept: &mut Pair) {
        kept.row.lineage = uuid::Uuid::new_v4().to_string();
        kept.row.parcel_no = 0;
        self.froze = true;
    }

    /// Takes a waiting entry out again and folds its thing.
    ///
    /// # Errors
    /// When the notebook cannot be written.
    pub fn take_out(&mut self, pair: &PairId, about: &About, entry: &EntryId) -> Result<()> {
        journal::remove_waiting(self.store, entry)?;
        journal::refold_thing(self.store, pair, &about.text())?;
        self.touch_thing(about);
        Ok(())
    }
}

impl Notebook {
    /// Opens a notebook that was unlocked.
    ///
    /// `on_change` is told after each commit which topics changed; it must not call back into the notebook.
    ///
    /// # Errors
    /// When what was folded has to be folded again and cannot be.
    pub fn open(
        unlocked: Unlocked,
        clock: Box<dyn Clock>,
        house: House,
        on_change: Tell,
    ) -> Result<Self> {
        Self::open_telling(unlocked, clock, house, on_change, &mut |_| {})
    }

    /// The same; `on_fold` hears how far it is where everything is folded again, as after an update.
    ///
    /// # Errors
    /// As [`Notebook::open`].
    pub fn open_telling(
        unlocked: Unlocked,
        clock: Box<dyn Clock>,
        house: House,
        on_change: Tell,
        on_fold: &mut dyn FnMut(Folding),
    ) -> Result<Self> {
        let mut notebook = Self {
            unlocked,
            clock,
            house,
            arrivals: BTreeMap::new(),
            on_change,
            is_unbacked: Cell::new(false),
        };
        notebook.fold_if_needed(on_fold)?;
        notebook.wake()?;
        // What cannot be done now is tried at the next opening: on a full disk one still reads.
        let _ = notebook.erase_long_removed();
        // An erased pair may still lie in a backup.
        let _ = notebook.renew_due_backups();
        Ok(notebook)
    }

    /// A copy, or an older state of this notebook, goes on in new lineages.
    fn wake(&mut self) -> Result<()> {
        let profile = self.unlocked.profile();
        if !self.read(|store| Ok(mark::is_copy(store, profile)?))? {
            return Ok(());
        }
        self.change(|page| {
            for mut kept in Pair::load_all(page.store)? {
                if !kept.row.wire.is_empty() {
                    page.begin_lineage(&mut kept);
                    kept.save(page.store)?;
                }
            }
            page.froze = true;
            Ok(())
        })
    }

    fn fold_if_needed(&mut self, tell: &mut dyn FnMut(Folding)) -> Result<()> {
        if !self.unlocked.store().read(projections::are_unfolded)? {
            return Ok(());
        }
        let fold = |store: &Transaction<'_>| fold_everything(store, tell);
        self.unlocked.store_mut().change(fold)
    }

    /// Drops everything that was folded and folds it again: the same result, from the entries and private texts alone.
    ///
    /// # Errors
    /// When the notebook cannot be read or written; then everything stays as it was.
    pub fn fold_again(&mut self) -> Result<()> {
        self.unlocked.store_mut().change(|store| {
            projections::make_anew(store, projections::SQL)?;
            fold_everything(store, &mut |_| {})
        })
    }

    /// The present moment in the person's own zone.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn now(&self) -> Result<Moment> {
        let zone = self.read(crate::person::my_zone)?;
        Ok(Moment::new(self.clock.now(), zone))
    }

    /// Writes in one transaction; afterwards the topics touched are told.
    ///
    /// # Errors
    /// Whatever `write` answers; nothing is kept then.
    pub fn change<T>(&mut self, write: impl FnOnce(&mut Page<'_>) -> Result<T>) -> Result<T> {
        let now = self.now()?;
        let mut topics = BTreeSet::new();
        let profile = self.unlocked.profile().clone();
        let kept = self.unlocked.store_mut().change(|store| -> Result<T> {
            let mut page = Page {
                store,
                now,
                topics: BTreeSet::new(),
                froze: false,
            };
            let kept = write(&mut page)?;
            search::keep_up(page.store)?;
            if page.froze {
                mark::move_on(store, &profile).map_err(StoreError::from)?;
            }
            topics = page.topics;
            Ok(kept)
        })?;
        if !topics.is_empty() {
            (self.on_change)(&topics);
        }
        Ok(kept)
    }

    /// Reads one consistent state. A read never writes.
    ///
    /// # Errors
    /// Whatever `look` answers.
    pub fn read<T>(&self, look: impl FnOnce(&rusqlite::Connection) -> Result<T>) -> Result<T> {
        self.unlocked.store().read(look)
    }

    /// Whose seat of the sample this is; none for every other notebook.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn sample_seat(&self) -> Result<Option<Seat>> {
        self.read(sample::seat_of)
    }

    /// Proves that whoever sits here knows the passphrase, before a signature. In the sample there is nothing to know.
    ///
    /// # Errors
    /// `WrongPassphrase`; when the slot cannot be read.
    pub fn prove_passphrase(&self, passphrase: &SecretString) -> Result<()> {
        if self.sample_seat()?.is_some() {
            return Ok(());
        }
        match self.unlocked.prove_passphrase(passphrase) {
            Ok(()) => Ok(()),
            Err(SlotError::WrongWords) => Err(Refusal::WrongPassphrase.into()),
            Err(_) => Err(Error::Broken("passphrase slot")),
        }
    }

    /// Makes the backup of the day, if there is none yet. The sample has none: it is made again in a moment.
    ///
    /// # Errors
    /// When it cannot be made or does not open.
    pub fn back_up_today(&self) -> Result<()> {
        if self.sample_seat()?.is_some() {
            return Ok(());
        }
        let today = self.now()?.day();
        let made = self.unlocked.back_up_once_a_day(today);
        self.is_unbacked.set(made.is_err());
        made.map_err(|_| Error::BackupNotMade)?;
        Ok(())
    }

    /// Makes a backup, also where the day has one.
    ///
    /// # Errors
    /// When it cannot be made or does not open.
    pub fn back_up_now(&self) -> Result<()> {
        let today = self.now()?.day();
        let made = self.unlocked.make_backup(today);
        self.is_unbacked.set(made.is_err());
        made.map_err(|_| Error::BackupNotMade)?;
        Ok(())
    }

    /// Whether the last backup that was asked for could not be made.
    #[must_use]
    pub fn is_unbacked(&self) -> bool {
        self.is_unbacked.get()
    }

    /// The person still has the recovery sheet, or lets the question be: it comes again in a month.
    ///
    /// # Errors
    /// What SQLite answers.
    pub fn rest_sheet_question(&mut self) -> Result<()> {
        self.change(|page| {
            page.touch(Topic::Settings);
            Ok(mark_sheet_answered(page.store, page.now.day())?)
        })
    }

    /// The unlocked vault, for what concerns the profile folder itself.
    #[must_use]
    pub fn vault(&self) -> &Unlocked {
        &self.unlocked
    }

    /// The unlocked vault, for changing the passphrase or the recovery code.
    pub fn vault_mut(&mut self) -> &mut Unlocked {
        &mut self.unlocked
    }

    /// Closes the notebook and forgets its key.
    ///
    /// # Errors
    /// When the last words cannot be moved into the file; they come back at the next opening.
    pub fn lock(self) -> Result<()> {
        Ok(self.unlocked.lock()?)
    }
}
