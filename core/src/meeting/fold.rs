//! Folds the entries about one meeting into where its date stands. Time plays no part: what it brings is read later.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::{MeetingCancelled, MeetingHeld, MeetingProposed};
use super::shelf;
use crate::agreement::Answer;
use crate::error::Result;
use crate::id::{EntryId, MeetingId, PairId};
use crate::journal::{About, Entry, Fact, Place, facts_about};
use crate::proposal::{Act, Letter, Standing, letter_of, standing};
use crate::store::meeting::ThingKind;

/// A date somebody offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Offer {
    /// The entry.
    pub id: EntryId,
    /// Whether I wrote it.
    pub mine: bool,
    /// When, as its author's laptop says.
    pub at: String,
    /// What it offers.
    pub date: MeetingProposed,
}

/// What one person said about the whole meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said<T> {
    /// Whether I said it.
    pub mine: bool,
    /// When, as their laptop says.
    pub at: String,
    /// What.
    pub what: T,
}

/// Where a meeting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum MeetingState {
    /// My partner's date waits for my answer.
    MyTurn,
    /// My date waits for theirs.
    PartnersTurn,
    /// Both offered a date before reading the other's.
    Crossed,
    /// Each said yes to the other's date; nothing is agreed.
    CrossedYes,
    /// Kept for the talk.
    Parked,
    /// Nobody's date stands.
    Open,
    /// Both said yes to a date.
    Agreed,
    /// One of the two cancelled it.
    Cancelled,
    /// They met.
    Held,
}

/// What was folded of one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedMeeting {
    /// Where it stands.
    pub state: MeetingState,
    /// The date both said yes to.
    pub agreed: Option<Offer>,
    /// My date that waits.
    pub mine: Option<Offer>,
    /// My partner's date that waits.
    pub theirs: Option<Offer>,
    /// The newest date anybody offered.
    pub last: Option<Offer>,
    /// Each said yes to the other's date: mine, theirs.
    pub crossed: Option<(Offer, Offer)>,
    /// Whether the waiting dates were kept for the talk.
    pub parked: bool,
    /// A yes crossed a change: nothing was agreed by it.
    pub lost_yes: bool,
    /// The last no to a date, while no other date waits.
    pub declined: Option<Said<String>>,
    /// It was cancelled.
    pub cancelled: Option<Said<String>>,
    /// It was held.
    pub held: Option<Said<MeetingHeld>>,
    /// How often both agreed on another date, or one cancelled: rises with each, the same on both laptops.
    pub sequence: u64,
}

impl FoldedMeeting {
    /// The date it is shown under: held, else agreed, else what waits for me, else what I offered.
    pub(crate) fn starts(&self) -> &str {
        match &self.held {
            Some(held) => &held.what.starts,
            None => self.shown().map_or("", |offer| offer.date.starts.as_str()),
        }
    }

    /// The offer it is shown under.
    pub(crate) fn shown(&self) -> Option<&Offer> {
        self.agreed
            .as_ref()
            .or(self.theirs.as_ref())
            .or(self.mine.as_ref())
            .or(self.last.as_ref())
    }
}

/// Reads where a meeting stands; `None` if everything about it was taken back.
#[must_use]
pub(crate) fn fold_meeting(facts: &[Fact]) -> Option<FoldedMeeting> {
    let letters: Vec<Letter> = facts.iter().filter_map(letter).collect();
    let stands = standing(&letters);
    let held = last(facts, |entry| {
        if let Entry::MeetingHeld(held) = entry {
            Some(held.clone())
        } else {
            None
        }
    });
    let cancelled = last(facts, |entry| {
        if let Entry::MeetingCancelled(MeetingCancelled { reason }) = entry {
            Some(reason.clone())
        } else {
            None
        }
    });
    if held.is_none() && cancelled.is_none() && (letters.is_empty() || stands.withdrawn) {
        return None;
    }
    let offer = |id: &EntryId| offer_of(facts, id);
    let yes = stands
        .agreed
        .as_ref()
        .and_then(|(_, yes)| place_of(facts, yes));
    // A cancelling holds until somebody who had read it goes on: with a yes, or with "we met".
    let cancelled = cancelled.filter(|(place, _)| {
        let after = |later: &Place| later.saw(place);
        !yes.is_some_and(after) && !held.as_ref().is_some_and(|(held, _)| after(held))
    });
    let held = held.filter(|(place, _)| {
        let undone = |(later, _): &(&Place, Said<String>)| later.saw(place);
        !cancelled.as_ref().is_some_and(undone)
    });
    let sequence = [
        yes.map(|place| place.clock),
        cancelled.as_ref().map(|(place, _)| place.clock),
    ];
    let agreed = stands.agreed.as_ref().and_then(|(id, _)| offer(id));
    let crossed = stands
        .crossed_yes
        .as_ref()
        .and_then(|it| offer(&it.mine).zip(offer(&it.theirs)));
    let waits = |id: &Option<EntryId>| id.as_ref().and_then(offer);
    let (mine, theirs) = (waits(&stands.mine), waits(&stands.theirs));
    let nothing_waits = mine.is_none() && theirs.is_none() && crossed.is_none();
    Some(FoldedMeeting {
        state: state(
            &stands,
            held.is_some(),
            cancelled.as_ref().map(|it| it.0),
            facts,
        ),
        last: facts.iter().rev().find_map(|fact| offer(fact.id())),
        agreed,
        declined: nothing_waits.then(|| declined(facts)).flatten(),
        mine,
        theirs,
        crossed,
        parked: stands.parked,
        lost_yes: !stands.lost_yes.is_empty(),
        cancelled: cancelled.map(|(_, said)| said),
        held: held.map(|(_, said)| said),
        sequence: sequence.into_iter().flatten().max().unwrap_or_default(),
    })
}

