//! What was removed can be brought back for 60 days (G-7), and words not sent yet are not lost (G-6).

use ithaca_core::action_item::{Holder, ItemDraft};
use ithaca_core::error::Refusal;
use ithaca_core::id::PointId;
use ithaca_core::idp::ProgressNoteDraft;
use ithaca_core::meeting::{Audience, PointDraft};
use ithaca_core::removed::{RemovedLine, RemovedWhat};

use crate::idp::{fields, goal_draft, refusal, step_draft};
use crate::idp_bounds::alone;
use crate::meetings::exchange;
use crate::people::{Person, agreed, signed};

fn removed(person: &Person) -> Vec<RemovedLine> {
    person.notebook.view_removed().unwrap()
}

fn parks(person: &mut Person, title: &str) -> PointId {
    let draft = PointDraft {
        title: title.to_owned(),
        audience: Audience::OnlyMe,
        ..PointDraft::default()
    };
    let pair = person.pair.clone();
    person.notebook.save_point(&pair, None, &draft).unwrap()
}

fn parked(person: &Person) -> Vec<String> {
    person
        .notebook
        .view_meetings(&person.pair)
        .unwrap()
        .parked_newest
}

#[test]
fn g_7_an_idea_comes_back_for_sixty_days_and_not_on_the_day_after() {
    let (mut maya, _sam) = signed();
    let pair = maya.pair.clone();
    let point = parks(&mut maya, "Ask about the conference");
    maya.notebook.drop_point(&pair, &point, "").unwrap();
    assert_eq!(parked(&maya), Vec::<String>::new());
    let line = removed(&maya).remove(0);
    assert_eq!(
        (line.what, line.pair.as_ref()),
        (RemovedWhat::Idea, Some(&pair))
    );
    assert_eq!(line.words, "Ask about the conference");

    let mut maya = maya.reopen(60);
    let line = removed(&maya).remove(0);
    maya.notebook.bring_back(&line.id).unwrap();
    assert_eq!(parked(&maya), ["Ask about the conference"]);
    assert_eq!(removed(&maya), []);
    assert_eq!(
        refusal(maya.notebook.bring_back(&line.id)),
        Refusal::ThingGone
    );

    maya.notebook.drop_point(&pair, &point, "").unwrap();
    let mut maya = maya.reopen(121);
    assert_eq!(removed(&maya), []);
    assert_eq!(
        refusal(maya.notebook.bring_back(&line.id)),
        Refusal::ThingGone
    );
}

#[test]
fn g_7_a_step_a_note_and_an_entry_come_back_to_where_they_stood() {
    let mut maya = alone();
    let pair = maya.pair.clone();
    let goal = maya
        .notebook
        .save_goal(None, &goal_draft("Lead a review"))
        .unwrap();
    let step = maya
        .notebook
        .save_step(&goal, None, &step_draft("Watch Lena run hers"))
        .unwrap();
    let note = ProgressNoteDraft {
        day: String::new(),
        what: "I watched two".to_owned(),
        measure: "2 of 5".to_owned(),
        feedback: String::new(),
    };
    let note = maya
        .notebook
        .save_progress_note(&goal, None, &note)
        .unwrap();
    let before = maya.notebook.view_goal(&pair, &goal).unwrap();
    maya.notebook.remove_step(&goal, &step).unwrap();
    maya.notebook.remove_progress_note(&goal, &note).unwrap();
    let words: Vec<_> = removed(&maya)
        .into_iter()
        .map(|it| (it.what, it.words))
        .collect();
    assert_eq!(
        words,
        [
            (RemovedWhat::ProgressNote, "I watched two".to_owned()),
            (RemovedWhat::Step, "Watch Lena run hers".to_owned()),
        ]
    );
    for line in removed(&maya) {
        assert_eq!(line.pair, None, "the plan belongs to no one pair");
        maya.notebook.bring_back(&line.id).unwrap();
    }
    assert_eq!(maya.notebook.view_goal(&pair, &goal).unwrap(), before);
}

