//! The agenda that runs on from meeting to meeting, the minute before one, and what lies between: nothing is lost when
//! a date moves, and what nobody talked about comes back with its age.

use ithaca_core::action_item::{Holder, ItemDraft};
use ithaca_core::agreement::Answer;
use ithaca_core::catalogue::ParamValue;
use ithaca_core::id::{ClauseId, MeetingId};
use ithaca_core::meeting::{Audience, ContactDraft, ContactWay, MeetingState, PointDraft};
use ithaca_core::person::{Role, Side};

use crate::meetings::{exchange, held, minutes};
use crate::people::{Person, agreed};

/// They meet on a day, and talk about nothing that stood on the agenda.
fn meets(person: &mut Person, day: &str) -> MeetingId {
    let pair = person.pair.clone();
    person
        .notebook
        .hold_meeting(&pair, None, &held(day))
        .unwrap()
}

fn promises(person: &mut Person, text: &str, day: Option<&str>) {
    let draft = ItemDraft {
        text: text.to_owned(),
        owner: Holder::Me,
        day: day.map(ToOwned::to_owned),
        goal: String::new(),
        origin: String::new(),
        audience: Audience::BothOfUs,
    };
    let pair = person.pair.clone();
    person
        .notebook
        .save_action_item(&pair, None, &draft)
        .unwrap();
}

/// ME-1.
#[test]
fn a_date_that_moves_takes_every_point_of_both_along() {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-14");
    maya.adds_point("Introductions: who first?");
    sam.adds_point("A conference in March");
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let before = sam.points(&meeting);
    assert_eq!(before.len(), 2);
    sam.offers_date(Some(&meeting), "2026-12-21");
    exchange(&mut maya, &mut sam);
    maya.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let view = person.meeting(&meeting);
        assert_eq!(view.agreed.unwrap().date.starts, "2026-12-21T14:00:00Z");
        assert_eq!(person.points(&meeting), before);
    }
    // Cancelled, they wait for the meeting after it.
    let pair = maya.pair.clone();
    maya.notebook.cancel_meeting(&pair, &meeting, "").unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(sam.meeting(&meeting).state, MeetingState::Cancelled);
    let next = sam.offers_date(None, "2027-01-11");
    assert_eq!(sam.points(&next), before);
}

/// ME-2.
#[test]
fn a_point_nobody_talked_about_comes_back_with_its_age_and_its_author_is_asked_from_the_third_time()
{
    let (maya, sam) = agreed();
    let (mut maya, mut sam) = (maya.reopen(60), sam.reopen(60));
    maya.adds_point("How to say no");
    exchange(&mut maya, &mut sam);
    let aged = |person: &mut Person| {
        let coming = person.notebook.view_meetings(&person.pair).unwrap();
        let open = coming.open.first().or(coming.next.as_ref()).unwrap();
        let point = person.meeting(&open.meeting).points.remove(0);
        (point.age, point.ask_still_wanted)
    };
    maya.offers_date(None, "2027-02-15");
    exchange(&mut maya, &mut sam);
    assert_eq!(aged(&mut maya), (1, false));
    for (day, age) in [("2027-01-20", 2), ("2027-01-21", 3)] {
        meets(&mut maya, day);
        exchange(&mut maya, &mut sam);
        maya.offers_date(None, &format!("2027-03-{age:02}"));
        exchange(&mut maya, &mut sam);
        let newest = maya.notebook.view_meetings(&maya.pair).unwrap().open;
        let last = newest.last().unwrap().meeting.clone();
        let hers = maya.meeting(&last).points.remove(0);
        let his = sam.meeting(&last).points.remove(0);
        assert_eq!((hers.age, his.age), (age, age));
        assert_eq!(hers.ask_still_wanted, age == 3, "from the third time");
        assert!(!his.ask_still_wanted, "only its author is asked");
    }
}

/// ME-5, ME-12.
#[test]
fn in_one_minute_stands_last_time_in_three_lines_the_promises_of_both_and_one_question() {
    let (mut maya, mut sam) = agreed();
    let last = meets(&mut maya, "2026-11-24");
    let mut draft = minutes("2026-11-24", "We began late.\nSam laughed.\nA fourth line.");
    draft.decisions = vec!["One person, not two.".to_owned()];
    maya.sends_minutes(&last, &draft);
    promises(
        &mut maya,
        "Write two lines about myself",
        Some("2026-11-30"),
    );
    promises(&mut maya, "Read chapter two", Some("2026-11-27"));
    promises(&mut sam, "Ask Lena about the lab", Some("2026-11-26"));
    exchange(&mut maya, &mut sam);
    let (mut maya, sam) = (maya.reopen(3), sam.reopen(3));
    let next = maya.offers_date(None, "2026-12-14");
    let view = maya.meeting(&next);
    let lines = ["One person, not two.", "We began late.", "Sam laughed."];
    assert_eq!(view.brief.last_lines, lines);
    let itself = maya.meeting(&last).brief.last_lines;
    assert!(itself.is_empty(), "no meeting came before it: {itself:?}");
    assert_eq!((view.brief.my_open, view.brief.their_open), (2, 1));
    assert!(view.brief.question.is_some());

    // Open promises of both open the next agenda; each sees the own late ones first.
    let ledger = |person: &Person| {
        let open = person.notebook.view_promises(&person.pair).unwrap().open;
        open.into_iter()
            .map(|item| (item.text, item.late_days))
            .collect::<Vec<_>>()
    };
    let opens: Vec<String> = view.promises.into_iter().map(|item| item.text).collect();
    let hers = ledger(&maya);
    assert_eq!(hers[0], ("Read chapter two".to_owned(), 1));
    assert_eq!(hers[1], ("Ask Lena about the lab".to_owned(), 2));
    assert_eq!(hers[2], ("Write two lines about myself".to_owned(), 0));
    assert_eq!(opens, hers.into_iter().map(|it| it.0).collect::<Vec<_>>());
    assert_eq!(ledger(&sam)[0].0, "Ask Lena about the lab");
}

