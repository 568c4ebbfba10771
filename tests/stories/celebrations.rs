//! Celebration moments: one sentence for one side, at most one at a time, gone once skipped (IDP-9).

use ithaca_core::action_item::{Holder, ItemDraft, Mark};
use ithaca_core::celebration::{CelebrationPlace, CelebrationView};
use ithaca_core::error::Refusal;
use ithaca_core::id::{ActionItemId, IdpPartId, ReviewId};
use ithaca_core::idp::entry::{GoalProgress, LearningWay, StepStanding};
use ithaca_core::idp::lane_entry::{IdeaAnswer, IdeaKind, IntroductionStep};
use ithaca_core::idp::{IdeaDraft, ShareParts, Shareable, StepDraft};
use ithaca_core::meeting::{Audience, MeetingDraft};
use ithaca_core::review::ReviewKind;

use crate::idp::step_draft;
use crate::meetings::{date, exchange, held, refusal};
use crate::people::{Person, agreed, signed};
use crate::review::FIT;
use crate::skills::{LEARNING, seen};

fn now(person: &Person) -> Option<CelebrationView> {
    person.notebook.view_celebrations(&person.pair).unwrap().now
}

/// The id of what is celebrated, without the thing.
fn named(person: &Person) -> Option<String> {
    let key = now(person)?.key;
    key.split_once('/').map(|(id, _)| id.to_owned())
}

fn skips(person: &mut Person) {
    let (pair, key) = (person.pair.clone(), now(person).unwrap().key);
    person.notebook.skip_celebration(&pair, &key).unwrap();
}

fn promises(person: &mut Person, text: &str) -> ActionItemId {
    let draft = ItemDraft {
        text: text.to_owned(),
        owner: Holder::Me,
        day: None,
        goal: String::new(),
        origin: String::new(),
        audience: Audience::BothOfUs,
    };
    let pair = person.pair.clone();
    person
        .notebook
        .save_action_item(&pair, None, &draft)
        .unwrap()
}

fn marks(person: &mut Person, item: &ActionItemId, mark: Mark) {
    let pair = person.pair.clone();
    let why = "It is as it is.";
    person
        .notebook
        .mark_action_item(&pair, item, mark, why)
        .unwrap();
}

/// She shares a goal with its progress and steps.
fn shares_plan(
    maya: &mut Person,
    steps: &[StepDraft],
) -> (ithaca_core::id::GoalId, Vec<IdpPartId>) {
    let goal = maya.writes_goal("Lead one planning meeting");
    let save = |step| maya.notebook.save_step(&goal, None, step).unwrap();
    let ids = steps.iter().map(save).collect();
    let parts = ShareParts {
        progress: true,
        steps: true,
        ..ShareParts::default()
    };
    maya.shares(&Shareable::Goal { goal: goal.clone() }, parts);
    (goal, ids)
}

#[test]
fn idp_9_a_signed_agreement_is_a_good_day_for_both_and_skipped_it_is_gone() {
    let (maya, mut sam) = signed();
    let hers = now(&maya).unwrap();
    assert_eq!(hers.key, "cel-agreement/1");
    assert_eq!(hers.place, CelebrationPlace::Agreement);
    assert!(hers.text.starts_with("Your agreement is signed."));
    skips(&mut sam);
    assert_eq!(now(&sam), None);
    assert_eq!(now(&maya), Some(hers), "each skips for themselves");
    assert_eq!(now(&sam.reopen(1)), None, "it does not come back");
    let maya = maya.reopen(14);
    assert_eq!(named(&maya).as_deref(), Some("cel-agreement"));
    assert_eq!(now(&maya.reopen(15)), None, "no news any more");
}

