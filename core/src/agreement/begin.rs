//! Begin a draft from a preset, and keep what I write in it: Only me until proposed.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::clause_view::ClauseDraft;
use super::draft::ClauseKept;
use super::draft_shelf::{kept_draft, kept_drafts, put_draft, remove_draft};
use super::rules::{HEADING_CHARS_MAX, OWN_CLAUSES_MAX};
use super::starting_text::{AgreementDraft, drafted, keep_begun, preset_of, starting_params};
use crate::catalogue::{Catalogue, Clause, Names, Params, Size, draft_clauses, recompute};
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, PairId};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, draft_names};
use crate::text::check_line;

/// Room between two clauses of the text, so that one can be put between.
const POSITION_STEP: u32 = 10;
/// Room for the clauses of one heading.
const POSITIONS_PER_HEADING: u32 = 10_000;
/// Order of the heading "What we both do".
const BOTH_HEADING: u32 = 4;
/// Order of the heading under which clauses stand that belong nowhere else.
const OWN_HEADING: u32 = 16;

/// Order of a catalogue clause in the text.
pub(crate) fn position_of(catalogue: &Catalogue, clause: &Clause) -> u32 {
    let heading = catalogue
        .section(&clause.section)
        .map_or(0, |section| section.order);
    let place = catalogue
        .clauses
        .iter()
        .position(|item| item.id == clause.id)
        .unwrap_or(0);
    heading * POSITIONS_PER_HEADING + u32::try_from(place).unwrap_or(0) * POSITION_STEP
}

pub(crate) fn kept_from(
    catalogue: &Catalogue,
    clause: &Clause,
    size: Size,
    params: &Params,
) -> ClauseKept {
    let used: BTreeSet<&String> = clause
        .params
        .iter()
        .chain(clause.alternatives.iter().flat_map(|other| &other.params))
        .collect();
    let values = params
        .iter()
        .filter(|(id, _)| used.contains(id))
        .map(|(id, value)| (id.clone(), value.clone()));
    ClauseKept {
        draft: ClauseDraft {
            title: clause.title.clone(),
            params: values.collect(),
            ..ClauseDraft::default()
        },
        heading: catalogue
            .section(&clause.section)
            .map(|section| section.text.clone())
            .unwrap_or_default(),
        section: u32::from(clause.number),
        position: position_of(catalogue, clause),
        required: clause.required && size >= Size::Standard,
        catalogue_version: catalogue.version,
        language: catalogue.language.clone(),
        origin: String::new(),
    }
}

/// Shape of a clause in own words about what both do; `count` is how many of one's own there are.
pub(crate) fn own_shape(title: String, count: u32) -> ClauseKept {
    let catalogue = Catalogue::load();
    let section = catalogue
        .sections
        .iter()
        .find(|section| section.order == BOTH_HEADING);
    ClauseKept {
        draft: ClauseDraft {
            title,
            ..ClauseDraft::default()
        },
        heading: section.map_or_else(String::new, |section| section.text.clone()),
        section: 0,
        position: BOTH_HEADING * POSITIONS_PER_HEADING
            + POSITIONS_PER_HEADING / 2
            + count * POSITION_STEP,
        required: false,
        catalogue_version: catalogue.version,
        language: catalogue.language.clone(),
        origin: "own".to_owned(),
    }
}

