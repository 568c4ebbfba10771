//! Whether one of the two manages or assesses the other: each says so for both, and one word is enough (PA-12).

use rusqlite::Connection;

use super::entry::AssessingTold;
use super::reading::Pair;
use crate::agreement::drafted_as_assessing;
use crate::error::Result;
use crate::id::PairId;
use crate::journal::{About, Entry, facts_about};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::PairKeyring;

/// Who says that one of the two manages or assesses the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Assessing {
    /// My newest word; before I said anything, what my draft of the agreement was begun with.
    pub(crate) mine: bool,
    /// My partner's newest word.
    pub(crate) theirs: bool,
}

impl Assessing {
    /// Whether anybody says so.
    #[must_use]
    pub(crate) fn is_told(self) -> bool {
        self.mine || self.theirs
    }
}

impl Notebook {
    /// Says that one of us manages or assesses the other, or that it is so no more. My word alone: my partner's stays.
    ///
    /// # Errors
    /// `PairGone`, `PairHasNoPartner` before there are keys, `PairStopped`.
    pub fn tell_assessing(&mut self, pair: &PairId, assesses: bool) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            kept.check_not_stopped()?;
            tell(page, &kept.keyring()?, assesses)
        })
    }
}

/// Writes my word into the outbox, in place of one that waits there.
pub(crate) fn tell(page: &mut Page<'_>, keyring: &PairKeyring, assesses: bool) -> Result<()> {
    let facts = facts_about(page.store, &keyring.pair, &About::Pair.text())?;
    for fact in facts.iter().filter(|fact| fact.is_waiting()) {
        if matches!(fact.entry, Some(Entry::AssessingTold(_))) {
            page.take_out(&keyring.pair, &About::Pair, fact.id())?;
        }
    }
    // Nothing is said again that stands already.
    if assessing_said(page.store, &keyring.pair, true)? != Some(assesses) {
        let entry = Entry::AssessingTold(AssessingTold { assesses });
        page.write(keyring, &About::Pair, &entry, &[])?;
    }
    page.touch(Topic::Idp);
    Ok(())
}

/// Who says it today.
pub(crate) fn who_assesses(store: &Connection, pair: &PairId) -> Result<Assessing> {
    let mine = match assessing_said(store, pair, true)? {
        Some(said) => said,
        None => drafted_as_assessing(store, pair)?,
    };
    Ok(Assessing {
        mine,
        theirs: assessing_said(store, pair, false)?.unwrap_or_default(),
    })
}

/// The newest word of one person; `None` before the first.
fn assessing_said(store: &Connection, pair: &PairId, mine: bool) -> Result<Option<bool>> {
    let facts = facts_about(store, pair, &About::Pair.text())?;
    let said = facts.iter().filter(|fact| fact.mine == mine);
    let mut said = said.filter_map(|fact| match &fact.entry {
        Some(Entry::AssessingTold(told)) => Some(told.assesses),
        Some(_) | None => None,
    });
    Ok(said.next_back())
}
