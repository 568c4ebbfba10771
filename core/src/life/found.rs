//! What a later last day and a pause are found by: the reason that stands.

use crate::journal::{Entry, Fact};
use crate::proposal::stands;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// A later last day that is agreed or waits.
pub(crate) fn extension(facts: &[Fact]) -> Option<Findable> {
    let reason = |fact: &Fact| match fact.entry.as_ref() {
        Some(Entry::ExtensionProposed(offer)) => Some(offer.reason.clone()),
        Some(_) | None => None,
    };
    found(SearchKind::Extension, facts, reason)
}

/// A pause that is agreed or waits.
pub(crate) fn pause(facts: &[Fact]) -> Option<Findable> {
    let reason = |fact: &Fact| match fact.entry.as_ref() {
        Some(Entry::PauseProposed(offer)) => Some(offer.reason.clone()),
        Some(_) | None => None,
    };
    found(SearchKind::Pause, facts, reason)
}

fn found(
    kind: SearchKind,
    facts: &[Fact],
    reason: impl Fn(&Fact) -> Option<String>,
) -> Option<Findable> {
    let standing = stands(facts);
    let agreed = standing.agreed.as_ref().map(|(offer, _)| offer);
    let ids: Vec<_> = agreed
        .into_iter()
        .chain(&standing.mine)
        .chain(&standing.theirs)
        .collect();
    let offers = facts.iter().filter(|fact| ids.contains(&fact.id()));
    let offers: Vec<(&Fact, String)> = offers.filter_map(|it| Some((it, reason(it)?))).collect();
    let (newest, _) = offers.last()?;
    let whose = if agreed.is_some() {
        Whose::Both
    } else {
        Whose::of(newest.mine)
    };
    let found = Findable::new(kind, SearchPlace::Life, whose, &newest.at, "");
    Some(found.saying(offers.iter().map(|(_, reason)| reason.as_str())))
}
