//! What the page *Save or print* shows.

use serde::Serialize;

use super::about_me::AboutMe;
use super::draft::{PaperKind, PaperReader, PaperSize, PaperTick};
use crate::person::PersonView;

/// Which papers there are to take out, and how each may be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PapersView {
    /// Every paper that can be asked for now, in the order it is offered.
    pub papers: Vec<PaperLine>,
    /// What I wrote for the page about me; Only me.
    pub about_me: AboutMe,
    /// The paper in the printer, as it was chosen last.
    pub size: PaperSize,
    /// What both said yes to about confidentiality, where some of a paper's words are my partner's.
    pub confidentiality: Option<String>,
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
}

/// One paper that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperLine {
    /// Which paper.
    pub kind: PaperKind,
    /// The one thing it is about, where there are several of a kind.
    pub about: Option<String>,
    /// What that one is called, as its room calls it.
    pub title: String,
    /// Whom it can be for, the nearest first.
    pub readers: Vec<PaperReader>,
    /// What can be ticked onto it; what would bring nothing is not offered.
    pub ticks: Vec<TickLine>,
    /// Whether it has something on it before anything more is ticked.
    pub ready: bool,
    /// Whether words of my partner stand on it.
    pub holds_partners_words: bool,
}

/// Something that can be ticked onto a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TickLine {
    /// What it brings.
    pub tick: PaperTick,
    /// Whether nobody but me has seen it.
    pub only_me: bool,
    /// Whether it is ticked before anybody asks.
    pub at_first: bool,
    /// How many things it brings.
    pub count: u32,
}
