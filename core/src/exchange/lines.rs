//! What a parcel holds, line by line, for the one who reads it.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::closing_lines;
use super::expectation_lines;
use super::lines_idp::{self, Blocks};
use super::meeting_lines;
use super::review_lines;
use super::skill_lines;
use super::view::{ChangeKind, ChangeLine};
use crate::agreement::entry::{AgreementSigned, Change, ClauseProposed};
use crate::agreement::{Answer, FoldedAgreement, FoldedClause, folded, folded_agreement};
use crate::error::Result;
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Checked, Entry, after_closing};
use crate::meeting::title_of;
use crate::redline::{changes, redline};
use crate::store::outbox as tray;

/// Kinds that hold words which a later entry of their author can replace.
const SUPERSEDABLE: [&str; 17] = [
    "clause_proposed",
    "sheet_shared",
    "goal_shared",
    "step_shared",
    "progress_noted",
    "block_commented",
    "meeting_proposed",
    "minutes_sent",
    "box_written",
    "point_written",
    "contact_noted",
    "question_asked",
    "note_shared",
    "learning_shared",
    "closing_statement_offered",
    "action_item_written",
    "review_line_written",
];

fn read(item: &Checked) -> Option<Entry> {
    Entry::parse(
        &item.envelope.kind,
        item.envelope.form,
        item.envelope.body.get(),
    )
    .ok()
}

/// Lines of a parcel that came in, against what this notebook holds.
pub(crate) fn incoming_lines(
    store: &Connection,
    pair: &PairId,
    checked: &[Checked],
) -> Result<Vec<ChangeLine>> {
    let found = arrived(store, pair, checked)?;
    Ok(found.into_iter().map(|(_, line)| line).collect())
}

/// The same, each line beside its entry.
pub(super) fn arrived<'a>(
    store: &Connection,
    pair: &PairId,
    checked: &'a [Checked],
) -> Result<Vec<(&'a Checked, ChangeLine)>> {
    let spoken_of = checked.iter().map(|item| item.envelope.about.as_str());
    let known = Known::load(store, pair, spoken_of)?;
    let late = after_closing(store, pair, checked)?;
    let replaced: BTreeSet<(&str, &EntryId)> = checked
        .iter()
        .filter(|item| item.envelope.kind != "clause_answered")
        .flat_map(|item| {
            item.envelope
                .replaces
                .iter()
                .map(|id| (item.envelope.by.as_str(), id))
        })
        .collect();
    let answered = answered_by_me(checked);
    // Words that a later entry of the same parcel and author replaces is no line of its own.
    let superseded = |item: &&Checked| {
        SUPERSEDABLE.contains(&item.envelope.kind.as_str())
            && replaced.contains(&(item.envelope.by.as_str(), &item.entry))
    };
    Ok(checked
        .iter()
        .filter(|item| !superseded(item) && !late.contains(&item.entry))
        .map(|item| {
            let to = To {
                answer: !item.mine,
                me: true,
            };
            let about = &item.envelope.about;
            let mut line = line(read(item).as_ref(), about, &known, to);
            line.needs_yes &= !answered.contains(&item.entry);
            (item, line)
        })
        .filter(|(_, line)| line.kind != ChangeKind::AgreementDrafted)
        .collect())
}

/// What my own entries of the same parcel have answered already: they come back to a notebook that lost them.
fn answered_by_me(checked: &[Checked]) -> BTreeSet<EntryId> {
    let mine = || checked.iter().filter(|item| item.mine);
    let named = mine().flat_map(|item| item.envelope.replaces.iter().cloned());
    let text_of = |item: &Checked| match read(item) {
        Some(Entry::AgreementSigned(signed)) => Some(signed.text_sha256),
        _ => None,
    };
    let texts: BTreeSet<String> = mine().filter_map(text_of).collect();
    let signed = checked
        .iter()
        .filter(|item| text_of(item).is_some_and(|text| texts.contains(&text)));
    named.chain(signed.map(|item| item.entry.clone())).collect()
}

/// Lines of what waits in the outbox, as the partner will read them.
pub(crate) fn outgoing_lines(store: &Connection, pair: &PairId) -> Result<Vec<ChangeLine>> {
    let rows = tray::rows(store, pair)?;
    let known = Known::load(store, pair, rows.iter().map(|row| row.about.as_str()))?;
    Ok(rows
        .iter()
        .map(|row| {
            line(
                Entry::parse(&row.kind, row.form, &row.body).ok().as_ref(),
                &row.about,
                &known,
                To {
                    answer: true,
                    me: false,
                },
            )
        })
        .filter(|line| line.kind != ChangeKind::AgreementDrafted)
        .collect())
}

