//! Both invite each other (PA-9): in the end there is one pair, and both drafts stand as crossed proposals.

use ithaca_core::agreement::{Answer, ClauseState};
use ithaca_core::erasure::ErasureDraft;
use ithaca_core::error::{Error, Refusal};
use ithaca_core::exchange::{ArrivalKind, WordsCame, open_invitation};
use ithaca_core::id::ClauseId;
use ithaca_core::pair::PairState;
use ithaca_core::person::Role;

use crate::hostile::{Forger, every_row};
use crate::people::Person;

const CLAUSE: &str = "cl-scope";

struct BothInvited {
    maya: Person,
    sam: Person,
    mayas: (Vec<u8>, String),
    sams: (Vec<u8>, String),
}

/// Maya invited Sam and Sam invited Maya; both sent a draft, and differ in one clause.
fn both_invited() -> BothInvited {
    let (mut maya, mut sam) = (Person::begin("Maya Chen"), Person::begin("Sam Okafor"));
    maya.prepares(Role::Mentee, "Sam");
    sam.prepares(Role::Mentor, "maya chen");
    for (person, words) in [
        (&mut maya, "We talk about skills."),
        (&mut sam, "We talk about work."),
    ] {
        person.drafts();
        let mut draft = person.draft_of(CLAUSE);
        draft.own_words = Some(words.to_owned());
        person
            .notebook
            .save_clause_draft(&person.pair, &ClauseId::new(CLAUSE), &draft)
            .unwrap();
    }
    let (mayas, sams) = (maya.invites(), sam.invites());
    BothInvited {
        maya,
        sam,
        mayas,
        sams,
    }
}

fn wire(person: &Person) -> String {
    Forger::of(person).keyring.wire
}

fn pair_count(person: &Person) -> usize {
    every_row(person)["pair"].len()
}

fn stand_crossed(maya: &Person, sam: &Person) {
    for person in [maya, sam] {
        assert_eq!(pair_count(person), 1, "one pair");
        let view = person.clause(CLAUSE);
        assert_eq!(view.state, ClauseState::Crossed);
        let mut words: Vec<String> = view.letters.into_iter().map(|it| it.wording).collect();
        words.sort();
        assert_eq!(words, ["We talk about skills.", "We talk about work."]);
    }
    assert_eq!(wire(maya), wire(sam));
}

fn exchange_all(maya: &mut Person, sam: &mut Person) {
    for _ in 0..2 {
        let mail = maya.makes_parcel_of_everything();
        sam.takes_in(&mail);
        let mail = sam.makes_parcel_of_everything();
        maya.takes_in(&mail);
    }
}

/// From here they come to one agreement like any other two.
fn agree_and_sign(maya: &mut Person, sam: &mut Person) {
    maya.agrees_to_all_left();
    for line in maya.notebook.view_agreement(&maya.pair).unwrap().clauses {
        if line.state == ClauseState::Crossed {
            maya.answers(line.clause.as_str(), Answer::Yes);
        }
    }
    exchange_all(maya, sam);
    sam.agrees_to_all_left();
    exchange_all(maya, sam);
    maya.signs();
    exchange_all(maya, sam);
    sam.signs();
    exchange_all(maya, sam);
    let [one, other] = [&*maya, &*sam].map(|it| it.notebook.record_source(&it.pair, None).unwrap());
    assert_eq!(one.text, other.text);
    assert!(one.text.contains("We talk about work."));
}

#[test]
fn whoever_opens_the_others_invitation_joins_it_and_there_is_one_pair() {
    let BothInvited {
        mut maya,
        mut sam,
        mayas,
        sams,
    } = both_invited();
    let invitation = open_invitation(&sams.0, &sams.1).unwrap();
    let crosses = maya.notebook.crossing(&invitation).unwrap();
    assert_eq!(crosses.as_ref(), Some(&maya.pair));
    let before = maya.pair.clone();
    maya.joins(&sams.0, &sams.1);
    assert_eq!(maya.pair, before, "her own pair goes on");
    let reply = maya.makes_parcel();
    sam.takes_in(&reply);
    stand_crossed(&maya, &sam);
    assert_eq!(sam.clause("cl-idp").state, ClauseState::PartnersTurn);
    assert_eq!(
        maya.clause("cl-idp").state,
        ClauseState::MyTurn,
        "what both drafted alike waits once"
    );
    agree_and_sign(&mut maya, &mut sam);

    // Weeks later Sam finds the mail with Maya's invitation.
    let left_over = open_invitation(&mayas.0, &mayas.1).unwrap();
    let before = every_row(&sam);
    let refused = sam
        .notebook
        .join_invitation(&left_over, WordsCame::AnotherWay);
    let named = matches!(
        refused,
        Err(Error::Refused(
            Refusal::PairHasPartner | Refusal::InvitationUsed
        ))
    );
    assert!(
        named || pair_count(&sam) == 2,
        "a clock that stands cannot tell which came first"
    );
    if named {
        assert_eq!(before, every_row(&sam));
    }
}

