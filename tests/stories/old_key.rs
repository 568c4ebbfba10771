//! A key that is used no more: what it signs is refused, left out or made again, whoever carries it.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use ithaca_core::agreement::{AgreementState, ClauseState};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::exchange::{ArrivalKind, WordsCame, open_invitation};
use ithaca_core::pair::{Pair, PairState, StopReason, Verified};
use ithaca_core::parcel::OpenError;

use crate::hostile::Forger;
use crate::lost_notebook::journal;
use crate::people::{Person, agreed, signed};

#[test]
fn pa_11_while_the_way_back_is_open_the_old_key_opens_nothing_here() {
    let (mut maya, mut gone) = signed();
    gone.proposes("cl-scope", "Whoever has the laptop writes this.", "");
    let late = gone.makes_parcel();
    maya.invites_back();
    assert_eq!(maya.stopped(), Some(StopReason::PartnerLost));
    assert!(matches!(
        maya.refusal(&late),
        Error::Refused(Refusal::PairStopped)
    ));
    let make = maya.notebook.make_parcel(&maya.pair.clone(), true);
    assert!(matches!(
        make.unwrap_err(),
        Error::Refused(Refusal::PairStopped)
    ));
}

#[test]
fn pa_11_after_the_return_the_old_key_is_refused_by_name() {
    let (mut maya, mut gone) = signed();
    let mut sam = Person::begin("Sam Okafor");
    sam.comes_back_to(&mut maya);
    gone.proposes("cl-scope", "Whoever has the laptop writes this.", "");
    let late = gone.makes_parcel();
    assert!(matches!(
        maya.refusal(&late),
        Error::Open(OpenError::KeyReplaced)
    ));
    assert_eq!(maya.clause("cl-scope").state, ClauseState::Agreed);
}

#[test]
fn pa_11_an_entry_of_the_old_key_is_left_out_whoever_carries_it() {
    let (mut maya, gone) = signed();
    let mut sam = Person::begin("Sam Okafor");
    sam.comes_back_to(&mut maya);
    let everything = maya.makes_parcel();
    sam.takes_in(&everything);

    // A late entry of the old key, in a parcel that the new key signed.
    let mut old = Forger::of(&gone);
    let late = old.entry(
        "agreement/1/cl-scope",
        "clause_answered",
        r#"{"answer":"no","reason":""}"#,
    );
    let carried = old.signs(&late);
    let forger = Forger::of(&sam);
    let mail = forger.packs(&forger.payload(vec![carried]));
    let arrival = maya.opens(&mail);
    assert_eq!(arrival.left_out_count, 1);
    maya.notebook.take_in(&arrival.arrival).unwrap();
    assert_eq!(maya.clause("cl-scope").state, ClauseState::Agreed);
}

#[test]
fn pa_11_a_text_signed_by_one_under_the_old_key_is_made_again() {
    let (mut maya, _gone) = agreed();
    maya.signs();
    let _lost_on_the_way = maya.makes_parcel();
    let mut sam = Person::begin("Sam Okafor");
    sam.comes_back_to(&mut maya);
    let page = maya.notebook.view_signing(&maya.pair).unwrap();
    let his = maya
        .notebook
        .view_pair(&maya.pair)
        .unwrap()
        .partner_fingerprint
        .unwrap();
    assert!(page.text.contains(&his), "the text names his new key");
    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.signs();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    for person in [&maya, &sam] {
        let page = person.notebook.view_agreement(&person.pair).unwrap();
        assert_eq!(page.state, AgreementState::SignedByBoth);
    }
}