fn state(stands: &Standing, held: bool, cancelled: Option<&Place>, facts: &[Fact]) -> MeetingState {
    let offered_since = |place: &Place| {
        let waiting = stands.mine.iter().chain(&stands.theirs);
        waiting
            .filter_map(|id| place_of(facts, id))
            .any(|offer| offer.saw(place))
    };
    if held {
        return MeetingState::Held;
    }
    if cancelled.is_some_and(|place| !offered_since(place)) {
        return MeetingState::Cancelled;
    }
    if stands.crossed_yes.is_some() {
        return MeetingState::CrossedYes;
    }
    match (&stands.mine, &stands.theirs) {
        _ if stands.agreed.is_some() && cancelled.is_none() => MeetingState::Agreed,
        (None, None) => MeetingState::Open,
        _ if stands.parked => MeetingState::Parked,
        (Some(_), Some(_)) => MeetingState::Crossed,
        (None, Some(_)) => MeetingState::MyTurn,
        (Some(_), None) => MeetingState::PartnersTurn,
    }
}

/// The newest fact of a sort, with its place.
fn last<T>(facts: &[Fact], read: impl Fn(&Entry) -> Option<T>) -> Option<(&Place, Said<T>)> {
    facts.iter().rev().find_map(|fact| {
        let what = read(fact.entry.as_ref()?)?;
        let said = Said {
            mine: fact.mine,
            at: fact.at.clone(),
            what,
        };
        Some((&fact.place, said))
    })
}

fn declined(facts: &[Fact]) -> Option<Said<String>> {
    let answered = last(facts, |entry| {
        if let Entry::MeetingAnswered(answered) = entry {
            Some(answered.clone())
        } else {
            None
        }
    });
    let (_, said) = answered.filter(|(_, said)| said.what.answer == Answer::No)?;
    Some(Said {
        mine: said.mine,
        at: said.at,
        what: said.what.reason,
    })
}

fn place_of<'a>(facts: &'a [Fact], id: &EntryId) -> Option<&'a Place> {
    facts
        .iter()
        .find(|fact| fact.id() == id)
        .map(|fact| &fact.place)
}

/// The offer with an id, among facts about its meeting.
pub(crate) fn offer_of(facts: &[Fact], id: &EntryId) -> Option<Offer> {
    let fact = facts.iter().find(|fact| fact.id() == id)?;
    if let Entry::MeetingProposed(date) = fact.entry.as_ref()? {
        Some(Offer {
            id: id.clone(),
            mine: fact.mine,
            at: fact.at.clone(),
            date: date.clone(),
        })
    } else {
        None
    }
}

fn letter(fact: &Fact) -> Option<Letter> {
    Some(letter_of(fact, act(fact.entry.as_ref()?)?))
}

fn act(entry: &Entry) -> Option<Act> {
    if let Entry::MeetingAnswered(answered) = entry {
        return Some(answered.answer.into());
    }
    let withdraws = matches!(entry, Entry::ProposalWithdrawn(_)).then_some(Act::Withdraw);
    let offers = matches!(entry, Entry::MeetingProposed(_)).then_some(Act::Offer);
    withdraws.or(offers)
}

pub(crate) fn refold_meeting(store: &Connection, pair: &PairId, meeting: &MeetingId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Meeting(meeting.clone()).text())?;
    match fold_meeting(&facts) {
        Some(folded) => {
            let over = matches!(folded.state, MeetingState::Held | MeetingState::Cancelled);
            let place = folded.starts().to_owned();
            shelf::put(
                store,
                pair,
                (ThingKind::Meeting, meeting.as_str()),
                &place,
                !over,
                &folded,
            )
        }
        None => shelf::remove(store, pair, (ThingKind::Meeting, meeting.as_str())),
    }
}
