//! Dates and numbers that no honest notebook writes: they are refused, and no page stops for them.

use ithaca_core::error::Error;
use ithaca_core::journal::VerifyError;
use ithaca_core::meeting::MeetingState;

use crate::hostile::Forger;
use crate::meetings::{exchange, held, minutes};
use crate::people::agreed;

const DATE: &str = r#"{"starts":"STARTS","zone":"UTC","minutes":60,"way":"video","place":"","template":"","agreed_by_voice":false,"reason":""}"#;
const HELD: &str =
    r#"{"starts":"STARTS","zone":"UTC","minutes":60,"way":"video","minutes_needed":true}"#;
const CLAUSE: &str = r#"{"change":"wording","heading":"Meetings","section":8,"position":900000,"title":"Rhythm","wording":"We meet once.","language":"en","origin":"own","catalogue_version":1,"required":false,"alternative":"","own_words":false,"params":PARAMS,"reason":""}"#;

#[test]
fn a_date_at_the_end_of_the_calendar_is_refused() {
    let (mut maya, sam) = agreed();
    let forger = Forger::of(&sam);
    for starts in [
        "+262142-12-31T23:59:00Z",
        "-262143-01-01T00:00:00Z",
        "1999-12-31T23:59:00Z",
        "2101-01-01T00:00:00Z",
    ] {
        for (about, kind, body) in [
            ("meeting/1", "meeting_proposed", DATE),
            ("meeting/1", "meeting_held", HELD),
        ] {
            let body = body.replace("STARTS", starts);
            let envelope = forger.entry(about, kind, &body);
            let carried = crate::hostile::signed(&envelope.bytes(), &forger.keyring.keys);
            let file = forger.packs(&forger.payload(vec![carried]));
            assert!(
                matches!(maya.refuses(&file), Error::Verify(VerifyError::Malformed)),
                "{kind} {starts}"
            );
        }
    }
}

#[test]
fn a_day_at_the_end_of_the_calendar_is_refused() {
    let (mut maya, sam) = agreed();
    let forger = Forger::of(&sam);
    let thing = "0190b6a0-0000-7000-8000-000000000001";
    for day in ["+262142-12-31", "1999-12-31", "2101-01-01"] {
        let away = format!(r#"{{"from_day":"{day}","until_day":"{day}"}}"#);
        let contact = format!(r#"{{"day":"{day}","minutes":5,"way":"phone","line":""}}"#);
        for (about, kind, body) in [
            (format!("away/{thing}"), "away_noted", &away),
            (format!("contact/{thing}"), "contact_noted", &contact),
        ] {
            let envelope = forger.entry(&about, kind, body);
            let carried = crate::hostile::signed(&envelope.bytes(), &forger.keyring.keys);
            let file = forger.packs(&forger.payload(vec![carried]));
            assert!(
                matches!(maya.refuses(&file), Error::Verify(VerifyError::Malformed)),
                "{kind} {day}"
            );
        }
    }
}

#[test]
fn the_first_and_the_last_day_there_are_leave_every_page_standing() {
    for starts in ["2100-12-31T23:59:00Z", "2000-01-01T00:00:00Z"] {
        for (kind, body) in [("meeting_proposed", DATE), ("meeting_held", HELD)] {
            let (mut maya, sam) = agreed();
            maya.lives_in("Maya", "Pacific/Kiritimati");
            let mut forger = Forger::of(&sam);
            let sound = forger.entry("meeting/1", kind, &body.replace("STARTS", starts));
            let file = forger.sends(&sound);
            maya.takes_in(&file);
            let pair = maya.pair.clone();
            maya.notebook.view_between(&pair).unwrap();
            maya.notebook.view_meetings(&pair).unwrap();
            maya.notebook.view_week().unwrap();
            let meeting = maya.offers_date(None, "2026-12-14");
            maya.meeting(&meeting);
        }
    }
}

#[test]
fn a_rhythm_longer_than_any_life_drives_nothing() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let met = maya
        .notebook
        .hold_meeting(&pair, None, &held("2026-11-24"))
        .unwrap();
    maya.sends_minutes(&met, &minutes("2026-11-24", "First."));
    exchange(&mut maya, &mut sam);
    let mut forger = Forger::of(&sam);
    // A clause that waits for her counts beside those agreed, as long as she has proposed none herself.
    for (clause, param) in [
        ("cl-own-rhythm", "meeting_cadence"),
        ("cl-own-length", "meeting_length"),
    ] {
        let params = format!(r#"{{"{param}":{{"whole":2000000000}}}}"#);
        let body = CLAUSE.replace("PARAMS", &params);
        let sound = forger.entry(&format!("agreement/1/{clause}"), "clause_proposed", &body);
        let file = forger.sends(&sound);
        maya.takes_in(&file);
    }
    maya.notebook.view_meetings(&pair).unwrap();
    maya.notebook.view_week().unwrap();
    maya.notebook.view_reminder(&pair).unwrap();
    let terms = maya.meeting(&met).terms;
    assert_eq!((terms.interval_days, terms.minutes), (30, 60));
}

#[test]
fn a_number_far_above_all_others_stops_no_meeting() {
    let (mut maya, mut sam) = agreed();
    let first = maya.offers_date(None, "2026-12-01");
    exchange(&mut maya, &mut sam);
    sam.answers_date(&first, ithaca_core::agreement::Answer::Yes);
    exchange(&mut maya, &mut sam);
    let mut forger = Forger::of(&sam);
    let far = DATE.replace("STARTS", "2026-12-20T14:00:00Z");
    let sound = forger.entry("meeting/9999", "meeting_proposed", &far);
    let file = forger.sends(&sound);
    maya.takes_in(&file);
    let next = maya.offers_date(None, "2026-12-14");
    assert_eq!(next.number(), 2);
    assert_eq!(maya.meeting(&next).state, MeetingState::PartnersTurn);
    let pair = maya.pair.clone();
    let met = maya
        .notebook
        .hold_meeting(&pair, None, &held("2026-11-24"))
        .unwrap();
    assert_eq!(met.number(), 3);
}
