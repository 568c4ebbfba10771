//! Every reader of this room against changed bytes. Seeded, on stable Rust, and short;
//! `ITHACA_FUZZ_SECONDS=600` makes it long. A reader that panics fails the test.

use std::time::{Duration, Instant};

use rand::Rng as _;
use rand::rngs::StdRng;

use super::invitation::{inviting, open_locked, the_words};
use super::*;
use ithaca_core::parcel::armour::{armour, unarmour};
use ithaca_core::parcel::guard::{Lock, recognise};

/// Shared by all readers; at most 5 s belong to an ordinary test run.
const SECONDS: u64 = 4;
const READERS: u32 = 6;

fn each_seconds() -> Duration {
    let asked = std::env::var("ITHACA_FUZZ_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok());
    Duration::from_secs(asked.unwrap_or(SECONDS)) / READERS
}

/// Pieces that readers give a meaning to.
const PIECES: &[&[u8]] = &[
    b"\n",
    b"\r\n",
    b"\"",
    b"{",
    b"[",
    b"}",
    b"]",
    b",",
    b":",
    b"\\u0000",
    b"null",
    b"-1",
    b"1e9",
    b"-> ",
    b"--- ",
    b"scrypt ",
    b" 63",
    b"-----BEGIN AGE ENCRYPTED FILE-----",
    b"age1",
    b"\xff",
    b"-----END AGE ENCRYPTED FILE-----",
    b"-----BEGIN SSH SIGNATURE-----\n",
    b"\0",
    b"U1NIU0lH",
    b"-----END SSH SIGNATURE-----\n",
    b"9007199254740992",
    b"\"v\":1",
    b"ssh-ed25519 AAAA",
    b"=",
];

/// One to four changes: flip, cut, drop, double, or put a piece in.
fn change(bytes: &[u8], rng: &mut StdRng) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for _ in 0..rng.random_range(1..=4) {
        let at = rng.random_range(0..=changed.len());
        let end = (at + rng.random_range(0..40)).min(changed.len());
        match rng.random_range(0..6) {
            0 if at < changed.len() => changed[at] ^= 1 << rng.random_range(0..8),
            1 if at < changed.len() => changed[at] = rng.random(),
            2 => changed.truncate(at),
            3 => drop(changed.drain(at..end)),
            4 => {
                let part = changed[at..end].to_vec();
                changed.splice(at..at, part);
            }
            _ => {
                let piece = PIECES[rng.random_range(0..PIECES.len())];
                changed.splice(at..at, piece.iter().copied());
            }
        }
    }
    changed
}

/// Gives changed bytes to a reader until its share of the time is over.
fn fuzz(seed: u64, bytes: &[u8], mut reader: impl FnMut(&[u8])) {
    let mut rng = rng(seed);
    let (started, mut rounds) = (Instant::now(), 0_u64);
    while started.elapsed() < each_seconds() || rounds < 50 {
        let changed = change(bytes, &mut rng);
        if changed != bytes {
            reader(&changed);
        }
        rounds += 1;
    }
}

#[test]
fn the_guard_and_the_opener_take_any_bytes() {
    let file = pack(&payload(), &maya(), sam().public()).unwrap().bytes;
    let sam = sam();
    let keyring = sams(&sam);
    // Most changes should meet the header and the first bytes behind it.
    let header = file[..600].to_vec();
    fuzz(1, &header, |changed| {
        let whole = [changed, &file[600..]].concat();
        drop(recognise(changed));
        if whole != file {
            assert!(open(&whole, &keyring, &no_hurry).is_err());
        }
    });
}

#[test]
fn the_inner_parcel_takes_any_bytes() {
    let good = inner_of(&json_of(&payload()), &maya());
    let sam = sam();
    let keyring = sams(&sam);
    assert!(open(&lock_to(&good, &sam), &keyring, &no_hurry).is_ok());
    fuzz(2, &good, |changed| {
        assert!(open(&lock_to(changed, &sam), &keyring, &no_hurry).is_err())
    });
}

#[test]
fn a_well_signed_payload_takes_any_text() {
    let json = payload().to_json().unwrap();
    let sam = sam();
    let keyring = sams(&sam);
    let mut taken = 0;
    fuzz(3, json.as_bytes(), |changed| {
        if let Ok(read) = Payload::from_json(changed) {
            let again = read.to_json().unwrap();
            assert_eq!(Payload::from_json(again.as_bytes()), Ok(read));
            taken += 1;
        }
        if let Ok(text) = std::str::from_utf8(changed) {
            let inner = inner_of(text, &maya());
            drop(open(&lock_to(&inner, &sam), &keyring, &no_hurry));
        }
    });
    assert!(
        taken > 0,
        "some changes are harmless, else nothing was tried behind the first check"
    );
}

#[test]
fn a_card_takes_any_text() {
    let signed = card_of(&maya(), "Maya", Role::Mentee)
        .sign(&maya(), None)
        .unwrap();
    fuzz(4, signed.raw.as_bytes(), |changed| {
        let Ok(raw) = String::from_utf8(changed.to_vec()) else {
            return;
        };
        if let Ok(card) = Card::from_text(&raw) {
            assert_eq!(card.to_text(), Ok(raw.clone()));
        }
        assert!(
            SignedCard {
                raw,
                ..signed.clone()
            }
            .open()
            .is_err()
        );
    });
}

#[test]
fn the_inner_invitation_takes_any_bytes() {
    let good = inner_of(&json_of(&inviting()), &maya());
    let file = pack_invitation(&inviting(), &maya(), &the_words(), CHEAP)
        .unwrap()
        .bytes;
    let header = file[..250].to_vec();
    fuzz(5, &good, |changed| {
        assert!(open_locked(changed).is_err());
    });
    let mut rng = rng(6);
    for _ in 0..200 {
        let whole = [change(&header, &mut rng), file[250..].to_vec()].concat();
        let lock = recognise(&whole).map(|sealed| sealed.lock);
        if whole != file
            && lock.is_ok_and(|lock| !matches!(lock, Lock::Words { work_factor: 12.. }))
        {
            assert!(open_invitation(&whole, &the_words(), &no_hurry).is_err());
        }
    }
}

#[test]
fn armour_takes_any_text() {
    let file = b"age-encryption.org/v1\n-> X25519 abc\nAAAA\n--- abc\nand the rest of it".repeat(3);
    let text = format!("Hi Sam\n{}Best, Maya\n", armour(&file));
    fuzz(7, text.as_bytes(), |changed| {
        drop(recognise(changed));
        if let Ok(read) = unarmour(changed) {
            assert_eq!(unarmour(armour(&read).as_bytes()), Ok(read));
        }
    });
}
