//! A mentor with several mentees: the rounds of two pairs are separate walls (EX-24).

use ithaca_core::error::Refusal;
use ithaca_core::expectation::Group;
use ithaca_core::expectation::view::{PartStep, RoundState};

use crate::expectation_people::{GOALS, INTRODUCTIONS, mail, refused, revealed};
use crate::hostile::{Forger, unlocked};
use crate::people::agreed;

#[test]
fn ex_24_rounds_with_two_mentees_know_nothing_of_each_other() {
    let (mut maya, mut sam) = agreed();
    let (with_priya, mut priya) = sam.takes_on("Priya Rao");
    let hers = revealed(&mut maya, &mut sam);

    // Maya's round is over; Priya's has not begun. What Sam answered there is no answer here.
    let round = sam.within(&with_priya, |sam| {
        assert!(sam.rounds().is_empty());
        let round = sam.begins_round();
        let answered = sam.round(&round).line.parts[0].answered_count;
        assert_eq!(answered, 0, "no answer moves from one pair to the other");
        sam.answers_all(&round, 3, &[(INTRODUCTIONS, 4)]);
        sam.seals(&round);
        round
    });
    assert_eq!(
        sam.rounds().len(),
        1,
        "Maya's page shows Maya's round alone"
    );
    assert_eq!(sam.round(&hers).line.state, RoundState::Revealed);

    // The round of one pair is gone in the other, for reading and for writing.
    assert_eq!(
        refused(sam.notebook.view_round(&sam.pair, &round)),
        Refusal::RoundGone
    );
    assert_eq!(
        refused(sam.notebook.view_comparison(&with_priya, &hers)),
        Refusal::RoundGone
    );
    assert_eq!(
        refused(sam.notebook.reveal_answers(&with_priya, &hers)),
        Refusal::RoundGone
    );

    // Priya's parcel holds no trace of Maya: no name, no round, no answer.
    let file = sam.within(&with_priya, crate::people::Person::makes_parcel);
    let keys = Forger::of(&priya).keyring.keys;
    let inside = String::from_utf8(unlocked(&file, &keys)).unwrap();
    for trace in ["Maya", "Chen", hers.as_str(), sam.pair.as_str()] {
        assert!(!inside.contains(trace), "{trace} is in Priya's parcel");
    }
    priya.takes_in(&file);
    priya.answers_all(&round, 3, &[(GOALS, 1)]);
    priya.seals(&round);
    let back = priya.makes_parcel();
    sam.takes_in(&back);

    // Her turn is counted with her, and Maya's page is as it was.
    sam.within(&with_priya, |sam| {
        assert_eq!(sam.step(&round), PartStep::ShowFirst);
        assert_eq!(needs(sam), 1);
    });
    assert_eq!(needs(&sam), 0);
    assert_eq!(sam.row(&hers, INTRODUCTIONS).group, Group::TalkFirst);
    let then = sam.row(&hers, GOALS).then;
    assert_eq!(
        then, None,
        "no earlier answer of another pair stands beside it"
    );
}

fn needs(person: &crate::people::Person) -> u32 {
    let view = person.notebook.view_pair(&person.pair).unwrap();
    view.line.expectations_need_me
}

#[test]
fn ex_24_ex_8_the_words_of_one_mentee_open_nothing_of_the_other() {
    let (mut maya, mut sam) = agreed();
    let (with_priya, mut priya) = sam.takes_on("Priya Rao");
    let hers = maya.begins_in_the_room();
    maya.seals(&hers);
    mail(&mut maya, &mut sam);
    sam.seals(&hers);
    mail(&mut sam, &mut maya);
    let priyas = priya.begins_in_the_room();
    priya.seals(&priyas);
    mail(&mut priya, &mut sam);
    sam.within(&with_priya, |sam| {
        sam.seals(&priyas);
        let file = sam.makes_parcel();
        priya.takes_in(&file);
    });
    let words = maya.reads_aloud(&hers);
    let wrong = sam.within(&with_priya, |sam| sam.types(&priyas, &words));
    assert_eq!(refused(wrong), Refusal::WordsOpenNothing);
    sam.types(&hers, &words).unwrap();
    let shut = sam.within(&with_priya, |sam| sam.step(&priyas));
    assert_eq!(shut, PartStep::OpenTogether);
}
