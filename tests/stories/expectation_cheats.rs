//! A partner who wants to answer after reading, and a notebook that lost what opens its seal (EX-6).

use ithaca_core::expectation::entry::{AnswerSaid, EndedWhy, Said};
use ithaca_core::expectation::view::{PartStep, RoundState};
use ithaca_core::expectation::{Group, ShownView, VoidWhy};
use ithaca_core::id::RoundId;
use ithaca_core::person::Side;
use ithaca_core::seal::{Promise, Salt, Sealable as _, Sealed, instrument, seal};
use serde_json::{Value, json};

use crate::expectation_people::{GOALS, INTRODUCTIONS, mail};
use crate::hostile::{Forger, every_row};
use crate::people::{Person, agreed};

pub fn about(round: &RoundId) -> String {
    format!("expectation/{round}")
}

/// The questions of a round as its entry has them.
pub fn questions(person: &Person, round: &RoundId) -> Value {
    let rows = person.notebook.read(|store| {
        Ok(ithaca_core::store::journal::rows_about(
            store,
            &person.pair,
            &about(round),
        )?)
    });
    let rows = rows.unwrap();
    let raw = rows
        .iter()
        .find(|row| row.kind == "round_proposed")
        .unwrap();
    // The order of the fields is what a seal is made for: the text is cut out as it stands.
    let start = raw.raw.find("\"questions\":").unwrap() + "\"questions\":".len();
    let end = raw.raw.rfind("},\"replaces\"").unwrap();
    let text = raw.raw[start..end].to_owned();
    json!({ "text": text, "value": serde_json::from_str::<Value>(&text).unwrap() })
}

pub fn answer(step: u8) -> AnswerSaid {
    AnswerSaid {
        said: Said::Step { step },
        weight: None,
        reason: String::new(),
    }
}

/// What a seal of one step for everything would be, with the salts that open it.
pub struct Handmade {
    pub body: Value,
    pub answers: Vec<Sealed>,
}

pub fn seals_by_hand(forger: &Forger, round: &RoundId, questions: &Value, step: u8) -> Handmade {
    let instrument = instrument(questions["text"].as_str().unwrap());
    let items = questions["value"]["items"].as_array().unwrap();
    let answers: Vec<Sealed> = items
        .iter()
        .map(|item| Sealed {
            item: item["item"].as_str().unwrap().to_owned(),
            answer: answer(step).text(),
            salt: Salt::draw(&mut rand::rng()),
        })
        .collect();
    let promise = Promise {
        pair: &forger.keyring.wire,
        about: round.as_str(),
        author: &forger.keyring.fingerprint,
        instrument: &instrument,
    };
    let (commitments, root) = seal(promise, &answers);
    let body = json!({
        "part": 1, "instrument": instrument, "commitments": commitments, "root": root,
    });
    Handmade { body, answers }
}

/// JSON with the fields in the order of the form, which `serde_json::Value` does not keep.
pub fn sealed_body(body: &Value) -> String {
    format!(
        r#"{{"part":{},"instrument":{},"commitments":{},"root":{}}}"#,
        body["part"], body["instrument"], body["commitments"], body["root"]
    )
}

