//! What a mail asks of my partner in a round, and which mail of the round it is. Counts alone: a mail names no topic.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::entry::Way;
use super::fold_outcome::folded_outcomes;
use super::held::{Held, HeldPart};
use super::rules::{PartFacts, part_step};
use super::view::{PartStep, RoundMail, RoundState};
use crate::error::Result;
use crate::id::EntryId;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::pair::Pair;
use crate::person::Role;

/// What my partner is asked for once they hold everything of mine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Asks {
    /// Sentences to answer.
    pub(crate) items: u32,
    /// Whether they can show what they sealed.
    pub(crate) to_show: bool,
    /// Outcomes that wait for their yes.
    pub(crate) outcomes: u32,
}

/// What the rounds of a pair ask of my partner.
pub(crate) fn asks(store: &Connection, kept: &Pair) -> Result<Asks> {
    let pair = &kept.row.pair;
    let mut found = Asks::default();
    for held in Held::load_all(store, pair, kept.my_role)? {
        if held.folded.is_none() || held.state() == RoundState::Void {
            continue;
        }
        for part in held.parts.iter().filter(|part| part.folded.is_some()) {
            match part_step(seen_by_partner(held.facts(part))) {
                PartStep::Answer => {
                    let items = u32::try_from(part.questions.items.len()).unwrap_or(u32::MAX);
                    found.items = found.items.saturating_add(items);
                }
                PartStep::ShowFirst | PartStep::ReadThenShow => found.to_show = true,
                PartStep::SaltsLost
                | PartStep::OpenTogether
                | PartStep::CarryLock
                | PartStep::WaitForSeal
                | PartStep::WaitForAnswers
                | PartStep::Compare
                | PartStep::Void => {}
            }
        }
        let outcomes = folded_outcomes(store, pair, &held.round)?;
        let waiting = outcomes.iter().filter(|(_, outcome)| {
            let mine = outcome.mine.as_ref();
            mine.is_some_and(|mine| mine.outcome.clause.is_empty())
        });
        let waiting = u32::try_from(waiting.count()).unwrap_or(u32::MAX);
        found.outcomes = found.outcomes.saturating_add(waiting);
    }
    Ok(found)
}

/// The same part from the other side of the table, as if everything of mine had arrived.
fn seen_by_partner(facts: PartFacts) -> PartFacts {
    PartFacts {
        seal: facts.seal.seen_by_partner(),
        my_lock_left: facts.their_lock,
        their_lock: facts.my_lock,
        my_lock: facts.their_lock,
        ..facts
    }
}

/// Which mail of a round goes out next or was made last; `again` are the entries no receipt names yet.
pub(crate) fn round_mail(
    store: &Connection,
    kept: &Pair,
    again: &BTreeSet<&EntryId>,
) -> Result<Option<RoundMail>> {
    let pair = &kept.row.pair;
    for held in Held::load_all(store, pair, kept.my_role)?.iter().rev() {
        let (Some(first), RoundState::Open | RoundState::Revealed) =
            (held.parts.first(), held.state())
        else {
            continue;
        };
        let about = About::Round(held.round.clone());
        let facts = facts_about(store, pair, &about.text())?;
        let carried = |fact: &Fact| fact.is_waiting() || again.contains(fact.id());
        let last = facts.iter().rev().find(|fact| fact.mine && is_step(fact));
        if last.is_some_and(carried) {
            return Ok(number(held, first, kept.my_role, &facts));
        }
    }
    Ok(None)
}

/// Whether an entry brings part 1 a step on.
fn is_step(fact: &Fact) -> bool {
    match &fact.entry {
        Some(Entry::AnswersSealed(it)) => it.part == 1,
        Some(Entry::AnswersRevealed(it)) => it.part == 1,
        Some(_) | None => false,
    }
}

/// By mail three: the mentee's seal, the mentor's answers, hers; one more if the mentor sealed before he held her seal.
/// In the room two: a seal of each.
fn number(held: &Held, part: &HeldPart, my_role: Role, facts: &[Fact]) -> Option<RoundMail> {
    let it = held.facts(part).seal;
    if held.way() == Way::Room {
        let number = if it.they_sealed { 2 } else { 1 };
        let meets = !it.i_revealed;
        return meets.then_some(RoundMail { number, of: 2 });
    }
    let seal = |mine: bool| {
        let seals = facts.iter().filter(|fact| fact.mine == mine);
        let mut seals = seals.filter(|it| matches!(it.entry, Some(Entry::AnswersSealed(_))));
        seals.next()
    };
    let mentor_is_me = my_role == Role::Mentor;
    let (mentors, mentees) = (seal(mentor_is_me), seal(!mentor_is_me));
    let moved = facts
        .iter()
        .find(|fact| matches!(fact.entry, Some(Entry::RoundMoved(_))));
    let mentor_first = match (mentors, mentees) {
        // A seal made for the room carried no answers: they come in a mail of their own.
        (Some(mentors), Some(mentees)) => {
            let before = |other: &Fact| !mentors.place.saw(&other.place);
            before(mentees) || moved.is_some_and(before)
        }
        (Some(_), None) => true,
        (None, _) => false,
    };
    let extra = u32::from(mentor_first);
    let step = match (mentor_is_me, it.i_revealed) {
        (false, true) => 3,
        (true, true) => 2,
        // The mentor's seal alone comes first of four, or crosses hers.
        (true, false) => 0,
        (false, false) => 1,
    };
    Some(RoundMail {
        number: step + extra,
        of: 3 + extra,
    })
}
