//! Take in what was opened: step 13, one transaction. Entries, fold, receipt; or nothing.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::arrival::Arrival;
use super::crossed::{Reply, go_back, judge, offer_all_again};
use super::invite_back::let_back_in;
use super::join::by_opening_words;
use super::open_parcel::examine;
use super::view::ArrivalKind;
use super::what_changed::brought;
use crate::agreement::entry::ClauseProposed;
use crate::error::{Refusal, Result};
use crate::id::{ArrivalId, ClauseId, PairId};
use crate::journal::{About, Checked, refold_all, refold_thing};
use crate::notebook::{Notebook, Page};
use crate::pair::{Pair, PairState, SecondReplyKept, StopReason, Verified};
use crate::parcel::{Held, How, Id, SignedCard};
use crate::store::{exchange as shelf, journal as entries};

/// What was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TakenIn {
    /// The pair.
    pub pair: PairId,
    /// Changes that are in the notebook now.
    pub change_count: u32,
    /// What of the agreement needs me now.
    pub needs_yes_count: u32,
    /// Whether it is kept aside until an earlier part comes.
    pub kept_aside: bool,
}

/// Checked entries with the receipt they came with.
pub(crate) struct Landing {
    pub pair: PairId,
    pub checked: Vec<Checked>,
    pub maker: String,
    pub receipt: BTreeMap<Id, Held>,
    pub made: String,
    /// Whether I made what lands.
    pub mine: bool,
}

/// So many changes at once have a backup of their own before them (XC-8).
const LARGE_COUNT: usize = 50;

impl Notebook {
    /// Takes in what was opened. A backup of the day stands before it; before a large one, one of its own.
    ///
    /// # Errors
    /// `ArrivalGone` if it was let go, or something else was taken in meanwhile that changes what it is.
    pub fn take_in(&mut self, id: &ArrivalId) -> Result<TakenIn> {
        let arrival = self.arrivals.get(id).ok_or(Refusal::ArrivalGone)?.clone();
        let now = self.now()?;
        match arrival.checked.len() > LARGE_COUNT {
            true => self.back_up_now()?,
            false => self.back_up_today()?,
        }
        let pair = arrival.pair.clone();
        let mut taken = self.change(|page| {
            // What was opened may have aged while it lay here: look again inside the transaction.
            let fresh = examine(page.store, &arrival.bytes, &now)?;
            if !arrival.promised(&fresh) {
                return Err(Refusal::ArrivalGone.into());
            }
            if !fresh.goes_back {
                return take_in(page, fresh);
            }
            let offers = go_back_to_mine(page, &fresh)?;
            let taken = take_in(page, examine(page.store, &arrival.bytes, &now)?)?;
            let kept = Pair::load(page.store, &taken.pair)?;
            offer_all_again(page, &kept, offers, &fresh.checked)?;
            Ok(taken)
        })?;
        self.arrivals.remove(id);
        self.take_in_kept_aside(&pair, &mut taken)?;
        Ok(taken)
    }

    /// Takes in what lies aside of a pair I came back into; what still waits for an earlier part goes on lying there.
    pub(crate) fn take_in_what_lies_aside(&mut self, pair: &PairId) -> Result<()> {
        if self.read(|store| Ok(shelf::kept_aside_count(store, pair)?))? > 0 {
            self.back_up_today()?;
        }
        let mut taken = TakenIn {
            pair: pair.clone(),
            change_count: 0,
            needs_yes_count: 0,
            kept_aside: false,
        };
        self.take_in_kept_aside(pair, &mut taken)
    }