pub fn revealed_body(shown: &[(&str, u8, &str)]) -> String {
    let answers: Vec<String> = shown
        .iter()
        .map(|(item, step, salt)| {
            let answer = answer(*step).text();
            format!(r#"{{"item":"{item}","answer":{answer},"salt":"{salt}"}}"#)
        })
        .collect();
    format!(r#"{{"part":1,"answers":[{}]}}"#, answers.join(","))
}

/// Maya has sealed, and Sam's hands do what they want.
pub fn maya_sealed() -> (Person, Person, RoundId) {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    (maya, sam, round)
}

#[test]
fn a_changed_answer_is_not_shown_as_an_answer() {
    let (mut maya, sam, round) = maya_sealed();
    let mut forger = Forger::of(&sam);
    let hand = seals_by_hand(&forger, &round, &questions(&sam, &round), 2);
    let sealed = forger.entry(&about(&round), "answers_sealed", &sealed_body(&hand.body));
    let sealed = forger.signs(&sealed);
    let salt = |item: &str| {
        let answer = hand.answers.iter().find(|it| it.item == item).unwrap();
        answer.salt.text().to_owned()
    };
    let shown = revealed_body(&[
        (GOALS, 2, &salt(GOALS)),
        (INTRODUCTIONS, 4, &salt(INTRODUCTIONS)),
    ]);
    let shown = forger.entry(&about(&round), "answers_revealed", &shown);
    let shown = forger.signs(&shown);
    let file = forger.packs(&forger.payload(vec![sealed, shown]));
    maya.takes_in(&file);
    assert_eq!(
        maya.row(&round, GOALS).mentor,
        ShownView::Answer { answer: answer(2) }
    );
    let changed = maya.row(&round, INTRODUCTIONS);
    assert_eq!(changed.mentor, ShownView::NotWhatWasSealed);
    assert_eq!(changed.group, Group::LeftOpen);

    // He sends what he sealed after all: that is an answer.
    let right = revealed_body(&[(INTRODUCTIONS, 2, &salt(INTRODUCTIONS))]);
    let right = forger.entry(&about(&round), "answers_revealed", &right);
    let file = forger.sends(&right);
    maya.takes_in(&file);
    let right = maya.row(&round, INTRODUCTIONS);
    assert_eq!(right.mentor, ShownView::Answer { answer: answer(2) });
}

fn void(person: &Person, round: &RoundId) -> (VoidWhy, Side) {
    let line = person.round(round).line;
    assert_eq!(line.state, RoundState::Void);
    (line.parts[0].void.unwrap(), line.parts[0].void_by.unwrap())
}

#[test]
fn a_second_seal_voids_the_round() {
    let (mut maya, sam, round) = maya_sealed();
    let asked = questions(&sam, &round);
    let mut forger = Forger::of(&sam);
    let mut entries = Vec::new();
    for step in [2, 5] {
        let hand = seals_by_hand(&forger, &round, &asked, step);
        let sealed = forger.entry(&about(&round), "answers_sealed", &sealed_body(&hand.body));
        entries.push(forger.signs(&sealed));
    }
    let file = forger.packs(&forger.payload(entries));
    maya.takes_in(&file);
    assert_eq!(void(&maya, &round), (VoidWhy::SecondSeal, Side::Partner));
    assert!(maya.rounds()[0].parts[0].they_revealed_at.is_none());
}

#[test]
fn a_copied_seal_voids_the_round() {
    for fresh_root in [false, true] {
        let (mut maya, sam, round) = maya_sealed();
        let rows = sam.notebook.read(|store| {
            let about = about(&round);
            Ok(ithaca_core::store::journal::rows_about(
                store, &sam.pair, &about,
            )?)
        });
        let rows = rows.unwrap();
        let hers = rows
            .iter()
            .find(|row| row.kind == "answers_sealed")
            .unwrap();
        let hers: Value = serde_json::from_str(&hers.raw).unwrap();
        let mut body = hers["body"].clone();
        let mut forger = Forger::of(&sam);
        if fresh_root {
            let commitments: Vec<String> =
                serde_json::from_value(body["commitments"].clone()).unwrap();
            let instrument = body["instrument"].as_str().unwrap().to_owned();
            let promise = Promise {
                pair: &forger.keyring.wire,
                about: round.as_str(),
                author: &forger.keyring.fingerprint,
                instrument: &instrument,
            };
            body["root"] = ithaca_core::seal::root(promise, &commitments).into();
        }
        let copied = forger.entry(&about(&round), "answers_sealed", &sealed_body(&body));
        let file = forger.sends(&copied);
        maya.takes_in(&file);
        assert_eq!(void(&maya, &round), (VoidWhy::CopiedSeal, Side::Partner));
    }
}

#[test]
fn a_seal_for_other_questions_or_too_few_of_them_voids_the_round() {
    let (mut maya, sam, round) = maya_sealed();
    let mut asked = questions(&sam, &round);
    asked["text"] = asked["text"]
        .as_str()
        .unwrap()
        .replace("mentee", "mentor")
        .into();
    let mut forger = Forger::of(&sam);
    let hand = seals_by_hand(&forger, &round, &asked, 2);
    let sealed = forger.entry(&about(&round), "answers_sealed", &sealed_body(&hand.body));
    let file = forger.sends(&sealed);
    maya.takes_in(&file);
    assert_eq!(
        void(&maya, &round),
        (VoidWhy::OtherQuestions, Side::Partner)
    );

    let (mut maya, sam, round) = maya_sealed();
    let mut asked = questions(&sam, &round);
    asked["value"]["items"].as_array_mut().unwrap().pop();
    let mut forger = Forger::of(&sam);
    let hand = seals_by_hand(&forger, &round, &asked, 2);
    let sealed = forger.entry(&about(&round), "answers_sealed", &sealed_body(&hand.body));
    let file = forger.sends(&sealed);
    maya.takes_in(&file);
    assert_eq!(
        void(&maya, &round),
        (VoidWhy::SealIncomplete, Side::Partner)
    );
}

#[test]
fn answers_that_come_before_my_seal_are_not_seen_before_it() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.notebook.propose_round(&maya.pair, &round).unwrap();
    mail(&mut maya, &mut sam);
    let mut forger = Forger::of(&sam);
    let hand = seals_by_hand(&forger, &round, &questions(&sam, &round), 2);
    let sealed = forger.entry(&about(&round), "answers_sealed", &sealed_body(&hand.body));
    let sealed = forger.signs(&sealed);
    let first = hand.answers.first().unwrap();
    let shown = revealed_body(&[(&first.item, 2, first.salt.text())]);
    let shown = forger.entry(&about(&round), "answers_revealed", &shown);
    let shown = forger.signs(&shown);
    let file = forger.packs(&forger.payload(vec![sealed, shown]));
    maya.takes_in(&file);
    assert_eq!(maya.step(&round), PartStep::Answer);
    assert!(maya.notebook.view_comparison(&maya.pair, &round).is_err());
    maya.seals(&round);
    assert_eq!(maya.compares(&round).rows.len(), 45);
    let back = maya.notebook.take_back_seal(&maya.pair, &round);
    assert!(back.is_err(), "she has seen them: her seal stands");
}

#[test]
fn a_malformed_seal_is_refused_at_the_door() {
    let (mut maya, sam, round) = maya_sealed();
    let forger = Forger::of(&sam);
    let hand = seals_by_hand(&forger, &round, &questions(&sam, &round), 2);
    let sound = sealed_body(&hand.body);
    for spoiled in [
        sound.replace("\"part\":1", "\"part\":3"),
        sound.replace("\"part\":1", "\"part\":1,\"more\":1"),
        sound.to_uppercase(),
        sound.replacen("[\"", "[\"ab", 1),
    ] {
        let entry = forger.entry(&about(&round), "answers_sealed", "{}");
        let mut entry = entry;
        let Ok(body) = serde_json::value::RawValue::from_string(spoiled) else {
            continue;
        };
        entry.body = body;
        let file = Forger::of(&sam).sends(&entry);
        maya.refuses(&file);
    }
    assert_eq!(maya.round(&round).line.state, RoundState::Open);
}

#[test]
fn a_seal_whose_salts_are_lost_is_said_and_the_round_begun_again() {
    let (mut maya, mut sam, round) = maya_sealed();
    sam.answers_all(&round, 2, &[]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    let pair = maya.pair.clone();
    let erased = maya.notebook.change(|page| {
        let key = format!("{round}/1");
        ithaca_core::store::only_me::remove(
            page.store,
            &pair,
            ithaca_core::store::only_me::Kind::ExpectationSealed,
            &key,
        )?;
        Ok(())
    });
    erased.unwrap();
    assert_eq!(maya.step(&round), PartStep::SaltsLost);
    let before = every_row(&maya);
    assert!(maya.notebook.reveal_answers(&maya.pair, &round).is_err());
    assert_eq!(every_row(&maya), before);
    maya.ends(&round, EndedWhy::SaltsLost);
    mail(&mut maya, &mut sam);
    assert_eq!(void(&sam, &round), (VoidWhy::SaltsLost, Side::Partner));
    assert_eq!(void(&maya, &round), (VoidWhy::SaltsLost, Side::Me));
}

#[test]
fn a_second_seal_takes_nothing_from_what_both_have_shown() {
    let (mut maya, sam, round) = maya_sealed();
    let asked = questions(&sam, &round);
    let mut forger = Forger::of(&sam);
    let [first, second] = [2, 5].map(|step| seals_by_hand(&forger, &round, &asked, step));
    let goals = first.answers.iter().find(|it| it.item == GOALS).unwrap();
    let shown = revealed_body(&[(GOALS, 2, goals.salt.text())]);
    let mut entries = Vec::new();
    for (kind, body) in [
        ("answers_sealed", sealed_body(&first.body)),
        ("answers_revealed", shown),
    ] {
        let entry = forger.entry(&about(&round), kind, &body);
        entries.push(forger.signs(&entry));
    }
    let file = forger.packs(&forger.payload(entries));
    maya.takes_in(&file);
    maya.reveals(&round);
    let again = forger.entry(&about(&round), "answers_sealed", &sealed_body(&second.body));
    let file = forger.sends(&again);
    maya.takes_in(&file);
    assert_eq!(maya.round(&round).line.parts[0].void, None);
    let shown = maya.row(&round, GOALS).mentor;
    assert_eq!(shown, ShownView::Answer { answer: answer(2) });
}
