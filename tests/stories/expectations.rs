//! Answer alone, seal, show: by mail the mentee seals first and the mentor shows first (EX-1 to EX-7).

use ithaca_core::error::Refusal;
use ithaca_core::exchange::ChangeKind;
use ithaca_core::expectation::entry::Said;
use ithaca_core::expectation::view::{PartStep, RoundState, ShowChoice, ShowWhat};
use ithaca_core::expectation::{Direction, Group, ShownView};
use ithaca_core::id::ItemId;
use ithaca_core::person::{Role, Side};

use crate::expectation_people::{AGENDA, GOALS, INTRODUCTIONS, mail, page, refused, said, step};
use crate::hostile::{every_row, unlocked};
use crate::people::{Person, agreed, joined};

#[test]
fn ex_1_answers_are_kept_stopped_and_resumed_and_any_may_stay_open() {
    let (maya, _sam) = joined();
    let mut maya = maya;
    let round = maya.begins_round();
    assert_eq!(maya.round(&round).items.len(), 45);
    maya.answers_item(&round, GOALS, &step(4));
    maya.answers_item(&round, GOALS, &said(Said::Open));
    maya.answers_item(&round, INTRODUCTIONS, &step(5));
    let maya = maya.reopen(3);
    let view = maya.round(&round);
    assert_eq!(view.line.parts[0].answered_count, 1);
    assert_eq!(view.line.step, PartStep::Answer);
    assert!(view.line.is_draft, "nothing was offered yet");
}

#[test]
fn ex_1_ex_9_a_round_can_be_answered_alone_before_anybody_is_invited() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    let round = maya.begins_round();
    maya.answers_all(&round, 3, &[]);
    let refusal = refused(maya.notebook.seal_answers(&maya.pair, &round));
    assert_eq!(refusal, Refusal::PairHasNoPartner);
    let again = maya.notebook.begin_round(
        &maya.pair,
        &ithaca_core::expectation::view::RoundDraft {
            length: ithaca_core::expectation::entry::Length::Full,
            themes: Vec::new(),
            way: ithaca_core::expectation::entry::Way::Mail,
        },
    );
    assert_eq!(refused(again), Refusal::RoundOpen);
}

#[test]
fn ex_7_three_mails_seal_then_the_mentors_answers_then_hers() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[(INTRODUCTIONS, 5)]);
    maya.seals(&round);
    assert_eq!(maya.step(&round), PartStep::WaitForSeal);

    let file = maya.makes_parcel();
    let view = sam.opens(&file);
    let kinds: Vec<ChangeKind> = view.changes.iter().map(|line| line.kind).collect();
    assert_eq!(
        kinds,
        [ChangeKind::RoundProposed, ChangeKind::AnswersSealed]
    );
    assert_eq!(view.needs_yes_count, 0, "nobody has to answer");
    sam.notebook.take_in(&view.arrival).unwrap();
    let line = sam.round(&round).line;
    assert_eq!(line.step, PartStep::Answer);
    assert_eq!(line.begun_by, Side::Partner);
    assert!(line.parts[0].they_sealed_at.is_some());
    let nothing = sam.notebook.view_comparison(&sam.pair, &round);
    assert_eq!(refused(nothing), Refusal::NothingToCompare);

    sam.answers_all(&round, 4, &[(INTRODUCTIONS, 2)]);
    sam.seals(&round);
    assert_eq!(
        sam.step(&round),
        PartStep::WaitForAnswers,
        "his seal carries his answers"
    );
    let early = maya.notebook.reveal_answers(&maya.pair, &round);
    assert_eq!(refused(early), Refusal::RevealTooEarly);
    mail(&mut sam, &mut maya);

    assert_eq!(maya.step(&round), PartStep::ReadThenShow);
    let hers = maya.compares(&round);
    assert!(hers.only_me, "she sees it alone first");
    let row = maya.row(&round, INTRODUCTIONS);
    assert_eq!(row.group, Group::TalkFirst);
    assert_eq!(row.direction, Some(Direction::NobodyHasThis));
    assert!(row.must_mentee && !row.must_mentor);
    assert_eq!(row.suggested, Some(1));
    let nothing = sam.notebook.view_comparison(&sam.pair, &round);
    assert_eq!(refused(nothing), Refusal::NothingToCompare);

    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    let (hers, his) = (maya.compares(&round), sam.compares(&round));
    assert!(!hers.only_me && !his.only_me);
    assert_eq!(page(&hers), page(&his), "both read the same page");
    for person in [&maya, &sam] {
        assert_eq!(person.round(&round).line.state, RoundState::Revealed);
    }
}

