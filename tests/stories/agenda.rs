//! The running agenda and the promises of Maya and Sam: whose words they are, and what a cheat cannot change.

use ithaca_core::action_item::{Holder, ItemDraft, ItemState, Mark};
use ithaca_core::error::Refusal;
use ithaca_core::id::MeetingId;
use ithaca_core::meeting::{Audience, ContactDraft, ContactWay, PointDraft};

use crate::hostile::Forger;
use crate::meetings::{exchange, held, minutes, refusal};
use crate::people::agreed;

/// G-1.
#[test]
fn an_agenda_item_edited_after_the_other_answered_keeps_the_answer_beside_its_words() {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-14");
    let point = maya.adds_point("The other offer");
    exchange(&mut maya, &mut sam);
    let pair = sam.pair.clone();
    sam.notebook
        .answer_point(&pair, &point, "Bring both letters.")
        .unwrap();
    let edited = |title: &str| PointDraft {
        title: title.to_owned(),
        audience: Audience::BothOfUs,
        ..PointDraft::default()
    };
    let own = sam
        .notebook
        .save_point(&pair, Some(&point), &edited("Mine now"));
    assert_eq!(refusal(own), Refusal::NotYours);
    exchange(&mut maya, &mut sam);
    let pair = maya.pair.clone();
    let draft = edited("The other offer, and my answer to it");
    maya.notebook
        .save_point(&pair, Some(&point), &draft)
        .unwrap();
    exchange(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let points = person.meeting(&meeting).points;
        assert_eq!(points[0].title, "The other offer, and my answer to it");
        assert_eq!(points[0].replies[0].said.text, "Bring both letters.");
        assert!(points[0].replies[0].to_earlier_words);
    }
    // Ticked by Sam while Maya rewords it: the new words have not been talked about.
    let pair = sam.pair.clone();
    sam.notebook
        .tick_point(&pair, &point, &meeting, true)
        .unwrap();
    let pair = maya.pair.clone();
    maya.notebook
        .save_point(&pair, Some(&point), &edited("Only my answer"))
        .unwrap();
    exchange(&mut maya, &mut sam);
    let points = sam.meeting(&meeting).points;
    assert!(!points[0].talked && points[0].reworded_since_talked);
}

/// ME-3, ME-7, G-4.
#[test]
fn a_parked_idea_never_leaves_until_it_is_shared() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let idea = PointDraft {
        title: "Do I tell Sam about the other offer?".to_owned(),
        ..PointDraft::default()
    };
    let parked = maya.notebook.save_point(&pair, None, &idea).unwrap();
    maya.notebook
        .save_meeting_note(&pair, &MeetingId::of(1), "I felt rushed.")
        .unwrap();
    let meeting = maya.offers_date(None, "2026-12-14");
    exchange(&mut maya, &mut sam);
    assert!(sam.meeting(&meeting).points.is_empty());
    let shared = PointDraft {
        title: "The other offer".to_owned(),
        audience: Audience::BothOfUs,
        ..idea
    };
    let point = maya
        .notebook
        .save_point(&pair, Some(&parked), &shared)
        .unwrap();
    assert_ne!(point, parked, "a fresh id, which no private note bears");
    exchange(&mut maya, &mut sam);
    assert_eq!(sam.points(&meeting), ["The other offer"]);
    assert!(maya.meeting(&meeting).parked.is_empty());
    assert_eq!(maya.meeting(&meeting).my_note, "I felt rushed.");
}

/// ME-11, G-1.
#[test]
fn only_the_owner_changes_a_promise_and_the_other_may_say_done_i_think() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let draft = ItemDraft {
        text: "Send chapter 2".to_owned(),
        owner: Holder::Me,
        day: Some("2026-11-27".to_owned()),
        goal: String::new(),
        origin: String::new(),
        audience: Audience::BothOfUs,
    };
    let item = maya.notebook.save_action_item(&pair, None, &draft).unwrap();
    exchange(&mut maya, &mut sam);
    let sams = sam.pair.clone();
    let moved = sam
        .notebook
        .move_action_item(&sams, &item, Some("2026-12-01"), "");
    assert_eq!(refusal(moved), Refusal::NotYours);
    let dropped = sam
        .notebook
        .mark_action_item(&sams, &item, Mark::Dropped, "");
    assert_eq!(refusal(dropped), Refusal::NotYours);
    sam.notebook
        .mark_action_item(&sams, &item, Mark::Done, "I have it.")
        .unwrap();
    exchange(&mut maya, &mut sam);
    let open = maya.notebook.view_promises(&pair).unwrap().open;
    assert_eq!(open[0].state, ItemState::Planned);
    assert_eq!(open[0].done_i_think.as_ref().unwrap().text, "I have it.");
    maya.notebook
        .mark_action_item(&pair, &item, Mark::Done, "")
        .unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(sam.notebook.view_promises(&sams).unwrap().closed.len(), 1);
    // Sixty days later it stays closed.
    let mut maya = maya.reopen(61);
    let late = maya
        .notebook
        .mark_action_item(&pair, &item, Mark::Planned, "");
    assert_eq!(refusal(late), Refusal::TooLateToReopen);
}

