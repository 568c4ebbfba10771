//! The file for a calendar, read by a library that nobody here wrote.

use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;
use icalendar::{
    Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike,
};
use ithaca_core::agreement::Answer;
use ithaca_core::error::Refusal;
use ithaca_core::id::MeetingId;
use ithaca_core::meeting::{CalendarState, MeetingDraft};
use ithaca_paper::calendar_file;

use crate::meetings::{date, exchange, refusal};
use crate::people::{Person, agreed};

impl Person {
    /// What *Save for my calendar* does, without the dialog.
    fn saves_for_calendar(&mut self, meeting: &MeetingId, with_place: bool) -> String {
        let pair = self.pair.clone();
        let event = self.notebook.calendar_event(&pair, meeting).unwrap();
        self.notebook
            .note_calendar_saved(&pair, meeting, event.sequence)
            .unwrap();
        String::from_utf8(calendar_file(&event, with_place).unwrap()).unwrap()
    }

    fn calendar_holds(&self, meeting: &MeetingId) -> Option<CalendarState> {
        self.meeting(meeting).calendar
    }
}

/// The one event of a file, as the library reads it, with what the file says of itself.
fn read(file: &str) -> (Calendar, Event) {
    assert!(
        file.split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains('\n'))
    );
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    let calendar: Calendar = file.parse().unwrap();
    let [CalendarComponent::Event(event)] = calendar.components.as_slice() else {
        panic!("one event a file");
    };
    let event = event.clone();
    (calendar, event)
}

fn property<'a>(event: &'a Event, name: &str) -> &'a str {
    event.property_value(name).unwrap_or_default()
}

fn method(calendar: &Calendar) -> &str {
    calendar.property_value("METHOD").unwrap_or_default()
}

fn at(when: Option<DatePerhapsTime>) -> DateTime<Utc> {
    match when.unwrap() {
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => at,
        other => panic!("{other:?} is no moment everybody reads alike"),
    }
}

fn yes_to(
    maya: &mut Person,
    sam: &mut Person,
    meeting: Option<&MeetingId>,
    draft: &MeetingDraft,
) -> MeetingId {
    let pair = maya.pair.clone();
    let meeting = maya
        .notebook
        .propose_meeting(&pair, meeting, draft)
        .unwrap();
    exchange(maya, sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(maya, sam);
    meeting
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "a story is told in one go: each file is compared with the one before"
)]
fn me_6_a_moved_date_is_an_update_of_the_same_event_and_a_cancelling_takes_it_out() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let meeting = maya.offers_date(None, "2026-12-14");
    let early = maya.notebook.calendar_event(&pair, &meeting);
    assert_eq!(
        refusal(early),
        Refusal::MeetingNotAgreed,
        "an offer is no date"
    );
    assert_eq!(maya.calendar_holds(&meeting), None);
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    assert_eq!(maya.calendar_holds(&meeting), Some(CalendarState::NotSaved));

    let (calendar, first) = read(&maya.saves_for_calendar(&meeting, false));
    assert_eq!(maya.calendar_holds(&meeting), Some(CalendarState::Saved));
    assert_eq!(
        sam.calendar_holds(&meeting),
        Some(CalendarState::NotSaved),
        "his own calendar is his"
    );
    assert_eq!(method(&calendar), "PUBLISH");
    assert_eq!(property(&first, "STATUS"), "CONFIRMED");
    assert_eq!(first.get_summary(), Some("Meeting with Sam"));
    assert_eq!(
        at(first.get_start()),
        Utc.with_ymd_and_hms(2026, 12, 14, 14, 0, 0).unwrap()
    );
    assert_eq!(
        at(first.get_end()),
        Utc.with_ymd_and_hms(2026, 12, 14, 15, 0, 0).unwrap()
    );
    assert_eq!(property(&first, "DTSTAMP"), "20261125T170000Z");
    assert_eq!(
        property(&first, "ORGANIZER"),
        "mailto:nobody@ithaca.invalid",
        "both methods ask for one"
    );
    assert!(property(&first, "ATTENDEE").is_empty(), "nobody is invited");

    yes_to(
        &mut maya,
        &mut sam,
        Some(&meeting),
        &date("2026-12-16", "09:30"),
    );
    assert_eq!(maya.calendar_holds(&meeting), Some(CalendarState::Outdated));
    let (_, moved) = read(&maya.saves_for_calendar(&meeting, false));
    let (_, his) = read(&sam.saves_for_calendar(&meeting, false));
    assert_eq!(moved.get_uid(), first.get_uid(), "the same event for ever");
    assert_eq!(moved.get_uid(), his.get_uid());
    assert!(moved.get_sequence() > first.get_sequence());
    assert_eq!(moved.get_sequence(), his.get_sequence());
    assert_eq!(
        at(moved.get_start()),
        Utc.with_ymd_and_hms(2026, 12, 16, 9, 30, 0).unwrap()
    );
    assert_eq!(his.get_summary(), Some("Meeting with Maya"));

    let his_pair = sam.pair.clone();
    sam.notebook
        .cancel_meeting(&his_pair, &meeting, "I am ill.")
        .unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(
        maya.calendar_holds(&meeting),
        Some(CalendarState::Cancelled)
    );
    let file = maya.saves_for_calendar(&meeting, false);
    let (calendar, gone) = read(&file);
    assert_eq!(
        (method(&calendar), property(&gone, "STATUS")),
        ("CANCEL", "CANCELLED")
    );
    assert_eq!(gone.get_uid(), first.get_uid());
    assert!(gone.get_sequence() > moved.get_sequence());
    assert!(!file.contains("ill"), "no reason goes along");
    assert_eq!(maya.calendar_holds(&meeting), Some(CalendarState::Saved));
}

