//! What screens show of meetings.

use serde::Serialize;

use super::agenda_view::{BriefView, PointView, PromptView, TalkClause, TalkThing, TemplateView};
use super::calendar::CalendarState;
use super::entry::{MeetingHeld, MeetingProposed, MeetingWay};
use super::fold::{MeetingState, Offer, Said};
use super::minutes_view::{MinutesState, MinutesView};
use super::propose::MeetingDraft;
use super::silence::SilenceView;
use super::terms::MeetingTerms;
use super::told::ToldView;
use crate::action_item::ActionItemView;
use crate::agreement::HatCard;
use crate::id::{EntryId, MeetingId, NoteId};
use crate::person::{PersonView, Role, Side};

/// The two, and where each is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingPeople {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// My time zone.
    pub my_zone: String,
    /// My partner's, as their card says; mine until it is here.
    pub partner_zone: String,
    /// Whether anything can be shared: the pair has keys.
    pub can_share: bool,
    /// The present moment, UTC.
    pub now: String,
    /// Today, where I am.
    pub today: String,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DateView {
    /// When it begins, UTC.
    pub starts: String,
    /// Zone its author thought in.
    pub zone: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// How they meet.
    pub way: MeetingWay,
    /// Place or link; may be empty.
    pub place: String,
    /// Template of the catalogue; may be empty.
    pub template: String,
}

/// A date somebody offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DateOffer {
    /// The offer, to answer exactly this one.
    pub proposal: EntryId,
    /// Who offered it.
    pub side: Side,
    /// When, as their laptop says.
    pub at: String,
    /// What they offer.
    pub date: DateView,
    /// Both had agreed by voice.
    pub agreed_by_voice: bool,
    /// Why; may be empty.
    pub reason: String,
    /// Whether the date has passed by the clock of this laptop.
    pub is_past: bool,
}

/// Something one of the two said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaidView {
    /// Who.
    pub side: Side,
    /// When, as their laptop says.
    pub at: String,
    /// What; may be empty.
    pub text: String,
}

/// A meeting in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingLine {
    /// Which.
    pub meeting: MeetingId,
    /// Where its date stands.
    pub state: MeetingState,
    /// The date it is shown under.
    pub date: DateView,
    /// Another date is offered for a meeting that is agreed.
    pub moving: Option<Side>,
    /// Both agreed, its time is over, and nobody has said how it went.
    pub is_over: bool,
    /// Where its minutes stand.
    pub minutes: MinutesState,
    /// Whether it waits for me.
    pub needs_me: bool,
}

/// Who is asked for the next date, two days after a meeting (ME-15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NextDateDue {
    /// Who books; none if it is named each time.
    pub booker: Option<Side>,
    /// Whole meeting intervals that have passed since the last meeting, days of rest left out. From two on, four ways
    /// are offered.
    pub intervals_missed: u32,
}

/// The page *Meetings*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingsView {
    /// The two.
    pub people: MeetingPeople,
    /// What the agreement says about meeting.
    pub terms: MeetingTerms,
    /// The next agreed meeting.
    pub next: Option<MeetingLine>,
    /// Everything else that is open: offered, over and not noted.
    pub open: Vec<MeetingLine>,
    /// Held and cancelled ones, the newest first; at most 50.
    pub past: Vec<MeetingLine>,
    /// How many are past in all.
    pub past_count: u32,
    /// The next date as the rhythm says it.
    pub suggestion: MeetingDraft,
    /// No next date, and the last meeting is two days ago.
    pub next_date_due: Option<NextDateDue>,
    /// The two have not been in touch for an agreed interval or more.
    pub silence: Option<SilenceView>,
    /// Shared points that wait, mine.
    pub my_points: u32,
    /// Shared points that wait, my partner's.
    pub their_points: u32,
    /// Parked points, Only me.
    pub parked: u32,
    /// The newest three of them.
    pub parked_newest: Vec<String>,
}

/// What stands in the way of a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Clash {
    /// A meeting of mine in another pair.
    OtherPair,
    /// One of the two is away.
    Away {
        /// Who.
        side: Side,
        /// First day.
        from_day: String,
        /// Last day.
        until_day: String,
    },
}

/// That it was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HeldView {
    /// Who noted it.
    pub side: Side,
    /// When it began, UTC.
    pub starts: String,
    /// Zone of who noted it.
    pub zone: String,
    /// How long it was.
    pub minutes: u32,
    /// How they met.
    pub way: MeetingWay,
    /// Whether minutes are to be written.
    pub minutes_needed: bool,
}

