//! My partner's notebook is gone: a way back into the same pair, under fresh opening words and a new key (PA-11).
//!
//! From the moment it is made nothing of the old key is opened here, whoever holds it now. The way back itself carries no
//! entries: six words lock it, and everything shared follows under the new key.

use serde::Deserialize;

use super::invite::{check_days, note_made, sealed_invitation};
use super::make_parcel::my_receipt;
use super::parts;
use crate::agreement::folded_agreement;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::journal::About;
use crate::life::leaving_of;
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::rules::PERSONAL_LINE_CHARS_MAX;
use crate::pair::{FormerCard, InvitationKept, Pair, PairState, StopReason};
use crate::parcel::SignedCard;
use crate::store::exchange as shelf;
use crate::text::check_text;

/// What a person chooses for a way back. Its words are always told another way than the file.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct InvitationBack {
    /// A personal line, at most 300 characters; may be empty.
    pub personal_line: String,
    /// Days until it expires, 1–90.
    pub days: u32,
}

impl Notebook {
    /// Makes the way back for a partner whose notebook is gone, and stops parcels until they are back. Nothing is sent.
    ///
    /// # Errors
    /// `PairHasNoPartner` before somebody has joined, `PairStopped` while parcels are stopped for another reason,
    /// `PairLeft`, `InvitationOut`, `DaysOutOfRange`, `TextTooLong`, `TextUnprintable`; `SampleHasOnePair` in the sample.
    pub fn invite_back(&mut self, pair: &PairId, draft: &InvitationBack) -> Result<()> {
        let work_factor = self.house.work_factor;
        self.change(|page| {
            crate::sample::check_alone(page.store, Refusal::SampleHasOnePair)?;
            let line = check_text(&draft.personal_line, PERSONAL_LINE_CHARS_MAX)?;
            check_days(draft.days)?;
            let mut kept = Pair::load(page.store, pair)?;
            if leaving_of(page.store, pair)?.is_some() {
                return Err(Refusal::PairLeft.into());
            }
            if kept.awaits_back() {
                return Err(Refusal::InvitationOut.into());
            }
            kept.check_not_stopped()?;
            let partner: Option<SignedCard> = serde_json::from_str(&kept.row.partner_card)
                .map_err(|_| Error::Broken("partner card"))?;
            let partner = partner.ok_or(Refusal::PairHasNoPartner)?;
            let mut cards = kept.cards()?;
            cards.push(partner);
            let receipt = my_receipt(page.store, pair)?;
            let (mut invitation, bytes) = sealed_invitation(
                page,
                &kept,
                line,
                (true, draft.days),
                work_factor,
                |payload| {
                    payload.cards = cards;
                    payload.receipt = receipt;
                },
            )?;
            invitation.back = true;
            let before = kept.invitation.take();
            invitation.before = before.map(|it| Box::new(InvitationKept { before: None, ..it }));
            let name = invitation.file_name.clone();
            kept.invitation = Some(invitation);
            kept.stopped = Some(StopReason::PartnerLost);
            kept.save(page.store)?;
            note_made(page, pair, &name, &bytes, 0)?;
            page.touch(Topic::Pair);
            Ok(())
        })
    }
}

/// The old key is in use again, and parcels go on.
pub(super) fn take_way_back_away(page: &mut Page<'_>, kept: &mut Pair) -> Result<()> {
    let way_back = kept.invitation.take();
    kept.invitation = way_back.and_then(|it| it.before).map(|it| *it);
    kept.stopped = None;
    shelf::forget_newest_made(page.store, &kept.row.pair)?;
    page.touch_shared();
    Ok(())
}

/// My partner is back under another key. The old card lies beside, and whatever waits for them goes again.
pub(super) fn let_back_in(page: &mut Page<'_>, kept: &mut Pair) -> Result<()> {
    let pair = kept.row.pair.clone();
    let before: SignedCard =
        serde_json::from_str(&kept.row.partner_card).map_err(|_| Error::Broken("partner card"))?;
    kept.lay_aside(FormerCard {
        card: before,
        mine: false,
        kept_for_me: false,
        until_day: page.now.day_text(),
        answered: None,
    });
    kept.stopped = None;
    kept.acceptance = None;
    shelf::forget_receipts(page.store, &pair)?;
    shelf::forget_kept_aside(page.store, &pair)?;
    parts::note(page.store, &pair, None)?;
    kept.state = PairState::Joined;
    // A signature that waits stands under a text with the old key.
    let waiting = folded_agreement(page.store, &pair)?.mine;
    if let Some(mine) = waiting.filter(|mine| mine.waiting) {
        page.take_out(&pair, &About::Agreement, &mine.entry)?;
    }
    Ok(())
}
