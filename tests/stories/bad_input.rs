//! Files that nobody should send: each has its own answer, and the notebook stays as it was.
//! The steps are those of format.md §3; 12 and 13 stand in `bad_entries.rs` and `bad_chains.rs`.

use ithaca_core::error::{Error, Refusal};
use ithaca_core::exchange::{ArrivalKind, open_invitation};
use ithaca_core::parcel::{Foreign, Mismatch, Namespace, OpenError};
use ithaca_core::person::Role;

use crate::hostile::{Forger, every_row, locked, unlocked};
use crate::people::{Person, agreed, joined};

const PARCEL_BYTES_MAX: usize = 12 * 1024 * 1024;

/// A parcel from Sam with one change in it, and both people.
fn a_parcel() -> (Person, Person, Vec<u8>) {
    let (maya, mut sam) = agreed();
    sam.proposes("cl-scope", "We talk about skills.", "");
    let file = sam.makes_parcel();
    (maya, sam, file)
}

fn open_error(refused: Error) -> OpenError {
    match refused {
        Error::Open(fault) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn step_1_a_file_beyond_12_mib_is_too_large() {
    let (mut maya, _sam, mut file) = a_parcel();
    file.resize(PARCEL_BYTES_MAX + 1, 0);
    assert_eq!(open_error(maya.refuses(&file)), OpenError::TooLarge);
    let text = vec![b'a'; 17 * 1024 * 1024 + 1];
    assert_eq!(open_error(maya.refuses(&text)), OpenError::TooLarge);
}

#[test]
fn step_2_other_files_are_named_for_what_they_are() {
    let (mut maya, _sam) = agreed();
    let files: [(&[u8], Foreign); 6] = [
        (b"", Foreign::Empty),
        (b"%PDF-1.7 and so on", Foreign::Pdf),
        (b"PK\x03\x04 an office document", Foreign::Zip),
        (b"#!/bin/sh\nrm\n", Foreign::Program),
        (b"\x89PNG\r\n\x1a\n", Foreign::Image),
        (b"Dear Maya, see you on Thursday.", Foreign::Text),
    ];
    for (file, what) in files {
        assert_eq!(
            open_error(maya.refuses(file)),
            OpenError::NotIthaca { what }
        );
    }
}

#[test]
fn step_3_a_huge_header_costs_nothing() {
    let (mut maya, _sam) = agreed();
    let mut long = b"age-encryption.org/v1\n-> X25519 ".to_vec();
    long.resize(629 * 1024, b'a');
    assert_eq!(open_error(maya.refuses(&long)), OpenError::HeaderTooLong);
    let stanza = "-> X25519 abc\nabc\n".repeat(9);
    let many = format!("age-encryption.org/v1\n{stanza}--- abc\n");
    assert_eq!(
        open_error(maya.refuses(many.as_bytes())),
        OpenError::TooManyStanzas
    );
    let costly = "age-encryption.org/v1\n-> scrypt abc 30\nabc\n--- abc\n";
    assert_eq!(
        open_error(maya.refuses(costly.as_bytes())),
        OpenError::WorkFactorTooHigh
    );
}

#[test]
fn step_4_cut_changed_and_foreign_parcels_are_told_apart() {
    let (mut maya, mut sam, file) = a_parcel();
    for kept in [file.len() - 1, file.len() - 20, file.len() / 2, 600] {
        let fault = open_error(maya.refuses(&file[..kept]));
        assert_eq!(fault, OpenError::Damaged, "cut to {kept}");
    }
    for place in [500, 5_000, file.len() - 3] {
        let mut changed = file.clone();
        changed[place] ^= 1;
        let fault = open_error(maya.refuses(&changed));
        let named = [OpenError::Damaged, OpenError::NotForYouOrDamaged];
        assert!(named.contains(&fault), "changed at {place}: {fault:?}");
    }
    let mut tom = Person::begin("Tom Reyes");
    tom.prepares(Role::Mentee, "Sam");
    assert_eq!(
        open_error(tom.refuses(&file)),
        OpenError::NotForYouOrDamaged
    );
    assert_eq!(
        sam.understands(&file).what,
        ArrivalKind::Mine { lacks_count: 0 }
    );
}

#[test]
fn step_5_without_exactly_one_signature_nothing_is_read() {
    let (mut maya, sam, file) = a_parcel();
    let forger = Forger::of(&sam);
    let inner = unlocked(&file, &forger.keyring.keys);
    let end = inner.iter().position(|byte| *byte == b'{').unwrap();
    let twice = [&inner[..end], &inner[..]].concat();
    let before = [b"\n", &inner[..]].concat();
    let windows = String::from_utf8(inner).unwrap().replace('\n', "\r\n");
    let nothing: &[u8] = b"{}\n";
    for inner in [nothing, &twice, &before, windows.as_bytes()] {
        let file = locked(inner, forger.partner());
        assert_eq!(open_error(maya.refuses(&file)), OpenError::NotSigned);
    }
}

#[test]
fn step_6_a_stranger_who_has_the_keys_to_lock_is_not_my_partner() {
    let (mut maya, _sam, _file) = a_parcel();
    let (_other_maya, tom) = agreed();
    let (stranger, mayas) = (Forger::of(&tom), Forger::of(&maya));
    let json = stranger.payload(Vec::new()).to_json().unwrap();
    let inner = stranger.inner(json.as_bytes(), Namespace::Parcel);
    let file = locked(&inner, mayas.keyring.keys.public());
    assert!(matches!(
        open_error(maya.refuses(&file)),
        OpenError::NotFromPartner | OpenError::ForSomebodyElse { .. }
    ));
}

#[test]
fn step_7_a_signature_for_another_use_is_none() {
    let (mut maya, sam, _file) = a_parcel();
    let forger = Forger::of(&sam);
    let json = forger.payload(Vec::new()).to_json().unwrap();
    for namespace in [Namespace::Entry, Namespace::Card, Namespace::Agreement] {
        let inner = forger.inner(json.as_bytes(), namespace);
        let file = locked(&inner, forger.partner());
        assert_eq!(
            open_error(maya.refuses(&file)),
            OpenError::SignedForOtherUse
        );
    }
}

#[test]
fn step_8_one_changed_byte_under_the_signature_is_seen() {
    let (mut maya, sam, file) = a_parcel();
    let forger = Forger::of(&sam);
    let inner = unlocked(&file, &forger.keyring.keys);
    let text = String::from_utf8(inner).unwrap();
    let changed = text.replace("We talk about skills.", "We talk about salary.");
    assert_ne!(text, changed);
    let file = locked(changed.as_bytes(), forger.partner());
    assert_eq!(open_error(maya.refuses(&file)), OpenError::BadSignature);
}

#[test]
fn step_9_json_that_two_readers_could_understand_differently_is_refused() {
    let (mut maya, sam, _file) = a_parcel();
    let forger = Forger::of(&sam);
    let json = forger.payload(Vec::new()).to_json().unwrap();
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let spoiled: [Vec<u8>; 6] = [
        json.replacen("\"v\":1", "\"v\":1,\"v\":1", 1).into_bytes(),
        json.replacen("\"crit\":[]", &format!("\"crit\":{deep}"), 1)
            .into_bytes(),
        json.replacen("\"v\":1", "\"v\":1.0", 1).into_bytes(),
        json.replacen("\"parcel_no\":", "\"parcel_no\":99999999999999999", 1)
            .into_bytes(),
        json.replacen("\"made\":\"2026", "\"made\":\"\u{202e}2026", 1)
            .into_bytes(),
        [b"{\"fmt\":\"\xff\xfe", json.as_bytes()].concat(),
    ];
    for text in spoiled {
        let inner = forger.inner(&text, Namespace::Parcel);
        let file = locked(&inner, forger.partner());
        assert_eq!(open_error(maya.refuses(&file)), OpenError::Malformed);
    }
}

/// XC-2.
#[test]
fn step_10_a_forwarded_parcel_is_for_somebody_else() {
    let (mut maya, sam, _file) = a_parcel();
    let forger = Forger::of(&sam);
    let mut payload = forger.payload(Vec::new());
    payload.to = Some(forger.keyring.keys.fingerprint(forger.keyring.wire_id));
    let file = forger.packs(&payload);
    let mismatch = Mismatch::To;
    assert_eq!(
        open_error(maya.refuses(&file)),
        OpenError::ForSomebodyElse { mismatch }
    );
    let mut payload = forger.payload(Vec::new());
    payload.pair = payload.lineage;
    let mismatch = Mismatch::Pair;
    assert_eq!(
        open_error(maya.refuses(&forger.packs(&payload))),
        OpenError::ForSomebodyElse { mismatch }
    );
}

#[test]
fn sam_cannot_pass_mayas_parcel_on_to_somebody_else_he_walks_with() {
    let (mut maya, mut sam, _file) = a_parcel();
    maya.proposes("cl-idp", "Words for Sam alone.", "");
    let file = maya.makes_parcel();
    sam.takes_in(&file);
    let inner = unlocked(&file, &Forger::of(&sam).keyring.keys);
    // Tom is Sam's other mentee: Sam has keys that lock for him.
    let mut tom = Person::begin("Tom Reyes");
    tom.prepares(Role::Mentee, "Sam");
    tom.drafts();
    let (invitation, words) = tom.invites();
    let with_maya = sam.pair.clone();
    sam.joins(&invitation, &words);
    let reply = sam.makes_parcel();
    tom.takes_in(&reply);
    let toms_keys = Forger::of(&tom).keyring.keys.public().clone();
    let forwarded = locked(&inner, &toms_keys);
    assert_eq!(
        open_error(tom.refuses(&forwarded)),
        OpenError::ForSomebodyElse {
            mismatch: Mismatch::Pair
        }
    );
    // And locked for Sam's own key of the wrong pair, his notebook names the pair.
    let sams_keys = Forger::of(&sam).keyring.keys.public().clone();
    assert_ne!(sam.pair, with_maya);
    assert_eq!(
        open_error(sam.refuses(&locked(&inner, &sams_keys))),
        OpenError::ForSomebodyElse {
            mismatch: Mismatch::Pair
        }
    );
}

/// XC-11.
#[test]
fn step_11_a_newer_version_asks_for_a_newer_ithaca() {
    let (mut maya, sam, _file) = a_parcel();
    let forger = Forger::of(&sam);
    let mut newer = forger.payload(Vec::new());
    (newer.v, newer.min_v) = (2, 2);
    let mut critical = forger.payload(Vec::new());
    critical.crit = vec!["seals".to_owned()];
    for payload in [newer, critical] {
        let json = serde_json::to_string(&payload).unwrap();
        let inner = forger.inner(json.as_bytes(), Namespace::Parcel);
        let file = locked(&inner, forger.partner());
        assert_eq!(open_error(maya.refuses(&file)), OpenError::NewerNeeded);
    }
}

/// XC-8.
#[test]
fn step_13_all_of_a_parcel_lands_or_nothing() {
    let (mut maya, _sam, file) = a_parcel();
    let arrival = maya.opens(&file).arrival;
    // The last row that taking in writes cannot be written.
    let stumble = "CREATE TEMP TRIGGER stumble BEFORE INSERT ON main.taken_in
                   BEGIN SELECT RAISE(ABORT, 'no room'); END";
    runs(&mut maya, stumble);
    let before = every_row(&maya);
    assert!(maya.notebook.take_in(&arrival).is_err());
    assert_eq!(before, every_row(&maya), "nothing of it is here");
    runs(&mut maya, "DROP TRIGGER stumble");
    let taken = maya.notebook.take_in(&arrival).unwrap();
    assert_eq!(taken.change_count, 1, "and it can be tried again");
}

fn runs(person: &mut Person, sql: &str) {
    let run = person.notebook.change(|page| {
        page.store.execute_batch(sql).unwrap();
        Ok(())
    });
    run.unwrap();
}

#[test]
fn a_parcel_taken_in_twice_changes_nothing_the_second_time() {
    let (mut maya, _sam, file) = a_parcel();
    let second = maya.opens(&file).arrival;
    maya.takes_in(&file);
    let before = every_row(&maya);
    let again = maya.understands(&file);
    assert!(matches!(again.what, ArrivalKind::AlreadyHere { .. }));
    for arrival in [again.arrival, second] {
        assert_eq!(maya.notebook.take_in(&arrival).unwrap().change_count, 0);
        assert!(matches!(
            maya.notebook.take_in(&arrival),
            Err(Error::Refused(Refusal::ArrivalGone))
        ));
    }
    assert_eq!(before, every_row(&maya));
}

#[test]
fn an_invitation_among_parcels_and_a_parcel_among_invitations_are_named() {
    let (mut maya, _sam, file) = a_parcel();
    let mut other = Person::begin("Maya Chen");
    other.prepares(Role::Mentee, "Sam");
    other.drafts();
    let (invitation, opening) = other.invites();
    assert!(matches!(
        maya.refuses(&invitation),
        Error::Refused(Refusal::IsInvitation)
    ));
    assert!(matches!(
        open_invitation(&file, &opening),
        Err(Error::Open(OpenError::NotLockedWithWords))
    ));
}

#[test]
fn a_reply_made_with_keys_that_were_taken_back_is_named_and_applies_nothing() {
    let (mut maya, mut sam) = joined();
    let reply = sam.makes_parcel();
    maya.notebook.take_back_invitation(&maya.pair).unwrap();
    assert!(matches!(
        maya.refuses(&reply),
        Error::Refused(Refusal::InvitationTakenBack { .. })
    ));
}
