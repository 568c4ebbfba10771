//! The development plan between two: taken back, suggested, taken up, introduced.
#![expect(
    clippy::too_many_lines,
    reason = "a story is told in one go: what was written before decides what is seen after"
)]

use ithaca_core::error::Refusal;
use ithaca_core::idp::entry::GoalState;
use ithaca_core::idp::lane_entry::{IdeaAnswer, IdeaKind, IntroductionStep};
use ithaca_core::idp::{IdeaDraft, Shareable};

use crate::idp::{refusal, text};
use crate::people::agreed;

/// G-5, G-7.
#[test]
fn g_5_taken_back_is_marked_and_what_never_left_leaves_no_trace() {
    let (mut maya, mut sam) = agreed();
    let goal = maya.writes_goal("Run our planning meeting twice");
    let what = Shareable::Goal { goal: goal.clone() };
    maya.shares_goal(&goal);
    let pair = maya.pair.clone();
    maya.notebook.take_back_idp(&pair, &what).unwrap();
    assert_eq!(
        refusal(maya.notebook.take_back_idp(&pair, &what)),
        Refusal::NothingToShare
    );
    assert!(maya.shared_idp().taken_back.is_empty());
    let nothing = maya.notebook.make_parcel(&pair, false);
    assert!(
        nothing.is_ok_and(|made| made.change_count == 0),
        "only the receipt goes"
    );

    maya.shares_goal(&goal);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    maya.notebook.take_back_idp(&pair, &what).unwrap();
    let audience = maya.notebook.view_goal(&pair, &goal).unwrap().card.audience;
    assert!(!audience.shared && audience.waiting && audience.partner_has.is_some());
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let view = sam.shared_idp();
    assert!(view.goals.is_empty());
    assert_eq!(view.taken_back[0].title, "Run our planning meeting twice");
    // Shared once more, it is there again.
    maya.shares_goal(&goal);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(sam.shared_idp().goals.len(), 1);
    assert!(sam.shared_idp().taken_back.is_empty());

    maya.notebook.remove_goal(&goal).unwrap();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert!(sam.shared_idp().goals.is_empty(), "removing takes it back");
    assert_eq!(maya.notebook.view_idp(&pair).unwrap().removed.len(), 1);
    maya.notebook.restore_goal(&goal).unwrap();
    assert_eq!(maya.notebook.view_idp(&pair).unwrap().goals.len(), 1);
    // Sixty days it can be brought back; then it is erased.
    maya.notebook.remove_goal(&goal).unwrap();
    let maya = maya.reopen(60);
    assert_eq!(maya.notebook.view_idp(&pair).unwrap().removed.len(), 1);
    let mut maya = maya.reopen(61);
    assert!(maya.notebook.view_idp(&pair).unwrap().removed.is_empty());
    let gone = refusal(maya.notebook.restore_goal(&goal));
    assert_eq!(gone, Refusal::GoalGone);
}

#[test]
fn idp_11_a_mentor_who_is_introduced_to_somebody_begins_no_plan_of_his_own() {
    let (mut maya, mut sam) = agreed();
    let (hers, his) = (maya.pair.clone(), sam.pair.clone());
    let lena = IdeaDraft {
        idea: IdeaKind::Person,
        title: "Lena Brandt".to_owned(),
        text: "She knows every night bus.".to_owned(),
        preparation: String::new(),
        resource: String::new(),
    };
    maya.notebook.suggest_idea(&hers, &lena).unwrap();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let block = sam.shared_idp().ideas[0].block.clone();
    sam.notebook
        .answer_idea(&his, &block, IdeaAnswer::TakenUp, "With pleasure")
        .unwrap();
    let people = sam.notebook.view_sheet(&his, "idp-people").unwrap();
    assert!(people.rows.is_empty());
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let ideas = maya.notebook.view_idp(&hers).unwrap().ideas;
    assert_eq!(ideas[0].answer, Some(IdeaAnswer::TakenUp));
}

