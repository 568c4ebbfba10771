//! The agreement page and the whole text.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::begin::names_of;
use super::clause_state::ClauseState;
use super::draft::ClauseKept;
use super::draft_shelf::kept_drafts;
use super::fold::{Agreed, FoldedClause, folded_clauses};
use super::fold_signatures::{FoldedAgreement, folded_agreement};
use super::rules::{is_settled, needs_my_answer};
use super::sign::{clauses_under, partner_signed_other_text, to_sign};
use super::sign_page::version_lines;
use super::starting_text::drafted;
use super::view::{
    AddableClause, AgreementState, AgreementView, ClauseLine, LeftLine, PresetChoice, TextClause,
    WholeTextView,
};
use crate::catalogue::{Catalogue, Names, Size, draft_clauses};
use crate::error::{Error, Refusal, Result};
use crate::id::{ClauseId, PairId};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::store::journal as shelf;

/// Characters of clause text on one A4 page of the record, measured on the 34 default clauses
/// (`cargo run -p ithaca-paper --example sample`).
const CHARS_PER_PAGE: usize = 4_200;

/// One clause of the pair as lists show it: folded, or only drafted by me.
pub(crate) struct Row {
    pub clause: ClauseId,
    pub position: u32,
    pub heading: String,
    pub title: String,
    pub wording: String,
    pub state: ClauseState,
    pub gaps: u32,
    pub folded: Option<FoldedClause>,
}

/// Every clause of the pair in print order, drafts included.
pub(crate) fn rows(store: &Connection, pair: &PairId, names: &Names<'_>) -> Result<Vec<Row>> {
    let mut drafts = kept_drafts(store, pair)?;
    let mut rows: Vec<Row> = Vec::new();
    for (clause, folded) in folded_clauses(store, pair)? {
        drafts.remove(&clause);
        rows.push(Row {
            position: folded.position,
            heading: folded.heading.clone(),
            title: folded.title.clone(),
            wording: folded.wording.clone(),
            state: folded.state,
            gaps: 0,
            clause,
            folded: Some(folded),
        });
    }
    rows.extend(
        drafts
            .into_iter()
            .map(|(clause, kept)| drafted_row(clause, kept, names)),
    );
    rows.sort_by(|a, b| (a.position, &a.clause).cmp(&(b.position, &b.clause)));
    Ok(rows)
}

fn drafted_row(clause: ClauseId, kept: ClauseKept, names: &Names<'_>) -> Row {
    let filled = kept.filled(&clause, names);
    let left_out = kept.draft.leave_out;
    Row {
        position: kept.position,
        heading: kept.heading.clone(),
        title: kept.draft.title.clone(),
        wording: if left_out { String::new() } else { filled.text },
        state: if left_out {
            ClauseState::LeftOut
        } else {
            ClauseState::Draft
        },
        gaps: if left_out {
            0
        } else {
            u32::try_from(filled.missing.len()).unwrap_or(0)
        },
        clause,
        folded: None,
    }
}

fn is_in_text(row: &Row) -> bool {
    row.state != ClauseState::LeftOut && row.state != ClauseState::Open
}

/// Numbers as they would print now.
pub(crate) fn numbers(rows: &[Row]) -> BTreeMap<ClauseId, u32> {
    rows.iter()
        .filter(|row| is_in_text(row))
        .zip(1..)
        .map(|(row, number)| (row.clause.clone(), number))
        .collect()
}

/// Where the agreement as a whole stands.
pub(crate) fn state(
    store: &Connection,
    kept: &Pair,
    rows: &[Row],
    folded: &FoldedAgreement,
    today: &str,
) -> Result<AgreementState> {
    let proposed = rows.iter().filter(|row| row.folded.is_some()).count();
    if proposed == 0 {
        return Ok(if rows.is_empty() {
            AgreementState::None
        } else {
            AgreementState::Draft
        });
    }
    if !kept.has_partner() {
        return Ok(AgreementState::InDiscussion);
    }
    match to_sign(store, kept, today) {
        Ok(text) if text.partner.is_some() => Ok(AgreementState::SignedByPartner),
        Ok(_) if partner_signed_other_text(store, kept)? => Ok(AgreementState::SignedOtherText),
        Ok(_) => Ok(AgreementState::ReadyToSign),
        Err(Error::Refused(Refusal::SignedAlready)) => Ok(match &folded.mine {
            Some(mine) => AgreementState::SignedByMe {
                waiting: mine.waiting,
            },
            None => AgreementState::SignedByBoth,
        }),
        Err(Error::Refused(_)) => Ok(match &folded.mine {
            Some(mine) if !mine.waiting && folded.theirs.is_none() => {
                AgreementState::SignedByMe { waiting: false }
            }
            _ => AgreementState::InDiscussion,
        }),
        Err(other) => Err(other),
    }
}

