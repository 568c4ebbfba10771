//! Another size, later (AG-2): what belongs to it comes in, what does not is offered to be left out. Nothing that was
//! agreed, and nothing anybody typed, is deleted.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::begin::{kept_from, names_of, starting_draft};
use super::clause_state::ClauseState;
use super::draft::ClauseKept;
use super::draft_shelf::{kept_drafts, put_draft};
use super::fold_signatures::folded_agreement;
use super::list_page::{Row, rows};
use super::propose::{ready, write_offer};
use super::sign::drop_stale_signature;
use super::starting_text::{AgreementDraft, drafted, keep_begun, preset_of, starting_params};
use crate::catalogue::{Catalogue, Clause, Size, draft_clauses};
use crate::error::{Error, Refusal, Result};
use crate::id::{ClauseId, PairId};
use crate::journal::{About, facts_about};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, draft_names};
use crate::store::only_me;

const SHORT_VERSION_LEFT: only_me::Kind = only_me::Kind::ShortVersionLeft;

/// What another size would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SizeChange {
    /// The size the draft was begun or last changed with, if this laptop knows it.
    pub current: Option<Size>,
    /// Titles of clauses that would come in, in print order.
    pub adds: Vec<String>,
    /// Titles of clauses that would be left out, in print order.
    pub leaves: Vec<String>,
    /// Of those, how many both had said yes to: they stay until both say yes to leaving them out.
    pub agreed_count: u32,
}

struct Plan {
    begun: AgreementDraft,
    adds: Vec<&'static Clause>,
    leaves: Vec<Row>,
}

fn plan(store: &Connection, pair: &PairId, size: Size) -> Result<Plan> {
    let people = Pair::load(store, pair)?.people(store)?;
    let catalogue = Catalogue::load();
    let mut begun = drafted(store, pair)?.unwrap_or_default();
    if begun.preset.is_empty() {
        begun.preset = folded_agreement(store, pair)?.preset.unwrap_or_default();
    }
    let preset = preset_of(catalogue, &begun)?;
    // It goes into the entry that begins a draft, which needs a name there.
    begun.preset.clone_from(&preset.id);
    let wanted = draft_clauses(catalogue, preset, size, &begun.flags);
    let rows = rows(store, pair, &names_of(&people))?;
    let is_in = |row: &Row| !matches!(row.state, ClauseState::LeftOut | ClauseState::Open);
    let adds = wanted.iter().copied().filter(|clause| {
        let mut present = rows.iter().filter(|row| is_in(row));
        !present.any(|row| row.clause.as_str() == clause.id)
    });
    let adds = adds.collect();
    // A clause in own words belongs to every size.
    let known = |row: &Row| catalogue.clause(row.clause.as_str()).is_some();
    let belongs = |row: &Row| wanted.iter().any(|clause| clause.id == row.clause.as_str());
    let leaves = rows
        .into_iter()
        .filter(|row| is_in(row) && known(row) && !belongs(row))
        .collect();
    Ok(Plan {
        begun,
        adds,
        leaves,
    })
}

impl Notebook {
    /// What another size would change. Nothing is written.
    ///
    /// # Errors
    /// `PairGone`, `PresetUnknown`.
    pub fn view_size_change(&self, pair: &PairId, size: Size) -> Result<SizeChange> {
        self.read(|store| {
            let plan = plan(store, pair, size)?;
            let agreed = plan
                .leaves
                .iter()
                .filter(|row| row.state == ClauseState::Agreed);
            Ok(SizeChange {
                current: plan.begun.size,
                adds: plan
                    .adds
                    .iter()
                    .map(|clause| clause.title.clone())
                    .collect(),
                agreed_count: u32::try_from(agreed.count()).unwrap_or(u32::MAX),
                leaves: plan.leaves.into_iter().map(|row| row.title).collect(),
            })
        })
    }

