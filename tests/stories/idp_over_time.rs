//! The development plan over time: progress in a word, ratings by day, snapshots in words.
#![expect(
    clippy::too_many_lines,
    reason = "a story is told in one go: what was written before decides what is seen after"
)]

use ithaca_core::error::Refusal;
use ithaca_core::id::CompetencyId;
use ithaca_core::idp::entry::{GoalProgress, GoalState, StepStanding};
use ithaca_core::idp::{
    ComparedKind, OwnCompetencyDraft, ProgressNoteDraft, RatingDraft, ShareParts, Shareable,
    StepDraft,
};

use crate::idp::{fields, goal_draft, refusal, step_draft};
use crate::idp_bounds::alone;
use crate::people::agreed;

#[test]
fn idp_7_ratings_are_kept_by_day_and_the_list_has_room_for_twelve() {
    let mut maya = alone();
    let pair = maya.pair.clone();
    let learning = CompetencyId::new("comp-learning");
    let rating = |now| RatingDraft {
        now,
        needed: Some(4),
        importance: None,
        example: "I read one paper a week.".to_owned(),
    };
    assert_eq!(
        refusal(maya.notebook.rate_competency(&learning, &rating(Some(2)))),
        Refusal::CompetencyGone
    );
    maya.notebook.pick_competency(&learning, true).unwrap();
    maya.notebook
        .rate_competency(&learning, &rating(Some(1)))
        .unwrap();
    maya.notebook
        .rate_competency(&learning, &rating(Some(2)))
        .unwrap();
    assert!(matches!(
        refusal(maya.notebook.rate_competency(&learning, &rating(Some(6)))),
        Refusal::ValueDoesNotFit { .. }
    ));
    let mut maya = maya.reopen(90);
    maya.notebook
        .rate_competency(&learning, &rating(Some(3)))
        .unwrap();
    let skills = maya.notebook.view_idp(&pair).unwrap().skills;
    let row = &skills.mine[0];
    let steps: Vec<_> = row.ratings.iter().map(|it| it.now).collect();
    assert_eq!(
        steps,
        [Some(2), Some(3)],
        "never overwritten by a later day"
    );
    assert_eq!(row.signs.len(), 3);
    assert_eq!((skills.scale.len(), skills.others.len()), (5, 25));
    let own = OwnCompetencyDraft {
        name: "Drawing bus maps".to_owned(),
        signs: vec!["I copy.".to_owned()],
    };
    let own_id = maya.notebook.save_own_competency(None, &own).unwrap();
    let known: Vec<CompetencyId> = skills
        .others
        .iter()
        .map(|it| it.competency.clone())
        .collect();
    for id in known.iter().take(10) {
        maya.notebook.pick_competency(id, true).unwrap();
    }
    let more = maya.notebook.pick_competency(&known[10], true);
    assert_eq!(refusal(more), Refusal::TooManyParts { limit: 12 });
    maya.notebook.pick_competency(&learning, false).unwrap();
    let skills = maya.notebook.view_idp(&pair).unwrap().skills;
    assert_eq!(skills.mine[0].competency, own_id);
    let dropped = skills
        .others
        .iter()
        .find(|it| it.competency == learning)
        .unwrap();
    assert_eq!(dropped.ratings.len(), 2, "dropped, and not forgotten");
}

#[test]
fn idp_10_two_snapshots_are_compared_in_words() {
    let mut maya = alone();
    let pair = maya.pair.clone();
    let goal = maya.writes_goal("Run our planning meeting twice");
    let let_go = maya.writes_goal("Say no in good time");
    let at = "idp-direction-near";
    maya.notebook
        .save_sheet("idp-direction", None, &fields(&[(at, "I ask early.")]))
        .unwrap();
    let learning = CompetencyId::new("comp-learning");
    maya.notebook.pick_competency(&learning, true).unwrap();
    let first = maya
        .notebook
        .take_idp_snapshot("IDP of 25 November")
        .unwrap();
    let nothing = maya.notebook.compare_idp(&first, None).unwrap();
    assert!(nothing.lines.is_empty());

    let mut maya = maya.reopen(30);
    maya.notebook
        .save_goal(Some(&goal), &goal_draft("Run two planning meetings"))
        .unwrap();
    maya.notebook.remove_goal(&let_go).unwrap();
    maya.writes_goal("Know six people");
    maya.notebook
        .save_sheet("idp-direction", None, &fields(&[(at, "I ask first.")]))
        .unwrap();
    let rating = RatingDraft {
        now: Some(3),
        needed: None,
        importance: None,
        example: String::new(),
    };
    maya.notebook.rate_competency(&learning, &rating).unwrap();
    let second = maya.notebook.take_idp_snapshot("").unwrap();
    let changes = maya.notebook.compare_idp(&first, Some(&second)).unwrap();
    let kinds: Vec<ComparedKind> = changes.lines.iter().map(|line| line.kind).collect();
    assert_eq!(
        kinds,
        [
            ComparedKind::GoalReworded,
            ComparedKind::GoalAdded,
            ComparedKind::GoalGone,
            ComparedKind::Sheet,
            ComparedKind::Skill
        ]
    );
    assert_eq!(changes.lines[3].before, "I ask early.");
    assert_eq!(changes.lines[4].after, "3");
    let names: Vec<String> = maya
        .notebook
        .view_idp(&pair)
        .unwrap()
        .snapshots
        .into_iter()
        .map(|it| it.name)
        .collect();
    assert_eq!(names, ["", "IDP of 25 November"]);
    let long = maya.notebook.take_idp_snapshot(&"n".repeat(61));
    assert!(matches!(refusal(long), Refusal::TextTooLong { .. }));
}

