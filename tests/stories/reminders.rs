//! One calm reminder a day: each of the catalogue has its moment, its reader and the place it leads to.

use ithaca_core::action_item::{Holder, ItemDraft};
use ithaca_core::agreement::Answer;
use ithaca_core::catalogue::ParamValue;
use ithaca_core::error::Refusal;
use ithaca_core::meeting::Audience;
use ithaca_core::person::Role;
use ithaca_core::reminder::{ReminderDraft, ReminderTarget, ReminderView};

use crate::checkins::{asks, met};
use crate::life::{answers_pause, offers_pause};
use crate::meetings::{exchange, held, refusal};
use crate::people::{Person, signed};

pub(crate) fn reminder(person: &Person) -> Option<ReminderView> {
    person.notebook.view_reminder(&person.pair).unwrap()
}

pub(crate) fn tells(person: &Person, id: &str) -> bool {
    reminder(person).is_some_and(|it| it.id == id)
}

/// Switches every reminder off but one; no quiet hours.
pub(crate) fn only(person: &mut Person, id: &str) {
    let usual = ReminderDraft::default();
    person.notebook.save_reminders(&usual).unwrap();
    let lines = person.notebook.view_reminders().unwrap().lines;
    // What is off by itself is switched on if it is the one.
    let others = lines.into_iter().filter(|line| line.on != (line.id == id));
    let set = ReminderDraft {
        on: true,
        quiet_from: 0,
        quiet_until: 0,
        switched: others.map(|line| line.id).collect(),
    };
    person.notebook.save_reminders(&set).unwrap();
}

#[test]
fn ho_5_one_reminder_a_day_until_it_is_done_or_put_aside() {
    let (maya, _sam) = met();
    let mut maya = maya.reopen(1);
    let pair = maya.pair.clone();
    let first = reminder(&maya).unwrap();
    assert_eq!(
        first.id, "rem-log",
        "minutes are due two days after they met"
    );
    assert!(matches!(first.target, ReminderTarget::Meeting { .. }));
    for word in ["Sam", "Maya", "Okafor"] {
        assert!(!first.text.contains(word), "it names nobody");
    }
    maya.notebook
        .note_reminder(&pair, &first.id, false)
        .unwrap();
    assert_eq!(reminder(&maya), Some(first.clone()), "it stays this day");
    maya.notebook.note_reminder(&pair, &first.id, true).unwrap();
    assert_eq!(reminder(&maya), None, "put aside, nothing follows this day");
    let maya = maya.reopen(2);
    assert_eq!(reminder(&maya).map(|it| it.id), Some(first.id));
}

#[test]
fn ho_5_once_it_is_done_nothing_else_is_said_that_day() {
    let (maya, _sam) = met();
    let mut maya = maya.reopen(1);
    let pair = maya.pair.clone();
    maya.notebook
        .note_reminder(&pair, "rem-log", false)
        .unwrap();
    let ReminderTarget::Meeting { meeting } = reminder(&maya).unwrap().target else {
        panic!("another reminder");
    };
    maya.sends_minutes(&meeting, &crate::meetings::minutes("2026-11-24", "First."));
    assert_eq!(reminder(&maya), None);
}

