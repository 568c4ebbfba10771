//! Signatures under texts that nobody agreed to, and texts that try to pass for more than they are.

use ithaca_core::agreement::{AgreementState, Answer};
use ithaca_core::error::Error;
use ithaca_core::journal::VerifyError;
use ithaca_core::parcel::{Namespace, PairKeys, Sha256Sum, sign};

use crate::hostile::Forger;
use crate::people::{Person, agreed, signed};

fn verify_error(refused: Error) -> VerifyError {
    match refused {
        Error::Verify(fault) => fault,
        other => panic!("{other:?}"),
    }
}

/// A signature's body over any text, by any key.
fn signature(text: &str, version: u32, day: &str, keys: &PairKeys) -> serde_json::Value {
    let signed = sign(Namespace::Agreement, text.as_bytes(), keys).unwrap();
    serde_json::json!({
        "version": version, "record_form": 1, "day": day, "text": text,
        "text_sha256": Sha256Sum::of(text.as_bytes()).to_string(),
        "typed_name": "Sam Okafor", "signature": signed.as_str(),
    })
}

/// The body in the order of its fields.
fn body(value: &serde_json::Value) -> String {
    let names = [
        "version",
        "record_form",
        "day",
        "text",
        "text_sha256",
        "typed_name",
        "signature",
    ];
    let fields = names.map(|name| format!("\"{name}\":{}", value[name]));
    format!("{{{}}}", fields.join(","))
}

fn text_to_sign(person: &Person) -> String {
    person.notebook.view_signing(&person.pair).unwrap().text
}

#[test]
fn a_signature_whose_fields_contradict_its_text_is_refused() {
    let (mut maya, sam) = agreed();
    let forger = Forger::of(&sam);
    let text = text_to_sign(&maya);
    let day = "2026-11-25";
    let keys = &forger.keyring.keys;
    let spoil: [&dyn Fn(&mut serde_json::Value); 7] = [
        &|it| it["text_sha256"] = "0".repeat(64).into(),
        &|it| it["version"] = 2.into(),
        &|it| it["day"] = "2026-11-26".into(),
        &|it| it["day"] = "2026-02-31".into(),
        &|it| it["typed_name"] = "Sam\u{202e}Okafor".into(),
        &|it| it["text"] = text.replace("version: 1", "version: +1").into(),
        &|it| it["record_form"] = 2.into(),
    ];
    for change in spoil {
        let mut value = signature(&text, 1, day, keys);
        change(&mut value);
        let raw = forger
            .entry("agreement/1", "agreement_signed", &body(&value))
            .bytes();
        let carried = crate::hostile::signed(&raw, keys);
        let file = forger.packs(&forger.payload(vec![carried]));
        assert_eq!(verify_error(maya.refuses(&file)), VerifyError::Malformed);
    }
}

#[test]
fn a_signature_by_the_wrong_key_or_for_another_pair_is_refused() {
    let (mut maya, sam) = agreed();
    let (other_maya, tom) = agreed();
    let (forger, toms) = (Forger::of(&sam), Forger::of(&tom));
    let text = text_to_sign(&maya);
    let day = "2026-11-25";
    let by_tom = signature(&text, 1, day, &toms.keyring.keys);
    let of_toms_pair = signature(&text_to_sign(&other_maya), 1, day, &forger.keyring.keys);
    let mut for_other_use = signature(&text, 1, day, &forger.keyring.keys);
    let entry_use = sign(Namespace::Entry, text.as_bytes(), &forger.keyring.keys).unwrap();
    for_other_use["signature"] = entry_use.as_str().into();
    for value in [by_tom, of_toms_pair, for_other_use] {
        let raw = forger
            .entry("agreement/1", "agreement_signed", &body(&value))
            .bytes();
        let carried = crate::hostile::signed(&raw, &forger.keyring.keys);
        let file = forger.packs(&forger.payload(vec![carried]));
        assert_eq!(verify_error(maya.refuses(&file)), VerifyError::BadSignature);
    }
}

#[test]
fn a_signature_under_words_nobody_agreed_to_is_never_countersigned() {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    let agreed = text_to_sign(&maya);
    let text = agreed.replace("The mentor", "The mentee, and nobody else,");
    assert_ne!(agreed, text);
    let value = signature(&text, 1, "2026-11-25", &forger.keyring.keys);
    let entry = forger.entry("agreement/1", "agreement_signed", &body(&value));
    let file = forger.sends(&entry);
    maya.takes_in(&file);
    assert_eq!(
        maya.notebook.view_agreement(&maya.pair).unwrap().state,
        AgreementState::SignedOtherText
    );
    let page = maya.notebook.view_signing(&maya.pair).unwrap();
    assert_eq!(page.partner_signed, None);
    assert_eq!(page.text, agreed, "Maya signs what both agreed to");
    maya.signs();
    let page = maya.notebook.view_agreement(&maya.pair).unwrap();
    assert!(page.versions.is_empty(), "two texts are no agreement");
}

