//! Folds the entries about one action item: whose it is, by when, how far. Only its owner changes it (ME-11).

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::{ActionItemMarked, ActionItemMoved, ActionItemWritten, Mark, Owner};
use crate::error::{Error, Result};
use crate::id::{ActionItemId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::proposal::{Act, Letter, Standing, standing};
use crate::store::action_item::{self as shelf, ItemRow};

/// Whose it is, seen from this laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// Mine.
    Me,
    /// My partner's.
    Partner,
    /// Of both.
    Both,
}

impl Holder {
    /// Whether a person is among the owners.
    #[must_use]
    pub fn includes(self, me: bool) -> bool {
        match self {
            Self::Both => true,
            Self::Me => me,
            Self::Partner => !me,
        }
    }

    fn seen(owner: Owner, author_is_me: bool) -> Self {
        match (owner, author_is_me) {
            (Owner::Both, _) => Self::Both,
            (Owner::Author, true) | (Owner::Partner, false) => Self::Me,
            (Owner::Author, false) | (Owner::Partner, true) => Self::Partner,
        }
    }
}

/// Where an action item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Offered by my partner: mine, if I say yes.
    OfferedToMe,
    /// Offered by me: theirs, if they say yes.
    OfferedToPartner,
    /// Offered and declined.
    Declined,
    /// Planned.
    Planned,
    /// In progress.
    InProgress,
    /// The other half is done, mine is not; or the reverse.
    HalfDone,
    /// Done.
    Done,
    /// Dropped, with a reason.
    Dropped,
}

impl ItemState {
    /// Whether it still is to be done, or to be answered.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Declined | Self::Done | Self::Dropped)
    }
}

/// What somebody said about it, with the moment their laptop gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// Whether I said it.
    pub mine: bool,
    /// When.
    pub at: String,
    /// What; may be empty.
    pub text: String,
}

/// What was folded of one action item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedActionItem {
    /// The words as they stand or wait.
    pub words: EntryId,
    /// Whether I wrote these words.
    pub written_by_me: bool,
    /// When they were written.
    pub at: String,
    /// What is promised.
    pub text: String,
    /// Whose it is, or would be.
    pub holder: Holder,
    /// Where it stands.
    pub state: ItemState,
    /// By when.
    pub day: Option<String>,
    /// How often it got another day.
    pub moved_count: u32,
    /// Why it got its last other day.
    pub moved: Option<Line>,
    /// The goal it serves; may be empty.
    pub goal: String,
    /// Where it comes from; may be empty.
    pub origin: String,
    /// My half is done.
    pub my_half: bool,
    /// The other half is done.
    pub their_half: bool,
    /// Somebody who does not own it says it is done.
    pub done_i_think: Option<Line>,
    /// Result, or reason of dropping or declining.
    pub closed: Option<Line>,
    /// A yes crossed other words: it took nothing over.
    pub lost_yes: bool,
}

/// The words that bind, and since which entry.
struct Held<'a> {
    words: &'a Fact,
    body: &'a ActionItemWritten,
    holder: Holder,
}

/// Reads one action item; `None` if all of it was taken back.
#[must_use]
pub(crate) fn fold_action_item(facts: &[Fact]) -> Option<FoldedActionItem> {
    let letters: Vec<Letter> = facts.iter().filter_map(letter).collect();
    let stands = standing(&letters);
    match held(facts, &stands) {
        Some(held) => Some(progress(facts, &held)),
        None if stands.withdrawn => None,
        None => offered(facts, &stands),
    }
}

