//! Words of another partner of mine on a printed plan: asked about before the page is made, as before it is shared.

use super::draft::{PaperDraft, PaperReader};
use super::idp::{IdpGoal, IdpSheet};
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::idp::{Shareable, holds_words_of_another};
use crate::notebook::Notebook;

/// Refuses words of another partner of mine on a page for this one, until the other said yes or I asked them (IDP-12).
pub(super) fn check_borrowed(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
    what: Option<&Shareable>,
    texts: &[String],
) -> Result<()> {
    let is_mine = draft.reader == PaperReader::Me;
    if !is_mine && notebook.read(|store| holds_words_of_another(store, pair, what, texts))? {
        return Err(Refusal::WordsOfAnother.into());
    }
    Ok(())
}

pub(super) fn sheet_texts(sheet: &IdpSheet) -> Vec<String> {
    let fields = sheet.rows.iter().flat_map(|row| &row.fields);
    fields.flat_map(|field| field.lines.clone()).collect()
}

pub(super) fn goal_texts(goal: &IdpGoal) -> Vec<String> {
    let own = [
        &goal.sentence,
        &goal.sign,
        &goal.why,
        &goal.ask,
        &goal.reason,
    ];
    let progress = goal.progress.iter().map(|(_, line)| line);
    let steps = goal.steps.iter().flat_map(|it| [&it.text, &it.result]);
    let notes = goal.notes.iter();
    let notes = notes.flat_map(|(_, what, measure)| [what, measure]);
    let all = own.into_iter().chain(progress).chain(steps).chain(notes);
    all.cloned().collect()
}