impl Notebook {
    /// Begins my draft of the agreement from a preset. Nothing is proposed and nothing leaves.
    ///
    /// # Errors
    /// `PresetUnknown`, `DraftExists`, `TextTooLong` (programme).
    pub fn begin_agreement(&mut self, pair: &PairId, draft: &AgreementDraft) -> Result<()> {
        self.change(|page| {
            let catalogue = Catalogue::load();
            let preset = catalogue
                .preset(&draft.preset)
                .ok_or(Refusal::PresetUnknown)?;
            let kept = Pair::load(page.store, pair)?;
            if drafted(page.store, pair)?.is_some() || !kept_drafts(page.store, pair)?.is_empty() {
                return Err(Refusal::DraftExists.into());
            }
            let begun = draft.checked(preset)?;
            let (me, partner) = kept.people(page.store)?;
            let names = draft_names(&me, &partner);
            let params = starting_params(catalogue, preset, &begun, page.now.day(), &names);
            keep_begun(page, pair, &begun)?;
            let size = begun.size.unwrap_or(preset.size);
            for clause in draft_clauses(catalogue, preset, size, &begun.flags) {
                put_draft(
                    page,
                    pair,
                    &ClauseId::new(&clause.id),
                    &kept_from(catalogue, clause, size, &params),
                )?;
            }
            page.touch(Topic::Agreement);
            Ok(())
        })
    }

    /// Keeps what I type in one clause, in place of its earlier state. Values shared with other drafts follow.
    ///
    /// # Errors
    /// `PairGone`, `ClauseGone`.
    pub fn save_clause_draft(
        &mut self,
        pair: &PairId,
        clause: &ClauseId,
        draft: &ClauseDraft,
    ) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let before = starting_draft(page.store, pair, clause)?.ok_or(Refusal::ClauseGone)?;
            let after = ClauseKept {
                draft: draft.clone(),
                ..before.clone()
            };
            put_draft(page, pair, clause, &after)?;
            follow(
                page,
                pair,
                clause,
                &before.draft.params,
                &after.draft.params,
            )?;
            page.touch(Topic::Agreement);
            Ok(())
        })
    }

    /// Lets go of my draft of one clause; what was proposed stays.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn drop_clause_draft(&mut self, pair: &PairId, clause: &ClauseId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            remove_draft(page, pair, clause)?;
            page.touch(Topic::Agreement);
            Ok(())
        })
    }

    /// Adds a clause in own words to my drafts, under a heading.
    ///
    /// # Errors
    /// `PairGone`, `TooManyOwnClauses`, `NameMissing` (title), `TextTooLong`.
    pub fn add_clause(
        &mut self,
        pair: &PairId,
        heading: &str,
        draft: &ClauseDraft,
    ) -> Result<ClauseId> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let catalogue = Catalogue::load();
            let heading = check_line(heading, HEADING_CHARS_MAX)?;
            let rows = crate::store::agreement::clauses(page.store, pair)?;
            let drafts = kept_drafts(page.store, pair)?;
            let own: BTreeSet<&ClauseId> = rows
                .iter()
                .map(|row| &row.clause)
                .chain(drafts.keys())
                .filter(|clause| clause.is_own())
                .collect();
            let count = u32::try_from(own.len()).unwrap_or(u32::MAX);
            if count >= OWN_CLAUSES_MAX {
                return Err(Refusal::TooManyOwnClauses {
                    limit: OWN_CLAUSES_MAX,
                }
                .into());
            }
            let order = catalogue
                .sections
                .iter()
                .find(|section| section.text == heading)
                .map_or(OWN_HEADING, |s| s.order);
            let clause = ClauseId::own();
            let kept = ClauseKept {
                draft: ClauseDraft {
                    own_words: Some(draft.own_words.clone().unwrap_or_default()),
                    ..draft.clone()
                },
                heading,
                section: 0,
                position: order * POSITIONS_PER_HEADING
                    + POSITIONS_PER_HEADING / 2
                    + count * POSITION_STEP,
                required: false,
                catalogue_version: catalogue.version,
                language: catalogue.language.clone(),
                origin: String::new(),
            };
            put_draft(page, pair, &clause, &kept)?;
            page.touch(Topic::Agreement);
            Ok(clause)
        })
    }

    /// Adds a clause of the catalogue to my drafts.
    ///
    /// # Errors
    /// `ClauseGone` if the catalogue has no such clause.
    pub fn add_catalogue_clause(&mut self, pair: &PairId, clause: &ClauseId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let draft = catalogue_draft(page, &kept, clause)?;
            put_draft(page, pair, clause, &draft)?;
            page.touch(Topic::Agreement);
            Ok(())
        })
    }
}

