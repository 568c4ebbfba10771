//! A partner who works without Ithaca: what I noted of their yes is mine, binds nobody and never leaves.

use ithaca_core::agreement::AgreementState;
use ithaca_core::error::{Error, Refusal};
use ithaca_core::outside::{EVIDENCE_BYTES_MAX, OutsideDraft, OutsideView, OutsideWay};
use ithaca_core::paper::{PaperDraft, PaperKind, PaperReader};
use ithaca_core::person::Role;

use crate::expectation_people::refused;
use crate::hostile::{Forger, unlocked};
use crate::people::{Person, joined};

const SCAN: &[u8] = b"%PDF a scan with INK-MARKER on it";

fn alone() -> Person {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    maya
}

fn notes(person: &mut Person, day: &str) -> Result<(), Error> {
    let draft = OutsideDraft {
        day: day.to_owned(),
        way: OutsideWay::Ink,
        note: "He signed the print at lunch. NOTE-MARKER".to_owned(),
    };
    let pair = person.pair.clone();
    person.notebook.note_outside(&pair, &draft)
}

fn seen(person: &Person) -> OutsideView {
    person.notebook.view_outside(&person.pair).unwrap()
}

#[test]
fn ag_18_a_yes_in_ink_is_noted_with_its_evidence_and_makes_no_record() {
    let mut maya = alone();
    notes(&mut maya, "2026-11-20").unwrap();
    let pair = maya.pair.clone();
    maya.notebook
        .keep_evidence(&pair, "Scan 20 Nov.pdf", SCAN)
        .unwrap();
    let noted = seen(&maya).noted.unwrap();
    assert_eq!(
        (noted.day.as_str(), noted.noted_day.as_str()),
        ("2026-11-20", "2026-11-25")
    );
    assert_eq!(noted.evidence.unwrap().name, "Scan 20 Nov.pdf");
    assert_eq!(maya.notebook.evidence(&pair).unwrap().1, SCAN, "as it came");
    let page = maya.notebook.view_agreement(&pair).unwrap();
    assert_eq!(
        page.state,
        AgreementState::Draft,
        "G-10: it never counts as his yes"
    );
    assert!(page.versions.is_empty());
    let draft = PaperDraft {
        kind: PaperKind::AgreementDraft,
        reader: PaperReader::Me,
        about: None,
        things: std::collections::BTreeSet::new(),
        ticked: [ithaca_core::paper::PaperTick::MyDrafts].into(),
    };
    let source = maya.notebook.paper_source(&pair, &draft).unwrap();
    assert!(
        source.json().contains("\"way\": \"ink\""),
        "the paper says so"
    );
    maya.notebook.drop_outside(&pair).unwrap();
    assert!(seen(&maya).noted.is_none());
    assert!(maya.notebook.evidence(&pair).is_err());
}

