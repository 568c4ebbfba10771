//! Invitation and reply, with each awkward case.

use ithaca_core::clock::Moment;
use ithaca_core::error::{Error, Refusal};
use ithaca_core::exchange::{ArrivalKind, WordsCame, open_invitation};
use ithaca_core::home::Headline;
use ithaca_core::id::ArrivalId;
use ithaca_core::pair::{PairState, StopReason, Verified};
use ithaca_core::parcel::{OpenError, WordsFault};
use ithaca_core::person::Role;

use crate::people::{Person, agreed, day, joined};

fn maya_with_draft() -> Person {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    maya
}

/// PA-1, PA-2, G-8.
#[test]
fn st_1_maya_prepares_alone_and_nothing_is_sent() {
    let mut maya = Person::begin("Maya Chen");
    assert_eq!(
        maya.notebook.view_home(None).unwrap().headline,
        Headline::BeginPair
    );
    maya.prepares(Role::Mentee, "Sam");
    assert_eq!(
        maya.notebook.view_home(None).unwrap().headline,
        Headline::BeginDraft
    );
    maya.drafts();
    assert_eq!(
        maya.notebook.view_home(None).unwrap().headline,
        Headline::InvitePartner { clause_count: 34 }
    );
    assert!(maya.notebook.newest_parcel(&maya.pair).is_err());
}

#[test]
fn a_name_written_wrongly_is_mended_until_somebody_is_invited() {
    let mut maya = maya_with_draft();
    let pair = maya.pair.clone();
    let missing = maya.notebook.rename_partner(&pair, "  ");
    assert!(matches!(missing, Err(Error::Refused(Refusal::NameMissing))));
    maya.notebook
        .rename_partner(&pair, "Samuel  Okafor")
        .unwrap();
    let text = maya.notebook.view_whole_text(&pair).unwrap();
    let first = &text.clauses.first().unwrap().wording;
    assert!(first.contains("Samuel Okafor, the mentor"), "{first}");

    maya.fills_all();
    let (file, words) = maya.invites();
    let late = maya.notebook.rename_partner(&pair, "Sam");
    assert!(matches!(late, Err(Error::Refused(Refusal::InvitationOut))));
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let late = sam.notebook.rename_partner(&sam.pair.clone(), "May");
    assert!(matches!(late, Err(Error::Refused(Refusal::PairHasPartner))));
}

#[test]
fn pa_4_wrong_words_and_mistyped_words_each_say_so() {
    let (file, words) = maya_with_draft().invites();
    let wrong = "abacus abdomen ability able abnormal abrasive";
    assert!(matches!(
        open_invitation(&file, wrong),
        Err(Error::Open(OpenError::WrongWords))
    ));
    let mistyped = words.replacen(words.split(' ').next().unwrap(), "xqzzy", 1);
    assert!(matches!(
        open_invitation(&file, &mistyped),
        Err(Error::Words(WordsFault::Mistyped { place: 1, .. }))
    ));
    assert!(
        open_invitation(&file, &words.to_uppercase()).is_ok(),
        "capital letters are forgiven"
    );
}

#[test]
fn pa_4_an_expired_invitation_is_shown_and_the_inviter_may_still_say_yes() {
    let mut maya = maya_with_draft();
    let (file, words) = maya.invites();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let mail = sam.makes_parcel();
    let mut maya = maya.reopen(20);
    assert!(matches!(
        maya.notebook.view_home(None).unwrap().headline,
        Headline::InvitationExpired { .. }
    ));
    let arrival = maya.opens(&mail);
    assert_eq!(arrival.what, ArrivalKind::Reply { expired: true });
    maya.notebook.take_in(&arrival.arrival).unwrap();
    assert_eq!(
        maya.notebook.view_pair(&maya.pair).unwrap().line.state,
        PairState::Joined
    );
}

#[test]
fn pa_4_a_reply_to_an_invitation_taken_back_is_named() {
    let mut maya = maya_with_draft();
    let (file, words) = maya.invites();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let mail = sam.makes_parcel();
    maya.notebook.take_back_invitation(&maya.pair).unwrap();
    assert_eq!(
        maya.notebook.view_home(None).unwrap().headline,
        Headline::InvitePartner { clause_count: 34 }
    );
    let refused = maya.notebook.open_parcel(&mail).unwrap_err();
    assert!(
        matches!(refused, Error::Refused(Refusal::InvitationTakenBack { name }) if name == "Sam Okafor")
    );
    let (again, words) = maya.invites();
    sam.joins(&again, &words);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
}

#[test]
fn pa_4_an_invitation_opens_in_its_own_notebook_as_my_own_and_elsewhere_once() {
    let mut maya = maya_with_draft();
    let (file, words) = maya.invites();
    let own = open_invitation(&file, &words).unwrap();
    assert!(matches!(
        maya.notebook.join_invitation(&own, WordsCame::AnotherWay),
        Err(Error::Refused(Refusal::InvitationOwn))
    ));
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    assert!(matches!(
        sam.notebook.join_invitation(&own, WordsCame::AnotherWay),
        Err(Error::Refused(Refusal::InvitationUsed))
    ));
}

#[test]
fn pa_4_words_that_came_by_mail_verify_nobody_and_a_reply_says_what_it_will_verify() {
    let mut maya = maya_with_draft();
    let (file, words) = maya.invites();
    let mut sam = Person::begin("Sam Okafor");
    let invitation = open_invitation(&file, &words).unwrap();
    let joined = sam.notebook.join_invitation(&invitation, WordsCame::ByMail);
    sam.pair = joined.unwrap();
    let line = sam.notebook.view_pair(&sam.pair).unwrap().line;
    assert_eq!(line.verified, Verified::NotVerified);
    let reply = sam.makes_parcel();
    // Maya told the words by phone, and of that only she knows.
    let day = "2026-11-25".to_owned();
    let verified = Verified::OpeningWords { day };
    assert_eq!(maya.opens(&reply).verified, verified);
    maya.takes_in(&reply);
    let line = maya.notebook.view_pair(&maya.pair).unwrap().line;
    assert_eq!(line.verified, verified);
}