#[test]
fn ex_7_the_mentor_who_begins_waits_with_his_answers_for_her_seal() {
    let (mut maya, mut sam) = agreed();
    let round = sam.begins_round();
    sam.answers_all(&round, 3, &[]);
    sam.seals(&round);
    let early = sam.notebook.reveal_answers(&sam.pair, &round);
    assert_eq!(refused(early), Refusal::RevealTooEarly);
    mail(&mut sam, &mut maya);
    maya.answers_all(&round, 3, &[]);
    maya.seals(&round);
    assert_eq!(maya.step(&round), PartStep::WaitForAnswers);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.step(&round), PartStep::ShowFirst);
    sam.reveals(&round);
    mail(&mut sam, &mut maya);
    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    let same = sam.compares(&round).rows;
    assert!(same.iter().all(|row| row.group == Group::SamePlace));
}

#[test]
fn ex_7_seals_that_cross_in_the_mail_change_nothing_of_the_order() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.notebook.propose_round(&maya.pair, &round).unwrap();
    mail(&mut maya, &mut sam);
    maya.answers_all(&round, 4, &[]);
    sam.answers_all(&round, 2, &[]);
    maya.seals(&round);
    sam.seals(&round);
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    assert_eq!(maya.step(&round), PartStep::WaitForAnswers);
    assert_eq!(sam.step(&round), PartStep::ShowFirst);
    sam.reveals(&round);
    mail(&mut sam, &mut maya);
    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.row(&round, GOALS).group, Group::WorthATalk);
}

#[test]
fn lost_doubled_and_late_mails_lead_to_the_same_page() {
    for order in [
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
        [2, 0, 1],
        [0, 2, 1],
        [1, 2, 0],
    ] {
        let (mut maya, mut sam) = agreed();
        let round = maya.begins_round();
        maya.answers_all(&round, 4, &[(GOALS, 1)]);
        let mut mails = Vec::new();
        maya.notebook.propose_round(&maya.pair, &round).unwrap();
        mails.push(maya.makes_parcel());
        maya.seals(&round);
        mails.push(maya.makes_parcel());
        maya.proposes("cl-scope", "We talk about skills.", "");
        mails.push(maya.makes_parcel());
        for at in order {
            sam.takes_in(&mails[at]);
            sam.takes_in(&mails[at]);
        }
        sam.answers_all(&round, 4, &[]);
        sam.seals(&round);
        let first = sam.makes_parcel();
        sam.proposes("cl-idp", "The mentee writes the plan.", "");
        let second = sam.makes_parcel();
        drop(first);
        maya.takes_in(&second);
        assert_eq!(maya.step(&round), PartStep::ReadThenShow, "{order:?}");
        assert_eq!(maya.row(&round, GOALS).group, Group::TalkFirst);
    }
}

/// EX-3, EX-6.
#[test]
fn a_seal_shows_nothing_and_withheld_looks_like_skipped() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[(INTRODUCTIONS, 5)]);
    let mut reasoned = step(5);
    reasoned.reason = "Nobody outside finance knows me.".to_owned();
    maya.answers_item(&round, INTRODUCTIONS, &reasoned);
    maya.answers_item(&round, AGENDA, &said(Said::Open));
    maya.seals(&round);
    let file = maya.makes_parcel();
    let keys = crate::hostile::Forger::of(&sam).keyring.keys;
    let inside = String::from_utf8(unlocked(&file, &keys)).unwrap();
    assert!(!inside.contains("Nobody outside finance"));
    assert!(!inside.contains("answers_revealed"));
    sam.takes_in(&file);
    sam.answers_all(&round, 3, &[]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);

    let choice = ShowChoice {
        what: ShowWhat::AllBut,
        items: vec![ItemId::new(INTRODUCTIONS)],
    };
    maya.notebook
        .choose_show(&maya.pair, &round, &choice)
        .unwrap();
    assert!(maya.row(&round, INTRODUCTIONS).kept_closed);
    maya.reveals(&round);
    let file = maya.makes_parcel();
    let inside = String::from_utf8(unlocked(&file, &keys)).unwrap();
    assert!(!inside.contains("Nobody outside finance"));
    sam.takes_in(&file);
    let (withheld, skipped) = (sam.row(&round, INTRODUCTIONS), sam.row(&round, AGENDA));
    for row in [&withheld, &skipped] {
        assert_eq!(row.mentee, ShownView::Nothing);
        assert_eq!(row.group, Group::LeftOpen);
        assert!(!row.must_mentee);
    }
    let hers = maya.row(&round, INTRODUCTIONS);
    assert!(hers.kept_closed);
    assert_eq!(hers.mentee, ShownView::Nothing, "she reads what he reads");
}

