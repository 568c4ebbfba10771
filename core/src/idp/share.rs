//! Share a sheet or a goal with one pair, and take it back (IDP-3, G-5).
//!
//! What is shared is a copy under an id of its own in that pair. While it is shared, each change goes on into that
//! pair's outbox; what waits there is overwritten and leaves no trace.

use std::collections::BTreeMap;

use super::borrowed::{Lender, lenders};
use super::contents::{goal_content, note_content, sheet_contents, step_content};
use super::entry::BlockTakenBack;
use super::fold::{Content, FoldedSide, fold_block};
use super::kept::{ShareKept, ShareParts};
use super::view::Shareable;
use super::{sheets, shelf};
use crate::error::{Refusal, Result};
use crate::id::{BlockId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::life::{is_only_read, leaving_of};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, PairKeyring};
use crate::person::Role;

impl Notebook {
    /// Shares a sheet or a goal with one pair, or changes which parts of a goal are shared. It goes with the next parcel.
    ///
    /// # Errors
    /// `PlanNotYours` in a pair where I am the mentor, `PairHasNoPartner`, `PairStopped`; `SheetGone`, `GoalGone`,
    /// `GoalUnfinished` while a blank is open, `NothingToShare` without words, `TextTooLong`, `TextUnprintable`;
    /// `WordsOfAnother` while words of another partner stand in it who is not in `asked` (IDP-12).
    pub fn share_idp(
        &mut self,
        pair: &PairId,
        what: &Shareable,
        parts: ShareParts,
        asked: &[PairId],
    ) -> Result<()> {
        self.change(|page| {
            let kept = mentees(page, pair)?;
            let mut share = shelf::share(page.store, pair, what)?;
            share.active = true;
            share.parts = parts;
            share.asked.extend(asked.iter().cloned());
            let wanted = wanted(page.store, what, &mut share)?;
            if wanted.is_empty() {
                return Err(Refusal::NothingToShare.into());
            }
            check_borrowed(page, pair, &share, &wanted)?;
            bring_in_line(page, &kept.keyring()?, &mut share, &wanted)?;
            keep(page, pair, what, &share)
        })
    }

    /// Takes a sheet or a goal back: without trace while it waits, else marked so on the partner's side.
    ///
    /// # Errors
    /// `PairHasNoPartner`, `PairStopped`, `NothingToShare` if it is not shared.
    pub fn take_back_idp(&mut self, pair: &PairId, what: &Shareable) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            if take_back(page, &kept, what)? {
                Ok(())
            } else {
                Err(Refusal::NothingToShare.into())
            }
        })
    }
}

/// Whether there was something to take back.
fn take_back(page: &mut Page<'_>, kept: &Pair, what: &Shareable) -> Result<bool> {
    let pair = &kept.row.pair;
    let mut share = shelf::share(page.store, pair, what)?;
    if !share.active {
        return Ok(false);
    }
    kept.check_not_stopped()?;
    share.active = false;
    bring_in_line(page, &kept.keyring()?, &mut share, &BTreeMap::new())?;
    keep(page, pair, what, &share)?;
    Ok(true)
}

/// Takes a sheet or a goal back from every pair that is shown it. What a closed pair was shown stays there to read; my own
/// plan is mine to change. In a pair that I left quietly nothing is written: it is taken back when I come back.
pub(super) fn take_back_everywhere(page: &mut Page<'_>, what: &Shareable) -> Result<()> {
    for kept in Pair::load_all(page.store)? {
        let pair = &kept.row.pair;
        if leaving_of(page.store, pair)?.is_some() {
            let mut share = shelf::share(page.store, pair, what)?;
            if share.active {
                share.active = false;
                keep(page, pair, what, &share)?;
            }
        } else if !is_only_read(page.store, pair)? {
            take_back(page, &kept, what)?;
        }
    }
    Ok(())
}

/// The pair, if I am its mentee and words may be exchanged in it.
pub(super) fn mentees(page: &Page<'_>, pair: &PairId) -> Result<Pair> {
    let kept = Pair::load(page.store, pair)?;
    if kept.my_role != Role::Mentee {
        return Err(Refusal::PlanNotYours.into());
    }
    if !kept.has_partner() {
        return Err(Refusal::PairHasNoPartner.into());
    }
    kept.check_not_stopped()?;
    Ok(kept)
}

fn keep(page: &mut Page<'_>, pair: &PairId, what: &Shareable, share: &ShareKept) -> Result<()> {
    page.touch(Topic::Idp);
    shelf::put_share(page.store, pair, what, share, &page.now.text())
}

/// Lets every pair that is shown a sheet or a goal have its newest words.
///
/// Words that cannot be shared as they stand, being too long for instance, hold the copy back and refuse nothing:
/// writing for oneself is never hindered.
pub(super) fn follow(page: &mut Page<'_>, what: &Shareable) -> Result<()> {
    page.touch(Topic::Idp);
    for kept in Pair::load_all(page.store)? {
        follow_in(page, &kept, what)?;
    }
    Ok(())
}