    /// Changes the size: what comes in becomes my draft; what goes is left out of my draft, and what the partner knows
    /// of is proposed to be left out. It can be taken back clause by clause until a parcel is made.
    ///
    /// # Errors
    /// `PairGone`, `PresetUnknown`, `PairStopped`.
    pub fn change_size(&mut self, pair: &PairId, size: Size) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let plan = plan(page.store, pair, size)?;
            for row in &plan.leaves {
                leave_out(page, &kept, row)?;
            }
            let mut begun = plan.begun;
            begun.size = Some(size);
            keep_begun(page, pair, &begun)?;
            bring_in(page, &kept, &begun, size, &plan.adds)?;
            drop_stale_signature(page, pair)?;
            page.touch(Topic::Agreement);
            Ok(())
        })
    }
}

impl Notebook {
    /// Leaves the friendly offer of the five-line version (AG-17); it does not come again.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn leave_short_version(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let now = page.now.text();
            only_me::put(page.store, pair, SHORT_VERSION_LEFT, "", "true", &now)?;
            page.touch(Topic::Agreement);
            Ok(())
        })
    }
}

/// Whether the friendly offer of the five-line version was left.
pub(crate) fn short_version_left(store: &Connection, pair: &PairId) -> Result<bool> {
    Ok(only_me::get(store, pair, SHORT_VERSION_LEFT, "")?.is_some())
}

/// Whether any clause on the table does not belong to the five-line version.
pub(crate) fn is_longer_than_five_lines(store: &Connection, pair: &PairId) -> Result<bool> {
    Ok(!plan(store, pair, Size::Five)?.leaves.is_empty())
}

fn leave_out(page: &mut Page<'_>, kept: &Pair, row: &Row) -> Result<()> {
    let pair = &kept.row.pair;
    let mut draft = starting_draft(page.store, pair, &row.clause)?.ok_or(Refusal::ClauseGone)?;
    draft.draft.leave_out = true;
    draft.required = false;
    let about = About::Clause(row.clause.clone());
    let facts = facts_about(page.store, pair, &about.text())?;
    // What has not left yet is taken out again; what my partner has read is theirs to answer.
    if facts.iter().all(crate::journal::Fact::is_waiting) {
        for fact in &facts {
            page.take_out(pair, &about, fact.id())?;
        }
        return put_draft(page, pair, &row.clause, &draft);
    }
    let people = kept.people(page.store)?;
    let offer = draft.check(&row.clause, &names_of(&people))?;
    write_offer(page, &kept.keyring()?, &row.clause, offer)
}

fn bring_in(
    page: &mut Page<'_>,
    kept: &Pair,
    begun: &AgreementDraft,
    size: Size,
    adds: &[&'static Clause],
) -> Result<()> {
    let pair = &kept.row.pair;
    let catalogue = Catalogue::load();
    let (me, partner) = kept.people(page.store)?;
    let names = draft_names(&me, &partner);
    let preset = preset_of(catalogue, begun)?;
    let mut params = starting_params(catalogue, preset, begun, page.now.day(), &names);
    let drafts: BTreeMap<ClauseId, ClauseKept> = kept_drafts(page.store, pair)?;
    // Values that my drafts have already go on in the clauses that come in.
    params.extend(drafts.values().flat_map(|draft| draft.draft.params.clone()));
    for clause in adds {
        let id = ClauseId::new(&clause.id);
        let mut draft = match drafts.get(&id) {
            Some(draft) => draft.clone(),
            None => kept_from(catalogue, clause, size, &params),
        };
        draft.draft.leave_out = false;
        let facts = facts_about(page.store, pair, &About::Clause(id.clone()).text())?;
        let offer = draft.check(&id, &names);
        match (facts.is_empty(), offer) {
            // The partner knows the clause: what is whole is offered again, the rest waits as my draft.
            (false, Ok(offer)) => match write_offer(page, &kept.keyring()?, &id, offer) {
                Ok(()) | Err(Error::Refused(Refusal::NothingToPropose)) => {}
                Err(other) => return Err(other),
            },
            _ => put_draft(page, pair, &id, &draft)?,
        }
    }
    Ok(())
}
