//! The agreed text as it stands now, or as a signature saw it.

use rusqlite::Connection;

use super::entry::AgreementSigned;
use super::fold::{Agreed, fold_clause, folded_clauses};
use crate::error::{Error, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, CLAUSE, Entry, Fact, Place, facts_about};
use crate::pair::Pair;
use crate::person::Role;
use crate::record::{HeadRead, RecordClause, RecordPerson, RecordText};
use crate::store::{journal as shelf, outbox as tray};

/// Language of the words in record form 1.
const LANGUAGE: &str = "en";

/// Every agreed clause that is in the text, in print order.
///
/// With `seen_by`, the state as that entry's author saw it: what crossed it does not count.
///
/// # Errors
/// When the notebook cannot be read.
pub fn agreed_as_of(
    store: &Connection,
    pair: &PairId,
    seen_by: Option<&Place>,
) -> Result<Vec<(ClauseId, Agreed)>> {
    let mut clauses = settled_as_of(store, pair, seen_by)?;
    clauses.retain(|(_, agreed)| !agreed.left_out);
    Ok(clauses)
}

fn settled_as_of(
    store: &Connection,
    pair: &PairId,
    seen_by: Option<&Place>,
) -> Result<Vec<(ClauseId, Agreed)>> {
    if seen_by.is_some() {
        return Ok(settled_among(&clause_facts(store, pair)?, seen_by));
    }
    // As it stands now is folded already.
    let folded = folded_clauses(store, pair)?.into_iter();
    let agreed = folded.filter_map(|(clause, it)| it.agreed.map(|agreed| (clause, agreed)));
    Ok(in_print_order(agreed.collect()))
}

fn in_print_order(mut clauses: Vec<(ClauseId, Agreed)>) -> Vec<(ClauseId, Agreed)> {
    clauses.sort_by(|a, b| (a.1.position, &a.0).cmp(&(b.1.position, &b.0)));
    clauses
}

/// What is said about every clause, read once for whoever asks for it as of several entries.
pub(crate) type ClauseFacts = Vec<(ClauseId, Vec<Fact>)>;

/// Everything said about every clause.
pub(crate) fn clause_facts(store: &Connection, pair: &PairId) -> Result<ClauseFacts> {
    let mut things = shelf::things_beginning(store, pair, CLAUSE)?;
    things.extend(tray::things(store, pair)?);
    let mut found = Vec::new();
    for about in things {
        if let About::Clause(clause) = About::parse(&about) {
            found.push((clause, facts_about(store, pair, &about)?));
        }
    }
    Ok(found)
}

/// What both had said yes to among these facts, in print order; left out ones too.
pub(crate) fn settled_among(
    facts: &ClauseFacts,
    seen_by: Option<&Place>,
) -> Vec<(ClauseId, Agreed)> {
    let mut clauses = Vec::new();
    for (clause, facts) in facts {
        let folded = match seen_by {
            Some(place) => {
                let seen = facts.iter().filter(|fact| place.saw(&fact.place));
                fold_clause(&seen.cloned().collect::<Vec<_>>())
            }
            None => fold_clause(facts),
        };
        if let Some(agreed) = folded.and_then(|folded| folded.agreed) {
            clauses.push((clause.clone(), agreed));
        }
    }
    in_print_order(clauses)
}

/// The canonical text of a version, from clauses and the pair's cards.
pub(crate) fn record_text(
    kept: &Pair,
    version: u32,
    day: &str,
    previous_sha256: Option<String>,
    clauses: &[(ClauseId, Agreed)],
) -> Result<RecordText> {
    let my_card = kept.my_card()?.ok_or(Error::Broken("my card"))?.open()?;
    let partner_card = kept
        .partner_card()?
        .ok_or(crate::error::Refusal::PairHasNoPartner)?;
    let person = |card: &crate::parcel::Card| RecordPerson {
        name: card.name.clone(),
        fingerprint: card.keys.ssh_fingerprint(),
        key: card.keys.signing.to_string(),
    };
    let (mentee, mentor) = match kept.my_role {
        Role::Mentee => (person(&my_card), person(&partner_card)),
        Role::Mentor => (person(&partner_card), person(&my_card)),
    };
    Ok(RecordText {
        pair: kept.row.wire.clone(),
        version,
        day: day.to_owned(),
        language: LANGUAGE.to_owned(),
        previous_sha256,
        mentee,
        mentor,
        clauses: record_clauses(clauses),
    })
}

/// The text as its own head names version, day, people and keys, over the clauses given.
pub(crate) fn text_under(head: &HeadRead, clauses: &[(ClauseId, Agreed)]) -> RecordText {
    let person = |name: &str, fingerprint: &str| RecordPerson {
        name: name.to_owned(),
        fingerprint: fingerprint.to_owned(),
        key: String::new(),
    };
    RecordText {
        pair: head.pair.clone(),
        version: head.version,
        day: head.day.clone(),
        language: LANGUAGE.to_owned(),
        previous_sha256: head.previous_sha256.clone(),
        mentee: person(&head.mentee, &head.mentee_key),
        mentor: person(&head.mentor, &head.mentor_key),
        clauses: record_clauses(clauses),
    }
}

fn record_clauses(clauses: &[(ClauseId, Agreed)]) -> Vec<RecordClause> {
    let agreed = clauses.iter().map(|(_, agreed)| RecordClause {
        heading: agreed.heading.clone(),
        title: agreed.title.clone(),
        wording: agreed.wording.clone(),
    });
    agreed.collect()
}

/// A signature's entry, with its place among the others.
///
/// # Errors
/// When the notebook cannot be read.
pub fn signed_fact(
    store: &Connection,
    pair: &PairId,
    entry: &EntryId,
) -> Result<Option<(Fact, AgreementSigned)>> {
    let facts = facts_about(store, pair, &About::Agreement.text())?;
    Ok(facts
        .into_iter()
        .find(|fact| fact.id() == entry)
        .and_then(|fact| match fact.entry.clone() {
            Some(Entry::AgreementSigned(signed)) => Some((fact, signed)),
            _ => None,
        }))
}

/// The exact text under a signature.
///
/// # Errors
/// When the notebook cannot be read.
pub fn signature_text(store: &Connection, pair: &PairId, entry: &EntryId) -> Result<String> {
    signed_fact(store, pair, entry)?
        .map(|(_, signed)| signed.text)
        .ok_or(Error::Broken("signature"))
}
