//! What screens show of action items: one ledger for both, with the same weight (ME-12).

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::entry::Mark;
use super::fold::{FoldedActionItem, Holder, ItemState, Line, folded_items};
use super::private::{self, PrivateItem};
use super::quick_line::{QuickLine, read_quick_line};
use crate::error::Result;
use crate::id::{ActionItemId, EntryId, PairId};
use crate::meeting::Audience;
use crate::meeting::rules::read_day;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{PersonView, Side};

/// Something said about an action item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ItemLine {
    /// Who said it.
    pub side: Side,
    /// When, as their laptop says.
    pub at: String,
    /// What; may be empty.
    pub text: String,
}

/// One action item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ActionItemView {
    /// Which.
    pub item: ActionItemId,
    /// Its words, to answer exactly these; none for a private one.
    pub words: Option<EntryId>,
    /// What is promised.
    pub text: String,
    /// Whose it is, or would be.
    pub owner: Holder,
    /// Where it stands.
    pub state: ItemState,
    /// By when; none for "no day yet".
    pub day: Option<String>,
    /// Days it is late; 0 if it is not.
    pub late_days: u32,
    /// How often it got another day.
    pub moved_count: u32,
    /// Why it got its last other day.
    pub moved: Option<ItemLine>,
    /// The goal it serves; may be empty.
    pub goal: String,
    /// Where it comes from; may be empty.
    pub origin: String,
    /// Whether I wrote these words.
    pub written_by_me: bool,
    /// My half of what both do.
    pub my_half: bool,
    /// The other half.
    pub their_half: bool,
    /// Somebody who does not own it says it is done.
    pub done_i_think: Option<ItemLine>,
    /// Result, or reason of dropping or declining.
    pub closed: Option<ItemLine>,
    /// A yes crossed other words: it took nothing over.
    pub lost_yes: bool,
    /// Whether it can be opened again (60 days).
    pub can_reopen: bool,
    /// Only me, or both of us.
    pub audience: Audience,
}

/// The page *Promises*: every action item of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PromisesView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Whether shared ones can be written: the pair has keys.
    pub can_share: bool,
    /// Today.
    pub today: String,
    /// What waits for my yes.
    pub offered: Vec<ActionItemView>,
    /// Open ones: my late ones first, then by day.
    pub open: Vec<ActionItemView>,
    /// Done, dropped and declined, the newest first.
    pub closed: Vec<ActionItemView>,
}

impl Notebook {
    /// Every promise of both.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_promises(&self, pair: &PairId) -> Result<PromisesView> {
        let today = self.now()?.day();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let (offered, open): (Vec<_>, Vec<_>) = open_items(store, pair, today)?
                .into_iter()
                .partition(|item| item.state == ItemState::OfferedToMe);
            Ok(PromisesView {
                me,
                partner,
                can_share: !kept.row.wire.is_empty(),
                today: today.to_string(),
                offered,
                open,
                closed: closed_items(store, pair, today)?,
            })
        })
    }
}

impl Notebook {
    /// What a typed line says: a promise, its owner, its day. Nothing is written.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn read_promise(&self, pair: &PairId, typed: &str) -> Result<QuickLine> {
        let today = self.now()?.day();
        self.read(|store| {
            let (me, partner) = Pair::load(store, pair)?.people(store)?;
            let names = |person: &'_ PersonView| {
                [
                    person.name.clone(),
                    person.short_name.clone(),
                    person.role.word().to_owned(),
                ]
            };
            let (mine, theirs) = (names(&me), names(&partner));
            let mine: Vec<&str> = mine.iter().map(String::as_str).collect();
            let theirs: Vec<&str> = theirs.iter().map(String::as_str).collect();
            Ok(read_quick_line(typed, today, &mine, &theirs))
        })
    }
}

/// Open action items: my late ones first, then by day, "no day yet" last.
pub(crate) fn open_items(
    store: &Connection,
    pair: &PairId,
    today: NaiveDate,
) -> Result<Vec<ActionItemView>> {
    let mut found: Vec<ActionItemView> = folded_items(store, pair, true)?
        .into_iter()
        .map(|(item, folded)| shown(item, folded, today))
        .collect();
    for (item, kept) in private::all(store, pair)? {
        if matches!(kept.mark, Mark::Planned | Mark::InProgress) {
            found.push(private_shown(item, kept, today));
        }
    }
    let mine_late = |it: &ActionItemView| it.late_days > 0 && it.owner.includes(true);
    found.sort_by(|a, b| {
        let key = |it: &ActionItemView| {
            let day = it.day.clone().unwrap_or_else(|| "9999".to_owned());
            (!mine_late(it), day, it.item.clone())
        };
        key(a).cmp(&key(b))
    });
    Ok(found)
}

