//! Promises as minutes list them: written with the minutes, taken on by the yes to them.

use super::entry::ActionItemAnswered;
use super::fold::{FoldedActionItem, Holder, ItemState, folded_item};
use super::write::{ItemDraft, let_go, write_item};
use crate::error::Result;
use crate::id::{ActionItemId, PairId};
use crate::journal::{About, Entry};
use crate::notebook::Page;
use crate::pair::PairKeyring;

/// A promise that minutes list: written, or changed where I may. One that is not mine to change stays as it is.
pub(crate) fn write_promise(
    page: &mut Page<'_>,
    pair: &PairId,
    item: Option<&ActionItemId>,
    draft: &ItemDraft,
) -> Result<ActionItemId> {
    let known = match item {
        Some(item) => folded_item(page.store, pair, item)?,
        None => None,
    };
    match (item, known) {
        (Some(item), Some(before)) if !may_rewrite(&before) => Ok(item.clone()),
        (Some(item), Some(_)) => write_item(page, pair, Some(item), draft),
        _ => write_item(page, pair, None, draft),
    }
}

fn may_rewrite(before: &FoldedActionItem) -> bool {
    match before.state {
        ItemState::OfferedToPartner => true,
        ItemState::Planned => before.holder == Holder::Me,
        ItemState::OfferedToMe
        | ItemState::Declined
        | ItemState::InProgress
        | ItemState::HalfDone
        | ItemState::Done
        | ItemState::Dropped => false,
    }
}

/// A promise that minutes list no more goes with them while it is only offered.
pub(crate) fn let_go_of_promise(
    page: &mut Page<'_>,
    pair: &PairId,
    item: &ActionItemId,
) -> Result<()> {
    if folded_item(page.store, pair, item)?.is_some() {
        let_go(page, pair, item)?;
    }
    Ok(())
}

/// The yes to minutes that list an offer, in the words they list.
pub(crate) fn take_on(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    item: &ActionItemId,
    text: &str,
) -> Result<()> {
    let offer = folded_item(page.store, &keyring.pair, item)?;
    let Some(offer) = offer.filter(|it| it.state == ItemState::OfferedToMe && it.text == text)
    else {
        return Ok(());
    };
    let about = About::ActionItem(item.clone());
    let entry = Entry::ActionItemAnswered(ActionItemAnswered {
        yes: true,
        reason: String::new(),
    });
    page.write(keyring, &about, &entry, &[offer.words])?;
    Ok(())
}
