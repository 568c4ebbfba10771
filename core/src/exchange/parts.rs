//! What one file cannot hold goes on in the next: each *Make* carries the oldest entries that are still to be sent.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::id::{EntryId, PairId};
use crate::parcel::Part;
use crate::store::journal::EntryRow;
use crate::store::setting;

/// Bytes of entries in one parcel, as they stand in its JSON. The rest of the 12 MiB is left for the receipt of a
/// thousand lineages, for the lock (one part in four thousand) and for the padding (below 256 KiB at this size).
const ENTRIES_BYTES_MAX: usize = 11 * 1024 * 1024;
/// JSON around each entry: names, signature, comma.
const FRAME_BYTES: usize = 128;

/// Where a sending in several parts stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct UnderWay {
    /// The last entry that went.
    after: EntryId,
    /// Which part that was.
    no: u32,
    /// Whether all of the journal is being sent.
    pub(crate) everything: bool,
}

/// What goes into the next parcel.
pub(crate) struct Share {
    pub(crate) rows: Vec<EntryRow>,
    pub(crate) part: Part,
    /// What is left for the parcels after it.
    pub(crate) under_way: Option<UnderWay>,
}

fn key(pair: &PairId) -> String {
    format!("exchange.parts.{pair}")
}

/// The sending that is under way, if what went last is still among what the partner lacks.
pub(crate) fn under_way(store: &Connection, pair: &PairId) -> Result<Option<UnderWay>> {
    let text = setting::text(store, &key(pair))?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Notes where the sending stands after a parcel was made.
pub(crate) fn note(store: &Connection, pair: &PairId, left: Option<&UnderWay>) -> Result<()> {
    match left {
        Some(left) => {
            let text = serde_json::to_string(left).unwrap_or_default();
            setting::set_text(store, &key(pair), &text)?;
        }
        None => setting::remove(store, &key(pair))?,
    }
    Ok(())
}

/// Takes the oldest of `rows` that fit into one parcel, after what went before.
pub(crate) fn share(mut rows: Vec<EntryRow>, before: Option<&UnderWay>, everything: bool) -> Share {
    let mut no = 1;
    let before = before.filter(|before| before.everything == everything);
    let last = before.and_then(|before| rows.iter().position(|row| row.entry == before.after));
    if let (Some(before), Some(last)) = (before, last) {
        rows.drain(..=last);
        no = before.no + 1;
    }
    let mut bytes = 0;
    let mut first_of_each = vec![0];
    for (at, row) in rows.iter().enumerate() {
        let size = json_bytes(&row.raw);
        if bytes + size > ENTRIES_BYTES_MAX && bytes > 0 {
            first_of_each.push(at);
            bytes = 0;
        }
        bytes += size;
    }
    let parts = u32::try_from(first_of_each.len()).unwrap_or(u32::MAX);
    let of = no + parts - 1;
    if let Some(next) = first_of_each.get(1) {
        rows.truncate(*next);
    }
    let under_way = rows.last().filter(|_| parts > 1).map(|last| UnderWay {
        after: last.entry.clone(),
        no,
        everything,
    });
    Share {
        rows,
        part: Part { no, of },
        under_way,
    }
}

/// How long an entry is as a JSON string: an escape makes of one byte at most six.
fn json_bytes(raw: &str) -> usize {
    let escaped: usize = raw
        .bytes()
        .map(|byte| match byte {
            b'"' | b'\\' => 2,
            0..b' ' => 6,
            _ => 1,
        })
        .sum();
    escaped + FRAME_BYTES
}
