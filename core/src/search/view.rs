//! What the search is asked, and what it answers.

use serde::{Deserialize, Serialize};

use crate::id::{ClauseId, GoalId, ItemId, MeetingId, PairId, ReviewId, RoundId};
use crate::person::Side;

/// A room that things are found in.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum SearchRoom {
    /// Clauses, days, what may be said.
    Agreement,
    /// Rounds, answers, outcomes.
    Expectations,
    /// Sheets, goals, skills, what is shared of them.
    Idp,
    /// Dates, points, minutes, what lies between meetings.
    Meetings,
    /// Action items.
    Promises,
    /// Thank-yous, learning pages, and the page about me.
    Pair,
    /// Reviews and what comes of them.
    Reviews,
}

impl SearchRoom {
    /// The word of the index that stands for it.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Self::Agreement => "roomagreement",
            Self::Expectations => "roomexpectations",
            Self::Idp => "roomidp",
            Self::Meetings => "roommeetings",
            Self::Promises => "roompromises",
            Self::Pair => "roompair",
            Self::Reviews => "roomreviews",
        }
    }
}

/// What was found.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    /// A clause that was proposed or agreed.
    Clause,
    /// My draft of a clause.
    ClauseDraft,
    /// A later last day.
    Extension,
    /// A pause.
    Pause,
    /// A closing statement, signed or offered.
    ClosingStatement,
    /// A question what may be said to somebody else.
    Disclosure,
    /// What I noted of a yes given outside the app.
    Outside,
    /// What I noted of the house we work in.
    ConfidenceNote,
    /// A sentence that a round asks.
    Expectation,
    /// My answer that nobody else has.
    Answer,
    /// A sentence of my own that nobody else has.
    OwnItem,
    /// What was decided on a sentence.
    Outcome,
    /// A page of my sheets.
    Sheet,
    /// A goal of mine, with its steps and notes.
    Goal,
    /// A skill in my list.
    Skill,
    /// My plan frozen on a day.
    Snapshot,
    /// How I see a skill of my mentee, while nobody else has it.
    SkillDraft,
    /// A skill of a round that one asked the other about, with the moments that were shown.
    SkillSeen,
    /// What the two named together.
    Focus,
    /// A part of a plan shared in a pair, and what stands beside it.
    SharedPlan,
    /// A suggestion.
    Idea,
    /// A meeting and its date.
    Meeting,
    /// A point of the agenda.
    Point,
    /// A point that its author let go of.
    PointLetGo,
    /// A point parked for me alone.
    ParkedPoint,
    /// Minutes.
    Minutes,
    /// My draft of minutes.
    MinutesDraft,
    /// My notes of a meeting.
    MeetingNote,
    /// A note that was shared.
    SharedNote,
    /// A contact noted afterwards.
    Contact,
    /// An open question and its answer.
    Question,
    /// My answer to a check-in, while nobody else has it.
    Checkin,
    /// What I was told about a date.
    Told,
    /// An action item.
    Promise,
    /// A thank-you.
    Thanks,
    /// A part of a learning page.
    Learning,
    /// The page about me.
    AboutMe,
    /// Open answers to one question of a review that were shown.
    ReviewAnswer,
    /// My answer to a question of a review, while nobody else has it.
    ReviewDraft,
    /// A line that came of a review.
    ReviewLine,
}

impl SearchKind {
    /// The room it is read in.
    #[must_use]
    pub fn room(self) -> SearchRoom {
        match self {
            Self::Clause
            | Self::ClauseDraft
            | Self::Extension
            | Self::Pause
            | Self::ClosingStatement
            | Self::Disclosure
            | Self::Outside
            | Self::ConfidenceNote => SearchRoom::Agreement,
            Self::Expectation | Self::Answer | Self::OwnItem | Self::Outcome => {
                SearchRoom::Expectations
            }
            Self::Sheet
            | Self::Goal
            | Self::Skill
            | Self::Snapshot
            | Self::SkillDraft
            | Self::SkillSeen
            | Self::Focus
            | Self::SharedPlan
            | Self::Idea => SearchRoom::Idp,
            Self::Meeting
            | Self::Point
            | Self::PointLetGo
            | Self::ParkedPoint
            | Self::Minutes
            | Self::MinutesDraft
            | Self::MeetingNote
            | Self::SharedNote
            | Self::Contact
            | Self::Question
            | Self::Checkin
            | Self::Told => SearchRoom::Meetings,
            Self::Promise => SearchRoom::Promises,
            Self::Thanks | Self::Learning | Self::AboutMe => SearchRoom::Pair,
            Self::ReviewAnswer | Self::ReviewDraft | Self::ReviewLine => SearchRoom::Reviews,
        }
    }
}

