//! What the development plan refuses, keeps and compares: days, lengths, snapshots, skills, and who may share.

use ithaca_core::error::Refusal;
use ithaca_core::id::GoalId;
use ithaca_core::idp::entry::GoalState;
use ithaca_core::idp::{GoalDraft, ShareParts, Shareable, SheetState};
use ithaca_core::person::Role;

use crate::hostile::Forger;
use crate::idp::{fields, goal_draft, refusal, sheet, step_draft, text};
use crate::people::{Person, agreed};

pub fn alone() -> Person {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    maya
}

#[test]
fn a_day_that_is_in_no_calendar_is_refused() {
    let mut maya = alone();
    for day in [
        "2027-02-30",
        "2027-13-01",
        "27-1-1",
        "tomorrow",
        "9999-01-01",
        "1850-01-01",
    ] {
        let draft = GoalDraft {
            day: day.to_owned(),
            ..goal_draft("Run it")
        };
        assert_eq!(
            refusal(maya.notebook.save_goal(None, &draft)),
            Refusal::DayImpossible,
            "{day}"
        );
    }
    let goal = maya.writes_goal("Run it");
    let mut step = step_draft("x");
    step.due_day = "2026-02-29".to_owned();
    assert_eq!(
        refusal(maya.notebook.save_step(&goal, None, &step)),
        Refusal::DayImpossible
    );
    let review = fields(&[("idp-review-date", "31 May")]);
    let saved = maya.notebook.save_sheet("idp-review", None, &review);
    assert_eq!(refusal(saved), Refusal::DayImpossible);
    assert_eq!(
        refusal(maya.notebook.set_idp_review_day("2026-99-99")),
        Refusal::DayImpossible
    );
}

#[test]
fn g_9_what_is_too_long_is_kept_and_held_back() {
    let (mut maya, mut sam) = agreed();
    let long = "ö".repeat(4_034);
    let at = "idp-direction-picture";
    maya.notebook
        .save_sheet("idp-direction", None, &fields(&[(at, "Short.")]))
        .unwrap();
    maya.shares(&sheet("idp-direction"), ShareParts::default());
    maya.notebook
        .save_sheet("idp-direction", None, &fields(&[(at, &long)]))
        .unwrap();
    let page = maya
        .notebook
        .view_sheet(&maya.pair, "idp-direction")
        .unwrap();
    assert_eq!(
        page.rows[0].fields[0].value,
        Some(text(&long)),
        "nothing is cut off"
    );
    assert!(page.line.audience.held_back);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(
        sam.shared_idp().sheets[0].rows[0].fields[0].value,
        text("Short.")
    );
    let pair = maya.pair.clone();
    let again = maya
        .notebook
        .share_idp(&pair, &sheet("idp-direction"), ShareParts::default(), &[]);
    assert_eq!(
        refusal(again),
        Refusal::TextTooLong {
            chars_max: 4_000,
            over: 34
        }
    );
    let note = "n".repeat(50_000);
    maya.notebook
        .save_sheet("idp-direction", None, &fields(&[(at, &note)]))
        .unwrap();
    let beyond = maya
        .notebook
        .save_sheet("idp-direction", None, &fields(&[(at, &note.repeat(3))]));
    assert!(matches!(refusal(beyond), Refusal::TextTooLong { .. }));
    let hidden = "left\u{202e}right";
    maya.notebook
        .save_sheet("idp-direction", None, &fields(&[(at, hidden)]))
        .unwrap();
    let shown = maya
        .notebook
        .share_idp(&pair, &sheet("idp-direction"), ShareParts::default(), &[]);
    assert_eq!(refusal(shown), Refusal::TextUnprintable);
}

#[test]
fn right_to_left_and_emoji_come_through_as_they_are() {
    let (mut maya, mut sam) = agreed();
    let words = "להוביל צוות קטן 👩🏽‍💻 — می‌خواهم";
    let goal = maya.writes_goal(words);
    maya.shares_goal(&goal);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(sam.shared_idp().goals[0].sentence, words);
}

#[test]
fn idp_5_a_goal_with_open_blanks_is_a_draft_and_cannot_be_shared() {
    let (mut maya, sam) = agreed();
    let goal = maya
        .notebook
        .save_goal(None, &GoalDraft::default())
        .unwrap();
    let pair = maya.pair.clone();
    let what = Shareable::Goal { goal: goal.clone() };
    let share = maya
        .notebook
        .share_idp(&pair, &what, ShareParts::default(), &[]);
    assert_eq!(refusal(share), Refusal::GoalUnfinished);
    let paused = maya.notebook.set_goal_state(&goal, GoalState::Paused, "");
    assert_eq!(refusal(paused), Refusal::GoalUnfinished);
    maya.notebook
        .save_goal(Some(&goal), &goal_draft("Run it"))
        .unwrap();
    assert_eq!(
        maya.notebook.view_goal(&pair, &goal).unwrap().card.state,
        GoalState::Active
    );
    for sentence in ["Two", "Three", "Four"] {
        maya.writes_goal(sentence);
    }
    let view = maya.notebook.view_idp(&pair).unwrap();
    assert_eq!(
        (view.active_count, view.goal_limit),
        (4, Some(3)),
        "allowed, and told"
    );
    maya.notebook.move_goal(&goal, false).unwrap();
    let order: Vec<String> = maya
        .notebook
        .view_idp(&pair)
        .unwrap()
        .goals
        .into_iter()
        .map(|it| it.sentence)
        .collect();
    assert_eq!(order, ["Two", "Run it", "Three", "Four"]);

    let mut sam = sam;
    let his = sam.writes_goal("His own");
    let what = Shareable::Goal { goal: his };
    let share = sam
        .notebook
        .share_idp(&sam.pair.clone(), &what, ShareParts::default(), &[]);
    assert_eq!(refusal(share), Refusal::PlanNotYours);
    let gone = maya
        .notebook
        .set_goal_state(&GoalId::new("none"), GoalState::Reached, "");
    assert_eq!(refusal(gone), Refusal::GoalGone);
    let empty = sheet("idp-career");
    let share = maya
        .notebook
        .share_idp(&pair, &empty, ShareParts::default(), &[]);
    assert_eq!(refusal(share), Refusal::NothingToShare);
    let gathered = maya
        .notebook
        .share_idp(&pair, &sheet("idp-goals"), ShareParts::default(), &[]);
    assert_eq!(refusal(gathered), Refusal::SheetGone);
}

