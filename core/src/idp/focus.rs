//! Name strengths and growth areas together: one offers them, and with the other's yes they are the focus of the two.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::NAME_CHARS_MAX;
use super::focus_entry::{FOCUS_MAX, FocusProposed};
use super::rating::check_own_words;
use super::rules::check_room;
use crate::error::{Refusal, Result};
use crate::id::{EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Notebook;
use crate::proposal::entry::{ProposalAnswered, REASON_CHARS_MAX};
use crate::proposal::{self, Answer, stands};
use crate::seal::ready;
use crate::text::{check_line, check_text};

/// What would be the focus, as typed; empty lines are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FocusDraft {
    /// At most three strengths of at most 80 characters.
    pub strengths: Vec<String>,
    /// At most three areas to grow in.
    pub growth: Vec<String>,
}

/// A focus that stands or waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FocusLine {
    /// The offer, to be named in an answer.
    pub offer: EntryId,
    /// Strengths.
    pub strengths: Vec<String>,
    /// Areas to grow in.
    pub growth: Vec<String>,
    /// When it was offered, as that laptop says.
    pub at: String,
    /// Whether it waits for the next parcel.
    pub waiting: bool,
}

/// What the two named together, and what one of them offers to name instead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FocusView {
    /// Both said yes to it.
    pub agreed: Option<FocusLine>,
    /// Mine, waits for my partner.
    pub mine: Option<FocusLine>,
    /// My partner's, waits for me.
    pub theirs: Option<FocusLine>,
    /// Each said yes to the other's at the same time: one of the two must be chosen.
    pub crossed: bool,
    /// It is kept for the talk.
    pub for_the_talk: bool,
    /// My partner's no to what I offered last, with its reason; nothing else was offered since.
    pub declined: Option<String>,
}

impl Notebook {
    /// Offers strengths and growth areas as our focus.
    ///
    /// # Errors
    /// `TextMissing` without any, `TooManyParts` beyond three of each, `TextTooLong`, `TextUnprintable`,
    /// `WordsOfAnother`, `PairHasNoPartner`, `PairStopped`.
    pub fn propose_focus(&mut self, pair: &PairId, draft: &FocusDraft) -> Result<()> {
        self.change(|page| {
            let (_, keyring) = ready(page, pair)?;
            let focus = FocusProposed {
                strengths: names(&draft.strengths)?,
                growth: names(&draft.growth)?,
            };
            if focus.strengths.is_empty() && focus.growth.is_empty() {
                return Err(Refusal::TextMissing.into());
            }
            let named: Vec<String> = focus
                .strengths
                .iter()
                .chain(&focus.growth)
                .cloned()
                .collect();
            check_own_words(page.store, pair, &named)?;
            proposal::offer(page, &keyring, &About::Focus, &Entry::FocusProposed(focus))?;
            Ok(())
        })
    }

    /// Answers exactly the focus that waits for me.
    ///
    /// # Errors
    /// `ProposalChanged`, `TextTooLong`, `TextUnprintable`, `PairStopped`.
    pub fn answer_focus(
        &mut self,
        pair: &PairId,
        offer: &EntryId,
        answer: Answer,
        reason: &str,
    ) -> Result<()> {
        self.change(|page| {
            let (_, keyring) = ready(page, pair)?;
            let reason = check_text(reason, REASON_CHARS_MAX)?;
            let answered = ProposalAnswered { answer, reason };
            proposal::answer(page, &keyring, &About::Focus, offer, answered)?;
            Ok(())
        })
    }

    /// Takes back what I last did about the focus.
    ///
    /// # Errors
    /// `NotYourTurn` if nothing of mine waits.
    pub fn withdraw_focus(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let (_, keyring) = ready(page, pair)?;
            proposal::withdraw(page, &keyring, &About::Focus)
        })
    }
}

fn names(typed: &[String]) -> std::result::Result<Vec<String>, Refusal> {
    let written: Vec<_> = typed.iter().filter(|it| !it.trim().is_empty()).collect();
    let limit = u32::try_from(FOCUS_MAX).unwrap_or(u32::MAX);
    if written.len() > FOCUS_MAX {
        check_room(written.len(), limit)?;
    }
    written
        .into_iter()
        .map(|name| check_line(name, NAME_CHARS_MAX))
        .collect()
}

/// What stands about the focus.
pub(super) fn focus_view(store: &Connection, pair: &PairId) -> Result<FocusView> {
    let facts = facts_about(store, pair, &About::Focus.text())?;
    let standing = stands(&facts);
    let line = |id: Option<&EntryId>| {
        let fact = facts.iter().find(|fact| Some(fact.id()) == id)?;
        line(fact)
    };
    let crossed = standing.crossed_yes.as_ref();
    let mine = crossed.map(|it| &it.mine).or(standing.mine.as_ref());
    let theirs = crossed.map(|it| &it.theirs).or(standing.theirs.as_ref());
    Ok(FocusView {
        agreed: line(standing.agreed.as_ref().map(|(offer, _)| offer)),
        mine: line(mine),
        theirs: line(theirs),
        crossed: crossed.is_some(),
        for_the_talk: standing.parked,
        declined: declined(&facts),
    })
}

/// Whether a focus is kept for the talk.
pub(crate) fn focus_is_parked(store: &Connection, pair: &PairId) -> Result<bool> {
    let focus = focus_view(store, pair)?;
    Ok(focus.for_the_talk && (focus.mine.is_some() || focus.theirs.is_some()))
}

/// Whether a focus waits for my yes.
pub(crate) fn focus_needs_me(store: &Connection, pair: &PairId) -> Result<bool> {
    let focus = focus_view(store, pair)?;
    Ok(focus.crossed || (focus.theirs.is_some() && !focus.for_the_talk))
}

fn line(fact: &Fact) -> Option<FocusLine> {
    let Some(Entry::FocusProposed(focus)) = &fact.entry else {
        return None;
    };
    Some(FocusLine {
        offer: fact.id().clone(),
        strengths: focus.strengths.clone(),
        growth: focus.growth.clone(),
        at: fact.at.clone(),
        waiting: fact.is_waiting(),
    })
}

/// The reason of a no, if it is the last word about the focus.
fn declined(facts: &[Fact]) -> Option<String> {
    let last = facts.last().filter(|fact| !fact.mine)?;
    match &last.entry {
        Some(Entry::ProposalAnswered(it)) if it.answer == Answer::No => Some(it.reason.clone()),
        Some(_) | None => None,
    }
}