/// Walks the entries in their order and finds who holds the item, with which words.
fn held<'a>(facts: &'a [Fact], stands: &Standing) -> Option<Held<'a>> {
    let mut held: Option<Held<'a>> = None;
    for fact in facts {
        if let Some(body) = written(fact).filter(|body| body.owner == Owner::Author) {
            let may = match &held {
                Some(held) => held.holder == Holder::seen(Owner::Author, fact.mine),
                None => true,
            };
            if may || answers_offer(facts, fact) {
                let holder = Holder::seen(Owner::Author, fact.mine);
                held = Some(Held {
                    words: fact,
                    body,
                    holder,
                });
            }
        }
        let agreed = stands.agreed.as_ref().filter(|(_, yes)| yes == fact.id());
        let offer = agreed.and_then(|(offer, _)| facts.iter().find(|it| it.id() == offer));
        if let Some((words, body)) = offer.and_then(|offer| Some((offer, written(offer)?))) {
            let holder = Holder::seen(body.owner, words.mine);
            held = Some(Held {
                words,
                body,
                holder,
            });
        }
    }
    held
}

/// Whether words for oneself answer an offer of the other: "mine, but so".
fn answers_offer(facts: &[Fact], fact: &Fact) -> bool {
    facts.iter().any(|offer| {
        let offers = written(offer).is_some_and(|body| body.owner != Owner::Author);
        offers && offer.mine != fact.mine && fact.replaces.contains(offer.id())
    })
}

/// What is still offered, or was declined.
fn offered(facts: &[Fact], stands: &Standing) -> Option<FoldedActionItem> {
    let waiting = stands.theirs.as_ref().or(stands.mine.as_ref());
    let of_id = |id: &EntryId| facts.iter().find(|fact| fact.id() == id);
    let words = waiting
        .and_then(of_id)
        .or_else(|| facts.iter().rev().find(|fact| written(fact).is_some()))?;
    let body = written(words)?;
    let state = match (waiting.is_some(), words.mine) {
        (true, true) => ItemState::OfferedToPartner,
        (true, false) => ItemState::OfferedToMe,
        (false, _) => ItemState::Declined,
    };
    let declined = facts.iter().rev().find_map(|fact| {
        if let Some(Entry::ActionItemAnswered(answered)) = &fact.entry {
            (!answered.yes).then(|| line(fact, &answered.reason))
        } else {
            None
        }
    });
    let mut folded = plain(words, body, Holder::seen(body.owner, words.mine), state);
    folded.lost_yes = !stands.lost_yes.is_empty();
    folded.closed = declined.filter(|_| state == ItemState::Declined);
    Some(folded)
}

/// How far an item is that somebody holds.
fn progress(facts: &[Fact], held: &Held<'_>) -> FoldedActionItem {
    let mut folded = plain(held.words, held.body, held.holder, ItemState::Planned);
    let mut mark = Mark::Planned;
    for fact in facts {
        let owns = held.holder.includes(fact.mine);
        if let Some(moved) = moved(fact).filter(|_| owns) {
            folded.day.clone_from(&moved.day);
            folded.moved_count += 1;
            folded.moved = Some(line(fact, &moved.reason));
        }
        let Some(marked) = marked(fact) else {
            continue;
        };
        if !owns {
            folded.done_i_think = (marked.mark == Mark::Done).then(|| line(fact, &marked.text));
            continue;
        }
        let both = held.holder == Holder::Both;
        let done = marked.mark == Mark::Done;
        let half = match fact.mine {
            true => &mut folded.my_half,
            false => &mut folded.their_half,
        };
        *half = done;
        if !done && both && marked.mark != Mark::InProgress {
            (folded.my_half, folded.their_half) = (false, false);
        }
        folded.done_i_think = None;
        mark = marked.mark;
        folded.closed =
            matches!(mark, Mark::Done | Mark::Dropped).then(|| line(fact, &marked.text));
    }
    let whole = match held.holder {
        Holder::Both => folded.my_half && folded.their_half,
        Holder::Me => folded.my_half,
        Holder::Partner => folded.their_half,
    };
    folded.state = match mark {
        Mark::Dropped => ItemState::Dropped,
        _ if whole => ItemState::Done,
        _ if folded.my_half || folded.their_half => ItemState::HalfDone,
        Mark::InProgress => ItemState::InProgress,
        Mark::Planned | Mark::Done => ItemState::Planned,
    };
    folded
}

