//! What I had offered, offered again: after an invitation was given up for the other's (PA-9).

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::draft_clause::draft_from;
use super::entry::ClauseProposed;
use super::fold::{fold_clause, offer_of, proposed};
use super::propose::write_offer;
use crate::catalogue::Names;
use crate::error::{Error, Refusal, Result};
use crate::id::{ClauseId, PairId};
use crate::journal::{About, CLAUSE, Checked, Entry, Fact, facts_about};
use crate::notebook::Page;
use crate::pair::PairKeyring;
use crate::store::{journal as shelf, outbox as tray};

impl ClauseProposed {
    /// Whether two offers would print the same clause.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.change == other.change
            && self.heading == other.heading
            && self.title == other.title
            && self.wording == other.wording
    }
}

/// My newest offer on each clause that was not taken back.
pub(crate) fn my_offers(
    store: &Connection,
    pair: &PairId,
) -> Result<BTreeMap<ClauseId, ClauseProposed>> {
    let mut things = shelf::things_beginning(store, pair, CLAUSE)?;
    things.extend(tray::things(store, pair)?);
    let mut offers = BTreeMap::new();
    for about in things {
        let About::Clause(clause) = About::parse(&about) else {
            continue;
        };
        let facts = facts_about(store, pair, &about)?;
        let waiting = fold_clause(&facts).and_then(|folded| folded.mine);
        let mine: Vec<Fact> = facts.into_iter().filter(|fact| fact.mine).collect();
        let offer = match waiting {
            Some(id) => offer_of(&mine, &id).cloned(),
            None => mine.iter().rev().find_map(proposed).cloned(),
        };
        offers.extend(offer.map(|offer| (clause, offer)));
    }
    Ok(offers)
}

/// The newest offer on each clause among entries that were not written yet.
pub(crate) fn offers_among(checked: &[Checked]) -> BTreeMap<ClauseId, ClauseProposed> {
    let read = |item: &Checked| {
        let body = item.envelope.body.get();
        match (
            About::parse(&item.envelope.about),
            Entry::parse(&item.envelope.kind, item.envelope.form, body),
        ) {
            (About::Clause(clause), Ok(Entry::ClauseProposed(offer))) => Some((clause, offer)),
            _ => None,
        }
    };
    checked.iter().filter_map(read).collect()
}

/// An offer as it reads once both names are known; words of one's own stay as they are.
pub(crate) fn with_names(
    clause: &ClauseId,
    offer: ClauseProposed,
    names: &Names<'_>,
) -> ClauseProposed {
    match draft_from(&offer).check(clause, names) {
        Ok(filled) => ClauseProposed {
            reason: offer.reason,
            ..filled
        },
        Err(_) => offer,
    }
}

/// Offers something again; what is agreed already in the same words stays as it is.
pub(crate) fn offer_again(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    clause: &ClauseId,
    offer: ClauseProposed,
) -> Result<()> {
    match write_offer(page, keyring, clause, offer) {
        Err(Error::Refused(Refusal::NothingToPropose)) => Ok(()),
        answer => answer,
    }
}
