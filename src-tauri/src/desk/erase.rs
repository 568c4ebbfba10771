//! Erasing the whole notebook: afterwards the desk is empty.

use ithaca_core::{erasure::ErasureDraft, vault};

use super::{Desk, Lies};
use crate::{failure::Failure, secret::Typed};

impl Desk {
    /// Erases the notebook that lies open, with its backups and settings, for whoever types its person's name and the
    /// passphrase. The sample is thrown away instead, and nobody's own notebook is touched.
    ///
    /// # Errors
    /// [`Failure::NameDiffers`], [`Failure::WrongPassphrase`], and then nothing is erased; what the disk refuses is
    /// erased once it lets us.
    pub fn erase(&self, draft: &ErasureDraft, passphrase: &Typed) -> Result<(), Failure> {
        if self.is_sample() {
            return self.throw_sample_away();
        }
        self.with_passphrase(passphrase, |notebook, words| {
            Ok(notebook.prove_erasure(draft, words)?)
        })?;
        let mut inner = self.inner.lock();
        if inner.left.is_some() {
            return Err(Failure::Locked);
        }
        inner.close();
        let erased = vault::erase(inner.lies.closed()?).map_err(Failure::from);
        if let Err(why) = &erased {
            // The next look at the desk holds the folder again, and goes on with it.
            inner.lies = Lies::Cannot(why.clone());
        }
        drop(inner);
        self.tell_locked(true);
        erased
    }
}
