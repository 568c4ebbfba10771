//! The day to look at the plan again becomes the day of the longer review, by proposal and yes (IDP-10).

use ithaca_core::agreement::{Answer, ClauseView};
use ithaca_core::catalogue::ParamValue;
use ithaca_core::error::Refusal;
use ithaca_core::idp::{AgreedFor, IdpView, ReviewDayWay};
use ithaca_core::person::Side;
use ithaca_core::review::ReviewKind;

use crate::expectation_people::{mail, refused};
use crate::people::{Person, signed};

const DAY: &str = "2027-04-14";

impl Person {
    fn plan(&self) -> IdpView {
        self.notebook.view_idp(&self.pair).unwrap()
    }

    fn wants_to_look_again(&mut self, day: &str) {
        self.notebook.set_idp_review_day(day).unwrap();
    }

    fn midpoint(&self) -> String {
        let days = self.plan().agreed_days;
        let midpoint = days.iter().find(|it| it.what == AgreedFor::Midpoint);
        midpoint.unwrap().day.clone()
    }
}

/// The wording of the partner that waits.
fn offered(clause: &ClauseView) -> String {
    let mut letters = clause.letters.iter();
    let theirs = letters.find(|letter| letter.side == Side::Partner);
    theirs.unwrap().wording.clone()
}

#[test]
fn idp_10_my_review_day_is_offered_accepted_and_counts_with_the_next_version() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    let no_day = maya.notebook.propose_review_day(&pair);
    assert!(matches!(refused(no_day), Refusal::ValueDoesNotFit { .. }));
    maya.wants_to_look_again(DAY);
    let before = maya.midpoint();
    assert_ne!(before, DAY);
    let stands = maya.plan().review_in_agreement;
    assert_eq!((stands.way, stands.mine), (ReviewDayWay::Propose, None));
    assert_eq!(stands.agreed.as_deref(), Some(before.as_str()));

    maya.notebook.propose_review_day(&pair).unwrap();
    assert_eq!(maya.plan().review_in_agreement.mine.as_deref(), Some(DAY));
    mail(&mut maya, &mut sam);
    let clause = sam.clause("cl-review");
    assert!(
        offered(&clause).contains("14 April 2027"),
        "the words around it stay"
    );
    assert!(offered(&clause).contains("We ask two things"));
    assert_eq!(sam.plan().review_in_agreement.theirs.as_deref(), Some(DAY));
    sam.answers("cl-review", Answer::Yes);
    mail(&mut sam, &mut maya);
    let stands = maya.plan().review_in_agreement;
    assert_eq!((stands.agreed.as_deref(), stands.mine), (Some(DAY), None));
    assert_eq!(
        maya.midpoint(),
        before,
        "what nobody has signed drives nothing"
    );
    assert_eq!(
        refused(maya.notebook.propose_review_day(&pair)),
        Refusal::NothingToPropose
    );

    maya.signs();
    mail(&mut maya, &mut sam);
    sam.signs();
    mail(&mut sam, &mut maya);
    assert_eq!(maya.midpoint(), DAY);
    let maya = maya.reopen(60);
    let today = maya.notebook.view_home(Some(&pair)).unwrap();
    let next = today.next_review.unwrap();
    assert_eq!((next.kind, next.day.as_str()), (ReviewKind::Midpoint, DAY));
}

#[test]
fn idp_10_a_draft_takes_the_day_and_tells_nobody() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(ithaca_core::person::Role::Mentee, "Sam Okafor");
    maya.wants_to_look_again(DAY);
    let pair = maya.pair.clone();
    assert_eq!(maya.plan().review_in_agreement.way, ReviewDayWay::Missing);
    assert_eq!(
        refused(maya.notebook.propose_review_day(&pair)),
        Refusal::ClauseGone
    );
    maya.drafts();
    assert_eq!(maya.plan().review_in_agreement.way, ReviewDayWay::Draft);
    maya.notebook.propose_review_day(&pair).unwrap();
    let drafted = maya.draft_of("cl-review");
    assert_eq!(
        drafted.params["midpoint_date"],
        ParamValue::Day(DAY.to_owned())
    );
    assert_eq!(maya.midpoint(), DAY);
}

#[test]
fn idp_10_what_i_write_for_myself_in_the_clause_does_not_leave_with_the_day() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    maya.wants_to_look_again(DAY);
    let mut draft = maya.draft_of("cl-review");
    draft.own_words = Some("Only for my eyes so far.".to_owned());
    let clause = ithaca_core::id::ClauseId::new("cl-review");
    maya.notebook
        .save_clause_draft(&pair, &clause, &draft)
        .unwrap();
    maya.notebook.propose_review_day(&pair).unwrap();
    mail(&mut maya, &mut sam);
    let offer = offered(&sam.clause("cl-review"));
    assert!(offer.contains("14 April 2027") && !sam.holds("my eyes"));
    assert_eq!(
        maya.draft_of("cl-review").own_words,
        draft.own_words,
        "it still lies there"
    );
}

#[test]
fn idp_10_in_own_words_there_is_no_gap_and_a_day_gone_by_is_refused() {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    sam.proposes("cl-review", "We look back when the leaves fall.", "");
    mail(&mut sam, &mut maya);
    maya.wants_to_look_again(DAY);
    assert_eq!(maya.plan().review_in_agreement.way, ReviewDayWay::OwnWords);
    assert_eq!(
        refused(maya.notebook.propose_review_day(&pair)),
        Refusal::ClauseGone
    );
    let mut maya = maya.reopen(200);
    let late = maya.notebook.propose_review_day(&pair);
    assert!(matches!(refused(late), Refusal::ValueDoesNotFit { .. }));
}