/// Open promises of mine, those of both among them.
pub(crate) fn my_open_items(
    store: &Connection,
    pair: &PairId,
    today: NaiveDate,
) -> Result<Vec<ActionItemView>> {
    let mut items = open_items(store, pair, today)?;
    items.retain(|item| {
        let taken = matches!(
            item.state,
            ItemState::Planned | ItemState::InProgress | ItemState::HalfDone
        );
        taken && item.owner.includes(true) && !item.my_half
    });
    Ok(items)
}

fn closed_items(
    store: &Connection,
    pair: &PairId,
    today: NaiveDate,
) -> Result<Vec<ActionItemView>> {
    let mut found: Vec<ActionItemView> = folded_items(store, pair, false)?
        .into_iter()
        .map(|(item, folded)| shown(item, folded, today))
        .collect();
    for (item, kept) in private::all(store, pair)? {
        if matches!(kept.mark, Mark::Done | Mark::Dropped) {
            found.push(private_shown(item, kept, today));
        }
    }
    let at = |it: &ActionItemView| it.closed.as_ref().map(|line| line.at.clone());
    found.sort_by(|a, b| (at(b), &b.item).cmp(&(at(a), &a.item)));
    Ok(found)
}

/// One action item as screens show it.
pub(crate) fn shown(
    item: ActionItemId,
    folded: FoldedActionItem,
    today: NaiveDate,
) -> ActionItemView {
    let closed = folded.closed.map(line);
    ActionItemView {
        item,
        words: Some(folded.words),
        text: folded.text,
        owner: folded.holder,
        late_days: late(folded.day.as_deref(), folded.state.is_open(), today),
        state: folded.state,
        day: folded.day,
        moved_count: folded.moved_count,
        moved: folded.moved.map(line),
        goal: folded.goal,
        origin: folded.origin,
        written_by_me: folded.written_by_me,
        my_half: folded.my_half,
        their_half: folded.their_half,
        done_i_think: folded.done_i_think.map(line),
        can_reopen: can_reopen(closed.as_ref(), today),
        closed,
        lost_yes: folded.lost_yes,
        audience: Audience::BothOfUs,
    }
}

fn private_shown(item: ActionItemId, kept: PrivateItem, today: NaiveDate) -> ActionItemView {
    let state = match kept.mark {
        Mark::Planned => ItemState::Planned,
        Mark::InProgress => ItemState::InProgress,
        Mark::Done => ItemState::Done,
        Mark::Dropped => ItemState::Dropped,
    };
    let closed = (!state.is_open()).then(|| ItemLine {
        side: Side::Me,
        at: kept.marked_at.clone(),
        text: kept.closed.clone(),
    });
    ActionItemView {
        item,
        words: None,
        text: kept.text,
        owner: Holder::Me,
        late_days: late(kept.day.as_deref(), state.is_open(), today),
        state,
        day: kept.day,
        moved_count: kept.moved_count,
        moved: None,
        goal: kept.goal,
        origin: kept.origin,
        written_by_me: true,
        my_half: state == ItemState::Done,
        their_half: false,
        done_i_think: None,
        can_reopen: can_reopen(closed.as_ref(), today),
        closed,
        lost_yes: false,
        audience: Audience::OnlyMe,
    }
}

fn line(line: Line) -> ItemLine {
    ItemLine {
        side: Side::of(line.mine),
        at: line.at,
        text: line.text,
    }
}

fn late(day: Option<&str>, open: bool, today: NaiveDate) -> u32 {
    let late = day
        .filter(|_| open)
        .and_then(read_day)
        .map(|day| (today - day).num_days());
    u32::try_from(late.unwrap_or_default()).unwrap_or_default()
}

fn can_reopen(closed: Option<&ItemLine>, today: NaiveDate) -> bool {
    let day = closed.and_then(|line| read_day(line.at.get(..10)?));
    day.is_some_and(|day| (today - day).num_days() <= super::write::REOPEN_DAYS)
}
