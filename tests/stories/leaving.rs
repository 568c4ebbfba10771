//! Leaving quietly (RV-8, AW-10), a reason for oneself (RV-6), and a last day that is over (RV-9).

use ithaca_core::error::Refusal;
use ithaca_core::exchange::InvitationBack;
use ithaca_core::home::Headline;
use ithaca_core::life::{LaterParcels, LeavingDraft, LifeState};
use ithaca_core::search::SearchDraft;

use crate::expectation_people::refused;
use crate::life::{carries, headlines, life, offers_end, text};
use crate::people::{Person, signed};

fn leaves(person: &mut Person, is_hidden: bool, later: LaterParcels) {
    let pair = person.pair.clone();
    let draft = LeavingDraft { is_hidden, later };
    person.notebook.leave_quietly(&pair, &draft).unwrap();
}

fn thanks(person: &mut Person, words: &str) {
    let pair = person.pair.clone();
    person.notebook.give_thanks(&pair, None, words).unwrap();
}

fn hits(person: &Person, words: &str) -> usize {
    let sought = SearchDraft {
        words: words.to_owned(),
        ..SearchDraft::default()
    };
    person.notebook.search(&sought).unwrap().hits.len()
}

#[test]
fn aw_10_maya_leaves_quietly_and_nothing_is_sent_and_sams_notebook_is_unchanged() {
    let (maya, sam) = signed();
    let (mut maya, mut sam) = (maya.reopen(99), sam.reopen(99));
    let record = text(&maya);
    thanks(&mut maya, "Thank you for the lanterns.");
    let before = format!("{:?}", sam.notebook.view_home(None).unwrap());
    leaves(&mut maya, true, LaterParcels::Refused);

    let pair = maya.pair.clone();
    let made = maya.notebook.make_parcel(&pair, false);
    assert_eq!(refused(made), Refusal::PairLeft, "nothing leaves");
    let added = maya.notebook.give_thanks(&pair, None, "More");
    assert_eq!(refused(added), Refusal::PairLeft, "and nothing is added");
    let frame = maya.notebook.view_frame().unwrap();
    assert!(frame.pairs.is_empty() && frame.current.is_none());
    assert_eq!(frame.hidden.len(), 1);
    assert_eq!(frame.hidden[0].left_on.as_deref(), Some("2027-03-04"));
    assert_eq!(
        maya.notebook.view_home(None).unwrap().headline,
        Headline::BeginPair
    );
    assert_eq!(hits(&maya, "lanterns"), 0, "out of sight is not found");
    let week = maya.notebook.view_week().unwrap();
    assert!(week.waiting.is_empty() && week.minutes_a_month == 0);
    assert_eq!(maya.notebook.view_reminder(&pair).unwrap(), None);
    assert_eq!(text(&maya), record, "the signed record stays");

    thanks(&mut sam, "I learned this from you: to ask.");
    let mail = sam.makes_parcel();
    let came = maya.notebook.open_parcel(&mail);
    assert_eq!(refused(came), Refusal::PairLeft);
    assert_eq!(life(&maya).set_aside, 0, "nothing of it is kept");
    let after = format!("{:?}", sam.notebook.view_home(None).unwrap());
    assert!(before.contains("closed_on: None") && after.contains("closed_on: None"));
    assert_eq!(life(&sam).leaving, None);
}

#[test]
fn rv_8_left_and_in_sight_it_is_there_to_read_and_says_only_that() {
    let (mut maya, mut sam) = signed();
    offers_end(&mut sam, "2028-05-25");
    carries(&mut sam, &mut maya);
    leaves(&mut maya, false, LaterParcels::KeptAside);
    let line = maya.notebook.view_home(None).unwrap().pair.unwrap();
    assert_eq!((line.agreement_needs_me, line.closed_on), (0, None));
    let on_day = "2026-11-25".to_owned();
    assert_eq!(
        headlines(&maya),
        [Headline::LeftQuietly {
            on_day: on_day.clone()
        }]
    );
    assert_eq!(life(&maya).state, LifeState::Left { on_day });
    assert_eq!(life(&maya).closing, None);
    // How it was left may change; since when does not.
    let mut maya = maya.reopen(3);
    leaves(&mut maya, true, LaterParcels::Refused);
    let left = life(&maya).leaving.unwrap();
    assert_eq!((left.on_day.as_str(), left.is_hidden), ("2026-11-25", true));
}

#[test]
fn rv_8_she_comes_back_and_what_lay_aside_is_taken_in() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    leaves(&mut maya, true, LaterParcels::KeptAside);
    thanks(&mut sam, "I learned this from you: to ask.");
    let first = sam.makes_parcel();
    thanks(&mut sam, "And to wait.");
    let second = sam.makes_parcel();
    for mail in [&first, &second, &first] {
        assert_eq!(refused(maya.notebook.open_parcel(mail)), Refusal::PairLeft);
    }
    assert_eq!(life(&maya).set_aside, 2, "each once");
    assert!(maya.notebook.view_thanks(&pair).unwrap().lines.is_empty());

    maya.notebook.come_back(&pair).unwrap();
    assert_eq!(life(&maya).leaving, None);
    assert_eq!(maya.notebook.view_thanks(&pair).unwrap().lines.len(), 2);
    let frame = maya.notebook.view_frame().unwrap();
    assert_eq!((frame.pairs.len(), frame.hidden.len()), (1, 0));
    thanks(
        &mut maya,
        "One question of yours changed how I see something.",
    );
    carries(&mut maya, &mut sam);
    assert_eq!(sam.notebook.view_thanks(&sam.pair).unwrap().lines.len(), 3);
}