#[test]
fn g_7_an_entry_of_a_sheet_comes_back() {
    let mut maya = alone();
    let pair = maya.pair.clone();
    let words = fields(&[("idp-people-who", "Priya, who runs the lab")]);
    let row = maya
        .notebook
        .save_sheet("idp-people", None, &words)
        .unwrap();
    let before = maya.notebook.view_sheet(&pair, "idp-people").unwrap();
    maya.notebook
        .remove_sheet_entry("idp-people", &row)
        .unwrap();
    let line = removed(&maya).remove(0);
    assert_eq!(line.what, RemovedWhat::SheetEntry);
    maya.notebook.bring_back(&line.id).unwrap();
    assert_eq!(
        maya.notebook.view_sheet(&pair, "idp-people").unwrap(),
        before
    );
}

#[test]
fn g_7_an_answer_that_was_shared_comes_back_only_for_its_author() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    let id = maya
        .notebook
        .keep_checkin(&pair, "ci-unclear", "What is a sponsor?")
        .unwrap();
    maya.notebook.share_checkin(&pair, &id).unwrap();
    exchange(&mut maya, &mut sam);
    maya.notebook.remove_checkin(&pair, &id).unwrap();
    exchange(&mut maya, &mut sam);
    let line = removed(&maya).remove(0);
    maya.notebook.bring_back(&line.id).unwrap();
    let back = maya
        .notebook
        .view_checkins(&pair)
        .unwrap()
        .answers
        .remove(0);
    assert_eq!((back.checkin, back.note), (id, None));
    exchange(&mut maya, &mut sam);
    let theirs = sam.notebook.view_checkins(&sam.pair).unwrap().theirs;
    assert!(theirs.is_empty());
}

#[test]
fn g_7_a_promise_nobody_saw_comes_back() {
    let (mut maya, _sam) = signed();
    let pair = maya.pair.clone();
    let draft = ItemDraft {
        text: "Read the draft".to_owned(),
        owner: Holder::Me,
        day: None,
        goal: String::new(),
        origin: String::new(),
        audience: Audience::OnlyMe,
    };
    let item = maya.notebook.save_action_item(&pair, None, &draft).unwrap();
    let before = maya.notebook.view_promises(&pair).unwrap();
    maya.notebook.withdraw_action_item(&pair, &item).unwrap();
    let line = removed(&maya).remove(0);
    assert_eq!(line.what, RemovedWhat::Promise);
    maya.notebook.bring_back(&line.id).unwrap();
    assert_eq!(maya.notebook.view_promises(&pair).unwrap(), before);
}

#[test]
fn g_6_words_not_sent_yet_are_there_after_a_lock_and_leave_with_nothing() {
    let (mut maya, _sam) = agreed();
    let pair = maya.pair.clone();
    let waiting = maya.notebook.view_frame().unwrap();
    maya.notebook
        .save_unsent(Some(&pair), "result/1", "Half a sen")
        .unwrap();
    maya.notebook
        .save_unsent(None, "goal.note", "  as typed\n")
        .unwrap();
    assert_eq!(maya.notebook.view_frame().unwrap(), waiting);
    let mut maya = maya.reopen(1);
    let kept = |maya: &Person, pair, form: &str| {
        let mut forms = maya.notebook.view_unsent(pair).unwrap();
        forms.remove(form).unwrap_or_default()
    };
    assert_eq!(kept(&maya, Some(&pair), "result/1"), "Half a sen");
    assert_eq!(kept(&maya, None, "goal.note"), "  as typed\n");
    assert_eq!(kept(&maya, None, "result/1"), "", "each in its place");
    maya.notebook
        .save_unsent(Some(&pair), "result/1", "")
        .unwrap();
    assert_eq!(kept(&maya, Some(&pair), "result/1"), "");
    let long = "x".repeat(20_001);
    assert!(matches!(
        refusal(maya.notebook.save_unsent(None, "a", &long)),
        Refusal::TextTooLong { .. }
    ));
    for odd in ["", "a b", "ä", &"x".repeat(161)] {
        assert_eq!(
            refusal(maya.notebook.save_unsent(None, odd, "x")),
            Refusal::ThingGone
        );
    }
}
