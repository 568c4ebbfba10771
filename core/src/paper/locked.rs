//! A paper under six opening words (OUT-6): one age file that a partner without Ithaca opens with the stock tool.

use rand::CryptoRng;

use crate::error::Result;
use crate::notebook::Notebook;
use crate::parcel::{OpeningWords, lock_with_words};

/// What stands behind the name of a locked file.
pub const LOCKED_FILE_ENDING: &str = "age";

/// A file that is locked, and the words that open it. They are kept nowhere else.
pub struct LockedPaper {
    /// The age file.
    pub bytes: Vec<u8>,
    /// Six words, to be told another way than the file goes.
    pub words: OpeningWords,
}

impl Notebook {
    /// Locks a file of mine with fresh words. Nothing of it is kept.
    ///
    /// # Errors
    /// Only mistakes of ours.
    pub fn lock_paper(
        &self,
        bytes: &[u8],
        rng: &mut (impl CryptoRng + ?Sized),
    ) -> Result<LockedPaper> {
        let words = OpeningWords::draw(rng);
        Ok(LockedPaper {
            bytes: lock_with_words(bytes, &words, self.house.work_factor)?,
            words,
        })
    }
}
