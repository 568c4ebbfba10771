//! Every kind of the rooms of meetings and action items, at form 1.

use ithaca_core::action_item::Mark;
use ithaca_core::action_item::entry::{
    ActionItemAnswered, ActionItemMarked, ActionItemMoved, ActionItemWritten, Owner,
};
use ithaca_core::agreement::Answer;
use ithaca_core::journal::Entry;
use ithaca_core::meeting::between_entry::{
    AwayNoted, ContactNoted, NoteShared, QuestionAnswered, QuestionAsked, QuestionClosed, TakenBack,
};
use ithaca_core::meeting::entry::{
    MeetingAnswered, MeetingCancelled, MeetingHeld, MeetingProposed,
};
use ithaca_core::meeting::minutes_entry::{
    BoxWritten, MinutesAdded, MinutesAnswered, MinutesFrozen, MinutesSent, MinutesTopic, Promised,
};
use ithaca_core::meeting::point_entry::{PointAnswered, PointDropped, PointTalked, PointWritten};
use ithaca_core::meeting::{ContactWay, MeetingWay, MinutesAnswer};

const THING: &str = "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0";

pub(crate) fn all() -> Vec<(&'static str, Entry)> {
    let mut all = dates();
    all.extend(minutes());
    all.extend(points());
    all.extend(between());
    all.extend(action_items());
    all
}

fn dates() -> Vec<(&'static str, Entry)> {
    let proposed = MeetingProposed {
        starts: "2026-12-10T14:00:00Z".to_owned(),
        zone: "Europe/Lisbon".to_owned(),
        minutes: 60,
        way: MeetingWay::InPerson,
        place: "Room 3, Grüner Weg".to_owned(),
        template: "mt-regular".to_owned(),
        agreed_by_voice: true,
        reason: "The lab is closed on Thursday.".to_owned(),
    };
    let held = MeetingHeld {
        starts: "2026-12-10T14:05:00Z".to_owned(),
        zone: "Europe/Lisbon".to_owned(),
        minutes: 70,
        way: MeetingWay::Phone,
        minutes_needed: false,
    };
    let answered = |answer, reason: &str| {
        let reason = reason.to_owned();
        Entry::MeetingAnswered(MeetingAnswered { answer, reason })
    };
    let reason = "Both of us are ill.".to_owned();
    vec![
        ("meeting_proposed", Entry::MeetingProposed(proposed)),
        ("meeting_answered-yes", answered(Answer::Yes, "")),
        ("meeting_answered-no", answered(Answer::No, "I travel.")),
        ("meeting_answered-talk", answered(Answer::Talk, "")),
        (
            "meeting_cancelled",
            Entry::MeetingCancelled(MeetingCancelled { reason }),
        ),
        ("meeting_held", Entry::MeetingHeld(held)),
    ]
}

fn minutes() -> Vec<(&'static str, Entry)> {
    let promised = |owner, day: Option<&str>| Promised {
        item: THING.to_owned(),
        owner,
        text: "Ask Lena about the lab".to_owned(),
        day: day.map(ToOwned::to_owned),
    };
    let sent = MinutesSent {
        starts: "2026-12-10T14:00:00Z".to_owned(),
        zone: "Europe/Lisbon".to_owned(),
        minutes: 60,
        way: MeetingWay::Video,
        topics: vec![MinutesTopic {
            point: THING.to_owned(),
            title: "Introductions: who first?".to_owned(),
            result: "Priya first.".to_owned(),
        }],
        decisions: vec!["One person, not two.".to_owned()],
        promises: vec![
            promised(Owner::Author, Some("2026-12-18")),
            promised(Owner::Partner, None),
            promised(Owner::Both, None),
        ],
        text: "We began late.\n\n- Both tired".to_owned(),
        hats: vec!["hat-resource".to_owned()],
    };
    let answered = |answer, remark: &str| {
        let remark = remark.to_owned();
        Entry::MinutesAnswered(MinutesAnswered { answer, remark })
    };
    let text = "Priya said yes.".to_owned();
    let box_text = "I felt heard.".to_owned();
    vec![
        ("minutes_sent", Entry::MinutesSent(sent)),
        (
            "minutes_answered-accepted",
            answered(MinutesAnswer::Accepted, "We also laughed."),
        ),
        (
            "minutes_answered-correction",
            answered(MinutesAnswer::Correction, "It was Lena."),
        ),
        ("minutes_frozen", Entry::MinutesFrozen(MinutesFrozen {})),
        ("minutes_added", Entry::MinutesAdded(MinutesAdded { text })),
        (
            "box_written",
            Entry::BoxWritten(BoxWritten { text: box_text }),
        ),
    ]
}

