//! A date: offered, answered, taken back, moved.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::entry::{MeetingAnswered, MeetingProposed, MeetingWay};
use super::fold::{FoldedMeeting, MeetingState, fold_meeting};
use super::number::next_number;
use super::rules::{MINUTES_MAX, MINUTES_MIN, PLACE_CHARS_MAX, REASON_CHARS_MAX, check_words};
use super::shelf;
use crate::agreement::Answer;
use crate::catalogue::Catalogue;
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::{EntryId, MeetingId, PairId};
use crate::journal::{About, Entry, Fact};
use crate::moment::{instant, overlaps, read_start};
use crate::notebook::{Notebook, Page};
use crate::pair::PairKeyring;
use crate::proposal::entry::ProposalWithdrawn;
use crate::store::meeting::ThingKind;
use crate::text::check_text;
use crate::writing::{facts, nameable, ready, take_out_waiting};

/// A date as a person typed it, in their own zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingDraft {
    /// Which day, `2026-11-26`.
    pub day: String,
    /// When it begins, `14:00`.
    pub time: String,
    /// How long, 5 to 600 minutes.
    pub minutes: u32,
    /// How they meet.
    pub way: MeetingWay,
    /// Place or link, at most 200 characters.
    pub place: String,
    /// Template of the catalogue; may be empty.
    pub template: String,
    /// Both agreed by voice already.
    pub agreed_by_voice: bool,
    /// Reason, at most 300 characters.
    pub reason: String,
}

pub(super) fn check_minutes(minutes: u32) -> Result<()> {
    if (MINUTES_MIN..=MINUTES_MAX).contains(&minutes) {
        Ok(())
    } else {
        Err(Refusal::MinutesOutOfRange.into())
    }
}

impl Notebook {
    /// Offers a date: for a new meeting, or to move one.
    ///
    /// What I offered before is replaced; what my partner offered is answered with another day.
    ///
    /// # Errors
    /// `MeetingGone`, `MeetingWasHeld`, `TimeUnreadable`, `MinutesOutOfRange`, `MeetingInPast`, `MeetingOverlaps`,
    /// `NothingToPropose` if it is the date both agreed on, `TextTooLong`, `TextUnprintable`, `PairHasNoPartner`,
    /// `PairStopped`.
    pub fn propose_meeting(
        &mut self,
        pair: &PairId,
        meeting: Option<&MeetingId>,
        draft: &MeetingDraft,
    ) -> Result<MeetingId> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let meeting = match meeting {
                Some(meeting) => meeting.clone(),
                None => next_number(page, pair)?,
            };
            let offer = check(page, pair, &meeting, draft)?;
            write_offer(page, &keyring, &meeting, offer)?;
            Ok(meeting)
        })
    }

    /// *Mine*: offers my date again where two crossed.
    ///
    /// # Errors
    /// `NotYourTurn` unless two dates crossed.
    pub fn keep_my_date(&mut self, pair: &PairId, meeting: &MeetingId) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let folded = stands(page, pair, meeting)?.ok_or(Refusal::MeetingGone)?;
            let mine = match (&folded.crossed, &folded.mine, &folded.theirs) {
                (Some((mine, _)), _, _) | (None, Some(mine), Some(_)) => mine.clone(),
                _ => return Err(Refusal::NotYourTurn.into()),
            };
            let offer = MeetingProposed {
                reason: String::new(),
                ..mine.date
            };
            write_offer(page, &keyring, meeting, offer)
        })
    }

    /// Answers exactly the date that waits.
    ///
    /// # Errors
    /// `ProposalChanged` if another date waits, `MeetingInPast` with a yes that comes too late, `TextTooLong`.
    pub fn answer_meeting(
        &mut self,
        pair: &PairId,
        meeting: &MeetingId,
        proposal: &EntryId,
        answer: Answer,
        reason: &str,
    ) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let reason = check_text(reason, REASON_CHARS_MAX)?;
            write_answer(
                page,
                &keyring,
                meeting,
                proposal,
                MeetingAnswered { answer, reason },
            )
        })
    }

    /// Takes back what I last did on a date: without trace while it waits, else as a withdrawal my partner sees.
    ///
    /// # Errors
    /// `NotYourTurn` if nothing of mine waits.
    pub fn withdraw_meeting(&mut self, pair: &PairId, meeting: &MeetingId) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let about = About::Meeting(meeting.clone());
            let known = facts(page, pair, &about)?;
            if take_out_waiting(page, pair, &about, &known, |_| true)? > 0 {
                return Ok(());
            }
            let mine = fold_meeting(&known).and_then(|folded| folded.mine);
            let mine = mine.ok_or(Refusal::NotYourTurn)?;
            let entry = Entry::ProposalWithdrawn(ProposalWithdrawn {});
            page.write(&keyring, &about, &entry, &[mine.id])?;
            Ok(())
        })
    }
}

/// Where a meeting stands.
pub(crate) fn stands(
    page: &Page<'_>,
    pair: &PairId,
    meeting: &MeetingId,
) -> Result<Option<FoldedMeeting>> {
    shelf::get(page.store, pair, (ThingKind::Meeting, meeting.as_str()))
}

