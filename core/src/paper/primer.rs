//! Primers and role cards on paper (ON-4, OUT-3): words of the catalogue, and nobody's own.

use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::rules::{is_only_me, is_ticked_at_first};
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::catalogue::Catalogue;
use crate::error::{Refusal, Result};
use crate::help::{primers, role_cards};

/// A paper for each primer, and one with the role cards.
pub(super) fn lines() -> Vec<PaperLine> {
    let catalogue = Catalogue::load();
    let pages = primers(catalogue).into_iter().map(|primer| PaperLine {
        about: Some(primer.primer),
        title: primer.title,
        ready: true,
        ..PaperLine::of(PaperKind::Primer, Vec::new())
    });
    let ticks = role_cards(catalogue).into_iter().map(|card| TickLine {
        tick: PaperTick::RoleCard,
        thing: Some(card.card),
        title: card.title,
        only_me: is_only_me(PaperTick::RoleCard),
        at_first: is_ticked_at_first(PaperTick::RoleCard),
        count: 1,
    });
    let cards = PaperLine {
        ready: true,
        ..PaperLine::of(PaperKind::RoleCards, ticks.collect())
    };
    pages.chain([cards]).collect()
}

/// # Errors
/// `PaperGone` where the catalogue has no such primer.
pub(super) fn content(draft: &PaperDraft) -> Result<PaperContent> {
    let mut all = primers(Catalogue::load()).into_iter();
    let wanted = draft.about.as_deref();
    let primer = all.find(|it| Some(it.primer.as_str()) == wanted);
    Ok(PaperContent::Primer(primer.ok_or(Refusal::PaperGone)?))
}

/// # Errors
/// `PaperEmpty` where no card is ticked.
pub(super) fn cards(draft: &PaperDraft) -> Result<PaperContent> {
    let mut cards = role_cards(Catalogue::load());
    cards.retain(|it| draft.has(PaperTick::RoleCard) && draft.has_thing(&it.card));
    if cards.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(PaperContent::RoleCards(cards))
}
