//! An action item: written or offered, answered, moved, done, dropped, taken back; own ones may stay Only me.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::{
    ActionItemAnswered, ActionItemMarked, ActionItemMoved, ActionItemWritten, ITEM_CHARS_MAX,
    ITEM_REASON_CHARS_MAX, Mark, Owner, RESULT_LINE_CHARS_MAX,
};
use super::fold::{FoldedActionItem, Holder, ItemState, folded_item};
use super::private::{self, PrivateItem};
use crate::error::{Refusal, Result};
use crate::id::{ActionItemId, EntryId, PairId};
use crate::journal::{About, Entry, Fact};
use crate::meeting::Audience;
use crate::meeting::rules::{check_line, is_day, is_word_or_empty};
use crate::moment::read_start;
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::PairKeyring;
use crate::proposal::entry::ProposalWithdrawn;
use crate::text::check_text;
use crate::writing::{facts, nameable, ready, rewrite, take_out_waiting};

/// Days in which something that was done or dropped can be opened again.
pub(crate) const REOPEN_DAYS: i64 = 60;

/// An action item as a person typed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ItemDraft {
    /// What is promised, at most 200 characters.
    pub text: String,
    /// Whose it is.
    pub owner: Holder,
    /// By when; none for "no day yet".
    pub day: Option<String>,
    /// The goal it serves; may be empty.
    pub goal: String,
    /// Where it comes from; may be empty.
    pub origin: String,
    /// Only me (own ones alone), or both of us.
    pub audience: Audience,
}

impl Holder {
    /// Whose it is, as an entry of mine says it.
    #[must_use]
    pub(crate) fn seen_by_author(self) -> Owner {
        match self {
            Self::Me => Owner::Author,
            Self::Partner => Owner::Partner,
            Self::Both => Owner::Both,
        }
    }
}

impl Notebook {
    /// Writes an action item, changes its words, or takes what was offered with words of my own.
    ///
    /// # Errors
    /// `TextMissing`, `TextTooLong`, `TextUnprintable`, `TimeUnreadable`, `ThingGone`, `NotYours` for one that is not
    /// mine to change, or a private one for my partner; shared ones also `PairHasNoPartner`, `PairStopped`.
    pub fn save_action_item(
        &mut self,
        pair: &PairId,
        item: Option<&ActionItemId>,
        draft: &ItemDraft,
    ) -> Result<ActionItemId> {
        self.change(|page| {
            page.touch(Topic::Meeting);
            let private = match item {
                Some(item) => private::get(page.store, pair, item)?,
                None => None,
            };
            match (draft.audience, private) {
                (Audience::BothOfUs, None) => write_item(page, pair, item, draft),
                (Audience::BothOfUs, Some(_)) => {
                    if let Some(item) = item {
                        private::remove(page.store, pair, item)?;
                    }
                    write_item(page, pair, None, draft)
                }
                (Audience::OnlyMe, before) => {
                    if draft.owner != Holder::Me || (item.is_some() && before.is_none()) {
                        return Err(Refusal::NotYours.into());
                    }
                    let checked = check(draft)?;
                    let kept = PrivateItem::new(before, &checked, &page.now);
                    let item = item.cloned().unwrap_or_else(ActionItemId::fresh);
                    private::put(page, pair, &item, &kept)?;
                    Ok(item)
                }
            }
        })
    }

