//! One clause, whole: what waits, what is agreed, how it came to be, and the fields to write it otherwise.

use rusqlite::Connection;

use super::begin::{names_of, starting_draft};
use super::clause_state::ClauseState;
use super::clause_view::{
    CameFrom, ClauseDraft, ClausePreview, ClauseView, HistoryKind, HistoryLine, LetterView,
    OptionChoice, ParamField, ParamFieldKind,
};
use super::draft::ClauseKept;
use super::draft_shelf::{kept_draft, kept_drafts};
use super::entry::{Change, ClauseProposed};
use super::fold::{FoldedClause, fold_clause, offer_of, proposed};
use super::fold_signatures::folded_agreement;
use super::list_page::{Row, numbers, rows, signed_words};
use super::redline::{Span, changes, redline};
use super::rules::needs_my_answer;
use crate::catalogue::{Catalogue, Param, ParamKind};
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, EntryId, ItemId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::Side;
use crate::proposal::Answer;

impl Notebook {
    /// One clause, whole.
    ///
    /// # Errors
    /// `ClauseGone`.
    pub fn view_clause(&self, pair: &PairId, clause: &ClauseId) -> Result<ClauseView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = kept.people(store)?;
            let rows = rows(store, pair, &names_of(&people))?;
            let here = rows
                .iter()
                .position(|row| &row.clause == clause)
                .ok_or(Refusal::ClauseGone)?;
            let row = rows.get(here).ok_or(Refusal::ClauseGone)?;
            let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
            let start = starting_draft(store, pair, clause)?.ok_or(Refusal::ClauseGone)?;
            let names = names_of(&people);
            let folded = row.folded.as_ref();
            let letters = folded
                .map(|folded| letters(&facts, folded))
                .unwrap_or_default();
            let signed = signed_words(store, pair, &folded_agreement(store, pair)?)?;
            let agreed = folded
                .and_then(|folded| folded.agreed.clone())
                .filter(|agreed| !agreed.left_out);
            let signed_wording = signed
                .and_then(|mut words| words.remove(clause))
                .map(|agreed| agreed.wording);
            let beside = |step: isize| {
                here.checked_add_signed(step)
                    .and_then(|at| rows.get(at))
                    .map(|row| row.clause.clone())
            };
            Ok(ClauseView {
                clause: clause.clone(),
                number: numbers(&rows).get(clause).copied(),
                heading: row.heading.clone(),
                title: row.title.clone(),
                state: row.state,
                required: start.required,
                own: clause.is_own(),
                before: before(folded, &letters),
                signed_wording: signed_wording
                    .filter(|words| agreed.as_ref().is_none_or(|now| &now.wording != words)),
                agreed: agreed.map(|agreed| agreed.wording),
                letters,
                draft: kept_draft(store, pair, clause)?.map(|kept| kept.draft),
                draft_wording: start.filled(clause, &names).text,
                params: fields(store, pair, clause, &start)?,
                alternatives: alternatives(clause),
                came_from: came_from(store, pair, &facts, &start)?,
                history: history(&facts, folded),
                previous: beside(-1),
                next: beside(1),
                next_needs_me: next_needing(&rows, here),
                has_partner: kept.has_partner(),
            })
        })
    }

    /// What a draft of a clause would read like, while typing. Keeps nothing.
    ///
    /// # Errors
    /// `ClauseGone`.
    pub fn preview_clause(
        &self,
        pair: &PairId,
        clause: &ClauseId,
        draft: &ClauseDraft,
    ) -> Result<ClausePreview> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = kept.people(store)?;
            let start = starting_draft(store, pair, clause)?.ok_or(Refusal::ClauseGone)?;
            let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
            let folded = fold_clause(&facts);
            let before = folded
                .as_ref()
                .and_then(|folded| before(Some(folded), &letters(&facts, folded)));
            let draft = ClauseKept {
                draft: draft.clone(),
                ..start
            };
            Ok(draft.preview(clause, &names_of(&people), before.as_deref()))
        })
    }
}

