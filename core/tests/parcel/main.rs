//! The parcel room from outside: what Maya packs Sam opens, and nobody else.
//! is the mentee, Sam her mentor; Priya is somebody else.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::wildcard_enum_match_arm,
    reason = "a test that panics has failed, which is its way to speak"
)]

mod answer;
mod card;
mod fuzz;
mod guard;
mod invitation;
mod json;
mod keys;
mod open;
mod pad;
mod payload;
mod stock_tools;
mod vectors;
mod words;

use std::io::Write as _;

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use uuid::Uuid;

use ithaca_core::parcel::*;

pub(crate) const MADE: &str = "2026-11-25T17:00:00Z";
pub(crate) const PAIR: Id = Id(Uuid::from_u128(0x0193_6000_0000_7000_8000_0000_0000_0001));
pub(crate) const LINEAGE: Id = Id(Uuid::from_u128(0x3f2b_9d60_1111_4222_8333_4444_5555_6666));
/// A work factor for stories: the lock itself is tried at its real cost in one test.
pub(crate) const CHEAP: u8 = 2;

pub(crate) fn keys_of(number: u8) -> PairKeys {
    PairKeys::from_seeds(&[number; 32], &[number + 100; 32]).unwrap()
}
pub(crate) fn maya() -> PairKeys {
    keys_of(1)
}
pub(crate) fn sam() -> PairKeys {
    keys_of(2)
}
pub(crate) fn priya() -> PairKeys {
    keys_of(3)
}
pub(crate) fn rng(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}
pub(crate) fn no_hurry() -> bool {
    false
}

pub(crate) fn card_of(keys: &PairKeys, name: &str, role: Role) -> Card {
    Card {
        pair: PAIR,
        keys: keys.public().clone(),
        name: name.to_owned(),
        role,
        zone: "Europe/Athens".to_owned(),
        created: MADE.to_owned(),
        prev_card_sha256: None,
    }
}

pub(crate) fn entry(raw: &str, keys: &PairKeys) -> Carried {
    let sig = sign_raw(Namespace::Entry, raw.as_bytes(), keys).unwrap();
    Carried {
        raw: raw.to_owned(),
        sig,
    }
}

/// What Maya sends to Sam in the middle of their pair.
pub(crate) fn payload() -> Payload {
    let (maya, sam) = (maya(), sam());
    let (from, to) = (maya.fingerprint(PAIR), Some(sam.fingerprint(PAIR)));
    let mut payload = Payload::new(PAIR, from, to, LINEAGE, 7, MADE.to_owned());
    payload.cards.push(
        card_of(&maya, "Maya Österreich", Role::Mentee)
            .sign(&maya, None)
            .unwrap(),
    );
    let held = Held {
        seq: 4,
        id: Sha256Sum::of(b"entry four"),
    };
    payload.receipt.insert(LINEAGE, held);
    payload
        .entries
        .push(entry(r#"{"kind":"goal_added","form":1}"#, &maya));
    payload.confirmed = true;
    payload
}

/// Sam's keyring, with Maya as his partner.
pub(crate) fn sams<'a>(sam: &'a PairKeys) -> Keyring<'a> {
    let partner = Some(maya().public().clone());
    Keyring {
        known: vec![Known {
            pair: PAIR,
            my_keys: sam,
            partner,
            replaced: Vec::new(),
            awaiting: Vec::new(),
        }],
    }
}

/// Locks any bytes to somebody, as somebody hostile would.
pub(crate) fn lock_to(inner: &[u8], keys: &PairKeys) -> Vec<u8> {
    let text = keys.public().recipient.to_string();
    lock(inner, &text.parse::<age::x25519::Recipient>().unwrap())
}

/// Locks any bytes with words, at the cost of stories.
pub(crate) fn lock_with(inner: &[u8], words: &OpeningWords) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(words.secret());
    recipient.set_work_factor(CHEAP);
    lock(inner, &recipient)
}

fn lock(inner: &[u8], recipient: &dyn age::Recipient) -> Vec<u8> {
    let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient)).unwrap();
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    writer.write_all(inner).unwrap();
    writer.finish().unwrap();
    file
}

/// Signature and payload, well made, over any text.
pub(crate) fn inner_of(json: &str, keys: &PairKeys) -> Vec<u8> {
    let padded = format!("{json}   \n");
    let signature = sign(Namespace::Parcel, padded.as_bytes(), keys).unwrap();
    [signature.as_str(), &padded].concat().into_bytes()
}

pub(crate) fn json_of(payload: &Payload) -> String {
    serde_json::to_string(payload).unwrap()
}
