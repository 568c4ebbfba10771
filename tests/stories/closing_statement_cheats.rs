//! A partner's program that lies about a closing statement: nothing of it binds, and nothing of hers is lost.

use ithaca_core::closing_statement::{ClosingDraft, ClosingText, read_closing};
use ithaca_core::error::Error;
use ithaca_core::journal::VerifyError;
use ithaca_core::parcel::{Namespace, PairKeys, Sha256Sum, sign};

use crate::hostile::Forger;
use crate::people::{Person, signed};

const ABOUT: &str = "closing_statement";

fn offers(person: &mut Person, line: &str) {
    let (pair, words) = (person.pair.clone(), person.passphrase.clone());
    let draft = ClosingDraft {
        lines: vec![line.to_owned()],
        typed_name: "Maya Chen".to_owned(),
    };
    let offered = person
        .notebook
        .offer_closing_statement(&pair, &draft, &words);
    offered.unwrap();
}

fn text_of(person: &Person) -> String {
    let view = person.notebook.view_closing_statement(&person.pair);
    view.unwrap().offers[0].text.clone()
}

/// A body over any text, by any key, for any use.
fn body(text: &str, keys: &PairKeys, namespace: Namespace) -> String {
    let signature = sign(namespace, text.as_bytes(), keys).unwrap();
    let sha256 = Sha256Sum::of(text.as_bytes()).to_string();
    let words = |text: &str| serde_json::to_string(text).unwrap();
    format!(
        r#"{{"closing_form":1,"text":{},"text_sha256":"{sha256}","typed_name":"Sam Okafor","signature":{}}}"#,
        words(text),
        words(signature.as_str())
    )
}

fn other(text: &str, change: impl Fn(&mut ClosingText)) -> String {
    let mut read = read_closing(text).unwrap();
    change(&mut read);
    read.write()
}

#[test]
fn rv_7_a_statement_of_another_pair_key_or_use_is_refused() {
    let (mut maya, sam) = signed();
    let (_, tom) = signed();
    offers(&mut maya, "We met.");
    maya.makes_parcel();
    let text = text_of(&maya);
    let (forger, toms) = (Forger::of(&sam), Forger::of(&tom));
    let keys = &forger.keyring.keys;
    let elsewhere = other(&text, |it| it.pair = "elsewhere".to_owned());
    let without_him = other(&text, |it| it.mentor.fingerprint = "SHA256:x".to_owned());
    for (body, fault) in [
        (
            body(&text, &toms.keyring.keys, Namespace::Closing),
            VerifyError::BadSignature,
        ),
        (
            body(&text, keys, Namespace::Agreement),
            VerifyError::BadSignature,
        ),
        (
            body(&elsewhere, keys, Namespace::Closing),
            VerifyError::BadSignature,
        ),
        (
            body(&without_him, keys, Namespace::Closing),
            VerifyError::BadSignature,
        ),
        (
            body(
                &text.replace("lines: 1", "lines: 2"),
                keys,
                Namespace::Closing,
            ),
            VerifyError::Malformed,
        ),
        (
            body("We met.", keys, Namespace::Closing),
            VerifyError::Malformed,
        ),
    ] {
        for kind in ["closing_statement_offered", "closing_statement_signed"] {
            let raw = forger.entry(ABOUT, kind, &body).bytes();
            let carried = crate::hostile::signed(&raw, keys);
            let file = forger.packs(&forger.payload(vec![carried]));
            match maya.refuses(&file) {
                Error::Verify(found) => assert_eq!(found, fault, "{kind}"),
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn rv_7_a_signature_under_other_lines_than_the_offer_it_names_signs_nothing() {
    let (mut maya, sam) = signed();
    offers(&mut maya, "We met.");
    maya.makes_parcel();
    let view = maya.notebook.view_closing_statement(&maya.pair).unwrap();
    let hers = view.offers[0].clone();
    let mut forger = Forger::of(&sam);
    let bent = other(&hers.text, |it| it.lines = vec!["She owes me.".to_owned()]);
    let keys = forger.keyring.keys.clone();
    let body = body(&bent, &keys, Namespace::Closing);
    let mut entry = forger.entry(ABOUT, "closing_statement_signed", &body);
    entry.replaces = vec![hers.statement.clone()];
    let file = forger.sends(&entry);
    maya.takes_in(&file);
    let view = maya.notebook.view_closing_statement(&maya.pair).unwrap();
    assert!(view.signed.is_none() && !view.crossed);
    assert_eq!(view.offers[0].statement, hers.statement, "hers waits on");
    maya.notebook
        .withdraw_closing_statement(&maya.pair.clone())
        .unwrap();
}
