//! Open a parcel and show what is in it. Steps 1 to 12; nothing is written before *Take in*.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::Connection;

use super::arrival::Arrival;
use super::authors::{Receipts, authors, seen_ahead};
use super::crossed::{Reply, judge, parked};
use super::deadline;
use super::holder::{Holder, open_here};
use super::invite::card_role;
use super::join::by_opening_words;
use super::lines::incoming_lines;
use super::view::{ArrivalKind, ArrivalView};
use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::id::{ArrivalId, EntryId, PairId};
use crate::journal::{Checked, Envelope, VerifyError, verify_entries};
use crate::life::{LaterParcels, leaving_of};
use crate::notebook::{Notebook, Topic};
use crate::pair::{Pair, Signer};
use crate::parcel::{Card, Carried, How, OpenError, Opened, SignedCard};
use crate::person::PersonView;
use crate::store::exchange as shelf;

impl Notebook {
    /// Opens a parcel and shows what is in it. Steps 1 to 12 of format.md §3, at most 10 seconds.
    ///
    /// # Errors
    /// One for each step; `IsInvitation`, `PairStopped`, `InvitationTakenBack`; `PairLeft` for one of a pair I left
    /// quietly: of it nothing is shown.
    pub fn open_parcel(&mut self, bytes: &[u8]) -> Result<ArrivalView> {
        let now = self.now()?;
        let (arrival, left) = self.read(|store| {
            let look = || examine(store, bytes, &now);
            // A panic in a reader of foreign bytes would be a bug of ours; it must not take the notebook along.
            let arrival = catch_unwind(AssertUnwindSafe(look))
                .unwrap_or(Err(Error::Open(OpenError::Malformed)))?;
            let left = leaving_of(store, &arrival.pair)?;
            Ok((arrival, left))
        })?;
        if let Some(left) = left {
            if left.later == LaterParcels::KeptAside {
                self.lay_aside(&arrival)?;
            }
            return Err(Refusal::PairLeft.into());
        }
        let view = self.read(|store| arrival_view(store, &ArrivalId::fresh(), &arrival, &now))?;
        self.arrivals.insert(view.arrival.clone(), arrival);
        Ok(view)
    }

    /// Keeps a parcel of a pair I left quietly, unread, until I come back.
    fn lay_aside(&mut self, arrival: &Arrival) -> Result<()> {
        self.change(|page| {
            let inner = arrival.opened.inner_sha256.to_string();
            let (pair, at) = (&arrival.pair, page.now.text());
            shelf::keep_aside(page.store, pair, &inner, &arrival.bytes, &at)?;
            page.touch(Topic::Agreement);
            Ok(())
        })
    }

    /// Lets go of something that was opened; nothing was taken in.
    pub fn set_aside(&mut self, arrival: &ArrivalId) {
        self.arrivals.remove(arrival);
    }
}

/// Steps 1 to 12.
pub(crate) fn examine(store: &Connection, bytes: &[u8], now: &Moment) -> Result<Arrival> {
    let over = deadline();
    let (holder, opened) = open_here(store, bytes, now, &over)?;
    let card = reply_card(&opened)?;
    let name = card.as_ref().map(|(_, card)| card.name.clone());
    let (kept, goes_back) = match whose(store, &holder, name.unwrap_or_default(), now)? {
        Whose::Pair(kept) => (*kept, false),
        Whose::GoesBack(kept) => (*kept, true),
        Whose::Stays => return already_here(store, &holder.pair, opened, bytes),
    };
    let offered = card_role(kept.card_role.other());
    if card.as_ref().is_some_and(|(_, card)| card.role != offered) {
        return Err(OpenError::Malformed.into());
    }
    let comes_back = card.is_some() && kept.awaits_back();
    let second = card.is_some() && kept.has_partner() && !comes_back;
    if !second && !comes_back {
        kept.check_not_stopped()?;
    }
    let known = authors(store, &kept, &opened, card.as_ref().map(|(_, card)| card))?;
    let receipts = Receipts::read(store, &kept, &opened)?;
    let heard = heard(&kept, &opened, &known.held)?;
    let left_out_count = opened.payload.entries.len() - heard.len();
    let (checked, gap) = match verify_entries(&heard, known, &over) {
        Ok(checked) => (checked, false),
        Err(VerifyError::GapBefore) => (Vec::new(), true),
        Err(other) => return Err(other.into()),
    };
    if receipts.lies && !checked.iter().any(|it| it.mine) {
        return Err(VerifyError::LyingReceipt.into());
    }
    // What I wrote under a key that was comes back to a notebook made anew; under the key in use, to an older copy.
    let rebuild = kept.am_back() && only_former_keys_of_mine(&kept, &checked)?;
    let new_lineage = !second
        && !rebuild
        && (receipts.ahead
            || checked.iter().any(|it| it.mine)
            || seen_ahead(store, &kept, &checked)?);
    let what = kind(
        store,
        &kept,
        &opened,
        &checked,
        &Seen {
            second,
            gap,
            new_lineage,
            rebuild,
            card: card.is_some(),
            now: &now.day_text(),
        },
    )?;
    Ok(Arrival {
        goes_back,
        pair: holder.pair.clone(),
        what,
        checked,
        card: card.map(|(signed, _)| signed),
        bytes: bytes.to_vec(),
        gap,
        new_lineage,
        left_out_count,
        opened,
    })
}

