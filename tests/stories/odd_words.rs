//! Clauses as life brings them: from a newer list, too long, with signs nobody sees, by people whose names are emoji;
//! and signatures that meet a change or a new key on their way. Each as both people's screens tell it.

use ithaca_core::agreement::{AgreementState, Answer, ClauseDraft, ClauseState};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::id::ClauseId;
use ithaca_core::person::Role;

use crate::hostile::{Forger, locked};
use crate::people::{Person, agreed, signed};

const NEWER: &str = r#"{"change":"wording","heading":"A heading of next year","section":31,"position":990,"title":"Working across time zones","wording":"We meet when both of us are awake.","language":"en","origin":"catalogue","catalogue_version":99,"required":true,"alternative":"cl-time-zones-gentle","own_words":false,"params":{"quiet_hours":{"many":["22:00","07:00"]}},"reason":""}"#;

fn carries(from: &mut Person, to: &mut Person) {
    let mail = from.makes_parcel();
    to.takes_in(&mail);
}

fn record(person: &Person) -> String {
    person
        .notebook
        .record_source(&person.pair, None)
        .unwrap()
        .text
}

/// XC-11.
#[test]
fn a_clause_of_a_newer_catalogue_shows_the_words_it_carries_and_can_be_signed() {
    let (mut maya, sam) = agreed();
    let mut forger = Forger::of(&sam);
    let entry = forger.entry("agreement/1/cl-time-zones", "clause_proposed", NEWER);
    let file = forger.sends(&entry);
    maya.takes_in(&file);
    let clause = maya.clause("cl-time-zones");
    assert_eq!(clause.state, ClauseState::MyTurn);
    assert_eq!(clause.title, "Working across time zones");
    assert_eq!(
        clause.letters[0].wording,
        "We meet when both of us are awake."
    );
    // Her own catalogue does not know it; she can say yes, or answer with words of her own.
    maya.proposes("cl-time-zones", "We meet at noon in Lisbon.", "");
    assert_eq!(
        maya.clause("cl-time-zones").state,
        ClauseState::PartnersTurn
    );
    let pair = maya.pair.clone();
    let id = ClauseId::new("cl-time-zones");
    maya.notebook.withdraw_proposal(&pair, &id).unwrap();
    maya.answers("cl-time-zones", Answer::Yes);
    assert_eq!(maya.clause("cl-time-zones").state, ClauseState::Agreed);
    let text = maya.notebook.view_signing(&maya.pair).unwrap();
    maya.signs();
    let state = maya.notebook.view_agreement(&maya.pair).unwrap().state;
    assert_eq!(state, AgreementState::SignedByMe { waiting: true });
    assert!(
        text.clauses
            .iter()
            .any(|clause| clause.heading == "A heading of next year")
    );
}

#[test]
fn g_9_a_wording_that_is_too_long_is_kept_marked_and_not_proposed() {
    let (mut maya, _) = agreed();
    let (pair, clause) = (maya.pair.clone(), ClauseId::new("cl-scope"));
    let long = ClauseDraft {
        own_words: Some("a".repeat(1_234)),
        ..maya.draft_of("cl-scope")
    };
    maya.notebook
        .save_clause_draft(&pair, &clause, &long)
        .unwrap();
    let preview = maya.notebook.preview_clause(&pair, &clause, &long).unwrap();
    assert_eq!(preview.too_many, 34);
    let refused = maya.notebook.propose_clause(&pair, &clause);
    assert!(matches!(
        refused,
        Err(Error::Refused(Refusal::TextTooLong { over: 34, .. }))
    ));
    let kept = maya.clause("cl-scope").draft.unwrap();
    assert_eq!(kept.own_words.unwrap().len(), 1_234, "nothing is cut off");
}

