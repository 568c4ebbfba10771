//! Folds the entries about the minutes of one meeting: who wrote them, what the other says, whether they are frozen.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::fold::Said;
use super::minutes_entry::{MinutesAnswer, MinutesSent};
use super::shelf;
use crate::error::Result;
use crate::id::{EntryId, MeetingId, PairId};
use crate::journal::{About, Entry, Fact, Place, facts_about};
use crate::proposal::{Act, Letter, letter_of, standing};
use crate::store::meeting::ThingKind;

/// Minutes as one of the two wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Account {
    /// The entry.
    pub id: EntryId,
    /// Whether I wrote them.
    pub mine: bool,
    /// When they were sent, as their author's laptop says.
    pub at: String,
    /// Which sending this is, counted from 1.
    pub sending: u32,
    /// What they say.
    pub body: MinutesSent,
    /// The correction the other asks for.
    pub correction: Option<Said<String>>,
}

/// Minutes that are frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FrozenMinutes {
    /// What stands.
    pub account: Account,
    /// Whether both said so; else their keeper froze them unanswered.
    pub confirmed: bool,
    /// When, as the laptop of whoever froze them says.
    pub at: String,
    /// What the other remarked with their yes.
    pub remark: String,
    /// A correction that crossed the freezing: shown, not lost.
    pub crossed_correction: Option<Said<String>>,
}

/// What was folded of the minutes of one meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedMinutes {
    /// Frozen minutes.
    pub frozen: Option<FrozenMinutes>,
    /// My minutes that wait.
    pub mine: Option<Account>,
    /// My partner's minutes that wait.
    pub theirs: Option<Account>,
    /// Each accepted the other's account; neither is frozen.
    pub crossed: bool,
    /// A yes crossed minutes that were sent again: it froze nothing.
    pub lost_yes: bool,
    /// My box.
    pub my_box: Option<Said<String>>,
    /// My partner's box.
    pub their_box: Option<Said<String>>,
    /// Dated additions, oldest first.
    pub additions: Vec<Said<String>>,
}

/// Reads where the minutes of a meeting stand.
#[must_use]
pub(crate) fn fold_minutes(facts: &[Fact]) -> FoldedMinutes {
    let letters: Vec<Letter> = facts.iter().filter_map(letter).collect();
    let stands = standing(&letters);
    let account = |id: &EntryId| account_of(facts, id);
    let confirmed = stands.agreed.as_ref().and_then(|(offer, yes)| {
        let answer = facts.iter().find(|fact| fact.id() == yes)?;
        let frozen = FrozenMinutes {
            account: account(offer)?,
            confirmed: true,
            at: answer.at.clone(),
            remark: remark_of(answer).unwrap_or_default(),
            crossed_correction: None,
        };
        Some((&answer.place, frozen))
    });
    let waiting = [&stands.mine, &stands.theirs];
    let frozen = confirmed.or_else(|| {
        let frozen = |id: &EntryId| frozen_alone(facts, id);
        waiting.into_iter().flatten().find_map(frozen)
    });
    let still = |id: &Option<EntryId>| match &frozen {
        Some(_) => None,
        None => id.as_ref().and_then(account),
    };
    let said = |mine: bool| box_of(facts, mine, frozen.as_ref().map(|(place, _)| *place));
    FoldedMinutes {
        mine: still(&stands.mine),
        theirs: still(&stands.theirs),
        crossed: frozen.is_none() && stands.crossed_yes.is_some(),
        lost_yes: frozen.is_none() && !stands.lost_yes.is_empty(),
        my_box: said(true),
        their_box: said(false),
        additions: facts.iter().filter_map(addition).collect(),
        frozen: frozen.map(|(_, frozen)| frozen),
    }
}

