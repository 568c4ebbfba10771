//! Papers of meetings: minutes both hold, the card for the table, and the ledger of promises.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::action_item::ActionItemView;
use crate::error::{Refusal, Result};
use crate::id::{MeetingId, PairId};
use crate::meeting::{
    AccountView, Audience, DateView, MeetingLine, MeetingState, MeetingView, MinutesState,
    PointView, SaidView, TalkThing,
};
use crate::notebook::Notebook;

/// Most meetings whose minutes are offered; older ones stand in the room.
const MEETINGS_MAX: usize = 24;
/// What fits on one card in letters that are read across a table.
const CARD_PROMISES_MAX: usize = 8;
/// As above.
const CARD_POINTS_MAX: usize = 12;

/// When a meeting is or was, where I am.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaperDate {
    /// The day, `2026-11-25`.
    pub day: String,
    /// The hour, `14:00`.
    pub time: String,
    /// My zone.
    pub zone: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// The place; may be empty.
    pub place: String,
}

/// Minutes of one meeting, as both hold them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MinutesPage {
    /// When it was.
    pub date: PaperDate,
    /// 1 for the first meeting.
    pub ordinal: u32,
    /// Where they stand.
    pub state: MinutesState,
    /// One account; two where both wrote and neither was accepted.
    pub accounts: Vec<AccountView>,
    /// What was remarked with the yes; may be empty.
    pub remark: String,
    /// The boxes of the two, as far as they have one.
    pub boxes: Vec<SaidView>,
    /// Dated additions.
    pub additions: Vec<SaidView>,
    /// My own note, if it is ticked by name; else empty.
    pub note: String,
}

/// The card for the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CardPage {
    /// When it is.
    pub date: PaperDate,
    /// Its template, by name; may be empty.
    pub template: String,
    /// The safety words are still to be compared.
    pub compare_words: bool,
    /// Open promises, first on the agenda.
    pub promises: Vec<ActionItemView>,
    /// Clauses kept for the talk, by title.
    pub talk: Vec<String>,
    /// Points, in the order of the agenda; parked ones last, if they are ticked.
    pub points: Vec<PointView>,
    /// How many more there are than fit.
    pub more: u32,
}

/// The promises of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LedgerPage {
    /// Open ones first, then what was closed.
    pub items: Vec<ActionItemView>,
}

/// Every paper of meetings that can be taken out now.
pub(super) fn lines(notebook: &Notebook, pair: &PairId) -> Result<Vec<PaperLine>> {
    let view = notebook.view_meetings(pair)?;
    let zone = zone_of(&view.people.my_zone);
    let mut lines = Vec::new();
    let open = view.next.iter().chain(&view.open);
    for meeting in open.filter(|it| it.state == MeetingState::Agreed) {
        lines.push(card_line(notebook, pair, meeting, zone)?);
    }
    let written = view.past.iter().filter(|it| has_minutes(it.minutes));
    for meeting in written.take(MEETINGS_MAX) {
        lines.push(minutes_line(notebook, pair, meeting, zone)?);
    }
    lines.extend(ledger_line(notebook, pair)?);
    Ok(lines)
}

/// Whether something was sent that both can hold.
fn has_minutes(state: MinutesState) -> bool {
    match state {
        MinutesState::NotYet | MinutesState::NotNeeded | MinutesState::ToWrite => false,
        MinutesState::PartnersTurn
        | MinutesState::CorrectionForMe
        | MinutesState::MyTurn
        | MinutesState::CorrectionForPartner
        | MinutesState::BothWrote
        | MinutesState::Confirmed
        | MinutesState::Unconfirmed => true,
    }
}

fn zone_of(name: &str) -> Tz {
    name.parse().unwrap_or(chrono_tz::UTC)
}

fn date_of(date: &DateView, zone: Tz) -> PaperDate {
    let at = date.starts.parse::<DateTime<Utc>>().ok();
    let at = at.map(|at| at.with_timezone(&zone));
    let written = |form: &str| at.map(|at| at.format(form).to_string()).unwrap_or_default();
    PaperDate {
        day: written("%Y-%m-%d"),
        time: written("%H:%M"),
        zone: zone.name().to_owned(),
        minutes: date.minutes,
        place: date.place.clone(),
    }
}

fn about(kind: PaperKind, meeting: &MeetingLine, zone: Tz, ticks: Vec<TickLine>) -> PaperLine {
    let mut line = PaperLine::of(kind, ticks);
    line.about = Some(meeting.meeting.as_str().to_owned());
    line.title = date_of(&meeting.date, zone).day;
    line
}

fn meeting_of(notebook: &Notebook, pair: &PairId, draft: &PaperDraft) -> Result<MeetingView> {
    let meeting = MeetingId::new(draft.about.clone().ok_or(Refusal::PaperGone)?);
    notebook.view_meeting(pair, &meeting)
}

fn minutes_line(
    notebook: &Notebook,
    pair: &PairId,
    meeting: &MeetingLine,
    zone: Tz,
) -> Result<PaperLine> {
    let note = notebook.view_meeting(pair, &meeting.meeting)?.my_note;
    let ticks = TickLine::of(PaperTick::MyNote, usize::from(!note.is_empty()));
    let mut line = about(
        PaperKind::Minutes,
        meeting,
        zone,
        ticks.into_iter().collect(),
    );
    line.holds_partners_words = true;
    let gathered = minutes(notebook, pair, &line.at_first());
    line.gathered_as(gathered)
}