/// Where it is read. `spot` names the thing on that page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum SearchPlace {
    /// The page of one clause.
    Clause {
        /// Which.
        clause: ClauseId,
    },
    /// How long the agreement runs.
    Life,
    /// Closing together.
    ClosingStatement,
    /// *May I say this?*
    Disclosures {
        /// The question.
        spot: String,
    },
    /// A yes given outside the app.
    Outside,
    /// What stays between the two.
    Confidence,
    /// My answers to a round.
    Answers {
        /// Which round.
        round: RoundId,
        /// Which sentence.
        item: ItemId,
    },
    /// Both answers side by side.
    Compare {
        /// Which round.
        round: RoundId,
        /// Which sentence.
        spot: ItemId,
    },
    /// The talk about one sentence.
    Talk {
        /// Which round.
        round: RoundId,
        /// Which sentence.
        item: ItemId,
    },
    /// The list of rounds.
    Rounds,
    /// The page about one meeting.
    Meeting {
        /// Which.
        meeting: MeetingId,
        /// The point or note; empty for the meeting itself.
        spot: String,
    },
    /// The agenda of the next meeting; the search answers that meeting instead, once there is one.
    Agenda {
        /// The point.
        spot: String,
    },
    /// *Promises*.
    Promises {
        /// The action item.
        spot: String,
    },
    /// *Between meetings*.
    Between {
        /// The contact, question, answer to a check-in or point that was let go.
        spot: String,
    },
    /// A sheet of my plan.
    Sheet {
        /// Which.
        sheet: String,
    },
    /// A goal of my plan.
    Goal {
        /// Which.
        goal: GoalId,
    },
    /// Skills: my list, and how the two see them.
    Skills {
        /// The skill.
        spot: String,
    },
    /// Earlier states of my plan.
    Snapshots {
        /// The snapshot.
        spot: String,
    },
    /// The plan as it is shared in this pair.
    SharedPlan {
        /// The block.
        spot: String,
    },
    /// Thank-yous, on the page of the pair.
    Thanks {
        /// Which.
        spot: String,
    },
    /// The learning page.
    Learning {
        /// The part.
        spot: String,
    },
    /// The page about me.
    AboutMe,
    /// A review.
    Review {
        /// Which.
        review: ReviewId,
        /// The question or the line; empty for the review itself.
        spot: String,
    },
}

/// Whose words they are, seen from this laptop.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Mine.
    Me,
    /// My partner's.
    Partner,
    /// Of both.
    Both,
}

impl Whose {
    /// Whose something is that one of the two wrote.
    #[must_use]
    pub fn of(mine: bool) -> Self {
        if mine { Self::Me } else { Self::Partner }
    }

    /// The words of the index that stand for it: what is of both is of each.
    pub(super) fn marks(self) -> &'static str {
        match self {
            Self::Me => "ofme",
            Self::Partner => "ofpartner",
            Self::Both => "ofme ofpartner",
        }
    }
}

/// What is sought. Every field narrows; an empty one does not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchDraft {
    /// Words, as typed; each begins a word of what is found. The first 200 characters count.
    pub words: String,
    /// In one pair.
    pub pair: Option<PairId>,
    /// In one room.
    pub room: Option<SearchRoom>,
    /// Written by one of the two.
    pub by: Option<Side>,
    /// Nothing but what is Only me.
    pub only_me: bool,
    /// From this day on; empty for any.
    pub from_day: String,
    /// Until this day; empty for any.
    pub until_day: String,
    /// Go on after this hit; none to begin.
    pub after: Option<String>,
}

/// A piece of a line, and whether it is what was sought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchSpan {
    /// The piece.
    pub text: String,
    /// Whether it was sought.
    pub is_hit: bool,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// Its place in the order, to go on after.
    pub id: String,
    /// In which pair; none for my own plan, which belongs to all.
    pub pair: Option<PairId>,
    /// What it is.
    pub kind: SearchKind,
    /// Where it is read.
    pub place: SearchPlace,
    /// Whose words they are.
    pub whose: Whose,
    /// Whether nobody else has it.
    pub only_me: bool,
    /// Moment or day it belongs to.
    pub at: String,
    /// The line it is known by; may be empty.
    pub title: Vec<SearchSpan>,
    /// Some words around the first hit; may be empty.
    pub excerpt: Vec<SearchSpan>,
}

/// What was found, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchView {
    /// At most 30.
    pub hits: Vec<SearchHit>,
    /// Whether there are older ones.
    pub has_more: bool,
}
