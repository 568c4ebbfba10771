//! Where drafts of clauses lie: Only me, one for each clause, in place of its earlier state.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::draft::ClauseKept;
use crate::catalogue::ParamValue;
use crate::error::{Error, Result};
use crate::id::{ClauseId, PairId};
use crate::notebook::Page;
use crate::person::Role;
use crate::store::only_me;

const CLAUSE_DRAFT: only_me::Kind = only_me::Kind::ClauseDraft;

/// My draft of one clause.
pub(crate) fn kept_draft(
    store: &Connection,
    pair: &PairId,
    clause: &ClauseId,
) -> Result<Option<ClauseKept>> {
    let body = only_me::get(store, pair, CLAUSE_DRAFT, clause.as_str())?;
    body.map(|body| read_draft(&body)).transpose()
}

/// A draft as it lies.
pub(crate) fn read_draft(body: &str) -> Result<ClauseKept> {
    serde_json::from_str(body).map_err(|_| Error::Broken("clause draft"))
}

/// My clause drafts by clause.
pub(crate) fn kept_drafts(
    store: &Connection,
    pair: &PairId,
) -> Result<BTreeMap<ClauseId, ClauseKept>> {
    let mut found = BTreeMap::new();
    for (clause, body) in only_me::all(store, pair, CLAUSE_DRAFT)? {
        found.insert(ClauseId::new(clause), read_draft(&body)?);
    }
    Ok(found)
}

/// Keeps one clause draft in place of its earlier state.
pub(crate) fn put_draft(
    page: &Page<'_>,
    pair: &PairId,
    clause: &ClauseId,
    kept: &ClauseKept,
) -> Result<()> {
    let body = serde_json::to_string(kept).unwrap_or_default();
    only_me::put(
        page.store,
        pair,
        CLAUSE_DRAFT,
        clause.as_str(),
        &body,
        &page.now.text(),
    )?;
    Ok(())
}

/// A person's name was written anew: drafts that took it over follow, those in which it was changed by hand stay.
pub(crate) fn rename_in_drafts(
    page: &Page<'_>,
    pair: &PairId,
    role: Role,
    (before, now): (&str, &str),
) -> Result<()> {
    let param = match role {
        Role::Mentee => "mentee_name",
        Role::Mentor => "mentor_name",
    };
    for (clause, mut kept) in kept_drafts(page.store, pair)? {
        match kept.draft.params.get_mut(param) {
            Some(ParamValue::Text(name)) if name == before => now.clone_into(name),
            Some(_) | None => continue,
        }
        put_draft(page, pair, &clause, &kept)?;
    }
    Ok(())
}

/// Erases one clause draft.
pub(crate) fn remove_draft(page: &Page<'_>, pair: &PairId, clause: &ClauseId) -> Result<()> {
    only_me::remove(page.store, pair, CLAUSE_DRAFT, clause.as_str())?;
    Ok(())
}
