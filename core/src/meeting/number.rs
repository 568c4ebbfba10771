//! Numbers of meetings: they name a meeting, so that two people who each propose the next one speak of the same.

use std::collections::BTreeSet;

use super::rules::MEETING_NUMBER_MAX;
use crate::error::{Refusal, Result};
use crate::id::{MeetingId, PairId};
use crate::notebook::Page;
use crate::store::meeting::{ThingKind, ids};

/// So many numbers may lie between two meetings of a pair: dates that crossed or were taken back. What lies farther off
/// is a number that a strange program wrote, and the numbers go on below it.
const GAP_MAX: u32 = 100;

/// The number of a meeting that nobody has spoken of yet.
pub(crate) fn next_number(page: &Page<'_>, pair: &PairId) -> Result<MeetingId> {
    let ids = ids(page.store, pair, ThingKind::Meeting)?.into_iter();
    let numbers = ids.map(|id| MeetingId::new(id).number()).collect();
    let limit = MEETING_NUMBER_MAX;
    Ok(
        next(&numbers).map_or(Err(Refusal::TooManyParts { limit }), |it| {
            Ok(MeetingId::of(it))
        })?,
    )
}

/// The one after the highest that the pair can have come to; at the end of all numbers the lowest that is left. Pure.
fn next(numbers: &BTreeSet<u32>) -> Option<u32> {
    let mut highest = 0;
    for number in numbers {
        if number - highest > GAP_MAX {
            break;
        }
        highest = *number;
    }
    let mut after = (highest + 1..=MEETING_NUMBER_MAX).chain(1..=highest);
    after.find(|number| !numbers.contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_far_off_is_passed_over() {
        assert_eq!(next(&BTreeSet::new()), Some(1));
        assert_eq!(next(&BTreeSet::from([1, 2, 4])), Some(5));
        assert_eq!(next(&BTreeSet::from([1, 2, 9_999])), Some(3));
        let steps: BTreeSet<u32> = (1..=9_999).step_by(100).chain([9_999]).collect();
        assert_eq!(next(&steps), Some(2), "nobody can use them all up");
        assert_eq!(next(&(1..=9_999).collect()), None);
    }
}
