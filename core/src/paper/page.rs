//! Which papers there are, and everything one of them is made from: each room's own file gathers its papers.

use rusqlite::Connection;

use super::about_me;
use super::agreement_page::AgreementShelf;
use super::book;
use super::book_lines;
use super::comparison;
use super::draft::{PaperDraft, PaperKind, PaperSize};
use super::everything;
use super::expectation_sheet;
use super::idp;
use super::learning;
use super::meeting;
use super::meeting_log;
use super::primer;
use super::review;
use super::rules::{check, usual_size};
use super::source::PaperSource;
use super::thanks;
use super::view::PapersView;
use crate::error::Result;
use crate::id::PairId;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::my_zone;
use crate::store::setting;

/// The paper in the printer, as it was chosen last.
const SIZE: &str = "paper.size";

impl Notebook {
    /// Every paper of a pair that can be taken out now.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_papers(&self, pair: &PairId) -> Result<PapersView> {
        let mut meetings = meeting::lines(self, pair)?;
        meetings.extend(meeting_log::lines(self, pair)?);
        let reviews = review::lines(self, pair)?;
        let books = book_lines::lines(self, pair)?;
        let (plan, compared) = (idp::line(self, pair)?, comparison::lines(self, pair)?);
        self.read(|store| {
            let (me, partner) = Pair::load(store, pair)?.people(store)?;
            let shelf = AgreementShelf::of(store, pair)?;
            let mut papers = shelf.lines()?;
            papers.push(expectation_sheet::line()?);
            papers.extend(compared);
            papers.extend(plan);
            papers.extend(meetings);
            papers.extend(reviews);
            papers.extend(thanks::lines(store, pair)?);
            papers.push(learning::line(store, pair)?);
            papers.extend(books);
            papers.push(about_me::line(store, pair)?);
            papers.extend(primer::lines());
            papers.push(everything::line(store, pair)?);
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
        let now = self.now()?;
        let day = now.day_text();
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
            PaperKind::Minutes => meeting::minutes(self, pair, &draft),
            PaperKind::MeetingCard => meeting::card(self, pair, &draft),
            PaperKind::Ledger => meeting::ledger(self, pair, &draft),
            PaperKind::MeetingLog => meeting_log::log(self, pair, &draft),
            PaperKind::HoursSlip => meeting_log::hours(self, pair, &draft),
            PaperKind::ExpectationComparison => comparison::content(self, pair, &draft),
            PaperKind::CarryAwayBook | PaperKind::HandoverPack => book::content(self, pair, &draft),
            PaperKind::ReviewSheet => review::content(self, pair, &draft),
            PaperKind::ThanksCard => self.read(|store| thanks::content(store, pair, &draft, &now)),
            PaperKind::LearningPage => self.read(|store| learning::content(store, pair, &draft)),
            PaperKind::Everything => self.read(|store| everything::content(store, pair, &draft)),
            PaperKind::Primer => primer::content(&draft),
            PaperKind::RoleCards => primer::cards(&draft),
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
