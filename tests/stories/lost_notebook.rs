//! Sam's notebook is gone. Maya invites him back into the same pair: a new key, fresh words, and everything shared.

use ithaca_core::agreement::{AgreementState, Answer, ClauseState};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::exchange::{ArrivalKind, InvitationBack, open_invitation};
use ithaca_core::id::ArrivalId;
use ithaca_core::pair::{OutState, PairSide, PairState, StopReason, Verified};
use ithaca_core::parcel::OpenError;
use ithaca_core::person::Role;
use ithaca_core::record::{check_record, record_files};
use ithaca_core::store::journal;

use crate::hostile::Forger;
use crate::people::{Person, agreed, joined, moment, signed};

impl Person {
    /// Says that the partner's notebook is gone, and makes the way back.
    fn invites_back(&mut self) -> (Vec<u8>, String) {
        let back = InvitationBack {
            personal_line: "Come back in.".to_owned(),
            days: 14,
        };
        self.notebook.invite_back(&self.pair, &back).unwrap();
        let out = self.notebook.view_pair(&self.pair).unwrap();
        let words = out.invitation.unwrap().opening_words.unwrap();
        (self.file(), words.join(" "))
    }

    fn stopped(&self) -> Option<StopReason> {
        let view = self.notebook.view_pair(&self.pair).unwrap();
        view.line.stopped
    }

    fn state(&self) -> PairState {
        self.notebook.view_pair(&self.pair).unwrap().line.state
    }

    fn refusal(&mut self, file: &[u8]) -> Error {
        self.notebook.open_parcel(file).unwrap_err()
    }
}

/// Both signed; Sam's laptop is gone with everything on it; a new notebook answers Maya's way back.
fn back_again() -> (Person, Person) {
    let (mut maya, mut gone) = signed();
    let side = PairSide {
        colour: "plum".to_owned(),
        banner: "Harbour".to_owned(),
        partner_mail: "maya@harbour.example".to_owned(),
    };
    gone.notebook.save_pair_side(&gone.pair, &side).unwrap();
    let (file, words) = maya.invites_back();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    let arrival = maya.opens(&reply);
    assert!(matches!(arrival.what, ArrivalKind::Back { expired: false }));
    maya.notebook.take_in(&arrival.arrival).unwrap();
    (maya, sam)
}