fn points() -> Vec<(&'static str, Entry)> {
    let written = PointWritten {
        title: "Introductions: who first?".to_owned(),
        minutes: 15,
        hat: "hat-resource".to_owned(),
        origin: "step/mt-career-4".to_owned(),
        since: 3,
    };
    let talked = PointTalked {
        meeting: 3,
        talked: true,
    };
    let text = "Bring the two names, please.".to_owned();
    let reason = "Solved by itself.".to_owned();
    vec![
        ("point_written", Entry::PointWritten(written)),
        (
            "point_answered",
            Entry::PointAnswered(PointAnswered { text }),
        ),
        ("point_talked", Entry::PointTalked(talked)),
        (
            "point_dropped",
            Entry::PointDropped(PointDropped { reason }),
        ),
    ]
}

fn between() -> Vec<(&'static str, Entry)> {
    let contact = ContactNoted {
        day: "2026-12-01".to_owned(),
        minutes: 10,
        way: ContactWay::Message,
        line: "Sent me the slides".to_owned(),
    };
    let asked = "How did you learn to say no?".to_owned();
    let answered = QuestionAnswered {
        text: "Slowly. More on Friday.".to_owned(),
        in_full: false,
    };
    let away = AwayNoted {
        from_day: "2026-12-23".to_owned(),
        until_day: "2027-01-03".to_owned(),
    };
    let note = NoteShared {
        meeting: 3,
        text: "Three ways to stop a meeting.".to_owned(),
    };
    vec![
        ("contact_noted", Entry::ContactNoted(contact)),
        (
            "question_asked",
            Entry::QuestionAsked(QuestionAsked { text: asked }),
        ),
        ("question_answered", Entry::QuestionAnswered(answered)),
        ("question_closed", Entry::QuestionClosed(QuestionClosed {})),
        ("away_noted", Entry::AwayNoted(away)),
        ("note_shared", Entry::NoteShared(note)),
        ("taken_back", Entry::TakenBack(TakenBack {})),
    ]
}

fn action_items() -> Vec<(&'static str, Entry)> {
    let written = |owner, day: Option<&str>| {
        Entry::ActionItemWritten(ActionItemWritten {
            text: "Ask Lena about the lab".to_owned(),
            owner,
            day: day.map(ToOwned::to_owned),
            goal: String::new(),
            origin: "meeting/3".to_owned(),
        })
    };
    let answered = ActionItemAnswered {
        yes: false,
        reason: "Not my field.".to_owned(),
    };
    let moved = ActionItemMoved {
        day: Some("2026-12-18".to_owned()),
        reason: "Lena is away.".to_owned(),
    };
    let marked = |mark, text: &str| {
        let text = text.to_owned();
        Entry::ActionItemMarked(ActionItemMarked { mark, text })
    };
    vec![
        (
            "action_item_written",
            written(Owner::Author, Some("2026-12-05")),
        ),
        ("action_item_written-offered", written(Owner::Partner, None)),
        ("action_item_written-both", written(Owner::Both, None)),
        ("action_item_answered", Entry::ActionItemAnswered(answered)),
        ("action_item_moved", Entry::ActionItemMoved(moved)),
        (
            "action_item_marked-done",
            marked(Mark::Done, "She said yes."),
        ),
        ("action_item_marked-planned", marked(Mark::Planned, "")),
        (
            "action_item_marked-in_progress",
            marked(Mark::InProgress, ""),
        ),
        (
            "action_item_marked-dropped",
            marked(Mark::Dropped, "No lab any more."),
        ),
    ]
}