/// Whether anybody signed anything in this pair.
///
/// # Errors
/// When the notebook cannot be read.
pub fn any_signature(store: &Connection, pair: &PairId) -> Result<bool> {
    let folded = folded_agreement(store, pair)?;
    Ok(folded.mine.is_some() || folded.theirs.is_some() || !folded.versions.is_empty())
}

/// What of the agreement needs me: clauses, a later end, a pause or a sentence to answer, and a text to sign.
///
/// # Errors
/// When the notebook cannot be read.
pub fn needs_me(store: &Connection, kept: &Pair) -> Result<u32> {
    let clauses = folded_clauses(store, &kept.row.pair)?;
    let waiting = clauses
        .iter()
        .filter(|(_, folded)| needs_my_answer(folded.state))
        .count();
    let theirs = folded_agreement(store, &kept.row.pair)?.theirs.is_some();
    let others = crate::disclosure::disclosures_need_me(store, &kept.row.pair)?
        + u32::from(crate::closing_statement::needs_me(store, &kept.row.pair)?)
        + crate::life::offers_need_me(store, &kept.row.pair)?;
    Ok(u32::try_from(waiting).unwrap_or(u32::MAX) + u32::from(theirs) + others)
}

impl Notebook {
    /// The agreement page.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_agreement(&self, pair: &PairId) -> Result<AgreementView> {
        let today = self.now()?.day_text();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = kept.people(store)?;
            let rows = rows(store, pair, &names_of(&people))?;
            let numbers = numbers(&rows);
            let folded = folded_agreement(store, pair)?;
            let signed = signed_words(store, pair, &folded)?;
            let count = |wanted: &dyn Fn(ClauseState) -> bool| {
                u32::try_from(rows.iter().filter(|row| wanted(row.state)).count())
                    .unwrap_or(u32::MAX)
            };
            let draft_count = count(&|state| state == ClauseState::Draft);
            let begun = drafted(store, pair)?.map(|draft| draft.preset);
            Ok(AgreementView {
                version: folded.next_version(),
                state: state(store, &kept, &rows, &folded, &today)?,
                clauses: rows
                    .iter()
                    .map(|row| clause_line(row, &numbers, signed.as_ref()))
                    .collect(),
                settled_count: count(&is_settled),
                needs_me_count: count(&needs_my_answer),
                needs_partner_count: count(&|state| state == ClauseState::PartnersTurn),
                versions: version_lines(store, &kept, &folded, &today)?,
                draft_to_propose_count: if kept.has_partner() { draft_count } else { 0 },
                me: people.0,
                partner: people.1,
                preset: folded.preset.or(begun),
                presets: presets(),
                headings: Catalogue::load()
                    .sections
                    .iter()
                    .map(|section| section.text.clone())
                    .collect(),
                addable: addable(&rows),
            })
        })
    }

    /// The agreement as one text, as it would read now.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_whole_text(&self, pair: &PairId) -> Result<WholeTextView> {
        let today = self.now()?.day_text();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = kept.people(store)?;
            let rows = rows(store, pair, &names_of(&people))?;
            let folded = folded_agreement(store, pair)?;
            Ok(WholeTextView {
                version: folded.next_version(),
                state: state(store, &kept, &rows, &folded, &today)?,
                page_count: page_count(rows.iter().map(|row| row.wording.as_str())),
                clauses: text_clauses(&rows),
                left: rows.iter().filter_map(left_line).collect(),
                left_out: rows
                    .iter()
                    .filter(|row| row.state == ClauseState::LeftOut)
                    .map(|row| row.title.clone())
                    .collect(),
            })
        })
    }
}

