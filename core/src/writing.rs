//! How the entries of any room are written anew: what waits is changed in place, what has left is replaced.

use crate::error::Result;
use crate::id::{EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Page;
use crate::pair::{Pair, PairKeyring};

/// What signs for me in a pair whose parcels are not stopped.
///
/// # Errors
/// `PairGone`, `PairHasNoPartner`, `PairStopped`.
pub(crate) fn ready(page: &Page<'_>, pair: &PairId) -> Result<PairKeyring> {
    let kept = Pair::load(page.store, pair)?;
    kept.check_not_stopped()?;
    kept.keyring()
}

/// Everything about a thing.
pub(crate) fn facts(page: &Page<'_>, pair: &PairId, about: &About) -> Result<Vec<Fact>> {
    facts_about(page.store, pair, &about.text())
}

/// Writes something of mine anew: what waits of the same kind goes without trace, what has left is replaced.
pub(crate) fn rewrite(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    about: &About,
    entry: &Entry,
) -> Result<EntryId> {
    let known = facts(page, &keyring.pair, about)?;
    let same = |fact: &&Fact| {
        fact.mine
            && fact
                .entry
                .as_ref()
                .is_some_and(|it| it.kind() == entry.kind())
    };
    take_out_waiting(page, &keyring.pair, about, &known, same)?;
    let left = known
        .iter()
        .filter(same)
        .rev()
        .find(|fact| !fact.is_waiting());
    let replaces: Vec<EntryId> = left.map(|fact| fact.id().clone()).into_iter().collect();
    page.write(keyring, about, entry, &replaces)
}

/// Takes what waits in the outbox out again, where `which` says so. Answers how many there were.
pub(crate) fn take_out_waiting(
    page: &mut Page<'_>,
    pair: &PairId,
    about: &About,
    known: &[Fact],
    which: impl Fn(&&Fact) -> bool,
) -> Result<usize> {
    let waiting: Vec<&Fact> = known
        .iter()
        .filter(|fact| fact.is_waiting())
        .filter(which)
        .collect();
    for fact in &waiting {
        page.take_out(pair, about, fact.id())?;
    }
    Ok(waiting.len())
}

/// The ids that an entry can name: what waits here has none yet.
pub(crate) fn nameable(ids: impl IntoIterator<Item = EntryId>) -> Vec<EntryId> {
    ids.into_iter().filter(|id| !id.is_waiting()).collect()
}
