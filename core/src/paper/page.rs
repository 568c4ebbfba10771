//! Which papers there are, and everything one of them is made from: each room's own file gathers its papers.

use rusqlite::Connection;

use super::about_me;
use super::agreement_page::AgreementShelf;
use super::comparison;
use super::draft::{PaperDraft, PaperKind, PaperSize};
use super::expectation_sheet;
use super::idp;
use super::rules::{check, usual_size};
use super::source::PaperSource;
use super::view::PapersView;
use crate::error::Result;
use crate::id::PairId;
use crate::notebook::Notebook;
use crate::outside::noted;
use crate::pair::Pair;
use crate::pair::{Pair, draft_names};
use crate::person::my_zone;
use crate::person::{PersonView, Side};
use crate::store::setting;

/// The paper in the printer, as it was chosen last.
const SIZE: &str = "paper.size";
/// The clause whose sentence comes up before words of the partner leave.
const CONFIDENTIALITY: &str = "cl-confidential";

/// What the papers of a pair are gathered from.
struct Shelf<'a> {
    store: &'a Connection,
    pair: &'a PairId,
    people: (PersonView, PersonView),
    /// The newest version both signed.
    signed: Option<SignedText>,
}

impl<'a> Shelf<'a> {
    fn of(store: &'a Connection, pair: &'a PairId) -> Result<Self> {
        Ok(Self {
            store,
            pair,
            people: Pair::load(store, pair)?.people(store)?,
            signed: newest_signed(store, pair)?,
        })
    }

    fn clauses(&self, with_drafts: bool) -> Result<Vec<PaperClause>> {
        let names = draft_names(&self.people.0, &self.people.1);
        clauses(self.store, self.pair, &names, with_drafts)
    }

    fn agreement(&self, draft: &PaperDraft) -> Result<AgreementPage> {
        Ok(AgreementPage {
            version: folded_agreement(self.store, self.pair)?.next_version(),
            against: None,
            outside: noted(self.store, self.pair)?,
            clauses: self.clauses(draft.has(PaperTick::MyDrafts))?,
        })
    }

    fn content(&self, draft: &PaperDraft) -> Result<PaperContent> {
        let empty = |is_empty: bool| match is_empty {
            true => Err(Error::from(Refusal::PaperEmpty)),
            false => Ok(()),
        };
        Ok(match draft.kind {
            PaperKind::AgreementDraft => {
                let mut page = self.agreement(draft)?;
                // What both have signed already is no draft; its record can be saved.
                empty(self.signed.is_some() && self.changed_count(&page.clauses) == 0)?;
                if !draft.has(PaperTick::LeftOut) {
                    page.clauses.retain(|it| it.state != ClauseState::LeftOut);
                }
                empty(page.clauses.is_empty())?;
                PaperContent::AgreementDraft(page)
            }
            PaperKind::AgreementChanges => {
                let (version, day, signed) = self.signed.as_ref().ok_or(Refusal::PaperGone)?;
                let mut page = self.agreement(draft)?;
                page.against = Some((*version, day.clone()));
                beside(&mut page.clauses, signed);
                empty(!page.clauses.iter().any(PaperClause::is_changed))?;
                if !draft.has(PaperTick::Unchanged) {
                    page.clauses.retain(PaperClause::is_changed);
                }
                PaperContent::AgreementChanges(page)
            }
            PaperKind::AnswerSheet => {
                let mut page = self.agreement(draft)?;
                page.clauses.retain(is_to_answer);
                empty(page.clauses.is_empty())?;
                PaperContent::AnswerSheet(page)
            }
            PaperKind::AboutMe => {
                let mut page = about_me::kept(self.store, self.pair)?.checked()?;
                if !draft.has(PaperTick::AccessNeeds) {
                    page.access_needs.clear();
                }
                if !draft.has(PaperTick::ContactLines) {
                    page.contact_lines.clear();
                }
                empty(page == AboutMe::default())?;
                PaperContent::AboutMe(page)
            }
        })
    }

    /// How many clauses differ from the version both signed.
    fn changed_count(&self, clauses: &[PaperClause]) -> usize {
        let mut clauses = clauses.to_vec();
        let signed = self.signed.as_ref().map(|(_, _, signed)| signed.as_slice());
        beside(&mut clauses, signed.unwrap_or_default());
        clauses.iter().filter(|it| it.is_changed()).count()
    }

    /// How many things a tick would bring.
    fn count(&self, tick: PaperTick, all: &[PaperClause]) -> Result<usize> {
        let about_me = about_me::kept(self.store, self.pair)?;
        Ok(match tick {
            PaperTick::MyDrafts => kept_drafts(self.store, self.pair)?.len(),
            PaperTick::States => all.len(),
            PaperTick::LeftOut => {
                let left = all.iter().filter(|it| it.state == ClauseState::LeftOut);
                left.count()
            }
            PaperTick::Unchanged => all.len() - self.changed_count(all),
            PaperTick::AccessNeeds => usize::from(!about_me.access_needs.is_empty()),
            PaperTick::ContactLines => about_me.contacts().len(),
        })
    }

