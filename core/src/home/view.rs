//! What Today shows.

use serde::Serialize;

use crate::expectation::view::PartStep;
use crate::id::{ClauseId, MeetingId, PairId, ReviewId};
use crate::idp::SkillTurn;
use crate::life::AfterClosing;
use crate::pair::PairLine;
use crate::person::{PersonView, Side};
use crate::review::{ReviewKind, ReviewTurn};

/// The one most useful next thing, as a code with facts; the UI has the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Headline {
    /// No pair yet.
    BeginPair,
    /// No agreement draft yet.
    BeginDraft,
    /// A draft with gaps.
    FillDraft {
        /// Gaps left.
        gap_count: u32,
        /// First clause with a gap.
        first: ClauseId,
    },
    /// The draft is ready; invite.
    InvitePartner {
        /// Clauses in the draft.
        clause_count: u32,
    },
    /// Invitation is out.
    WaitForReply {
        /// Day it was made.
        since: String,
        /// Last day.
        expires_day: String,
    },
    /// Invitation has expired.
    InvitationExpired {
        /// Last day.
        expires_day: String,
    },
    /// Two replies came, or safety words differ.
    PairStopped,
    /// My partner's notebook is gone, and the way back is out.
    WaitForReturn {
        /// Day it was made.
        since: String,
        /// Last day.
        expires_day: String,
        /// Whether that day has passed.
        expired: bool,
    },
    /// I come back into a pair with an empty notebook: what was shared is on its way.
    WaitForEverything,
    /// One of the two left: everything stays to read.
    PairClosed {
        /// The day.
        on_day: String,
        /// Who closed it.
        by: Side,
    },
    /// I left the pair quietly: everything stays to read.
    LeftQuietly {
        /// The day.
        on_day: String,
    },
    /// My draft stands ready to be proposed to a partner who is here.
    ProposeDraft {
        /// Clauses to propose.
        clause_count: u32,
    },
    /// Clauses wait for me.
    AnswerClauses {
        /// How many.
        count: u32,
        /// Up to three titles.
        titles: Vec<String>,
        /// The first.
        first: ClauseId,
        /// Partner's signature waits too.
        partner_signed: bool,
    },
    /// My partner offers a later last day.
    AnswerExtension {
        /// The last day offered.
        end_day: String,
    },
    /// My partner offers a pause.
    AnswerPause {
        /// First day.
        from_day: String,
        /// Day of return.
        return_day: String,
    },
    /// My partner asks what may be said about me, or offers other words.
    AnswerDisclosures {
        /// How many questions.
        count: u32,
    },
    /// The last day comes near and nobody offered a later one (AG-16).
    EndsSoon {
        /// Last day.
        end_day: String,
        /// Days until then, at most 30.
        days_left: u32,
    },
    /// Three months to go: the end can be planned (RV-7).
    PlanClosing {
        /// Last day.
        end_day: String,
        /// Days until then, at most 90.
        days_left: u32,
    },
    /// My partner offers a closing statement, signed.
    SignClosingStatement,
    /// The pair rests.
    Paused {
        /// Day of return.
        return_day: String,
    },
    /// The pair works again since a day or two.
    WelcomeBack {
        /// Day of return.
        return_day: String,
    },
    /// The last day is over and nothing was decided.
    Lapsed {
        /// Last day.
        end_day: String,
    },
    /// Nothing is signed a month after the first wording: the five-line version is offered once (AG-17).
    ShortVersion {
        /// Clauses both said yes to so far.
        agreed_count: u32,
    },
    /// My partner accepted everything and signed.
    Countersign {
        /// Version.
        version: u32,
        /// Clauses in it.
        clause_count: u32,
    },
    /// Everything is settled; nobody signed.
    ReadToSign {
        /// Version.
        version: u32,
        /// Clauses in it.
        clause_count: u32,
    },
    /// Something waits in the outbox and nothing else needs me.
    MakeParcel {
        /// Changes.
        change_count: u32,
        /// My signature is among them.
        with_signature: bool,
    },
    /// A parcel was made and not handed over.
    HandOver {
        /// When it was made.
        at: String,
    },
    /// Waiting for my partner.
    WaitForPartner {
        /// Since when.
        since: String,
        /// Clauses that wait there.
        clause_count: u32,
        /// My signature waits for theirs.
        signed: bool,
    },
    /// It is my turn in a round of expectations.
    RoundNeedsMe {
        /// What I can do.
        step: PartStep,
    },
    /// It is my turn in a look at skills.
    SkillsNeedMe {
        /// What I can do.
        turn: SkillTurn,
    },
    /// It is my turn in a review.
    ReviewNeedsMe {
        /// Which.
        review: ReviewId,
        /// What sort.
        kind: ReviewKind,
        /// What I can do.
        turn: ReviewTurn,
    },
    /// The agreement asks for a review, and nobody has begun it.
    ReviewDue {
        /// What sort.
        kind: ReviewKind,
        /// The day it is due.
        day: String,
    },
    /// My partner offers what our focus is.
    FocusNeedsMe,
    /// What the talk decided waits for my yes.
    OutcomesNeedMe {
        /// How many outcomes.
        count: u32,
    },
    /// Clauses kept for the talk are all that is left.
    TalkFirst {
        /// How many.
        count: u32,
    },
    /// Dates, minutes, promises or questions wait for me.
    MeetingsNeedMe {
        /// How many.
        count: u32,
    },
    /// We meet today or tomorrow.
    MeetSoon {
        /// Which meeting.
        meeting: MeetingId,
        /// When it begins, UTC.
        starts: String,
    },
    /// The next open step: nobody has begun a round of expectations.
    SayExpectations,
    /// The next open step: no date is agreed or offered.
    FindDate {
        /// No meeting was held yet.
        is_first: bool,
    },
    /// The next open step of a mentee: the plan is empty.
    BeginPlan,
    /// Newest version signed by both.
    SignedByBoth {
        /// Version.
        version: u32,
        /// Day.
        day: String,
        /// Start day not reached yet.
        starts_on: Option<String>,
        /// It was signed today or yesterday; later it only says that nothing waits.
        is_news: bool,
    },
}

