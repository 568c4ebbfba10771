//! What stands between the two about the statement: an offer that waits, or a text with two signatures.

use rusqlite::Connection;

use super::entry::ClosingSignature;
use crate::error::Result;
use crate::id::PairId;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::proposal::{Standing, stands};

/// Every entry about the statement.
pub(super) fn all(store: &Connection, pair: &PairId) -> Result<Vec<Fact>> {
    facts_about(store, pair, &About::ClosingStatement.text())
}

/// Whether a second signature stands under the text of the offer it names: else it is no yes to it.
pub(crate) fn signs_what_it_names(fact: &Fact, facts: &[Fact]) -> bool {
    let Some(signed) = signed(fact) else {
        return false;
    };
    let mut offers = facts.iter().filter(|it| fact.replaces.contains(it.id()));
    offers.any(|it| offered(it).is_some_and(|it| it.text_sha256 == signed.text_sha256))
}

/// The offer an entry makes.
pub(super) fn offered(fact: &Fact) -> Option<&ClosingSignature> {
    match fact.entry.as_ref() {
        Some(Entry::ClosingStatementOffered(offer)) => Some(&offer.0),
        Some(_) | None => None,
    }
}

fn signed(fact: &Fact) -> Option<&ClosingSignature> {
    match fact.entry.as_ref() {
        Some(Entry::ClosingStatementSigned(signed)) => Some(&signed.0),
        Some(_) | None => None,
    }
}

/// A statement both signed.
#[derive(Debug, Clone)]
pub(crate) struct BothSigned {
    /// The offer, its text and the first signature.
    pub(crate) first: Fact,
    /// The second signature.
    pub(crate) second: Fact,
}

impl BothSigned {
    /// Both signatures, the first one first.
    pub(super) fn signatures(&self) -> Option<[(&Fact, &ClosingSignature); 2]> {
        let first = offered(&self.first)?;
        let second = signed(&self.second)?;
        Some([(&self.first, first), (&self.second, second)])
    }
}

/// The statement both signed, if there is one.
pub(crate) fn both_signed(store: &Connection, pair: &PairId) -> Result<Option<BothSigned>> {
    let facts = all(store, pair)?;
    Ok(both_among(&facts, &stands(&facts)))
}

/// Whether I offered the statement both signed, and when each signed, as their laptops say.
pub(crate) fn signed_days(
    store: &Connection,
    pair: &PairId,
) -> Result<Option<(bool, String, String)>> {
    let both = both_signed(store, pair)?;
    Ok(both.map(|both| (both.first.mine, both.first.at, both.second.at)))
}

pub(super) fn both_among(facts: &[Fact], standing: &Standing) -> Option<BothSigned> {
    let (offer, yes) = standing.agreed.as_ref()?;
    let fact = |id| facts.iter().find(|fact| fact.id() == id);
    let (first, second) = (fact(offer)?, fact(yes)?);
    // A yes that is no signature, which no notebook writes, signs nothing.
    signed(second)?;
    Some(BothSigned {
        first: first.clone(),
        second: second.clone(),
    })
}

/// Whether my partner's statement waits for me.
pub(crate) fn needs_me(store: &Connection, pair: &PairId) -> Result<bool> {
    let standing = stands(&all(store, pair)?);
    Ok(standing.theirs.is_some() || standing.crossed_yes.is_some())
}
