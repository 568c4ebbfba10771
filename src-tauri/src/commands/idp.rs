//! Commands about the IDP: written alone, shared in parts, answered beside.

use std::{collections::BTreeMap, sync::Arc};

use ithaca_core::{
    id::{BlockId, CompetencyId, EntryId, GoalId, IdpPartId, PairId, SnapshotId},
    idp::{
        AdviceView, CommentDraft, Depth, GoalDraft, GoalView, IdeaDraft, IdpComparison, IdpView,
        OwnCompetencyDraft, ProgressNoteDraft, RatingDraft, ShareParts, SharePreview, Shareable,
        SharedIdpView, SheetView, StepDraft,
        entry::{GoalProgress, GoalState, SheetValue},
        lane_entry::{AskAnswer, IdeaAnswer, IntroductionStep},
    },
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// My own IDP, seen in one pair.
#[tauri::command(async)]
#[specta::specta]
pub fn view_idp(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<IdpView, Failure> {
    Ok(desk.notebook()?.view_idp(&pair)?)
}

/// One sheet of mine, seen in one pair.
#[tauri::command(async)]
#[specta::specta]
pub fn view_sheet(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    sheet: String,
) -> Result<SheetView, Failure> {
    Ok(desk.notebook()?.view_sheet(&pair, &sheet)?)
}

/// One goal of mine, seen in one pair.
#[tauri::command(async)]
#[specta::specta]
pub fn view_goal(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    goal: GoalId,
) -> Result<GoalView, Failure> {
    Ok(desk.notebook()?.view_goal(&pair, &goal)?)
}

/// What is shared of the IDP in a pair: mine as my partner sees it, or my mentee's.
#[tauri::command(async)]
#[specta::specta]
pub fn view_shared_idp(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<SharedIdpView, Failure> {
    Ok(desk.notebook()?.view_shared_idp(&pair)?)
}

/// The exact words that would go.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_idp_share(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    what: Shareable,
    parts: ShareParts,
) -> Result<SharePreview, Failure> {
    Ok(desk.notebook()?.preview_idp_share(&pair, &what, parts)?)
}

/// What changed from one snapshot to another, or until now.
#[tauri::command(async)]
#[specta::specta]
pub fn compare_idp(
    desk: State<'_, Arc<Desk>>,
    earlier: SnapshotId,
    later: Option<SnapshotId>,
) -> Result<IdpComparison, Failure> {
    Ok(desk.notebook()?.compare_idp(&earlier, later.as_ref())?)
}

/// What all my mentors said to each part of my plan.
#[tauri::command(async)]
#[specta::specta]
pub fn view_advice(desk: State<'_, Arc<Desk>>) -> Result<AdviceView, Failure> {
    Ok(desk.notebook()?.view_advice()?)
}

/// Says how much of the IDP is on the table.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_idp_depth(desk: State<'_, Arc<Desk>>, depth: Depth) -> Result<(), Failure> {
    Ok(desk.notebook()?.choose_idp_depth(depth)?)
}

/// Notes the day on which I want to look at the IDP again.
#[tauri::command(async)]
#[specta::specta]
pub fn set_idp_review_day(desk: State<'_, Arc<Desk>>, day: String) -> Result<(), Failure> {
    Ok(desk.notebook()?.set_idp_review_day(&day)?)
}

/// Offers that day to the agreement as the day of the longer review.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_review_day(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.propose_review_day(&pair)?)
}

/// Writes a page of a sheet, or one entry of it; answers its private id.
#[tauri::command(async)]
#[specta::specta]
pub fn save_sheet(
    desk: State<'_, Arc<Desk>>,
    sheet: String,
    entry: Option<IdpPartId>,
    fields: BTreeMap<String, SheetValue>,
) -> Result<IdpPartId, Failure> {
    Ok(desk
        .notebook()?
        .save_sheet(&sheet, entry.as_ref(), &fields)?)
}

/// Removes one entry of a sheet that grows.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_sheet_entry(
    desk: State<'_, Arc<Desk>>,
    sheet: String,
    entry: IdpPartId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_sheet_entry(&sheet, &entry)?)
}

/// Writes a goal, new or known; answers its private id.
#[tauri::command(async)]
#[specta::specta]
pub fn save_goal(
    desk: State<'_, Arc<Desk>>,
    goal: Option<GoalId>,
    draft: GoalDraft,
) -> Result<GoalId, Failure> {
    Ok(desk.notebook()?.save_goal(goal.as_ref(), &draft)?)
}

/// Says where a goal stands.
#[tauri::command(async)]
#[specta::specta]
pub fn set_goal_state(
    desk: State<'_, Arc<Desk>>,
    goal: GoalId,
    state: GoalState,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.set_goal_state(&goal, state, &reason)?)
}

/// Chooses the progress word with its line.
#[tauri::command(async)]
#[specta::specta]
pub fn note_progress(
    desk: State<'_, Arc<Desk>>,
    goal: GoalId,
    word: GoalProgress,
    line: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.note_progress(&goal, word, &line)?)
}

