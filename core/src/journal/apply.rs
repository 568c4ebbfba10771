//! Hands each thing to the fold of its room, and what it says to the search. A late entry refolds its thing, never the pair.

use std::collections::BTreeSet;

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
    let thing = About::parse(about);
    fold(store, pair, &thing)?;
    crate::search::read_thing(store, pair, &thing)
}

fn fold(store: &Connection, pair: &PairId, thing: &About) -> Result<()> {
    match thing {
        About::Clause(clause) => crate::agreement::fold::refold_clause(store, pair, clause),
        About::Agreement => crate::agreement::fold::refold_agreement(store, pair),
        About::Idp(block) => crate::idp::fold::refold_block(store, pair, block),
        About::SkillRound(round) => crate::idp::rating_fold::refold_skill_round(store, pair, round),
        About::Review(review) => crate::review::fold::refold_review(store, pair, review),
        About::Pair => crate::pair::fold::refold_pair(store, pair),
        // Few entries each: read where they are asked for.
        About::Round(round) => crate::expectation::fold::refold_round(store, pair, round),
        About::Item(round, item) => crate::expectation::refold_item(store, pair, round, item),
        About::Extension
        | About::Pause
        | About::Closing
        | About::ClosingStatement
        | About::Outside
        | About::Guardian
        | About::Disclosure(_)
        | About::Focus
        | About::Thanks(_)
        | About::Learning(_)
        | About::Unknown(_) => Ok(()),
        About::Meeting(meeting) => crate::meeting::fold::refold_meeting(store, pair, meeting),
        About::Minutes(meeting) => {
            crate::meeting::fold_minutes::refold_minutes(store, pair, meeting)
        }
        About::Point(point) => crate::meeting::fold_point::refold_point(store, pair, point),
        About::Contact(contact) => {
            crate::meeting::fold_between::refold_contact(store, pair, contact)
        }
        About::Question(question) => {
            crate::meeting::fold_between::refold_question(store, pair, question)
        }
        About::Away(away) => crate::meeting::fold_between::refold_away(store, pair, away),
        About::Note(note) => crate::meeting::fold_between::refold_note(store, pair, note),
        About::ActionItem(item) => crate::action_item::fold::refold_action_item(store, pair, item),
    }
}

/// Drops what was folded of a pair and folds it again: same result.
///
/// # Errors
/// When the notebook cannot be read or written.
pub fn refold_all(store: &Connection, pair: &PairId) -> Result<()> {
    crate::store::projections::clear(store, pair)?;
    for about in things(store, pair)? {
        refold_thing(store, pair, &about)?;
    }
    Ok(())
}

/// Every thing that entries of a pair speak of.
pub(super) fn things(store: &Connection, pair: &PairId) -> Result<BTreeSet<String>> {
    let mut things = shelf::things(store, pair)?;
    things.extend(tray::things(store, pair)?);
    Ok(things)
}
