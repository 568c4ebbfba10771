//! Frozen bytes of this format, in `tests/vectors/parcel`. What is kept there must be read
//! for ever; a difference is a broken promise, not a vector to renew. New ones are written
//! with `ITHACA_WRITE_VECTORS=1`, which never replaces a file.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::invitation::{inviting, the_words};
use super::*;

fn path(name: &str) -> PathBuf {
    PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/vectors/parcel"
    ))
    .join(name)
}

fn held(name: &str, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let path = path(name);
    if !path.exists() && std::env::var_os("ITHACA_WRITE_VECTORS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, make()).unwrap();
    }
    fs::read(&path).unwrap_or_else(|_| panic!("the vector {name} is missing"))
}

fn assert_held(name: &str, now: &Value) {
    let held = held(name, || {
        (serde_json::to_string_pretty(now).unwrap() + "\n").into_bytes()
    });
    let held: Value = serde_json::from_slice(&held).unwrap();
    assert_eq!(&held, now, "{name}");
}

#[test]
fn keys_and_fingerprints() {
    let of = |keys: &PairKeys| {
        json!({
            "secret": keys.to_secret_text().unwrap().as_str(),
            "signing": keys.public().signing.to_string(),
            "recipient": keys.public().recipient.to_string(),
            "fingerprint": keys.fingerprint(PAIR),
            "ssh_fingerprint": keys.public().ssh_fingerprint(),
        })
    };
    assert_held(
        "fingerprint.json",
        &json!({ "pair": PAIR, "maya": of(&maya()), "sam": of(&sam()) }),
    );
    let held: Value = serde_json::from_slice(&held("fingerprint.json", Vec::new)).unwrap();
    let read = PairKeys::from_secret_text(held["maya"]["secret"].as_str().unwrap()).unwrap();
    assert_eq!(read.public(), maya().public());
}

#[test]
fn cards() {
    let card = card_of(&maya(), "Maya Österreich", Role::Mentee);
    let signed = card.sign(&maya(), None).unwrap();
    let mut next = card_of(&priya(), "Maya", Role::Mentee);
    next.prev_card_sha256 = Some(signed.sha256());
    let next = next.sign(&priya(), Some(&maya())).unwrap();
    assert_held(
        "card.json",
        &json!({ "first": signed, "sha256": signed.sha256(), "next": next }),
    );
    let held: Value = serde_json::from_slice(&held("card.json", Vec::new)).unwrap();
    let read: SignedCard = serde_json::from_value(held["first"].clone()).unwrap();
    assert_eq!(read.open(), Ok(card));
    let read: SignedCard = serde_json::from_value(held["next"].clone()).unwrap();
    assert_eq!(read.check_before(&maya().public().signing), Ok(()));
}

#[test]
fn entry_signatures() {
    let carried = entry("{\"kind\":\"goal_added\",\"title\":\"Grüße\"}", &maya());
    let armoured = sign(Namespace::Entry, carried.raw.as_bytes(), &maya()).unwrap();
    let key = maya().public().signing;
    let now = json!({ "entry": carried, "armoured": armoured.as_str(), "key": key.to_string() });
    assert_held("entry.json", &now);
    let held: Value = serde_json::from_slice(&held("entry.json", Vec::new)).unwrap();
    let read: Carried = serde_json::from_value(held["entry"].clone()).unwrap();
    assert_eq!(
        verify_raw(Namespace::Entry, read.raw.as_bytes(), &key, &read.sig),
        Ok(())
    );
    let armoured = ArmouredSignature::from_text(held["armoured"].as_str().unwrap().to_owned());
    assert_eq!(
        verify(Namespace::Entry, read.raw.as_bytes(), &key, &armoured),
        Ok(())
    );
}

#[test]
fn payloads() {
    let json = held("payload.json", || payload().to_json().unwrap().into_bytes());
    assert_eq!(Payload::from_json(&json).unwrap(), payload());
    assert_eq!(json, payload().to_json().unwrap().into_bytes());
}

#[test]
fn parcels() {
    let file = held("parcel.ithaca", || {
        pack(&payload(), &maya(), sam().public()).unwrap().bytes
    });
    let sam = sam();
    let opened = open(&file, &sams(&sam), &no_hurry).unwrap();
    assert_eq!((opened.payload, opened.how), (payload(), How::FromPartner));
    assert_held(
        "parcel.json",
        &json!({ "inner_sha256": opened.inner_sha256, "bytes": file.len() }),
    );
}

#[test]
fn invitations() {
    let make = || {
        pack_invitation(&inviting(), &maya(), &the_words(), 10)
            .unwrap()
            .bytes
    };
    let file = held("invitation.ithaca", make);
    let opened = open_invitation(&file, &the_words(), &no_hurry).unwrap();
    assert_eq!(opened.payload, inviting());
    let card = card_of(&sam(), "Sam", Role::Mentor)
        .sign(&sam(), None)
        .unwrap();
    let hmac = ithaca_core::parcel::open::acceptance_mac(
        &opened.invitation.token,
        &card.raw,
        &opened.inner_sha256,
    );
    assert_held(
        "invitation.json",
        &json!({
            "words": the_words().text(),
            "inner_sha256": opened.inner_sha256,
            "bytes": file.len(),
            "token": opened.invitation.token,
            "answering_card": card.raw,
            "hmac": hmac,
        }),
    );
}

#[test]
fn spoken_words() {
    let sum = Sha256Sum::of(b"agreement");
    assert_held(
        "words.json",
        &json!({
            "safety_words": safety_words(PAIR, maya().public(), sam().public()),
            "fingerprint_words": fingerprint_words(&sum),
            "fingerprint_words_of": sum,
        }),
    );
}
