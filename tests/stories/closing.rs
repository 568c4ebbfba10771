//! One of the two leaves: what both see then, and what crosses it (RV-8, RV-9).

use ithaca_core::agreement::Answer;
use ithaca_core::error::Refusal;
use ithaca_core::home::Headline;
use ithaca_core::idp::{ShareParts, Shareable};
use ithaca_core::life::{LifeState, LifeView};
use ithaca_core::person::Side;

use crate::expectation_people::refused;
use crate::life::{answers_end, carries, headlines, life, offers_end, text};
use crate::people::{Person, signed};

fn closes(person: &mut Person) {
    let pair = person.pair.clone();
    person.notebook.close_pair(&pair, None).unwrap();
}

fn closed_on(view: &LifeView) -> (&str, Side) {
    match &view.state {
        LifeState::Closed { on_day, by } => (on_day, *by),
        other => panic!("not closed: {other:?}"),
    }
}

#[test]
fn rv_8_maya_leaves_and_sam_sees_the_day_alone_and_both_keep_everything_to_read() {
    let (maya, sam) = signed();
    let (mut maya, mut sam) = (maya.reopen(99), sam.reopen(99));
    let record = text(&maya);
    closes(&mut maya);
    assert_eq!(closed_on(&life(&maya)), ("2027-03-04", Side::Me));
    assert!(life(&maya).closing.unwrap().can_take_back);
    assert_eq!(
        life(&sam).closing,
        None,
        "nothing is closed that has not come"
    );

    carries(&mut maya, &mut sam);
    assert_eq!(closed_on(&life(&sam)), ("2027-03-04", Side::Partner));
    assert!(!life(&maya).closing.unwrap().can_take_back, "it has left");
    for person in [&mut maya, &mut sam] {
        assert_eq!(text(person), record, "RV-8: the signed record stays");
        let told = headlines(person);
        assert!(
            matches!(told.last(), Some(Headline::PairClosed { .. })),
            "{told:?}"
        );
        assert!(
            told.iter()
                .all(|it| matches!(it, Headline::PairClosed { .. } | Headline::HandOver { .. }))
        );
        let pair = person.pair.clone();
        let draft = ithaca_core::life::ExtensionDraft {
            end_day: "2028-05-25".to_owned(),
            reason: String::new(),
        };
        let late = person.notebook.propose_extension(&pair, &draft);
        assert_eq!(refused(late), Refusal::PairClosed, "RV-9: only read");
        assert_eq!(
            refused(person.notebook.close_pair(&pair, None)),
            Refusal::PairClosed
        );
        let back = person.notebook.take_back_closing(&pair);
        assert_eq!(refused(back), Refusal::ClosingLeft);
        let week = person.notebook.view_week().unwrap();
        assert!(week.waiting.is_empty() && week.promises.is_empty());
        assert_eq!(week.minutes_a_month, 0);
    }
}

#[test]
fn rv_8_until_it_leaves_a_closing_is_taken_back_without_trace() {
    let (mut maya, mut sam) = signed();
    closes(&mut maya);
    let pair = maya.pair.clone();
    maya.notebook.take_back_closing(&pair).unwrap();
    assert!(matches!(
        life(&maya).state,
        LifeState::InForce { .. } | LifeState::Starts { .. }
    ));
    offers_end(&mut maya, "2028-05-25");
    carries(&mut maya, &mut sam);
    assert_eq!(life(&sam).closing, None);
    assert_eq!(life(&sam).extensions.len(), 1);
}

#[test]
fn rv_8_ag_16_an_extension_that_crosses_a_closing_is_kept_and_the_pair_is_closed_for_both() {
    let (maya, sam) = signed();
    let (mut maya, mut sam) = (maya.reopen(340), sam.reopen(340));
    offers_end(&mut maya, "2028-05-25");
    carries(&mut maya, &mut sam);
    // Sam says yes while Maya leaves, and neither has read the other.
    answers_end(&mut sam, Answer::Yes);
    closes(&mut maya);
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    sam.takes_in(&from_maya);
    maya.takes_in(&from_sam);
    assert_eq!(closed_on(&life(&maya)), ("2027-10-31", Side::Me));
    assert_eq!(closed_on(&life(&sam)), ("2027-10-31", Side::Partner));
    for person in [&maya, &sam] {
        let view = life(person);
        assert_eq!(
            view.days.end_day.as_deref(),
            Some("2028-05-25"),
            "both did say yes"
        );
        let yes = person.notebook.view_both_yes(&person.pair).unwrap();
        assert_eq!(yes.life.len(), 1, "AG-20 keeps it");
        assert!(matches!(
            headlines(person).last(),
            Some(Headline::PairClosed { .. })
        ));
    }
}

