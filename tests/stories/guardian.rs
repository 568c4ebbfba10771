//! The line of a parent or guardian, when the mentee is not of age (PA-13).

use std::collections::BTreeSet;

use ithaca_core::agreement::AgreementDraft;
use ithaca_core::catalogue::Flag;
use ithaca_core::error::{Error, Refusal};
use ithaca_core::person::Role;
use ithaca_core::record::{GuardianView, record_files};

use crate::life::carries;
use crate::people::{Person, signed};

/// Both have signed an agreement with the line in it.
fn signed_by_a_minor() -> (Person, Person) {
    let mut maya = Person::begin("Maya Chen");
    let mut sam = Person::begin("Sam Okafor");
    maya.prepares(Role::Mentee, "Sam");
    let draft = AgreementDraft {
        preset: "workplace".to_owned(),
        flags: BTreeSet::from([Flag::Minor]),
        ..AgreementDraft::default()
    };
    maya.notebook.begin_agreement(&maya.pair, &draft).unwrap();
    maya.fills_all();
    let (file, words) = maya.invites();
    sam.joins(&file, &words);
    sam.agrees_to_all_left();
    sam.signs();
    carries(&mut sam, &mut maya);
    maya.signs();
    carries(&mut maya, &mut sam);
    (maya, sam)
}

fn guardian(person: &Person) -> Option<GuardianView> {
    let record = person.notebook.view_record(&person.pair, None).unwrap();
    record.guardian
}

fn notes(person: &mut Person, day: Option<&str>) -> Result<(), Error> {
    let pair = person.pair.clone();
    person.notebook.note_guardian(&pair, 1, day)
}

fn how_to_check(person: &Person) -> String {
    let source = person.notebook.record_source(&person.pair, None).unwrap();
    let files = record_files(&source);
    let file = files.iter().find(|file| file.name == "HOW-TO-CHECK.txt");
    String::from_utf8(file.unwrap().bytes.clone()).unwrap()
}

fn told(mine: Option<&str>, theirs: Option<&str>) -> Option<GuardianView> {
    Some(GuardianView {
        mine: mine.map(ToOwned::to_owned),
        theirs: theirs.map(ToOwned::to_owned),
    })
}

#[test]
fn pa_13_the_agreement_has_the_line_and_the_record_says_whether_it_was_collected() {
    let (mut maya, mut sam) = signed_by_a_minor();
    let source = maya.notebook.record_source(&maya.pair, None).unwrap();
    assert!(source.text.contains("A parent or guardian signs too"));
    assert!(source.has_guardian_line());
    assert_eq!(guardian(&maya), told(None, None));
    assert!(how_to_check(&maya).contains("not collected, as far as this copy knows"));

    notes(&mut maya, Some("2026-11-24")).unwrap();
    assert_eq!(guardian(&maya), told(Some("2026-11-24"), None));
    carries(&mut maya, &mut sam);
    assert_eq!(guardian(&sam), told(None, Some("2026-11-24")));
    for person in [&maya, &sam] {
        let said = how_to_check(person);
        assert!(
            said.contains("collected on 2026-11-24, noted by Maya Chen"),
            "{said}"
        );
    }
    // What both signed is untouched by it.
    let text = |person: &Person| {
        let source = person.notebook.record_source(&person.pair, None);
        source.unwrap().text
    };
    assert_eq!(
        (text(&maya), text(&sam)),
        (source.text.clone(), source.text)
    );
}

#[test]
fn pa_13_a_note_that_was_wrong_is_taken_back_and_what_waits_leaves_no_trace() {
    let (mut maya, mut sam) = signed_by_a_minor();
    let waiting = |person: &Person| {
        let home = person.notebook.view_home(Some(&person.pair)).unwrap();
        home.pair.unwrap().waiting_for_partner
    };
    let before = waiting(&maya);
    notes(&mut maya, Some("2026-11-24")).unwrap();
    assert_eq!(waiting(&maya), before + 1);
    notes(&mut maya, None).unwrap();
    assert_eq!(waiting(&maya), before);

    notes(&mut maya, Some("2026-11-24")).unwrap();
    carries(&mut maya, &mut sam);
    notes(&mut sam, Some("2026-11-25")).unwrap();
    carries(&mut sam, &mut maya);
    assert_eq!(
        guardian(&maya),
        told(Some("2026-11-24"), Some("2026-11-25"))
    );
    notes(&mut maya, None).unwrap();
    carries(&mut maya, &mut sam);
    assert_eq!(guardian(&sam), told(Some("2026-11-25"), None));
}

#[test]
fn pa_13_it_is_refused_where_no_line_stands_or_the_day_is_ahead() {
    let (mut maya, _sam) = signed();
    assert_eq!(guardian(&maya), None);
    assert!(!how_to_check(&maya).contains("guardian"));
    let refused = notes(&mut maya, Some("2026-11-24"));
    assert!(matches!(
        refused,
        Err(Error::Refused(Refusal::GuardianNotAsked))
    ));

    let (mut maya, _sam) = signed_by_a_minor();
    let refused = notes(&mut maya, Some("2027-11-24"));
    assert!(matches!(refused, Err(Error::Refused(Refusal::DayAhead))));
    let pair = maya.pair.clone();
    let refused = maya.notebook.note_guardian(&pair, 2, Some("2026-11-24"));
    assert!(matches!(refused, Err(Error::Refused(Refusal::RecordGone))));
}
