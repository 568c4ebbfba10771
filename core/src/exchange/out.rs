//! What goes out: where my last words are, and the page before *Make parcel*.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::lines::outgoing_lines;
use super::make_parcel::{lacking, made, newest_receipt};
use super::parts;
use super::view::{OutgoingView, ParcelsView};
use super::what_changed;
use crate::agreement::rules::needs_partners_answer;
use crate::agreement::{FoldedAgreement, Signed, SignedVersion, folded_agreement};
use crate::error::Result;
use crate::expectation::{Asks, asks, round_mail};
use crate::id::{EntryId, PairId};
use crate::notebook::Notebook;
use crate::pair::{OutState, Pair, PairState, roles};
use crate::store::journal::EntryRow;
use crate::store::{exchange as shelf, journal as entries, outbox as tray};

/// Mails of the shortest way to a record: invitation, reply, countersignature.
const LAST_OF_THE_SHORT_WAY: u32 = 3;

/// Where my last words to the partner are.
pub(crate) fn out_state(store: &Connection, kept: &Pair) -> Result<OutState> {
    let pair = &kept.row.pair;
    if !kept.has_partner() {
        return Ok(match shelf::newest_made(store, pair)? {
            Some(row) if kept.state == PairState::Invited && !row.handed_over.is_empty() => {
                OutState::HandedOver {
                    at: row.handed_over,
                }
            }
            Some(row) if kept.state == PairState::Invited => OutState::Made { at: row.made_at },
            _ => OutState::NoPartner,
        });
    }
    if kept.awaits_back() {
        let made = shelf::newest_made(store, pair)?;
        return Ok(match made {
            Some(row) if !row.handed_over.is_empty() => OutState::HandedOver {
                at: row.handed_over,
            },
            Some(row) => OutState::Made { at: row.made_at },
            None => OutState::Nothing,
        });
    }
    let waiting = tray::count(store, pair)?;
    if waiting > 0 {
        return Ok(OutState::Waiting {
            change_count: waiting,
        });
    }
    if let Some(left) = parts::under_way(store, pair)? {
        let rows = lacking(store, &kept.keyring()?, left.everything)?;
        let left = parts::share(rows, Some(&left), left.everything).rows.len();
        return Ok(OutState::Waiting {
            change_count: u32::try_from(left).unwrap_or(u32::MAX),
        });
    }
    let receipt = newest_receipt(store, pair)?;
    let mut all_held = true;
    let mut any = false;
    for (lineage, head) in entries::heads(store, pair, true)? {
        any = true;
        all_held &= receipt.get(&lineage).copied().unwrap_or(0) >= head.seq;
    }
    let newest = shelf::newest_made(store, pair)?;
    let is_invitation = newest.as_ref().is_none_or(|row| row.parcel_no == 0);
    if kept.has_partner_back() && receipt.is_empty() && is_invitation {
        let rows = lacking(store, &kept.keyring()?, false)?;
        return Ok(OutState::Waiting {
            change_count: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        });
    }
    let unmade = kept.acceptance.is_some() && newest.is_none();
    if unmade {
        return Ok(OutState::Waiting { change_count: 1 });
    }
    if all_held && kept.acceptance.is_none() {
        let receipts = shelf::receipts(store, pair)?;
        return Ok(match receipts.last() {
            Some(receipt) if any => OutState::Received {
                at: receipt.made.clone(),
            },
            _ => OutState::Nothing,
        });
    }
    Ok(match newest {
        Some(row) if !row.handed_over.is_empty() => OutState::HandedOver {
            at: row.handed_over,
        },
        Some(row) if row.parcel_no > 0 => OutState::Made { at: row.made_at },
        _ => OutState::Nothing,
    })
}

/// What the partner is asked for.
struct Asked {
    answers: u32,
    signature: bool,
    round: Asks,
}

/// What the partner is asked for when they hold everything of mine, whether it waits or is made: answers, and a signature.
fn asked(store: &Connection, kept: &Pair, folded: &FoldedAgreement) -> Result<Asked> {
    let pair = &kept.row.pair;
    let clauses = crate::agreement::folded(store, pair)?
        .iter()
        .filter(|(_, clause)| needs_partners_answer(clause.state))
        .count();
    let swap = usize::from(roles(store, pair)?.mine.is_some());
    let same = |theirs: &Signed| {
        let mine = folded.mine.as_ref();
        mine.is_some_and(|mine| mine.text_sha256 == theirs.text_sha256)
    };
    let signature = folded.mine.is_some() && !folded.theirs.as_ref().is_some_and(same);
    let round = asks(store, kept)?;
    Ok(Asked {
        answers: small(clauses + swap).saturating_add(round.outcomes),
        signature,
        round,
    })
}

/// The number of the mail that goes out next, or that was made last, on the way to the first record both hold.
fn mail_number(
    store: &Connection,
    pair: &PairId,
    folded: &FoldedAgreement,
    again: &[EntryRow],
    out: &OutState,
) -> Result<Option<u32>> {
    let closes = |version: &SignedVersion| {
        let sent = again.iter().any(|row| row.entry == version.second.entry);
        version.second.mine && (version.second.waiting || sent)
    };
    let received = small(shelf::taken_in(store, pair, u32::MAX)?.len());
    let still_to_make = u32::from(matches!(out, OutState::Waiting { .. }));
    let number = shelf::made_count(store, pair)? + received + still_to_make;
    let under_way = match folded.versions.as_slice() {
        [] => true,
        [first] => closes(first) && number <= LAST_OF_THE_SHORT_WAY,
        _ => false,
    };
    Ok(under_way.then_some(number))
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn outgoing(store: &Connection, kept: &Pair) -> Result<OutgoingView> {
    let pair = &kept.row.pair;
    let (me, partner) = kept.people(store)?;
    let again = match kept.has_partner() {
        true => lacking(store, &kept.keyring()?, false)?,
        false => Vec::new(),
    };
    let folded = folded_agreement(store, pair)?;
    let asked = asked(store, kept, &folded)?;
    let unnamed: BTreeSet<&EntryId> = again.iter().map(|row| &row.entry).collect();
    let out = out_state(store, kept)?;
    Ok(OutgoingView {
        me,
        partner,
        verified: kept.verified.clone(),
        everything_goes: kept.has_partner_back() && newest_receipt(store, pair)?.is_empty(),
        again_count: small(again.len()),
        stays_draft_count: small(crate::agreement::kept_drafts(store, pair)?.len()),
        made: shelf::newest_made(store, pair)?.as_ref().map(made),
        answers_needed: asked.answers,
        short_answers_needed: asked.round.items,
        decision_needed: asked.round.to_show,
        signature_needed: asked.signature,
        changes: outgoing_lines(store, pair)?,
        partner_mail: kept.row.partner_mail.clone(),
        mail_number: match kept.former.is_empty() {
            true => mail_number(store, pair, &folded, &again, &out)?,
            false => None,
        },
        round_mail: round_mail(store, kept, &unnamed)?,
        out,
    })
}

impl Notebook {
    /// The Parcels room of one pair.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_parcels(&self, pair: &PairId) -> Result<ParcelsView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            Ok(ParcelsView {
                outgoing: if kept.row.wire.is_empty() {
                    None
                } else {
                    Some(outgoing(store, &kept)?)
                },
                taken_in: what_changed::lines(store, &kept)?,
                kept_aside_count: shelf::kept_aside_count(store, pair)?,
                needs_newer_count: crate::agreement::needs_newer(store, pair)?,
            })
        })
    }
}