#[test]
fn rv_8_a_pair_that_nobody_joined_is_not_left_but_erased() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(ithaca_core::person::Role::Mentee, "Sam");
    let pair = maya.pair.clone();
    let draft = LeavingDraft {
        is_hidden: true,
        later: LaterParcels::Refused,
    };
    let left = maya.notebook.leave_quietly(&pair, &draft);
    assert_eq!(refused(left), Refusal::PairHasNoPartner);
}

#[test]
fn rv_8_her_own_plan_is_hers_to_change_while_she_is_away_from_the_pair() {
    let (mut maya, mut sam) = signed();
    let goal = crate::idp::goal_draft("Lead the spring project");
    let id = maya.notebook.save_goal(None, &goal).unwrap();
    let (pair, what) = (
        maya.pair.clone(),
        ithaca_core::idp::Shareable::Goal { goal: id.clone() },
    );
    maya.notebook
        .share_idp(&pair, &what, ithaca_core::idp::ShareParts::default(), &[])
        .unwrap();
    carries(&mut maya, &mut sam);
    leaves(&mut maya, true, LaterParcels::Refused);
    let other = crate::idp::goal_draft("Lead the autumn project");
    maya.notebook.save_goal(Some(&id), &other).unwrap();
    assert_eq!(hits(&maya, "autumn"), 1, "the plan is no pair's");
}

#[test]
fn rv_8_what_she_removed_while_she_was_away_is_taken_back_when_she_comes_back() {
    let (mut maya, mut sam) = signed();
    let shares = |maya: &mut Person, sentence: &str| {
        let goal = crate::idp::goal_draft(sentence);
        let id = maya.notebook.save_goal(None, &goal).unwrap();
        let what = ithaca_core::idp::Shareable::Goal { goal: id.clone() };
        let pair = maya.pair.clone();
        maya.notebook
            .share_idp(&pair, &what, ithaca_core::idp::ShareParts::default(), &[])
            .unwrap();
        id
    };
    let kept = shares(&mut maya, "Lead the spring project");
    let gone = shares(&mut maya, "Learn the harp");
    carries(&mut maya, &mut sam);
    assert_eq!(hits(&sam, "harp"), 1);
    let pair = maya.pair.clone();

    leaves(&mut maya, true, LaterParcels::Refused);
    maya.notebook.remove_goal(&gone).unwrap();
    maya.notebook.restore_goal(&gone).unwrap();
    let other = crate::idp::goal_draft("Lead the autumn project");
    maya.notebook.save_goal(Some(&kept), &other).unwrap();
    maya.notebook.come_back(&pair).unwrap();
    let harp = crate::idp::goal_draft("Learn the harp by heart");
    maya.notebook.save_goal(Some(&gone), &harp).unwrap();
    carries(&mut maya, &mut sam);

    assert_eq!(hits(&sam, "autumn"), 1, "what is shared goes on");
    assert_eq!(hits(&sam, "heart"), 0, "restored, it is Only me");
    assert_eq!(hits(&sam, "harp"), 0, "and was taken back");
}

#[test]
fn rv_8_nothing_goes_out_of_a_pair_that_was_left_and_no_way_back_is_made_for_it() {
    let (mut maya, sam) = signed();
    let pair = maya.pair.clone();
    thanks(&mut maya, "Thank you for the lanterns.");
    maya.notebook.make_parcel(&pair, false).unwrap();
    leaves(&mut maya, false, LaterParcels::KeptAside);
    assert_eq!(
        refused(maya.notebook.newest_parcel(&pair)),
        Refusal::PairLeft
    );
    assert_eq!(
        refused(maya.notebook.mark_handed_over(&pair)),
        Refusal::PairLeft
    );
    let back = InvitationBack {
        personal_line: String::new(),
        days: 14,
    };
    assert_eq!(
        refused(maya.notebook.invite_back(&pair, &back)),
        Refusal::PairLeft
    );
    assert!(!maya.notebook.view_pair_erasure(&pair).unwrap().can_close);
    drop(sam);
}

#[test]
fn rv_6_a_reason_is_offered_stays_with_me_and_goes_with_the_closing_taken_back() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    let reasons = life(&maya).reasons;
    assert_eq!(reasons.len(), 9);
    let wrong = maya.notebook.close_pair(&pair, Some("cr-none"));
    assert_eq!(refused(wrong), Refusal::ThingGone);
    assert_eq!(life(&maya).closing, None, "a wrong one closes nothing");
    maya.notebook
        .close_pair(&pair, Some("cr-goals-met"))
        .unwrap();
    assert_eq!(life(&maya).my_reason.unwrap().id, "cr-goals-met");
    maya.notebook.take_back_closing(&pair).unwrap();
    assert_eq!(life(&maya).my_reason, None);
    maya.notebook.close_pair(&pair, Some("cr-fit")).unwrap();
    carries(&mut maya, &mut sam);
    assert_eq!(life(&sam).my_reason, None, "no reason travels");
    assert_eq!(life(&maya).my_reason.unwrap().id, "cr-fit");
}

#[test]
fn rv_9_a_last_day_that_is_over_is_asked_about_once_a_month_and_nothing_closes() {
    let (maya, _sam) = signed();
    let mut maya = maya.reopen(400);
    let asks = |person: &Person| {
        let told = headlines(person);
        told.iter().any(|it| matches!(it, Headline::Lapsed { .. }))
    };
    assert!(asks(&maya));
    let pair = maya.pair.clone();
    maya.notebook.rest_lapsed(&pair).unwrap();
    assert!(!asks(&maya));
    assert!(matches!(life(&maya).state, LifeState::Lapsed { .. }));
    let maya = maya.reopen(429);
    assert!(!asks(&maya), "it rests");
    let maya = maya.reopen(430);
    assert!(asks(&maya), "a month later it asks again");
    assert_eq!(life(&maya).closing, None);
}
