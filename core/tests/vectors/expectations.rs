//! One of each kind of a round, and the sums of a seal that a stranger can work out again.

use ithaca_core::expectation::entry::{
    AnswerSaid, AnswersLocked, AnswersOpened, AnswersRevealed, AnswersSealed, Conduct, Decision,
    EndedWhy, ItemAsked, ItemKind, ItemsAdded, ItemsChosen, Length, OutcomeProposed, Questions,
    Revealed, RoundEnded, RoundMoved, RoundProposed, Said, Way, Weight,
};
use ithaca_core::id::ItemId;
use ithaca_core::journal::Entry;
use ithaca_core::person::Role;
use ithaca_core::seal::{Promise, Salt, Sealable as _, Sealed, commitment, instrument, seal};
use serde_json::{Value, json};

const PAIR: &str = "00112233-4455-6677-8899-aabbccddeeff";
const ROUND: &str = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
const AUTHOR: &str = "00112233445566778899aabbccddeeff";

fn statement() -> ItemAsked {
    ItemAsked {
        item: ItemId::new("exp-net-introductions"),
        kind: ItemKind::Statement,
        theme: "Network".to_owned(),
        about: Conduct::Mentor,
        text: "The mentor introduces the mentee — “to useful people”.".to_owned(),
        left: String::new(),
        right: String::new(),
        left_role: None,
        discuss: "When is the right time?".to_owned(),
        clause: "cl-network".to_owned(),
    }
}

fn slider() -> ItemAsked {
    ItemAsked {
        item: ItemId::new("spec-agenda"),
        kind: ItemKind::Slider,
        theme: "Meetings".to_owned(),
        about: Conduct::Nobody,
        text: "Who chooses the topics?".to_owned(),
        left: "The mentor chooses.".to_owned(),
        right: "The mentee chooses.".to_owned(),
        left_role: Some(Role::Mentor),
        discuss: String::new(),
        clause: String::new(),
    }
}

fn own() -> ItemAsked {
    ItemAsked {
        item: ItemId::new("own-2b1c2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"),
        theme: String::new(),
        about: Conduct::Both,
        text: "We tell each other about Grüße and 😀.".to_owned(),
        discuss: String::new(),
        clause: String::new(),
        ..statement()
    }
}

fn questions(items: Vec<ItemAsked>) -> Questions {
    let five = |name: &str| (1..=5).map(|step| format!("{name} {step}")).collect();
    Questions {
        language: "en".to_owned(),
        catalogue_version: 1,
        statement_question: "How much do you count on this?".to_owned(),
        statement_steps: five("Step"),
        slider_question: "Where do you stand?".to_owned(),
        slider_steps: five("Place"),
        items,
    }
}

fn answers() -> Vec<(ItemId, AnswerSaid)> {
    let answer = |said, weight, reason: &str| AnswerSaid {
        said,
        weight,
        reason: reason.to_owned(),
    };
    vec![
        (
            statement().item,
            answer(Said::Step { step: 5 }, None, "I know nobody — yet."),
        ),
        (
            slider().item,
            answer(Said::NotForUs, Some(Weight::MustHave), ""),
        ),
        (own().item, AnswerSaid::open()),
        (
            ItemId::new("spec-depends"),
            answer(
                Said::Depends {
                    on: "the season".to_owned(),
                },
                Some(Weight::Easy),
                "",
            ),
        ),
        (
            ItemId::new("spec-unknown"),
            answer(Said::Unknown, Some(Weight::Matters), ""),
        ),
    ]
}

fn salt(byte: u8) -> Salt {
    Salt::parse(&format!("{byte:02x}").repeat(16)).unwrap()
}

fn sealed() -> Vec<Sealed> {
    (1..)
        .zip(answers())
        .map(|(byte, (item, answer))| Sealed {
            item: item.to_string(),
            answer: answer.text(),
            salt: salt(byte),
        })
        .collect()
}

