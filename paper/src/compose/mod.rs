//! From what the core gathered to a document: which blocks, in which order, with which of the printed words.

mod about_me;
mod agreement;
mod answer_sheet;
mod book;
mod changes;
mod comparison;
mod everything;
mod expectation_sheet;
mod idp;
mod learning;
mod meeting;
mod meeting_log;
mod primer;
mod review;
mod thanks;

use ithaca_core::paper::{PaperContent, PaperReader, PaperSource};
use ithaca_core::person::{PersonView, Role, Side};

use crate::PaperError;
use crate::document::{Block, Document, RoleMark};
use crate::words::{Words, fill};

pub(crate) use primer::PrimerWords;

/// The only language of printed words so far.
const LANGUAGE: &str = "en";

/// Size of the letters of a paper that asks for no other, in points.
const LETTER_POINTS: f64 = 10.4;

/// What each paper says of itself; the rest is the same for all.
struct Face {
    title: String,
    heading: String,
    facts: String,
    badge: String,
    blocks: Vec<Block>,
    notes: Vec<String>,
    columns: u8,
    letter_points: f64,
    running: String,
    fold: Option<(String, String)>,
    one_page: bool,
}

impl Default for Face {
    fn default() -> Self {
        Self {
            title: String::new(),
            heading: String::new(),
            facts: String::new(),
            badge: String::new(),
            blocks: Vec::new(),
            notes: Vec::new(),
            columns: 1,
            letter_points: LETTER_POINTS,
            running: String::new(),
            fold: None,
            one_page: false,
        }
    }
}

/// The document of a paper.
pub(crate) fn document(source: &PaperSource) -> Result<Document, PaperError> {
    let words = Words::of(LANGUAGE)?;
    let face = match &source.content {
        PaperContent::AgreementDraft(page) => agreement::face(words, source, page),
        PaperContent::AgreementChanges(page) => changes::face(words, source, page),
        PaperContent::AnswerSheet(page) => answer_sheet::face(words, source, page),
        PaperContent::AboutMe(page) => about_me::face(words, source, page),
        PaperContent::Idp(page) => idp::face(words, source, page),
        PaperContent::Minutes(page) => meeting::minutes(words, source, page),
        PaperContent::MeetingCard(page) => meeting::card(words, source, page),
        PaperContent::Ledger(page) => meeting::ledger(words, source, page),
        PaperContent::MeetingLog(page) => meeting_log::log(words, source, page),
        PaperContent::HoursSlip(page) => meeting_log::hours(words, page),
        PaperContent::ExpectationComparison(view) => comparison::face(words, view),
        PaperContent::ExpectationSheet(page) => expectation_sheet::face(words, source, page),
        PaperContent::ReviewSheet(page) => review::face(words, page),
        PaperContent::ThanksCard(page) => thanks::face(words, source, page),
        PaperContent::LearningPage(page) => learning::face(words, source, page),
        PaperContent::CarryAwayBook(page) => book::carry_away(words, source, page),
        PaperContent::HandoverPack(page) => book::handover(words, source, page),
        PaperContent::Everything(page) => everything::face(words, source, page),
        PaperContent::Primer(page) => primer::primer(words, page),
        PaperContent::RoleCards(cards) => primer::cards(words, cards),
    };
    let people = match &source.content {
        PaperContent::AboutMe(_)
        | PaperContent::Idp(_)
        | PaperContent::CarryAwayBook(_)
        | PaperContent::HandoverPack(_) => vec![&source.me],
        // They speak of no one.
        PaperContent::Primer(_) | PaperContent::RoleCards(_) => Vec::new(),
        PaperContent::AgreementDraft(_)
        | PaperContent::AgreementChanges(_)
        | PaperContent::AnswerSheet(_)
        | PaperContent::ExpectationSheet(_)
        | PaperContent::ExpectationComparison(_)
        | PaperContent::Minutes(_)
        | PaperContent::MeetingCard(_)
        | PaperContent::Ledger(_)
        | PaperContent::MeetingLog(_)
        | PaperContent::HoursSlip(_)
        | PaperContent::ReviewSheet(_)
        | PaperContent::ThanksCard(_)
        | PaperContent::LearningPage(_)
        | PaperContent::Everything(_) => {
            vec![source.in_role(Role::Mentee), source.in_role(Role::Mentor)]
        }
    };
    Ok(Document {
        title: face.title,
        heading: face.heading,
        facts: face.facts,
        badge: face.badge,
        people: people
            .into_iter()
            .map(|person| (mark(person), person.name.clone()))
            .collect(),
        authors: vec![source.me.name.clone()],
        audience: audience(words, source),
        day: source.day.clone(),
        columns: face.columns,
        running: face.running,
        fold: face.fold,
        one_page: face.one_page,
        letter_points: face.letter_points,
        language: LANGUAGE.to_owned(),
        blocks: face.blocks,
        notes: face.notes,
    })
}

/// Takes one line off a paper that is one page, and counts it among those that stand in Ithaca alone; false when there is
/// none left to take.
pub(crate) fn says_less(source: &mut PaperSource) -> bool {
    match &mut source.content {
        PaperContent::MeetingCard(page) => meeting::says_less(page),
        PaperContent::AgreementDraft(_)
        | PaperContent::AgreementChanges(_)
        | PaperContent::AnswerSheet(_)
        | PaperContent::AboutMe(_)
        | PaperContent::Idp(_)
        | PaperContent::Minutes(_)
        | PaperContent::Ledger(_)
        | PaperContent::MeetingLog(_)
        | PaperContent::HoursSlip(_)
        | PaperContent::ExpectationSheet(_)
        | PaperContent::ExpectationComparison(_)
        | PaperContent::ReviewSheet(_)
        | PaperContent::ThanksCard(_)
        | PaperContent::LearningPage(_)
        | PaperContent::Primer(_)
        | PaperContent::RoleCards(_)
        | PaperContent::CarryAwayBook(_)
        | PaperContent::HandoverPack(_)
        | PaperContent::Everything(_) => false,
    }
}

fn audience(words: &Words, source: &PaperSource) -> String {
    match source.draft.reader {
        PaperReader::Me => fill(&words.for_me, &[("name", &source.me.name)]),
        PaperReader::Partner => fill(&words.for_audience, &[("audience", &source.partner.name)]),
        PaperReader::NewMentor => fill(&words.for_new_mentor, &[("name", &source.me.name)]),
        PaperReader::Both => fill(
            &words.for_both,
            &[
                ("mentee", &source.in_role(Role::Mentee).name),
                ("mentor", &source.in_role(Role::Mentor).name),
            ],
        ),
    }
}

fn mark(person: &PersonView) -> RoleMark {
    match person.role {
        Role::Mentee => RoleMark::Mentee,
        Role::Mentor => RoleMark::Mentor,
    }
}

fn on_side(source: &PaperSource, side: Side) -> &PersonView {
    match side {
        Side::Me => &source.me,
        Side::Partner => &source.partner,
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        text: text.to_owned(),
    }
}

fn text(text: &str) -> Block {
    Block::Text {
        lead: String::new(),
        text: text.to_owned(),
    }
}