/// Minutes whose author froze them unanswered. Whoever had read a correction cannot.
fn frozen_alone<'a>(facts: &'a [Fact], id: &EntryId) -> Option<(&'a Place, FrozenMinutes)> {
    let account = account_of(facts, id)?;
    let freezing = facts.iter().find(|fact| {
        matches!(fact.entry, Some(Entry::MinutesFrozen(_)))
            && fact.mine == account.mine
            && fact.replaces.contains(id)
    })?;
    let corrections = facts
        .iter()
        .filter(|fact| asks_correction(fact, id, account.mine));
    let (seen, crossing): (Vec<&Fact>, Vec<&Fact>) =
        corrections.partition(|fact| freezing.place.saw(&fact.place));
    if !seen.is_empty() {
        return None;
    }
    let crossed_correction = crossing
        .last()
        .and_then(|fact| said(fact, remark_of(fact)?));
    let frozen = FrozenMinutes {
        account: Account {
            correction: None,
            ..account
        },
        confirmed: false,
        at: freezing.at.clone(),
        remark: String::new(),
        crossed_correction,
    };
    Some((&freezing.place, frozen))
}

fn asks_correction(fact: &Fact, minutes: &EntryId, author_is_me: bool) -> bool {
    let asks = matches!(&fact.entry, Some(Entry::MinutesAnswered(it)) if it.answer == MinutesAnswer::Correction);
    asks && fact.mine != author_is_me && fact.replaces.contains(minutes)
}

fn account_of(facts: &[Fact], id: &EntryId) -> Option<Account> {
    let sent = |fact: &&Fact| matches!(fact.entry, Some(Entry::MinutesSent(_)));
    let fact = facts.iter().find(|fact| fact.id() == id)?;
    let Some(Entry::MinutesSent(body)) = &fact.entry else {
        return None;
    };
    let before = facts
        .iter()
        .filter(sent)
        .filter(|other| other.mine == fact.mine && other.place < fact.place);
    let correction = facts
        .iter()
        .filter(|answer| asks_correction(answer, id, fact.mine))
        .filter_map(|answer| said(answer, remark_of(answer)?))
        .next_back();
    Some(Account {
        id: id.clone(),
        mine: fact.mine,
        at: fact.at.clone(),
        sending: u32::try_from(before.count())
            .unwrap_or(u32::MAX)
            .saturating_add(1),
        body: body.clone(),
        correction,
    })
}

fn remark_of(fact: &Fact) -> Option<String> {
    if let Some(Entry::MinutesAnswered(answered)) = &fact.entry {
        Some(answered.remark.clone())
    } else {
        None
    }
}

fn said(fact: &Fact, what: String) -> Option<Said<String>> {
    Some(Said {
        mine: fact.mine,
        at: fact.at.clone(),
        what,
    })
}

/// What one of the two wrote into their box, before they had read that the minutes are frozen.
fn box_of(facts: &[Fact], mine: bool, frozen: Option<&Place>) -> Option<Said<String>> {
    let own = facts.iter().rev().filter(|fact| fact.mine == mine);
    own.filter(|fact| frozen.is_none_or(|place| !fact.place.saw(place)))
        .find_map(|fact| {
            if let Some(Entry::BoxWritten(written)) = &fact.entry {
                said(fact, written.text.clone())
            } else {
                None
            }
        })
        .filter(|said| !said.what.is_empty())
}

fn addition(fact: &Fact) -> Option<Said<String>> {
    if let Some(Entry::MinutesAdded(added)) = &fact.entry {
        said(fact, added.text.clone())
    } else {
        None
    }
}

fn letter(fact: &Fact) -> Option<Letter> {
    Some(letter_of(fact, act(fact.entry.as_ref()?)?))
}

fn act(entry: &Entry) -> Option<Act> {
    if let Entry::MinutesAnswered(answered) = entry {
        return Some(match answered.answer {
            MinutesAnswer::Accepted => Act::Yes,
            // It keeps them waiting, as the talk does.
            MinutesAnswer::Correction => Act::Talk,
        });
    }
    let withdraws = matches!(entry, Entry::ProposalWithdrawn(_)).then_some(Act::Withdraw);
    let offers = matches!(entry, Entry::MinutesSent(_)).then_some(Act::Offer);
    withdraws.or(offers)
}

pub(crate) fn refold_minutes(store: &Connection, pair: &PairId, meeting: &MeetingId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Minutes(meeting.clone()).text())?;
    let folded = fold_minutes(&facts);
    let key = (ThingKind::Minutes, meeting.as_str());
    if folded == FoldedMinutes::default() {
        return shelf::remove(store, pair, key);
    }
    let waits = folded.mine.is_some() || folded.theirs.is_some() || folded.crossed;
    shelf::put(store, pair, key, "", waits, &folded)
}
