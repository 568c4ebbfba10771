//! Make a parcel: freeze what waits, and carry everything my partner's newest receipt lacks.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::parts::{self, Share};
use super::view::MadeParcel;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::life::leaving_of;
use crate::notebook::{Notebook, Topic};
use crate::pair::{Pair, PairKeyring, PairState};
use crate::parcel::{Acceptance, Carried, Held, Id, Payload, RawSignature, pack};
use crate::store::journal::EntryRow;
use crate::store::{exchange as shelf, journal as entries};

/// Ending of parcel files.
pub const PARCEL_FILE_ENDING: &str = "ithaca";
/// The neutral file name; the one sentence that must be the same in every language of the screens,
/// because a file name is read by both people's systems.
const FILE_NAME: &str = "Mentoring file from";

/// Neutral name of a file for the partner.
#[must_use]
pub fn file_name(my_short_name: &str) -> String {
    let safe: String = my_short_name
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '\''))
        .collect();
    format!(
        "{FILE_NAME} {}.{PARCEL_FILE_ENDING}",
        if safe.is_empty() { "me" } else { &safe }
    )
}

/// Entries as they travel.
pub(crate) fn carried(rows: &[EntryRow]) -> Result<Vec<Carried>> {
    rows.iter()
        .map(|row| {
            let sig: [u8; 64] = row
                .sig
                .as_slice()
                .try_into()
                .map_err(|_| Error::Broken("entry signature"))?;
            Ok(Carried {
                raw: row.raw.clone(),
                sig: RawSignature(sig),
            })
        })
        .collect()
}

/// What my partner's newest receipt names, per lineage.
pub(crate) fn newest_receipt(store: &Connection, pair: &PairId) -> Result<BTreeMap<String, u64>> {
    let rows = shelf::receipts(store, pair)?;
    let maker = rows.last().map(|row| row.maker.clone());
    Ok(rows
        .into_iter()
        .filter(|row| Some(&row.maker) == maker.as_ref())
        .map(|row| (row.lineage, row.seq))
        .collect())
}

/// Everything my partner's newest receipt lacks: my own entries, and theirs that they lost.
///
/// `everything` ignores the receipt. Without any receipt only my own entries go.
pub(crate) fn lacking(
    store: &Connection,
    keyring: &PairKeyring,
    everything: bool,
) -> Result<Vec<EntryRow>> {
    let receipt = if everything {
        BTreeMap::new()
    } else {
        newest_receipt(store, &keyring.pair)?
    };
    // Whoever came back under another key holds nothing before they say so.
    let everything = everything || (keyring.partner_back && receipt.is_empty());
    let forks = entries::forks(store, &keyring.pair)?;
    let mut rows = Vec::new();
    for mine in [true, false] {
        if !mine && !everything && receipt.is_empty() {
            continue;
        }
        for (lineage, _) in entries::heads(store, &keyring.pair, mine)? {
            let held = receipt.get(&lineage).copied().unwrap_or(0);
            // A number alone does not say which branch of a fork is held: both travel, from where they part.
            let fork = forks.get(&lineage).map_or(held, |first| first - 1);
            let from = held.min(fork);
            rows.extend(entries::rows_above(store, &keyring.pair, &lineage, from)?);
        }
    }
    rows.sort_by(|a, b| (a.clock, &a.by, a.seq).cmp(&(b.clock, &b.by, b.seq)));
    Ok(rows)
}

/// For every lineage of the pair, theirs and mine, the highest unbroken number held.
pub(crate) fn my_receipt(store: &Connection, pair: &PairId) -> Result<BTreeMap<Id, Held>> {
    let mut receipt = BTreeMap::new();
    for mine in [true, false] {
        for (lineage, head) in entries::heads(store, pair, mine)? {
            // Refused today; a notebook may hold one from before.
            let Ok(lineage) = lineage.parse::<Id>() else {
                continue;
            };
            let id = head
                .entry
                .as_str()
                .parse()
                .map_err(|_| Error::Broken("entry id"))?;
            receipt.insert(lineage, Held { seq: head.seq, id });
        }
    }
    Ok(receipt)
}

fn payload(
    store: &Connection,
    kept: &Pair,
    keyring: &PairKeyring,
    made: &str,
    share: &Share,
) -> Result<Payload> {
    let partner = keyring.partner.as_ref().ok_or(Refusal::PairHasNoPartner)?;
    let lineage = kept
        .row
        .lineage
        .parse()
        .map_err(|_| Error::Broken("lineage"))?;
    let to = Some(partner.fingerprint(keyring.wire_id));
    let number = u64::from(kept.row.parcel_no);
    let mut payload = Payload::new(
        keyring.wire_id,
        keyring.keys.fingerprint(keyring.wire_id),
        to,
        lineage,
        number,
        made.to_owned(),
    );
    payload.cards = kept.cards()?;
    payload.part = share.part;
    // A receipt binds what comes after it, and an entry of a later part may be older than the receipt.
    if share.under_way.is_none() {
        payload.receipt = my_receipt(store, &keyring.pair)?;
    }
    payload.entries = carried(&share.rows)?;
    payload.confirmed = kept.invitation.is_some();
    payload.acceptance = match &kept.acceptance {
        Some(acceptance) => Some(Acceptance {
            hmac: acceptance
                .hmac
                .parse()
                .map_err(|_| Error::Broken("acceptance"))?,
            invitation_sha256: acceptance
                .invitation_sha256
                .parse()
                .map_err(|_| Error::Broken("acceptance"))?,
        }),
        None => None,
    };
    Ok(payload)
}

