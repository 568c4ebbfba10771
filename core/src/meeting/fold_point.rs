//! Folds the entries about one point of the running agenda. Its words are its author's alone (G-1).

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::fold::Said;
use super::point_entry::PointWritten;
use super::shelf;
use crate::error::Result;
use crate::id::{EntryId, PairId, PointId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::store::meeting::ThingKind;

/// What the other said to a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PointReply {
    /// Whether it was said to words that its author has changed since.
    pub to_earlier_words: bool,
    /// What.
    pub said: Said<String>,
}

/// What was folded of one point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedPoint {
    /// The words as they stand.
    pub words: EntryId,
    /// Whether I wrote it.
    pub mine: bool,
    /// When the words were written, as their author's laptop says.
    pub at: String,
    /// What it says.
    pub body: PointWritten,
    /// Where it sorts among the points.
    pub clock: u64,
    /// Meeting in which these words were talked about.
    pub talked: Option<Said<u32>>,
    /// Meeting in which earlier words of it were talked about, before they were changed.
    pub talked_before: Option<u32>,
    /// Its author let go of it, with a reason.
    pub dropped: Option<Said<String>>,
    /// What the other said to it, oldest first.
    pub replies: Vec<PointReply>,
}

/// Reads one point; `None` if nobody wrote it.
#[must_use]
pub(crate) fn fold_point(facts: &[Fact]) -> Option<FoldedPoint> {
    let first = facts.iter().find(|fact| written(fact).is_some())?;
    let by_author = |fact: &&Fact| fact.mine == first.mine;
    let words = facts
        .iter()
        .rev()
        .filter(by_author)
        .find(|fact| written(fact).is_some())?;
    let last_written = &words.place;
    let later_of_author = facts.iter().rev().filter(by_author);
    let mut later_of_author = later_of_author.filter(|fact| fact.place > *last_written);
    let dropped = later_of_author.find_map(|fact| {
        if let Some(Entry::PointDropped(dropped)) = &fact.entry {
            Some(said(fact, dropped.reason.clone()))
        } else {
            None
        }
    });
    let ticks = facts.iter().filter_map(|fact| {
        if let Some(Entry::PointTalked(talked)) = &fact.entry {
            Some((fact, talked))
        } else {
            None
        }
    });
    let ticks: Vec<_> = ticks.collect();
    // A tick, and an answer, is for the words that whoever gave it had read.
    let of_these = ticks
        .iter()
        .rev()
        .find(|(fact, _)| fact.place.saw(&words.place));
    let talked = of_these.filter(|(_, tick)| tick.talked);
    let before = ticks
        .iter()
        .rev()
        .find(|(fact, _)| !fact.place.saw(&words.place));
    let replies = facts.iter().filter(|fact| fact.mine != first.mine);
    Some(FoldedPoint {
        words: words.id().clone(),
        mine: first.mine,
        at: words.at.clone(),
        body: written(words)?.clone(),
        clock: first.place.clock,
        talked: talked.map(|(fact, tick)| said(fact, tick.meeting)),
        talked_before: before
            .filter(|(_, tick)| tick.talked)
            .map(|(_, tick)| tick.meeting),
        dropped,
        replies: replies
            .filter_map(|fact| {
                if let Some(Entry::PointAnswered(answered)) = &fact.entry {
                    Some(PointReply {
                        to_earlier_words: !fact.place.saw(&words.place),
                        said: said(fact, answered.text.clone()),
                    })
                } else {
                    None
                }
            })
            .collect(),
    })
}

fn written(fact: &Fact) -> Option<&PointWritten> {
    if let Entry::PointWritten(written) = fact.entry.as_ref()? {
        Some(written)
    } else {
        None
    }
}

fn said<T>(fact: &Fact, what: T) -> Said<T> {
    Said {
        mine: fact.mine,
        at: fact.at.clone(),
        what,
    }
}

pub(crate) fn refold_point(store: &Connection, pair: &PairId, point: &PointId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Point(point.clone()).text())?;
    let key = (ThingKind::Point, point.as_str());
    match fold_point(&facts) {
        Some(folded) => {
            let open = folded.talked.is_none() && folded.dropped.is_none();
            // What was talked about is looked up by its meeting.
            let place = match &folded.talked {
                Some(talked) => format!("{:05}", talked.what),
                None => format!("{:016}", folded.clock),
            };
            shelf::put(store, pair, key, &place, open, &folded)
        }
        None => shelf::remove(store, pair, key),
    }
}