/// The expectation or the review whose outcome put words into this clause: by the newest offer that says so, or my draft.
fn came_from(
    store: &Connection,
    pair: &PairId,
    facts: &[Fact],
    start: &ClauseKept,
) -> Result<Option<CameFrom>> {
    let offers = facts.iter().rev().filter_map(proposed);
    let origins = offers.map(|offer| offer.origin.as_str());
    for origin in origins.chain([start.origin.as_str()]) {
        if let Some(item) = origin.strip_prefix("expectation/").map(ItemId::new) {
            let text = crate::expectation::sentence_of(store, pair, &item)?;
            return Ok(Some(CameFrom::Expectation { item, text }));
        }
        if let Some((review, text)) = crate::review::line_of(store, pair, origin)? {
            return Ok(Some(CameFrom::Review { review, text }));
        }
    }
    Ok(None)
}

fn next_needing(rows: &[Row], here: usize) -> Option<ClauseId> {
    let after = rows.iter().skip(here + 1).chain(rows.iter().take(here));
    after
        .into_iter()
        .find(|row| needs_my_answer(row.state))
        .map(|row| row.clause.clone())
}

/// The text that other wordings are compared with.
fn before(folded: Option<&FoldedClause>, letters: &[LetterView]) -> Option<String> {
    let agreed = folded
        .and_then(|folded| folded.agreed.as_ref())
        .map(|agreed| agreed.wording.clone());
    agreed
        .or_else(|| {
            letters
                .iter()
                .find(|letter| letter.side == Side::Partner)
                .map(|letter| letter.wording.clone())
        })
        .or_else(|| letters.first().map(|letter| letter.wording.clone()))
}

/// The wordings that wait, mine first.
fn letters(facts: &[Fact], folded: &FoldedClause) -> Vec<LetterView> {
    let (mine, theirs) = match &folded.crossed {
        Some((mine, theirs)) => (Some(mine), Some(theirs)),
        None => (folded.mine.as_ref(), folded.theirs.as_ref()),
    };
    let wording = |id: Option<&EntryId>| {
        id.and_then(|id| offer_of(facts, id))
            .map(|offer| offer.wording.clone())
    };
    let crossed = mine.is_some() && theirs.is_some();
    let both = [(mine, wording(theirs)), (theirs, wording(mine))];
    both.into_iter()
        .filter_map(|(id, other)| {
            let fact = facts.iter().find(|fact| Some(fact.id()) == id)?;
            let offer = proposed(fact)?;
            let before = if crossed {
                other
            } else {
                answered_or_replaced(facts, fact, folded)
            };
            Some(letter_view(fact, offer, before, facts))
        })
        .collect()
}

/// What an offer changes: what is agreed, else the wording it answers or replaces.
fn answered_or_replaced(facts: &[Fact], offer: &Fact, folded: &FoldedClause) -> Option<String> {
    if let Some(agreed) = &folded.agreed {
        return Some(agreed.wording.clone());
    }
    let answered = |mine: bool| {
        let earlier = facts
            .iter()
            .rev()
            .filter(|fact| fact.mine == mine && offer.replaces.contains(fact.id()));
        earlier
            .filter_map(proposed)
            .map(|offer| offer.wording.clone())
            .next()
    };
    answered(!offer.mine).or_else(|| answered(offer.mine))
}

fn letter_view(
    fact: &Fact,
    offer: &ClauseProposed,
    before: Option<String>,
    facts: &[Fact],
) -> LetterView {
    let spans: Vec<Span> = before
        .map(|before| redline(&before, &offer.wording))
        .unwrap_or_default();
    let change_count = changes(&spans);
    let kept = facts.iter().any(|earlier| {
        earlier.mine == fact.mine
            && fact.replaces.contains(earlier.id())
            && proposed(earlier).is_some_and(|earlier| earlier.wording == offer.wording)
    });
    LetterView {
        proposal: fact.id().clone(),
        side: side(fact),
        at: fact.at.clone(),
        title: offer.title.clone(),
        wording: offer.wording.clone(),
        leave_out: offer.change == Change::LeaveOut,
        reason: offer.reason.clone(),
        redline: if change_count == 0 { Vec::new() } else { spans },
        change_count: u32::try_from(change_count).unwrap_or(u32::MAX),
        waiting: fact.is_waiting(),
        kept,
    }
}

fn side(fact: &Fact) -> Side {
    Side::of(fact.mine)
}

