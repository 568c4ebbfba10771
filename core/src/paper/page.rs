//! Which papers there are, and everything one of them is made from.

use rusqlite::Connection;

use super::about_me::{self, AboutMe};
use super::agreement::{PaperClause, SignedText, beside, clauses, newest_signed};
use super::draft::{PaperDraft, PaperKind, PaperSize, PaperTick};
use super::rules::{check, is_only_me, is_ticked_at_first, readers, ticks};
use super::source::{AgreementPage, PaperContent, PaperSource};
use super::view::{PaperLine, PapersView, TickLine};
use crate::agreement::{ClauseState, folded_agreement, kept_drafts};
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::notebook::Notebook;
use crate::pair::{Pair, draft_names};
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
        self.read(|store| {
            let shelf = Shelf::of(store, pair)?;
            let all = shelf.clauses(false)?;
            let mut kinds = vec![PaperKind::AgreementDraft];
            if shelf.signed.is_some() {
                kinds.push(PaperKind::AgreementChanges);
            }
            kinds.extend([PaperKind::AnswerSheet, PaperKind::AboutMe]);
            let papers = kinds.into_iter().map(|kind| shelf.line(kind, &all));
            let papers = papers.collect::<Result<Vec<_>>>()?;
            let confidentiality = all
                .iter()
                .find(|it| it.clause.as_str() == CONFIDENTIALITY)
                .and_then(|it| it.agreed.as_ref())
                .map(|it| it.wording.clone());
            Ok(PapersView {
                papers,
                about_me: about_me::kept(store, pair)?,
                size: size(store)?,
                confidentiality,
                me: shelf.people.0,
                partner: shelf.people.1,
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
        self.read(|store| {
            let shelf = Shelf::of(store, pair)?;
            let content = shelf.content(&draft)?;
            let (me, partner) = shelf.people;
            Ok(PaperSource {
                draft,
                day,
                me,
                partner,
                content,
            })
        })
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

fn size(store: &Connection) -> Result<PaperSize> {
    let kept = setting::text(store, SIZE)?;
    Ok(kept
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}
