//! *Both said yes* (AG-20): everything that binds the two, each with the day and the hand of both.

use std::collections::BTreeMap;

use serde::Serialize;

use super::beside_yes::{BesideYes, beside_yeses};
use crate::agreement::{
    Agreed, Answer, ClauseFacts, SignatureView, clause_facts, folded_agreement, settled_among,
    signature_view_of,
};
use crate::disclosure::{DisclosureLine, agreed_disclosures};
use crate::error::{Error, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, Place, facts_about};
use crate::life::{LifeYes, life_yeses};
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
    /// Later last days and pauses, newest yes first, those that a later yes left behind included.
    pub life: Vec<LifeYes>,
    /// Minutes, outcomes and how they close, newest yes first.
    pub beside: Vec<BesideYes>,
    /// Sentences that may be said, newest first.
    pub disclosures: Vec<DisclosureLine>,
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
            // Read once: a long pair has many versions.
            let facts = clause_facts(store, pair)?;
            let signatures = facts_about(store, pair, &About::Agreement.text())?;
            for version in folded_agreement(store, pair)?.versions {
                let fact = signatures
                    .iter()
                    .find(|fact| fact.id() == &version.first.entry)
                    .ok_or(Error::Broken("signature"))?;
                let standing = standing(&facts, Some(&fact.place));
                parts.push(BothYesPart {
                    version: Some(version.version),
                    signatures: [&version.first, &version.second]
                        .map(|signed| signature_view_of(&kept, signed))
                        .to_vec(),
                    clauses: since(&facts, &standing, &before),
                });
                before = offers(&standing);
            }
            let clauses = since(&facts, &standing(&facts, None), &before);
            if !clauses.is_empty() {
                parts.push(BothYesPart {
                    version: None,
                    signatures: Vec::new(),
                    clauses,
                });
            }
            parts.reverse();
            Ok(BothYesView {
                me,
                partner,
                parts,
                life: life_yeses(store, pair)?,
                beside: beside_yeses(store, pair)?,
                disclosures: agreed_disclosures(store, pair)?,
            })
        })
    }
}

type Standing = Vec<(ClauseId, Agreed)>;

/// What both had said yes to, as the author of an entry saw it: in print order, those left out last.
fn standing(facts: &ClauseFacts, seen_by: Option<&Place>) -> Standing {
    let mut found = settled_among(facts, seen_by);
    found.sort_by_key(|(_, agreed)| agreed.left_out);
    found
}

fn offers(standing: &Standing) -> BTreeMap<ClauseId, EntryId> {
    let each = standing.iter();
    each.map(|(clause, agreed)| (clause.clone(), agreed.offer.clone()))
        .collect()
}

/// The yeses of a standing that an earlier one did not have.
fn since(
    facts: &ClauseFacts,
    standing: &Standing,
    before: &BTreeMap<ClauseId, EntryId>,
) -> Vec<ClauseYes> {
    let new = standing
        .iter()
        .filter(|(clause, agreed)| before.get(clause) != Some(&agreed.offer));
    new.filter_map(|(clause, agreed)| {
        let (_, said) = facts.iter().find(|(known, _)| known == clause)?;
        yes_of(said, clause, agreed)
    })
    .collect()
}

fn yes_of(facts: &[Fact], clause: &ClauseId, agreed: &Agreed) -> Option<ClauseYes> {
    let offer = facts.iter().find(|fact| fact.id() == &agreed.offer)?;
    let accepts = |entry: &Option<Entry>| matches!(entry, Some(Entry::ClauseAnswered(it)) if it.answer == Answer::Yes);
    let yes = facts.iter().find(|fact| {
        fact.mine != offer.mine && accepts(&fact.entry) && fact.replaces.contains(&agreed.offer)
    })?;
    Some(ClauseYes {
        clause: clause.clone(),
        title: agreed.title.clone(),
        left_out: agreed.left_out,
        offered_by: Side::of(offer.mine),
        offered_at: offer.at.clone(),
        accepted_at: yes.at.clone(),
    })
}