/// The entries that are looked at: all but those of a key that is heard no more, where they are not here already.
fn heard(kept: &Pair, opened: &Opened, held: &BTreeSet<EntryId>) -> Result<Vec<Carried>> {
    let signers = kept.signers()?;
    // While the way back is open, the key that my partner had is used no more.
    let is_over = |it: &Signer| kept.awaits_back() && it.in_use && !it.mine;
    let unheard: Vec<&str> = signers
        .iter()
        .filter(|it| !it.is_heard() || is_over(it))
        .map(|it| it.fingerprint.as_str())
        .collect();
    let is_heard = |item: &&Carried| {
        if unheard.is_empty() || held.contains(&Envelope::id_of(&item.raw)) {
            return true;
        }
        // Whatever is no entry is refused by name later.
        Envelope::read_kept(&item.raw).map_or(true, |it| !unheard.contains(&it.by.as_str()))
    };
    let entries = opened.payload.entries.iter().filter(is_heard);
    Ok(entries.cloned().collect())
}

/// The pair a parcel belongs to.
enum Whose {
    /// As it stands.
    Pair(Box<Pair>),
    /// As it stood when my own invitation was out, its entries parked: the pair goes back there.
    GoesBack(Box<Pair>),
    /// It goes on under the other's invitation.
    Stays,
}

/// Whether there is something of mine, and all of it under keys that I use no more.
fn only_former_keys_of_mine(kept: &Pair, checked: &[Checked]) -> Result<bool> {
    let in_use = kept.signers()?.into_iter().find(|it| it.mine && it.in_use);
    let in_use = in_use.map(|it| it.fingerprint).unwrap_or_default();
    let mut mine = checked.iter().filter(|it| it.mine).peekable();
    Ok(mine.peek().is_some() && mine.all(|it| it.envelope.by != in_use))
}

fn whose(store: &Connection, holder: &Holder, name: String, now: &Moment) -> Result<Whose> {
    if !holder.taken_back {
        return Ok(Whose::Pair(Box::new(Pair::load(store, &holder.pair)?)));
    }
    match judge(store, &holder.wire.to_string(), &now.day_text(), &name)? {
        Reply::GoBack(mut kept) => {
            kept.row.pair = parked(&kept.row.wire);
            Ok(Whose::GoesBack(kept))
        }
        Reply::Stay => Ok(Whose::Stays),
        Reply::TakenBack => Err(Refusal::InvitationTakenBack { name }.into()),
    }
}

/// Nothing to take in: the pair goes on under the other's invitation, where its maker comes back to it.
fn already_here(
    store: &Connection,
    pair: &PairId,
    opened: Opened,
    bytes: &[u8],
) -> Result<Arrival> {
    Ok(Arrival {
        pair: pair.clone(),
        what: ArrivalKind::AlreadyHere {
            since: Pair::load(store, pair)?.row.made_day,
        },
        checked: Vec::new(),
        card: None,
        bytes: bytes.to_vec(),
        gap: false,
        new_lineage: false,
        left_out_count: 0,
        goes_back: false,
        opened,
    })
}

/// The card that answers my invitation, if this parcel does.
fn reply_card(opened: &Opened) -> Result<Option<(SignedCard, Card)>> {
    let How::Acceptance { card, .. } = &opened.how else {
        return Ok(None);
    };
    let found = opened
        .payload
        .cards
        .iter()
        .find(|signed| signed.open().is_ok_and(|it| &it == card.as_ref()));
    let signed = found.cloned().ok_or(Error::Open(OpenError::Malformed))?;
    Ok(Some((signed, card.as_ref().clone())))
}

