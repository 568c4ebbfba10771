use super::*;

#[test]
fn keys_survive_their_secret_text() {
    let keys = PairKeys::generate(&mut rng(1)).unwrap();
    let text = keys.to_secret_text().unwrap();
    let again = PairKeys::from_secret_text(&text).unwrap();
    assert_eq!(again.public(), keys.public());
    assert_eq!(again.to_secret_text().unwrap(), text);
    assert_eq!(format!("{keys:?}"), "PairKeys(..)");
}

#[test]
fn a_secret_text_of_another_shape_is_refused() {
    let text = maya().to_secret_text().unwrap();
    for wrong in [
        "",
        "AGE-SECRET-KEY-1",
        &text[..text.len() / 2],
        &text.replace("AGE", "EGG"),
        &"x".repeat(6_000),
    ] {
        assert_eq!(
            PairKeys::from_secret_text(wrong).unwrap_err(),
            KeyFault::Spelling
        );
    }
}

#[test]
fn a_fingerprint_names_pair_and_both_keys() {
    let (one, other) = (maya(), sam());
    let mut swapped = one.public().clone();
    swapped.recipient = other.public().recipient.clone();
    let print = one.fingerprint(PAIR);
    assert_ne!(print, swapped.fingerprint(PAIR));
    assert_ne!(print, one.fingerprint(LINEAGE));
    assert_ne!(print, other.fingerprint(PAIR));
    assert_eq!(print.to_string().parse(), Ok(print));
    assert!(
        print
            .to_string()
            .to_uppercase()
            .parse::<Fingerprint>()
            .is_err()
    );
}

#[test]
fn weak_signing_keys_are_refused() {
    let mut identity = [0; 32];
    identity[0] = 1;
    assert_eq!(SigningPublicKey::from_bytes(identity), Err(KeyFault::Weak));
    assert_eq!(SigningPublicKey::from_bytes([0; 32]), Err(KeyFault::Weak));
}

#[test]
fn recipients_of_small_order_are_refused() {
    // The points of small order on Curve25519, as Bernstein lists them (cr.yp.to/ecdh.html).
    let mut points = vec![[0; 32], [0; 32]];
    points[1][0] = 1;
    for text in [
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ] {
        points.push(hex::decode(text).unwrap().try_into().unwrap());
    }
    for point in points {
        assert_eq!(
            recipient(&point).parse::<AgeRecipient>(),
            Err(KeyFault::Weak)
        );
    }
}

#[test]
fn a_recipient_has_one_spelling() {
    let text = maya().public().recipient.to_string();
    assert!(text.parse::<AgeRecipient>().is_ok());
    let above_field = {
        let mut bytes = [0xff; 32];
        (bytes[0], bytes[31]) = (0xee, 0x7f);
        recipient(&bytes)
    };
    let high_bit = recipient(&[0x91; 32]);
    let secret = maya().age_secret_text();
    for wrong in [
        text.to_uppercase(),
        format!("{text} "),
        above_field,
        high_bit,
        secret.to_string(),
    ] {
        assert_eq!(wrong.parse::<AgeRecipient>(), Err(KeyFault::Spelling));
    }
}

#[test]
fn a_signing_line_has_one_spelling() {
    let line = maya().public().signing.to_string();
    assert!(line.parse::<SigningPublicKey>().is_ok());
    for wrong in [
        format!("{line} maya"),
        line.replace("ed25519", "rsa"),
        line.replace(' ', "  "),
        String::new(),
    ] {
        assert_eq!(wrong.parse::<SigningPublicKey>(), Err(KeyFault::Spelling));
    }
}

fn recipient(point: &[u8; 32]) -> String {
    bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age").unwrap(), point).unwrap()
}

use ithaca_core::parcel::keys::KeyFault;

#[test]
fn signatures_hold_for_one_use_one_key_and_one_text() {
    let (maya, sam) = (maya(), sam());
    let (key, other) = (&maya.public().signing, &sam.public().signing);
    let signature = sign(Namespace::Agreement, b"text", &maya).unwrap();
    assert_eq!(
        verify(Namespace::Agreement, b"text", key, &signature),
        Ok(())
    );
    assert_eq!(
        verify(Namespace::Agreement, b"texT", key, &signature),
        Err(SignatureFault::Wrong)
    );
    assert_eq!(
        verify(Namespace::Card, b"text", key, &signature),
        Err(SignatureFault::OtherUse)
    );
    assert_eq!(
        verify(Namespace::Agreement, b"text", other, &signature),
        Err(SignatureFault::OtherKey)
    );
    let windows = ArmouredSignature::from_text(signature.as_str().replace('\n', "\r\n"));
    assert_eq!(
        verify(Namespace::Agreement, b"text", key, &windows),
        Err(SignatureFault::Spelling)
    );

    let raw = sign_raw(Namespace::Entry, b"text", &maya).unwrap();
    assert_eq!(verify_raw(Namespace::Entry, b"text", key, &raw), Ok(()));
    for (namespace, text, key) in [
        (Namespace::Card, b"text", key),
        (Namespace::Entry, b"texT", key),
        (Namespace::Entry, b"text", other),
    ] {
        assert_eq!(
            verify_raw(namespace, text, key, &raw),
            Err(SignatureFault::Wrong)
        );
    }
}
