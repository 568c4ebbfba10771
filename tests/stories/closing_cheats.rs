//! A partner whose program goes on writing into a closed pair: what they wrote knowing of the closing changes nothing, and
//! what they wrote before stands (RV-9).

use ithaca_core::id::RoundId;

use crate::expectation_people::mail;
use crate::hostile::{Forger, folded};
use crate::people::{Person, signed};

/// What a program that keeps no rule can write into any room.
fn everything(person: &Person) -> Vec<(String, &'static str, String)> {
    let id = RoundId::fresh();
    let rows = person.notebook.read(|store| {
        let rows =
            ithaca_core::store::journal::rows_about(store, &person.pair, "agreement/1/cl-parties")?;
        Ok(rows.into_iter().find(|row| row.kind == "clause_proposed"))
    });
    let raw = rows.unwrap().unwrap().raw;
    let start = raw.find("\"body\":").unwrap() + "\"body\":".len();
    let clause = raw[start..raw.rfind(",\"replaces\"").unwrap()].to_owned();
    let clause = clause.replace("\"reason\":\"\"", "\"reason\":\"Zebra.\"");
    let text = |text: &str| text.to_owned();
    vec![
        (text("agreement/1/cl-parties"), "clause_proposed", clause),
        (
            format!("point/{id}"),
            "point_written",
            text(r#"{"title":"Zebra.","minutes":5,"hat":"","origin":"","since":1}"#),
        ),
        (
            text("meeting/1"),
            "meeting_proposed",
            text(
                r#"{"starts":"2026-12-10T14:00:00Z","zone":"Europe/Berlin","minutes":60,"way":"video","place":"","template":"","agreed_by_voice":false,"reason":""}"#,
            ),
        ),
        (
            format!("action_item/{id}"),
            "action_item_written",
            text(r#"{"text":"Zebra.","owner":"author","day":null,"goal":"","origin":""}"#),
        ),
        (
            format!("question/{id}"),
            "question_asked",
            text(r#"{"text":"Zebra?"}"#),
        ),
        (
            format!("thanks/{id}"),
            "thanks_given",
            text(r#"{"text":"Zebra."}"#),
        ),
        (
            format!("idp/{id}"),
            "step_shared",
            format!(
                r#"{{"goal":"{id}","rank":1,"text":"Zebra.","kind":null,"if_then":"","help":"","due_day":"","state":"planned","moved_count":0,"reason":"","result":""}}"#
            ),
        ),
        (
            text("extension"),
            "extension_proposed",
            text(r#"{"over_day":"2027-11-25","end_day":"2028-11-25","reason":""}"#),
        ),
        (text("pair"), "assessing_told", text(r#"{"assesses":true}"#)),
    ]
}

fn says_all(mut forger: Forger, entries: &[(String, &str, String)]) -> Vec<u8> {
    let mut carried = Vec::new();
    for (about, kind, body) in entries {
        let entry = forger.entry(about, kind, body);
        carried.push(forger.signs(&entry));
    }
    forger.packs(&forger.payload(carried))
}

fn closes(person: &mut Person) {
    let pair = person.pair.clone();
    person.notebook.close_pair(&pair, None).unwrap();
}

/// What one of the two is shown, in the rooms that read their entries when they are asked.
fn shown(person: &Person) -> String {
    let (book, pair) = (&person.notebook, &person.pair);
    format!(
        "{:?}{:?}{:?}",
        book.view_thanks(pair).unwrap(),
        book.view_life(pair).unwrap().extensions,
        book.view_skill_rounds(pair).unwrap().is_off,
    )
}

#[test]
fn rv_9_what_is_written_after_a_closing_was_read_changes_nothing() {
    for closed_by_her in [true, false] {
        let (mut maya, mut sam) = signed();
        let entries = everything(&maya);
        if closed_by_her {
            closes(&mut maya);
            mail(&mut maya, &mut sam);
        } else {
            closes(&mut sam);
            mail(&mut sam, &mut maya);
        }
        let before = (folded(&maya), shown(&maya));
        let file = says_all(Forger::of(&sam), &entries);
        let arrival = maya.opens(&file);
        assert_eq!(arrival.needs_yes_count, 0, "nobody is asked for a yes");
        maya.takes_in(&file);
        assert_eq!((folded(&maya), shown(&maya)), before);
        maya.folds_alike();
    }
}

#[test]
fn rv_9_what_was_written_before_a_closing_was_read_lands() {
    let (mut maya, sam) = signed();
    let entries = everything(&maya);
    closes(&mut maya);
    let crossing = Forger::of(&sam);
    maya.makes_parcel();
    let before = shown(&maya);
    let file = says_all(crossing, &entries);
    maya.takes_in(&file);
    assert_ne!(shown(&maya), before);
    assert!(maya.finds("Zebra").len() > 2);
    maya.folds_alike();
}

#[test]
fn rv_9_a_closing_that_comes_after_what_follows_it_is_heard_all_the_same() {
    let (mut maya, sam) = signed();
    let entries = everything(&maya);
    let clock = Forger::of(&sam).clock;
    let later = Forger {
        clock: clock + 50,
        ..Forger::backdated(&sam)
    };
    let before = (folded(&maya), shown(&maya));
    let file = says_all(later, &entries);
    maya.takes_in(&file);
    assert_ne!(shown(&maya), before.1);
    let mut forger = Forger::of(&sam);
    let closing = forger.entry("closing", "pair_closed", r#"{"on_day":"2026-11-25"}"#);
    let file = forger.sends(&closing);
    maya.takes_in(&file);
    assert!(maya.finds("Zebra").is_empty(), "{:?}", maya.finds("Zebra"));
    assert_eq!(shown(&maya), before.1);
    maya.folds_alike();
}
