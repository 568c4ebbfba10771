//! Commands about skills seen by both: asked, sealed, shown, and what the two name together.

use std::sync::Arc;

use ithaca_core::{
    agreement::Answer,
    id::{CompetencyId, EntryId, ItemId, PairId, SkillRoundId},
    idp::{FocusDraft, SkillRatingDraft, SkillRoundsView, rating_entry::SkillEndWhy},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure};

/// Skills seen by both, in one pair.
#[tauri::command(async)]
#[specta::specta]
pub fn view_skill_rounds(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<SkillRoundsView, Failure> {
    Ok(desk.notebook()?.view_skill_rounds(&pair)?)
}

/// Asks my mentor for a view of skills of mine, and seals my own ratings.
#[tauri::command(async)]
#[specta::specta]
pub fn ask_for_view(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    skills: Vec<CompetencyId>,
) -> Result<SkillRoundId, Failure> {
    Ok(desk.notebook()?.ask_for_view(&pair, &skills)?)
}

/// Takes back what I last did while it waits.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_skills(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: SkillRoundId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_skills(&pair, &round)?)
}

/// Keeps how I see one skill of my mentee.
#[tauri::command(async)]
#[specta::specta]
pub fn save_view_of_skill(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: SkillRoundId,
    item: ItemId,
    draft: SkillRatingDraft,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .save_view_of_skill(&pair, &round, &item, &draft)?)
}

/// Seals how I see the skills of my mentee.
#[tauri::command(async)]
#[specta::specta]
pub fn seal_view(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: SkillRoundId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.seal_view(&pair, &round)?)
}

/// Shows my mentor what I sealed of some skills.
#[tauri::command(async)]
#[specta::specta]
pub fn show_skills(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: SkillRoundId,
    skills: Vec<ItemId>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.show_skills(&pair, &round, &skills)?)
}

/// Ends a look at skills before both have shown.
#[tauri::command(async)]
#[specta::specta]
pub fn end_skill_round(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    round: SkillRoundId,
    why: SkillEndWhy,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.end_skill_round(&pair, &round, why)?)
}

/// Offers strengths and growth areas as our focus.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_focus(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: FocusDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.propose_focus(&pair, &draft)?)
}

/// Answers the focus that waits for me.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_focus(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    offer: EntryId,
    answer: Answer,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_focus(&pair, &offer, answer, &reason)?)
}

/// Takes back what I last did about the focus.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_focus(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_focus(&pair)?)
}