/// A draft of a clause with the words of the catalogue, its gaps filled as the draft of the whole began.
pub(crate) fn catalogue_draft(
    page: &Page<'_>,
    kept: &Pair,
    clause: &ClauseId,
) -> Result<ClauseKept> {
    let catalogue = Catalogue::load();
    let item = catalogue
        .clause(clause.as_str())
        .ok_or(Refusal::ClauseGone)?;
    let (me, partner) = kept.people(page.store)?;
    let begun = drafted(page.store, &kept.row.pair)?.unwrap_or_default();
    let preset = preset_of(catalogue, &begun)?;
    let names = draft_names(&me, &partner);
    let params = starting_params(catalogue, preset, &begun, page.now.day(), &names);
    let size = begun.size.unwrap_or(preset.size);
    Ok(kept_from(catalogue, item, size, &params))
}

/// Where a draft of this clause begins: my draft, else what waits for me, else mine, else what is agreed.
pub(crate) fn starting_draft(
    store: &Connection,
    pair: &PairId,
    clause: &ClauseId,
) -> Result<Option<ClauseKept>> {
    if let Some(kept) = kept_draft(store, pair, clause)? {
        return Ok(Some(kept));
    }
    let facts = crate::journal::facts_about(
        store,
        pair,
        &crate::journal::About::Clause(clause.clone()).text(),
    )?;
    let Some(folded) = super::fold::fold_clause(&facts) else {
        return Ok(None);
    };
    let wanted = folded
        .theirs
        .or(folded.mine)
        .or(folded.agreed.map(|agreed| agreed.offer));
    let offer = wanted.and_then(|id| super::fold::offer_of(&facts, &id).cloned());
    Ok(offer
        .or_else(|| super::fold::last_offer(&facts).cloned())
        .map(|offer| super::draft_clause::draft_with_values(&offer, &facts)))
}

/// Values that several clauses share, and days worked out from others, follow in my other drafts.
fn follow(
    page: &Page<'_>,
    pair: &PairId,
    clause: &ClauseId,
    before: &Params,
    after: &Params,
) -> Result<()> {
    if before == after {
        return Ok(());
    }
    let catalogue = Catalogue::load();
    let preset = preset_of(catalogue, &drafted(page.store, pair)?.unwrap_or_default())?;
    let drafts = kept_drafts(page.store, pair)?;
    let mut all: Params = drafts
        .values()
        .flat_map(|kept| kept.draft.params.clone())
        .collect();
    all.extend(before.clone());
    let mut now = all.clone();
    now.extend(after.clone());
    let now = recompute(catalogue, preset, &all, &now);
    for (other, mut kept) in drafts {
        let values = kept.draft.params.iter_mut();
        let mut moved = false;
        for (id, value) in values {
            if let Some(new) = now
                .get(id)
                .filter(|new| *new != value && (&other != clause || !after.contains_key(id)))
            {
                *value = new.clone();
                moved = true;
            }
        }
        if moved {
            put_draft(page, pair, &other, &kept)?;
        }
    }
    Ok(())
}

/// Names for filling, kept apart so that they live as long as the people they name.
pub(crate) fn names_of(
    people: &(crate::person::PersonView, crate::person::PersonView),
) -> Names<'_> {
    draft_names(&people.0, &people.1)
}

/// What I proposed in an invitation becomes my draft again, when the invitation is taken back.
pub(crate) fn drafts_from_proposals(page: &Page<'_>, pair: &PairId) -> Result<()> {
    for (clause, _) in super::fold::folded_clauses(page.store, pair)? {
        if kept_draft(page.store, pair, &clause)?.is_some() {
            continue;
        }
        if let Some(kept) = starting_draft(page.store, pair, &clause)? {
            put_draft(page, pair, &clause, &kept)?;
        }
    }
    Ok(())
}