    /// Parcels kept aside join as soon as the gap before them is closed; their changes are counted in `taken`.
    fn take_in_kept_aside(&mut self, pair: &PairId, taken: &mut TakenIn) -> Result<()> {
        let now = self.now()?;
        loop {
            let waiting = self.read(|store| Ok(shelf::kept_aside(store, pair)?))?;
            let mut joined = false;
            for (inner, bytes) in waiting {
                let ready = self
                    .read(|store| examine(store, &bytes, &now))
                    .is_ok_and(|arrival| !arrival.gap);
                if ready {
                    let more = self.change(|page| {
                        let arrival = examine(page.store, &bytes, &now)?;
                        let more = take_in(page, arrival)?;
                        shelf::let_go(page.store, pair, &inner)?;
                        Ok(more)
                    })?;
                    taken.change_count += more.change_count;
                    taken.needs_yes_count = taken.needs_yes_count.max(more.needs_yes_count);
                    joined = true;
                }
            }
            if !joined {
                return Ok(());
            }
        }
    }
}

/// The pair is mine again as it was when its invitation was out; what I offered meanwhile comes back.
fn go_back_to_mine(
    page: &Page<'_>,
    arrival: &Arrival,
) -> Result<BTreeMap<ClauseId, ClauseProposed>> {
    let wire = arrival.opened.payload.pair.to_string();
    let card = arrival.card.as_ref().map(SignedCard::open).transpose()?;
    let name = card.map(|card| card.name).unwrap_or_default();
    match judge(page.store, &wire, &page.now.day_text(), &name)? {
        Reply::GoBack(kept) => go_back(page, *kept),
        Reply::Stay | Reply::TakenBack => Err(Refusal::ArrivalGone.into()),
    }
}

fn take_in(page: &mut Page<'_>, arrival: Arrival) -> Result<TakenIn> {
    page.touch_shared();
    let nothing_new = |kept_aside| TakenIn {
        pair: arrival.pair.clone(),
        change_count: 0,
        needs_yes_count: 0,
        kept_aside,
    };
    let mut kept = Pair::load(page.store, &arrival.pair)?;
    if arrival.brings_nothing() {
        return Ok(nothing_new(false));
    }
    if arrival.what == ArrivalKind::SecondReply {
        keep_second_reply(page, &mut kept, &arrival)?;
        kept.save(page.store)?;
        return Ok(nothing_new(false));
    }
    if arrival.gap {
        let inner = arrival.opened.inner_sha256.to_string();
        shelf::keep_aside(
            page.store,
            &arrival.pair,
            &inner,
            &arrival.bytes,
            &page.now.text(),
        )?;
        return Ok(nothing_new(true));
    }
    move_on(page, &mut kept, &arrival)?;
    kept.save(page.store)?;
    let mine = arrival.opened.how == How::Mine;
    let landing = Landing {
        pair: arrival.pair.clone(),
        checked: arrival.checked,
        maker: arrival.opened.payload.lineage.to_string(),
        receipt: if mine {
            BTreeMap::new()
        } else {
            arrival.opened.payload.receipt
        },
        made: arrival.opened.payload.made,
        mine,
    };
    let change_count = land(page, &landing)?;
    let kept = Pair::load(page.store, &arrival.pair)?;
    let needs_yes_count = crate::agreement::needs_me(page.store, &kept)?;
    Ok(TakenIn {
        pair: arrival.pair,
        change_count,
        needs_yes_count,
        kept_aside: false,
    })
}

/// What an arrival does to the pair itself: it joins, is confirmed, or goes on in a new lineage.
fn move_on(page: &mut Page<'_>, kept: &mut Pair, arrival: &Arrival) -> Result<()> {
    if let Some(card) = &arrival.card {
        join(page, kept, card)?;
    }
    let from_partner = arrival.opened.how == How::FromPartner;
    if arrival.opened.payload.confirmed && kept.acceptance.is_some() && from_partner {
        kept.acceptance = None;
        if kept.state == PairState::Joined {
            kept.state = PairState::Confirmed;
        }
    }
    // A lineage that nobody has ever heard of is as good as a new one.
    let heard_of = entries::head(page.store, &kept.row.pair, &kept.row.lineage)?.is_some()
        || arrival.names(&kept.row.lineage);
    if arrival.new_lineage && heard_of {
        page.begin_lineage(kept);
    }
    Ok(())
}