/// Today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HomeView {
    /// Today's day, `2026-11-25`.
    pub day: String,
    /// My own name.
    pub my_name: String,
    /// The pair shown, if there is one.
    pub pair: Option<PairLine>,
    /// The next thing.
    pub headline: Headline,
    /// Quiet second lines: true things that also wait.
    pub also: Vec<Headline>,
    /// My partner, if named.
    pub partner: Option<PersonView>,
    /// The recovery sheet has not been typed back.
    pub recovery_unconfirmed: bool,
    /// It was, and a month has passed: *Do you still know it?*
    pub recovery_asked: bool,
    /// No copy of a backup left this laptop for a month. One question at a time: not beside the one of the sheet.
    pub copy_asked: bool,
    /// The backup of the day could not be made.
    pub backup_missing: bool,
    /// The pair is not verified.
    pub not_verified: bool,
    /// Steps of the way: to a signed agreement until somebody joins, then those of the year.
    pub steps: Vec<Step>,
    /// A pair closed three months ago, where I asked to be reminded once.
    pub after_closing: Option<AfterClosing>,
    /// The review that comes next, by the agreement both signed.
    pub next_review: Option<ReviewAhead>,
}

/// A day on which the two look back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewAhead {
    /// Which review.
    pub kind: ReviewKind,
    /// Its day.
    pub day: String,
}

/// One step of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Which.
    pub step: StepKind,
    /// Where it stands.
    pub state: StepState,
}

/// The steps, in order: four to a signed agreement, and eight through the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Write the draft.
    Draft,
    /// Invite, and be answered.
    Invite,
    /// Agree clause by clause.
    Agree,
    /// Sign.
    Sign,
    /// Each says alone what they count on.
    Expectations,
    /// Meet for the first time.
    FirstMeeting,
    /// See where the two start from.
    Compare,
    /// A plan the mentee owns.
    Plan,
    /// Meet again and again.
    Meet,
    /// Look back together.
    Review,
    /// End well.
    Close,
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Behind us.
    Done,
    /// Here.
    Now,
    /// Later.
    Later,
}

/// The frame around every room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FrameView {
    /// My name.
    pub my_name: String,
    /// All pairs but those out of sight, by alphabet of the partner's name.
    pub pairs: Vec<PairLine>,
    /// Pairs I left quietly that are out of sight.
    pub hidden: Vec<PairLine>,
    /// The pair last shown, if any.
    pub current: Option<PairId>,
}