#[test]
fn idp_11_an_idea_is_taken_up_or_left_and_an_introduction_goes_three_ways() {
    let (mut maya, mut sam) = agreed();
    let pair = sam.pair.clone();
    let idea = |idea, title: &str| IdeaDraft {
        idea,
        title: title.to_owned(),
        text: "Worth an evening.".to_owned(),
        preparation: String::new(),
        resource: match idea {
            IdeaKind::Resource => "res-book".to_owned(),
            IdeaKind::Goal | IdeaKind::Person => String::new(),
        },
    };
    sam.notebook
        .suggest_idea(&pair, &idea(IdeaKind::Goal, "Lead one retrospective"))
        .unwrap();
    sam.notebook
        .suggest_idea(&pair, &idea(IdeaKind::Resource, "The quiet meeting"))
        .unwrap();
    sam.notebook
        .suggest_idea(&pair, &idea(IdeaKind::Person, "Priya Rao"))
        .unwrap();
    let wrong = IdeaDraft {
        resource: "res-none".to_owned(),
        ..idea(IdeaKind::Resource, "x")
    };
    assert!(matches!(
        refusal(sam.notebook.suggest_idea(&pair, &wrong)),
        Refusal::ValueDoesNotFit { .. }
    ));
    let mail = sam.makes_parcel();
    assert_eq!(maya.takes_in(&mail).change_count, 3);
    assert_eq!(maya.idp_waits(), 3);
    let hers = maya.pair.clone();
    let ideas = maya.notebook.view_idp(&hers).unwrap().ideas;
    let find = |title: &str| {
        ideas
            .iter()
            .find(|it| it.title == title)
            .unwrap()
            .block
            .clone()
    };
    let (goal, book, priya) = (
        find("Lead one retrospective"),
        find("The quiet meeting"),
        find("Priya Rao"),
    );
    let own = maya
        .notebook
        .suggest_idea(&hers, &idea(IdeaKind::Goal, "x"));
    assert_eq!(refusal(own), Refusal::NotYourTurn);
    maya.notebook
        .answer_idea(&hers, &goal, IdeaAnswer::TakenUp, "")
        .unwrap();
    maya.notebook
        .answer_idea(&hers, &book, IdeaAnswer::Left, "I have read it")
        .unwrap();
    maya.notebook
        .answer_idea(&hers, &priya, IdeaAnswer::TakenUp, "")
        .unwrap();
    let again = maya
        .notebook
        .answer_idea(&hers, &priya, IdeaAnswer::Left, "");
    assert_eq!(refusal(again), Refusal::NotYourTurn);
    assert_eq!(maya.idp_waits(), 0, "taken up or left");
    let view = maya.notebook.view_idp(&hers).unwrap();
    assert_eq!(view.goals[0].sentence, "Lead one retrospective");
    assert_eq!(
        view.goals[0].state,
        GoalState::Draft,
        "its blanks are hers to fill"
    );
    let people = maya.notebook.view_sheet(&hers, "idp-people").unwrap();
    assert_eq!(people.rows[0].fields[0].value, Some(text("Priya Rao")));
    assert!(
        maya.notebook
            .view_sheet(&hers, "idp-resources")
            .unwrap()
            .rows
            .is_empty()
    );

    sam.notebook
        .note_introduction(&pair, &priya, IntroductionStep::Made, "By mail on Monday.")
        .unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.notebook
        .note_introduction(&hers, &priya, IntroductionStep::Thanked, "We had coffee.")
        .unwrap();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let ideas = sam.shared_idp().ideas;
    let priya = ideas.iter().find(|it| it.title == "Priya Rao").unwrap();
    let steps: Vec<_> = priya.introduction.iter().map(|it| it.step).collect();
    assert_eq!(steps, [IntroductionStep::Made, IntroductionStep::Thanked]);
    assert_eq!(priya.answer, Some(IdeaAnswer::TakenUp));
    let book = ideas
        .iter()
        .find(|it| it.title == "The quiet meeting")
        .unwrap();
    assert_eq!(book.answer_text, "I have read it");
    let made = sam
        .notebook
        .note_introduction(&pair, &goal, IntroductionStep::Made, "");
    assert_eq!(refusal(made), Refusal::BlockGone);
}
