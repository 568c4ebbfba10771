//! *Where we start from* on paper: what both have shown, for the two alone.

use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::error::{Refusal, Result};
use crate::expectation::view::{RoundLine, RoundState};
use crate::id::{PairId, RoundId};
use crate::notebook::Notebook;

/// Rounds that both have shown, the newest first.
pub(super) fn lines(notebook: &Notebook, pair: &PairId) -> Result<Vec<PaperLine>> {
    let rounds = notebook.view_expectations(pair)?.rounds;
    let shown = rounds.iter().filter(|round| is_shown(round));
    let mut lines = Vec::new();
    for round in shown {
        let view = notebook.view_comparison(pair, &round.round)?;
        let decided = view.rows.iter().filter(|row| row.outcome.is_some()).count();
        let ticks = TickLine::of(PaperTick::Outcomes, decided).into_iter();
        let mut line = PaperLine::of(PaperKind::ExpectationComparison, ticks.collect());
        line.about = Some(round.round.as_str().to_owned());
        line.title = round.begun_at.chars().take(10).collect();
        line.holds_partners_words = true;
        line.ready = true;
        lines.push(line);
    }
    Ok(lines)
}

fn is_shown(round: &RoundLine) -> bool {
    matches!(round.state, RoundState::Revealed | RoundState::Talked)
}

/// What stands on it: nothing of a round that only one has seen.
pub(super) fn content(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let round = RoundId::new(draft.about.clone().ok_or(Refusal::PaperGone)?);
    let mut view = notebook.view_comparison(pair, &round)?;
    if view.only_me || !is_shown(&view.line) {
        return Err(Refusal::PaperGone.into());
    }
    if !draft.has(PaperTick::Outcomes) {
        view.rows.iter_mut().for_each(|row| row.outcome = None);
    }
    Ok(PaperContent::ExpectationComparison(Box::new(view)))
}
