use std::time::{Duration, Instant};

use super::*;
use ithaca_core::parcel::armour::{armour, unarmour};
use ithaca_core::parcel::guard::{Lock, recognise};

const FIRST: &str = "age-encryption.org/v1\n";
const MAC: &str = "--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";

fn fault(bytes: &[u8]) -> OpenError {
    recognise(bytes).unwrap_err()
}

#[test]
fn step_1_a_large_file_is_refused() {
    let mut file = FIRST.as_bytes().to_vec();
    file.resize(12 * 1024 * 1024 + 1, b'x');
    assert_eq!(fault(&file), OpenError::TooLarge);
    assert_eq!(
        fault(&vec![b'x'; 17 * 1024 * 1024 + 1]),
        OpenError::TooLarge
    );
    let armoured = armour(&file);
    assert!(armoured.len() < 17 * 1024 * 1024);
    assert_eq!(fault(armoured.as_bytes()), OpenError::TooLarge);
}

#[test]
fn step_2_foreign_files_are_named_coarsely() {
    let exe = b"MZ\x90\0\x03\0";
    let mail = b"Received: from somewhere\r\nSubject: hello\r\n\r\nHello";
    for (bytes, what) in [
        (b"".as_slice(), Foreign::Empty),
        (b"%PDF-1.7\n", Foreign::Pdf),
        (b"PK\x03\x04\x14\0", Foreign::Zip),
        (exe, Foreign::Program),
        (b"#!/bin/sh\n", Foreign::Program),
        (mail, Foreign::Mail),
        (b"\x89PNG\r\n\x1a\n", Foreign::Image),
        ("Grüße from Maya".as_bytes(), Foreign::Text),
        (b"\0\x01\x02\xff", Foreign::Unknown),
        (b"age-encryption.orG/v1\n", Foreign::Text),
    ] {
        assert_eq!(fault(bytes), OpenError::NotIthaca { what });
    }
    let cut_letter = ["x".repeat(4_095), "ü".to_owned()].concat();
    assert_eq!(
        fault(cut_letter.as_bytes()),
        OpenError::NotIthaca {
            what: Foreign::Text
        }
    );
    assert_eq!(
        fault(b"age-encryption.org/v2\n--- x\n"),
        OpenError::NewerNeeded
    );
}

#[test]
fn step_3_headers_are_measured_before_age_sees_them() {
    let stanza = "-> X25519 abc\nAAAA\n";
    let of = |count: usize| [FIRST, &stanza.repeat(count), MAC, "rest"].concat();
    assert_eq!(recognise(of(8).as_bytes()).unwrap().lock, Lock::Keys);
    assert_eq!(fault(of(9).as_bytes()), OpenError::TooManyStanzas);
    assert_eq!(fault(of(1_000).as_bytes()), OpenError::HeaderTooLong);
    assert_eq!(fault(FIRST.as_bytes()), OpenError::Damaged);
    let one_line = [FIRST, "-> X25519 ", &"x".repeat(10_000)].concat();
    assert_eq!(fault(one_line.as_bytes()), OpenError::HeaderTooLong);
}

#[test]
fn step_3_a_header_bomb_costs_no_time() {
    // 629 KB of this cost the age library 110 s.
    let bomb = [FIRST, &"-> a b\nAAAA\n".repeat(52_000), MAC].concat();
    let started = Instant::now();
    assert_eq!(fault(bomb.as_bytes()), OpenError::HeaderTooLong);
    assert_eq!(
        fault(armour(bomb.as_bytes()).as_bytes()),
        OpenError::HeaderTooLong
    );
    let spaces = [FIRST, "-> ", &" ".repeat(4_000), "\n", MAC].concat();
    assert!(open(spaces.as_bytes(), &sams(&sam()), &no_hurry).is_err());
    assert!(
        started.elapsed() < Duration::from_secs(2),
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn step_3_the_cost_of_words_is_read_before_it_is_paid() {
    let of = |cost: &str| {
        [
            FIRST,
            "-> scrypt AAAAAAAAAAAAAAAAAAAAAA ",
            cost,
            "\nAAAA\n",
            MAC,
        ]
        .concat()
    };
    assert_eq!(
        recognise(of("18").as_bytes()).unwrap().lock,
        Lock::Words { work_factor: 18 }
    );
    for cost in ["19", "63", "255", "256", "99999999999999999999"] {
        assert_eq!(fault(of(cost).as_bytes()), OpenError::WorkFactorTooHigh);
    }
    for cost in ["", "0", "018", "-1", "1 8", "x"] {
        assert_eq!(fault(of(cost).as_bytes()), OpenError::Damaged, "{cost}");
    }
    let stanza = "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\nAAAA\n";
    let twice = [FIRST, stanza, stanza, MAC].concat();
    assert_eq!(fault(twice.as_bytes()), OpenError::Damaged);
}

#[test]
fn armour_survives_what_mail_does_to_text() {
    let file = pack(&payload(), &maya(), sam().public()).unwrap().bytes;
    let text = armour(&file);
    let quoted = text.replace('\n', "\r\n> ");
    let joined = text
        .replace('\n', "")
        .replace("FILE-----", "FILE-----\n")
        .replace("-----END", "\n-----END");
    let indented = text.replace('\n', "\n \u{a0}\t");
    let around = format!("Hi Sam,\nhere it is:\n\n{text}\n\nBest, Maya\n");
    let marked = format!("\u{feff}{text}");
    for pasted in [&text, &quoted, &joined, &indented, &around, &marked] {
        assert_eq!(recognise(pasted.as_bytes()).unwrap().bytes, file);
        assert!(open(pasted.as_bytes(), &sams(&sam()), &no_hurry).is_ok());
    }
    let end = text.find("-----END").unwrap();
    let letter = format!("{}*{}", &text[..end / 2], &text[end / 2..]);
    for broken in [
        &text[..end],
        &text[..end - 1_000],
        &letter,
        &text.replacen("\n", "\n!", 1),
    ] {
        assert_eq!(unarmour(broken.as_bytes()).err(), Some(OpenError::Damaged));
    }
    assert_eq!(
        fault(armour(b"%PDF-1.7 something else").as_bytes()),
        OpenError::Damaged
    );
    assert_eq!(unarmour(armour(b"").as_bytes()), Ok(Vec::new()));
}