#[test]
fn pa_11_the_way_back_can_be_taken_back_and_all_is_as_before() {
    let (mut maya, mut sam) = signed();
    let invitation = |it: &Person| it.notebook.view_pair(&it.pair).unwrap().invitation;
    let before = invitation(&maya);
    let (file, words) = maya.invites_back();
    maya.notebook
        .take_back_invitation(&maya.pair.clone())
        .unwrap();
    assert_eq!(maya.stopped(), None);
    assert_eq!(maya.state(), PairState::Confirmed);
    assert!(before.is_some_and(|it| !it.back));
    assert_eq!(invitation(&maya).map(|it| it.back), Some(false));
    sam.proposes("cl-scope", "Found the laptop again.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);

    let mut other = Person::begin("Sam Okafor");
    other.joins(&file, &words);
    let reply = other.makes_parcel();
    assert!(maya.notebook.open_parcel(&reply).is_err());
}

#[test]
fn pa_11_a_second_reply_to_the_way_back_stops_the_pair() {
    let (mut maya, _gone) = signed();
    maya.proposes("cl-scope", "Mine, waiting.", "");
    let (file, words) = maya.invites_back();
    let (mut sam, mut thief) = (Person::begin("Sam Okafor"), Person::begin("Sam Okafor"));
    sam.joins(&file, &words);
    thief.joins(&file, &words);
    let (first, second) = (sam.makes_parcel(), thief.makes_parcel());
    maya.takes_in(&first);
    let arrival = maya.opens(&second);
    assert_eq!(arrival.what, ArrivalKind::SecondReply);
    maya.notebook.take_in(&arrival.arrival).unwrap();
    assert_eq!(maya.stopped(), Some(StopReason::TwoReplies));

    // The first was the thief: nothing that the real Sam wrote in all the time before goes with him.
    let before = journal(&maya);
    maya.notebook
        .choose_reply(&maya.pair.clone(), false)
        .unwrap();
    assert_eq!(journal(&maya), before);
    let waits = maya.notebook.view_pair(&maya.pair).unwrap().line;
    assert_eq!(
        waits.waiting_for_partner, 1,
        "and what waits goes on waiting"
    );
}

#[test]
fn pa_11_whoever_restored_a_copy_from_before_the_return_lets_the_other_in_again() {
    let (maya, _gone) = signed();
    let maya = maya.reopen(0);
    let db = maya.profile().join("notebook").join("notebook.db");
    let backup = std::fs::read(&db).unwrap();
    let mut maya = maya;
    let mut sam = Person::begin("Sam Okafor");
    sam.comes_back_to(&mut maya);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.proposes("cl-scope", "Written under the second key.", "");
    let lost = sam.makes_parcel();
    maya.takes_in(&lost);

    let mut maya =
        maya.reopen_after(|folder| std::fs::write(folder.join("notebook.db"), &backup).unwrap());
    let unknown = sam.makes_parcel_of_everything();
    assert!(
        maya.notebook.open_parcel(&unknown).is_err(),
        "a key she does not know"
    );
    let (file, words) = maya.invites_back();
    let pair = sam.pair.clone();
    sam.joins(&file, &words);
    assert_eq!(sam.pair, pair);
    let reply = sam.makes_parcel();
    let arrival = maya.opens(&reply);
    assert!(matches!(arrival.what, ArrivalKind::Back { .. }));
    maya.notebook.take_in(&arrival.arrival).unwrap();
    assert_eq!(
        maya.clause("cl-scope").state,
        ClauseState::MyTurn,
        "what she lost was written again under his third key"
    );
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let source = |it: &Person| it.notebook.record_source(&it.pair, None).unwrap();
    assert_eq!(source(&maya).text, source(&sam).text);
}

#[test]
fn pa_11_while_the_way_back_is_open_no_words_are_compared() {
    let (mut maya, _gone) = signed();
    let (pair, by_hand) = (maya.pair.clone(), Verified::NotVerified);
    maya.notebook
        .change(|page| {
            let mut kept = Pair::load(page.store, &pair)?;
            kept.verified = by_hand;
            kept.save(page.store)
        })
        .unwrap();
    let (file, words) = maya.invites_back();
    assert!(!maya.notebook.view_home(None).unwrap().not_verified);
    for match_ in [true, false] {
        let compared = maya.notebook.compare_safety_words(&pair, match_);
        assert!(matches!(
            compared.unwrap_err(),
            Error::Refused(Refusal::PairStopped)
        ));
    }
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    let arrival = maya.opens(&reply);
    assert!(matches!(arrival.what, ArrivalKind::Back { .. }));
    maya.notebook.take_in(&arrival.arrival).unwrap();
    let page = maya.notebook.view_agreement(&pair).unwrap();
    assert_eq!(page.state, AgreementState::SignedByBoth);
}

#[test]
fn pa_11_a_way_back_leads_in_once() {
    let (mut maya, _gone) = signed();
    let (file, words) = maya.invites_back();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
    let everything = maya.makes_parcel();
    sam.takes_in(&everything);
    sam.proposes("cl-scope", "We talk about skills alone.", "");
    let before = journal(&sam);
    assert!(matches!(
        join_again(&mut sam, &file, &words),
        Error::Refused(Refusal::InvitationUsed)
    ));
    assert!(matches!(
        join_again(&mut maya, &file, &words),
        Error::Refused(Refusal::InvitationOwn)
    ));
    assert_eq!(journal(&sam), before);
}

#[test]
fn pa_11_whoever_came_back_once_opens_no_way_back_of_their_own() {
    let (_gone, mut sam) = signed();
    let mut maya = Person::begin("Maya Chen");
    maya.comes_back_to(&mut sam);
    let everything = sam.makes_parcel();
    maya.takes_in(&everything);
    let (file, words) = maya.invites_back();
    assert!(matches!(
        join_again(&mut maya, &file, &words),
        Error::Refused(Refusal::InvitationOwn)
    ));
}

#[test]
fn pa_11_a_way_back_lifts_no_stop_that_was_set_here() {
    let (mut maya, mut sam) = signed();
    sam.notebook
        .compare_safety_words(&sam.pair.clone(), false)
        .unwrap();
    let (file, words) = maya.invites_back();
    assert!(matches!(
        join_again(&mut sam, &file, &words),
        Error::Refused(Refusal::PairStopped)
    ));
    assert_eq!(sam.stopped(), Some(StopReason::WordsDiffer));
}

/// A snapshot of the laptop does not know that its notebook is older than what the partner holds.
#[test]
fn pa_11_whoever_came_back_once_is_known_as_an_older_copy() {
    let (mut maya, _gone) = signed();
    let mut sam = Person::begin("Sam Okafor");
    sam.comes_back_to(&mut maya);
    let everything = maya.makes_parcel();
    sam.takes_in(&everything);
    let mut snapshot = Vec::new();
    let mut sam = sam.reopen_after(|folder| snapshot = files(folder));
    sam.proposes("cl-scope", "We talk about skills alone.", "");
    let late = sam.makes_parcel();
    maya.takes_in(&late);
    let mut sam = sam.reopen_after(|folder| {
        for (path, bytes) in &snapshot {
            fs::write(folder.join(path), bytes).unwrap();
        }
    });
    let everything = maya.makes_everything();
    let arrival = sam.opens(&everything);
    assert!(
        matches!(arrival.what, ArrivalKind::IamOlder { .. }),
        "{:?}",
        arrival.what
    );
}

fn join_again(person: &mut Person, file: &[u8], words: &str) -> Error {
    let invitation = open_invitation(file, words).unwrap();
    person
        .notebook
        .join_invitation(&invitation, WordsCame::AnotherWay)
        .unwrap_err()
}

fn files(folder: &Path) -> Vec<(OsString, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let files = entries.filter(|it| it.file_type().unwrap().is_file());
    files
        .map(|it| (it.file_name(), fs::read(it.path()).unwrap()))
        .collect()
}
