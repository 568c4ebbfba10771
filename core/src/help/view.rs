//! What help shows.

use serde::Serialize;

use super::page::HelpPage;
use crate::person::Role;

/// How a piece of a help page is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum HelpSpanKind {
    /// As the rest.
    Plain,
    /// In bold.
    Strong,
    /// The name of a button or a page.
    Named,
    /// A key to press.
    Key,
}

/// A piece of a help page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HelpSpan {
    /// How it is set.
    pub kind: HelpSpanKind,
    /// Its words.
    pub text: String,
}

/// One paragraph, or one list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum HelpBlock {
    /// Running text.
    Paragraph {
        /// Its pieces.
        spans: Vec<HelpSpan>,
    },
    /// One line under another.
    List {
        /// The pieces of each line.
        lines: Vec<Vec<HelpSpan>>,
    },
}

/// A help page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HelpPageView {
    /// Which one.
    pub page: HelpPage,
    /// Its title.
    pub title: String,
    /// What stands under it.
    pub blocks: Vec<HelpBlock>,
}

/// Who could say the lines of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PrimerVoice {
    /// The mentee.
    Mentee,
    /// The mentor.
    Mentor,
    /// Either of the two.
    Both,
}

/// A part of a primer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PrimerPart {
    /// What it is about.
    pub title: String,
    /// Whose words its lines are; `None` where they say what to do.
    pub voice: Option<PrimerVoice>,
    /// One short sentence or two each.
    pub lines: Vec<String>,
}

/// One page before a hard or a first moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PrimerView {
    /// Its id in the catalogue.
    pub primer: String,
    /// Its title.
    pub title: String,
    /// What to hold on to, in one or two sentences.
    pub text: String,
    /// Its parts, in order.
    pub parts: Vec<PrimerPart>,
    /// What Ithaca does for this moment.
    pub behaviours: Vec<String>,
}

/// A role card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoleCardView {
    /// Its id in the catalogue.
    pub card: String,
    /// Whose card.
    pub role: Role,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub text: String,
    /// What the person does under this hat.
    pub does: Vec<String>,
    /// Words to borrow.
    pub says: Vec<String>,
    /// What to be careful of.
    pub watch_out: String,
}

/// A word, explained in one sentence or two short ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TermView {
    /// Its id in the catalogue.
    pub term: String,
    /// The word.
    pub title: String,
    /// The explanation.
    pub text: String,
}

/// Everything that help shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HelpView {
    /// Pages about screens, in the order they are read.
    pub pages: Vec<HelpPageView>,
    /// The primers, in the order of their moments.
    pub primers: Vec<PrimerView>,
    /// The role cards, the mentee's first.
    pub cards: Vec<RoleCardView>,
    /// Words explained, by the alphabet.
    pub terms: Vec<TermView>,
}
