//! The papers of an agreement: the draft, the changes, and the sheet to answer.

use rusqlite::Connection;

use super::agreement::{PaperClause, SignedText, beside, clauses, newest_signed};
use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::source::{AgreementPage, PaperContent};
use super::view::{PaperLine, TickLine};
use crate::agreement::{ClauseState, folded_agreement, kept_drafts};
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::outside::noted;
use crate::pair::{Pair, draft_names};
use crate::person::{PersonView, Side};

/// How one paper of the agreement is gathered.
type Make<'a> = fn(&AgreementShelf<'a>, &PaperDraft) -> Result<PaperContent>;

/// The clause whose sentence comes up before words of the partner leave.
const CONFIDENTIALITY: &str = "cl-confidential";

/// What the papers of an agreement are gathered from.
pub(super) struct AgreementShelf<'a> {
    store: &'a Connection,
    pair: &'a PairId,
    people: (PersonView, PersonView),
    /// The newest version both signed.
    signed: Option<SignedText>,
}

impl<'a> AgreementShelf<'a> {
    pub(super) fn of(store: &'a Connection, pair: &'a PairId) -> Result<Self> {
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

    /// The agreement as it would read now.
    pub(super) fn draft(&self, draft: &PaperDraft) -> Result<PaperContent> {
        let mut page = self.agreement(draft)?;
        // What both have signed already is no draft; its record can be saved.
        let is_signed = self.signed.is_some() && self.changed_count(&page.clauses) == 0;
        if !draft.has(PaperTick::LeftOut) {
            page.clauses.retain(|it| it.state != ClauseState::LeftOut);
        }
        if is_signed || page.clauses.is_empty() {
            return Err(Refusal::PaperEmpty.into());
        }
        Ok(PaperContent::AgreementDraft(page))
    }

    /// What would change against the version both signed.
    pub(super) fn changes(&self, draft: &PaperDraft) -> Result<PaperContent> {
        let (version, day, signed) = self.signed.as_ref().ok_or(Refusal::PaperGone)?;
        let mut page = self.agreement(draft)?;
        page.against = Some((*version, day.clone()));
        beside(&mut page.clauses, signed);
        if !page.clauses.iter().any(PaperClause::is_changed) {
            return Err(Refusal::PaperEmpty.into());
        }
        if !draft.has(PaperTick::Unchanged) {
            page.clauses.retain(PaperClause::is_changed);
        }
        Ok(PaperContent::AgreementChanges(page))
    }

    /// What a partner without Ithaca can still answer: what I offer or only drafted, and nobody has settled.
    pub(super) fn answer_sheet(&self, draft: &PaperDraft) -> Result<PaperContent> {
        let mut page = self.agreement(draft)?;
        let mine = |it: &PaperClause| it.offers.iter().any(|offer| offer.side == Side::Me);
        page.clauses.retain(mine);
        if page.clauses.is_empty() {
            return Err(Refusal::PaperEmpty.into());
        }
        Ok(PaperContent::AnswerSheet(page))
    }

    /// How many clauses differ from the version both signed.
    fn changed_count(&self, clauses: &[PaperClause]) -> usize {
        let mut clauses = clauses.to_vec();
        let signed = self.signed.as_ref().map(|(_, _, signed)| signed.as_slice());
        beside(&mut clauses, signed.unwrap_or_default());
        clauses.iter().filter(|it| it.is_changed()).count()
    }

    /// Every paper of the agreement that can be taken out now.
    pub(super) fn lines(&self) -> Result<Vec<PaperLine>> {
        let all = self.clauses(false)?;
        let left = all.iter().filter(|it| it.state == ClauseState::LeftOut);
        let drafts = (
            PaperTick::MyDrafts,
            kept_drafts(self.store, self.pair)?.len(),
        );
        let unchanged = all.len() - self.changed_count(&all);
        let draft_ticks = [
            drafts,
            (PaperTick::States, all.len()),
            (PaperTick::LeftOut, left.count()),
        ];
        let changes_ticks = [drafts, (PaperTick::Unchanged, unchanged)];
        let theirs = |it: &PaperClause| it.offers.iter().any(|it| it.side == Side::Partner);
        let holds_theirs = all.iter().any(theirs);
        let line = |kind, ticks: &[(PaperTick, usize)], make: Make<'a>| {
            let ticks = ticks
                .iter()
                .filter_map(|(tick, count)| TickLine::of(*tick, *count));
            let mut line = PaperLine::of(kind, ticks.collect());
            line.holds_partners_words = holds_theirs;
            let gathered = make(self, &line.at_first());
            line.gathered_as(gathered)
        };
        let mut lines = vec![line(PaperKind::AgreementDraft, &draft_ticks, Self::draft)?];
        if self.signed.is_some() {
            lines.push(line(
                PaperKind::AgreementChanges,
                &changes_ticks,
                Self::changes,
            )?);
        }
        lines.push(line(PaperKind::AnswerSheet, &[drafts], Self::answer_sheet)?);
        Ok(lines)
    }

    /// What both said yes to about confidentiality.
    pub(super) fn confidentiality(&self) -> Result<Option<String>> {
        let all = self.clauses(false)?;
        let clause = all
            .into_iter()
            .find(|it| it.clause.as_str() == CONFIDENTIALITY);
        Ok(clause.and_then(|it| it.agreed).map(|it| it.wording))
    }
}
