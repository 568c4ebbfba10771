//! *Both said yes* (AG-20): everything that binds the two, each with the day and the hand of both.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use crate::agreement::{
    Agreed, Answer, SignatureView, agreed_as_of, folded_agreement, left_out_as_of,
    signature_view_of, signed_fact,
};
use crate::error::{Error, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Entry, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{PersonView, Side};

/// One yes of two: a wording or a leaving out, offered by one and accepted by the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClauseYes {
    /// The clause.
    pub clause: ClauseId,
    /// Its title, as both said yes to it.
    pub title: String,
    /// Both said yes to leaving it out.
    pub left_out: bool,
    /// Who offered it.
    pub offered_by: Side,
    /// When, as their laptop says.
    pub offered_at: String,
    /// When the other said yes, as their laptop says.
    pub accepted_at: String,
}

/// A version both signed, with what both had said yes to since the one before; or what is not signed yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BothYesPart {
    /// The version; none for what no signed text holds yet.
    pub version: Option<u32>,
    /// Both signatures, the first one first; none for what is not signed yet.
    pub signatures: Vec<SignatureView>,
    /// Clauses, in print order, those left out last.
    pub clauses: Vec<ClauseYes>,
}

/// The page *Both said yes*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BothYesView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// The newest first; what is not signed yet stands before all.
    pub parts: Vec<BothYesPart>,
}

impl Notebook {
    /// Everything both said yes to.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_both_yes(&self, pair: &PairId) -> Result<BothYesView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let mut parts = Vec::new();
            let mut before = BTreeMap::new();
            for version in folded_agreement(store, pair)?.versions {
                let (fact, _) = signed_fact(store, pair, &version.first.entry)?
                    .ok_or(Error::Broken("signature"))?;
                let standing = standing(store, pair, Some(&fact.place))?;
                parts.push(BothYesPart {
                    version: Some(version.version),
                    signatures: [&version.first, &version.second]
                        .map(|signed| signature_view_of(&kept, signed))
                        .to_vec(),
                    clauses: since(store, pair, &standing, &before)?,
                });
                before = offers(&standing);
            }
            let clauses = since(store, pair, &standing(store, pair, None)?, &before)?;
            if !clauses.is_empty() {
                parts.push(BothYesPart {
                    version: None,
                    signatures: Vec::new(),
                    clauses,
                });
            }
            parts.reverse();
            Ok(BothYesView { me, partner, parts })
        })
    }
}

type Standing = Vec<(ClauseId, Agreed)>;

/// What both had said yes to, as the author of an entry saw it.
fn standing(
    store: &Connection,
    pair: &PairId,
    seen_by: Option<&crate::journal::Place>,
) -> Result<Standing> {
    let mut found = agreed_as_of(store, pair, seen_by)?;
    found.extend(left_out_as_of(store, pair, seen_by)?);
    Ok(found)
}

fn offers(standing: &Standing) -> BTreeMap<ClauseId, EntryId> {
    let each = standing.iter();
    each.map(|(clause, agreed)| (clause.clone(), agreed.offer.clone()))
        .collect()
}

/// The yeses of a standing that an earlier one did not have.
fn since(
    store: &Connection,
    pair: &PairId,
    standing: &Standing,
    before: &BTreeMap<ClauseId, EntryId>,
) -> Result<Vec<ClauseYes>> {
    let mut found = Vec::new();
    for (clause, agreed) in standing {
        if before.get(clause) != Some(&agreed.offer) {
            found.extend(yes_of(store, pair, clause, agreed)?);
        }
    }
    Ok(found)
}

fn yes_of(
    store: &Connection,
    pair: &PairId,
    clause: &ClauseId,
    agreed: &Agreed,
) -> Result<Option<ClauseYes>> {
    let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
    let Some(offer) = facts.iter().find(|fact| fact.id() == &agreed.offer) else {
        return Ok(None);
    };
    let accepts = |entry: &Option<Entry>| matches!(entry, Some(Entry::ClauseAnswered(it)) if it.answer == Answer::Yes);
    let yes = facts.iter().find(|fact| {
        fact.mine != offer.mine && accepts(&fact.entry) && fact.replaces.contains(&agreed.offer)
    });
    Ok(yes.map(|yes| ClauseYes {
        clause: clause.clone(),
        title: agreed.title.clone(),
        left_out: agreed.left_out,
        offered_by: if offer.mine { Side::Me } else { Side::Partner },
        offered_at: offer.at.clone(),
        accepted_at: yes.at.clone(),
    }))
}