/// A shared note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NoteView {
    /// Which.
    pub note: NoteId,
    /// Who shared it, when, and what it says.
    pub said: SaidView,
}

/// The page of one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingView {
    /// The two.
    pub people: MeetingPeople,
    /// What the agreement says about meeting.
    pub terms: MeetingTerms,
    /// Which.
    pub meeting: MeetingId,
    /// 1 for the first meeting that was held or will be, 2 for the second …
    pub ordinal: u32,
    /// Where its date stands.
    pub state: MeetingState,
    /// The date it is shown under.
    pub date: DateView,
    /// The date both agreed on.
    pub agreed: Option<DateOffer>,
    /// My date that waits.
    pub mine: Option<DateOffer>,
    /// My partner's date that waits.
    pub theirs: Option<DateOffer>,
    /// A yes crossed a change: nothing was agreed by it.
    pub lost_yes: bool,
    /// The last no.
    pub declined: Option<SaidView>,
    /// It was cancelled.
    pub cancelled: Option<SaidView>,
    /// It was held.
    pub held: Option<HeldView>,
    /// Both agreed, its time is over, and nobody has said how it went.
    pub is_over: bool,
    /// What I was told about my date that waits; it binds nobody.
    pub told: Option<ToldView>,
    /// What my calendar holds of it; nothing while there is nothing to save.
    pub calendar: Option<CalendarState>,
    /// What stands in the way of the date.
    pub clashes: Vec<Clash>,
    /// The template it follows.
    pub template: Option<TemplateView>,
    /// Whether the safety words are still to be compared.
    pub compare_words: bool,
    /// Open promises, first on the agenda.
    pub promises: Vec<ActionItemView>,
    /// Clauses kept for the talk.
    pub for_the_talk: Vec<TalkClause>,
    /// What else is kept for the talk, or comes back in it; nothing once it was held.
    pub also_for_the_talk: Vec<TalkThing>,
    /// Carried points, oldest first; then new ones by turns, the mentee's first; those talked about here stay.
    pub points: Vec<PointView>,
    /// Parked points, Only me.
    pub parked: Vec<PointView>,
    /// Three things to pick from.
    pub prompts: Vec<PromptView>,
    /// Role cards, those of the pair first.
    pub hats: Vec<HatCard>,
    /// The minute before.
    pub brief: BriefView,
    /// The minutes.
    pub minutes: MinutesView,
    /// My note, Only me.
    pub my_note: String,
    /// Notes both hold.
    pub shared_notes: Vec<NoteView>,
    /// Whether a date after this one is agreed or offered.
    pub has_next_date: bool,
    /// The next date as the rhythm says it.
    pub suggestion: MeetingDraft,
}

/// The side of a role in the pair.
pub(super) fn side_of(role: Role, me: &PersonView) -> Side {
    Side::of(role == me.role)
}

impl DateView {
    pub(super) fn of(date: &MeetingProposed) -> Self {
        Self {
            starts: date.starts.clone(),
            zone: date.zone.clone(),
            minutes: date.minutes,
            way: date.way,
            place: date.place.clone(),
            template: date.template.clone(),
        }
    }

    pub(super) fn of_held(held: &MeetingHeld, planned: Option<&Offer>) -> Self {
        let words = |read: fn(&MeetingProposed) -> &String| {
            planned
                .map(|offer| read(&offer.date).clone())
                .unwrap_or_default()
        };
        Self {
            starts: held.starts.clone(),
            zone: held.zone.clone(),
            minutes: held.minutes,
            way: held.way,
            place: words(|date| &date.place),
            template: words(|date| &date.template),
        }
    }
}

impl DateOffer {
    pub(super) fn of(offer: &Offer, now: &str) -> Self {
        Self {
            proposal: offer.id.clone(),
            side: Side::of(offer.mine),
            at: offer.at.clone(),
            date: DateView::of(&offer.date),
            agreed_by_voice: offer.date.agreed_by_voice,
            reason: offer.date.reason.clone(),
            is_past: offer.date.starts.as_str() <= now,
        }
    }
}

impl HeldView {
    pub(super) fn of(said: &Said<MeetingHeld>) -> Self {
        Self {
            side: Side::of(said.mine),
            starts: said.what.starts.clone(),
            zone: said.what.zone.clone(),
            minutes: said.what.minutes,
            way: said.what.way,
            minutes_needed: said.what.minutes_needed,
        }
    }
}

impl SaidView {
    pub(super) fn of(said: &Said<String>) -> Self {
        Self {
            side: Side::of(said.mine),
            at: said.at.clone(),
            text: said.what.clone(),
        }
    }
}
