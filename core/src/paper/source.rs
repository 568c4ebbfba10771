//! Everything one paper is made from. No word of it stands for anything the paper itself says: labels are the crate's.

use serde::Serialize;

use super::about_me::AboutMe;
use super::agreement::PaperClause;
use super::book::BookPage;
use super::draft::{PaperDraft, PaperReader};
use super::everything::EverythingPage;
use super::expectation_sheet::ExpectationSheet;
use super::idp::IdpPage;
use super::learning::LearningPage;
use super::meeting::{CardPage, LedgerPage, MinutesPage};
use super::meeting_log::{HoursPage, LogPage};
use super::thanks::ThanksPage;
use crate::expectation::ComparisonView;
use crate::help::{PrimerView, RoleCardView};
use crate::outside::OutsideNote;
use crate::person::PersonView;
use crate::review::ReviewPage;

/// One paper, gathered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaperSource {
    /// What was asked for, checked.
    pub draft: PaperDraft,
    /// The day it is made, `2026-11-25`.
    pub day: String,
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// What is on it.
    pub content: PaperContent,
}

/// What is on a paper, by its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "page", rename_all = "snake_case")]
pub enum PaperContent {
    /// The agreement as it would read now.
    AgreementDraft(AgreementPage),
    /// What would change against the version both signed.
    AgreementChanges(AgreementPage),
    /// The clauses to answer on paper.
    AnswerSheet(AgreementPage),
    /// Who I am and what I hope for.
    AboutMe(AboutMe),
    /// A development plan.
    Idp(IdpPage),
    /// The blank fold-over sheet.
    ExpectationSheet(ExpectationSheet),
    /// Minutes of one meeting.
    Minutes(Box<MinutesPage>),
    /// The card for the table.
    MeetingCard(Box<CardPage>),
    /// The promises of both.
    Ledger(LedgerPage),
    /// Minutes of a period.
    MeetingLog(LogPage),
    /// Days and minutes of a period.
    HoursSlip(HoursPage),
    /// Both answers of one round.
    ExpectationComparison(Box<ComparisonView>),
    /// One thank-you.
    ThanksCard(ThanksPage),
    /// What the two take along.
    LearningPage(LearningPage),
    /// Everything that stands here of a pair.
    Everything(Box<EverythingPage>),
    /// A review of both.
    ReviewSheet(Box<ReviewPage>),
    /// One page before a moment.
    Primer(PrimerView),
    /// Role cards.
    RoleCards(Vec<RoleCardView>),
    /// What I take along, for myself.
    CarryAwayBook(Box<BookPage>),
    /// What a new mentor may know of me.
    HandoverPack(Box<BookPage>),
}

/// The agreement, clause by clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgreementPage {
    /// Number of the version in the making.
    pub version: u32,
    /// The version it is compared with, and the day of its text.
    pub against: Option<(u32, String)>,
    /// What I noted of a yes given outside the app: no record stands for it, and the paper says so (AG-18).
    pub outside: Option<OutsideNote>,
    /// In print order, those left out together as well.
    pub clauses: Vec<PaperClause>,
}

impl PaperSource {
    /// Whom the pages name as their readers.
    #[must_use]
    pub fn readers(&self) -> Vec<&PersonView> {
        let mut both = match self.draft.reader {
            PaperReader::Me => vec![&self.me],
            PaperReader::Partner => vec![&self.partner],
            PaperReader::Both => vec![&self.me, &self.partner],
            // Nobody of the two reads it: who will is not known here.
            PaperReader::NewMentor => Vec::new(),
        };
        both.sort_by_key(|person| person.role);
        both
    }

    /// The one of the two in this role.
    #[must_use]
    pub fn in_role(&self, role: crate::person::Role) -> &PersonView {
        if self.me.role == role {
            &self.me
        } else {
            &self.partner
        }
    }

    /// The same for machines, one object of JSON.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
