//! May I say this about you? Exactly these words, and a yes of both.

use ithaca_core::agreement::Answer;
use ithaca_core::disclosure::{DisclosureDraft, DisclosureLine, DisclosureState};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::home::Headline;
use ithaca_core::person::Side;

use crate::people::{Person, signed};

fn lines(person: &Person) -> Vec<DisclosureLine> {
    person
        .notebook
        .view_disclosures(&person.pair)
        .unwrap()
        .lines
}

fn draft(words: &str) -> DisclosureDraft {
    DisclosureDraft {
        to_whom: "Lena from the programme".to_owned(),
        words: words.to_owned(),
    }
}

fn asks(person: &mut Person, words: &str) {
    let pair = person.pair.clone();
    person
        .notebook
        .ask_disclosure(&pair, &draft(words))
        .unwrap();
}

fn answers(person: &mut Person, answer: Answer, reason: &str) {
    let line = lines(person).remove(0);
    let pair = person.pair.clone();
    person
        .notebook
        .answer_disclosure(&pair, &line.disclosure, &line.offer, answer, reason)
        .unwrap();
}

fn carries(from: &mut Person, to: &mut Person) {
    let mail = from.makes_parcel();
    to.takes_in(&mail);
}

#[test]
fn a_sentence_may_be_said_once_the_other_said_yes_to_exactly_these_words() {
    let (mut maya, mut sam) = signed();
    asks(&mut sam, "Maya looks for a project with customers.");
    assert!(lines(&maya).is_empty());
    carries(&mut sam, &mut maya);
    let line = &lines(&maya)[0];
    assert_eq!((line.speaker, line.waiting), (Side::Partner, false));
    let home = maya.notebook.view_home(Some(&maya.pair)).unwrap();
    assert_eq!(home.headline, Headline::AnswerDisclosures { count: 1 });
    answers(&mut maya, Answer::Yes, "");
    carries(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let line = &lines(person)[0];
        assert!(matches!(line.state, DisclosureState::Agreed { .. }));
        let page = person.notebook.view_both_yes(&person.pair).unwrap();
        assert_eq!(
            page.disclosures[0].words, "Maya looks for a project with customers.",
            "AG-20"
        );
    }
}

#[test]
fn other_words_answer_the_question_and_wait_for_the_yes_of_the_one_who_asked() {
    let (mut maya, mut sam) = signed();
    asks(&mut sam, "Maya wants to leave her team.");
    carries(&mut sam, &mut maya);
    let (pair, id) = (maya.pair.clone(), lines(&maya)[0].disclosure.clone());
    let gentler = draft("Maya thinks about her next step.");
    maya.notebook
        .reword_disclosure(&pair, &id, &gentler)
        .unwrap();
    let line = &lines(&maya)[0];
    assert_eq!(
        line.speaker,
        Side::Partner,
        "Sam is the one who would say it"
    );
    carries(&mut maya, &mut sam);
    let line = &lines(&sam)[0];
    assert_eq!(
        (line.speaker, line.words.as_str()),
        (Side::Me, "Maya thinks about her next step.")
    );
    answers(&mut sam, Answer::Yes, "");
    carries(&mut sam, &mut maya);
    assert!(matches!(
        lines(&maya)[0].state,
        DisclosureState::Agreed { .. }
    ));
    // Nothing more to answer: a second yes, or other words, come too late.
    let offer = lines(&maya)[0].offer.clone();
    let late = maya
        .notebook
        .answer_disclosure(&pair, &id, &offer, Answer::Yes, "");
    assert!(matches!(
        late,
        Err(Error::Refused(Refusal::ProposalChanged))
    ));
    let late = maya.notebook.reword_disclosure(&pair, &id, &gentler);
    assert!(matches!(late, Err(Error::Refused(Refusal::NotYourTurn))));
}

#[test]
fn a_no_stays_a_no_and_silence_is_never_a_yes() {
    let (mut maya, mut sam) = signed();
    asks(&mut sam, "Maya is my mentee.");
    carries(&mut sam, &mut maya);
    let silent = lines(&sam);
    assert!(matches!(
        silent[0].state,
        DisclosureState::Waits { by: Side::Me, .. }
    ));
    answers(&mut maya, Answer::No, "Not yet, please.");
    carries(&mut maya, &mut sam);
    assert_eq!(
        lines(&sam)[0].state,
        DisclosureState::Declined {
            by: Side::Partner,
            reason: "Not yet, please.".to_owned()
        }
    );
    assert!(
        sam.notebook
            .view_both_yes(&sam.pair)
            .unwrap()
            .disclosures
            .is_empty()
    );
}

#[test]
fn a_question_taken_back_while_the_yes_was_on_its_way_permits_nothing() {
    let (mut maya, mut sam) = signed();
    asks(&mut sam, "Maya is my mentee.");
    carries(&mut sam, &mut maya);
    answers(&mut maya, Answer::Yes, "");
    let (pair, id) = (sam.pair.clone(), lines(&sam)[0].disclosure.clone());
    sam.notebook.withdraw_disclosure(&pair, &id).unwrap();
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    for person in [&maya, &sam] {
        assert_eq!(lines(person)[0].state, DisclosureState::TakenBack);
    }
}

#[test]
fn a_question_without_words_or_too_long_is_refused() {
    let (mut maya, _) = signed();
    let pair = maya.pair.clone();
    let empty = maya.notebook.ask_disclosure(&pair, &draft("  "));
    assert!(matches!(empty, Err(Error::Refused(Refusal::WordsMissing))));
    let nobody = DisclosureDraft {
        to_whom: String::new(),
        words: "Maya is my mentee.".to_owned(),
    };
    let nobody = maya.notebook.ask_disclosure(&pair, &nobody);
    assert!(matches!(nobody, Err(Error::Refused(Refusal::WordsMissing))));
    let long = maya
        .notebook
        .ask_disclosure(&pair, &draft(&"x".repeat(401)));
    assert!(matches!(
        long,
        Err(Error::Refused(Refusal::TextTooLong { over: 1, .. }))
    ));
    assert!(lines(&maya).is_empty());
}
