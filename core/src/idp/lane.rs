//! The lane beside a shared block: comments of either, and the mentor's answer to an ask (IDP-4, IDP-8).
//!
//! Nothing here changes a word of the block.

use super::entry::SIGN_CHARS_MAX;
use super::fold::{FoldedBlock, FoldedComment, folded_block};
use super::lane_entry::{
    AskAnswer, AskAnswered, BlockCommented, COMMENT_CHARS_MAX, CommentRemoved,
};
use super::view::CommentDraft;
use crate::error::{Refusal, Result};
use crate::id::{BlockId, EntryId, PairId};
use crate::journal::{About, Entry, facts_about};
use crate::notebook::{Notebook, Page};
use crate::pair::{Pair, PairKeyring};
use crate::text::check_text;

impl Notebook {
    /// Writes a comment beside a block, or writes an own one anew. It goes with the next parcel.
    ///
    /// # Errors
    /// `BlockGone` where nothing is shared, `CommentGone` for one that is not mine, `TextMissing`, `TextTooLong`,
    /// `TextUnprintable`, `PairStopped`.
    pub fn write_comment(
        &mut self,
        pair: &PairId,
        block: &BlockId,
        comment: Option<&EntryId>,
        draft: &CommentDraft,
    ) -> Result<()> {
        self.change(|page| {
            let (keyring, folded) = shown(page, pair, block)?;
            let text = check_text(&draft.text, COMMENT_CHARS_MAX)?;
            if text.is_empty() {
                return Err(Refusal::TextMissing.into());
            }
            let before = comment.map(|id| own(&folded, id)).transpose()?.cloned();
            let field = match &before {
                Some(before) => before.field.clone(),
                None => draft.field.clone(),
            };
            let replaces = retract(page, &keyring, block, before.as_ref())?;
            let entry = Entry::BlockCommented(BlockCommented { field, text });
            page.write(&keyring, &About::Idp(block.clone()), &entry, &replaces)?;
            Ok(())
        })
    }

    /// Removes an own comment: without trace while it waits.
    ///
    /// # Errors
    /// `BlockGone`, `CommentGone`, `PairStopped`.
    pub fn remove_comment(
        &mut self,
        pair: &PairId,
        block: &BlockId,
        comment: &EntryId,
    ) -> Result<()> {
        self.change(|page| {
            let (keyring, folded) = shown(page, pair, block)?;
            let before = own(&folded, comment)?;
            let replaces = retract(page, &keyring, block, Some(before))?;
            if !replaces.is_empty() {
                let entry = Entry::CommentRemoved(CommentRemoved {});
                page.write(&keyring, &About::Idp(block.clone()), &entry, &replaces)?;
            }
            Ok(())
        })
    }

    /// Answers what the mentee asks in a block, in the wording that stands now.
    ///
    /// # Errors
    /// `NothingAsked`, `TextMissing` for *something else* without words, `TextTooLong`, `TextUnprintable`, `PairStopped`.
    pub fn answer_ask(
        &mut self,
        pair: &PairId,
        block: &BlockId,
        answer: AskAnswer,
        text: &str,
    ) -> Result<()> {
        self.change(|page| {
            let (keyring, folded) = shown(page, pair, block)?;
            let asked = folded.theirs.as_ref();
            let asked =
                asked.filter(|it| it.taken_back_at.is_none() && !it.content.ask().is_empty());
            let asked = asked.ok_or(Refusal::NothingAsked)?;
            let text = check_text(text, SIGN_CHARS_MAX)?;
            if answer == AskAnswer::Else && text.is_empty() {
                return Err(Refusal::TextMissing.into());
            }
            let about = About::Idp(block.clone());
            for fact in facts_about(page.store, pair, &about.text())? {
                if fact.is_waiting() && matches!(fact.entry, Some(Entry::AskAnswered(_))) {
                    page.take_out(pair, &about, fact.id())?;
                }
            }
            let entry = Entry::AskAnswered(AskAnswered { answer, text });
            page.write(&keyring, &about, &entry, std::slice::from_ref(&asked.entry))?;
            Ok(())
        })
    }
}

/// A block that stands in the pair, mine or my partner's.
pub(super) fn shown(
    page: &Page<'_>,
    pair: &PairId,
    block: &BlockId,
) -> Result<(PairKeyring, FoldedBlock)> {
    let kept = Pair::load(page.store, pair)?;
    kept.check_not_stopped()?;
    let folded = folded_block(page.store, pair, block)?;
    let folded = folded.filter(|it| it.mine.is_some() || it.theirs.is_some());
    Ok((kept.keyring()?, folded.ok_or(Refusal::BlockGone)?))
}

fn own<'a>(folded: &'a FoldedBlock, comment: &EntryId) -> Result<&'a FoldedComment> {
    let found = folded
        .comments
        .iter()
        .find(|it| it.mine && it.entry == *comment);
    Ok(found.ok_or(Refusal::CommentGone)?)
}

/// Takes a waiting comment out without trace; answers what one that has left must be replaced by.
fn retract(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    block: &BlockId,
    comment: Option<&FoldedComment>,
) -> Result<Vec<EntryId>> {
    let Some(comment) = comment else {
        return Ok(Vec::new());
    };
    if !comment.waiting {
        return Ok(vec![comment.entry.clone()]);
    }
    let about = About::Idp(block.clone());
    let facts = facts_about(page.store, &keyring.pair, &about.text())?;
    let waiting = facts.iter().find(|fact| fact.id() == &comment.entry);
    let replaced = waiting
        .map(|fact| fact.replaces.clone())
        .unwrap_or_default();
    page.take_out(&keyring.pair, &about, &comment.entry)?;
    Ok(replaced)
}
