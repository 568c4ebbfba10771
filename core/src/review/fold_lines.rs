//! Folds the lines that come of a review.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::FoldedReviewLine;
use crate::id::ReviewLineId;
use crate::journal::{Entry, Fact};

/// Most lines of one author that are read; an honest notebook writes three.
const LINES_OF_ONE_MAX: usize = 3;

/// The lines that stand, in the order in which they were first written. A line is its author's alone (G-1), and so is its
/// name: what my partner writes under the name of one of mine is not read.
pub(super) fn lines(facts: &[Fact]) -> Vec<FoldedReviewLine> {
    let mut found: Vec<Option<FoldedReviewLine>> = Vec::new();
    let mut places: BTreeMap<&ReviewLineId, usize> = BTreeMap::new();
    let mine: BTreeSet<&ReviewLineId> =
        facts.iter().filter(|it| it.mine).filter_map(name).collect();
    let is_own = |it: &&Fact| it.mine || name(it).is_none_or(|name| !mine.contains(name));
    for fact in facts.iter().filter(is_own) {
        match &fact.entry {
            Some(Entry::ReviewLineWritten(written)) => {
                let line = Some(FoldedReviewLine {
                    line: written.line.clone(),
                    mine: fact.mine,
                    what: written.what,
                    text: written.text.clone(),
                    at: fact.at.clone(),
                    waiting: fact.is_waiting(),
                });
                let known = places.get(&written.line).and_then(|at| found.get_mut(*at));
                if let Some(known) = known {
                    *known = line;
                } else {
                    places.insert(&written.line, found.len());
                    found.push(line);
                }
            }
            Some(Entry::ReviewLineTakenBack(back)) => {
                let place = places.remove(&back.line);
                if let Some(gone) = place.and_then(|at| found.get_mut(at)) {
                    *gone = None;
                }
            }
            Some(_) | None => {}
        }
    }
    let mut counts = [0_usize; 2];
    let mut lines: Vec<FoldedReviewLine> = found.into_iter().flatten().collect();
    lines.retain(|line| {
        let [theirs, mine] = &mut counts;
        let count = if line.mine { mine } else { theirs };
        *count += 1;
        *count <= LINES_OF_ONE_MAX
    });
    lines
}

/// The line that a fact speaks of.
fn name(fact: &Fact) -> Option<&ReviewLineId> {
    match &fact.entry {
        Some(Entry::ReviewLineWritten(written)) => Some(&written.line),
        Some(Entry::ReviewLineTakenBack(back)) => Some(&back.line),
        Some(_) | None => None,
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::id::EntryId;
    use crate::journal::Place;
    use crate::review::entry::{ReviewLineTakenBack, ReviewLineWritten, ReviewWhat};

    fn fact(clock: u64, entry: Entry) -> Fact {
        Fact {
            place: Place {
                clock,
                by: "aa".to_owned(),
                mine: false,
                id: EntryId::new(clock.to_string()),
                lineage: "bb".to_owned(),
                seq: Some(clock),
                waiting_place: 0,
                seen: BTreeMap::new(),
            },
            mine: false,
            at: "2026-11-25T17:00:00Z".to_owned(),
            replaces: Vec::new(),
            entry: Some(entry),
        }
    }

    #[test]
    fn twenty_thousand_lines_that_come_and_go_cost_no_wait() {
        const MANY: u64 = 20_000;
        let id = |number: u64| ReviewLineId::new(format!("line-{number:06}"));
        let written = (0..MANY).map(|number| {
            let line = ReviewLineWritten {
                line: id(number),
                what: ReviewWhat::Keep,
                text: "The walk.".to_owned(),
            };
            fact(number, Entry::ReviewLineWritten(line))
        });
        let back = (4..MANY).rev().map(|number| {
            let line = ReviewLineTakenBack { line: id(number) };
            fact(2 * MANY - number, Entry::ReviewLineTakenBack(line))
        });
        let facts: Vec<Fact> = written.chain(back).collect();
        let start = Instant::now();
        let lines = lines(&facts);
        assert_eq!(lines.len(), LINES_OF_ONE_MAX);
        assert!(start.elapsed() < Duration::from_secs(3));
    }
}