#[test]
fn me_6_a_new_date_offered_after_a_cancelling_does_not_bring_the_old_one_back() {
    let (mut maya, mut sam) = agreed();
    let pair = sam.pair.clone();
    let meeting = yes_to(&mut maya, &mut sam, None, &date("2026-12-14", "14:00"));
    let (_, first) = read(&maya.saves_for_calendar(&meeting, false));
    sam.notebook.cancel_meeting(&pair, &meeting, "").unwrap();
    exchange(&mut maya, &mut sam);
    maya.offers_date(Some(&meeting), "2026-12-18");
    let (calendar, _) = read(&maya.saves_for_calendar(&meeting, false));
    assert_eq!(
        method(&calendar),
        "CANCEL",
        "the old date stays cancelled until a new one is agreed"
    );
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let (calendar, again) = read(&maya.saves_for_calendar(&meeting, false));
    assert_eq!(method(&calendar), "PUBLISH");
    assert_eq!(again.get_uid(), first.get_uid());
    assert!(again.get_sequence() > first.get_sequence());
}

#[test]
fn aw_7_two_dates_that_crossed_give_one_update_of_one_event() {
    let (mut maya, mut sam) = agreed();
    let meeting = yes_to(&mut maya, &mut sam, None, &date("2026-12-10", "14:00"));
    let (_, first) = read(&maya.saves_for_calendar(&meeting, false));
    maya.offers_date(Some(&meeting), "2026-12-12");
    sam.offers_date(Some(&meeting), "2026-12-14");
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    let state = maya.calendar_holds(&meeting);
    assert_eq!(state, Some(CalendarState::Saved), "the agreed date stands");
    maya.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let (_, hers) = read(&maya.saves_for_calendar(&meeting, false));
    let (_, his) = read(&sam.saves_for_calendar(&meeting, false));
    assert_eq!(hers.get_uid(), first.get_uid());
    assert!(hers.get_sequence() > first.get_sequence());
    assert_eq!(
        (hers.get_uid(), hers.get_sequence(), at(hers.get_start())),
        (his.get_uid(), his.get_sequence(), at(his.get_start()))
    );
}

#[test]
fn two_people_in_two_zones_save_the_same_moment_also_while_only_one_has_summer_time() {
    let (mut maya, mut sam) = agreed();
    sam.lives_in("Sam Okafor", "America/New_York");
    // New York is on summer time from 14 March 2027, Lisbon from 28 March.
    for (day, in_lisbon, in_new_york) in [
        ("2027-03-10", "15:00", "10:00"),
        ("2027-03-20", "15:00", "11:00"),
        ("2027-04-02", "15:00", "10:00"),
    ] {
        let meeting = yes_to(&mut maya, &mut sam, None, &date(day, in_lisbon));
        let (_, hers) = read(&maya.saves_for_calendar(&meeting, false));
        let (_, his) = read(&sam.saves_for_calendar(&meeting, false));
        assert_eq!(at(hers.get_start()), at(his.get_start()));
        for (event, zone, clock) in [
            (&hers, "Europe/Lisbon", in_lisbon),
            (&his, "America/New_York", in_new_york),
        ] {
            let zone: Tz = zone.parse().unwrap();
            let shown = at(event.get_start()).with_timezone(&zone);
            assert_eq!(
                shown.format("%Y-%m-%d %H:%M").to_string(),
                format!("{day} {clock}")
            );
        }
    }
}

#[test]
fn a_calendar_learns_no_content_and_the_place_only_if_it_is_ticked() {
    let (mut maya, mut sam) = agreed();
    maya.adds_point("Do I apply for the lab?");
    let place = r"Café \ 2nd floor; room 3, left – 王秀英 https://meet.example/a-very-long-link-that-has-to-be-folded-twice";
    let draft = MeetingDraft {
        place: place.to_owned(),
        template: "mt-career".to_owned(),
        reason: "Before the deadline.".to_owned(),
        ..date("2026-12-14", "14:00")
    };
    let meeting = yes_to(&mut maya, &mut sam, None, &draft);
    let file = maya.saves_for_calendar(&meeting, false);
    for word in [
        "lab",
        "deadline",
        "areer",
        "Okafor",
        "Chen",
        "Café",
        "LOCATION",
        "DESCRIPTION",
        maya.pair.as_str(),
    ] {
        assert!(!file.contains(word), "{word} stands in it");
    }
    let (_, event) = read(&maya.saves_for_calendar(&meeting, true));
    assert_eq!(event.get_location(), Some(place));
}

#[test]
fn a_name_with_signs_and_many_letters_stays_one_title() {
    let (mut maya, mut sam) = agreed();
    let meeting = yes_to(&mut maya, &mut sam, None, &date("2026-12-14", "14:00"));
    let mut event = maya.notebook.calendar_event(&maya.pair, &meeting).unwrap();
    let name = "Ṡãḿ;ęl,Öłūwaseun-Adébáyọ̀-Featherstonehaugh-Wiśniewska-Nowakowska\\BEGIN:VEVENT";
    event.partner.short_name = format!("{name}\r\nATTENDEE:x");
    let file = String::from_utf8(calendar_file(&event, true).unwrap()).unwrap();
    let (_, event) = read(&file);
    let title = event.get_summary().unwrap();
    assert_eq!(title, format!("Meeting with {name}\nATTENDEE:x"));
    assert!(property(&event, "ATTENDEE").is_empty());
}
