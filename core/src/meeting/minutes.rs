//! Minutes: drafted for me alone, sent, accepted or corrected, frozen; additions; the box of each person.

use rusqlite::Connection;

use super::fold_minutes::{Account, FoldedMinutes};
use super::list_page::date_of;
use super::minutes_draft::{MinutesDraft, check, draft_of, keep_draft, limit};
use super::minutes_entry::{
    BoxWritten, MinutesAdded, MinutesAnswer, MinutesAnswered, MinutesFrozen,
};
use super::minutes_page::held_now;
use super::rest::Rest;
use super::rules::{
    ADDITION_CHARS_MAX, BOX_CHARS_MAX, FREEZE_INTERVALS, PROMISES_MAX, REMARK_CHARS_MAX,
    check_filled,
};
use super::shelf;
use super::terms::terms;
use crate::action_item::{self, ItemDraft};
use crate::error::{Error, Refusal, Result};
use crate::id::{ActionItemId, EntryId, MeetingId, PairId};
use crate::journal::{About, Entry, Fact};
use crate::meeting::Audience;
use crate::moment::read_start;
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, PairKeyring};
use crate::store::meeting::ThingKind;
use crate::text::check_text;
use crate::writing::{facts, nameable, ready, rewrite, take_out_waiting};

impl Notebook {
    /// Keeps my draft of the minutes, Only me. A text over its limit is kept as it is.
    ///
    /// # Errors
    /// `MeetingGone`.
    pub fn save_minutes_draft(
        &mut self,
        pair: &PairId,
        meeting: &MeetingId,
        draft: &MinutesDraft,
    ) -> Result<()> {
        self.change(|page| {
            if meeting.number() == 0 {
                return Err(Refusal::MeetingGone.into());
            }
            Pair::load(page.store, pair)?;
            keep_draft(page, pair, meeting, draft)?;
            page.touch(Topic::Meeting);
            Ok(())
        })
    }

    /// Sends my minutes: my draft, its promises, my box. Sent again, they replace the earlier ones.
    ///
    /// # Errors
    /// `MinutesGone` without a draft, `MinutesAreFrozen`, `MinutesUnchanged`, `MeetingNotYet`, `TextMissing`,
    /// `TextTooLong`, `TextUnprintable`, `TooManyParts`, `PairHasNoPartner`, `PairStopped`.
    pub fn send_minutes(&mut self, pair: &PairId, meeting: &MeetingId) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let mut draft = draft_of(page.store, pair, meeting)?.ok_or(Refusal::MinutesGone)?;
            let before = minutes(page.store, pair, meeting)?;
            if before.frozen.is_some() {
                return Err(Refusal::MinutesAreFrozen.into());
            }
            let my_box = check_text(&draft.my_box, BOX_CHARS_MAX)?;
            let stands = super::propose::stands(page, pair, meeting)?;
            if let Some(folded) = &stands {
                draft.held = held_now(&date_of(folded), draft.held, &page.now);
            }
            let held = draft.held.check(&page.now)?;
            write_promises(page, pair, meeting, &mut draft, before.mine.as_ref())?;
            let body = check(&draft, &held)?;
            let said = before.my_box.as_ref().map(|said| said.what.as_str());
            let box_changes = said.unwrap_or_default() != my_box;
            if before.mine.as_ref().is_some_and(|mine| mine.body == body) && !box_changes {
                return Err(Refusal::MinutesUnchanged.into());
            }
            let about = About::Meeting(meeting.clone());
            if stands.is_none_or(|it| it.held.is_none()) {
                rewrite(page, &keyring, &about, &Entry::MeetingHeld(held))?;
            }
            let about = About::Minutes(meeting.clone());
            rewrite(page, &keyring, &about, &Entry::MinutesSent(body))?;
            if box_changes {
                rewrite(
                    page,
                    &keyring,
                    &about,
                    &Entry::BoxWritten(BoxWritten { text: my_box }),
                )?;
            }
            keep_draft(page, pair, meeting, &draft)
        })
    }

    /// Answers exactly the minutes that wait. A yes also takes on what they offer me.
    ///
    /// # Errors
    /// `MinutesGone`, `ProposalChanged` if other minutes wait, `RemarkMissing` for a correction without words,
    /// `TextTooLong`.
    pub fn answer_minutes(
        &mut self,
        pair: &PairId,
        meeting: &MeetingId,
        minutes_id: &EntryId,
        answer: MinutesAnswer,
        remark: &str,
    ) -> Result<()> {
        let remark = check_text(remark, REMARK_CHARS_MAX)?;
        if answer == MinutesAnswer::Correction && remark.is_empty() {
            return Err(Refusal::RemarkMissing.into());
        }
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let about = About::Minutes(meeting.clone());
            let known = facts(page, pair, &about)?;
            let answered = |fact: &&Fact| matches!(fact.entry, Some(Entry::MinutesAnswered(_)));
            take_out_waiting(page, pair, &about, &known, answered)?;
            let before = minutes(page.store, pair, meeting)?;
            let unconfirmed = before.frozen.as_ref().filter(|it| !it.confirmed);
            let late = unconfirmed.map(|it| &it.account).filter(|it| !it.mine);
            let theirs = before
                .theirs
                .as_ref()
                .or(late)
                .ok_or(Refusal::MinutesGone)?;
            if theirs.id != *minutes_id {
                return Err(Refusal::ProposalChanged.into());
            }
            let accepted = answer == MinutesAnswer::Accepted;
            let mine = before
                .mine
                .iter()
                .filter(|_| accepted)
                .map(|it| it.id.clone());
            let replaces = nameable(std::iter::once(theirs.id.clone()).chain(mine));
            let entry = Entry::MinutesAnswered(MinutesAnswered { answer, remark });
            page.write(&keyring, &about, &entry, &replaces)?;
            if accepted {
                take_on(page, &keyring, theirs)?;
            }
            Ok(())
        })
    }

    /// Freezes my minutes that nobody answered for two meeting intervals (ME-10).
    ///
    /// # Errors
    /// `MinutesGone` if none of mine have left, `MinutesAreFrozen`, `CorrectionWaits`, `MinutesNotDue`.
    pub fn freeze_minutes(&mut self, pair: &PairId, meeting: &MeetingId) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let before = minutes(page.store, pair, meeting)?;
            if before.frozen.is_some() {
                return Err(Refusal::MinutesAreFrozen.into());
            }
            let mine = before.mine.filter(|mine| !mine.id.is_waiting());
            let mine = mine.ok_or(Refusal::MinutesGone)?;
            if mine.correction.is_some() {
                return Err(Refusal::CorrectionWaits.into());
            }
            let from_day = freeze_day(page.store, pair, &mine)?;
            if page.now.day_text() < from_day {
                return Err(Refusal::MinutesNotDue { from_day }.into());
            }
            let about = About::Minutes(meeting.clone());
            let entry = Entry::MinutesFrozen(MinutesFrozen {});
            page.write(&keyring, &about, &entry, &[mine.id])?;
            Ok(())
        })
    }

    /// Adds something to frozen minutes, with its day.
    ///
    /// # Errors
    /// `MinutesNotFrozen`, `TextMissing`, `TextTooLong`.
    pub fn add_to_minutes(&mut self, pair: &PairId, meeting: &MeetingId, text: &str) -> Result<()> {
        let text = check_filled(text, ADDITION_CHARS_MAX)?;
        self.change(|page| {
            let keyring = ready(page, pair)?;
            if minutes(page.store, pair, meeting)?.frozen.is_none() {
                return Err(Refusal::MinutesNotFrozen.into());
            }
            let about = About::Minutes(meeting.clone());
            page.write(
                &keyring,
                &about,
                &Entry::MinutesAdded(MinutesAdded { text }),
                &[],
            )?;
            Ok(())
        })
    }

    /// Writes my box of the minutes; an empty one goes.
    ///
    /// # Errors
    /// `MeetingGone`, `MinutesAreFrozen`, `TextTooLong`.
    pub fn write_box(&mut self, pair: &PairId, meeting: &MeetingId, text: &str) -> Result<()> {
        let text = check_text(text, BOX_CHARS_MAX)?;
        self.change(|page| {
            let keyring = ready(page, pair)?;
            if meeting.number() == 0 {
                return Err(Refusal::MeetingGone.into());
            }
            if minutes(page.store, pair, meeting)?.frozen.is_some() {
                return Err(Refusal::MinutesAreFrozen.into());
            }
            let about = About::Minutes(meeting.clone());
            rewrite(
                page,
                &keyring,
                &about,
                &Entry::BoxWritten(BoxWritten { text }),
            )?;
            Ok(())
        })
    }
}

