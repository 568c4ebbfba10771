//! Where a line leads: to a clause, to the agenda, or to nothing. What it led to names it, so that the way goes back too.

use rusqlite::Connection;

use super::fold::{FoldedReview, FoldedReviewLine, folded_review};
use super::line::shown;
use super::rules::{lines_max, lines_that_count};
use super::view::{ReviewClauseDraft, ReviewLead};
use crate::agreement::{NewSentence, add_sentence, offers_from};
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, PairId, PointId, ReviewId, ReviewLineId};
use crate::meeting::{points_from, share_point};
use crate::notebook::Notebook;
use crate::seal::ready;
use crate::text::check_text;

/// What the origin of something that came from a line begins with.
const ORIGIN: &str = "review/";
/// Longest sentence that goes into a clause; the clause has its own limit.
const SENTENCE_CHARS_MAX: usize = 600;

impl Notebook {
    /// Puts a line on the agenda of the next meeting, in its words. Either of the two may.
    ///
    /// # Errors
    /// `RoundGone`, `NotYourTurn` before both have shown, `ThingGone`, `PairHasNoPartner`, `PairStopped`,
    /// `PairClosed`.
    pub fn put_review_line_on_agenda(
        &mut self,
        pair: &PairId,
        review: &ReviewId,
        line: &ReviewLineId,
    ) -> Result<PointId> {
        self.change(|page| {
            let (kept, _) = ready(page, pair)?;
            let held = shown(page, &kept, review)?;
            let text = counting(&held.folded, line)?;
            share_point(page, pair, &text, &origin(review, line))
        })
    }

    /// Brings a sentence of a line into the agreement: offered to my partner, or into my own draft of a clause that was
    /// never offered. Either of the two may.
    ///
    /// # Errors
    /// `RoundGone`, `NotYourTurn` before both have shown, `ThingGone`, `ClauseGone`, `NothingToPropose` for no
    /// words, `TextTooLong`, `TooManyOwnClauses`, `PairHasNoPartner`, `PairStopped`, `PairClosed`.
    pub fn propose_review_line(
        &mut self,
        pair: &PairId,
        review: &ReviewId,
        line: &ReviewLineId,
        draft: &ReviewClauseDraft,
    ) -> Result<ClauseId> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = shown(page, &kept, review)?;
            let title = counting(&held.folded, line)?;
            let words = check_text(&draft.words, SENTENCE_CHARS_MAX)?;
            if words.is_empty() {
                return Err(Refusal::NothingToPropose.into());
            }
            let sentence = NewSentence {
                clause: draft.clause.clone(),
                title: &title,
                words: &words,
                origin: &origin(review, line),
            };
            let people = kept.people(page.store)?;
            add_sentence(page, &keyring, &people, &sentence)
        })
    }
}

/// Names the review and the line: 80 bytes, which is what a clause has room for.
fn origin(review: &ReviewId, line: &ReviewLineId) -> String {
    format!("{ORIGIN}{review}/{line}")
}

/// Whether each line counts, or is one too many.
pub(super) fn which_count(folded: &FoldedReview) -> Vec<bool> {
    let mine: Vec<bool> = folded.lines.iter().map(|it| it.mine).collect();
    lines_that_count(&mine, lines_max(folded.kind()))
}

fn named<'a>(folded: &'a FoldedReview, line: &str) -> Option<(usize, &'a FoldedReviewLine)> {
    let mut lines = folded.lines.iter().enumerate();
    lines.find(|(_, it)| it.line.as_str() == line)
}

/// The words of a line that counts: not of one too many.
fn counting(folded: &FoldedReview, line: &ReviewLineId) -> Result<String> {
    let counts = which_count(folded);
    let found = named(folded, line.as_str());
    let found = found.filter(|(at, _)| counts.get(*at) == Some(&true));
    let (_, found) = found.ok_or(Refusal::ThingGone)?;
    Ok(found.text.clone())
}

/// Everything that a line led to, and that stands.
pub(super) fn leads(
    store: &Connection,
    pair: &PairId,
    review: &ReviewId,
    line: &ReviewLineId,
) -> Result<Vec<ReviewLead>> {
    let origin = origin(review, line);
    let clauses = offers_from(store, pair, &origin)?.into_iter();
    let clauses = clauses.map(|(clause, title)| ReviewLead::Clause { clause, title });
    let points = points_from(store, pair, &origin)?.into_iter();
    let points = points.map(|(point, title)| ReviewLead::Point { point, title });
    Ok(clauses.chain(points).collect())
}

/// The line that an origin names: its review and its words, if it stands in this notebook.
pub(crate) fn line_of(
    store: &Connection,
    pair: &PairId,
    origin: &str,
) -> Result<Option<(ReviewId, String)>> {
    let parts = origin
        .strip_prefix(ORIGIN)
        .and_then(|it| it.split_once('/'));
    let Some((review, line)) = parts else {
        return Ok(None);
    };
    let review = ReviewId::new(review);
    let folded = folded_review(store, pair, &review)?;
    let found = folded.as_ref().and_then(|it| named(it, line));
    Ok(found.map(|(_, it)| (review, it.text.clone())))
}