fn check(
    page: &Page<'_>,
    pair: &PairId,
    meeting: &MeetingId,
    draft: &MeetingDraft,
) -> Result<MeetingProposed> {
    if meeting.number() == 0 {
        return Err(Refusal::MeetingGone.into());
    }
    let zone = page.now.zone();
    let starts = instant(&draft.day, &draft.time, zone)?;
    check_minutes(draft.minutes)?;
    if starts <= page.now.at() {
        return Err(Refusal::MeetingInPast.into());
    }
    let others = shelf::all::<FoldedMeeting>(page.store, pair, ThingKind::Meeting, true)?;
    let mut others = others.iter().filter(|(id, _)| id != meeting.as_str());
    if others.any(|(_, other)| meets(other, (starts, draft.minutes))) {
        return Err(Refusal::MeetingOverlaps.into());
    }
    Ok(MeetingProposed {
        starts: Moment::new(starts, zone).text(),
        zone: zone.name().to_owned(),
        minutes: draft.minutes,
        way: draft.way,
        place: check_words(&draft.place, PLACE_CHARS_MAX)?,
        template: known_template(&draft.template)?,
        agreed_by_voice: draft.agreed_by_voice,
        reason: check_text(&draft.reason, REASON_CHARS_MAX)?,
    })
}

/// The id of a template, or nothing.
fn known_template(id: &str) -> Result<String> {
    let known = Catalogue::load()
        .items("meeting")
        .iter()
        .any(|it| it.id == id);
    if known || id.is_empty() {
        Ok(id.to_owned())
    } else {
        Err(Refusal::ThingGone.into())
    }
}

/// Whether a date that stands or waits in a meeting has a minute in common with a span of time.
pub(crate) fn meets(meeting: &FoldedMeeting, span: (DateTime<Utc>, u32)) -> bool {
    let offers = [&meeting.agreed, &meeting.mine, &meeting.theirs];
    offers.into_iter().flatten().any(|offer| {
        read_start(&offer.date.starts).is_some_and(|at| overlaps((at, offer.date.minutes), span))
    })
}

/// Letters about the date, which a new one takes the place of while they wait.
fn about_date(fact: &&Fact) -> bool {
    !matches!(fact.entry, Some(Entry::MeetingHeld(_)))
}

fn write_offer(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    meeting: &MeetingId,
    offer: MeetingProposed,
) -> Result<()> {
    let about = About::Meeting(meeting.clone());
    let known = facts(page, &keyring.pair, &about)?;
    take_out_waiting(page, &keyring.pair, &about, &known, about_date)?;
    let before = stands(page, &keyring.pair, meeting)?;
    if before.as_ref().is_some_and(|it| it.held.is_some()) {
        return Err(Refusal::MeetingWasHeld.into());
    }
    if before
        .as_ref()
        .is_some_and(|it| reads_as_agreed(it, &offer))
    {
        return Err(Refusal::NothingToPropose.into());
    }
    let replaces = before.as_ref().map(waiting_ids).unwrap_or_default();
    page.write(keyring, &about, &Entry::MeetingProposed(offer), &replaces)?;
    Ok(())
}

fn reads_as_agreed(before: &FoldedMeeting, offer: &MeetingProposed) -> bool {
    let plain = |date: &MeetingProposed| MeetingProposed {
        reason: String::new(),
        agreed_by_voice: false,
        ..date.clone()
    };
    before.state == MeetingState::Agreed
        && before.mine.is_none()
        && before.theirs.is_none()
        && before
            .agreed
            .as_ref()
            .is_some_and(|agreed| plain(&agreed.date) == plain(offer))
}

/// Every date that waits, mine and theirs.
fn waiting_ids(folded: &FoldedMeeting) -> Vec<EntryId> {
    let crossed = folded
        .crossed
        .iter()
        .flat_map(|(mine, theirs)| [mine, theirs]);
    let waiting = folded.theirs.iter().chain(&folded.mine).chain(crossed);
    nameable(waiting.map(|offer| offer.id.clone()))
}

fn write_answer(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    meeting: &MeetingId,
    proposal: &EntryId,
    answered: MeetingAnswered,
) -> Result<()> {
    let about = About::Meeting(meeting.clone());
    let known = facts(page, &keyring.pair, &about)?;
    let frozen: Vec<Fact> = known
        .iter()
        .filter(|it| !it.is_waiting())
        .cloned()
        .collect();
    let before = fold_meeting(&frozen).ok_or(Refusal::MeetingGone)?;
    let yes = answered.answer == Answer::Yes;
    let crossed = before.crossed.as_ref().map(|(_, theirs)| theirs);
    let theirs = before.theirs.as_ref().or(crossed);
    let theirs = theirs
        .filter(|it| it.id == *proposal)
        .ok_or(Refusal::ProposalChanged)?;
    let past = read_start(&theirs.date.starts).is_none_or(|at| at <= page.now.at());
    if yes && past {
        return Err(Refusal::MeetingInPast.into());
    }
    if crossed.is_some_and(|it| it.id == *proposal) {
        // Each accepted the other's date: *Theirs* offers it as mine and asks for the one yes that is missing (G-3).
        let offer = MeetingProposed {
            reason: String::new(),
            ..theirs.date.clone()
        };
        return match yes {
            true => write_offer(page, keyring, meeting, offer),
            false => Err(Refusal::NotYourTurn.into()),
        };
    }
    let goes = |fact: &&Fact| about_date(fact) && (yes || !is_offer(fact));
    take_out_waiting(page, &keyring.pair, &about, &known, goes)?;
    let replaces = match yes {
        true => waiting_ids(&before),
        false => vec![proposal.clone()],
    };
    page.write(
        keyring,
        &about,
        &Entry::MeetingAnswered(answered),
        &replaces,
    )?;
    Ok(())
}

fn is_offer(fact: &Fact) -> bool {
    matches!(fact.entry, Some(Entry::MeetingProposed(_)))
}
