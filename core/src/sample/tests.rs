//! What only the room itself can show: an invitation that the sample made, and how it is met outside.

use chrono::{TimeZone as _, Utc};

use super::made::SamplePlace;
use super::mark::{Seat, keys_of, speaks_for_sample};
use super::walk::WalkingClock;
use crate::error::{Error, Refusal};
use crate::exchange::{InvitationDraft, open_any_invitation, open_invitation};
use crate::pair::PairDraft;
use crate::parcel::PairKeys;
use crate::person::Role;

#[test]
fn on_2_an_invitation_of_the_sample_is_opened_by_nobody_outside() {
    let folder = tempfile::tempdir().unwrap();
    let place = SamplePlace::at(folder.path().join("ithaca-sample"));
    let clock = WalkingClock::default();
    clock.set(Utc.with_ymd_and_hms(2026, 11, 25, 17, 0, 0).unwrap());
    let zone = "Europe/Lisbon".parse().unwrap();
    let mut maya = place
        .begin(Seat::Maya, "Maya Chen", &clock, zone, &mut rand::rng())
        .unwrap();
    let pair = maya
        .prepare_pair(&PairDraft {
            my_role: Role::Mentee,
            partner_name: "Sam".to_owned(),
        })
        .unwrap();
    let draft = InvitationDraft {
        personal_line: String::new(),
        include_draft: false,
        include_seal: false,
        locked: true,
        days: 14,
    };
    maya.invite(&pair, &draft).unwrap();
    let out = maya.view_pair(&pair).unwrap().invitation.unwrap();
    let words = out.opening_words.unwrap().join(" ");
    let (_, file) = maya.newest_parcel(&pair).unwrap();
    assert!(matches!(
        open_invitation(&file, &words),
        Err(Error::Refused(Refusal::FromSample))
    ));
    open_any_invitation(&file, &words).unwrap();
}

#[test]
fn the_keys_of_the_sample_are_the_same_everywhere_and_nobody_elses() {
    for seat in Seat::BOTH {
        let keys = keys_of(seat).unwrap();
        assert_eq!(keys.public(), keys_of(seat).unwrap().public());
        assert!(speaks_for_sample(keys.public()).unwrap());
    }
    assert_ne!(
        keys_of(Seat::Maya).unwrap().public(),
        keys_of(Seat::Sam).unwrap().public()
    );
    let fresh = PairKeys::generate(&mut rand::rng()).unwrap();
    assert!(!speaks_for_sample(fresh.public()).unwrap());
}
