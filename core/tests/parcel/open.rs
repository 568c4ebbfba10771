use std::cell::Cell;

use ssh_key::{HashAlg, LineEnding};

use super::*;

fn packed() -> Vec<u8> {
    pack(&payload(), &maya(), sam().public()).unwrap().bytes
}
fn fault(bytes: &[u8]) -> OpenError {
    open(bytes, &sams(&sam()), &no_hurry).unwrap_err()
}
fn elsewhere(mismatch: Mismatch) -> OpenError {
    OpenError::ForSomebodyElse { mismatch }
}
/// Sam's answer to a text that Maya signed and locked to him, whatever it says.
fn fault_of_json(json: &str) -> OpenError {
    fault(&lock_to(&inner_of(json, &maya()), &sam()))
}

/// XC-2.
#[test]
fn what_maya_packs_sam_opens() {
    let packed = pack(&payload(), &maya(), sam().public()).unwrap();
    let sam = sam();
    let opened = open(&packed.bytes, &sams(&sam), &no_hurry).unwrap();
    assert_eq!(opened.payload, payload());
    assert_eq!(opened.how, How::FromPartner);
    assert_eq!(opened.signer, *maya().public());
    assert_eq!(opened.inner_sha256, packed.inner_sha256);
}

#[test]
fn packing_twice_gives_other_bytes_and_the_same_content() {
    let (one, other) = (packed(), packed());
    assert_ne!(one, other);
    let sam = sam();
    let of = |bytes: &[u8]| open(bytes, &sams(&sam), &no_hurry).unwrap().payload;
    assert_eq!(of(&one), of(&other));
}

/// XC-2.
#[test]
fn my_own_parcel_is_recognised_as_mine() {
    let maya = maya();
    for partner in [
        None,
        Some(sam().public().clone()),
        Some(priya().public().clone()),
    ] {
        let known = Known {
            pair: PAIR,
            my_keys: &maya,
            partner,
            replaced: Vec::new(),
            awaiting: Vec::new(),
        };
        let opened = open(&packed(), &Keyring { known: vec![known] }, &no_hurry).unwrap();
        assert_eq!(opened.how, How::Mine);
        assert_eq!(opened.signer, *maya.public());
    }
}

/// XC-2.
#[test]
fn step_4_a_parcel_for_somebody_else_does_not_open() {
    let sealed = lock_to(&inner_of(&json_of(&payload()), &maya()), &priya());
    assert_eq!(fault(&sealed), OpenError::NotForYouOrDamaged);
    let nobody = open(&packed(), &Keyring::default(), &no_hurry).unwrap_err();
    assert_eq!(nobody, OpenError::NotForYouOrDamaged);
}

#[test]
fn step_4_flipped_and_cut_files_never_open() {
    let file = packed();
    let sam = sam();
    let keyring = sams(&sam);
    let expected = [
        OpenError::NotForYouOrDamaged,
        OpenError::Damaged,
        OpenError::NotIthaca {
            what: Foreign::Text,
        },
        OpenError::NotIthaca {
            what: Foreign::Unknown,
        },
        OpenError::NotIthaca {
            what: Foreign::Empty,
        },
        OpenError::HeaderTooLong,
        OpenError::NewerNeeded,
    ];
    for at in (0..1_000).chain((1_000..file.len()).step_by(97)) {
        let mut flipped = file.clone();
        flipped[at] ^= 1 << (at % 8);
        let fault = open(&flipped, &keyring, &no_hurry).unwrap_err();
        assert!(expected.contains(&fault), "flipped at {at}: {fault}");
        let fault = open(&file[..at], &keyring, &no_hurry).unwrap_err();
        assert!(expected.contains(&fault), "cut at {at}: {fault}");
    }
    assert_eq!(fault(&file[..file.len() - 1]), OpenError::Damaged);
    assert_eq!(fault(&[&file[..], b"x"].concat()), OpenError::Damaged);
}

#[test]
fn step_5_one_signature_with_nothing_before_it() {
    let good = String::from_utf8(inner_of(&json_of(&payload()), &maya())).unwrap();
    let text_at = good.find('{').unwrap();
    let signature = &good[..text_at];
    for inner in [
        String::new(),
        good[text_at..].to_owned(),
        format!(" {good}"),
        format!("\n{good}"),
        format!("{signature}{good}"),
        good.replace('\n', "\r\n"),
        good.replacen("-----END", "\n-----END", 1),
        good.replacen("SIGNATURE-----\n", "SIGNATURE-----\nComment: hi\n", 1),
        signature.to_owned(),
        good.trim_end_matches('\n').to_owned(),
        format!("{good}\n"),
        good.replace("  \n", "\t \n"),
        good.replacen("U1NIU0lH", "U1NIU0lI", 1),
    ] {
        assert_eq!(
            fault(&lock_to(inner.as_bytes(), &sam())),
            OpenError::NotSigned,
            "{inner}"
        );
    }
}