#[test]
fn rv_8_an_extension_offered_across_a_closing_waits_for_nobody() {
    let (maya, sam) = signed();
    let (mut maya, mut sam) = (maya.reopen(340), sam.reopen(340));
    closes(&mut maya);
    offers_end(&mut sam, "2028-05-25");
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    for person in [&maya, &sam] {
        assert_eq!(closed_on(&life(person)).0, "2027-10-31");
        let line = person.notebook.view_home(None).unwrap().pair.unwrap();
        assert_eq!(line.agreement_needs_me, 0, "an answer is asked of nobody");
        assert!(
            !headlines(person)
                .iter()
                .any(|it| matches!(it, Headline::AnswerExtension { .. }))
        );
    }
    let view = life(&maya);
    let (pair, offer) = (maya.pair.clone(), view.extensions[0].offer.clone());
    let late = maya
        .notebook
        .answer_extension(&pair, &offer, Answer::Yes, "");
    assert_eq!(refused(late), Refusal::PairClosed);
}

#[test]
fn rv_8_two_closings_that_cross_are_one_and_the_earlier_day_counts() {
    let (maya, sam) = signed();
    let (mut maya, mut sam) = (maya.reopen(100), sam.reopen(99));
    closes(&mut maya);
    closes(&mut sam);
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    assert_eq!(closed_on(&life(&maya)), ("2027-03-04", Side::Partner));
    assert_eq!(closed_on(&life(&sam)), ("2027-03-04", Side::Me));
}

#[test]
fn rv_9_her_own_plan_goes_on_after_a_closing_and_what_he_was_shown_stays_as_it_was() {
    let (mut maya, mut sam) = signed();
    let goal = crate::idp::goal_draft("Lead the spring project");
    let id = maya.notebook.save_goal(None, &goal).unwrap();
    let pair = maya.pair.clone();
    let what = Shareable::Goal { goal: id.clone() };
    maya.notebook
        .share_idp(&pair, &what, ShareParts::default(), &[])
        .unwrap();
    carries(&mut maya, &mut sam);
    closes(&mut maya);
    let other = crate::idp::goal_draft("Lead the autumn project");
    maya.notebook.save_goal(Some(&id), &other).unwrap();
    maya.notebook.remove_goal(&id).unwrap();
    carries(&mut maya, &mut sam);
    let shown = sam.notebook.view_shared_idp(&sam.pair).unwrap();
    assert_eq!(shown.goals.len(), 1);
    assert!(format!("{:?}", shown.goals).contains("spring"));
}

#[test]
fn rv_12_one_reminder_three_months_later_for_whoever_asked_and_then_silence() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    let early = maya.notebook.remind_after_closing(&pair, true);
    assert_eq!(refused(early), Refusal::ThingGone, "nothing is closed yet");
    closes(&mut maya);
    carries(&mut maya, &mut sam);
    assert!(!life(&maya).reminds_later, "nobody is reminded unasked");
    maya.notebook.remind_after_closing(&pair, true).unwrap();
    assert!(life(&maya).reminds_later && !life(&sam).reminds_later);
    let due = |person: &Person| person.notebook.view_home(None).unwrap().after_closing;
    let (maya, sam) = (maya.reopen(89), sam.reopen(120));
    assert_eq!(due(&maya), None);
    assert_eq!(due(&sam), None, "he asked for nothing");
    let mut maya = maya.reopen(95);
    let said = due(&maya).unwrap();
    assert_eq!(
        (said.pair, said.on_day.as_str()),
        (pair.clone(), "2026-11-25")
    );
    assert_eq!(said.partner.short_name, "Sam");
    maya.notebook.remind_after_closing(&pair, false).unwrap();
    assert_eq!(due(&maya), None);
    let maya = maya.reopen(365);
    assert_eq!(due(&maya), None, "then silence");
}