#[test]
fn ho_5_quiet_hours_switches_and_a_pause_are_kept() {
    let (maya, mut sam) = met();
    let mut maya = maya.reopen(1);
    let quiet = ReminderDraft {
        quiet_from: 16,
        ..ReminderDraft::default()
    };
    maya.notebook.save_reminders(&quiet).unwrap();
    assert_eq!(reminder(&maya), None, "it is 17:00");
    let without = ReminderDraft {
        switched: ["rem-log".to_owned(), "nonsense".to_owned()].into(),
        ..ReminderDraft::default()
    };
    maya.notebook.save_reminders(&without).unwrap();
    assert_ne!(reminder(&maya).map(|it| it.id).as_deref(), Some("rem-log"));
    let view = maya.notebook.view_reminders().unwrap();
    assert_eq!(
        view.set.switched.len(),
        1,
        "what it does not know is not kept"
    );
    assert!(
        view.lines
            .iter()
            .any(|line| line.id == "rem-log" && !line.on)
    );
    let off = ReminderDraft {
        on: false,
        ..ReminderDraft::default()
    };
    maya.notebook.save_reminders(&off).unwrap();
    assert_eq!(reminder(&maya), None);
    let never = ReminderDraft {
        quiet_from: 24,
        ..ReminderDraft::default()
    };
    assert_eq!(
        refusal(maya.notebook.save_reminders(&never)),
        Refusal::TimeUnreadable
    );
    maya.notebook
        .save_reminders(&ReminderDraft::default())
        .unwrap();
    offers_pause(&mut maya, "2026-11-27", "2026-12-20");
    exchange(&mut maya, &mut sam);
    answers_pause(&mut sam, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let maya = maya.reopen(3);
    assert_eq!(reminder(&maya), None, "while they pause, reminders rest");
    assert_eq!(asks(&maya), None);
}

/// AG-14, §7.2.
#[test]
fn ag_14_who_books_and_who_writes_are_reminded_as_they_settled_it() {
    let (mut maya, mut sam) = (Person::begin("Maya Chen"), Person::begin("Sam Okafor"));
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    let mentor = || ParamValue::Text("mentor".to_owned());
    maya.fills("cl-meeting-scheduling", "scheduler", mentor());
    maya.fills("cl-meeting-log", "note_keeper", mentor());
    let (file, words) = maya.invites();
    sam.joins(&file, &words);
    sam.agrees_to_all_left();
    exchange(&mut maya, &mut sam);
    let pair = maya.pair.clone();
    maya.notebook
        .hold_meeting(&pair, None, &held("2026-11-24"))
        .unwrap();
    exchange(&mut maya, &mut sam);
    let (maya, mut sam) = (maya.reopen(1), sam.reopen(1));
    let ids = |person: &Person| reminder(person).map(|it| it.id);
    assert_ne!(ids(&maya).as_deref(), Some("rem-log"), "it is his to write");
    assert_ne!(ids(&maya).as_deref(), Some("rem-book-next"));
    assert_eq!(ids(&sam).as_deref(), Some("rem-log"));
    let without = ReminderDraft {
        switched: ["rem-log".to_owned()].into(),
        ..ReminderDraft::default()
    };
    sam.notebook.save_reminders(&without).unwrap();
    let book = reminder(&sam).unwrap();
    assert_eq!(book.id, "rem-book-next");
    assert!(!book.text.contains("mentor"), "whoever reads it");
}

/// HO-5: a sentence that says "in two days" stands two days before.
#[test]
fn ho_5_a_promise_is_called_to_mind_on_the_day_the_sentence_speaks_of() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    let item = ItemDraft {
        text: "Ask Lena for her agenda".to_owned(),
        owner: Holder::Me,
        day: Some("2026-11-28".to_owned()),
        goal: String::new(),
        origin: String::new(),
        audience: Audience::BothOfUs,
    };
    maya.notebook.save_action_item(&pair, None, &item).unwrap();
    exchange(&mut maya, &mut sam);
    for (later, told) in [(0, false), (1, true), (2, false), (3, false)] {
        maya = maya.reopen(later);
        let id = reminder(&maya).map(|it| it.id);
        assert_eq!(id.as_deref() == Some("rem-action-due"), told, "{later}");
    }
}

#[test]
fn ho_5_two_months_without_a_thank_you_the_mentee_is_asked_once() {
    let (mut maya, mut sam) = signed();
    for person in [&mut maya, &mut sam] {
        only(person, "rem-thanks");
    }
    let maya = maya.reopen(59);
    assert_eq!(reminder(&maya), None);
    let (mut maya, sam) = (maya.reopen(60), sam.reopen(60));
    let said = reminder(&maya).unwrap();
    assert_eq!(
        (said.id.as_str(), said.target),
        ("rem-thanks", ReminderTarget::Thanks)
    );
    assert_eq!(reminder(&sam), None, "it is for the mentee");
    let pair = maya.pair.clone();
    maya.notebook
        .give_thanks(&pair, None, "Thank you for your time.")
        .unwrap();
    assert_eq!(reminder(&maya), None);
    let maya = maya.reopen(61);
    assert_eq!(reminder(&maya), None, "not the day after either");
    assert_eq!(reminder(&maya.reopen(120)).unwrap().id, "rem-thanks");
}

#[test]
fn ho_5_after_days_away_one_is_welcomed_and_a_month_begins_with_a_look_ahead() {
    let (mut maya, _sam) = signed();
    let pair = maya.pair.clone();
    only(&mut maya, "rem-back");
    // Stories begin on 25 November.
    let (from, until) = ("2026-11-26", "2026-11-27");
    maya.notebook.note_away(&pair, None, from, until).unwrap();
    let maya = maya.reopen(2);
    assert!(!tells(&maya, "rem-back"), "still away");
    let maya = maya.reopen(3);
    let said = reminder(&maya).unwrap();
    assert_eq!(
        (said.id.as_str(), said.target),
        ("rem-back", ReminderTarget::Between)
    );
    let mut maya = maya.reopen(4);
    assert!(!tells(&maya, "rem-back"));
    only(&mut maya, "rem-away-set");
    let maya = maya.reopen(6);
    assert!(tells(&maya, "rem-away-set"), "1 December");
    assert!(!tells(&maya.reopen(7), "rem-away-set"));
}
