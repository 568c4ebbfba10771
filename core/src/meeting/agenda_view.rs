//! What screens show of an agenda: points, templates, prompts, the minute before.

use serde::Serialize;

use super::point::Audience;
use super::view::SaidView;
use crate::id::{ClauseId, DisclosureId, ItemId, MeetingId, PointId, RoundId};
use crate::person::Side;

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PointView {
    /// Which.
    pub point: PointId,
    /// Parked for me, or shared.
    pub audience: Audience,
    /// Whose it is.
    pub side: Side,
    /// What it says.
    pub title: String,
    /// What the two do, where it comes from an activity of the catalogue; else empty.
    pub about: String,
    /// Minutes it may take; 0 if nobody said.
    pub minutes: u32,
    /// Hat asked for; may be empty.
    pub hat: String,
    /// Where it comes from; may be empty.
    pub origin: String,
    /// 1 the first time it is on an agenda, 2 the second …
    pub age: u32,
    /// From the third time on its author is asked whether it is still wanted.
    pub ask_still_wanted: bool,
    /// It was ticked as talked about.
    pub talked: bool,
    /// Earlier words of it were talked about, before its author changed them.
    pub reworded_since_talked: bool,
    /// What the other said to it.
    pub replies: Vec<PointReplyView>,
}

/// What the other said to a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PointReplyView {
    /// Who, when, what.
    pub said: SaidView,
    /// Its author has changed the words since.
    pub to_earlier_words: bool,
}

/// A step of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateStep {
    /// Id in the catalogue.
    pub id: String,
    /// How long.
    pub minutes: u32,
    /// Who leads; none for both.
    pub lead: Option<Side>,
    /// Its name.
    pub title: String,
    /// What I do.
    pub mine: String,
    /// What my partner does.
    pub theirs: String,
    /// What comes out.
    pub result: String,
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateView {
    /// Id in the catalogue.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub text: String,
    /// When it fits.
    pub fits_when: String,
    /// How long.
    pub minutes: u32,
    /// What I prepare.
    pub my_preparation: Vec<String>,
    /// What my partner prepares.
    pub their_preparation: Vec<String>,
    /// Its steps.
    pub steps: Vec<TemplateStep>,
}

/// Something to talk about, from the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PromptView {
    /// Origin a point made of it carries.
    pub origin: String,
    /// The words.
    pub text: String,
    /// Minutes it takes; 0 if nobody said.
    pub minutes: u32,
}

/// A clause kept for the talk (AG-7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TalkClause {
    /// Which.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
}

/// Something else than a clause that waits for the talk: it was answered *Talk about it* (G-2), or its day has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(
    tag = "thing",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum TalkThing {
    /// A later last day.
    Extension {
        /// The day offered.
        end_day: String,
    },
    /// A pause.
    Pause {
        /// First day.
        from_day: String,
        /// The day of return.
        return_day: String,
    },
    /// The focus.
    Focus,
    /// What may be said to somebody else.
    Disclosure {
        /// Which question.
        disclosure: DisclosureId,
        /// What would be said.
        words: String,
    },
    /// The date of another meeting.
    Date {
        /// Which.
        meeting: MeetingId,
        /// When it would begin, UTC.
        starts: String,
    },
    /// What the talk decided on an item of expectations.
    Outcome {
        /// The round.
        round: RoundId,
        /// The item.
        item: ItemId,
        /// The sentence of the decision, else that of the item.
        text: String,
    },
    /// An item that both wanted to come back to; this is the first meeting on or after its day (EX-10).
    ComeBack {
        /// The round.
        round: RoundId,
        /// The item.
        item: ItemId,
        /// The sentence of the decision, else that of the item.
        text: String,
        /// The day they named.
        back_day: String,
    },
}

/// The minute before a meeting (ME-5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BriefView {
    /// When the last meeting was.
    pub last_starts: Option<String>,
    /// Last time, in three lines at most: what people wrote.
    pub last_lines: Vec<String>,
    /// Open promises of mine.
    pub my_open: u32,
    /// Open promises of my partner.
    pub their_open: u32,
    /// One question to ask.
    pub question: Option<PromptView>,
}