#[test]
fn nothing_is_shared_before_the_partner_is_there() {
    let mut maya = alone();
    let goal = maya.writes_goal("Run it");
    let what = Shareable::Goal { goal };
    let share = maya
        .notebook
        .share_idp(&maya.pair.clone(), &what, ShareParts::default(), &[]);
    assert_eq!(refusal(share), Refusal::PairHasNoPartner);
}

#[test]
fn idp_1_a_sheet_grows_entry_by_entry_and_required_only_completes_it() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let entry = |who: &str| fields(&[("idp-people-who", who), ("idp-people-where", "online")]);
    let first = maya
        .notebook
        .save_sheet("idp-people", None, &entry("Lena"))
        .unwrap();
    let second = maya
        .notebook
        .save_sheet("idp-people", None, &entry("The night-bus group"))
        .unwrap();
    let state = maya
        .notebook
        .view_sheet(&pair, "idp-people")
        .unwrap()
        .line
        .state;
    assert_eq!(state, SheetState::Begun);
    maya.shares(&sheet("idp-people"), ShareParts::default());
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(sam.shared_idp().sheets[0].rows.len(), 2);
    maya.notebook
        .remove_sheet_entry("idp-people", &first)
        .unwrap();
    let third = maya.notebook.save_sheet("idp-people", None, &entry("Omar"));
    third.unwrap();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let rows = sam.shared_idp().sheets[0].rows.clone();
    let names: Vec<_> = rows.iter().map(|row| row.fields[0].value.clone()).collect();
    assert_eq!(names, [text("The night-bus group"), text("Omar")]);
    assert_eq!(
        refusal(maya.notebook.remove_sheet_entry("idp-people", &first)),
        Refusal::IdpPartGone
    );
    let wrong = fields(&[("idp-people-where", "on the moon")]);
    let saved = maya
        .notebook
        .save_sheet("idp-people", Some(&second), &wrong);
    assert!(matches!(refusal(saved), Refusal::ValueDoesNotFit { .. }));
    let mentors = fields(&[("idp-support-offer", "I answer myself")]);
    let saved = maya.notebook.save_sheet("idp-support", None, &mentors);
    assert!(
        matches!(refusal(saved), Refusal::ValueDoesNotFit { .. }),
        "that field is Sam's"
    );
    assert_eq!(
        refusal(maya.notebook.save_sheet("idp-none", None, &wrong)),
        Refusal::SheetGone
    );
    let page =
        maya.notebook
            .save_sheet("idp-today", None, &fields(&[("idp-today-role", "Planner")]));
    let same = maya
        .notebook
        .save_sheet("idp-today", None, &fields(&[("idp-today-role", "Lead")]));
    assert_eq!(page.unwrap(), same.unwrap(), "a page is one page");
}

#[test]
fn a_mentor_who_forges_words_into_a_block_writes_a_block_of_his_own() {
    let (mut maya, mut sam) = agreed();
    let goal = maya.writes_goal("Run our planning meeting twice");
    maya.shares_goal(&goal);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let block = sam.shared_idp().goals[0].lane.block.clone().unwrap();
    let mut forger = Forger::of(&sam);
    let body = r#"{"sentence":"Work for Sam","why":"","sign":"He is glad","day":"2027-01-15","ask":"","state":"active","reason":"","rank":1,"progress":null,"details":null}"#;
    let about = format!("idp/{block}");
    let entry = forger.entry(&about, "goal_shared", body);
    let first = forger.signs(&entry);
    let taken_back = forger.entry(&about, "block_taken_back", "{}");
    let second = forger.signs(&taken_back);
    let mail = forger.packs(&forger.payload(vec![first, second]));
    maya.takes_in(&mail);
    let as_sam = maya.shared_idp();
    assert_eq!(as_sam.goals.len(), 1);
    assert_eq!(as_sam.goals[0].sentence, "Run our planning meeting twice");
    let page = maya.notebook.view_goal(&maya.pair, &goal).unwrap();
    assert_eq!(page.draft.sentence, "Run our planning meeting twice");

    for spoiled in [
        body.replace("\"rank\":1", "\"rank\":0"),
        body.replace("active", "draft"),
        body.replace("2027-01-15", "2027-02-30"),
        body.replace("Work for Sam", "Work  for Sam"),
        body.replace("\"details\":null", "\"details\":null,\"more\":1"),
    ] {
        let mut forger = Forger::of(&sam);
        let entry = forger.entry(&about, "goal_shared", &spoiled);
        let mail = forger.sends(&entry);
        maya.refuses(&mail);
    }
}