/// ME-8.
#[test]
fn contact_gone_by_is_noted_with_a_day_a_way_and_a_line_and_both_read_who_noted_it() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let draft = ContactDraft {
        day: "2026-11-23".to_owned(),
        minutes: 0,
        way: ContactWay::Message,
        line: "Sent the slides".to_owned(),
    };
    maya.notebook.note_contact(&pair, None, &draft).unwrap();
    exchange(&mut maya, &mut sam);
    let read = |person: &Person| {
        let between = person.notebook.view_between(&person.pair).unwrap();
        let one = between.contacts.into_iter().next().unwrap();
        (one.side, one.day, one.line)
    };
    let noted = |side| (side, "2026-11-23".to_owned(), "Sent the slides".to_owned());
    assert_eq!(read(&maya), noted(Side::Me));
    assert_eq!(read(&sam), noted(Side::Partner));
    // A meeting nobody planned is noted as held, and no yes is asked for.
    let met = meets(&mut maya, "2026-11-24");
    exchange(&mut maya, &mut sam);
    assert_eq!(sam.meeting(&met).state, MeetingState::Held);
}

/// ME-13.
#[test]
fn an_open_question_has_its_age_in_working_days_and_a_full_answer_will_follow_is_a_reply() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let question = maya
        .notebook
        .ask_question(&pair, None, "How do you say no?")
        .unwrap();
    exchange(&mut maya, &mut sam);
    // Asked on a Wednesday evening; on Monday three working days have begun, and the agreement gives the mentor three.
    let (maya, mut sam) = (maya.reopen(5), sam.reopen(5));
    for person in [&maya, &sam] {
        let open = person.notebook.view_between(&person.pair).unwrap();
        let one = &open.open_questions[0];
        assert_eq!((one.age_days, one.reply_days), (3, 3));
        assert!(one.reply.is_none());
    }
    let sams = sam.pair.clone();
    sam.notebook
        .answer_question(&sams, &question, "", false)
        .unwrap();
    let mail = sam.makes_parcel();
    let mut maya = maya;
    maya.takes_in(&mail);
    let open = maya.notebook.view_between(&pair).unwrap().open_questions;
    assert!(open[0].reply.is_some(), "it counts as a reply");
    assert!(!open[0].in_full, "and the question stays open for it");
    sam.notebook
        .answer_question(&sams, &question, "Early, and with a reason.", true)
        .unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let between = maya.notebook.view_between(&pair).unwrap();
    assert!(between.open_questions.is_empty());
    let reply = between.answered[0].reply.as_ref().unwrap();
    assert_eq!(reply.text, "Early, and with a reason.");
}

/// A signed agreement in which they named what they would like to try.
fn signed_with(activity: &str) -> (Person, Person) {
    let (mut maya, mut sam) = (Person::begin("Maya Chen"), Person::begin("Sam Okafor"));
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    let (pair, clause) = (maya.pair.clone(), ClauseId::new("cl-both-learn"));
    maya.notebook.add_catalogue_clause(&pair, &clause).unwrap();
    let named = ParamValue::Many(vec![activity.to_owned()]);
    maya.fills("cl-both-learn", "shared_activities", named);
    let (file, words) = maya.invites();
    sam.joins(&file, &words);
    sam.agrees_to_all_left();
    sam.signs();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.signs();
    (maya, sam)
}

/// §9: what to do together, and what the agreement names stands first.
#[test]
fn an_activity_becomes_a_point_with_its_minutes_and_where_it_came_from() {
    let (mut maya, mut sam) = signed_with("act-teach-back");
    let meeting = maya.offers_date(None, "2026-12-14");
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let pair = maya.pair.clone();
    let all = maya.notebook.view_activities(&pair).unwrap();
    assert_eq!(all.len(), 14);
    let agreed: Vec<bool> = all.iter().map(|it| it.agreed).collect();
    assert!(agreed[0] && agreed[1..].iter().all(|it| !it));
    assert_eq!(all[0].origin, "activity/act-teach-back");
    for activity in &all {
        assert!(!activity.text.is_empty() && activity.minutes > 0);
        let draft = PointDraft {
            title: activity.title.clone(),
            minutes: activity.minutes,
            origin: activity.origin.clone(),
            audience: Audience::BothOfUs,
            ..PointDraft::default()
        };
        maya.notebook.save_point(&pair, None, &draft).unwrap();
    }
    exchange(&mut maya, &mut sam);
    let points = sam.meeting(&meeting).points;
    assert_eq!(points.len(), 14);
    let swap = points.iter().find(|it| it.title == "Swap a case").unwrap();
    assert_eq!(swap.minutes, 40);
    assert_eq!(swap.origin, "activity/act-case-swap");
    for activity in &all {
        let point = points.iter().find(|it| it.origin == activity.origin);
        assert_eq!(point.unwrap().about, activity.text, "{}", activity.title);
    }
}

#[test]
fn before_anything_is_signed_no_activity_is_called_agreed() {
    let (maya, _sam) = agreed();
    let all = maya.notebook.view_activities(&maya.pair).unwrap();
    assert!(all.len() == 14 && all.iter().all(|it| !it.agreed));
}