#[test]
fn idp_9_the_mentor_is_asked_to_name_the_first_step_and_the_brave_one() {
    let (mut maya, mut sam) = agreed();
    assert_eq!(now(&sam), None);
    let first = promises(&mut maya, "Ask Lena for her agenda");
    let second = promises(&mut maya, "Read the report");
    let his = promises(&mut sam, "Introduce Maya to Priya");
    marks(&mut sam, &his, Mark::Done);
    exchange(&mut maya, &mut sam);
    assert_eq!(
        now(&sam),
        None,
        "what he did himself is not celebrated to him"
    );
    marks(&mut maya, &first, Mark::Done);
    exchange(&mut maya, &mut sam);
    let said = now(&sam).unwrap();
    assert_eq!(said.key, format!("cel-first-step/p-{}", first.as_str()));
    assert_eq!(said.place, CelebrationPlace::Promises);
    assert_eq!(now(&maya), None, "it is his to say");
    skips(&mut sam);
    let (mut maya, mut sam) = (maya.reopen(1), sam.reopen(1));
    marks(&mut maya, &second, Mark::Done);
    exchange(&mut maya, &mut sam);
    assert_eq!(now(&sam), None, "the second is no first");
    let brave = StepDraft {
        kind: Some(LearningWay::Experiment),
        state: StepStanding::Done,
        ..step_draft("Say no to one meeting")
    };
    shares_plan(&mut maya, &[brave]);
    exchange(&mut maya, &mut sam);
    assert_eq!(named(&sam).as_deref(), Some("cel-brave-try"));
    assert_eq!(now(&sam).unwrap().place, CelebrationPlace::Plan);
}

#[test]
fn idp_9_what_was_dropped_gets_a_kind_word_and_half_of_the_way_is_seen() {
    let (mut maya, mut sam) = agreed();
    let promise = promises(&mut maya, "Ask Lena for her agenda");
    exchange(&mut maya, &mut sam);
    marks(&mut maya, &promise, Mark::Dropped);
    exchange(&mut maya, &mut sam);
    assert_eq!(named(&sam).as_deref(), Some("cel-setback"));
    assert_eq!(now(&maya), None);
    skips(&mut sam);
    let (mut maya, mut sam) = (maya.reopen(2), sam.reopen(2));
    let (goal, _) = shares_plan(&mut maya, &[]);
    exchange(&mut maya, &mut sam);
    assert_eq!(now(&sam), None);
    maya.notebook
        .note_progress(&goal, GoalProgress::HalfWay, "The first one went well")
        .unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(named(&sam).as_deref(), Some("cel-milestone"));
    // IDP-3: taken back, it is nobody's news.
    let pair = maya.pair.clone();
    maya.notebook
        .take_back_idp(&pair, &Shareable::Goal { goal })
        .unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(now(&sam), None);
}

#[test]
fn idp_9_a_skill_that_moved_up_is_seen_by_who_may_see_it() {
    let (mut maya, mut sam) = agreed();
    let rates = |maya: &mut Person, sam: &mut Person, step: u32| {
        let skill = maya.rates(LEARNING, step, 4);
        let round = maya.asks_for_view(&[skill]);
        exchange(maya, sam);
        sam.sees_skill(&round, LEARNING, &seen(2));
        sam.seals_view(&round);
        exchange(maya, sam);
        round
    };
    let round = rates(&mut maya, &mut sam, 2);
    maya.shows_skills(&round, &[LEARNING]);
    exchange(&mut maya, &mut sam);
    let (mut maya, mut sam) = (maya.reopen(7), sam.reopen(7));
    assert_eq!((now(&maya), now(&sam)), (None, None));
    let round = rates(&mut maya, &mut sam, 3);
    assert_eq!(named(&maya).as_deref(), Some("cel-skill-up"));
    assert_eq!(now(&sam), None, "she has not shown it");
    maya.shows_skills(&round, &[LEARNING]);
    exchange(&mut maya, &mut sam);
    assert_eq!(named(&sam).as_deref(), Some("cel-skill-up"));
    assert_eq!(now(&sam).unwrap().place, CelebrationPlace::Skills);
}

#[test]
fn idp_9_whoever_met_somebody_new_is_asked_what_came_of_it() {
    let (mut maya, mut sam) = agreed();
    let priya = IdeaDraft {
        idea: IdeaKind::Person,
        title: "Priya Rao".to_owned(),
        text: String::new(),
        preparation: String::new(),
        resource: String::new(),
    };
    let pair = sam.pair.clone();
    sam.notebook.suggest_idea(&pair, &priya).unwrap();
    exchange(&mut maya, &mut sam);
    let block = maya.shared_idp().ideas[0].block.clone();
    let hers = maya.pair.clone();
    maya.notebook
        .answer_idea(&hers, &block, IdeaAnswer::TakenUp, "")
        .unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(now(&maya), None);
    sam.notebook
        .note_introduction(&pair, &block, IntroductionStep::Made, "By mail.")
        .unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(named(&maya).as_deref(), Some("cel-contact"));
    assert_eq!(now(&sam), None, "it is hers to tell");
}

