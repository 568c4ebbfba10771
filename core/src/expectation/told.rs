//! A partner without Ithaca: their answers as they told me, typed by me (EX-14).
//!
//! They are Only me and stay marked as told for ever. They are no seal, no reveal and no yes; once the partner joins,
//! the same items wait for an answer of their own.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::compare::{Both, compare};
use super::comparison_page::{PageOf, Ranked};
use super::comparison_view::{ComparisonView, ShownView};
use super::entry::{AnswerSaid, ItemAsked, Said};
use super::held::Held;
use super::kept;
use super::round_page::line_of;
use super::rules::check_answer;
use super::view::{AnswerDraft, RoundView};
use crate::error::{Refusal, Result};
use crate::id::{ItemId, PairId, RoundId};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::Pair;
use crate::person::Role;
use crate::text::past_day;

/// What my partner told me.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct KeptTold {
    /// The day they told it: `2026-11-25`.
    pub(crate) day: String,
    /// Their answers, by item.
    pub(crate) answers: BTreeMap<ItemId, AnswerDraft>,
}

/// A round with my partner's answers as they were told to me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ToldRoundView {
    /// The day they were told, once I said it or typed one.
    pub day: Option<String>,
    /// The items, with what was told in place of my own answers.
    pub round: RoundView,
    /// Items answered by what was told.
    pub answered_count: u32,
}

impl Notebook {
    /// My partner's answers as they were told to me.
    ///
    /// # Errors
    /// `RoundGone`.
    pub fn view_told(&self, pair: &PairId, round: &RoundId) -> Result<ToldRoundView> {
        let mut view = self.view_round(pair, round)?;
        let told = self.read(|store| kept::told(store, pair, round))?;
        for item in &mut view.items {
            let told = told.answers.get(&item.asked.item);
            item.answer = told.cloned().unwrap_or_else(AnswerDraft::open);
            item.sealed = false;
            item.removable = false;
        }
        let answered = view.items.iter().filter(|item| item.answer.is_given());
        let answered = u32::try_from(answered.count()).unwrap_or(u32::MAX);
        Ok(ToldRoundView {
            day: Some(told.day).filter(|day| !day.is_empty()),
            answered_count: answered,
            round: view,
        })
    }

    /// Keeps what my partner told me of one item, Only me. The day is today, unless another one was said.
    ///
    /// # Errors
    /// `RoundGone`, `ItemGone`, `AnswerDoesNotFit`; `PairHasPartner` once they can answer themselves.
    pub fn save_told_answer(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        item: &ItemId,
        draft: &AnswerDraft,
    ) -> Result<()> {
        self.change(|page| {
            let held = tellable(page, pair, round)?;
            let (_, asked) = held.find(item)?;
            if check_answer(asked.kind, draft) == Err(Refusal::AnswerDoesNotFit) {
                return Err(Refusal::AnswerDoesNotFit.into());
            }
            let mut told = kept::told(page.store, pair, round)?;
            told.answers.insert(item.clone(), draft.clone());
            if told.day.is_empty() {
                told.day = page.now.day_text();
            }
            keep(page, pair, round, &told)
        })
    }

    /// Says on which day it was told.
    ///
    /// # Errors
    /// `RoundGone`, `DayAhead` for a day to come or none at all, `PairHasPartner`.
    pub fn save_told_day(&mut self, pair: &PairId, round: &RoundId, day: &str) -> Result<()> {
        self.change(|page| {
            tellable(page, pair, round)?;
            let said = past_day(day, page.now.day())?;
            let mut told = kept::told(page.store, pair, round)?;
            told.day = said;
            keep(page, pair, round, &told)
        })
    }

    /// My answers beside what my partner told me. Only me; nothing of it can be chosen, decided or sent.
    ///
    /// # Errors
    /// `RoundGone`; `NothingToCompare` until something was told.
    pub fn view_told_comparison(&self, pair: &PairId, round: &RoundId) -> Result<ComparisonView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let rounds = Held::load_all(store, pair, kept.my_role)?;
            let line = line_of(store, pair, &rounds, round)?;
            let held = rounds.iter().find(|held| &held.round == round);
            let held = held.ok_or(Refusal::RoundGone)?;
            let told = kept::told(store, pair, round)?;
            if !told.answers.values().any(AnswerDraft::is_given) {
                return Err(Refusal::NothingToCompare.into());
            }
            let first = held.parts.first().ok_or(Refusal::RoundGone)?;
            let items = held.parts.iter().flat_map(|part| {
                let asked = part.questions.items.iter();
                asked.map(move |asked| (part.number, asked))
            });
            let rows = items
                .map(|(part, asked)| row(part, asked, held, &told, kept.my_role))
                .collect();
            let page = PageOf {
                kept: &kept,
                line,
                questions: &first.questions,
                both_shown: true,
                only_me: true,
                told_on: Some(told.day),
            };
            page.with(store, rows)
        })
    }
}

impl AnswerDraft {
    /// An item left open.
    #[must_use]
    pub fn open() -> Self {
        Self {
            said: Said::Open,
            weight: None,
            reason: String::new(),
        }
    }

    /// Whether it is more than an item left open.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.said != Said::Open
    }
}

/// The round, if its answers can still be told instead of given.
fn tellable(page: &Page<'_>, pair: &PairId, round: &RoundId) -> Result<Held> {
    let kept = Pair::load(page.store, pair)?;
    if kept.has_partner() {
        return Err(Refusal::PairHasPartner.into());
    }
    Held::load(page.store, pair, kept.my_role, round)
}

fn keep(page: &mut Page<'_>, pair: &PairId, round: &RoundId, told: &KeptTold) -> Result<()> {
    kept::put_told(page, pair, round, told)?;
    page.touch(Topic::Expectation);
    Ok(())
}

/// What was told, and since which day, for the line of a round.
pub(crate) fn told_line(
    store: &Connection,
    pair: &PairId,
    round: &RoundId,
) -> Result<(Option<String>, u32)> {
    let told = kept::told(store, pair, round)?;
    let given = told.answers.values().filter(|answer| answer.is_given());
    let count = u32::try_from(given.count()).unwrap_or(u32::MAX);
    Ok((Some(told.day).filter(|_| count > 0), count))
}

/// An answer as it is compared: a text over its limit still says what it says.
fn said(asked: &ItemAsked, draft: Option<&AnswerDraft>) -> Option<AnswerSaid> {
    let draft = draft?;
    let checked = check_answer(asked.kind, draft).unwrap_or_else(|_| AnswerSaid {
        said: draft.said.clone(),
        weight: draft.weight,
        reason: draft.reason.clone(),
    });
    Some(checked).filter(AnswerSaid::is_given)
}

fn row(part: u32, asked: &ItemAsked, held: &Held, told: &KeptTold, my_role: Role) -> Ranked {
    let mine = said(asked, held.answers.get(&asked.item));
    let theirs = said(asked, told.answers.get(&asked.item));
    let (mentee, mentor) = match my_role {
        Role::Mentee => (mine, theirs),
        Role::Mentor => (theirs, mine),
    };
    let compared = compare(
        asked,
        Both {
            mentee: mentee.as_ref(),
            mentor: mentor.as_ref(),
        },
    );
    let shown = |answer: Option<AnswerSaid>| match answer {
        Some(answer) => ShownView::Answer { answer },
        None => ShownView::Nothing,
    };
    let (mentee, mentor) = (shown(mentee), shown(mentor));
    Ranked::compared(asked, part, &compared, mentee, mentor)
}