/// First day on which minutes that nobody answered may be frozen by their keeper. While the pair pauses, the clock rests
/// (RV-5).
pub(crate) fn freeze_day(store: &Connection, pair: &PairId, account: &Account) -> Result<String> {
    let days = terms(store, pair)?
        .interval_days
        .saturating_mul(FREEZE_INTERVALS);
    let sent = read_start(&account.at).ok_or(Error::Broken("minutes"))?;
    let pauses = Rest::pauses(store, pair)?;
    Ok(pauses.after(sent.date_naive(), days).to_string())
}

/// What was folded of the minutes of a meeting.
pub(crate) fn minutes(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
) -> Result<FoldedMinutes> {
    let found = shelf::get(store, pair, (ThingKind::Minutes, meeting.as_str()))?;
    Ok(found.unwrap_or_default())
}

/// Every promise of the minutes becomes an action item; what was offered in an earlier sending and is gone now is
/// taken back.
fn write_promises(
    page: &mut Page<'_>,
    pair: &PairId,
    meeting: &MeetingId,
    draft: &mut MinutesDraft,
    before: Option<&Account>,
) -> Result<()> {
    limit(draft.promises.len(), PROMISES_MAX)?;
    for promise in &mut draft.promises {
        let known = (!promise.item.is_empty()).then(|| ActionItemId::new(&*promise.item));
        let item = ItemDraft {
            text: promise.text.clone(),
            owner: promise.owner,
            day: promise.day.clone(),
            goal: String::new(),
            origin: format!("meeting/{meeting}"),
            audience: Audience::BothOfUs,
        };
        let written = action_item::write_promise(page, pair, known.as_ref(), &item)?;
        promise.item = written.as_str().to_owned();
    }
    let earlier = before
        .map(|mine| mine.body.promises.as_slice())
        .unwrap_or_default();
    for gone in earlier {
        if !draft.promises.iter().any(|kept| kept.item == gone.item) {
            action_item::let_go_of_promise(page, pair, &ActionItemId::new(&*gone.item))?;
        }
    }
    Ok(())
}

/// The yes to minutes is a yes to what they offer me, in the words they list (ME-11).
fn take_on(page: &mut Page<'_>, keyring: &PairKeyring, account: &Account) -> Result<()> {
    for promised in &account.body.promises {
        let item = ActionItemId::new(&*promised.item);
        action_item::take_on(page, keyring, &item, &promised.text)?;
    }
    Ok(())
}