fn follow_in(page: &mut Page<'_>, kept: &Pair, what: &Shareable) -> Result<()> {
    let pair = &kept.row.pair;
    let mut share = shelf::share(page.store, pair, what)?;
    let is_closed = is_only_read(page.store, pair)?;
    if !share.active || kept.stopped.is_some() || !kept.has_partner() || is_closed {
        return Ok(());
    }
    let wanted = wanted(page.store, what, &mut share)
        .and_then(|wanted| check_borrowed(page, pair, &share, &wanted).map(|()| wanted));
    match wanted {
        Ok(wanted) => {
            bring_in_line(page, &kept.keyring()?, &mut share, &wanted)?;
            keep(page, pair, what, &share)
        }
        Err(crate::error::Error::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Whoever comes back into a pair shows it the plan as it is now, and takes back what was let go of meanwhile.
///
/// # Errors
/// When the notebook cannot be written.
pub(crate) fn catch_up(page: &mut Page<'_>, kept: &Pair) -> Result<()> {
    let pair = &kept.row.pair;
    for what in shelf::shown_to(page.store, pair)? {
        let mut share = shelf::share(page.store, pair, &what)?;
        if share.active {
            follow_in(page, kept, &what)?;
        } else {
            bring_in_line(page, &kept.keyring()?, &mut share, &BTreeMap::new())?;
            keep(page, pair, &what, &share)?;
        }
    }
    Ok(())
}

/// Refuses words of another partner of mine who was not asked.
fn check_borrowed(
    page: &Page<'_>,
    pair: &PairId,
    share: &ShareKept,
    wanted: &BTreeMap<String, Content>,
) -> Result<()> {
    let lenders = lenders(page.store, pair, wanted)?;
    let may = |lender: &Lender| lender.said_yes || share.asked.contains(&lender.pair);
    match lenders.iter().all(may) {
        true => Ok(()),
        false => Err(Refusal::WordsOfAnother.into()),
    }
}

/// What should stand in the pair, by private id of each part. Parts that are new to the pair get their id there.
pub(super) fn wanted(
    store: &rusqlite::Connection,
    what: &Shareable,
    share: &mut ShareKept,
) -> Result<BTreeMap<String, Content>> {
    let mut found = BTreeMap::new();
    match what {
        Shareable::Sheet { sheet } => {
            let known = sheets::sheet(sheet).filter(|sheet| !sheet.gathered);
            let known = known.ok_or(Refusal::SheetGone)?;
            for (id, content) in sheet_contents(&known, &shelf::sheet(store, sheet)?)? {
                found.insert(id, Content::Sheet(content));
            }
        }
        Shareable::Goal { goal } => {
            let kept = shelf::goal(store, goal)?;
            let skills = shelf::competencies(store)?;
            let content = goal_content(&kept, share.parts, &skills)?;
            let block = block_of(share, goal.as_str());
            found.insert(goal.to_string(), Content::Goal(content));
            let steps = kept.steps.iter().enumerate().filter(|_| share.parts.steps);
            for (index, step) in steps.filter(|(_, step)| !step.text.trim().is_empty()) {
                let content = step_content(step, index, &block)?;
                found.insert(step.id.to_string(), Content::Step(content));
            }
            let notes = kept.notes.iter().filter(|_| share.parts.notes);
            for note in notes.filter(|note| !note.what.trim().is_empty()) {
                let content = note_content(note, &block)?;
                found.insert(note.id.to_string(), Content::Note(content));
            }
        }
    }
    Ok(found)
}

fn block_of(share: &mut ShareKept, id: &str) -> BlockId {
    share
        .blocks
        .entry(id.to_owned())
        .or_insert_with(BlockId::fresh)
        .clone()
}

/// Writes what is new, and takes back what is shared no more.
fn bring_in_line(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    share: &mut ShareKept,
    wanted: &BTreeMap<String, Content>,
) -> Result<()> {
    for (id, content) in wanted {
        let block = block_of(share, id);
        let stands = clear_waiting(page, keyring, &block, Some(content))?;
        let current = stands.as_ref().filter(|it| it.taken_back_at.is_none());
        if current.is_none_or(|it| it.content != *content) {
            let about = About::Idp(block);
            page.write(keyring, &about, &content.entry(), &names(stands.as_ref()))?;
        }
    }
    let gone: Vec<(String, BlockId)> = share
        .blocks
        .iter()
        .filter(|(id, _)| !wanted.contains_key(*id))
        .map(|(id, block)| (id.clone(), block.clone()))
        .collect();
    for (id, block) in gone {
        match clear_waiting(page, keyring, &block, None)? {
            // Nothing of it ever left: the pair will not hear of it, and a later sharing begins anew.
            None => {
                share.blocks.remove(&id);
            }
            Some(stands) if stands.taken_back_at.is_none() => {
                let entry = Entry::BlockTakenBack(BlockTakenBack {});
                page.write(keyring, &About::Idp(block), &entry, &names(Some(&stands)))?;
            }
            Some(_) => {}
        }
    }
    Ok(())
}

fn names(stands: Option<&FoldedSide>) -> Vec<EntryId> {
    stands.map(|it| vec![it.entry.clone()]).unwrap_or_default()
}

/// Takes my waiting words of a block out again, unless they are `unless`, and answers what then stands of mine.
fn clear_waiting(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    block: &BlockId,
    unless: Option<&Content>,
) -> Result<Option<FoldedSide>> {
    let about = About::Idp(block.clone());
    let facts = facts_about(page.store, &keyring.pair, &about.text())?;
    let now = fold_block(&facts).mine;
    let stands_so = now
        .as_ref()
        .is_some_and(|it| it.waiting && it.taken_back_at.is_none() && unless == Some(&it.content));
    if stands_so {
        return Ok(now);
    }
    let (waiting, frozen): (Vec<Fact>, Vec<Fact>) = facts.into_iter().partition(Fact::is_waiting);
    for fact in waiting.iter().filter(|fact| is_of_the_block(fact)) {
        page.take_out(&keyring.pair, &about, fact.id())?;
    }
    Ok(fold_block(&frozen).mine)
}

/// Whether a fact is the block itself and not something beside it.
fn is_of_the_block(fact: &Fact) -> bool {
    let Some(entry) = &fact.entry else {
        return false;
    };
    Content::of(entry).is_some() || matches!(entry, Entry::BlockTakenBack(_))
}
