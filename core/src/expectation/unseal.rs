//! A seal that nobody has is undone: its answers are mine to seal again.

use super::kept;
use crate::error::Result;
use crate::id::PairId;
use crate::journal::{About, Entry};
use crate::notebook::Page;

/// The invitation goes nowhere: nobody holds its seal, and my answers are mine to change again.
pub(crate) fn unseal_for_invitation(page: &Page<'_>, pair: &PairId) -> Result<()> {
    for (round, _) in kept::rounds(page.store, pair)? {
        for part in [1, 2] {
            kept::remove_seal(page, pair, &round, part)?;
        }
        kept::remove_words(page, pair, &round)?;
    }
    Ok(())
}

/// A seal that never left was undone: its answers are mine to seal again.
pub(crate) fn unseal_undone(
    page: &Page<'_>,
    pair: &PairId,
    about: &str,
    entry: &Entry,
) -> Result<()> {
    if let (About::Round(round), Entry::AnswersSealed(sealed)) = (About::parse(about), entry) {
        kept::remove_seal(page, pair, &round, sealed.part)?;
        kept::remove_words(page, pair, &round)?;
    }
    Ok(())
}
