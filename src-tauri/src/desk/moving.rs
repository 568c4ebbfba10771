//! To another laptop (SF-12): a copy of this very hour goes along, and what stays here sleeps.

use ithaca_core::vault;

use super::{Desk, Lies};
use crate::{
    clock,
    failure::Failure,
    files::{Desktop, SavedFile},
};

impl Desk {
    /// Makes a backup now and saves it where the person says; nothing when the dialog was closed.
    ///
    /// # Errors
    /// As [`Desk::save_copy`].
    pub fn save_for_moving(&self, desktop: &Desktop) -> Result<Option<SavedFile>, Failure> {
        self.notebook()?.back_up_now()?;
        self.save_copy(desktop)
    }

    /// Puts the open notebook to sleep: it is locked, and says where it went until somebody wakes it. The sample moves
    /// nowhere, and is left alone.
    ///
    /// # Errors
    /// [`Failure::Locked`], and what the disk refuses; then it stays open.
    pub fn put_to_sleep(&self) -> Result<(), Failure> {
        if !self.is_sample() {
            vault::put_to_sleep(self.notebook()?.vault().profile(), clock::today())?;
        }
        self.lock();
        Ok(())
    }

    /// Wakes the notebook on the desk; it stays locked.
    ///
    /// # Errors
    /// [`Failure::NotLocked`] while one is open, and what the disk refuses.
    pub fn wake(&self) -> Result<(), Failure> {
        let inner = self.inner.lock();
        match &inner.lies {
            Lies::Closed(profile) => vault::wake(profile)?,
            Lies::Open(_) => return Err(Failure::NotLocked),
            Lies::Cannot(why) => return Err(why.clone()),
        }
        drop(inner);
        self.tell_desk();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use ithaca_core::person::PersonDraft;

    use super::*;
    use crate::desk::{DeskView, Told};

    const PASSPHRASE: &str = "seven quiet lamps by the harbour";

    #[test]
    fn sf_12_a_notebook_put_to_sleep_is_locked_and_says_so_until_it_is_woken() {
        let place = tempfile::tempdir().unwrap();
        let maya = PersonDraft {
            name: "Maya Lindqvist".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
        };
        let folder = place.path().join("notebook-1");
        let desk = Desk::at(folder, 2, Told::nobody());
        assert_eq!(desk.put_to_sleep(), Err(Failure::Locked));
        desk.create(&maya, &PASSPHRASE.into()).unwrap();
        assert_eq!(desk.wake(), Err(Failure::NotLocked));
        desk.put_to_sleep().unwrap();
        let since = || {
            let DeskView::Locked { asleep_since, .. } = desk.view() else {
                panic!("it is not locked");
            };
            asleep_since
        };
        assert_eq!(since(), Some(clock::today().to_string()));
        desk.wake().unwrap();
        assert_eq!(since(), None);
        desk.unlock(&PASSPHRASE.into()).unwrap();
    }
}