struct Seen<'a> {
    second: bool,
    gap: bool,
    new_lineage: bool,
    rebuild: bool,
    card: bool,
    now: &'a str,
}

fn kind(
    store: &Connection,
    kept: &Pair,
    opened: &Opened,
    checked: &[Checked],
    seen: &Seen<'_>,
) -> Result<ArrivalKind> {
    if opened.how == How::Mine {
        let lacks = checked.len();
        return Ok(ArrivalKind::Mine {
            lacks_count: u32::try_from(lacks).unwrap_or(u32::MAX),
        });
    }
    if seen.second {
        return Ok(ArrivalKind::SecondReply);
    }
    if seen.gap {
        return Ok(ArrivalKind::GapBefore);
    }
    if seen.card {
        let expired = kept
            .invitation
            .as_ref()
            .is_some_and(|invitation| seen.now > invitation.expires_day.as_str());
        return Ok(match kept.awaits_back() {
            true => ArrivalKind::Back { expired },
            false => ArrivalKind::Reply { expired },
        });
    }
    if seen.rebuild {
        return Ok(ArrivalKind::Rebuild {
            change_count: u32::try_from(checked.len()).unwrap_or(u32::MAX),
        });
    }
    if seen.new_lineage {
        return Ok(ArrivalKind::IamOlder {
            change_count: u32::try_from(checked.len()).unwrap_or(u32::MAX),
        });
    }
    if checked.is_empty() && !brings_news(store, kept, opened)? {
        let since = shelf::taken_in(store, &kept.row.pair, 1)?
            .first()
            .map(|row| row.at.clone());
        return Ok(ArrivalKind::AlreadyHere {
            since: since.unwrap_or_default(),
        });
    }
    Ok(ArrivalKind::Changes)
}

/// Whether a parcel without new entries still says something: a newer receipt, or the confirmation.
fn brings_news(store: &Connection, kept: &Pair, opened: &Opened) -> Result<bool> {
    if opened.payload.confirmed && kept.acceptance.is_some() {
        return Ok(true);
    }
    let known: BTreeMap<(String, String), u64> = shelf::receipts(store, &kept.row.pair)?
        .into_iter()
        .map(|row| ((row.maker, row.lineage), row.seq))
        .collect();
    let maker = opened.payload.lineage.to_string();
    Ok(opened.payload.receipt.iter().any(|(lineage, held)| {
        known
            .get(&(maker.clone(), lineage.to_string()))
            .is_none_or(|seq| *seq < held.seq)
    }))
}

fn arrival_view(
    store: &Connection,
    id: &ArrivalId,
    arrival: &Arrival,
    now: &Moment,
) -> Result<ArrivalView> {
    let kept = Pair::load(store, &arrival.pair)?;
    let changes = incoming_lines(store, &arrival.pair, &arrival.checked)?;
    let name = arrival
        .card
        .as_ref()
        .map(SignedCard::open)
        .transpose()?
        .map(|card| card.name);
    let (me, partner) = kept.people(store)?;
    let partner = name.map_or(partner.clone(), |name| PersonView::new(&name, partner.role));
    let is_mine = matches!(arrival.what, ArrivalKind::Mine { .. });
    Ok(ArrivalView {
        arrival: id.clone(),
        pair: arrival.pair.clone(),
        maker: if is_mine { me } else { partner.clone() },
        partner,
        made: arrival.opened.payload.made.clone(),
        left_out_count: u32::try_from(arrival.left_out_count).unwrap_or(u32::MAX),
        verified: if matches!(
            arrival.what,
            ArrivalKind::Reply { .. } | ArrivalKind::Back { .. }
        ) {
            by_opening_words(kept.is_locked_apart(), now)
        } else {
            kept.verified.clone()
        },
        needs_yes_count: u32::try_from(changes.iter().filter(|line| line.needs_yes).count())
            .unwrap_or(u32::MAX),
        needs_newer_count: u32::try_from(
            arrival.checked.iter().filter(|it| it.needs_newer).count(),
        )
        .unwrap_or(u32::MAX),
        of_two_copies: arrival.checked.iter().any(|it| it.forked),
        changes,
        what: arrival.what.clone(),
        byte_count: u32::try_from(arrival.bytes.len()).unwrap_or(u32::MAX),
    })
}