#[test]
fn ex_5_a_seal_can_be_taken_back_until_it_has_left_and_never_after_his_answers_are_here() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_item(&round, GOALS, &step(4));
    maya.seals(&round);
    let changed = maya
        .notebook
        .save_answer(&maya.pair, &round, &ItemId::new(GOALS), &step(1));
    assert_eq!(refused(changed), Refusal::AnswersSealed);
    maya.notebook.take_back_seal(&maya.pair, &round).unwrap();
    maya.answers_item(&round, GOALS, &step(1));
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    let left = maya.notebook.take_back_seal(&maya.pair, &round);
    assert_eq!(refused(left), Refusal::SealLeft);
    let second = maya.notebook.seal_answers(&maya.pair, &round);
    assert_eq!(refused(second), Refusal::AnswersSealed);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    maya.reveals(&round);
    maya.notebook.take_back_reveal(&maya.pair, &round).unwrap();
    assert_eq!(maya.step(&round), PartStep::ReadThenShow);
    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    let left = maya.notebook.take_back_reveal(&maya.pair, &round);
    assert_eq!(refused(left), Refusal::RevealLeft);
    assert_eq!(sam.row(&round, GOALS).group, Group::LeftOpen);
}

#[test]
fn a_long_reason_is_kept_and_cannot_be_sealed_until_it_fits() {
    let (mut maya, _sam) = agreed();
    let round = maya.begins_round();
    let mut long = step(4);
    long.reason = "a".repeat(234);
    maya.answers_item(&round, GOALS, &long);
    let before = every_row(&maya);
    let refusal = refused(maya.notebook.seal_answers(&maya.pair, &round));
    let over = Refusal::TextTooLong {
        chars_max: 200,
        over: 34,
    };
    assert_eq!(refusal, over);
    assert_eq!(every_row(&maya), before);
}

/// What the mail asks of my partner, and which mail of the round it is: short answers, a decision, number, of how many.
fn asks(person: &Person) -> (u32, bool, Option<(u32, u32)>) {
    let parcels = person.notebook.view_parcels(&person.pair).unwrap();
    let out = parcels.outgoing.expect("something goes out");
    let mail = out.round_mail.map(|mail| (mail.number, mail.of));
    (out.short_answers_needed, out.decision_needed, mail)
}

#[test]
fn ho_1_ex_7_each_mail_of_a_round_says_what_it_asks_before_and_after_its_parcel_is_made() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[]);
    assert_eq!(asks(&maya), (0, false, None), "nothing was offered yet");
    maya.seals(&round);
    let first = (45, false, Some((1, 3)));
    assert_eq!(asks(&maya), first);
    let mail_1 = maya.makes_parcel();
    assert_eq!(asks(&maya), first, "made, and not yet sent");
    maya.notebook.mark_handed_over(&maya.pair).unwrap();
    assert_eq!(asks(&maya), first, "sent");

    sam.takes_in(&mail_1);
    sam.answers_all(&round, 2, &[]);
    sam.seals(&round);
    let second = (0, true, Some((2, 3)));
    assert_eq!(asks(&sam), second);
    let mail_2 = sam.makes_parcel();
    assert_eq!(asks(&sam), second);

    maya.takes_in(&mail_2);
    maya.reveals(&round);
    assert_eq!(asks(&maya), (0, false, Some((3, 3))));
    let mail_3 = maya.makes_parcel();
    sam.takes_in(&mail_3);
    assert_eq!(asks(&sam), (0, false, None));
    sam.proposes("cl-idp", "The mentee writes the plan.", "");
    mail(&mut sam, &mut maya);
    maya.proposes("cl-scope", "We talk about skills.", "");
    assert_eq!(asks(&maya), (0, false, None), "no mail of the round");
}

#[test]
fn ho_1_ex_7_a_mentor_who_seals_first_makes_it_four_mails() {
    let (mut maya, mut sam) = agreed();
    let round = sam.begins_round();
    sam.seals(&round);
    assert_eq!(asks(&sam), (45, false, Some((1, 4))));
    mail(&mut sam, &mut maya);
    maya.seals(&round);
    assert_eq!(asks(&maya), (0, true, Some((2, 4))));
    mail(&mut maya, &mut sam);
    sam.reveals(&round);
    assert_eq!(asks(&sam), (0, true, Some((3, 4))));
    mail(&mut sam, &mut maya);
    maya.reveals(&round);
    assert_eq!(asks(&maya), (0, false, Some((4, 4))));
}
