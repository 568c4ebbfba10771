//! Leaving the pair: one closes it, and from then on both only read (RV-8, RV-9).
//!
//! A closing needs no yes and no reason. It stands whatever crosses it: a later last day that both said yes to meanwhile
//! is kept and shown, and the pair is closed all the same.

use rusqlite::Connection;
use serde::Serialize;

use super::entry::PairClosed;
use super::reason::keep_reason;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::Side;
use crate::writing::{facts, ready, take_out_waiting};

/// That a pair is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    /// Who closed it; of two closings that crossed, whose day is earlier.
    pub by: Side,
    /// The day, as their laptop says.
    pub on_day: String,
    /// Whether I can still take it back: it is mine and no parcel has carried it.
    pub can_take_back: bool,
}

/// Whether a pair is closed, and since when.
pub(crate) fn closing_of(store: &Connection, pair: &PairId) -> Result<Option<Closing>> {
    let known = facts_about(store, pair, &About::Closing.text())?;
    Ok(earliest(&known).map(|(fact, closed)| Closing {
        by: Side::of(fact.mine),
        on_day: closed.on_day.clone(),
        can_take_back: fact.is_waiting(),
    }))
}

/// Two closings that crossed are one: the earlier day counts, and of one day the one that both notebooks put first.
fn earliest(known: &[Fact]) -> Option<(&Fact, &PairClosed)> {
    let closings = known.iter().filter_map(|fact| match &fact.entry {
        Some(Entry::PairClosed(closed)) => Some((fact, closed)),
        Some(_) | None => None,
    });
    closings.min_by(|a, b| a.1.on_day.cmp(&b.1.on_day))
}

impl Notebook {
    /// Closes the pair from today (RV-8). It leaves with the next parcel; until then it can be taken back. A reason of
    /// the catalogue stays with me: nothing of it leaves.
    ///
    /// # Errors
    /// `PairGone`, `PairHasNoPartner`, `PairStopped`, `PairClosed` if it is closed already, `PairLeft`, `ThingGone` for a
    /// reason that is none.
    pub fn close_pair(&mut self, pair: &PairId, reason: Option<&str>) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let on_day = page.now.day_text();
            let entry = Entry::PairClosed(PairClosed { on_day });
            page.write(&keyring, &About::Closing, &entry, &[])?;
            keep_reason(page, pair, reason)?;
            page.touch_shared();
            Ok(())
        })
    }

    /// Takes my closing back, as long as no parcel has carried it.
    ///
    /// # Errors
    /// `PairGone`, `ClosingLeft` if there is none of mine that waits.
    pub fn take_back_closing(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let known = facts(page, pair, &About::Closing)?;
            let count = take_out_waiting(page, pair, &About::Closing, &known, |_| true)?;
            if count == 0 {
                return Err(Refusal::ClosingLeft.into());
            }
            keep_reason(page, pair, None)?;
            page.touch_shared();
            Ok(())
        })
    }
}