fn plain(
    words: &Fact,
    body: &ActionItemWritten,
    holder: Holder,
    state: ItemState,
) -> FoldedActionItem {
    FoldedActionItem {
        words: words.id().clone(),
        written_by_me: words.mine,
        at: words.at.clone(),
        text: body.text.clone(),
        holder,
        state,
        day: body.day.clone(),
        moved_count: 0,
        moved: None,
        goal: body.goal.clone(),
        origin: body.origin.clone(),
        my_half: false,
        their_half: false,
        done_i_think: None,
        closed: None,
        lost_yes: false,
    }
}

fn line(fact: &Fact, text: &str) -> Line {
    Line {
        mine: fact.mine,
        at: fact.at.clone(),
        text: text.to_owned(),
    }
}

/// The words a fact holds, if it holds any.
pub(crate) fn written(fact: &Fact) -> Option<&ActionItemWritten> {
    if let Some(Entry::ActionItemWritten(written)) = &fact.entry {
        Some(written)
    } else {
        None
    }
}

fn moved(fact: &Fact) -> Option<&ActionItemMoved> {
    if let Some(Entry::ActionItemMoved(moved)) = &fact.entry {
        Some(moved)
    } else {
        None
    }
}

fn marked(fact: &Fact) -> Option<&ActionItemMarked> {
    if let Some(Entry::ActionItemMarked(marked)) = &fact.entry {
        Some(marked)
    } else {
        None
    }
}

fn letter(fact: &Fact) -> Option<Letter> {
    Some(Letter {
        place: fact.place.clone(),
        mine: fact.mine,
        act: act(fact.entry.as_ref()?)?,
        replaces: fact.replaces.clone(),
    })
}

fn act(entry: &Entry) -> Option<Act> {
    if let Entry::ActionItemAnswered(answered) = entry {
        return Some(if answered.yes { Act::Yes } else { Act::No });
    }
    let withdraws = matches!(entry, Entry::ProposalWithdrawn(_)).then_some(Act::Withdraw);
    let offers = matches!(entry, Entry::ActionItemWritten(_)).then_some(Act::Offer);
    withdraws.or(offers)
}

pub(crate) fn refold_action_item(
    store: &Connection,
    pair: &PairId,
    item: &ActionItemId,
) -> Result<()> {
    let facts = facts_about(store, pair, &About::ActionItem(item.clone()).text())?;
    match fold_action_item(&facts) {
        Some(folded) => shelf::put(
            store,
            pair,
            &ItemRow {
                item: item.clone(),
                open: folded.state.is_open(),
                day: folded.day.clone().unwrap_or_else(|| "9999".to_owned()),
                folded: serde_json::to_string(&folded).unwrap_or_default(),
            },
        )?,
        None => shelf::remove(store, pair, item)?,
    }
    Ok(())
}

/// Every action item of a pair, open ones by day or the rest.
pub(crate) fn folded_items(
    store: &Connection,
    pair: &PairId,
    open: bool,
) -> Result<Vec<(ActionItemId, FoldedActionItem)>> {
    let rows = shelf::all(store, pair, open)?;
    rows.into_iter()
        .map(|row| Ok((row.item.clone(), read(&row)?)))
        .collect()
}

/// How many action items are offered to me.
pub(crate) fn offered_to_me(store: &Connection, pair: &PairId) -> Result<usize> {
    let open = folded_items(store, pair, true)?;
    let offered = open
        .iter()
        .filter(|(_, item)| item.state == ItemState::OfferedToMe);
    Ok(offered.count())
}

/// One action item.
pub(crate) fn folded_item(
    store: &Connection,
    pair: &PairId,
    item: &ActionItemId,
) -> Result<Option<FoldedActionItem>> {
    shelf::get(store, pair, item)?
        .as_ref()
        .map(read)
        .transpose()
}

fn read(row: &ItemRow) -> Result<FoldedActionItem> {
    serde_json::from_str(&row.folded).map_err(|_| Error::Broken("folded action item"))
}
