//! The year as it is written down: `core/sample/en.toml`, what each did, in order, counted back from today.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::mark::Seat;
use super::words::{Answered, Gap, GoalWords, Written};
use crate::agreement::Answer;
use crate::expectation::entry::Decision;
use crate::id::{ClauseId, CompetencyId, ItemId};
use crate::idp::entry::{GoalProgress, GoalState};
use crate::idp::lane_entry::{AskAnswer, IdeaAnswer, IdeaKind, IntroductionStep};
use crate::idp::{CommentDraft, FocusDraft, RatingDraft};
use crate::meeting::{ContactWay, MeetingWay};
use crate::review::{ReviewKind, ReviewWhat};

/// The year, and who lives it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Year {
    /// Name of the mentee.
    pub(super) maya: String,
    /// Name of the mentor.
    pub(super) sam: String,
    /// What happened, in order.
    pub(super) then: Vec<Then>,
}

/// One thing that somebody did.
#[derive(Debug, Deserialize)]
pub(super) struct Then {
    /// So many days before today. On a weekend it is the Friday before.
    pub(super) ago: i64,
    /// Who.
    pub(super) who: Seat,
    /// Whether it is still waiting to leave.
    #[serde(default)]
    pub(super) waits: bool,
    /// What.
    #[serde(flatten)]
    pub(super) deed: Deed,
}

/// What somebody did, by the room they did it in.
#[derive(Debug, Deserialize)]
#[serde(tag = "in", rename_all = "snake_case")]
pub(super) enum Deed {
    Agreement(AgreementDeed),
    Expectations(ExpectationDeed),
    Meetings(MeetingDeed),
    Between(BetweenDeed),
    Plan(PlanDeed),
    Skills(SkillDeed),
    LookingBack(LookingDeed),
}

/// In the agreement, and on the way to it.
#[derive(Debug, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
pub(super) enum AgreementDeed {
    BeginsAgreement {
        preset: String,
        gaps: BTreeMap<ClauseId, BTreeMap<String, Gap>>,
    },
    Invites {
        line: String,
    },
    Proposes {
        clause: ClauseId,
        words: String,
        reason: String,
    },
    AnswersClause {
        clause: ClauseId,
        answer: Answer,
        #[serde(default)]
        reason: String,
    },
    AgreesToAllLeft,
    Signs,
}

/// In the one round of expectations.
#[derive(Debug, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
pub(super) enum ExpectationDeed {
    AnswersExpectations {
        usual: Vec<u8>,
        answers: BTreeMap<ItemId, Answered>,
    },
    SealsAnswers,
    ShowsAnswers,
    Chooses {
        items: Vec<ItemId>,
    },
    OffersOutcome {
        item: ItemId,
        decision: Decision,
        sentence: String,
        #[serde(default)]
        into_agreement: bool,
    },
    AnswersOutcome {
        item: ItemId,
    },
    EndsRound,
}

/// In the meeting that was offered last, and before it.
#[derive(Debug, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
pub(super) enum MeetingDeed {
    OffersDate {
        /// The day of the meeting, counted as every day is.
        on: i64,
        time: String,
        way: MeetingWay,
        template: String,
        #[serde(default)]
        place: String,
    },
    AnswersDate,
    Parks {
        title: String,
        #[serde(default)]
        only_me: bool,
    },
    AnswersPoint {
        title: String,
        text: String,
    },
    SendsMinutes(Written),
    ConfirmsMinutes {
        #[serde(default)]
        my_box: String,
    },
    NotesMeeting {
        text: String,
    },
}

/// Between meetings. A promise is named by its words.
#[derive(Debug, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
pub(super) enum BetweenDeed {
    TakesOn,
    Keeps {
        promise: String,
        #[serde(default)]
        text: String,
    },
    MovesPromise {
        promise: String,
        until: i64,
        reason: String,
    },
    Promises {
        text: String,
        until: i64,
    },
    NotesContact {
        way: ContactWay,
        minutes: u32,
        line: String,
    },
    Asks {
        text: String,
    },
    Replies {
        text: String,
    },
    GoesAway {
        from: i64,
        until: i64,
    },
    ChecksIn {
        prompt: String,
        text: String,
        #[serde(default)]
        share: bool,
    },
}

/// In the plan. A goal has a name of the year, an idea is named by its title.
#[derive(Debug, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
pub(super) enum PlanDeed {
    WritesSheet {
        sheet: String,
        fields: BTreeMap<String, String>,
        #[serde(default)]
        share: bool,
    },
    SetsGoal {
        goal: String,
        /// Days from today; negative for one that is over.
        until: i64,
        words: Box<GoalWords>,
    },
    TakesStep {
        goal: String,
        text: String,
        until: i64,
        #[serde(default)]
        if_then: String,
        #[serde(default)]
        help: String,
        #[serde(default)]
        result: String,
    },
    Progresses {
        goal: String,
        word: GoalProgress,
        line: String,
    },
    NotesProgress {
        goal: String,
        what: String,
        #[serde(default)]
        measure: String,
        #[serde(default)]
        feedback: String,
    },
    EndsGoal {
        goal: String,
        state: GoalState,
        #[serde(default)]
        reason: String,
    },
    SharesGoal {
        goal: String,
    },
    Comments {
        goal: String,
        words: CommentDraft,
    },
    AnswersAsk {
        goal: String,
        answer: AskAnswer,
        text: String,
    },
    Suggests {
        idea: IdeaKind,
        title: String,
        text: String,
        #[serde(default)]
        preparation: String,
        #[serde(default)]
        resource: String,
    },
    AnswersIdea {
        title: String,
        answer: IdeaAnswer,
        line: String,
    },
    NotesIntroduction {
        title: String,
        step: IntroductionStep,
        text: String,
    },
    LooksAtPlan {
        snapshot: String,
    },
}

/// About skills.
#[derive(Debug, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
pub(super) enum SkillDeed {
    Rates {
        skill: CompetencyId,
        words: RatingDraft,
    },
    AsksForView {
        skills: Vec<CompetencyId>,
    },
    SeesSkills {
        /// The step, and the moment that shows it.
        seen: BTreeMap<ItemId, (u8, String)>,
    },
    ShowsSkills,
    OffersFocus {
        words: FocusDraft,
    },
    AnswersFocus,
}

/// In a review, and when giving thanks.
#[derive(Debug, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
pub(super) enum LookingDeed {
    BeginsReview {
        kind: ReviewKind,
    },
    AnswersReview {
        usual: Vec<u8>,
        answers: BTreeMap<ItemId, String>,
    },
    ShowsReview,
    WritesLine {
        what: ReviewWhat,
        text: String,
        /// The clause it leads to, if it leads to one.
        clause: Option<ClauseId>,
        #[serde(default)]
        words: String,
    },
    Thanks {
        text: String,
    },
    Learns {
        takes: String,
    },
}

impl Year {
    /// The year of this program; none where the file does not read, which a test forbids.
    pub(super) fn load() -> Option<&'static Self> {
        static YEAR: OnceLock<Option<Year>> = OnceLock::new();
        let read = || toml::from_str(include_str!("../../sample/en.toml")).ok();
        YEAR.get_or_init(read).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::Year;

    #[test]
    fn the_year_reads_and_its_days_walk_towards_today() {
        let year: Year = toml::from_str(include_str!("../../sample/en.toml")).unwrap();
        assert!(year.then.len() > 150);
        for two in year.then.windows(2) {
            assert!(two[0].ago >= two[1].ago, "{:?}", two[1]);
        }
    }
}