#[test]
fn xc_12_everything_that_was_shared_comes_back_to_a_new_notebook() {
    let (mut maya, mut sam) = back_again();
    let view = maya.notebook.view_pair(&maya.pair).unwrap();
    assert!(matches!(view.line.verified, Verified::OpeningWords { .. }));
    assert!(
        matches!(view.line.out, OutState::Waiting { change_count } if change_count > 30),
        "everything waits for him: {:?}",
        view.line.out
    );

    let everything = maya.makes_parcel();
    let arrival = sam.opens(&everything);
    assert!(matches!(arrival.what, ArrivalKind::Rebuild { .. }));
    sam.notebook.take_in(&arrival.arrival).unwrap();

    for person in [&maya, &sam] {
        let page = person.notebook.view_agreement(&person.pair).unwrap();
        assert_eq!(page.state, AgreementState::SignedByBoth);
        assert_eq!(person.state(), PairState::Confirmed);
    }
    let source = |it: &Person| it.notebook.record_source(&it.pair, None).unwrap();
    let (hers, his) = (source(&maya), source(&sam));
    assert_eq!(hers.text, his.text);
    assert_eq!(hers.mentor.key, his.mentor.key, "the key he signed with");
    assert_eq!(his.mentor.signature, hers.mentor.signature);
    let mine = sam.notebook.view_pair(&sam.pair).unwrap().my_fingerprint;
    assert_ne!(
        his.head.mentor_key,
        mine.unwrap(),
        "his key of today is another one"
    );

    // His next parcel says that he has it all, and nothing is sent twice.
    sam.proposes("cl-scope", "We talk about skills alone.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let out = maya.notebook.view_pair(&maya.pair).unwrap().line.out;
    assert!(matches!(out, OutState::Received { .. }), "{out:?}");
}

#[test]
fn xc_12_what_only_he_could_see_does_not_come_back() {
    let (mut maya, mut sam) = back_again();
    let everything = maya.makes_parcel();
    sam.takes_in(&everything);
    let view = sam.notebook.view_pair(&sam.pair).unwrap();
    let kept = (view.partner_mail.as_str(), view.line.banner.as_str());
    assert_eq!(kept, ("", ""), "they come from a backup of one's own alone");
}

#[test]
fn pa_11_a_version_after_the_return_names_and_needs_the_new_key() {
    let (mut maya, mut sam) = back_again();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.proposes("cl-scope", "We talk about skills alone.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.answers("cl-scope", Answer::Yes);
    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    sam.signs();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let source = |it: &Person, version| it.notebook.record_source(&it.pair, Some(version)).unwrap();
    for version in [1, 2] {
        let (hers, his) = (source(&maya, version), source(&sam, version));
        assert_eq!(hers.text, his.text, "version {version}");
    }
    assert_ne!(
        source(&maya, 1).head.mentor_key,
        source(&maya, 2).head.mentor_key
    );
    assert_eq!(
        source(&maya, 1).head.mentee_key,
        source(&maya, 2).head.mentee_key
    );
}

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
    let (file, words) = maya.invites_back();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
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
    let (file, words) = maya.invites_back();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
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
    let (file, words) = maya.invites_back();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
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
    let (file, words) = maya.invites_back();
    maya.notebook
        .take_back_invitation(&maya.pair.clone())
        .unwrap();
    assert_eq!(maya.stopped(), None);
    assert_eq!(maya.state(), PairState::Confirmed);
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
fn pa_11_before_joining_he_sees_whose_way_back_it_is_and_his_old_key() {
    let (mut maya, gone) = signed();
    let old = gone.notebook.view_pair(&gone.pair).unwrap().my_fingerprint;
    let (file, words) = maya.invites_back();
    let view = open_invitation(&file, &words)
        .unwrap()
        .view(ArrivalId::fresh(), &moment(0));
    assert_eq!(view.back.map(|back| back.former_fingerprint), old);
    assert!(view.clause_titles.is_empty());

    let (mut maya, _sam) = joined();
    let early = maya.notebook.invite_back(
        &maya.pair.clone(),
        &InvitationBack {
            personal_line: String::new(),
            days: 14,
        },
    );
    assert!(
        early.is_err(),
        "nobody has joined yet: there is nothing to come back to"
    );
}

#[test]
fn pa_11_a_restored_backup_that_joins_again_keeps_everything_under_a_new_key() {
    let (mut maya, mut sam) = signed();
    sam.proposes("cl-scope", "Never sent.", "");
    let before = sam.notebook.view_pair(&sam.pair).unwrap().my_fingerprint;
    let _not_delivered = sam.makes_parcel();
    let (file, words) = maya.invites_back();
    let pair = sam.pair.clone();
    sam.joins(&file, &words);
    assert_eq!(sam.pair, pair, "the same pair on his laptop");
    let after = sam.notebook.view_pair(&sam.pair).unwrap().my_fingerprint;
    assert_ne!(before, after);

    let reply = sam.makes_parcel();
    let arrival = maya.opens(&reply);
    assert_eq!(arrival.left_out_count, 0);
    maya.notebook.take_in(&arrival.arrival).unwrap();
    assert_eq!(
        maya.clause("cl-scope").state,
        ClauseState::MyTurn,
        "what he had not delivered was written again under the new key"
    );
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(sam.state(), PairState::Confirmed);
    let source = |it: &Person| it.notebook.record_source(&it.pair, None).unwrap();
    assert_eq!(source(&maya).text, source(&sam).text);
}

#[test]
fn pa_11_how_to_check_still_says_good_on_both_laptops() {
    let (mut maya, mut sam) = back_again();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    for person in [&maya, &sam] {
        let source = person.notebook.record_source(&person.pair, None).unwrap();
        let files = record_files(&source);
        let text = |name: &str| {
            let file = files.iter().find(|file| file.name == name).unwrap();
            String::from_utf8(file.bytes.clone()).unwrap()
        };
        let checked = check_record(
            text("agreement.txt").as_bytes(),
            &text("allowed_signers"),
            &text("mentee.sig"),
            &text("mentor.sig"),
        );
        assert!(checked.is_ok(), "{checked:?}");
        let how = text("HOW-TO-CHECK.txt");
        assert!(how.contains("The mentor's key above was in use until 2026-11-25"));
        let by_word = how.contains("as the other person kept it");
        assert_eq!(by_word, source.my_role == Role::Mentor, "{how}");
    }
}

/// Ids of everything in the journal, with whether it is this person's own.
fn journal(person: &Person) -> Vec<(String, bool)> {
    let read = person.notebook.read(|store| {
        let mut all = Vec::new();
        for mine in [true, false] {
            for (lineage, _) in journal::heads(store, &person.pair, mine)? {
                let rows = journal::rows_above(store, &person.pair, &lineage, 0)?;
                all.extend(
                    rows.into_iter()
                        .map(|row| (row.entry.to_string(), row.mine)),
                );
            }
        }
        all.sort();
        Ok(all)
    });
    read.unwrap()
}

#[test]
fn xc_12_what_came_back_is_what_was_lost_and_each_wrote_their_own() {
    let (mut maya, gone) = signed();
    let (file, words) = maya.invites_back();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
    let everything = maya.makes_parcel();
    let arrival = sam.opens(&everything);
    assert_eq!(
        arrival.needs_yes_count, 0,
        "he has answered all of it before"
    );
    sam.notebook.take_in(&arrival.arrival).unwrap();
    assert_eq!(journal(&sam), journal(&gone));
    sam.notebook.fold_again().unwrap();
    let page = sam.notebook.view_agreement(&sam.pair).unwrap();
    assert_eq!(page.state, AgreementState::SignedByBoth);
}

#[test]
fn pa_11_the_second_loss_of_the_same_person_and_then_of_the_other() {
    let (mut maya, _gone) = back_again();
    let (file, words) = maya.invites_back();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(
        sam.notebook.view_pair(&sam.pair).unwrap().former_keys.len(),
        2
    );

    // Now Maya's laptop goes, and Sam holds what she had.
    let (file, words) = sam.invites_back();
    let mut maya = Person::begin("Maya Chen");
    maya.joins(&file, &words);
    let reply = maya.makes_parcel();
    sam.takes_in(&reply);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let source = |it: &Person| it.notebook.record_source(&it.pair, None).unwrap();
    assert_eq!(source(&maya).text, source(&sam).text);
    assert_eq!(journal(&maya).len(), journal(&sam).len());
    maya.proposes("cl-scope", "We go on.", "");
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(sam.clause("cl-scope").state, ClauseState::MyTurn);
}

#[test]
fn pa_11_whoever_restored_a_copy_from_before_the_return_lets_the_other_in_again() {
    let (maya, _gone) = signed();
    let maya = maya.reopen(0);
    let db = maya.profile().join("notebook").join("notebook.db");
    let backup = std::fs::read(&db).unwrap();
    let mut maya = maya;
    let (file, words) = maya.invites_back();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
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
