//! What two answers that agree mean for the clause of their statement (AG-8): two who hope for it are offered the clause,
//! two who do not leave it off, and a clause that every agreement of this length has stays.

use std::collections::BTreeMap;

use serde::Serialize;

use super::begin::ready;
use super::comparison_view::{ComparisonRow, ShownView};
use super::entry::{ItemKind, Said};
use super::outcome_page::Clauses;
use crate::agreement::{Stands, draft_linked, stands};
use crate::catalogue::Catalogue;
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, ItemId, PairId, RoundId};
use crate::notebook::Notebook;

/// From this step on somebody counts on it.
const HOPED_FROM: u8 = 4;
/// Up to this step somebody can do without it.
const NOT_NEEDED_TO: u8 = 2;

/// What both answers mean for a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ClauseAdvice {
    /// Both count on it, and the agreement does not say it.
    Offer,
    /// Neither needs it, and it can be left off.
    LeaveOff,
    /// Neither needs it, and it stays all the same: it is required.
    Stays,
}

/// A clause that statements of the round belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkedClause {
    /// The clause.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
    /// What both answers mean for it.
    pub advice: ClauseAdvice,
    /// The statements that say so.
    pub items: Vec<ItemId>,
}

/// What was answered to all statements of one clause.
#[derive(Default)]
struct Heard {
    wanted: Vec<ItemId>,
    unwanted: Vec<ItemId>,
    /// Somebody would like one of its statements.
    is_liked: bool,
}

impl Notebook {
    /// The clauses that answers of both lead to: those to offer, those to leave off, those that stay. What stands
    /// already as both answered is not named.
    ///
    /// # Errors
    /// `PairGone`, `RoundGone`, `NothingToCompare` before both answers lie open.
    pub fn view_linked_clauses(&self, pair: &PairId, round: &RoundId) -> Result<Vec<LinkedClause>> {
        let view = self.view_comparison(pair, round)?;
        if view.only_me {
            return Ok(Vec::new());
        }
        let heard = heard(&view.rows);
        self.read(|store| {
            let clauses = Clauses::load(store, pair)?;
            let mut linked = Vec::new();
            for (clause, heard) in heard {
                let Some((advice, items)) = advice(heard, stands(store, pair, &clause)?) else {
                    continue;
                };
                linked.push(LinkedClause {
                    title: clauses.title(&clause).unwrap_or_default(),
                    clause,
                    advice,
                    items,
                });
            }
            linked.sort_by(|a, b| (a.advice, &a.title).cmp(&(b.advice, &b.title)));
            Ok(linked)
        })
    }

    /// Does in my own draft what both answers mean for a clause: brings it in, or leaves it out. Proposing it stays mine.
    ///
    /// # Errors
    /// `NothingToPropose` where the answers lead to neither, `PairStopped`, and as `view_linked_clauses`.
    pub fn draft_linked_clause(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        clause: &ClauseId,
    ) -> Result<()> {
        let mut linked = self.view_linked_clauses(pair, round)?.into_iter();
        let found = linked.find(|it| &it.clause == clause && it.advice != ClauseAdvice::Stays);
        let found = found.ok_or(Refusal::NothingToPropose)?;
        let item = found.items.first().ok_or(Refusal::NothingToPropose)?;
        self.change(|page| {
            let kept = ready(page, pair)?;
            let leave_out = found.advice == ClauseAdvice::LeaveOff;
            draft_linked(
                page,
                &kept,
                clause,
                leave_out,
                format!("expectation/{item}"),
            )
        })
    }
}

fn heard(rows: &[ComparisonRow]) -> BTreeMap<ClauseId, Heard> {
    let mut all: BTreeMap<ClauseId, Heard> = BTreeMap::new();
    for row in rows {
        let known = |it: &&ClauseId| Catalogue::load().clause(it.as_str()).is_some();
        let Some(clause) = row.clause.as_ref().filter(known) else {
            continue;
        };
        // What I keep closed is not an answer of both.
        if row.asked.kind != ItemKind::Statement || row.kept_closed {
            continue;
        }
        let heard = all.entry(clause.clone()).or_default();
        let steps = [step(&row.mentee), step(&row.mentor)];
        heard.is_liked |= steps.iter().flatten().any(|step| *step > NOT_NEEDED_TO);
        if let [Some(mentee), Some(mentor)] = steps {
            if mentee.min(mentor) >= HOPED_FROM {
                heard.wanted.push(row.asked.item.clone());
            } else if mentee.max(mentor) <= NOT_NEEDED_TO {
                heard.unwanted.push(row.asked.item.clone());
            }
        }
    }
    all
}

/// A clause is left off only where nobody would like any statement of it that was asked.
fn advice(heard: Heard, stands: Stands) -> Option<(ClauseAdvice, Vec<ItemId>)> {
    let is_off = !heard.unwanted.is_empty() && !heard.is_liked;
    match stands {
        Stands::Off if !heard.wanted.is_empty() => Some((ClauseAdvice::Offer, heard.wanted)),
        Stands::In { required: false } if is_off => Some((ClauseAdvice::LeaveOff, heard.unwanted)),
        Stands::In { required: true } if is_off => Some((ClauseAdvice::Stays, heard.unwanted)),
        Stands::Off | Stands::In { .. } | Stands::Leaving => None,
    }
}

fn step(shown: &ShownView) -> Option<u8> {
    match shown {
        ShownView::Answer { answer } => match answer.said {
            Said::Step { step } => Some(step),
            Said::Open | Said::Depends { .. } | Said::Unknown | Said::NotForUs => None,
        },
        ShownView::Nothing | ShownView::NotWhatWasSealed => None,
    }
}