/// Puts a goal one place up or down in the order of importance.
#[tauri::command(async)]
#[specta::specta]
pub fn move_goal(desk: State<'_, Arc<Desk>>, goal: GoalId, up: bool) -> Result<(), Failure> {
    Ok(desk.notebook()?.move_goal(&goal, up)?)
}

/// Removes a goal; it can be restored for 60 days.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_goal(desk: State<'_, Arc<Desk>>, goal: GoalId) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_goal(&goal)?)
}

/// Brings a removed goal back, Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_goal(desk: State<'_, Arc<Desk>>, goal: GoalId) -> Result<(), Failure> {
    Ok(desk.notebook()?.restore_goal(&goal)?)
}

/// Writes a step of a goal, new or known; answers its private id.
#[tauri::command(async)]
#[specta::specta]
pub fn save_step(
    desk: State<'_, Arc<Desk>>,
    goal: GoalId,
    step: Option<IdpPartId>,
    draft: StepDraft,
) -> Result<IdpPartId, Failure> {
    Ok(desk.notebook()?.save_step(&goal, step.as_ref(), &draft)?)
}

/// Removes a step.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_step(
    desk: State<'_, Arc<Desk>>,
    goal: GoalId,
    step: IdpPartId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_step(&goal, &step)?)
}

/// Writes a progress note of a goal, new or known; answers its private id.
#[tauri::command(async)]
#[specta::specta]
pub fn save_progress_note(
    desk: State<'_, Arc<Desk>>,
    goal: GoalId,
    note: Option<IdpPartId>,
    draft: ProgressNoteDraft,
) -> Result<IdpPartId, Failure> {
    Ok(desk
        .notebook()?
        .save_progress_note(&goal, note.as_ref(), &draft)?)
}

/// Removes a progress note.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_progress_note(
    desk: State<'_, Arc<Desk>>,
    goal: GoalId,
    note: IdpPartId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_progress_note(&goal, &note)?)
}

/// Takes a competency into my list, or out of it.
#[tauri::command(async)]
#[specta::specta]
pub fn pick_competency(
    desk: State<'_, Arc<Desk>>,
    competency: CompetencyId,
    picked: bool,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.pick_competency(&competency, picked)?)
}

/// Adds a competency of my own, or words it anew; answers its id.
#[tauri::command(async)]
#[specta::specta]
pub fn save_own_competency(
    desk: State<'_, Arc<Desk>>,
    competency: Option<CompetencyId>,
    draft: OwnCompetencyDraft,
) -> Result<CompetencyId, Failure> {
    Ok(desk
        .notebook()?
        .save_own_competency(competency.as_ref(), &draft)?)
}

/// Rates a competency as of today.
#[tauri::command(async)]
#[specta::specta]
pub fn rate_competency(
    desk: State<'_, Arc<Desk>>,
    competency: CompetencyId,
    draft: RatingDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.rate_competency(&competency, &draft)?)
}

/// Freezes the IDP as of today.
#[tauri::command(async)]
#[specta::specta]
pub fn take_idp_snapshot(desk: State<'_, Arc<Desk>>, name: String) -> Result<SnapshotId, Failure> {
    Ok(desk.notebook()?.take_idp_snapshot(&name)?)
}

/// Shares a sheet or a goal with one pair.
#[tauri::command(async)]
#[specta::specta]
pub fn share_idp(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    what: Shareable,
    parts: ShareParts,
    asked: Vec<PairId>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.share_idp(&pair, &what, parts, &asked)?)
}

/// Takes a sheet or a goal back.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_idp(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    what: Shareable,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_idp(&pair, &what)?)
}

/// Writes a comment beside a block, or an own one anew.
#[tauri::command(async)]
#[specta::specta]
pub fn write_comment(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    block: BlockId,
    comment: Option<EntryId>,
    draft: CommentDraft,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .write_comment(&pair, &block, comment.as_ref(), &draft)?)
}

/// Removes an own comment.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_comment(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    block: BlockId,
    comment: EntryId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.remove_comment(&pair, &block, &comment)?)
}

/// Answers what the mentee asks in a block.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_ask(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    block: BlockId,
    answer: AskAnswer,
    text: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.answer_ask(&pair, &block, answer, &text)?)
}

/// Suggests a goal, a resource or a person to my partner.
#[tauri::command(async)]
#[specta::specta]
pub fn suggest_idea(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: IdeaDraft,
) -> Result<BlockId, Failure> {
    Ok(desk.notebook()?.suggest_idea(&pair, &draft)?)
}

/// Takes back an idea of mine.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_idea(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    block: BlockId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_idea(&pair, &block)?)
}

/// Takes an idea of my partner up, or leaves it.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_idea(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    block: BlockId,
    answer: IdeaAnswer,
    line: String,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.answer_idea(&pair, &block, answer, &line)?)
}

/// Notes that an introduction was made, or thanked for.
#[tauri::command(async)]
#[specta::specta]
pub fn note_introduction(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    block: BlockId,
    step: IntroductionStep,
    text: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .note_introduction(&pair, &block, step, &text)?)
}
