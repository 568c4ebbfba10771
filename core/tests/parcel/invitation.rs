use std::time::Instant;

use super::*;
use ithaca_core::parcel::armour::armour;
use ithaca_core::parcel::invitation::WORK_FACTOR;

pub(crate) fn part() -> InvitationPart {
    InvitationPart {
        token: AcceptToken::from_bytes([9; 32]),
        expires: "2026-12-09T17:00:00Z".to_owned(),
        role_offered: Role::Mentor,
        invitee_name: "Sam".to_owned(),
        personal_line: "I would love to learn from you.\nMaya".to_owned(),
        locked: true,
    }
}
/// What Maya invites Sam with.
pub(crate) fn inviting() -> Payload {
    let maya = maya();
    let mut payload = Payload::new(
        PAIR,
        maya.fingerprint(PAIR),
        None,
        LINEAGE,
        1,
        MADE.to_owned(),
    );
    payload.cards.push(
        card_of(&maya, "Maya", Role::Mentee)
            .sign(&maya, None)
            .unwrap(),
    );
    payload
        .entries
        .push(entry(r#"{"kind":"clause_proposed","form":1}"#, &maya));
    payload.invitation = Some(part());
    payload
}
pub(crate) fn the_words() -> OpeningWords {
    OpeningWords::parse("abacus zoom zebra yogurt wreath water").unwrap()
}

/// Opens inner bytes that somebody who had the words locked with them.
pub(crate) fn open_locked(inner: &[u8]) -> Result<OpenedInvitation, OpenError> {
    open_invitation(&lock_with(inner, &the_words()), &the_words(), &no_hurry)
}

#[test]
fn an_invitation_opens_with_its_words_alone() {
    let packed = pack_invitation(&inviting(), &maya(), &the_words(), CHEAP).unwrap();
    assert_eq!(packed.bytes.len(), 32 * 1024);
    for file in [packed.bytes.as_slice(), armour(&packed.bytes).as_bytes()] {
        let opened = open_invitation(file, &the_words(), &no_hurry).unwrap();
        assert_eq!(opened.payload, inviting());
        assert_eq!(opened.invitation, part());
        assert_eq!(
            (opened.card.name.as_str(), opened.card.keys),
            ("Maya", maya().public().clone())
        );
        assert_eq!(opened.inner_sha256, packed.inner_sha256);
        let wrong = OpeningWords::parse("abacus zoom zebra yogurt wreath watch").unwrap();
        assert_eq!(
            open_invitation(file, &wrong, &no_hurry).unwrap_err(),
            OpenError::WrongWords
        );
        assert_eq!(
            open(file, &sams(&sam()), &no_hurry).unwrap_err(),
            OpenError::LockedWithWords
        );
    }
    assert!(!format!("{:?}", part().token).contains('9'));
    let parcel = pack(&payload(), &maya(), sam().public()).unwrap().bytes;
    assert_eq!(
        open_invitation(&parcel, &the_words(), &no_hurry).unwrap_err(),
        OpenError::NotLockedWithWords
    );
}

#[test]
fn what_is_no_invitation_is_not_packed_as_one() {
    let fault =
        |payload: &Payload, cost| pack_invitation(payload, &maya(), &the_words(), cost).err();
    assert_eq!(fault(&inviting(), 0), Some(PackError::WorkFactor));
    assert_eq!(fault(&inviting(), 19), Some(PackError::WorkFactor));
    assert_eq!(fault(&payload(), CHEAP), Some(PackError::Malformed));
    let mut addressed = inviting();
    addressed.to = Some(sam().fingerprint(PAIR));
    let mut without_card = inviting();
    without_card.cards.clear();
    for wrong in [addressed, without_card] {
        assert_eq!(fault(&wrong, CHEAP), Some(PackError::Malformed));
    }
    let other_keys = pack_invitation(&inviting(), &sam(), &the_words(), CHEAP).err();
    assert_eq!(other_keys, Some(PackError::Malformed));
    assert_eq!(
        pack(&inviting(), &maya(), sam().public()).err(),
        Some(PackError::Malformed)
    );
}

#[test]
fn a_swapped_key_or_card_is_refused() {
    // Somebody who had the words signs Maya's invitation with a key of their own.
    let inner = inner_of(&json_of(&inviting()), &priya());
    assert_eq!(open_locked(&inner).unwrap_err(), OpenError::NotFromPartner);
    let mut swapped = inviting();
    swapped.cards[0].raw = swapped.cards[0].raw.replace("Maya", "Mara");
    let inner = inner_of(&json_of(&swapped), &maya());
    assert_eq!(open_locked(&inner).unwrap_err(), OpenError::Malformed);
    let mut newer = inviting();
    newer.cards[0].raw = newer.cards[0].raw.replace(r#""form":1"#, r#""form":2"#);
    let inner = inner_of(&json_of(&newer), &maya());
    assert_eq!(open_locked(&inner).unwrap_err(), OpenError::NewerNeeded);
    let mut other_pair = inviting();
    other_pair.pair = LINEAGE;
    let inner = inner_of(&json_of(&other_pair), &maya());
    assert_eq!(open_locked(&inner).unwrap_err(), OpenError::Malformed);
}

#[test]
fn each_inner_step_says_no_in_an_invitation_too() {
    let json = json_of(&inviting());
    let inner = |json: &str| inner_of(json, &maya());
    let fault = |inner: &[u8]| open_locked(inner).unwrap_err();
    assert!(open_locked(&inner(&json)).is_ok());
    assert_eq!(fault(json.as_bytes()), OpenError::NotSigned);
    let text = String::from_utf8(inner(&json)).unwrap();
    assert_eq!(
        fault(text.replace("clause", "claUse").as_bytes()),
        OpenError::BadSignature
    );
    assert_eq!(
        fault(&inner(&json.replace(r#""v":1"#, r#""v":1,"v":1"#))),
        OpenError::Malformed
    );
    assert_eq!(
        fault(&inner(&json.replace(r#""min_v":1"#, r#""min_v":1,"x":1"#))),
        OpenError::Malformed
    );
    assert_eq!(
        fault(&inner(
            &json.replace(r#""v":1,"min_v":1"#, r#""v":2,"min_v":2"#)
        )),
        OpenError::NewerNeeded
    );
    assert_eq!(
        fault(&inner_of(&json_of(&payload()), &maya())),
        OpenError::Malformed
    );
}

#[test]
fn a_changed_or_cut_invitation_never_opens() {
    let file = pack_invitation(&inviting(), &maya(), &the_words(), CHEAP)
        .unwrap()
        .bytes;
    for at in (0..file.len()).step_by(53).chain(0..250) {
        let mut flipped = file.clone();
        flipped[at] ^= 0x10;
        // A flipped digit could ask for a high cost; that is tried elsewhere.
        assert!(open_invitation(&file[..at], &the_words(), &no_hurry).is_err());
        if ithaca_core::parcel::guard::recognise(&flipped)
            .is_ok_and(|sealed| costs_little(&sealed.lock))
        {
            assert!(open_invitation(&flipped, &the_words(), &no_hurry).is_err());
        }
    }
}

fn costs_little(lock: &ithaca_core::parcel::guard::Lock) -> bool {
    !matches!(
        lock,
        ithaca_core::parcel::guard::Lock::Words { work_factor: 10.. }
    )
}

#[test]
fn a_dear_invitation_is_refused_before_it_costs_anything() {
    let file = pack_invitation(&inviting(), &maya(), &the_words(), CHEAP)
        .unwrap()
        .bytes;
    let line = file
        .windows(3)
        .position(|window| window == b" 2\n")
        .unwrap();
    let mut dear = file.clone();
    dear.splice(line..line + 3, *b" 30\n");
    let started = Instant::now();
    assert_eq!(
        open_invitation(&dear, &the_words(), &no_hurry).unwrap_err(),
        OpenError::WorkFactorTooHigh
    );
    assert!(
        started.elapsed().as_millis() < 200,
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn the_real_cost_is_paid_and_read() {
    let packed = pack_invitation(&inviting(), &maya(), &the_words(), WORK_FACTOR).unwrap();
    let head = String::from_utf8_lossy(&packed.bytes[..200]).into_owned();
    assert!(head.lines().nth(1).unwrap().ends_with(" 18"), "{head}");
    assert_eq!(
        open_invitation(&packed.bytes, &the_words(), &no_hurry)
            .unwrap()
            .payload,
        inviting()
    );
}
