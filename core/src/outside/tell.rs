//! Once the partner is here: let them read that it is noted, with its day and its way alone.

use rusqlite::Connection;
use serde::Serialize;

use super::entry::{OutsideTakenBack, OutsideTold};
use super::rules::OutsideWay;
use super::view::noted;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::{Notebook, Page};
use crate::pair::Pair;
use crate::writing::{facts, ready, rewrite, take_out_waiting};

/// That one of the two noted a yes of the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutsideFact {
    /// The day the yes was given.
    pub day: String,
    /// How it was given.
    pub way: OutsideWay,
}

/// What I told of my note, and what my partner told of theirs.
pub(super) fn told(
    store: &Connection,
    pair: &PairId,
) -> Result<(Option<OutsideFact>, Option<OutsideFact>)> {
    let known = facts_about(store, pair, &About::Outside.text())?;
    Ok((standing(&known, true), standing(&known, false)))
}

/// The last word of one side, unless it was taken back.
fn standing(known: &[Fact], mine: bool) -> Option<OutsideFact> {
    let last = known.iter().rfind(|fact| fact.mine == mine)?;
    match &last.entry {
        Some(Entry::OutsideTold(OutsideTold { day, way })) => Some(OutsideFact {
            day: day.clone(),
            way: *way,
        }),
        Some(_) | None => None,
    }
}

impl Notebook {
    /// Lets my partner read that I noted their yes: its day and its way, never my words or the file.
    ///
    /// # Errors
    /// `NothingNoted`, `PairHasNoPartner`, `PairStopped`, `PairClosed`.
    pub fn tell_outside(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let kept = noted(page.store, pair)?.ok_or(Refusal::NothingNoted)?;
            let (day, way) = (kept.day, kept.way);
            let entry = Entry::OutsideTold(OutsideTold { day, way });
            rewrite(page, &keyring, &About::Outside, &entry)?;
            Ok(())
        })
    }

    /// Takes back what I told of my note. The note itself stays with me.
    ///
    /// # Errors
    /// `PairGone`, `NothingNoted` if nothing is told.
    pub fn untell_outside(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            if untell(page, pair)? {
                Ok(())
            } else {
                Err(Refusal::NothingNoted.into())
            }
        })
    }
}

/// What waits goes without trace; what has left is taken back. Answers whether anything was told.
pub(super) fn untell(page: &mut Page<'_>, pair: &PairId) -> Result<bool> {
    let known = facts(page, pair, &About::Outside)?;
    let waiting = take_out_waiting(page, pair, &About::Outside, &known, |_| true)?;
    if told(page.store, pair)?.0.is_none() {
        return Ok(waiting > 0);
    }
    let keyring = ready(page, pair)?;
    let entry = Entry::OutsideTakenBack(OutsideTakenBack {});
    page.write(&keyring, &About::Outside, &entry, &[])?;
    Ok(true)
}