fn outcomes() -> Vec<(&'static str, Entry)> {
    let outcome = OutcomeProposed {
        decision: Decision::TryUntil,
        sentence: "Every second week, until July.".to_owned(),
        day: "2027-06-30".to_owned(),
        clause: "cl-meeting-rhythm".to_owned(),
    };
    let not_for_us = OutcomeProposed {
        decision: Decision::NotForUs,
        sentence: String::new(),
        day: String::new(),
        clause: String::new(),
    };
    vec![
        ("outcome_proposed", Entry::OutcomeProposed(outcome)),
        (
            "outcome_proposed-not_for_us",
            Entry::OutcomeProposed(not_for_us),
        ),
    ]
}

/// Entries about rounds and their items.
pub(crate) fn all() -> Vec<(&'static str, Entry)> {
    let asked = questions(vec![statement(), slider()]);
    let instrument = instrument(&asked.text());
    let promise = Promise {
        pair: PAIR,
        about: ROUND,
        author: AUTHOR,
        instrument: &instrument,
    };
    let (commitments, root) = seal(promise, &sealed());
    let revealed = (1..).zip(answers()).map(|(byte, (item, answer))| Revealed {
        item,
        answer,
        salt: salt(byte).text().to_owned(),
    });
    let revealed: Vec<Revealed> = revealed.collect();
    let mut found = vec![
        (
            "round_proposed",
            Entry::RoundProposed(RoundProposed {
                length: Length::Short,
                way: Way::Mail,
                questions: asked,
            }),
        ),
        (
            "items_added",
            Entry::ItemsAdded(ItemsAdded {
                questions: questions(vec![own()]),
            }),
        ),
        (
            "answers_sealed",
            Entry::AnswersSealed(AnswersSealed {
                part: 1,
                instrument,
                commitments,
                root,
            }),
        ),
        (
            "answers_revealed",
            Entry::AnswersRevealed(AnswersRevealed {
                part: 1,
                answers: revealed.clone(),
            }),
        ),
        (
            "round_moved",
            Entry::RoundMoved(RoundMoved { way: Way::Mail }),
        ),
        (
            "round_ended",
            Entry::RoundEnded(RoundEnded {
                why: EndedWhy::SaltsLost,
            }),
        ),
        (
            "items_chosen",
            Entry::ItemsChosen(ItemsChosen {
                items: vec![statement().item, slider().item],
            }),
        ),
    ];
    found.extend(in_the_room(revealed));
    found.extend(outcomes());
    found
}

/// What two who sit together write: the locked answers, and that they were opened.
fn in_the_room(revealed: Vec<Revealed>) -> [(&'static str, Entry); 2] {
    [
        (
            "answers_locked",
            Entry::AnswersLocked(AnswersLocked {
                part: 1,
                lock:
                    "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n"
                        .to_owned(),
            }),
        ),
        (
            "answers_opened",
            Entry::AnswersOpened(AnswersOpened {
                part: 1,
                answers: revealed,
            }),
        ),
    ]
}

#[test]
fn the_sums_of_a_seal_are_worked_out_for_ever_as_they_were() {
    let asked = questions(vec![statement(), slider()]).text();
    let named = instrument(&asked);
    let promise = Promise {
        pair: PAIR,
        about: ROUND,
        author: AUTHOR,
        instrument: &named,
    };
    let (commitments, root) = seal(promise, &sealed());
    let items: Vec<Value> = sealed()
        .iter()
        .map(|it| {
            let sum = commitment(promise, &it.item, &it.answer, &it.salt);
            json!({ "item": it.item, "answer": it.answer, "salt": it.salt.text(), "commitment": sum })
        })
        .collect();
    let sums: Vec<&Value> = items.iter().map(|item| &item["commitment"]).collect();
    assert_eq!(json!(sums), json!(commitments));
    let now = json!({
        "pair": PAIR, "about": ROUND, "author": AUTHOR, "questions": asked, "instrument": named,
        "items": items, "root": root,
    });
    let kept = super::kept("seal/seal-1.json", || {
        (serde_json::to_string_pretty(&now).unwrap() + "\n").into_bytes()
    });
    let kept: Value = serde_json::from_slice(&kept).unwrap();
    assert_eq!(kept, now);
}
