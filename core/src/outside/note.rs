//! Note it, keep a file with it, let go of it.

use serde::Deserialize;

use super::rules::{OutsideWay, check_evidence, check_note, tidy_name};
use super::tell::untell;
use super::view::{Kept, OUTSIDE, noted};
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::life::is_only_read;
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::Pair;
use crate::store::{attachment, only_me};

/// A note, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutsideDraft {
    /// The day the yes was given, not after today.
    pub day: String,
    /// How it was given.
    pub way: OutsideWay,
    /// In own words, at most 300 characters; may be empty.
    pub note: String,
}

impl Notebook {
    /// Notes that my partner accepted outside the app. It binds nobody.
    ///
    /// # Errors
    /// `PairGone`, `DayAhead`, `TextTooLong`, `TextUnprintable`.
    pub fn note_outside(&mut self, pair: &PairId, draft: &OutsideDraft) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let note = check_note(&draft.day, &draft.note, page.now.day())?;
            let kept = Kept {
                day: draft.day.clone(),
                way: draft.way,
                note,
                noted_day: page.now.day_text(),
            };
            keep(page, pair, &kept)
        })
    }

    /// Keeps a file as the evidence of the note, in place of an earlier one. It is never opened here.
    ///
    /// # Errors
    /// `NothingNoted`, `EvidenceTooLarge`, `EvidenceEmpty`.
    pub fn keep_evidence(&mut self, pair: &PairId, name: &str, bytes: &[u8]) -> Result<()> {
        self.change(|page| {
            if noted(page.store, pair)?.is_none() {
                return Err(Refusal::NothingNoted.into());
            }
            check_evidence(bytes)?;
            let at = page.now.text();
            attachment::put(
                page.store,
                pair,
                OUTSIDE.word(),
                &tidy_name(name),
                bytes,
                &at,
            )?;
            page.touch(Topic::Agreement);
            Ok(())
        })
    }

    /// The file kept as evidence: its name and its bytes.
    ///
    /// # Errors
    /// `NothingNoted` if there is none.
    pub fn evidence(&self, pair: &PairId) -> Result<(String, Vec<u8>)> {
        self.read(|store| {
            let kept = attachment::get(store, pair, OUTSIDE.word())?;
            Ok(kept.ok_or(Refusal::NothingNoted)?)
        })
    }

    /// Lets go of the note and of its evidence, and takes back what was told of it.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn drop_outside(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            // In a pair that is closed or left nothing is said any more; what is mine goes all the same.
            if !is_only_read(page.store, pair)? {
                untell(page, pair)?;
            }
            only_me::remove(page.store, pair, OUTSIDE, "")?;
            attachment::remove(page.store, pair, OUTSIDE.word())?;
            page.touch(Topic::Agreement);
            Ok(())
        })
    }
}

fn keep(page: &mut Page<'_>, pair: &PairId, kept: &Kept) -> Result<()> {
    let body = serde_json::to_string(kept).unwrap_or_default();
    only_me::put(page.store, pair, OUTSIDE, "", &body, &page.now.text())?;
    page.touch(Topic::Agreement);
    Ok(())
}