/// Minutes that were sent; a draft of mine is nobody's yet.
pub(super) fn minutes(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let view = meeting_of(notebook, pair, draft)?;
    let page = minutes_page(&view, draft.has(PaperTick::MyNote))?;
    Ok(PaperContent::Minutes(Box::new(page)))
}

/// What both can hold of one meeting, and my note if it is wanted.
///
/// # Errors
/// `PaperEmpty` while nothing was sent.
pub(super) fn minutes_page(view: &MeetingView, with_note: bool) -> Result<MinutesPage> {
    let kept = &view.minutes;
    let accounts: Vec<AccountView> = match &kept.frozen {
        Some(frozen) => vec![frozen.account.clone()],
        None => kept.mine.iter().chain(&kept.theirs).cloned().collect(),
    };
    if accounts.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(MinutesPage {
        date: date_of(&view.date, zone_of(&view.people.my_zone)),
        ordinal: view.ordinal,
        state: kept.state,
        accounts,
        remark: kept
            .frozen
            .as_ref()
            .map(|frozen| frozen.remark.clone())
            .unwrap_or_default(),
        boxes: kept.my_box.iter().chain(&kept.their_box).cloned().collect(),
        additions: kept.additions.clone(),
        note: match with_note {
            true => view.my_note.clone(),
            false => String::new(),
        },
    })
}

fn card_line(
    notebook: &Notebook,
    pair: &PairId,
    meeting: &MeetingLine,
    zone: Tz,
) -> Result<PaperLine> {
    let view = notebook.view_meeting(pair, &meeting.meeting)?;
    let own = view
        .promises
        .iter()
        .filter(|it| it.audience == Audience::OnlyMe);
    let ticks = [
        TickLine::of(PaperTick::Parked, view.parked.len()),
        TickLine::of(PaperTick::OwnPromises, own.count()),
    ];
    let ticks = ticks.into_iter().flatten().collect();
    let mut line = about(PaperKind::MeetingCard, meeting, zone, ticks);
    line.ready = true;
    Ok(line)
}

/// The card of a meeting that is agreed.
pub(super) fn card(notebook: &Notebook, pair: &PairId, draft: &PaperDraft) -> Result<PaperContent> {
    let view = meeting_of(notebook, pair, draft)?;
    let own = draft.has(PaperTick::OwnPromises);
    let promises = view
        .promises
        .iter()
        .filter(|it| own || it.audience == Audience::BothOfUs);
    let promises: Vec<ActionItemView> = promises.cloned().collect();
    let open = view.points.iter().filter(|point| !point.talked);
    let parked = view.parked.iter().filter(|_| draft.has(PaperTick::Parked));
    let points: Vec<PointView> = open.chain(parked).cloned().collect();
    let clauses = view.for_the_talk.into_iter().map(|it| it.title);
    let decided = view.also_for_the_talk.into_iter();
    let decided = decided.filter_map(|thing| match thing {
        TalkThing::Outcome { text, .. } | TalkThing::ComeBack { text, .. } => Some(text),
        TalkThing::Extension { .. }
        | TalkThing::Pause { .. }
        | TalkThing::Focus
        | TalkThing::Disclosure { .. }
        | TalkThing::Date { .. } => None,
    });
    let more = promises.len().saturating_sub(CARD_PROMISES_MAX)
        + points.len().saturating_sub(CARD_POINTS_MAX);
    Ok(PaperContent::MeetingCard(Box::new(CardPage {
        date: date_of(&view.date, zone_of(&view.people.my_zone)),
        template: view.template.map(|it| it.title).unwrap_or_default(),
        compare_words: view.compare_words,
        promises: promises.into_iter().take(CARD_PROMISES_MAX).collect(),
        talk: clauses.chain(decided).collect(),
        points: points.into_iter().take(CARD_POINTS_MAX).collect(),
        more: u32::try_from(more).unwrap_or(u32::MAX),
    })))
}

fn ledger_line(notebook: &Notebook, pair: &PairId) -> Result<Option<PaperLine>> {
    let view = notebook.view_promises(pair)?;
    let all = view.offered.iter().chain(&view.open).chain(&view.closed);
    let own = all.filter(|it| it.audience == Audience::OnlyMe).count();
    let ticks = [
        TickLine::of(PaperTick::Closed, view.closed.len()),
        TickLine::of(PaperTick::OwnPromises, own),
    ];
    let line = PaperLine::of(PaperKind::Ledger, ticks.into_iter().flatten().collect());
    let gathered = ledger(notebook, pair, &line.at_first());
    let line = line.gathered_as(gathered)?;
    Ok(Some(line).filter(|line| line.ready || !line.ticks.is_empty()))
}

/// Every promise of both, with the same weight (ME-12).
pub(super) fn ledger(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let view = notebook.view_promises(pair)?;
    let closed = view
        .closed
        .into_iter()
        .filter(|_| draft.has(PaperTick::Closed));
    let all = view.offered.into_iter().chain(view.open).chain(closed);
    let own = draft.has(PaperTick::OwnPromises);
    let items: Vec<ActionItemView> = all
        .filter(|it| own || it.audience == Audience::BothOfUs)
        .collect();
    if items.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(PaperContent::Ledger(LedgerPage { items }))
}