/// What this notebook holds, against which lines are read.
struct Known {
    clauses: Vec<(ClauseId, FoldedClause)>,
    agreement: FoldedAgreement,
    blocks: Blocks,
    /// Words of points, questions and action items, by what an entry is about.
    titles: BTreeMap<String, String>,
}

impl Known {
    fn load<'a>(
        store: &Connection,
        pair: &PairId,
        spoken_of: impl Iterator<Item = &'a str>,
    ) -> Result<Self> {
        let mut titles = BTreeMap::new();
        for about in spoken_of {
            if let Some(title) = title_of(store, pair, &About::parse(about))? {
                titles.insert(about.to_owned(), title);
            }
        }
        Ok(Self {
            titles,
            clauses: folded(store, pair)?,
            agreement: folded_agreement(store, pair)?,
            blocks: crate::idp::fold::folded_blocks(store, pair)?
                .into_iter()
                .collect(),
        })
    }

    /// Whether the reader's own signature stands under this text already: then it comes as the last one, for them to have.
    fn is_countersigned(&self, signed: &AgreementSigned, reader_is_me: bool) -> bool {
        let readers = match reader_is_me {
            true => &self.agreement.mine,
            false => &self.agreement.theirs,
        };
        self.agreement.version(signed.version).is_some()
            || readers
                .as_ref()
                .is_some_and(|it| it.text_sha256 == signed.text_sha256)
    }
}

/// Whom a line is read to.
#[derive(Clone, Copy)]
struct To {
    /// Whether its reader is the one who may answer.
    answer: bool,
    /// Whether I am the reader.
    me: bool,
}

fn line(entry: Option<&Entry>, about: &str, known: &Known, to: To) -> ChangeLine {
    let parsed = About::parse(about);
    let of = offer_kind(&parsed);
    let clause = if let About::Clause(clause) = parsed {
        Some(clause)
    } else {
        None
    };
    let folded = clause
        .as_ref()
        .and_then(|clause| known.clauses.iter().find(|(id, _)| id == clause))
        .map(|(_, folded)| folded);
    let mut line = ChangeLine {
        kind: ChangeKind::NeedsNewerIthaca,
        title: folded
            .map(|folded| folded.title.clone())
            .or_else(|| known.titles.get(about).cloned())
            .unwrap_or_default(),
        clause,
        of: None,
        days: Vec::new(),
        version: None,
        needs_yes: false,
        redline: Vec::new(),
        reason: String::new(),
    };
    match entry {
        Some(Entry::ClauseProposed(offer)) => offered(&mut line, offer, folded, to.answer),
        Some(Entry::ClauseAnswered(answered)) => {
            line.kind = match answered.answer {
                Answer::Yes => ChangeKind::ClauseYes,
                Answer::No => ChangeKind::ClauseNo,
                Answer::Talk => ChangeKind::ClauseTalk,
            };
            line.reason.clone_from(&answered.reason);
        }
        Some(Entry::ProposalWithdrawn(_)) => {
            line.kind = ChangeKind::ProposalWithdrawn;
            line.of = of;
        }
        Some(Entry::AgreementSigned(signed)) => {
            line.kind = ChangeKind::AgreementSigned;
            line.version = Some(signed.version);
            line.needs_yes = to.answer && !known.is_countersigned(signed, to.me);
        }
        Some(Entry::AgreementDrafted(_)) => line.kind = ChangeKind::AgreementDrafted,
        Some(Entry::RolesProposed(_)) => {
            line.kind = ChangeKind::RolesProposed;
            line.needs_yes = to.answer;
        }
        Some(Entry::RolesAnswered(_)) => line.kind = ChangeKind::RolesAnswered,
        Some(other) => {
            let read = lines_idp::Read {
                blocks: &known.blocks,
                reader_is_me: to.me,
                reader_answers: to.answer,
            };
            if !lines_idp::fill(&mut line, other, about, &read) {
                line.of = of;
                as_a_whole(&mut line, entry, to);
                expectation_lines::tell(&mut line, other, to.answer);
                skill_lines::tell(&mut line, other, to.answer);
                review_lines::tell(&mut line, other, to.answer);
            }
        }
        None => {}
    }
    line
}

