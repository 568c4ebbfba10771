//! What I write on my learning page: each part saves itself, Only me.

use super::entry::LearningPart;
use super::rules::KEPT_CHARS_MAX;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::store::only_me;

/// Kind of the private rows that hold the parts.
pub(super) const LEARNING: only_me::Kind = only_me::Kind::Learning;

impl Notebook {
    /// Keeps a part of my learning page, Only me. A text over its limit is kept as it is.
    ///
    /// # Errors
    /// `PairGone`, `TextTooLong` beyond anything a page holds.
    pub fn save_learning(&mut self, pair: &PairId, part: LearningPart, text: &str) -> Result<()> {
        within_reach(text)?;
        self.change(|page| {
            Pair::load(page.store, pair)?;
            page.touch(Topic::Paper);
            let (about, at) = (part.word(), page.now.text());
            match text.trim().is_empty() {
                true => only_me::remove(page.store, pair, LEARNING, about)?,
                false => only_me::put(page.store, pair, LEARNING, about, text, &at)?,
            }
            Ok(())
        })
    }
}

pub(super) fn within_reach(text: &str) -> std::result::Result<(), Refusal> {
    let chars = text.chars().count();
    match chars > KEPT_CHARS_MAX {
        true => Err(crate::person::rules::too_long(KEPT_CHARS_MAX, chars)),
        false => Ok(()),
    }
}