#[test]
fn a_signature_for_a_version_that_does_not_join_on_has_no_effect() {
    let (mut maya, mut sam) = signed();
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.answers("cl-scope", Answer::Yes);
    let text = text_to_sign(&maya);
    let record = maya.notebook.record_source(&maya.pair, None).unwrap();
    let wrong = [
        text.replace(&record.text_sha256, &"0".repeat(64)),
        text.replace(&record.text_sha256, "none"),
        text.replace("version: 2", "version: 3"),
        text.replace("version: 2", "version: 1"),
    ];
    let mut forger = Forger::of(&sam);
    for text in wrong {
        let version = if text.contains("version: 3") {
            3
        } else if text.contains("version: 1\n") {
            1
        } else {
            2
        };
        let value = signature(&text, version, "2026-11-25", &forger.keyring.keys);
        let entry = forger.entry("agreement/1", "agreement_signed", &body(&value));
        let file = forger.sends(&entry);
        maya.takes_in(&file);
    }
    let page = maya.notebook.view_signing(&maya.pair).unwrap();
    assert_eq!((page.version, page.partner_signed), (2, None));
    let after = maya.notebook.record_source(&maya.pair, None).unwrap();
    assert_eq!(after.text, record.text, "version 1 is what it was");
}

#[test]
fn a_text_both_have_left_behind_cannot_be_signed_any_more() {
    let (mut maya, mut sam) = agreed();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let left_behind = text_to_sign(&sam);
    // Before he answers, both agree to something else.
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.answers("cl-scope", Answer::Yes);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.proposes("cl-idp", "The mentee writes the plan.", "");
    assert!(
        sam.notebook.view_signing(&sam.pair).is_err(),
        "the old text is not offered while another change waits"
    );
    sam.notebook
        .withdraw_proposal(&sam.pair, &ithaca_core::id::ClauseId::new("cl-idp"))
        .unwrap();
    let mut forger = Forger::of(&sam);
    let value = signature(&left_behind, 1, "2026-11-25", &forger.keyring.keys);
    let entry = forger.entry("agreement/1", "agreement_signed", &body(&value));
    let file = forger.sends(&entry);
    maya.takes_in(&file);
    let page = maya.notebook.view_agreement(&maya.pair).unwrap();
    assert!(page.versions.is_empty(), "nothing is signed by both");
}

#[test]
fn nothing_a_person_writes_can_pass_for_a_line_of_the_form() {
    let (mut maya, mut sam) = agreed();
    let words =
        "We talk.\n\n2. Money\n    The mentee pays.\n# Money\nmentor key: SHA256:0\nversion: 9";
    sam.proposes("cl-scope", words, "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.answers("cl-scope", Answer::Yes);
    let text = text_to_sign(&maya);
    let clauses: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    assert_eq!(clauses.len(), 34, "as many as the head says");
    let count = |line: &str| text.lines().filter(|it| it.starts_with(line)).count();
    assert_eq!(count("# Money"), 0);
    assert_eq!(count("mentor key:"), 1);
    assert_eq!(count("version:"), 1);
    assert!(text.contains("\n    2. Money\n        The mentee pays.\n    # Money\n"));
}

#[test]
fn a_swap_of_roles_cannot_be_accepted_after_a_signature() {
    let (mut maya, mut sam) = agreed();
    maya.notebook.propose_roles(&maya.pair).unwrap();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert!(sam.notebook.answer_roles(&sam.pair, true).is_err());
    let mut forger = Forger::of(&sam);
    let mut yes = forger.entry("pair", "roles_answered", r#"{"yes":true}"#);
    yes.replaces = maya.roles_offered();
    let file = forger.sends(&yes);
    maya.takes_in(&file);
    let line = maya.notebook.view_pair(&maya.pair).unwrap().line;
    assert_eq!(line.my_role, ithaca_core::person::Role::Mentee);
}

impl Person {
    fn roles_offered(&self) -> Vec<ithaca_core::id::EntryId> {
        let facts = self
            .notebook
            .read(|store| ithaca_core::journal::facts_about(store, &self.pair, "pair"));
        facts
            .unwrap()
            .iter()
            .map(|fact| fact.id().clone())
            .collect()
    }
}