/// What is offered about a thing that is offered as a whole.
fn offer_kind(about: &About) -> Option<ChangeKind> {
    match about {
        About::Extension => Some(ChangeKind::ExtensionProposed),
        About::Pause => Some(ChangeKind::PauseProposed),
        About::Disclosure(_) => Some(ChangeKind::DisclosureProposed),
        About::ClosingStatement => Some(ChangeKind::ClosingStatementOffered),
        About::Pair => Some(ChangeKind::RolesProposed),
        About::Item(..) => Some(ChangeKind::OutcomeProposed),
        About::Focus => Some(ChangeKind::FocusProposed),
        About::Meeting(_) => Some(ChangeKind::MeetingProposed),
        About::Minutes(_) => Some(ChangeKind::MinutesSent),
        About::ActionItem(_) => Some(ChangeKind::ActionItemOffered),
        About::Agreement
        | About::Closing
        | About::Outside
        | About::Guardian
        | About::Clause(_)
        | About::Round(_)
        | About::Idp(_)
        | About::SkillRound(_)
        | About::Review(_)
        | About::Point(_)
        | About::Contact(_)
        | About::Question(_)
        | About::Away(_)
        | About::Note(_)
        | About::Thanks(_)
        | About::Learning(_)
        | About::Unknown(_) => None,
    }
}

/// What one of the two says alone, and nobody answers.
fn said_alone(line: &mut ChangeLine, entry: &Entry) -> bool {
    if let Entry::PairClosed(closed) = entry {
        line.kind = ChangeKind::PairClosed;
        line.days = vec![closed.on_day.clone()];
    } else if let Entry::OutsideTold(told) = entry {
        line.kind = ChangeKind::OutsideTold;
        line.days = vec![told.day.clone()];
    } else if let Entry::GuardianNoted(noted) = entry {
        line.kind = ChangeKind::GuardianNoted;
        line.days = vec![noted.day.clone()];
    } else if let Entry::ThanksGiven(thanks) = entry {
        line.kind = ChangeKind::ThanksGiven;
        line.redline = redline("", &thanks.text);
    } else if let Entry::LearningShared(shared) = entry {
        line.kind = ChangeKind::LearningShared;
        line.redline = redline("", &shared.text);
    } else if matches!(entry, Entry::GuardianTakenBack(_)) {
        line.kind = ChangeKind::GuardianTakenBack;
    } else if matches!(entry, Entry::OutsideTakenBack(_)) {
        line.kind = ChangeKind::OutsideTakenBack;
    } else {
        return false;
    }
    line.of = None;
    true
}

/// What is offered as a whole, and its answers.
fn as_a_whole(line: &mut ChangeLine, entry: Option<&Entry>, to: To) {
    match entry {
        Some(entry) if said_alone(line, entry) => return,
        Some(entry) if closing_lines::tell(line, entry, to.answer) => return,
        Some(Entry::ProposalAnswered(answered)) => {
            line.kind = match answered.answer {
                Answer::Yes => ChangeKind::OfferYes,
                Answer::No => ChangeKind::OfferNo,
                Answer::Talk => ChangeKind::OfferTalk,
            };
            line.reason.clone_from(&answered.reason);
            return;
        }
        Some(Entry::ExtensionProposed(offer)) => {
            line.kind = ChangeKind::ExtensionProposed;
            line.days = vec![offer.end_day.clone()];
            line.reason.clone_from(&offer.reason);
        }
        Some(Entry::PauseProposed(offer)) => {
            line.kind = ChangeKind::PauseProposed;
            line.days = vec![offer.from_day.clone(), offer.return_day.clone()];
            line.reason.clone_from(&offer.reason);
        }
        Some(Entry::DisclosureProposed(offer)) => {
            line.kind = ChangeKind::DisclosureProposed;
            line.title.clone_from(&offer.to_whom);
            line.redline = redline("", &offer.words);
        }
        Some(entry) => {
            line.of = None;
            meeting_lines::fill(line, entry, to.answer);
            return;
        }
        None => return,
    }
    line.of = None;
    line.needs_yes = to.answer;
}

fn offered(
    line: &mut ChangeLine,
    offer: &ClauseProposed,
    folded: Option<&FoldedClause>,
    to_answer: bool,
) {
    line.kind = match offer.change {
        Change::LeaveOut => ChangeKind::ClauseLeftOut,
        Change::Wording if folded.is_none_or(|folded| folded.wording == offer.wording) => {
            ChangeKind::ClauseProposed
        }
        Change::Wording => ChangeKind::ClauseReworded,
    };
    line.title.clone_from(&offer.title);
    line.reason.clone_from(&offer.reason);
    line.needs_yes = to_answer;
    let before = folded
        .map(|folded| folded.wording.as_str())
        .unwrap_or_default();
    let spans = redline(before, &offer.wording);
    line.redline = if changes(&spans) == 0 {
        redline("", &offer.wording)
    } else {
        spans
    };
}
