//! What the page *Save or print* shows.

use serde::Serialize;

use super::about_me::AboutMe;
use super::draft::{PaperDraft, PaperForm, PaperKind, PaperReader, PaperSize, PaperTick};
use super::rules::{forms, is_only_me, is_ticked_at_first, readers};
use super::source::PaperContent;
use crate::error::{Error, Result};
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
    /// The forms it can be saved in, the usual one first.
    pub forms: Vec<PaperForm>,
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
    /// The one thing it brings, where things are ticked one by one.
    pub thing: Option<String>,
    /// What that thing is called, as its room calls it.
    pub title: String,
    /// Whether nobody but me has seen it.
    pub only_me: bool,
    /// Whether it is ticked before anybody asks.
    pub at_first: bool,
    /// How many things it brings.
    pub count: u32,
}

impl PaperLine {
    /// A paper of a kind there is one of, with what can be ticked onto it. Nothing is on it yet.
    pub(super) fn of(kind: PaperKind, ticks: Vec<TickLine>) -> Self {
        Self {
            kind,
            about: None,
            title: String::new(),
            readers: readers(kind).to_vec(),
            forms: forms(kind).to_vec(),
            ticks,
            ready: false,
            holds_partners_words: false,
        }
    }

    /// Says whether something stands on it, from what gathering it answered.
    ///
    /// # Errors
    /// When the notebook could not be read.
    pub(super) fn gathered_as(mut self, gathered: Result<PaperContent>) -> Result<Self> {
        self.ready = match gathered {
            Ok(_) => true,
            Err(Error::Refused(_)) => false,
            Err(other) => return Err(other),
        };
        Ok(self)
    }

    /// The paper as it is before anybody ticks anything.
    pub(super) fn at_first(&self) -> PaperDraft {
        let ticked = self.ticks.iter().filter(|line| line.at_first);
        PaperDraft {
            kind: self.kind,
            about: self.about.clone(),
            reader: self.readers.first().copied().unwrap_or(PaperReader::Me),
            things: ticked
                .clone()
                .filter_map(|line| line.thing.clone())
                .collect(),
            ticked: ticked.map(|line| line.tick).collect(),
        }
    }
}

impl TickLine {
    /// A tick that brings so many things; none is no tick.
    pub(super) fn of(tick: PaperTick, count: usize) -> Option<Self> {
        (count > 0).then(|| Self {
            tick,
            thing: None,
            title: String::new(),
            only_me: is_only_me(tick),
            at_first: is_ticked_at_first(tick),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        })
    }
}
