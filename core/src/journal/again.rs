//! Folds everything of a notebook again, after an update with other tables, and says how far it is.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::apply::{refold_thing, things};
use crate::error::Result;
use crate::search;
use crate::store::{only_me, pair, projections};

/// How far folding everything again is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Folding {
    /// Things and private texts that are done.
    pub done: u32,
    /// How many there are.
    pub of: u32,
}

/// Says it once for each hundredth, so that telling costs nothing.
struct Progress<'a> {
    at: Folding,
    tell: &'a mut dyn FnMut(Folding),
}

impl Progress<'_> {
    fn step(&mut self) {
        let before = self.hundredths();
        self.at.done = self.at.of.min(self.at.done.saturating_add(1));
        // Its end is told once everything is kept.
        if self.hundredths() > before && self.at.done < self.at.of {
            (self.tell)(self.at);
        }
    }

    fn hundredths(&self) -> u64 {
        u64::from(self.at.done) * 100 / u64::from(self.at.of.max(1))
    }

    fn end(mut self) {
        self.at.done = self.at.of;
        (self.tell)(self.at);
    }
}

/// Folds every thing of every pair, and reads every text for the search. `tell` hears how far it is, at most a hundred
/// times, rising to its end.
///
/// # Errors
/// When the notebook cannot be read or written.
pub(crate) fn fold_everything(
    store: &Transaction<'_>,
    tell: &mut dyn FnMut(Folding),
) -> Result<()> {
    let mut all = Vec::new();
    for row in pair::all(store)? {
        let found = things(store, &row.pair)?;
        all.extend(found.into_iter().map(|about| (row.pair.clone(), about)));
        projections::clear(store, &row.pair)?;
    }
    only_me::due_all(store, &only_me::of_person())?;
    let texts = only_me::due_count(store)?;
    let of = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let at = Folding {
        done: 0,
        of: of.saturating_add(texts),
    };
    let mut progress = Progress { at, tell };
    (progress.tell)(progress.at);
    for (pair, about) in &all {
        refold_thing(store, pair, about)?;
        progress.step();
    }
    search::keep_up_each(store, &mut || progress.step())?;
    projections::folded(store)?;
    progress.end();
    Ok(())
}
