//! Sam's notebook is gone. Maya invites him back into the same pair: a new key, fresh words, and everything shared.

use ithaca_core::agreement::{AgreementState, Answer, ClauseState};
use ithaca_core::erasure::ErasureDraft;
use ithaca_core::error::Error;
use ithaca_core::exchange::{ArrivalKind, InvitationBack, open_invitation};
use ithaca_core::id::ArrivalId;
use ithaca_core::pair::{OutState, PairSide, PairState, StopReason, Verified};
use ithaca_core::person::Role;
use ithaca_core::record::{check_record, record_files};
use ithaca_core::store::journal;

use crate::people::{Person, joined, moment, signed};

impl Person {
    /// Says that the partner's notebook is gone, and makes the way back.
    pub fn invites_back(&mut self) -> (Vec<u8>, String) {
        let back = InvitationBack {
            personal_line: "Come back in.".to_owned(),
            days: 14,
        };
        self.notebook.invite_back(&self.pair, &back).unwrap();
        let out = self.notebook.view_pair(&self.pair).unwrap();
        let words = out.invitation.unwrap().opening_words.unwrap();
        (self.file(), words.join(" "))
    }

    /// Opens the way back that the partner makes, and is let in.
    pub fn comes_back_to(&mut self, stayed: &mut Person) {
        let (file, words) = stayed.invites_back();
        self.joins(&file, &words);
        let reply = self.makes_parcel();
        stayed.takes_in(&reply);
    }

    pub fn stopped(&self) -> Option<StopReason> {
        let view = self.notebook.view_pair(&self.pair).unwrap();
        view.line.stopped
    }

    pub fn state(&self) -> PairState {
        self.notebook.view_pair(&self.pair).unwrap().line.state
    }

    pub fn refusal(&mut self, file: &[u8]) -> Error {
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

/// Ids of everything in the journal, with whether it is this person's own.
pub fn journal(person: &Person) -> Vec<(String, bool)> {
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

#[test]
fn xc_12_what_came_back_is_what_was_lost_and_each_wrote_their_own() {
    let (mut maya, gone) = signed();
    let mut sam = Person::begin("Sam Okafor");
    sam.comes_back_to(&mut maya);
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
    let mut sam = Person::begin("Sam Okafor");
    sam.comes_back_to(&mut maya);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert_eq!(
        sam.notebook.view_pair(&sam.pair).unwrap().former_keys.len(),
        2
    );

    // Now Maya's laptop goes, and Sam holds what she had.
    let mut maya = Person::begin("Maya Chen");
    maya.comes_back_to(&mut sam);
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
fn pa_11_whoever_erased_the_pair_here_comes_back_into_it_as_with_an_empty_notebook() {
    let (mut maya, mut sam) = signed();
    let draft = ErasureDraft {
        typed_name: "Maya Chen".to_owned(),
        with_set_aside: false,
    };
    let (pair, passphrase) = (sam.pair.clone(), sam.passphrase.clone());
    sam.notebook.erase_pair(&pair, &draft, &passphrase).unwrap();
    sam.comes_back_to(&mut maya);
    let everything = maya.makes_parcel();
    sam.takes_in(&everything);
    let page = sam.notebook.view_agreement(&sam.pair).unwrap();
    assert_eq!(page.state, AgreementState::SignedByBoth);
}

#[test]
fn pa_11_into_a_closed_pair_one_comes_back_to_read() {
    let (mut maya, _gone) = signed();
    maya.notebook.close_pair(&maya.pair.clone(), None).unwrap();
    let mut sam = Person::begin("Sam Okafor");
    sam.comes_back_to(&mut maya);
    let everything = maya.makes_parcel();
    sam.takes_in(&everything);
    let line = sam.notebook.view_pair(&sam.pair).unwrap().line;
    assert!(line.closed_on.is_some(), "closed there as it is here");
    assert!(sam.notebook.record_source(&sam.pair, None).is_ok());
}
