//! Hands each thing to the fold of its room. A late entry refolds its thing, never the pair.

use rusqlite::Connection;

use super::About;
use crate::error::Result;
use crate::id::PairId;
use crate::store::{journal as shelf, outbox as tray};

/// Folds one thing again from every entry about it.
///
/// # Errors
/// When the notebook cannot be read or written.
pub fn refold_thing(store: &Connection, pair: &PairId, about: &str) -> Result<()> {
    match About::parse(about) {
        About::Clause(clause) => crate::agreement::fold::refold_clause(store, pair, &clause),
        About::Agreement => crate::agreement::fold::refold_agreement(store, pair),
        About::Idp(block) => crate::idp::fold::refold_block(store, pair, &block),
        About::Pair => crate::pair::fold::refold_pair(store, pair),
        // Few entries each: read where they are asked for.
        About::Extension | About::Pause | About::Disclosure(_) => Ok(()),
        About::Round(round) => crate::expectation::fold::refold_round(store, pair, &round),
        About::Item(round, item) => crate::expectation::refold_item(store, pair, &round, &item),
        About::Unknown(_) => Ok(()),
    }
}

/// Drops what was folded of a pair and folds it again: same result.
///
/// # Errors
/// When the notebook cannot be read or written.
pub fn refold_all(store: &Connection, pair: &PairId) -> Result<()> {
    crate::store::projections::clear(store, pair)?;
    let mut things = shelf::things(store, pair)?;
    things.extend(tray::things(store, pair)?);
    for about in things {
        refold_thing(store, pair, &about)?;
    }
    Ok(())
}