impl Notebook {
    /// Freezes everything that waits and makes the parcel. The bytes stay in the notebook for handing over.
    ///
    /// What is beyond 12 MiB is not lost: the parcel carries the oldest entries, and the next one goes on from there.
    ///
    /// # Errors
    /// `PairHasNoPartner`, `PairStopped`, `PairLeft`, `NothingToSend` if the partner has everything (unless `everything`).
    pub fn make_parcel(&mut self, pair: &PairId, everything: bool) -> Result<MadeParcel> {
        self.change(|page| {
            let mut kept = Pair::load(page.store, pair)?;
            kept.check_not_stopped()?;
            if !kept.has_partner() {
                return Err(Refusal::PairHasNoPartner.into());
            }
            check_not_left(page.store, pair)?;
            let keyring = kept.keyring()?;
            crate::agreement::drop_stale_signature(page, pair)?;
            let frozen = page.freeze(&keyring)?;
            let rows = lacking(page.store, &keyring, false)?;
            let before = parts::under_way(page.store, pair)?;
            let nothing_new = frozen.is_empty() && rows.is_empty() && before.is_none();
            if nothing_new
                && !everything
                && kept.acceptance.is_none()
                && kept.state != PairState::Joined
            {
                return Err(Refusal::NothingToSend.into());
            }
            kept.row.parcel_no += 1;
            // A sending of everything that is under way is brought to its end.
            let everything = everything || before.as_ref().is_some_and(|it| it.everything);
            let rows = match everything {
                true => lacking(page.store, &keyring, true)?,
                false => rows,
            };
            let share = parts::share(rows, before.as_ref(), everything);
            parts::note(page.store, pair, share.under_way.as_ref())?;
            let payload = payload(page.store, &kept, &keyring, &page.now.text(), &share)?;
            let partner = keyring.partner.as_ref().ok_or(Refusal::PairHasNoPartner)?;
            let packed = pack(&payload, &keyring.keys, partner)?;
            let head = entries::head(page.store, pair, &keyring.lineage)?;
            let row = shelf::MadeRow {
                parcel_no: kept.row.parcel_no,
                made_at: page.now.text(),
                file_name: file_name(&kept.people(page.store)?.0.short_name),
                byte_count: u32::try_from(packed.bytes.len()).unwrap_or(u32::MAX),
                change_count: u32::try_from(frozen.len()).unwrap_or(u32::MAX),
                head_seq: head.map_or(0, |head| head.seq),
                handed_over: String::new(),
            };
            shelf::put_made(page.store, pair, &row, &packed.bytes)?;
            if kept.invitation.is_some() && kept.state == PairState::Joined {
                kept.state = PairState::Confirmed;
            }
            kept.save(page.store)?;
            page.touch_shared();
            Ok(made(&row))
        })
    }

    /// Says that the newest parcel was handed to the mail.
    ///
    /// # Errors
    /// `PairGone`, `PairLeft`.
    pub fn mark_handed_over(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            check_not_left(page.store, pair)?;
            shelf::hand_over(page.store, pair, &page.now.text())?;
            page.touch(Topic::Exchange);
            page.touch(Topic::Pair);
            Ok(())
        })
    }

    /// Name and bytes of the newest file made for a pair: a parcel, or the invitation that is out.
    ///
    /// # Errors
    /// `NothingToSend` if none was made, `PairLeft`.
    pub fn newest_parcel(&self, pair: &PairId) -> Result<(MadeParcel, Vec<u8>)> {
        self.read(|store| {
            check_not_left(store, pair)?;
            let row = shelf::newest_made(store, pair)?.ok_or(Refusal::NothingToSend)?;
            let bytes = shelf::newest_bytes(store, pair)?
                .filter(|bytes| !bytes.is_empty())
                .ok_or(Refusal::NothingToSend)?;
            Ok((made(&row), bytes))
        })
    }
}

/// Nothing goes out of a pair that I left quietly, also what was made before.
fn check_not_left(store: &rusqlite::Connection, pair: &PairId) -> Result<()> {
    match leaving_of(store, pair)? {
        Some(_) => Err(Refusal::PairLeft.into()),
        None => Ok(()),
    }
}

/// A made parcel as screens show it.
pub(crate) fn made(row: &shelf::MadeRow) -> MadeParcel {
    MadeParcel {
        parcel_no: row.parcel_no,
        at: row.made_at.clone(),
        file_name: row.file_name.clone(),
        byte_count: row.byte_count,
        handed_over_at: Some(row.handed_over.clone()).filter(|at| !at.is_empty()),
        change_count: row.change_count,
    }
}
