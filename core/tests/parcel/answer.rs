//! An awaited answer to an invitation: step 6 and step 10 for a key nobody knows yet.

use super::*;
use ithaca_core::parcel::open::acceptance_mac;

fn elsewhere(mismatch: Mismatch) -> OpenError {
    OpenError::ForSomebodyElse { mismatch }
}

/// Sam's first parcel to Maya, answering the invitation of this hash with this token.
fn answer(keys: &PairKeys, name: &str, awaiting: &Awaiting) -> Payload {
    let to = Some(maya().fingerprint(PAIR));
    let mut payload = Payload::new(
        PAIR,
        keys.fingerprint(PAIR),
        to,
        LINEAGE,
        1,
        MADE.to_owned(),
    );
    let card = card_of(keys, name, Role::Mentor).sign(keys, None).unwrap();
    let hmac = acceptance_mac(&awaiting.token, &card.raw, &awaiting.invitation_sha256);
    payload.acceptance = Some(Acceptance {
        hmac,
        invitation_sha256: awaiting.invitation_sha256,
    });
    payload.cards.push(card);
    payload
}

fn awaited() -> Awaiting {
    Awaiting {
        token: AcceptToken::from_bytes([9; 32]),
        invitation_sha256: Sha256Sum::of(b"invitation"),
    }
}

#[test]
fn an_awaited_answer_is_taken_by_its_card_and_proof() {
    let maya = maya();
    let mut known = Known {
        pair: PAIR,
        my_keys: &maya,
        replaced: Vec::new(),
        partner: None,
        awaiting: vec![awaited()],
    };
    let of = |keys: &PairKeys, name: &str, known: &Known<'_>| {
        let packed = pack(&answer(keys, name, &awaited()), keys, maya.public()).unwrap();
        open(
            &packed.bytes,
            &Keyring {
                known: vec![known.clone()],
            },
            &no_hurry,
        )
        .unwrap()
    };
    let opened = of(&sam(), "Sam", &known);
    let How::Acceptance {
        card,
        invitation_sha256,
    } = opened.how
    else {
        panic!("{:?}", opened.how)
    };
    assert_eq!(
        (card.name.as_str(), invitation_sha256),
        ("Sam", awaited().invitation_sha256)
    );
    assert_eq!(opened.signer, *sam().public());
    // Once taken in, it is the partner's, and carries the proof until confirmed.
    known.partner = Some(sam().public().clone());
    assert_eq!(of(&sam(), "Sam", &known).how, How::FromPartner);
    // A second person with the words is shown as such, not as a stranger.
    assert!(matches!(
        of(&priya(), "Sam", &known).how,
        How::Acceptance { .. }
    ));
}

#[test]
fn an_answer_without_the_right_proof_is_a_strangers() {
    let (maya, sam) = (maya(), sam());
    let known = Known {
        pair: PAIR,
        my_keys: &maya,
        replaced: Vec::new(),
        partner: None,
        awaiting: vec![awaited()],
    };
    let keyring = Keyring { known: vec![known] };
    let fault = |payload: &Payload, keys: &PairKeys| {
        let file = lock_to(&inner_of(&json_of(payload), keys), &maya);
        open(&file, &keyring, &no_hurry).unwrap_err()
    };
    let right = answer(&sam, "Sam", &awaited());
    let mut wrongs = vec![right.clone(); 6];
    wrongs[0].acceptance = None;
    wrongs[1].cards.clear();
    wrongs[2].acceptance.as_mut().unwrap().hmac.0[31] ^= 1;
    wrongs[3].acceptance.as_mut().unwrap().invitation_sha256 = Sha256Sum::of(b"another");
    // The proof of Sam's card, under somebody else's key: a card swapped on the way.
    wrongs[4].cards = answer(&priya(), "Sam", &awaited()).cards;
    // The card renamed after it was signed, with a proof made for it by a token holder.
    wrongs[5].cards[0].raw = wrongs[5].cards[0].raw.replace("Sam", "Tom");
    let raw = wrongs[5].cards[0].raw.clone();
    wrongs[5].acceptance.as_mut().unwrap().hmac =
        acceptance_mac(&awaited().token, &raw, &awaited().invitation_sha256);
    for (number, wrong) in wrongs.iter().enumerate() {
        assert_eq!(fault(wrong, &sam), OpenError::NotFromPartner, "{number}");
    }
    assert_eq!(fault(&right, &priya()), OpenError::NotFromPartner);
    let mut elsewhere_from = right.clone();
    elsewhere_from.from = priya().fingerprint(PAIR);
    assert_eq!(fault(&elsewhere_from, &sam), elsewhere(Mismatch::From));
    let mut elsewhere_to = right;
    elsewhere_to.to = Some(priya().fingerprint(PAIR));
    assert_eq!(fault(&elsewhere_to, &sam), elsewhere(Mismatch::To));
}