/// IDP-6, IDP-9.
#[test]
fn idp_6_and_9_progress_is_a_word_with_a_line_and_letting_go_has_a_reason() {
    let (mut maya, mut sam) = agreed();
    let goal = maya.writes_goal("Run our planning meeting twice");
    let what = Shareable::Goal { goal: goal.clone() };
    let parts = ShareParts {
        progress: true,
        steps: true,
        notes: true,
        details: true,
    };
    maya.shares(&what, parts);
    let step = maya
        .notebook
        .save_step(&goal, None, &step_draft("Watch Lena"))
        .unwrap();
    maya.notebook
        .save_step(&goal, None, &step_draft("Book the room"))
        .unwrap();
    let done = StepDraft {
        state: StepStanding::Done,
        due_day: "2026-12-08".to_owned(),
        result: "She let me lead the last part.".to_owned(),
        ..step_draft("Watch Lena")
    };
    maya.notebook.save_step(&goal, Some(&step), &done).unwrap();
    maya.notebook
        .note_progress(&goal, GoalProgress::NotStarted, "A slip of the finger")
        .unwrap();
    maya.notebook
        .note_progress(&goal, GoalProgress::FirstSteps, "The room is booked")
        .unwrap();
    let note = ProgressNoteDraft {
        day: "2026-11-20".to_owned(),
        what: "I led ten minutes.".to_owned(),
        measure: "10 minutes".to_owned(),
        feedback: String::new(),
    };
    maya.notebook
        .save_progress_note(&goal, None, &note)
        .unwrap();
    let page = maya.notebook.view_goal(&maya.pair, &goal).unwrap();
    assert_eq!((page.card.steps_done, page.card.steps_count), (1, 2));
    assert_eq!(page.card.next_step_day.as_deref(), Some("2026-12-04"));
    assert_eq!(page.progress.len(), 1, "one word a day");
    assert_eq!(page.steps[0].moved_count, 1);

    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let his = sam.shared_idp().goals[0].clone();
    assert_eq!(his.progress.unwrap().line, "The room is booked");
    assert_eq!(his.steps.len(), 2);
    assert_eq!(his.steps[0].result, "She let me lead the last part.");
    assert_eq!(his.notes[0].measure, "10 minutes");

    let mut maya = maya.reopen(30);
    maya.notebook
        .set_goal_state(&goal, GoalState::LetGo, "Another team does it now")
        .unwrap();
    maya.notebook
        .save_goal(Some(&goal), &goal_draft("Run two planning meetings"))
        .unwrap();
    let page = maya.notebook.view_goal(&maya.pair, &goal).unwrap();
    assert_eq!(page.card.state, GoalState::LetGo);
    assert_eq!(page.earlier[0].sentence, "Run our planning meeting twice");
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let his = sam.shared_idp().goals[0].clone();
    assert_eq!(
        (his.state, his.reason.as_str()),
        (GoalState::LetGo, "Another team does it now")
    );
    assert_eq!(his.sentence, "Run two planning meetings");

    maya.notebook
        .set_goal_state(&goal, GoalState::Reached, "")
        .unwrap();
    let page = maya.notebook.view_goal(&maya.pair, &goal).unwrap();
    assert_eq!(page.card.progress.unwrap().word, GoalProgress::Reached);
    assert!(!page.celebration.is_empty());

    // Less than before: steps and notes are taken back, the goal stays.
    maya.shares(&what, ShareParts::default());
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let his = sam.shared_idp().goals[0].clone();
    assert!(his.steps.is_empty() && his.notes.is_empty() && his.progress.is_none());
}
