//! Come back into a pair I was in before: with an empty notebook, or with a restored one (PA-11, XC-12).

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::join::{Invitation, WordsCame, answer_with_new_keys};
use super::parts;
use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::journal::{Undone, refold_all, write_again};
use crate::life::no_longer_left;
use crate::notebook::Page;
use crate::pair::{FormerCard, Pair, StopReason};
use crate::parcel::SignedCard;
use crate::store::exchange as shelf;

/// My pair that an invitation leads back into: a restored notebook holds it, with the key that is to be used no more.
pub(super) fn mine_to_come_back_to(
    store: &Connection,
    invitation: &Invitation,
) -> Result<Option<Pair>> {
    let wire = invitation.opened.payload.pair.to_string();
    let is_named = |mine: &SignedCard| {
        let mut named = invitation.former_cards().filter(|it| *it == mine);
        named.any(|it| it.open().is_ok_and(|card| invitation.offers_role_of(&card)))
    };
    for kept in Pair::load_all(store)? {
        // Whoever invites from an older copy may know me by a key before the one I have.
        let mut before = kept.former.iter().filter(|it| it.mine);
        let is_of_me = kept.my_card()?.is_some_and(|card| is_named(&card))
            || before.any(|it| is_named(&it.card));
        if kept.row.wire == wire && is_of_me {
            return Ok(Some(kept));
        }
    }
    Ok(None)
}

/// Goes on in the pair under a new key. What was not delivered is written again under it.
///
/// # Errors
/// `InvitationUsed` by a way back that was answered here; `PairStopped` while words differ, or two replies wait: whoever
/// may stand between the two could have made it.
pub(super) fn come_back(
    page: &mut Page<'_>,
    mut kept: Pair,
    invitation: &Invitation,
    words_came: WordsCame,
) -> Result<PairId> {
    let pair = kept.row.pair.clone();
    let way = Some(invitation.opened.inner_sha256.to_string());
    if kept.former.iter().any(|it| it.answered == way) {
        return Err(Refusal::InvitationUsed.into());
    }
    if matches!(
        kept.stopped,
        Some(StopReason::WordsDiffer | StopReason::TwoReplies)
    ) {
        return Err(Refusal::PairStopped.into());
    }
    no_longer_left(page.store, &pair)?;
    let my_card = kept.my_card()?.ok_or(Error::Broken("my card"))?;
    kept.lay_aside(FormerCard {
        card: my_card,
        mine: true,
        kept_for_me: false,
        until_day: page.now.day_text(),
        answered: way,
    });
    remember_former(&mut kept, invitation, &page.now);
    kept.invitation = None;
    kept.second_reply = None;
    kept.stopped = None;
    answer_with_new_keys(page, &mut kept, invitation, words_came)?;
    page.begin_lineage(&mut kept);
    kept.clone().save(page.store)?;
    let receipt = &invitation.opened.payload.receipt;
    let held: BTreeMap<String, u64> = receipt
        .iter()
        .map(|(lineage, held)| (lineage.to_string(), held.seq))
        .collect();
    let undone = write_again(page.store, &kept.keyring()?, &held, &page.now)?;
    undo(page, &pair, &undone)?;
    shelf::forget_receipts(page.store, &pair)?;
    shelf::forget_made(page.store, &pair)?;
    shelf::forget_kept_aside(page.store, &pair)?;
    parts::note(page.store, &pair, None)?;
    refold_all(page.store, &pair)?;
    page.touch_shared();
    Ok(pair)
}

/// Sealed answers that never left are mine to seal again.
fn undo(page: &Page<'_>, pair: &PairId, undone: &[Undone]) -> Result<()> {
    for it in undone {
        crate::expectation::unseal_undone(page, pair, &it.about, &it.entry)?;
        crate::idp::unseal_undone(page, pair, &it.about, &it.entry)?;
        crate::review::unseal_undone(page, pair, &it.about, &it.entry)?;
    }
    Ok(())
}

/// The cards of those who were in the pair before, as its inviter kept them for me.
pub(super) fn remember_former(kept: &mut Pair, invitation: &Invitation, now: &Moment) {
    for card in invitation.former_cards() {
        let mine = card.open().is_ok_and(|it| invitation.offers_role_of(&it));
        kept.lay_aside(FormerCard {
            card: card.clone(),
            mine,
            kept_for_me: true,
            until_day: now.day_text(),
            answered: Some(invitation.opened.inner_sha256.to_string()),
        });
    }
}
