//! Numbers of meetings: they name a meeting, so that two people who each propose the next one speak of the same.

use crate::error::{Error, Refusal, Result};
use crate::id::{MeetingId, PairId};
use crate::notebook::Page;
use crate::store::meeting::{ThingKind, ids};

/// The number of a meeting that nobody has spoken of yet.
pub(crate) fn next_number(page: &Page<'_>, pair: &PairId) -> Result<MeetingId> {
    let numbers = ids(page.store, pair, ThingKind::Meeting)?;
    let highest = numbers
        .into_iter()
        .map(|id| MeetingId::new(id).number())
        .max();
    let next = MeetingId::of(highest.unwrap_or_default() + 1);
    if next.number() == 0 {
        return Err(Error::Refused(Refusal::TooManyParts { limit: 9_999 }));
    }
    Ok(next)
}