type SignedWords = BTreeMap<ClauseId, Agreed>;

/// The words of the newest version both signed.
pub(crate) fn signed_words(
    store: &Connection,
    pair: &PairId,
    folded: &FoldedAgreement,
) -> Result<Option<SignedWords>> {
    match folded.newest() {
        Some(version) => Ok(Some(
            clauses_under(store, pair, &version.first.entry)?
                .into_iter()
                .collect(),
        )),
        None => Ok(None),
    }
}

fn clause_line(
    row: &Row,
    numbers: &BTreeMap<ClauseId, u32>,
    signed: Option<&SignedWords>,
) -> ClauseLine {
    let agreed = row
        .folded
        .as_ref()
        .and_then(|folded| folded.agreed.as_ref())
        .filter(|agreed| !agreed.left_out);
    let changed = signed.is_some_and(|signed| match (signed.get(&row.clause), agreed) {
        (Some(before), Some(now)) => before.wording != now.wording || before.title != now.title,
        (None, None) => false,
        _ => true,
    });
    ClauseLine {
        clause: row.clause.clone(),
        number: numbers.get(&row.clause).copied(),
        heading: row.heading.clone(),
        title: row.title.clone(),
        state: row.state,
        gaps: row.gaps,
        changed_since_signed: changed,
    }
}

pub(crate) fn text_clauses(rows: &[Row]) -> Vec<TextClause> {
    rows.iter()
        .filter(|row| is_in_text(row))
        .zip(1..)
        .map(|(row, number)| TextClause {
            clause: row.clause.clone(),
            number,
            heading: row.heading.clone(),
            title: row.title.clone(),
            wording: row.wording.clone(),
            state: row.state,
        })
        .collect()
}

fn left_line(row: &Row) -> Option<LeftLine> {
    let folded = row
        .folded
        .as_ref()
        .filter(|folded| folded.state == ClauseState::MyTurn)?;
    Some(LeftLine {
        clause: row.clause.clone(),
        title: row.title.clone(),
        proposal: folded.theirs.clone()?,
        leave_out: folded.theirs_leave_out,
    })
}

/// Pages on A4, from the number of characters.
pub(crate) fn page_count<'a>(wordings: impl Iterator<Item = &'a str>) -> u32 {
    let chars: usize = wordings.map(|wording| wording.chars().count() + 60).sum();
    u32::try_from(chars.div_ceil(CHARS_PER_PAGE))
        .unwrap_or(u32::MAX)
        .max(1)
}

fn presets() -> Vec<PresetChoice> {
    let catalogue = Catalogue::load();
    let none = std::collections::BTreeSet::new();
    let choice = |preset: &crate::catalogue::Preset| PresetChoice {
        id: preset.id.clone(),
        title: preset.title.clone(),
        text: preset.text.clone(),
        clause_count: u32::try_from(draft_clauses(catalogue, preset, preset.size, &none).len())
            .unwrap_or(0),
    };
    catalogue.presets.iter().map(choice).collect()
}

fn addable(rows: &[Row]) -> Vec<AddableClause> {
    let catalogue = Catalogue::load();
    let here = |id: &str| rows.iter().any(|row| row.clause.as_str() == id);
    let offered = catalogue
        .clauses
        .iter()
        .filter(|clause| clause.sizes.contains(&Size::Full) || !clause.flags.is_empty());
    offered
        .filter(|clause| !here(&clause.id))
        .map(|clause| AddableClause {
            clause: ClauseId::new(&clause.id),
            title: clause.title.clone(),
            heading: catalogue
                .section(&clause.section)
                .map(|section| section.text.clone())
                .unwrap_or_default(),
        })
        .collect()
}

/// Entries of this pair whose kind or form needs a newer Ithaca.
pub(crate) fn needs_newer(store: &Connection, pair: &PairId) -> Result<u32> {
    let kinds = shelf::kinds(store, pair)?;
    let newer = kinds.iter().filter(|(kind, form, _)| {
        matches!(
            crate::journal::Entry::parse(kind, *form, "{}"),
            Err(crate::journal::EntryProblem::NeedsNewer)
        )
    });
    Ok(newer.map(|(_, _, count)| count).sum())
}
