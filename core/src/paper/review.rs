//! A review on paper: what both have shown and what comes of it, for the two alone (OUT-3).

use super::draft::{PaperDraft, PaperKind};
use super::source::PaperContent;
use super::view::PaperLine;
use crate::error::{Refusal, Result};
use crate::id::{PairId, ReviewId};
use crate::notebook::Notebook;
use crate::review::{ReviewShown, ReviewTurn};

/// Reviews that both have shown, the newest first.
pub(super) fn lines(notebook: &Notebook, pair: &PairId) -> Result<Vec<PaperLine>> {
    let earlier = notebook.view_reviews(pair)?.earlier.into_iter();
    let shown = earlier.filter(|row| row.turn == ReviewTurn::Both);
    Ok(shown
        .map(|row| PaperLine {
            about: Some(row.review.to_string()),
            title: row.at.chars().take(10).collect(),
            ready: true,
            holds_partners_words: true,
            ..PaperLine::of(PaperKind::ReviewSheet, Vec::new())
        })
        .collect())
}

/// What stands on it: nothing of a review that not both have shown, and nothing of mine that my partner was not shown.
pub(super) fn content(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let review = ReviewId::new(draft.about.clone().ok_or(Refusal::PaperGone)?);
    let mut page = notebook.view_review(pair, &review)?;
    if page.row.turn != ReviewTurn::Both {
        return Err(Refusal::PaperGone.into());
    }
    for row in page.rows.iter_mut().filter(|row| !row.i_showed) {
        row.mine = ReviewShown::Nothing;
    }
    page.lines.retain(|line| !line.is_over);
    page.clauses.clear();
    page.to_pick.clear();
    Ok(PaperContent::ReviewSheet(Box::new(page)))
}
