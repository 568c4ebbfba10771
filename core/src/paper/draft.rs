//! What a person asks for: which paper, for whom, with what on it. Comes in from the page, unchecked.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Which paper.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The agreement as it would read now.
    AgreementDraft,
    /// What would change against the version both signed, word by word.
    AgreementChanges,
    /// The clauses with boxes to tick, for a partner who works without Ithaca.
    AnswerSheet,
    /// One page: who I am and what I hope for.
    AboutMe,
    /// The development plan: mine, or what is shared of my mentee's.
    Idp,
    /// The questions of expectations, blank, for two pencils and a fold.
    ExpectationSheet,
    /// Both answers of one round side by side.
    ExpectationComparison,
    /// Minutes of one meeting.
    Minutes,
    /// One page for the table of a meeting to come.
    MeetingCard,
    /// The promises of both.
    Ledger,
    /// Minutes of a period.
    MeetingLog,
    /// Days and minutes of a period, nothing else.
    HoursSlip,
    /// One thank-you, as a card.
    ThanksCard,
    /// What the two take along.
    LearningPage,
    /// Everything that stands here of a pair, to take along without Ithaca.
    Everything,
    /// A review that both have shown.
    ReviewSheet,
    /// One page before a hard or a first moment.
    Primer,
    /// Role cards, each by its own tick.
    RoleCards,
    /// My plan, what I learned and thank-yous, for myself to keep.
    CarryAwayBook,
    /// Goals, chosen sheets and what I learned, for a new mentor.
    HandoverPack,
}

/// Whom a paper is for; every page says so.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperReader {
    /// For me alone.
    Me,
    /// For my partner.
    Partner,
    /// For the two of us.
    Both,
    /// For a mentor who comes after this one.
    NewMentor,
}

/// What may be ticked onto a paper.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperTick {
    /// My clause drafts that I have not proposed: Only me.
    MyDrafts,
    /// Where each clause stands, under it.
    States,
    /// The clauses both left out, by title.
    LeftOut,
    /// The clauses that do not change, whole.
    Unchanged,
    /// What I need to work well: Only me.
    AccessNeeds,
    /// How to reach me: Only me.
    ContactLines,
    /// One sheet of my plan.
    Sheet,
    /// One goal of my plan.
    Goal,
    /// My own newest ratings of skills: Only me.
    Skills,
    /// Progress, steps and notes of goals that I have not shared: Only me.
    GoalDetails,
    /// What my partner wrote beside my plan.
    Comments,
    /// Every question of the catalogue, not the short form alone.
    EveryQuestion,
    /// What was decided on each question.
    Outcomes,
    /// My own note of a meeting: Only me.
    MyNote,
    /// My parked points: Only me.
    Parked,
    /// My own promises that nobody sees: Only me.
    OwnPromises,
    /// What was done, dropped or declined.
    Closed,
    /// What I learned.
    Learned,
    /// How I will use it.
    Using,
    /// Whom I thank, and for what.
    Thanks,
    /// What comes next.
    NextPart,
    /// Everything that is Only me, of this pair and of the plan.
    OnlyMe,
    /// One role card.
    RoleCard,
    /// How long and how often the two met, as a line for a CV.
    CvMentoring,
    /// A goal that was reached, as a line for a CV.
    CvGoal,
    /// What was noted under one goal.
    Evidence,
    /// One thank-you.
    ThankYou,
    /// One sentence that my partner said yes to.
    Said,
}

/// The paper that lies in the printer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperForm {
    /// Pages that look the same everywhere.
    Pdf,
    /// Plain text with a few marks, readable in any editor.
    Markdown,
    /// A table for a spreadsheet.
    Csv,
    /// The same for machines.
    Json,
}

impl PaperForm {
    /// What stands behind the name of such a file.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

impl PaperKind {
    /// The name of its file, without the ending.
    #[must_use]
    pub fn file_stem(self) -> &'static str {
        match self {
            Self::AgreementDraft => "agreement-draft",
            Self::AgreementChanges => "agreement-changes",
            Self::AnswerSheet => "agreement-to-answer",
            Self::AboutMe => "about-me",
            Self::Idp => "development-plan",
            Self::ExpectationSheet => "expectations-to-fold",
            Self::ExpectationComparison => "where-we-start-from",
            Self::Minutes => "minutes",
            Self::MeetingCard => "meeting-card",
            Self::Ledger => "promises",
            Self::MeetingLog => "meetings",
            Self::HoursSlip => "hours",
            Self::ThanksCard => "thank-you",
            Self::LearningPage => "learning-page",
            Self::Everything => "everything",
            Self::ReviewSheet => "review",
            Self::Primer => "primer",
            Self::RoleCards => "role-cards",
            Self::CarryAwayBook => "carry-away-book",
            Self::HandoverPack => "handover-pack",
        }
    }
}

/// One paper as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperDraft {
    /// Which paper.
    pub kind: PaperKind,
    /// The one thing it is about, where there are several of a kind (one meeting); else `None`.
    pub about: Option<String>,
    /// Whom it is for.
    pub reader: PaperReader,
    /// What is on it besides what always is.
    pub ticked: BTreeSet<PaperTick>,
    /// Which things are on it, where things are ticked one by one.
    pub things: BTreeSet<String>,
}

impl PaperDraft {
    /// Whether this one thing is on the paper.
    #[must_use]
    pub fn has_thing(&self, thing: &str) -> bool {
        self.things.contains(thing)
    }

    /// Whether this is on the paper.
    #[must_use]
    pub fn has(&self, tick: PaperTick) -> bool {
        self.ticked.contains(&tick)
    }
}
