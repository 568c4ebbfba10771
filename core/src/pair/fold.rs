//! Folds entries about the pair itself: a swap of the roles.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::reading::{Pair, to_json};
use crate::error::{Error, Result};
use crate::id::{EntryId, PairId};
use crate::journal::{About, Entry, Fact, Place, REVIEW, ROUND, SKILL_ROUND, facts_about};
use crate::person::Role;
use crate::proposal::{Act, Letter, letter_of, standing};
use crate::seal::is_seal;
use crate::store::{agreement as shelf, journal, outbox};

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
    if facts.is_empty() {
        return Ok(shelf::remove_roles(store, pair)?);
    }
    let mut binding = facts_about(store, pair, &About::Agreement.text())?;
    binding.retain(|fact| matches!(fact.entry, Some(Entry::AgreementSigned(_))));
    let mut things = journal::things_beginning(store, pair, ROUND)?;
    things.extend(journal::things_beginning(store, pair, SKILL_ROUND)?);
    things.extend(journal::things_beginning(store, pair, REVIEW)?);
    things.extend(outbox::things(store, pair)?);
    for about in things.iter().filter(|about| is_round(about)) {
        let facts = facts_about(store, pair, about)?.into_iter();
        binding.extend(facts.filter(|it| it.entry.as_ref().is_some_and(is_seal)));
    }
    let card_role = Pair::load(store, pair)?.card_role;
    let folded = fold_roles(&facts, &binding, card_role);
    shelf::put_roles(store, pair, &to_json(&folded))?;
    Ok(())
}

fn is_round(about: &str) -> bool {
    matches!(
        About::parse(about),
        About::Round(_) | About::SkillRound(_) | About::Review(_)
    )
}

/// What was folded of the roles.
pub(crate) fn roles(store: &Connection, pair: &PairId) -> Result<FoldedRoles> {
    match shelf::roles(store, pair)? {
        Some(text) => serde_json::from_str(&text).map_err(|_| Error::Broken("roles")),
        None => Ok(FoldedRoles::default()),
    }
}

/// Only an offer to hold the other role is a swap. A yes by somebody who has read a signature or a seal comes too late:
/// a signed text names the roles, and a seal has begun a round in which they say who shows first. Of their own, what stands
/// before it in the same lineage: nobody turns an agreed swap back by an entry that comes late and sorts early.
fn fold_roles(facts: &[Fact], binding: &[Fact], my_card_role: Role) -> FoldedRoles {
    let too_late = |letter: &Letter| {
        let saw = |it: &Place| {
            letter.place.saw(it)
                && (letter.place.mine != it.mine || letter.place.lineage == it.lineage)
        };
        letter.act == Act::Yes && binding.iter().any(|it| saw(&it.place))
    };
    let is_swap = |fact: &&Fact| match &fact.entry {
        Some(Entry::RolesProposed(offer)) => (offer.author_role == my_card_role) != fact.mine,
        Some(_) | None => true,
    };
    let letters = facts.iter().filter(is_swap).filter_map(letter);
    let letters: Vec<Letter> = letters.filter(|letter| !too_late(letter)).collect();
    let stands = standing(&letters);
    FoldedRoles {
        swapped: stands.agreed.is_some(),
        mine: stands.mine,
        theirs: stands.theirs,
    }
}

fn letter(fact: &Fact) -> Option<Letter> {
    let act = match fact.entry.as_ref() {
        Some(Entry::RolesProposed(_)) => Act::Offer,
        Some(Entry::RolesAnswered(answer)) if answer.yes => Act::Yes,
        Some(Entry::RolesAnswered(_)) => Act::No,
        Some(Entry::ProposalWithdrawn(_)) => Act::Withdraw,
        Some(_) | None => return None,
    };
    Some(letter_of(fact, act))
}