/// ME-11.
#[test]
fn what_both_promise_is_done_when_each_has_ticked_their_half() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let draft = ItemDraft {
        text: "Read the same book".to_owned(),
        owner: Holder::Both,
        day: None,
        goal: String::new(),
        origin: String::new(),
        audience: Audience::BothOfUs,
    };
    let item = maya.notebook.save_action_item(&pair, None, &draft).unwrap();
    exchange(&mut maya, &mut sam);
    let offered = sam.notebook.view_promises(&sam.pair).unwrap().offered;
    let words = offered[0].words.clone().unwrap();
    let sams = sam.pair.clone();
    sam.notebook
        .answer_action_item(&sams, &item, &words, true, "")
        .unwrap();
    sam.notebook
        .mark_action_item(&sams, &item, Mark::Done, "")
        .unwrap();
    exchange(&mut maya, &mut sam);
    let open = maya.notebook.view_promises(&pair).unwrap().open;
    assert_eq!(open[0].state, ItemState::HalfDone);
    maya.notebook
        .mark_action_item(&pair, &item, Mark::Done, "")
        .unwrap();
    assert!(maya.notebook.view_promises(&pair).unwrap().open.is_empty());
}

#[test]
fn a_cheat_rewrites_neither_my_point_nor_my_promise() {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-14");
    let point = maya.adds_point("The other offer");
    let pair = maya.pair.clone();
    let draft = ItemDraft {
        text: "Send chapter 2".to_owned(),
        owner: Holder::Me,
        day: None,
        goal: String::new(),
        origin: String::new(),
        audience: Audience::BothOfUs,
    };
    let item = maya.notebook.save_action_item(&pair, None, &draft).unwrap();
    exchange(&mut maya, &mut sam);
    let mut forger = Forger::of(&sam);
    let entries = [
        (
            format!("point/{point}"),
            "point_written",
            r#"{"title":"Sam is right","minutes":0,"hat":"","origin":"","since":1}"#,
        ),
        (
            format!("point/{point}"),
            "point_dropped",
            r#"{"reason":""}"#,
        ),
        (
            format!("action_item/{item}"),
            "action_item_written",
            r#"{"text":"Wash my car","owner":"author","day":null,"goal":"","origin":""}"#,
        ),
        (
            format!("action_item/{item}"),
            "action_item_moved",
            r#"{"day":"2026-11-26","reason":""}"#,
        ),
        (
            format!("action_item/{item}"),
            "action_item_marked",
            r#"{"mark":"dropped","text":""}"#,
        ),
    ];
    let mut carried = Vec::new();
    for (about, kind, body) in &entries {
        let entry = forger.entry(about, kind, body);
        carried.push(forger.signs(&entry));
    }
    let file = forger.packs(&forger.payload(carried));
    maya.takes_in(&file);
    assert_eq!(maya.points(&meeting), ["The other offer"]);
    let open = maya.notebook.view_promises(&pair).unwrap().open;
    assert_eq!(open[0].text, "Send chapter 2");
    assert_eq!(
        (open[0].state, open[0].day.clone()),
        (ItemState::Planned, None)
    );
}

#[test]
fn an_entry_beyond_its_limits_is_refused_with_the_whole_parcel() {
    let (mut maya, sam) = agreed();
    let long = "a".repeat(201);
    let thing = "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0";
    let point = format!(r#"{{"title":"{long}","minutes":0,"hat":"","origin":"","since":1}}"#);
    let spoiled = [
        (format!("point/{thing}"), "point_written", point.as_str()),
        (
            "meeting/1".to_owned(),
            "meeting_held",
            r#"{"starts":"2026-11-24T14:00:30Z","zone":"UTC","minutes":60,"way":"video","minutes_needed":true}"#,
        ),
        (
            "minutes/1".to_owned(),
            "minutes_answered",
            r#"{"answer":"correction","remark":""}"#,
        ),
        (
            format!("away/{thing}"),
            "away_noted",
            r#"{"from_day":"2026-12-24","until_day":"2026-12-23"}"#,
        ),
        ("meeting/1".to_owned(), "minutes_frozen", "{}"),
    ];
    for (about, kind, body) in &spoiled {
        let mut forger = Forger::of(&sam);
        let entry = forger.entry(about, kind, body);
        let file = forger.sends(&entry);
        assert!(maya.notebook.open_parcel(&file).is_err(), "{kind}");
    }
}

#[test]
fn what_was_folded_of_meetings_is_folded_again_to_the_same() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let meeting = maya
        .notebook
        .hold_meeting(&pair, None, &held("2026-11-24"))
        .unwrap();
    maya.adds_point("The other offer");
    maya.sends_minutes(&meeting, &minutes("2026-11-24", "First."));
    let question = maya
        .notebook
        .ask_question(&pair, None, "How do you say no?")
        .unwrap();
    exchange(&mut maya, &mut sam);
    let sams = sam.pair.clone();
    sam.notebook
        .answer_question(&sams, &question, "", false)
        .unwrap();
    sam.notebook
        .note_away(&sams, None, "2026-12-23", "2027-01-03")
        .unwrap();
    let contact = ContactDraft {
        day: "2026-11-25".to_owned(),
        minutes: 10,
        way: ContactWay::Phone,
        line: String::new(),
    };
    sam.notebook.note_contact(&sams, None, &contact).unwrap();
    exchange(&mut maya, &mut sam);
    let all = |maya: &crate::people::Person| {
        let notebook = &maya.notebook;
        format!(
            "{:?} {:?} {:?} {:?}",
            notebook.view_meetings(&pair).unwrap(),
            notebook.view_meeting(&pair, &meeting).unwrap(),
            notebook.view_between(&pair).unwrap(),
            notebook.view_promises(&pair).unwrap(),
        )
    };
    let before = all(&maya);
    assert!(before.contains("2026-12-23") && before.contains("How do you say no?"));
    maya.notebook
        .change(|page| ithaca_core::journal::refold_all(page.store, &pair))
        .unwrap();
    assert_eq!(before, all(&maya));
    let asked = maya.notebook.view_between(&pair).unwrap().open_questions;
    assert!(
        asked[0].reply.is_some() && !asked[0].in_full,
        "a full answer will follow"
    );
}