#[test]
fn ag_18_neither_the_note_nor_its_evidence_is_in_a_parcel() {
    let (mut maya, mut sam) = joined();
    notes(&mut maya, "2026-11-20").unwrap();
    let pair = maya.pair.clone();
    maya.notebook
        .keep_evidence(&pair, "INK-MARKER.pdf", SCAN)
        .unwrap();
    sam.agrees_to_all_left();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.proposes("cl-scope", "We talk about skills.", "");
    let mail = maya.makes_parcel_of_everything();
    let inner = unlocked(&mail, &Forger::of(&sam).keyring.keys);
    let inner = String::from_utf8_lossy(&inner);
    assert!(
        inner.contains("We talk about skills."),
        "the parcel is read"
    );
    assert!(!inner.contains("INK-MARKER") && !inner.contains("NOTE-MARKER"));
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_kept() {
    let mut maya = alone();
    let pair = maya.pair.clone();
    for day in ["2026-11-26", "soon", ""] {
        assert!(matches!(
            notes(&mut maya, day),
            Err(Error::Refused(Refusal::DayAhead))
        ));
    }
    let early = maya.notebook.keep_evidence(&pair, "scan.pdf", SCAN);
    assert!(matches!(early, Err(Error::Refused(Refusal::NothingNoted))));
    notes(&mut maya, "2026-11-25").unwrap();
    let large = maya
        .notebook
        .keep_evidence(&pair, "scan.pdf", &vec![1; EVIDENCE_BYTES_MAX + 1]);
    assert!(matches!(
        large,
        Err(Error::Refused(Refusal::EvidenceTooLarge))
    ));
    let empty = maya.notebook.keep_evidence(&pair, "scan.pdf", b"");
    assert!(matches!(empty, Err(Error::Refused(Refusal::EvidenceEmpty))));
    assert!(seen(&maya).noted.unwrap().evidence.is_none());
    maya.notebook
        .keep_evidence(&pair, "../\u{202e}fdp.exe", SCAN)
        .unwrap();
    assert_eq!(
        seen(&maya).noted.unwrap().evidence.unwrap().name,
        "..fdp.exe"
    );
}

#[test]
fn ag_18_once_he_has_joined_she_may_tell_him_the_day_and_the_way_and_nothing_is_agreed_by_it() {
    let mut maya = alone();
    notes(&mut maya, "2026-11-20").unwrap();
    let pair = maya.pair.clone();
    maya.notebook
        .keep_evidence(&pair, "scan.pdf", SCAN)
        .unwrap();
    let early = maya.notebook.tell_outside(&pair);
    assert_eq!(refused(early), Refusal::PairHasNoPartner);
    let (file, words) = maya.invites();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);

    maya.notebook.tell_outside(&pair).unwrap();
    let file = maya.makes_parcel();
    let inside = unlocked(&file, &Forger::of(&sam).keyring.keys);
    for hidden in ["NOTE-MARKER", "INK-MARKER", "scan.pdf"] {
        let found = inside
            .windows(hidden.len())
            .any(|it| it == hidden.as_bytes());
        assert!(!found, "{hidden} stays with her");
    }
    sam.takes_in(&file);
    let fact = seen(&sam).partner_told.expect("told");
    assert_eq!(
        (fact.day.as_str(), fact.way),
        ("2026-11-20", OutsideWay::Ink)
    );
    let agreement = sam.notebook.view_agreement(&sam.pair).unwrap();
    assert_ne!(
        agreement.state,
        AgreementState::SignedByBoth,
        "G-10: it is no yes"
    );

    maya.notebook.drop_outside(&pair).unwrap();
    assert_eq!(seen(&maya).told, None, "what was told goes with the note");
    let file = maya.makes_parcel();
    sam.takes_in(&file);
    assert_eq!(seen(&sam).partner_told, None);
    let again = maya.notebook.untell_outside(&pair);
    assert_eq!(refused(again), Refusal::NothingNoted);
}

#[test]
fn ag_18_what_is_told_can_be_changed_and_until_it_leaves_it_goes_without_trace() {
    let (mut maya, mut sam) = joined();
    let reply = sam.makes_parcel();
    maya.takes_in(&reply);
    notes(&mut maya, "2026-11-20").unwrap();
    let pair = maya.pair.clone();
    maya.notebook.tell_outside(&pair).unwrap();
    maya.notebook.untell_outside(&pair).unwrap();
    assert_eq!(seen(&maya).told, None);
    maya.notebook.tell_outside(&pair).unwrap();
    notes(&mut maya, "2026-11-21").unwrap();
    let view = seen(&maya);
    assert_eq!(
        view.told.unwrap().day,
        "2026-11-20",
        "only a press tells the new day"
    );
    let file = maya.makes_parcel();
    sam.takes_in(&file);
    maya.notebook.tell_outside(&pair).unwrap();
    let file = maya.makes_parcel();
    sam.takes_in(&file);
    assert_eq!(seen(&sam).partner_told.unwrap().day, "2026-11-21");
}