fn history(facts: &[Fact], folded: Option<&FoldedClause>) -> Vec<HistoryLine> {
    let mut offered = false;
    facts
        .iter()
        .filter_map(|fact| {
            let (what, wording, reason) = match fact.entry.as_ref() {
                Some(Entry::ClauseProposed(offer)) => {
                    let first = !std::mem::replace(&mut offered, true);
                    let what = match offer.change {
                        Change::LeaveOut => HistoryKind::ProposedLeaveOut,
                        Change::Wording if first => HistoryKind::ProposedFirst,
                        Change::Wording => HistoryKind::ProposedOther,
                    };
                    (what, offer.wording.clone(), offer.reason.clone())
                }
                Some(Entry::ClauseAnswered(answered)) => {
                    let lost = folded.is_some_and(|folded| folded.lost_yes.contains(fact.id()));
                    let what = match answered.answer {
                        Answer::Yes if lost => HistoryKind::YesCrossedChange,
                        Answer::Yes => HistoryKind::SaidYes,
                        Answer::No => HistoryKind::SaidNo,
                        Answer::Talk => HistoryKind::Parked,
                    };
                    (what, String::new(), answered.reason.clone())
                }
                Some(Entry::ProposalWithdrawn(_)) => {
                    (HistoryKind::Withdrew, String::new(), String::new())
                }
                Some(_) | None => return None,
            };
            Some(HistoryLine {
                side: side(fact),
                at: fact.at.clone(),
                what,
                wording,
                reason,
            })
        })
        .collect()
}

fn alternatives(clause: &ClauseId) -> Vec<OptionChoice> {
    let Some(item) = Catalogue::load().clause(clause.as_str()) else {
        return Vec::new();
    };
    if item.alternatives.is_empty() {
        return Vec::new();
    }
    let mut wordings: Vec<_> = item.wordings().collect();
    wordings.sort_by_key(|wording| !wording.is_default);
    wordings
        .iter()
        .map(|wording| OptionChoice {
            value: wording.id.to_owned(),
            label: wording.text.to_owned(),
        })
        .collect()
}

fn fields(
    store: &Connection,
    pair: &PairId,
    clause: &ClauseId,
    start: &ClauseKept,
) -> Result<Vec<ParamField>> {
    let catalogue = Catalogue::load();
    let Some(item) = catalogue.clause(clause.as_str()) else {
        return Ok(Vec::new());
    };
    let wanted = start
        .draft
        .alternative
        .as_deref()
        .unwrap_or(clause.as_str());
    let wording = item.wordings().find(|wording| wording.id == wanted);
    let ids = wording.map_or(item.params.as_slice(), |wording| wording.params);
    let drafts = kept_drafts(store, pair)?;
    let shared = |id: &str| {
        let others = drafts
            .iter()
            .filter(|(other, kept)| *other != clause && kept.draft.params.contains_key(id));
        others
            .map(|(_, kept)| kept.draft.title.clone())
            .collect::<Vec<_>>()
    };
    let found = ids.iter().filter_map(|id| catalogue.param(id));
    Ok(found
        .map(|param| field(param, start, shared(&param.id)))
        .collect())
}

fn field(param: &Param, start: &ClauseKept, shared_with: Vec<String>) -> ParamField {
    ParamField {
        id: param.id.clone(),
        label: param.label.clone(),
        kind: match param.kind {
            ParamKind::Text => ParamFieldKind::Text,
            ParamKind::LongText => ParamFieldKind::LongText,
            ParamKind::Integer { min, max } => ParamFieldKind::Whole { min, max },
            ParamKind::Date => ParamFieldKind::Day,
            ParamKind::Choice => ParamFieldKind::Choice,
            ParamKind::MultiChoice => ParamFieldKind::MultiChoice,
            ParamKind::List => ParamFieldKind::List,
        },
        value: start.draft.params.get(&param.id).cloned(),
        required: param.required,
        free_entry: param.free_entry,
        when_empty: param.when_empty.clone(),
        options: param
            .options
            .iter()
            .map(|option| OptionChoice {
                value: option.id.clone(),
                label: option.label.clone(),
            })
            .collect(),
        shared_with,
    }
}

/// Titles of clauses in given states, in print order.
pub(crate) fn titles_in(
    rows: &[Row],
    wanted: impl Fn(ClauseState) -> bool,
) -> Vec<(ClauseId, String)> {
    rows.iter()
        .filter(|row| wanted(row.state))
        .map(|row| (row.clause.clone(), row.title.clone()))
        .collect()
}
