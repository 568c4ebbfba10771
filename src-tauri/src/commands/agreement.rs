//! Commands about the agreement: drafted, proposed, answered, signed.

use std::sync::Arc;

use ithaca_core::{
    agreement::{
        AgreementDraft, AgreementView, Answer, ClauseDraft, ClausePreview, ClauseView,
        ConfidenceNote, ConfidenceView, PartsView, SigningDraft, SigningView, SizeChange,
        WholeTextView,
    },
    catalogue::Size,
    id::{ClauseId, EntryId, PairId},
};
use tauri::State;

use crate::{desk::Desk, failure::Failure, secret::Typed};

/// Begins the draft from a preset.
#[tauri::command(async)]
#[specta::specta]
pub fn begin_agreement(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: AgreementDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.begin_agreement(&pair, &draft)?)
}

/// Who does what, the hats, and what the two leave out.
#[tauri::command(async)]
#[specta::specta]
pub fn view_parts(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<PartsView, Failure> {
    Ok(desk.notebook()?.view_parts(&pair)?)
}

/// What stays between the two, beside a note.
#[tauri::command(async)]
#[specta::specta]
pub fn view_confidence(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
) -> Result<ConfidenceView, Failure> {
    Ok(desk.notebook()?.view_confidence(&pair)?)
}

/// Keeps the house's own rule and where help is; Only me.
#[tauri::command(async)]
#[specta::specta]
pub fn save_confidence_note(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    note: ConfidenceNote,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_confidence_note(&pair, &note)?)
}

/// What another size would change; nothing is written.
#[tauri::command(async)]
#[specta::specta]
pub fn view_size_change(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    size: Size,
) -> Result<SizeChange, Failure> {
    Ok(desk.notebook()?.view_size_change(&pair, size)?)
}

/// Changes the size: drafts what comes in, proposes to leave out what goes.
#[tauri::command(async)]
#[specta::specta]
pub fn change_size(desk: State<'_, Arc<Desk>>, pair: PairId, size: Size) -> Result<(), Failure> {
    Ok(desk.notebook()?.change_size(&pair, size)?)
}

/// All clauses with their states.
#[tauri::command(async)]
#[specta::specta]
pub fn view_agreement(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<AgreementView, Failure> {
    Ok(desk.notebook()?.view_agreement(&pair)?)
}

/// One clause with its proposals and its history.
#[tauri::command(async)]
#[specta::specta]
pub fn view_clause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
) -> Result<ClauseView, Failure> {
    Ok(desk.notebook()?.view_clause(&pair, &clause)?)
}

/// What a draft of a clause would read like.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_clause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
    draft: ClauseDraft,
) -> Result<ClausePreview, Failure> {
    Ok(desk.notebook()?.preview_clause(&pair, &clause, &draft)?)
}

/// Keeps a draft of a clause; it is Only me until proposed.
#[tauri::command(async)]
#[specta::specta]
pub fn save_clause_draft(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
    draft: ClauseDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.save_clause_draft(&pair, &clause, &draft)?)
}

/// Lets go of my draft of a clause.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_clause_draft(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.drop_clause_draft(&pair, &clause)?)
}

/// Adds a clause in own words.
#[tauri::command(async)]
#[specta::specta]
pub fn add_clause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    heading: String,
    draft: ClauseDraft,
) -> Result<ClauseId, Failure> {
    Ok(desk.notebook()?.add_clause(&pair, &heading, &draft)?)
}

/// Adds a clause of the catalogue that the preset left out.
#[tauri::command(async)]
#[specta::specta]
pub fn add_catalogue_clause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.add_catalogue_clause(&pair, &clause)?)
}

/// Proposes my draft of a clause.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_clause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.propose_clause(&pair, &clause)?)
}

/// Proposes every clause of the draft.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_draft(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.propose_draft(&pair)?)
}

/// Keeps my own wording beside a crossed one.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_mine(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.keep_mine(&pair, &clause)?)
}

/// Takes my proposal back.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_proposal(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.withdraw_proposal(&pair, &clause)?)
}

/// Answers exactly the wording named: yes, no, or talk about it.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_clause(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    clause: ClauseId,
    proposal: EntryId,
    answer: Answer,
    reason: String,
) -> Result<(), Failure> {
    Ok(desk
        .notebook()?
        .answer_clause(&pair, &clause, &proposal, answer, &reason)?)
}

/// Says yes to each of the wordings named, or to none.
#[tauri::command(async)]
#[specta::specta]
pub fn agree_to_all_left(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    proposals: Vec<EntryId>,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.agree_to_all_left(&pair, &proposals)?)
}

/// The whole text as it stands.
#[tauri::command(async)]
#[specta::specta]
pub fn view_whole_text(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<WholeTextView, Failure> {
    Ok(desk.notebook()?.view_whole_text(&pair)?)
}

/// The exact text that would be signed.
#[tauri::command(async)]
#[specta::specta]
pub fn view_signing(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<SigningView, Failure> {
    Ok(desk.notebook()?.view_signing(&pair)?)
}

/// Takes my signature back while it waits.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_signature(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_signature(&pair)?)
}

/// Signs the text that was read; the passphrase says who sits here.
#[tauri::command(async)]
#[specta::specta]
pub fn sign_agreement(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: SigningDraft,
    passphrase: Typed,
) -> Result<(), Failure> {
    desk.with_passphrase(&passphrase, |notebook, words| {
        Ok(notebook.sign_agreement(&pair, &draft, words)?)
    })
}