#[test]
fn step_6_a_strangers_key_is_refused() {
    let inner = inner_of(&json_of(&payload()), &priya());
    assert_eq!(fault(&lock_to(&inner, &sam())), OpenError::NotFromPartner);
}

#[test]
fn step_7_a_signature_for_another_use_or_hash_is_refused() {
    let padded = format!("{}\n", json_of(&payload()));
    let other_use = sign(Namespace::Entry, padded.as_bytes(), &maya()).unwrap();
    let key =
        ssh_key::PrivateKey::from_openssh(maya().ssh_secret_text().unwrap().as_bytes()).unwrap();
    let other_hash = key
        .sign("parcel@ithaca", HashAlg::Sha256, padded.as_bytes())
        .unwrap();
    for signature in [
        other_use.as_str(),
        &format!("{}\n", other_hash.to_pem(LineEnding::LF).unwrap().trim()),
    ] {
        let inner = [signature, &padded].concat();
        assert_eq!(
            fault(&lock_to(inner.as_bytes(), &sam())),
            OpenError::SignedForOtherUse
        );
    }
}

#[test]
fn step_8_a_signature_over_other_bytes_is_refused() {
    let good = String::from_utf8(inner_of(&json_of(&payload()), &maya())).unwrap();
    for inner in [
        good.replace("goal_added", "goal_addeD"),
        good.replace("   \n", "  \n"),
        good.replace("   \n", "    \n"),
    ] {
        assert_ne!(inner, good);
        assert_eq!(
            fault(&lock_to(inner.as_bytes(), &sam())),
            OpenError::BadSignature
        );
    }
}