    fn line(&self, kind: PaperKind, all: &[PaperClause]) -> Result<PaperLine> {
        let mut lines = Vec::new();
        for tick in ticks(kind) {
            let count = self.count(*tick, all)?;
            if count > 0 {
                lines.push(TickLine {
                    tick: *tick,
                    only_me: is_only_me(*tick),
                    at_first: is_ticked_at_first(*tick),
                    count: u32::try_from(count).unwrap_or(u32::MAX),
                });
            }
        }
        let at_first = lines.iter().filter(|line| line.at_first);
        let bare = PaperDraft {
            kind,
            about: None,
            reader: readers(kind)
                .first()
                .copied()
                .unwrap_or(super::PaperReader::Me),
            ticked: at_first.map(|line| line.tick).collect(),
        };
        let theirs = |it: &PaperClause| it.offers.iter().any(|it| it.side == Side::Partner);
        Ok(PaperLine {
            kind,
            about: None,
            title: String::new(),
            readers: readers(kind).to_vec(),
            ticks: lines,
            ready: match self.content(&bare) {
                Ok(_) => true,
                Err(Error::Refused(_)) => false,
                Err(other) => return Err(other),
            },
            holds_partners_words: kind != PaperKind::AboutMe && all.iter().any(theirs),
        })
    }
}

/// What a partner without Ithaca can still answer: what I offer or only drafted, and nobody has settled.
fn is_to_answer(clause: &PaperClause) -> bool {
    clause.offers.iter().any(|offer| offer.side == Side::Me)
}

impl Notebook {
    /// Every paper of a pair that can be taken out now.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_papers(&self, pair: &PairId) -> Result<PapersView> {
        let (plan, compared) = (idp::line(self, pair)?, comparison::lines(self, pair)?);
        self.read(|store| {
            let (me, partner) = Pair::load(store, pair)?.people(store)?;
            let shelf = AgreementShelf::of(store, pair)?;
            let mut papers = shelf.lines()?;
            papers.push(expectation_sheet::line()?);
            papers.extend(compared);
            papers.extend(plan);
            papers.push(about_me::line(store, pair)?);
            Ok(PapersView {
                papers,
                about_me: about_me::kept(store, pair)?,
                size: size(store)?,
                confidentiality: shelf.confidentiality()?,
                me,
                partner,
            })
        })
    }

    /// Everything one paper is made from.
    ///
    /// # Errors
    /// `PairGone`; `PaperGone` when there is no such paper for this reader; `PaperEmpty` when nothing would stand on it.
    pub fn paper_source(&self, pair: &PairId, draft: &PaperDraft) -> Result<PaperSource> {
        let day = self.now()?.day_text();
        let draft = check(draft)?;
        let (me, partner) = self.read(|store| Pair::load(store, pair)?.people(store))?;
        let content = match draft.kind {
            PaperKind::AgreementDraft => {
                self.read(|store| AgreementShelf::of(store, pair)?.draft(&draft))
            }
            PaperKind::AgreementChanges => {
                self.read(|store| AgreementShelf::of(store, pair)?.changes(&draft))
            }
            PaperKind::AnswerSheet => {
                self.read(|store| AgreementShelf::of(store, pair)?.answer_sheet(&draft))
            }
            PaperKind::AboutMe => self.read(|store| about_me::content(store, pair, &draft)),
            PaperKind::Idp => idp::content(self, pair, &draft),
            PaperKind::ExpectationSheet => expectation_sheet::content(&draft),
            PaperKind::ExpectationComparison => comparison::content(self, pair, &draft),
        }?;
        Ok(PaperSource {
            draft,
            day,
            me,
            partner,
            content,
        })
    }

    /// The paper in the printer.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn paper_size(&self) -> Result<PaperSize> {
        self.read(size)
    }

    /// Remembers the paper in the printer.
    ///
    /// # Errors
    /// When the notebook cannot be written.
    pub fn choose_paper_size(&mut self, size: PaperSize) -> Result<()> {
        self.change(|page| {
            let text = serde_json::to_string(&size).unwrap_or_default();
            setting::set_text(page.store, SIZE, &text)?;
            page.touch(crate::notebook::Topic::Paper);
            Ok(())
        })
    }
}

/// The paper in the printer: as it was chosen last, else as it usually is where I am.
fn size(store: &Connection) -> Result<PaperSize> {
    let kept = setting::text(store, SIZE)?;
    match kept.and_then(|text| serde_json::from_str(&text).ok()) {
        Some(size) => Ok(size),
        None => Ok(usual_size(my_zone(store)?.name())),
    }
}