    /// Answers exactly the words that are offered to me.
    ///
    /// # Errors
    /// `ThingGone`, `ProposalChanged` if it reads otherwise now, `TextTooLong`.
    pub fn answer_action_item(
        &mut self,
        pair: &PairId,
        item: &ActionItemId,
        words: &EntryId,
        yes: bool,
        reason: &str,
    ) -> Result<()> {
        let reason = check_text(reason, ITEM_REASON_CHARS_MAX)?;
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let about = About::ActionItem(item.clone());
            let known = facts(page, pair, &about)?;
            take_out_waiting(page, pair, &about, &known, |_| true)?;
            let folded = stands(page.store, pair, item)?;
            if folded.state != ItemState::OfferedToMe || folded.words != *words {
                return Err(Refusal::ProposalChanged.into());
            }
            let entry = Entry::ActionItemAnswered(ActionItemAnswered { yes, reason });
            page.write(&keyring, &about, &entry, std::slice::from_ref(words))?;
            Ok(())
        })
    }

    /// Gives what I own another day.
    ///
    /// # Errors
    /// `ThingGone`, `NotYours`, `TimeUnreadable`, `TextTooLong`.
    pub fn move_action_item(
        &mut self,
        pair: &PairId,
        item: &ActionItemId,
        day: Option<&str>,
        reason: &str,
    ) -> Result<()> {
        let reason = check_text(reason, ITEM_REASON_CHARS_MAX)?;
        if !day.is_none_or(is_day) {
            return Err(Refusal::TimeUnreadable.into());
        }
        let day = day.map(ToOwned::to_owned);
        self.change(|page| {
            page.touch(Topic::Meeting);
            if let Some(mut kept) = private::get(page.store, pair, item)? {
                kept.move_to(day);
                return private::put(page, pair, item, &kept);
            }
            let keyring = ready(page, pair)?;
            let about = About::ActionItem(item.clone());
            let known = facts(page, pair, &about)?;
            let moves = |fact: &&Fact| matches!(fact.entry, Some(Entry::ActionItemMoved(_)));
            take_out_waiting(page, pair, &about, &known, moves)?;
            let folded = stands(page.store, pair, item)?;
            check_owned(&folded)?;
            if folded.day == day {
                return Ok(());
            }
            let entry = Entry::ActionItemMoved(ActionItemMoved { day, reason });
            page.write(&keyring, &about, &entry, &[])?;
            Ok(())
        })
    }

    /// Says how far it is. Of what my partner owns I can only say "done, I think".
    ///
    /// # Errors
    /// `ThingGone`, `NotYours`, `TooLateToReopen` after 60 days, `TextTooLong`.
    pub fn mark_action_item(
        &mut self,
        pair: &PairId,
        item: &ActionItemId,
        mark: Mark,
        text: &str,
    ) -> Result<()> {
        let text = check_text(text, RESULT_LINE_CHARS_MAX)?;
        self.change(|page| {
            page.touch(Topic::Meeting);
            if let Some(mut kept) = private::get(page.store, pair, item)? {
                kept.mark(mark, text, &page.now);
                return private::put(page, pair, item, &kept);
            }
            let keyring = ready(page, pair)?;
            let about = About::ActionItem(item.clone());
            let known = facts(page, pair, &about)?;
            let before = stands(page.store, pair, item)?;
            if !before.holder.includes(true) && mark != Mark::Done || is_offered(&before) {
                return Err(Refusal::NotYours.into());
            }
            if reopens_too_late(&before, mark, page) {
                return Err(Refusal::TooLateToReopen.into());
            }
            let marks = |fact: &&Fact| matches!(fact.entry, Some(Entry::ActionItemMarked(_)));
            take_out_waiting(page, pair, &about, &known, marks)?;
            let entry = Entry::ActionItemMarked(ActionItemMarked { mark, text });
            page.write(&keyring, &about, &entry, &[])?;
            Ok(())
        })
    }

    /// Takes back what I offered, or what I wrote and no parcel has carried; a private one can be
    /// brought back for 60 days.
    ///
    /// # Errors
    /// `ThingGone`, `NotYours` for what is no offer of mine any more.
    pub fn withdraw_action_item(&mut self, pair: &PairId, item: &ActionItemId) -> Result<()> {
        self.change(|page| {
            page.touch(Topic::Meeting);
            if let Some(kept) = private::get(page.store, pair, item)? {
                return private::remove_for_now(page, pair, item, &kept.text);
            }
            stands(page.store, pair, item)?;
            if let_go(page, pair, item)? {
                Ok(())
            } else {
                Err(Refusal::NotYours.into())
            }
        })
    }
}

fn reopens_too_late(before: &FoldedActionItem, mark: Mark, page: &Page<'_>) -> bool {
    let reopens = matches!(mark, Mark::Planned | Mark::InProgress) && !before.state.is_open();
    let closed = before.closed.as_ref().and_then(|line| read_start(&line.at));
    reopens && closed.is_some_and(|at| (page.now.at() - at).num_days() > REOPEN_DAYS)
}