/// Writes checked entries, folds what they speak of, and notes receipt and arrival.
pub(crate) fn land(page: &mut Page<'_>, landing: &Landing) -> Result<u32> {
    let pair = &landing.pair;
    // Read before it lands: afterwards nothing of it is another wording.
    let brought = brought(page.store, pair, &landing.checked, landing.mine)?;
    let mut things = BTreeSet::new();
    for item in &landing.checked {
        entries::insert(
            page.store,
            &entries::EntryRow {
                entry: item.entry.clone(),
                pair: pair.clone(),
                by: item.envelope.by.clone(),
                mine: item.mine,
                about: item.envelope.about.clone(),
                kind: item.envelope.kind.clone(),
                form: item.envelope.form,
                lineage: item.envelope.lineage.clone(),
                seq: item.envelope.seq,
                clock: item.envelope.clock,
                at: item.envelope.at.clone(),
                raw: item.raw.clone(),
                sig: item.sig.clone(),
                held_since: page.now.text(),
            },
        )?;
        things.insert(item.envelope.about.clone());
    }
    // What a signature saw, or what makes a swap of roles too late, may have come with this parcel, after a restore.
    things.extend([About::Agreement.text(), About::Pair.text()]);
    match things.contains(&About::Closing.text()) {
        // What is after a closing may be about anything, and may have come before it.
        true => refold_all(page.store, pair)?,
        false => {
            for about in &things {
                refold_thing(page.store, pair, about)?;
            }
        }
    }
    for (lineage, held) in &landing.receipt {
        let row = shelf::ReceiptRow {
            maker: landing.maker.clone(),
            lineage: lineage.to_string(),
            seq: held.seq,
            entry: crate::id::EntryId::new(held.id.to_string()),
            made: landing.made.clone(),
        };
        shelf::put_receipt(page.store, pair, &row)?;
    }
    crate::agreement::drop_stale_signature(page, pair)?;
    crate::expectation::let_go_of_void(page, pair)?;
    crate::idp::let_go_of_void_skills(page, pair)?;
    crate::review::let_go_of_void_reviews(page, pair)?;
    let change_count = u32::try_from(landing.checked.len()).unwrap_or(u32::MAX);
    let row = shelf::TakenInRow {
        at: page.now.text(),
        made: landing.made.clone(),
        change_count,
        brought,
    };
    shelf::put_taken_in(page.store, pair, &row)?;
    page.touch_shared();
    Ok(change_count)
}

/// The first right reply joins the pair, or comes back into it.
fn join(page: &mut Page<'_>, kept: &mut Pair, card: &SignedCard) -> Result<()> {
    let read = card.open()?;
    if kept.awaits_back() {
        let_back_in(page, kept)?;
    }
    kept.row.partner_card = serde_json::to_string(card).unwrap_or_default();
    kept.row.partner_name = read.name;
    kept.state = PairState::Joined;
    kept.verified = by_opening_words(kept.is_locked_apart(), &page.now);
    Ok(())
}

/// Somebody else had the words too: nothing of it is applied, parcels stop, and the pair is not verified.
fn keep_second_reply(page: &Page<'_>, kept: &mut Pair, arrival: &Arrival) -> Result<()> {
    let Some(card) = arrival.card.clone() else {
        return Ok(());
    };
    let first_made = shelf::taken_in(page.store, &arrival.pair, u32::MAX)?
        .last()
        .map(|row| row.made.clone());
    kept.second_reply = Some(SecondReplyKept {
        card,
        parcel: STANDARD.encode(&arrival.bytes),
        made: arrival.opened.payload.made.clone(),
        first_made: first_made.unwrap_or_default(),
    });
    kept.stopped = Some(StopReason::TwoReplies);
    kept.verified = Verified::NotVerified;
    Ok(())
}
