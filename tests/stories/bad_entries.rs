//! Step 12, one entry at a time: what it says, whose it is, when it says to have been written.

use ithaca_core::error::Error;
use ithaca_core::journal::{Envelope, VerifyError};
use ithaca_core::parcel::{Carried, Namespace, RawSignature, sign_raw};

use crate::hostile::{Forger, signed};
use crate::people::{Person, agreed};

const ABOUT: &str = "agreement/1/cl-scope";
const NO: &str = r#"{"answer":"no","reason":""}"#;

fn verify_error(refused: Error) -> VerifyError {
    match refused {
        Error::Verify(fault) => fault,
        other => panic!("{other:?}"),
    }
}

/// Maya, and somebody with Sam's keys.
fn maya_and_forger() -> (Person, Forger) {
    let (maya, sam) = agreed();
    (maya, Forger::of(&sam))
}

fn offer(title: &str, wording: &str) -> String {
    let (title, wording) = (
        serde_json::to_string(title).unwrap(),
        serde_json::to_string(wording).unwrap(),
    );
    format!(
        r#"{{"change":"wording","heading":"Scope","section":3,"position":300,"title":{title},"wording":{wording},"language":"en","origin":"catalogue","catalogue_version":1,"required":false,"alternative":"","own_words":true,"params":{{}},"reason":""}}"#
    )
}

#[test]
fn a_sound_entry_of_the_forger_is_taken_so_that_the_others_are_refused_for_their_one_flaw() {
    let (mut maya, mut forger) = maya_and_forger();
    let body = offer("Scope", "We talk about skills.");
    let sound = forger.entry(ABOUT, "clause_proposed", &body);
    let file = forger.sends(&sound);
    assert_eq!(maya.takes_in(&file).change_count, 1);
}

#[test]
fn an_entry_of_another_pair_or_an_unknown_author_is_refused() {
    let (mut maya, mut forger) = maya_and_forger();
    let (_other, tom) = agreed();
    let toms = Forger::of(&tom).keyring;
    let mut other_pair = forger.entry(ABOUT, "clause_answered", NO);
    other_pair.pair.clone_from(&toms.wire);
    let mut by_tom = forger.entry(ABOUT, "clause_answered", NO);
    by_tom.by.clone_from(&toms.fingerprint);
    let file = forger.packs(&forger.payload(vec![signed(&by_tom.bytes(), &toms.keys)]));
    assert_eq!(
        verify_error(maya.refuses(&file)),
        VerifyError::UnknownAuthor
    );
    let file = forger.sends(&other_pair);
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::OtherPair);
}

#[test]
fn a_signature_that_is_not_the_authors_is_refused() {
    let (mut maya, forger) = maya_and_forger();
    let mut as_maya = forger.entry(ABOUT, "clause_answered", NO);
    as_maya.by = Forger::of(&maya).keyring.fingerprint;
    let sound = forger.entry(ABOUT, "clause_answered", NO);
    let raw = sound.bytes();
    let other_use = sign_raw(Namespace::Parcel, raw.as_bytes(), &forger.keyring.keys).unwrap();
    let spoiled = [
        signed(&as_maya.bytes(), &forger.keyring.keys),
        Carried {
            raw: raw.clone(),
            sig: RawSignature([7; 64]),
        },
        Carried {
            raw,
            sig: other_use,
        },
    ];
    for carried in spoiled {
        let file = forger.packs(&forger.payload(vec![carried]));
        assert_eq!(verify_error(maya.refuses(&file)), VerifyError::BadSignature);
    }
}

#[test]
fn an_entry_of_mine_that_was_altered_is_refused() {
    let (mut maya, sam) = agreed();
    maya.proposes("cl-idp", "The mentee writes the plan.", "");
    maya.makes_parcel();
    let pair = maya.pair.clone();
    let mine = maya.notebook.read(|store| {
        let lineage = Forger::of(&maya).keyring.lineage;
        Ok(ithaca_core::store::journal::rows_above(
            store, &pair, &lineage, 0,
        )?)
    });
    let last = mine.unwrap().pop().unwrap();
    let altered = last.raw.replace("writes the plan", "pays the plan");
    assert_ne!(altered, last.raw);
    let sig = RawSignature(last.sig.try_into().unwrap());
    let forger = Forger::of(&sam);
    let file = forger.packs(&forger.payload(vec![Carried { raw: altered, sig }]));
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::BadSignature);
}