#[test]
fn words_with_signs_nobody_sees_are_kept_and_never_offered() {
    let (mut maya, mut sam) = agreed();
    let (pair, clause) = (maya.pair.clone(), ClauseId::new("cl-scope"));
    for hidden in [
        "Maya pays \u{202e}gnihton.",
        "Maya\u{200b} pays.",
        "\u{2066}Maya pays.",
    ] {
        let draft = ClauseDraft {
            own_words: Some(hidden.to_owned()),
            ..maya.draft_of("cl-scope")
        };
        maya.notebook
            .save_clause_draft(&pair, &clause, &draft)
            .unwrap();
        let refused = maya.notebook.propose_clause(&pair, &clause);
        assert!(matches!(
            refused,
            Err(Error::Refused(Refusal::TextUnprintable))
        ));
        let kept = maya.clause("cl-scope").draft.unwrap();
        assert_eq!(kept.own_words.as_deref(), Some(hidden));
    }
    // Letters of any script are words like others.
    maya.proposes("cl-scope", "نتحدث عن المهارات. 我们谈技能。 Grüße 👩‍🏫", "");
    carries(&mut maya, &mut sam);
    sam.answers("cl-scope", Answer::Yes);
    assert_eq!(sam.clause("cl-scope").state, ClauseState::Agreed);
}

#[test]
fn people_whose_names_are_emoji_sign_and_find_them_in_the_record() {
    let (mut maya, mut sam) = (Person::begin("🦊 Maya"), Person::begin("Sam 🦉"));
    maya.prepares(Role::Mentee, "Sam 🦉");
    maya.drafts();
    let (file, words) = maya.invites();
    sam.joins(&file, &words);
    sam.agrees_to_all_left();
    sam.signs();
    carries(&mut sam, &mut maya);
    maya.signs();
    carries(&mut maya, &mut sam);
    assert_eq!(record(&maya), record(&sam));
    assert!(record(&maya).contains("mentee: 🦊 Maya\n"));
    assert!(record(&maya).contains("mentor: Sam 🦉\n"));
}

#[test]
fn ag_15_two_amendments_that_cross_both_arrive_and_one_version_2_is_signed() {
    let (mut maya, mut sam) = signed();
    maya.proposes("cl-scope", "We talk about skills alone.", "");
    sam.proposes("cl-channels", "For normal contact we use email alone.", "");
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    maya.answers("cl-channels", Answer::Yes);
    sam.answers("cl-scope", Answer::Yes);
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    for person in [&maya, &sam] {
        let page = person.notebook.view_agreement(&person.pair).unwrap();
        assert_eq!(page.versions.len(), 1, "version 1 stands");
        assert_eq!(page.state, AgreementState::ReadyToSign);
    }
    // Both sign at once: two signatures under one text, crossing, are the two it needs.
    maya.signs();
    sam.signs();
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    for person in [&maya, &sam] {
        let page = person.notebook.view_agreement(&person.pair).unwrap();
        assert_eq!(page.versions.len(), 2);
        assert!(record(person).contains("We talk about skills alone."));
        assert!(record(person).contains("For normal contact we use email alone."));
    }
    assert_eq!(record(&maya), record(&sam));
}

#[test]
fn a_parcel_of_another_key_after_the_first_signature_changes_nothing_and_the_text_can_still_be_signed()
 {
    let (mut maya, mut sam) = agreed();
    sam.signs();
    carries(&mut sam, &mut maya);
    // Somebody writes on in Sam's place, with keys that the pair does not know.
    let (_other, stranger) = agreed();
    let (stranger, hers) = (Forger::of(&stranger), Forger::of(&maya));
    let json = stranger.payload(Vec::new()).to_json().unwrap();
    let inner = stranger.inner(json.as_bytes(), ithaca_core::parcel::Namespace::Parcel);
    let refused = maya.refuses(&locked(&inner, hers.keyring.keys.public()));
    assert!(matches!(refused, Error::Open(_)));
    maya.signs();
    carries(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let page = person.notebook.view_agreement(&person.pair).unwrap();
        assert_eq!(page.versions.len(), 1);
    }
    assert_eq!(
        record(&maya),
        record(&sam),
        "it names the key that signed it"
    );
}
