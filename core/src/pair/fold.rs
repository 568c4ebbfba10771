//! Folds entries about the pair itself: a swap of the roles.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::reading::to_json;
use crate::error::{Error, Result};
use crate::id::{EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::proposal::{Act, Letter, standing};
use crate::store::agreement as shelf;

/// What was folded of the roles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedRoles {
    /// Both agreed to swap the roles on their cards (an odd number of times).
    pub swapped: bool,
    /// My offer to swap that waits.
    pub mine: Option<EntryId>,
    /// My partner's offer to swap that waits.
    pub theirs: Option<EntryId>,
}

pub(crate) fn refold_pair(store: &Connection, pair: &PairId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Pair.text())?;
    shelf::put_roles(store, pair, &to_json(&fold_roles(&facts)))?;
    Ok(())
}

/// What was folded of the roles.
pub(crate) fn roles(store: &Connection, pair: &PairId) -> Result<FoldedRoles> {
    match shelf::roles(store, pair)? {
        Some(text) => serde_json::from_str(&text).map_err(|_| Error::Broken("roles")),
        None => Ok(FoldedRoles::default()),
    }
}

fn fold_roles(facts: &[Fact]) -> FoldedRoles {
    let letters: Vec<Letter> = facts.iter().filter_map(letter).collect();
    let stands = standing(&letters);
    FoldedRoles {
        swapped: stands.agreed.is_some(),
        mine: stands.mine,
        theirs: stands.theirs,
    }
}

fn letter(fact: &Fact) -> Option<Letter> {
    let act = match fact.entry.as_ref()? {
        Entry::RolesProposed(_) => Act::Offer,
        Entry::RolesAnswered(answer) => {
            if answer.yes {
                Act::Yes
            } else {
                Act::No
            }
        }
        Entry::ProposalWithdrawn(_) => Act::Withdraw,
        Entry::AgreementDrafted(_)
        | Entry::ClauseProposed(_)
        | Entry::ClauseAnswered(_)
        | Entry::AgreementSigned(_) => return None,
    };
    Some(Letter {
        place: fact.place.clone(),
        mine: fact.mine,
        act,
        replaces: fact.replaces.clone(),
    })
}