#[test]
fn bytes_that_this_format_does_not_write_are_malformed() {
    let (mut maya, forger) = maya_and_forger();
    let sound = forger.entry(ABOUT, "clause_answered", NO);
    let raw = sound.bytes();
    let deep = format!("{}{}", "[".repeat(40), "]".repeat(40));
    let unknown = |body: &str| forger.entry("letter/1", "letter_written", body).bytes();
    let spoiled = [
        raw.replace("\"form\":1,", "\"form\": 1,"),
        raw.replace("\"form\":1,", "\"form\":1,\"form\":1,"),
        raw.replace("\"kind\"", "\"mood\":\"kind\",\"kind\""),
        raw.replace(
            "\"at\":\"2026-11-25T17:00:00Z\"",
            "\"at\":\"yesterday\\nevening\"",
        ),
        raw.replace(&format!("\"body\":{NO}"), &format!("\"body\": {NO}")),
        raw.replace("\"reason\":\"\"", "\"reason\": \"\""),
        raw.replace("\"reason\":\"\"", "\"reason\":\"\",\"more\":1"),
        raw.replace("\"reason\":\"\"", "\"reason\":\"e\u{301}\""),
        format!("{raw}\n"),
        unknown(&deep),
        unknown(r#"{"a":1,"a":2}"#),
        unknown(r#"{"a":0.5}"#),
        unknown("{\"a\":\n1}"),
    ];
    for raw in spoiled {
        let file = forger.packs(&forger.payload(vec![signed(&raw, &forger.keyring.keys)]));
        let fault = verify_error(maya.refuses(&file));
        assert_eq!(
            fault,
            VerifyError::Malformed,
            "{}",
            &raw[..90.min(raw.len())]
        );
    }
}

#[test]
fn fields_beyond_their_limits_are_malformed() {
    let (mut maya, forger) = maya_and_forger();
    let entry = || forger.entry(ABOUT, "clause_answered", NO);
    let id = |number: u8| ithaca_core::id::EntryId::new(format!("{number:064x}"));
    let spoil: [&dyn Fn(&mut Envelope); 7] = [
        &|it| it.replaces = (0..17).map(id).collect(),
        &|it| it.clock = 1 << 53,
        &|it| it.seq = 0,
        &|it| it.prev = None,
        &|it| it.about = "agreement/1/cl-scope\u{202e}".to_owned(),
        &|it| it.about = "a".repeat(97),
        &|it| it.form = 0,
    ];
    for change in spoil {
        let mut spoiled = entry();
        change(&mut spoiled);
        let carried = signed(&spoiled.bytes(), &forger.keyring.keys);
        let file = forger.packs(&forger.payload(vec![carried]));
        assert_eq!(verify_error(maya.refuses(&file)), VerifyError::Malformed);
    }
    let long = format!("{{\"a\":\"{}\"}}", "a".repeat(512 * 1024));
    let carried = signed(
        &forger.entry("letter/1", "letter_written", &long).bytes(),
        &forger.keyring.keys,
    );
    let mut payload = forger.payload(Vec::new());
    payload.entries.push(carried);
    let json = serde_json::to_string(&payload).unwrap();
    let inner = forger.inner(json.as_bytes(), Namespace::Parcel);
    let file = crate::hostile::locked(&inner, forger.partner());
    assert!(matches!(
        maya.refuses(&file),
        Error::Open(ithaca_core::parcel::OpenError::Malformed)
    ));
}

#[test]
fn words_that_read_otherwise_than_they_are_never_enter() {
    let (mut maya, forger) = maya_and_forger();
    let hidden = [
        "Maya pays\u{202e} nothing.",
        "Maya\u{200b} pays.",
        "Maya pays.\u{2028}2. Money",
        "Maya\u{ad}pays.",
        "Maya pays.\r2. Money",
        "Maya pays.\u{85}# Money",
        "Maya pays.\n\n\n\n2. Money",
        " Maya pays.",
        "Maya pays. \n2. Money",
        "e\u{301}",
        "",
    ];
    let bodies = hidden
        .iter()
        .map(|words| offer("Scope", words))
        .chain(hidden.iter().map(|title| offer(title, "We talk.")))
        .chain([
            offer("Two\nlines", "We talk."),
            offer("Scope", &"a".repeat(1_201)),
        ]);
    for body in bodies {
        // A body that is not NFC is written as such: the forger keeps no rule.
        let raw = forger.entry(ABOUT, "clause_proposed", &body).bytes();
        let file = forger.packs(&forger.payload(vec![signed(&raw, &forger.keyring.keys)]));
        assert_eq!(
            verify_error(maya.refuses(&file)),
            VerifyError::Malformed,
            "{body}"
        );
    }
}

#[test]
fn a_kind_about_another_kind_of_thing_is_malformed() {
    let (mut maya, forger) = maya_and_forger();
    let body = offer("Scope", "We talk.");
    let wrong = [
        ("pair", "clause_proposed", body.as_str()),
        ("agreement/1", "clause_answered", NO),
        (ABOUT, "roles_proposed", r#"{"author_role":"mentee"}"#),
        ("agreement/1/CL SCOPE", "clause_answered", NO),
        ("something/else", "clause_answered", NO),
    ];
    for (about, kind, body) in wrong {
        let raw = forger.entry(about, kind, body).bytes();
        let file = forger.packs(&forger.payload(vec![signed(&raw, &forger.keyring.keys)]));
        assert_eq!(verify_error(maya.refuses(&file)), VerifyError::Malformed);
    }
}

#[test]
fn a_runaway_clock_is_refused_and_a_step_within_the_limit_is_taken() {
    let (mut maya, mut forger) = maya_and_forger();
    let mut runaway = forger.entry(ABOUT, "clause_answered", NO);
    runaway.clock = Forger::of(&maya).clock + (1 << 20) + 1;
    let carried = signed(&runaway.bytes(), &forger.keyring.keys);
    let file = forger.packs(&forger.payload(vec![carried]));
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::ClockRunaway);
    runaway.clock -= 1;
    let file = forger.sends(&runaway);
    maya.takes_in(&file);
}

#[test]
fn an_entry_that_says_it_was_written_before_it_was_is_refused() {
    let (mut maya, mut sam) = agreed();
    maya.proposes("cl-idp", "The mentee writes the plan.", "");
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let forger = Forger::of(&sam);
    let sound = || forger.entry(ABOUT, "clause_answered", NO);
    let mayas = Forger::of(&maya).keyring.lineage;
    let spoil: [&dyn Fn(&mut Envelope); 4] = [
        &|it| *it.seen.get_mut(&mayas).unwrap() -= 1,
        &|it| it.seen.clear(),
        &|it| it.clock = forger.clock,
        &|it| it.clock = 1,
    ];
    for change in spoil {
        let mut spoiled = sound();
        change(&mut spoiled);
        let carried = signed(&spoiled.bytes(), &forger.keyring.keys);
        let file = forger.packs(&forger.payload(vec![carried]));
        assert_eq!(verify_error(maya.refuses(&file)), VerifyError::Backdated);
    }
}

#[test]
fn a_receipt_that_came_before_binds_its_author() {
    let (mut maya, mut sam) = agreed();
    maya.proposes("cl-idp", "The mentee writes the plan.", "");
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    // Sam says only that he has it.
    let receipt = sam.makes_parcel_of_everything();
    maya.takes_in(&receipt);
    let mut forger = Forger::of(&sam);
    let mut backdated = forger.entry(ABOUT, "clause_answered", NO);
    let mayas = Forger::of(&maya).keyring.lineage;
    *backdated.seen.get_mut(&mayas).unwrap() -= 1;
    let file = forger.sends(&backdated);
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::Backdated);
}

#[test]
fn a_lying_receipt_is_named() {
    let (mut maya, sam) = agreed();
    let forger = Forger::of(&sam);
    let mut payload = forger.payload(Vec::new());
    let mayas = Forger::of(&maya).keyring.lineage.parse().unwrap();
    let mut held = payload.receipt[&mayas];
    held.id = "0".repeat(64).parse().unwrap();
    payload.receipt.insert(mayas, held);
    let file = forger.packs(&payload);
    assert_eq!(verify_error(maya.refuses(&file)), VerifyError::LyingReceipt);
}
