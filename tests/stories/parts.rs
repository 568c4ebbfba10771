//! More than one file can hold: the oldest entries go first, and the next parcel goes on from there.

use ithaca_core::exchange::ArrivalKind;
use ithaca_core::pair::OutState;

use crate::hostile::{Forger, every_row};
use crate::people::{Person, agreed};

/// A page of writing in a kind that only a newer Ithaca shows: 480 KiB.
const PAGE_BYTES: usize = 480 * 1024;
const PAGES: usize = 25;

fn journal(person: &Person) -> Vec<String> {
    let rows = every_row(person).remove("journal").unwrap();
    let ids = rows.iter().map(|row| row.split('|').nth(1).unwrap());
    let mut ids: Vec<String> = ids.map(ToOwned::to_owned).collect();
    ids.sort();
    ids
}

#[test]
fn what_is_beyond_12_mib_travels_in_several_parcels_and_joins_in_any_order() {
    let (mut maya, mut sam) = agreed();
    // Sam wrote a great deal on a laptop that is gone; Maya holds it.
    let mut lost = Forger::of(&sam);
    let words = serde_json::json!({ "words": "a".repeat(PAGE_BYTES) }).to_string();
    for pages in [PAGES / 2, PAGES - PAGES / 2] {
        let mut entries = Vec::new();
        for _ in 0..pages {
            let entry = lost.entry("letter/1", "letter_written", &words);
            entries.push(lost.signs(&entry));
        }
        let file = lost.packs(&lost.payload(entries));
        maya.takes_in(&file);
    }
    maya.proposes("cl-scope", "We talk about skills.", "");

    let first = maya.makes_parcel_of_everything();
    let line = maya.notebook.view_pair(&maya.pair).unwrap().line;
    assert!(
        matches!(line.out, OutState::Waiting { change_count } if change_count > 0),
        "the rest waits: {:?}",
        line.out
    );
    let second = maya.makes_parcel();
    let line = maya.notebook.view_pair(&maya.pair).unwrap().line;
    assert!(matches!(line.out, OutState::Made { .. }), "{:?}", line.out);

    let view = sam.understands(&second);
    assert_eq!(view.what, ArrivalKind::GapBefore);
    sam.notebook.take_in(&view.arrival).unwrap();
    sam.takes_in(&first);
    assert_eq!(journal(&sam), journal(&maya));
    assert_eq!(
        sam.clause("cl-scope").state,
        ithaca_core::agreement::ClauseState::MyTurn
    );
}
