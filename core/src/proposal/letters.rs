//! A thing that is offered and answered as a whole: a later end, a pause, a day to meet, a sentence to be said.
//!
//! Every entry about such a thing is an offer, an answer to one, or an offer taken back. So whoever knows the thing
//! needs no rules of its own for what stands between the two.

use super::entry::{ProposalAnswered, ProposalWithdrawn};
use super::{Act, Answer, Letter, Standing, standing};
use crate::closing_statement::signs_what_it_names;
use crate::error::{Refusal, Result};
use crate::id::EntryId;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Page;
use crate::pair::PairKeyring;

/// A fact as the rules of consent read it, given what it does.
#[must_use]
pub fn letter_of(fact: &Fact, act: Act) -> Letter {
    Letter {
        place: fact.place.clone(),
        mine: fact.mine,
        act,
        replaces: fact.replaces.clone(),
    }
}

/// The facts about one thing as letters; what needs a newer Ithaca is left out.
#[must_use]
pub fn letters(facts: &[Fact]) -> Vec<Letter> {
    let act = |fact: &Fact| match fact.entry.as_ref() {
        Some(Entry::ProposalAnswered(answered)) => Some(answered.answer.into()),
        Some(Entry::ProposalWithdrawn(_)) => Some(Act::Withdraw),
        // Under a closing statement the second signature is the yes.
        Some(Entry::ClosingStatementSigned(_)) => {
            signs_what_it_names(fact, facts).then_some(Act::Yes)
        }
        Some(_) => Some(Act::Offer),
        None => None,
    };
    let each = facts
        .iter()
        .filter_map(|fact| Some(letter_of(fact, act(fact)?)));
    each.collect()
}

/// What stands about one thing.
#[must_use]
pub fn stands(facts: &[Fact]) -> Standing {
    standing(&letters(facts))
}

/// Offers something. What of mine waits on the thing is replaced without trace; what my partner offers is answered by it.
///
/// # Errors
/// When the notebook cannot be written.
pub fn offer(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    about: &About,
    entry: &Entry,
) -> Result<EntryId> {
    let (waiting, frozen) = split(page, keyring, about)?;
    for fact in &waiting {
        page.take_out(&keyring.pair, about, fact.id())?;
    }
    page.write(keyring, about, entry, &waiting_ids(&stands(&frozen)))
}

/// Answers the offer named. A yes also lets go of my own offer that waits beside it. If each accepted the other's,
/// a yes to theirs offers it anew as mine and asks them once more (G-3).
///
/// # Errors
/// `ProposalChanged` if that offer does not wait for me any more.
pub fn answer(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    about: &About,
    proposal: &EntryId,
    answered: ProposalAnswered,
) -> Result<EntryId> {
    let (waiting, frozen) = split(page, keyring, about)?;
    let before = stands(&frozen);
    if let Some(crossing) = before.crossed_yes.as_ref()
        && crossing.theirs == *proposal
        && answered.answer == Answer::Yes
    {
        let again = frozen.iter().find(|fact| fact.id() == proposal);
        let entry = again.and_then(|fact| fact.entry.clone());
        return offer(
            page,
            keyring,
            about,
            &entry.ok_or(Refusal::ProposalChanged)?,
        );
    }
    if before.theirs.as_ref() != Some(proposal) {
        return Err(Refusal::ProposalChanged.into());
    }
    let is_answer = |fact: &Fact| matches!(fact.entry, Some(Entry::ProposalAnswered(_)));
    let is_yes = answered.answer == Answer::Yes;
    for fact in waiting.iter().filter(|fact| is_yes || is_answer(fact)) {
        page.take_out(&keyring.pair, about, fact.id())?;
    }
    let replaces = match is_yes {
        true => waiting_ids(&before),
        false => vec![proposal.clone()],
    };
    page.write(
        keyring,
        about,
        &Entry::ProposalAnswered(answered),
        &replaces,
    )
}

/// Takes back what I last did about a thing: without trace while it waits, else as a withdrawal my partner sees.
///
/// # Errors
/// `NotYourTurn` if nothing of mine waits.
pub fn withdraw(page: &mut Page<'_>, keyring: &PairKeyring, about: &About) -> Result<()> {
    let (waiting, frozen) = split(page, keyring, about)?;
    for fact in &waiting {
        page.take_out(&keyring.pair, about, fact.id())?;
    }
    if waiting.is_empty() {
        let mine = stands(&frozen).mine.ok_or(Refusal::NotYourTurn)?;
        let entry = Entry::ProposalWithdrawn(ProposalWithdrawn {});
        page.write(keyring, about, &entry, &[mine])?;
    }
    Ok(())
}

/// What waits in the outbox, and what a parcel carried.
fn split(page: &Page<'_>, keyring: &PairKeyring, about: &About) -> Result<(Vec<Fact>, Vec<Fact>)> {
    let facts = facts_about(page.store, &keyring.pair, &about.text())?;
    Ok(facts.into_iter().partition(Fact::is_waiting))
}

/// Everything that waits for an answer, mine and theirs.
fn waiting_ids(stands: &Standing) -> Vec<EntryId> {
    let crossed = stands.crossed_yes.iter();
    let crossed = crossed.flat_map(|it| [it.mine.clone(), it.theirs.clone()]);
    let waiting = stands.theirs.iter().chain(&stands.mine).cloned();
    waiting.chain(crossed).collect()
}
