//! Commands about expectations: begun, answered, sealed, shown, compared, decided.

use std::sync::Arc;

use ithaca_core::{
    expectation::{
        AreaMark, AreasView, ComparisonView, ExampleMark, LinkedClause, ToldRoundView,
        entry::{EndedWhy, Way},
        view::{
            AnswerDraft, ExpectationsView, OpeningView, OutcomeDraft, OwnItemDraft, RoundDraft,
            RoundView, ShowChoice,
        },
    },
    id::{ClauseId, EntryId, ItemId, PairId, RoundId},
    proposal::Answer,
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// The rounds of a pair, and how a new one can begin.
#[tauri::command(async)]
#[specta::specta]
pub fn view_expectations(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<ExpectationsView, Failure> {
    Ok(desk.notebook()?.view_expectations(&pair)?)
}

/// Begins a round as my draft.
#[tauri::command(async)]
#[specta::specta]
pub fn begin_round(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: RoundDraft,
) -> Result<RoundId, Failure> {
    Ok(desk.notebook()?.begin_round(&pair, &draft)?)
}

/// Offers my draft of a round.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_round(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.propose_round(&pair, &round)?)
}

/// One round to answer.
#[tauri::command(async)]
#[specta::specta]
pub fn view_round(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<RoundView, Failure> {
    Ok(desk.notebook()?.view_round(&pair, &round)?)
}

/// Adds an item in own words.
#[tauri::command(async)]
#[specta::specta]
pub fn add_own_item(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    draft: OwnItemDraft,
) -> Result<ItemId, Failure> {
    Ok(desk.notebook()?.add_own_item(&pair, &round, &draft)?)
}

/// Takes an own item out again.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_own_item(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    item: ItemId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_own_item(&pair, &round, &item)?)
}

/// Keeps my answer to one item, Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn save_answer(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    item: ItemId,
    draft: AnswerDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_answer(&pair, &round, &item, &draft)?)
}

/// Says what of my answers will be shown.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_show(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    choice: ShowChoice,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.choose_show(&pair, &round, &choice)?)
}

/// Seals my answers.
#[tauri::command(async)]
#[specta::specta]
pub fn seal_answers(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.seal_answers(&pair, &round)?)
}

/// Takes my seal back while it waits.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_seal(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_seal(&pair, &round)?)
}

/// Shows what I sealed and chose to show.
#[tauri::command(async)]
#[specta::specta]
pub fn reveal_answers(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.reveal_answers(&pair, &round)?)
}

/// Takes what I show back while it waits.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_reveal(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_reveal(&pair, &round)?)
}

/// Says how answers are shown to each other: a round in the room goes on by mail.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_way(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    way: Way,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.choose_way(&pair, &round, way)?)
}

/// My partner's answers as they were told to me.
#[tauri::command(async)]
#[specta::specta]
pub fn view_told(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<ToldRoundView, Failure> {
    Ok(desk.notebook()?.view_told(&pair, &round)?)
}

/// Keeps what my partner told me of one item.
#[tauri::command(async)]
#[specta::specta]
pub fn save_told_answer(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    item: ItemId,
    draft: AnswerDraft,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .save_told_answer(&pair, &round, &item, &draft)?)
}

/// Says on which day it was told.
#[tauri::command(async)]
#[specta::specta]
pub fn save_told_day(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    day: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_told_day(&pair, &round, &day)?)
}

/// My answers beside what my partner told me.
#[tauri::command(async)]
#[specta::specta]
pub fn view_told_comparison(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<ComparisonView, Failure> {
    Ok(desk.notebook()?.view_told_comparison(&pair, &round)?)
}

/// The ten areas, with my marks.
#[tauri::command(async)]
#[specta::specta]
pub fn view_areas(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<AreasView, Failure> {
    Ok(desk.notebook()?.view_areas(&pair)?)
}

/// Marks one area, Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn mark_area(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    area: String,
    mark: Option<AreaMark>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.mark_area(&pair, &area, mark)?)
}

/// Marks one example card, Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn mark_example(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    card: String,
    mark: Option<ExampleMark>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.mark_example(&pair, &card, mark)?)
}

/// What stands on the table when both open together.
#[tauri::command(async)]
#[specta::specta]
pub fn view_opening(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<OpeningView, Failure> {
    Ok(desk.notebook()?.view_opening(&pair, &round)?)
}

/// Opens my partner's answers with the words they read aloud, and shows mine.
#[tauri::command(async)]
#[specta::specta]
pub fn open_together(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    words: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.open_together(&pair, &round, &words)?)
}

/// Both answers side by side.
#[tauri::command(async)]
#[specta::specta]
pub fn view_comparison(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<ComparisonView, Failure> {
    Ok(desk.notebook()?.view_comparison(&pair, &round)?)
}

/// Chooses what I would like to talk about.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_items(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    items: Vec<ItemId>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.choose_items(&pair, &round, &items)?)
}

/// Offers what the talk decided on one item.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_outcome(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    item: ItemId,
    draft: OutcomeDraft,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .propose_outcome(&pair, &round, &item, &draft)?)
}

/// The clauses that answers of both lead to: to offer, to leave off, or to stay.
#[tauri::command(async)]
#[specta::specta]
pub fn view_linked_clauses(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
) -> Result<Vec<LinkedClause>, Failure> {
    Ok(desk.notebook()?.view_linked_clauses(&pair, &round)?)
}

/// Does in my draft what both answers mean for a clause.
#[tauri::command(async)]
#[specta::specta]
pub fn draft_linked_clause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    clause: ClauseId,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .draft_linked_clause(&pair, &round, &clause)?)
}

/// Answers the outcome named.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_outcome(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    item: ItemId,
    proposal: EntryId,
    answer: Answer,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_outcome(&pair, &round, &item, &proposal, answer, &reason)?)
}

/// Takes back what I last said of an outcome.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_outcome(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    item: ItemId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_outcome(&pair, &round, &item)?)
}

/// Closes a round, or lets it go.
#[tauri::command(async)]
#[specta::specta]
pub fn end_round(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: RoundId,
    why: EndedWhy,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.end_round(&pair, &round, why)?)
}

/// Of rounds begun at the same time, keeps one.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_round(desk: State<'_, Arc<Desk>>, pair: PairId, round: RoundId) -> Result<(), Failure> {
    Ok(desk.notebook()?.keep_round(&pair, &round)?)
}
