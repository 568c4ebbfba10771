//! What comes of a review: lines to keep, change or stop, each of one author (RV-2).

use super::entry::{REVIEW_LINE_CHARS_MAX, ReviewLineTakenBack, ReviewLineWritten, ReviewWhat};
use super::fold::FoldedReviewLine;
use super::held::HeldReview;
use super::rules::lines_max;
use super::view::ReviewTurn;
use crate::error::{Refusal, Result};
use crate::id::{EntryId, PairId, ReviewId, ReviewLineId};
use crate::journal::{Entry, Fact, facts_about};
use crate::notebook::{Notebook, Page};
use crate::seal::ready;
use crate::text::check_line;

impl Notebook {
    /// Writes a line, or gives one of mine other words. Both see it with the next parcel.
    ///
    /// # Errors
    /// `NameMissing` for no words, `TextTooLong`, `TextUnprintable`, `RoundGone`, `NotYourTurn` before both have shown,
    /// `TooManyParts`, `NotYours` for a line of my partner's, `ThingGone` for one that is not here, `PairHasNoPartner`, `PairStopped`, `PairClosed`.
    pub fn save_review_line(
        &mut self,
        pair: &PairId,
        review: &ReviewId,
        line: Option<&ReviewLineId>,
        what: ReviewWhat,
        text: &str,
    ) -> Result<ReviewLineId> {
        let text = check_line(text, REVIEW_LINE_CHARS_MAX)?;
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = shown(page, &kept, review)?;
            let id = match line {
                Some(line) => mine(&held, line)?.line.clone(),
                None => {
                    let max = lines_max(held.folded.kind());
                    if held.folded.lines.len() >= max {
                        let limit = u32::try_from(max).unwrap_or(u32::MAX);
                        return Err(Refusal::TooManyParts { limit }.into());
                    }
                    ReviewLineId::fresh()
                }
            };
            let about = held.about();
            let facts = facts_about(page.store, pair, &about.text())?;
            let (waiting, left): (Vec<&Fact>, Vec<&Fact>) = facts
                .iter()
                .filter(|fact| writes(fact, &id))
                .partition(|fact| fact.is_waiting());
            for fact in waiting {
                page.take_out(pair, &about, fact.id())?;
            }
            let replaces: Vec<EntryId> = left.last().iter().map(|it| it.id().clone()).collect();
            let written = ReviewLineWritten {
                line: id.clone(),
                what,
                text,
            };
            let entry = Entry::ReviewLineWritten(written);
            page.write(&keyring, &about, &entry, &replaces)?;
            Ok(id)
        })
    }

    /// Takes a line of mine back: without trace while it waits, else both read that it is gone. Where it led stays.
    ///
    /// # Errors
    /// `RoundGone`, `NotYourTurn` before both have shown, `NotYours` for a line of my partner's, `ThingGone` for one that is not here,
    /// `PairHasNoPartner`, `PairStopped`, `PairClosed`.
    pub fn take_back_review_line(
        &mut self,
        pair: &PairId,
        review: &ReviewId,
        line: &ReviewLineId,
    ) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = shown(page, &kept, review)?;
            mine(&held, line)?;
            let about = held.about();
            let facts = facts_about(page.store, pair, &about.text())?;
            let (waiting, left): (Vec<&Fact>, Vec<&Fact>) = facts
                .iter()
                .filter(|fact| writes(fact, line))
                .partition(|fact| fact.is_waiting());
            for fact in waiting {
                page.take_out(pair, &about, fact.id())?;
            }
            if let Some(last) = left.last() {
                let line = line.clone();
                let entry = Entry::ReviewLineTakenBack(ReviewLineTakenBack { line });
                page.write(&keyring, &about, &entry, &[last.id().clone()])?;
            }
            Ok(())
        })
    }
}

/// The review, once both have shown.
pub(super) fn shown(
    page: &Page<'_>,
    kept: &crate::pair::Pair,
    review: &ReviewId,
) -> Result<HeldReview> {
    let held = HeldReview::load(page.store, kept, review)?;
    match held.turn {
        ReviewTurn::Both => Ok(held),
        ReviewTurn::Void => Err(Refusal::RoundOver.into()),
        ReviewTurn::SaltsLost
        | ReviewTurn::ReadThenShow
        | ReviewTurn::ShowFirst
        | ReviewTurn::Answer
        | ReviewTurn::WaitForSeal
        | ReviewTurn::WaitForAnswers
        | ReviewTurn::WaitForShow => Err(Refusal::NotYourTurn.into()),
    }
}

fn mine<'a>(held: &'a HeldReview, line: &ReviewLineId) -> Result<&'a FoldedReviewLine> {
    let mut lines = held.folded.lines.iter();
    match lines.find(|it| it.line == *line) {
        Some(found) if found.mine => Ok(found),
        Some(_) => Err(Refusal::NotYours.into()),
        None => Err(Refusal::ThingGone.into()),
    }
}

/// Whether a fact of mine holds words of this line.
fn writes(fact: &Fact, line: &ReviewLineId) -> bool {
    let same = match &fact.entry {
        Some(Entry::ReviewLineWritten(written)) => written.line == *line,
        Some(_) | None => false,
    };
    fact.mine && same
}
