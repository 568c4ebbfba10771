//! What this notebook knows of a pair before a parcel is believed: keys, chains, counters, receipts.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use crate::error::Result;
use crate::id::{EntryId, PairId};
use crate::journal::{Authors, Before, Checked, Envelope};
use crate::pair::Pair;
use crate::parcel::{Card, How, Id, Opened};
use crate::store::{exchange as shelf, journal as entries};

/// What this notebook knows of the pair, as the checks of entries need it.
pub(crate) fn authors(
    store: &Connection,
    kept: &Pair,
    opened: &Opened,
    reply: Option<&Card>,
) -> Result<Authors> {
    let keyring = kept.keyring()?;
    let pair = &kept.row.pair;
    let signers = kept.signers()?;
    let mine = signers.iter().filter(|it| it.mine);
    let mut known = Authors {
        mine: mine.map(|it| it.fingerprint.clone()).collect(),
        wire: keyring.wire.clone(),
        clock_max: entries::clock_max(store, pair)?,
        owners: entries::lineages(store, pair)?,
        ..Authors::default()
    };
    known
        .owners
        .insert(keyring.lineage, keyring.fingerprint.clone());
    // A reply speaks for its own key alone: whose place it takes is for me to say.
    let heard = signers
        .into_iter()
        .filter(|it| it.is_heard() && (it.mine || reply.is_none()));
    known.keys.extend(heard.map(|it| (it.fingerprint, it.keys)));
    if let Some(card) = reply {
        let fingerprint = card.keys.fingerprint(keyring.wire_id).to_string();
        known.keys.insert(fingerprint, card.keys.clone());
    }
    note_entries(store, pair, opened, &mut known)?;
    note_receipts(store, pair, &mut known)?;
    Ok(known)
}

/// What the journal holds around the entries carried.
fn note_entries(
    store: &Connection,
    pair: &PairId,
    opened: &Opened,
    known: &mut Authors,
) -> Result<()> {
    let mut lowest: BTreeMap<String, u64> = BTreeMap::new();
    let mut seen: BTreeSet<(String, u64)> = BTreeSet::new();
    for item in &opened.payload.entries {
        let id = Envelope::id_of(&item.raw);
        if entries::holds(store, pair, &id)? {
            known.held.insert(id);
            continue;
        }
        // Whatever is no entry is refused by name later.
        let Ok(envelope) = Envelope::read_kept(&item.raw) else {
            continue;
        };
        let low = lowest.entry(envelope.lineage).or_insert(envelope.seq);
        *low = (*low).min(envelope.seq);
        seen.extend(envelope.seen);
        let Some(prev) = envelope.prev.map(EntryId::new) else {
            continue;
        };
        let raw = entries::raw(store, pair, &prev)?;
        if let Some(Ok(before)) = raw.as_deref().map(Envelope::read_kept) {
            let (clock, seen) = (before.clock, before.seen);
            known.before.insert(prev, Before { clock, seen });
        }
    }
    for (lineage, seq) in lowest {
        for (number, id) in entries::ids_from(store, pair, &lineage, seq.saturating_sub(1))? {
            let place = (lineage.clone(), number);
            known.numbered.entry(place).or_default().insert(id);
        }
    }
    for (lineage, seq) in seen {
        if let Some(clock) = entries::clock_at(store, pair, &lineage, seq)? {
            known.clocks.insert((lineage, seq), clock);
        }
    }
    Ok(())
}

/// A receipt names its maker's own lineages too; `seen` speaks of the other person's alone.
fn note_receipts(store: &Connection, pair: &PairId, known: &mut Authors) -> Result<()> {
    for row in shelf::receipts(store, pair)? {
        let owner = known.owners.get(&row.lineage);
        if owner.is_some_and(|it| known.mine.contains(it)) {
            let of_maker = known.receipts.entry(row.maker).or_default();
            of_maker.insert(row.lineage, row.seq);
        }
    }
    Ok(())
}

/// What the parcel's receipt says of my own lineages, against what I hold.
pub(crate) struct Receipts {
    /// It names more of my entries than I hold: my notebook is the older copy.
    pub(crate) ahead: bool,
    /// It names another entry at a number I hold.
    pub(crate) lies: bool,
}

impl Receipts {
    pub(crate) fn read(store: &Connection, kept: &Pair, opened: &Opened) -> Result<Self> {
        let mut found = Self {
            ahead: false,
            lies: false,
        };
        if opened.how == How::Mine {
            return Ok(found);
        }
        let pair = &kept.row.pair;
        for (lineage, head) in my_heads(store, kept)? {
            let claimed = lineage
                .parse::<Id>()
                .ok()
                .and_then(|lineage| opened.payload.receipt.get(&lineage));
            let Some(claimed) = claimed else { continue };
            if claimed.seq > head {
                found.ahead = true;
            } else {
                let held = entries::ids_from(store, pair, &lineage, claimed.seq)?;
                let id = EntryId::new(claimed.id.to_string());
                found.lies |= !held
                    .iter()
                    .any(|(seq, entry)| *seq == claimed.seq && *entry == id);
            }
        }
        Ok(found)
    }
}

/// Whether an entry says to have seen more of my own entries than I hold. Then my notebook is the older copy, or its
/// author lies; in a new lineage neither can say what will have been seen.
pub(crate) fn seen_ahead(store: &Connection, kept: &Pair, checked: &[Checked]) -> Result<bool> {
    let mine = my_heads(store, kept)?;
    let ahead = |item: &Checked| {
        item.envelope
            .seen
            .iter()
            .any(|(lineage, seq)| mine.get(lineage).is_some_and(|held| seq > held))
    };
    Ok(checked.iter().filter(|item| !item.mine).any(ahead))
}

/// The highest number I hold of each lineage of mine; 0 for the one in use while it is empty.
fn my_heads(store: &Connection, kept: &Pair) -> Result<BTreeMap<String, u64>> {
    let mut heads = BTreeMap::from([(kept.row.lineage.clone(), 0)]);
    for (lineage, head) in entries::heads(store, &kept.row.pair, true)? {
        heads.insert(lineage, head.seq);
    }
    Ok(heads)
}