#[test]
fn pa_9_a_second_different_reply_stops_the_pair_until_words_match() {
    let mut maya = maya_with_draft();
    let (file, words) = maya.invites();
    let (mut sam, mut eve) = (Person::begin("Sam Okafor"), Person::begin("Sam Okafor"));
    eve.joins(&file, &words);
    sam.joins(&file, &words);
    let (from_eve, from_sam) = (eve.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_eve);
    let arrival = maya.opens(&from_sam);
    assert_eq!(arrival.what, ArrivalKind::SecondReply);
    maya.notebook.take_in(&arrival.arrival).unwrap();
    let line = maya.notebook.view_pair(&maya.pair).unwrap().line;
    assert_eq!(line.stopped, Some(StopReason::TwoReplies));
    assert_eq!(line.verified, Verified::NotVerified);
    assert!(matches!(
        maya.notebook.make_parcel(&maya.pair, true),
        Err(Error::Refused(Refusal::PairStopped))
    ));
    maya.notebook.choose_reply(&maya.pair, false).unwrap();
    let (here, there) = (
        maya.notebook.view_safety_words(&maya.pair).unwrap(),
        sam.notebook.view_safety_words(&sam.pair).unwrap(),
    );
    assert_eq!(here.words, there.words);
    maya.notebook
        .compare_safety_words(&maya.pair, true)
        .unwrap();
    maya.takes_in(&from_sam);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(
        sam.notebook.view_pair(&sam.pair).unwrap().line.state,
        PairState::Confirmed
    );
}

/// PA-8.
#[test]
fn st_4_safety_words_are_equal_and_verify_the_pair() {
    let (mut maya, mut sam) = agreed();
    let (here, there) = (
        maya.notebook.view_safety_words(&maya.pair).unwrap(),
        sam.notebook.view_safety_words(&sam.pair).unwrap(),
    );
    assert_eq!(here.words, there.words);
    assert_eq!(here.words.len(), 8);
    maya.notebook
        .compare_safety_words(&maya.pair, true)
        .unwrap();
    let verified = maya.notebook.view_pair(&maya.pair).unwrap().line.verified;
    assert_eq!(
        verified,
        Verified::SafetyWords {
            day: "2026-11-25".to_owned()
        }
    );
    sam.notebook.compare_safety_words(&sam.pair, false).unwrap();
    assert!(matches!(
        sam.notebook.make_parcel(&sam.pair, true),
        Err(Error::Refused(Refusal::PairStopped))
    ));
    maya.proposes("cl-scope", "We talk about skills.", "");
    let mail = maya.makes_parcel();
    assert!(
        matches!(
            sam.notebook.open_parcel(&mail),
            Err(Error::Refused(Refusal::PairStopped))
        ),
        "both ways"
    );
}

/// PA-8.
#[test]
fn pa_4_without_the_lock_the_pair_is_not_verified() {
    let mut maya = maya_with_draft();
    let draft = ithaca_core::exchange::InvitationDraft {
        personal_line: String::new(),
        include_draft: true,
        include_seal: false,
        locked: false,
        days: 14,
    };
    maya.notebook.invite(&maya.pair, &draft).unwrap();
    let words = maya
        .notebook
        .view_pair(&maya.pair)
        .unwrap()
        .invitation
        .unwrap()
        .opening_words
        .unwrap()
        .join(" ");
    let mut sam = Person::begin("Sam Okafor");
    let file = maya.file();
    sam.joins(&file, &words);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    for person in [&maya, &sam] {
        assert_eq!(
            person
                .notebook
                .view_pair(&person.pair)
                .unwrap()
                .line
                .verified,
            Verified::NotVerified
        );
    }
    // The first meeting takes a minute for it, until it is done.
    let meeting = maya.offers_date(None, "2026-12-14");
    assert!(maya.meeting(&meeting).compare_words);
    maya.notebook
        .compare_safety_words(&maya.pair, true)
        .unwrap();
    assert!(!maya.meeting(&meeting).compare_words);
}

#[test]
fn pa_6_the_roles_are_swapped_by_proposal_and_yes() {
    let (mut maya, mut sam) = joined();
    sam.notebook.propose_roles(&sam.pair).unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.notebook.answer_roles(&maya.pair, true).unwrap();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(
        maya.notebook.view_pair(&maya.pair).unwrap().line.my_role,
        Role::Mentor
    );
    assert_eq!(
        sam.notebook.view_pair(&sam.pair).unwrap().line.my_role,
        Role::Mentee
    );
}

/// 17:00 in UTC is 6 in the morning of the next day in Auckland.
#[test]
fn pa_2_the_days_of_an_invitation_are_the_days_where_each_lives() {
    let mut maya = maya_with_draft();
    maya.lives_in("Maya Chen", "Pacific/Auckland");
    let (file, words) = maya.invites();
    let out = maya.notebook.view_pair(&maya.pair).unwrap().invitation;
    let out = out.unwrap();
    assert_eq!(out.made_day, "2026-11-26");
    assert_eq!(out.expires_day, "2026-12-10");
    let seen = open_invitation(&file, &words).unwrap();
    let there = |zone: &str| {
        let now = Moment::new(day(0), zone.parse().unwrap());
        seen.view(ArrivalId::fresh(), &now).expires_day
    };
    assert_eq!(there("Pacific/Auckland"), "2026-12-10");
    assert_eq!(there("America/Lima"), "2026-12-09");
}
