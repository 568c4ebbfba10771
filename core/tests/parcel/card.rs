use super::*;

#[test]
fn a_card_is_read_as_it_was_written() {
    let card = card_of(&maya(), "Maya", Role::Mentee);
    let signed = card.sign(&maya(), None).unwrap();
    assert_eq!(signed.open(), Ok(card));
    assert_eq!(signed.name(), Ok("Maya".to_owned()));
    assert!(signed.check_before(&sam().public().signing).is_err());
}

#[test]
fn a_new_key_is_signed_for_by_the_one_before() {
    let old = card_of(&maya(), "Maya", Role::Mentee)
        .sign(&maya(), None)
        .unwrap();
    let mut card = card_of(&priya(), "Maya", Role::Mentee);
    card.prev_card_sha256 = Some(old.sha256());
    let signed = card.sign(&priya(), Some(&maya())).unwrap();
    assert_eq!(signed.open(), Ok(card));
    assert_eq!(signed.check_before(&maya().public().signing), Ok(()));
    assert_eq!(
        signed.check_before(&sam().public().signing),
        Err(SignatureFault::Wrong)
    );
}

#[test]
fn a_card_of_another_shape_is_refused() {
    let card = card_of(&maya(), "Maya", Role::Mentee);
    let raw = card.to_text().unwrap();
    let (weak_age, weak_ssh) = weak();
    let age = maya().public().recipient.to_string();
    let ssh = maya().public().signing.to_string();
    for (wrong, fault) in [
        (
            raw.replace(r#""form":1"#, r#""form":2"#),
            CardFault::NewerForm,
        ),
        (
            raw.replace(r#""form":1"#, r#""form":2,"new":true"#),
            CardFault::NewerForm,
        ),
        (
            raw.replace(r#""form":1"#, r#""form":0"#),
            CardFault::Malformed,
        ),
        (
            raw.replace(r#""form":1,"#, r#""form":1,"new":true,"#),
            CardFault::Malformed,
        ),
        (
            raw.replace(r#""name":"Maya""#, r#""name":"Maya","name":"Sam""#),
            CardFault::Malformed,
        ),
        (raw.replace("Maya", r"\u004daya"), CardFault::Malformed),
        (
            raw.replace(r#","role""#, r#", "role""#),
            CardFault::Malformed,
        ),
        (raw.replace("mentee", "boss"), CardFault::Malformed),
        (raw.replace("Maya", ""), CardFault::Malformed),
        (raw.replace("Maya", " Maya"), CardFault::Malformed),
        (raw.replace("Maya", "Ma\u{202e}ya"), CardFault::Malformed),
        (raw.replace("Maya", "Ma\\nya"), CardFault::Malformed),
        (raw.replace("Maya", "Maya\u{0308}"), CardFault::Malformed),
        (raw.replace("Maya", &"m".repeat(61)), CardFault::Malformed),
        (
            raw.replace("Maya", &"m".repeat(3_000)),
            CardFault::Malformed,
        ),
        (
            raw.replace("2026-11-25T", "2026-11-25 "),
            CardFault::Malformed,
        ),
        (raw.replace(&age, &weak_age), CardFault::Key),
        (raw.replace(&ssh, &weak_ssh), CardFault::Key),
        (format!("{raw} "), CardFault::Malformed),
        (String::new(), CardFault::Malformed),
    ] {
        assert_eq!(Card::from_text(&wrong), Err(fault), "{wrong}");
    }
    assert_eq!(Card::from_text(&raw), Ok(card));
}

#[test]
fn sixty_letters_of_four_bytes_fit() {
    let mut card = card_of(&maya(), &"𝒎".repeat(60), Role::Mentor);
    card.prev_card_sha256 = Some(Sha256Sum::of(b""));
    let signed = card.sign(&maya(), None).unwrap();
    assert_eq!(signed.open(), Ok(card));
}

#[test]
fn a_card_signed_by_another_key_or_changed_is_refused() {
    let card = card_of(&maya(), "Maya", Role::Mentee);
    assert_eq!(card.sign(&sam(), None), Err(CardFault::Key));
    let mut signed = card.sign(&maya(), None).unwrap();
    signed.raw = signed.raw.replace("Maya", "Mara");
    assert_eq!(signed.open(), Err(CardFault::Signature));
    signed.raw = signed.raw.replace("Mara", "Maya");
    signed.sig = sign_raw(Namespace::Entry, signed.raw.as_bytes(), &maya()).unwrap();
    assert_eq!(signed.open(), Err(CardFault::Signature));
}

fn weak() -> (String, String) {
    use base64::Engine as _;
    let age =
        bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age").unwrap(), &[0; 32]).unwrap();
    let wire = [b"\0\0\0\x0bssh-ed25519\0\0\0\x20".as_slice(), &[0; 32]].concat();
    (
        age,
        format!(
            "ssh-ed25519 {}",
            base64::engine::general_purpose::STANDARD.encode(wire)
        ),
    )
}