#[test]
fn step_9_a_well_signed_text_that_breaks_the_rules_is_refused() {
    let json = json_of(&payload());
    let deep = format!(r#""confirmed":{}1{}"#, "[".repeat(40), "]".repeat(40));
    for wrong in [
        json.replace(
            r#""confirmed":true"#,
            r#""confirmed":true,"confirmed":false"#,
        ),
        json.replace(r#""confirmed":true"#, &deep),
        json.replace(r#""confirmed":true"#, r#""confirmed":1.5"#),
        "{}".to_owned(),
        format!("{{{}", "}".repeat(100_000)),
    ] {
        assert_eq!(fault_of_json(&wrong), OpenError::Malformed);
    }
    let mut bytes = inner_of("{}", &maya());
    bytes.truncate(bytes.iter().position(|byte| *byte == b'{').unwrap());
    let text = b"{\"fmt\":\"\xff\"}\n";
    let signature = sign(Namespace::Parcel, text, &maya()).unwrap();
    let inner = [signature.as_str().as_bytes(), text].concat();
    assert_eq!(fault(&lock_to(&inner, &sam())), OpenError::Malformed);
}

#[test]
fn step_9_a_million_open_brackets_cost_no_time() {
    let started = std::time::Instant::now();
    let deep = format!("{{\"a\":{}}}", "[".repeat(8_000_000));
    assert_eq!(fault_of_json(&deep), OpenError::Malformed);
    let entries = format!("{{\"a\":[{}1]}}", "1,".repeat(4_000_000));
    assert_eq!(fault_of_json(&entries), OpenError::Malformed);
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}

#[test]
fn step_10_a_parcel_for_another_pair_or_person_is_refused() {
    let mut parcel = payload();
    parcel.pair = LINEAGE;
    assert_eq!(fault_of_json(&json_of(&parcel)), elsewhere(Mismatch::Pair));
    let mut parcel = payload();
    parcel.from = priya().fingerprint(PAIR);
    assert_eq!(fault_of_json(&json_of(&parcel)), elsewhere(Mismatch::From));
    for to in [Some(priya().fingerprint(PAIR)), None] {
        let mut parcel = payload();
        parcel.to = to;
        assert_eq!(fault_of_json(&json_of(&parcel)), elsewhere(Mismatch::To));
    }
}

/// PA-11.
#[test]
fn step_6_a_key_that_my_partner_uses_no_more_is_named() {
    let sam = sam();
    let mut keyring = sams(&sam);
    for known in &mut keyring.known {
        known.partner = Some(priya().public().clone());
        known.replaced = vec![maya().public().signing];
    }
    assert_eq!(
        open(&packed(), &keyring, &no_hurry).unwrap_err(),
        OpenError::KeyReplaced
    );
}

#[test]
fn step_10_a_forwarded_parcel_is_refused() {
    // Sam takes what Maya signed for him and locks it to Priya, who has another pair with
    // Maya (other keys, a stranger's to her), and one with Sam.
    let inner = inner_of(&json_of(&payload()), &maya());
    let (priya, with_maya, with_sam) = (priya(), keys_of(11), keys_of(12));
    let forwarded = lock_to(&inner, &priya);
    let other_pair = Id(Uuid::from_u128(5));
    let mut known = Known {
        pair: other_pair,
        my_keys: &priya,
        replaced: Vec::new(),
        partner: None,
        awaiting: Vec::new(),
    };
    for partner in [&with_maya, &with_sam] {
        known.partner = Some(partner.public().clone());
        let keyring = Keyring {
            known: vec![known.clone()],
        };
        assert_eq!(
            open(&forwarded, &keyring, &no_hurry).unwrap_err(),
            OpenError::NotFromPartner
        );
    }
    // Even if Maya had used one key in both pairs, the pair inside the signature differs.
    known.partner = Some(maya().public().clone());
    let keyring = Keyring {
        known: vec![known.clone()],
    };
    assert_eq!(
        open(&forwarded, &keyring, &no_hurry).unwrap_err(),
        elsewhere(Mismatch::Pair)
    );
    // And a text of one of my pairs, locked to my key of another, is no stranger's.
    let sam = sam();
    let sams_other = Known {
        pair: other_pair,
        my_keys: &priya,
        replaced: Vec::new(),
        partner: None,
        awaiting: Vec::new(),
    };
    let mut keyring = sams(&sam);
    keyring.known.push(sams_other);
    assert_eq!(
        open(&forwarded, &keyring, &no_hurry).unwrap_err(),
        elsewhere(Mismatch::Pair)
    );
}

#[test]
fn step_11_a_newer_parcel_asks_for_a_newer_ithaca() {
    let json = json_of(&payload());
    let newer = json.replace(r#""v":1,"min_v":1,"#, r#""v":2,"min_v":2,"news":{},"#);
    assert_eq!(fault_of_json(&newer), OpenError::NewerNeeded);
    let feature = json.replace(r#""crit":[]"#, r#""crit":["rooms"]"#);
    assert_eq!(fault_of_json(&feature), OpenError::NewerNeeded);
    // Addressed to somebody else, it is that first.
    let forwarded = newer.replace(
        &sam().fingerprint(PAIR).to_string(),
        &priya().fingerprint(PAIR).to_string(),
    );
    assert_eq!(fault_of_json(&forwarded), elsewhere(Mismatch::To));
    let readable = json.replace(r#""v":1,"min_v":1,"#, r#""v":2,"min_v":1,"news":{},"#);
    let sam = sam();
    assert!(
        open(
            &lock_to(&inner_of(&readable, &maya()), &sam),
            &sams(&sam),
            &no_hurry
        )
        .is_ok()
    );
}

#[test]
fn the_deadline_is_looked_at_on_the_way() {
    let file = packed();
    let sam = sam();
    let keyring = sams(&sam);
    let looks = Cell::new(0_u32);
    let count = || {
        looks.set(looks.get() + 1);
        false
    };
    open(&file, &keyring, &count).unwrap();
    let all = looks.get();
    assert!(all >= 5);
    for stop in 0..all {
        looks.set(0);
        let over = || {
            looks.set(looks.get() + 1);
            looks.get() > stop
        };
        assert_eq!(
            open(&file, &keyring, &over).unwrap_err(),
            OpenError::Deadline
        );
    }
}

#[test]
fn each_key_opens_its_own_pair_among_many() {
    let sam = sam();
    let others: Vec<PairKeys> = (20..40).map(keys_of).collect();
    let mut keyring = Keyring::default();
    for my_keys in &others {
        keyring.known.push(Known {
            pair: LINEAGE,
            my_keys,
            replaced: Vec::new(),
            partner: None,
            awaiting: Vec::new(),
        });
    }
    keyring.known.extend(sams(&sam).known);
    assert_eq!(
        open(&packed(), &keyring, &no_hurry).unwrap().how,
        How::FromPartner
    );
}

#[test]
fn an_invitation_part_has_no_place_in_a_parcel() {
    let mut payload = payload();
    payload.invitation = Some(invitation::part());
    assert_eq!(fault_of_json(&json_of(&payload)), OpenError::Malformed);
}
