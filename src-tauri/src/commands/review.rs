//! Commands about reviews: begun, answered alone, sealed, shown, and what comes of them.

use std::sync::Arc;

use ithaca_core::{
    id::{ClauseId, ItemId, PairId, PointId, ReviewId, ReviewLineId},
    review::{
        ReviewAnswerDraft, ReviewClauseDraft, ReviewEndWhy, ReviewKind, ReviewPage, ReviewWhat,
        ReviewsView,
    },
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// All reviews of a pair, and what the agreement asks for now.
#[tauri::command(async)]
#[specta::specta]
pub fn view_reviews(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<ReviewsView, Failure> {
    Ok(desk.notebook()?.view_reviews(&pair)?)
}

/// One review.
#[tauri::command(async)]
#[specta::specta]
pub fn view_review(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
) -> Result<ReviewPage, Failure> {
    Ok(desk.notebook()?.view_review(&pair, &review)?)
}

/// Begins a review.
#[tauri::command(async)]
#[specta::specta]
pub fn begin_review(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    kind: ReviewKind,
    picked: Vec<ItemId>,
) -> Result<ReviewId, Failure> {
    Ok(desk.notebook()?.begin_review(&pair, kind, &picked)?)
}

/// Keeps my answer to one question.
#[tauri::command(async)]
#[specta::specta]
pub fn save_review_answer(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
    item: ItemId,
    draft: ReviewAnswerDraft,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .save_review_answer(&pair, &review, &item, &draft)?)
}

/// Seals my answers, and shows some where it is my turn already.
#[tauri::command(async)]
#[specta::specta]
pub fn seal_review(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
    shown: Vec<ItemId>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.seal_review(&pair, &review, &shown)?)
}

/// Shows my partner what I sealed of some questions.
#[tauri::command(async)]
#[specta::specta]
pub fn show_review(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
    shown: Vec<ItemId>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.show_review(&pair, &review, &shown)?)
}

/// Takes back my last step while it waits.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_review(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_review(&pair, &review)?)
}

/// Ends a review before both have shown.
#[tauri::command(async)]
#[specta::specta]
pub fn end_review(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
    why: ReviewEndWhy,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.end_review(&pair, &review, why)?)
}

/// Writes a line of what is kept, changed or stopped.
#[tauri::command(async)]
#[specta::specta]
pub fn save_review_line(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
    line: Option<ReviewLineId>,
    what: ReviewWhat,
    text: String,
) -> Result<ReviewLineId, Failure> {
    Ok(desk
        .notebook()?
        .save_review_line(&pair, &review, line.as_ref(), what, &text)?)
}

/// Takes a line of mine back.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_review_line(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
    line: ReviewLineId,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .take_back_review_line(&pair, &review, &line)?)
}

/// Puts a line on the agenda.
#[tauri::command(async)]
#[specta::specta]
pub fn put_review_line_on_agenda(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
    line: ReviewLineId,
) -> Result<PointId, Failure> {
    Ok(desk
        .notebook()?
        .put_review_line_on_agenda(&pair, &review, &line)?)
}

/// Brings a sentence of a line into the agreement.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_review_line(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    review: ReviewId,
    line: ReviewLineId,
    draft: ReviewClauseDraft,
) -> Result<ClauseId, Failure> {
    Ok(desk
        .notebook()?
        .propose_review_line(&pair, &review, &line, &draft)?)
}