#[test]
fn idp_9_half_of_the_year_together_is_named_by_both() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let midpoint = MeetingDraft {
        template: "mt-midpoint".to_owned(),
        agreed_by_voice: true,
        ..date("2026-11-26", "14:00")
    };
    let meeting = maya
        .notebook
        .propose_meeting(&pair, None, &midpoint)
        .unwrap();
    exchange(&mut maya, &mut sam);
    let (mut maya, mut sam) = (maya.reopen(2), sam.reopen(2));
    maya.notebook
        .hold_meeting(&pair, Some(&meeting), &held("2026-11-26"))
        .unwrap();
    exchange(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let said = now(person).unwrap();
        assert_eq!(said.key, format!("cel-halfway/{}", meeting.as_str()));
        let place = CelebrationPlace::Meeting {
            meeting: meeting.clone(),
        };
        assert_eq!(said.place, place);
    }
}

/// Both answer one question of a review and show it.
fn look_back(maya: &mut Person, sam: &mut Person, kind: ReviewKind) -> ReviewId {
    let review = maya.begins_review(kind);
    maya.steps(&review, FIT, 4);
    maya.seals_review(&review);
    exchange(maya, sam);
    sam.steps(&review, FIT, 5);
    sam.seals_review(&review);
    exchange(sam, maya);
    assert_eq!(named(maya), None, "she has not shown yet");
    maya.shows_review(&review, &[FIT]);
    exchange(maya, sam);
    review
}

#[test]
fn idp_9_a_review_that_both_have_shown_is_a_moment_for_both() {
    for (kind, celebration) in [
        (ReviewKind::Midpoint, "cel-halfway"),
        (ReviewKind::Closing, "cel-closing"),
    ] {
        let (mut maya, mut sam) = agreed();
        let review = look_back(&mut maya, &mut sam, kind);
        for person in [&maya, &sam] {
            let said = now(person).unwrap();
            assert_eq!(said.key, format!("{celebration}/r-{review}"));
            let place = CelebrationPlace::Review {
                review: review.clone(),
            };
            assert_eq!(said.place, place);
        }
        skips(&mut maya);
        assert_eq!(now(&maya), None);
    }
    let (mut maya, mut sam) = agreed();
    look_back(&mut maya, &mut sam, ReviewKind::Short);
    assert_eq!(named(&maya), None, "a short one is no milestone");
}

#[test]
fn idp_9_never_two_and_nothing_stands_behind_the_one_that_was_skipped() {
    let (mut maya, mut sam) = signed();
    let promise = promises(&mut maya, "Ask Lena for her agenda");
    marks(&mut maya, &promise, Mark::Done);
    exchange(&mut maya, &mut sam);
    skips(&mut sam);
    assert_eq!(now(&sam), None);
    assert_eq!(now(&sam.reopen(1)), None, "both were of one day");
}

#[test]
fn idp_9_a_pair_that_is_closed_or_rests_celebrates_nothing_and_bad_names_are_refused() {
    let (mut maya, _sam) = signed();
    let pair = maya.pair.clone();
    let long = format!("cel-goal/{}", "x".repeat(97));
    for key in ["", "cel-agreement", "cel-none/1", "cel-goal/a b", &long] {
        let skipped = maya.notebook.skip_celebration(&pair, key);
        assert_eq!(refusal(skipped), Refusal::ThingGone, "{key}");
    }
    // A reached goal is celebrated on its own page; its skip is kept here.
    maya.notebook
        .skip_celebration(&pair, "cel-goal/some-goal")
        .unwrap();
    let view = maya.notebook.view_celebrations(&pair).unwrap();
    assert_eq!(view.skipped, ["cel-goal/some-goal"]);
    let (mut other, _) = signed();
    let pair = other.pair.clone();
    assert!(now(&other).is_some());
    other.notebook.close_pair(&pair, None).unwrap();
    assert_eq!(now(&other), None);
}