fn check(draft: &ItemDraft) -> Result<ItemDraft> {
    if !draft.day.as_deref().is_none_or(is_day) {
        return Err(Refusal::TimeUnreadable.into());
    }
    if !is_word_or_empty(&draft.goal, 64) || !is_word_or_empty(&draft.origin, 96) {
        return Err(Refusal::ThingGone.into());
    }
    Ok(ItemDraft {
        text: check_line(&draft.text, ITEM_CHARS_MAX)?,
        ..draft.clone()
    })
}

fn check_owned(folded: &FoldedActionItem) -> Result<()> {
    if folded.holder.includes(true) && !is_offered(folded) && folded.state != ItemState::Declined {
        Ok(())
    } else {
        Err(Refusal::NotYours.into())
    }
}

fn is_offered(folded: &FoldedActionItem) -> bool {
    matches!(
        folded.state,
        ItemState::OfferedToMe | ItemState::OfferedToPartner
    )
}

pub(super) fn stands(
    store: &Connection,
    pair: &PairId,
    item: &ActionItemId,
) -> Result<FoldedActionItem> {
    Ok(folded_item(store, pair, item)?.ok_or(Refusal::ThingGone)?)
}

/// Writes a shared action item, or changes its words where I may.
pub(super) fn write_item(
    page: &mut Page<'_>,
    pair: &PairId,
    item: Option<&ActionItemId>,
    draft: &ItemDraft,
) -> Result<ActionItemId> {
    let keyring = ready(page, pair)?;
    let draft = check(draft)?;
    let Some(item) = item else {
        let fresh = ActionItemId::fresh();
        write(page, &keyring, &fresh, &draft, &[])?;
        return Ok(fresh);
    };
    let before = stands(page.store, pair, item)?;
    let mine_to_change = match before.state {
        ItemState::OfferedToPartner | ItemState::Declined => before.written_by_me,
        // Taking it with other words, or another day, makes it mine.
        ItemState::OfferedToMe => draft.owner == Holder::Me,
        ItemState::Planned
        | ItemState::InProgress
        | ItemState::HalfDone
        | ItemState::Done
        | ItemState::Dropped => before.holder == Holder::Me,
    };
    if !mine_to_change {
        return Err(Refusal::NotYours.into());
    }
    if before.written_by_me && says(&before, &draft) {
        return Ok(item.clone());
    }
    let answers = match before.written_by_me {
        true => Vec::new(),
        false => vec![before.words],
    };
    write(page, &keyring, item, &draft, &answers)?;
    Ok(item.clone())
}

fn says(before: &FoldedActionItem, draft: &ItemDraft) -> bool {
    before.text == draft.text
        && before.day == draft.day
        && before.holder == draft.owner
        && before.goal == draft.goal
        && before.state != ItemState::Declined
}

fn write(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    item: &ActionItemId,
    draft: &ItemDraft,
    answers: &[EntryId],
) -> Result<()> {
    let about = About::ActionItem(item.clone());
    let entry = Entry::ActionItemWritten(ActionItemWritten {
        text: draft.text.clone(),
        owner: draft.owner.seen_by_author(),
        day: draft.day.clone(),
        goal: draft.goal.clone(),
        origin: draft.origin.clone(),
    });
    if answers.is_empty() {
        rewrite(page, keyring, &about, &entry)?;
    } else {
        page.write(keyring, &about, &entry, &nameable(answers.iter().cloned()))?;
    }
    Ok(())
}

/// Takes back an offer of mine; answers whether there was one.
pub(super) fn let_go(page: &mut Page<'_>, pair: &PairId, item: &ActionItemId) -> Result<bool> {
    let keyring = ready(page, pair)?;
    let about = About::ActionItem(item.clone());
    let known = facts(page, pair, &about)?;
    let all_wait = known.iter().all(Fact::is_waiting);
    let before = stands(page.store, pair, item)?;
    if !all_wait && before.state != ItemState::OfferedToPartner {
        return Ok(false);
    }
    take_out_waiting(page, pair, &about, &known, |_| true)?;
    let offer = folded_item(page.store, pair, item)?;
    if let Some(offer) = offer.filter(|it| it.state == ItemState::OfferedToPartner) {
        let entry = Entry::ProposalWithdrawn(ProposalWithdrawn {});
        page.write(&keyring, &about, &entry, &[offer.words])?;
    }
    Ok(true)
}