#[test]
fn an_invitation_older_than_the_pair_it_would_make_is_left_over() {
    let BothInvited {
        maya,
        mut sam,
        mayas,
        sams,
    } = both_invited();
    let mut maya = maya.reopen(1);
    maya.joins(&sams.0, &sams.1);
    let reply = maya.makes_parcel();
    sam.takes_in(&reply);
    let left_over = open_invitation(&mayas.0, &mayas.1).unwrap();
    let before = every_row(&sam);
    assert!(matches!(
        sam.notebook
            .join_invitation(&left_over, WordsCame::AnotherWay),
        Err(Error::Refused(Refusal::PairHasPartner))
    ));
    assert_eq!(before, every_row(&sam));
}

#[test]
fn if_both_open_the_others_both_keep_the_smaller_pair_id_and_nothing_is_lost() {
    // Which of the two ids is smaller is chance: a few tries meet both.
    for maya_first in [true, false, true, false] {
        let BothInvited {
            mut maya,
            mut sam,
            mayas,
            sams,
        } = both_invited();
        let wires = [wire(&maya), wire(&sam)];
        let smaller = wires.iter().min().unwrap().clone();
        maya.joins(&sams.0, &sams.1);
        sam.joins(&mayas.0, &mayas.1);
        maya.proposes("cl-idp", "The mentee writes the plan.", "");
        let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
        let mut posts = [(&mut maya, &from_sam), (&mut sam, &from_maya)];
        if !maya_first {
            posts.reverse();
        }
        for (person, mail) in posts {
            let view = person.understands(mail);
            person.notebook.take_in(&view.arrival).unwrap();
        }
        assert_eq!([wire(&maya), wire(&sam)], [smaller.clone(), smaller]);
        exchange_all(&mut maya, &mut sam);
        stand_crossed(&maya, &sam);
        let states = [&maya, &sam].map(|it| it.notebook.view_pair(&it.pair).unwrap().line.state);
        assert_eq!(states, [PairState::Confirmed; 2]);
        let told = [&maya, &sam].iter().all(|person| {
            let letters = person.clause("cl-idp").letters;
            letters
                .iter()
                .any(|it| it.wording == "The mentee writes the plan.")
        });
        assert!(told, "what she offered meanwhile is offered again");
        agree_and_sign(&mut maya, &mut sam);
    }
}

#[test]
fn a_late_reply_to_an_invitation_that_was_given_up_moves_nobody() {
    let BothInvited {
        mut maya,
        mut sam,
        mayas,
        sams,
    } = both_invited();
    // Somebody else holds the words of Maya's invitation.
    let mut eve = Person::begin("Sam Okafor");
    eve.joins(&mayas.0, &mayas.1);
    let late = eve.makes_parcel();
    maya.joins(&sams.0, &sams.1);
    exchange_all(&mut maya, &mut sam);
    assert!(matches!(
        maya.refuses(&late),
        Error::Refused(Refusal::InvitationTakenBack { .. })
    ));
    let view = sam.notebook.open_parcel(&late);
    assert!(view.is_err(), "it was never for Sam");
}

#[test]
fn an_invitation_by_somebody_else_does_not_cross() {
    let BothInvited { maya, sams, .. } = both_invited();
    let mut tom = Person::begin("Tom Reyes");
    tom.prepares(Role::Mentee, "Ines");
    tom.drafts();
    tom.invites();
    let invitation = open_invitation(&sams.0, &sams.1).unwrap();
    assert_eq!(tom.notebook.crossing(&invitation).unwrap(), None);
    drop(maya);
    let before = tom.pair.clone();
    tom.joins(&sams.0, &sams.1);
    assert_ne!(tom.pair, before);
    assert_eq!(pair_count(&tom), 2);
    let reply = tom.makes_parcel();
    assert_eq!(tom.opens(&reply).what, ArrivalKind::Mine { lacks_count: 0 });
}

#[test]
fn sf_8_what_was_given_up_is_erased_with_the_pair() {
    let BothInvited { mut maya, sams, .. } = both_invited();
    maya.joins(&sams.0, &sams.1);
    let (pair, passphrase) = (maya.pair.clone(), maya.passphrase.clone());
    let typed = ErasureDraft {
        typed_name: "Sam Okafor".to_owned(),
        with_set_aside: false,
    };
    maya.notebook
        .erase_pair(&pair, &typed, &passphrase)
        .unwrap();
    let rows = every_row(&maya);
    for table in ["journal", "old_invitation", "pair"] {
        assert_eq!(rows[table].len(), 0, "{table}");
    }
}
