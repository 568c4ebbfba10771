//! AG-2: five presets, three sizes, and the programme that stands behind a pair.

use std::collections::BTreeSet;

use ithaca_core::agreement::{AgreementDraft, AgreementView};
use ithaca_core::catalogue::{Flag, Size};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::person::Role;

use crate::people::Person;

fn begun(draft: &AgreementDraft) -> (Person, AgreementView) {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    maya.notebook.begin_agreement(&maya.pair, draft).unwrap();
    let view = maya.notebook.view_agreement(&maya.pair).unwrap();
    (maya, view)
}

fn from(preset: &str, size: Option<Size>, flags: &[Flag], programme: &str) -> AgreementDraft {
    AgreementDraft {
        preset: preset.to_owned(),
        size,
        flags: flags.iter().copied().collect(),
        programme: programme.to_owned(),
    }
}

/// AG-2: each preset begins with its clauses, in any of the three sizes.
#[test]
fn maya_begins_from_any_preset_in_any_size() {
    for (preset, count) in [
        ("workplace", 34),
        ("public-service", 36),
        ("academic", 49),
        ("career-changer", 39),
        ("flash", 9),
    ] {
        let (_, view) = begun(&from(preset, None, &[], ""));
        assert_eq!(view.clauses.len(), count, "{preset}");
    }
    for (size, count) in [(Size::Five, 9), (Size::Standard, 34), (Size::Full, 48)] {
        let (_, view) = begun(&from("workplace", Some(size), &[], ""));
        assert_eq!(view.clauses.len(), count, "{size:?}");
    }
}

/// AG-2: a flag brings its clauses into any size, and the programme stands in the text by its name.
#[test]
fn a_flag_brings_its_clause_and_the_programme_its_name() {
    let clauses = |view: &AgreementView| -> BTreeSet<String> {
        let all = view.clauses.iter();
        all.map(|line| line.clause.as_str().to_owned()).collect()
    };
    for (flag, clause) in [
        (Flag::Academic, "cl-work-products"),
        (Flag::Manager, "cl-interests"),
        (Flag::Minor, "cl-guardian"),
        (Flag::Programme, "cl-programme"),
    ] {
        let (_, view) = begun(&from("workplace", Some(Size::Five), &[flag], ""));
        assert_eq!(view.clauses.len(), 10, "{flag:?}");
        assert!(clauses(&view).contains(clause), "{flag:?}");
    }

    let (maya, view) = begun(&from("workplace", None, &[], "  Open  Doors "));
    assert!(clauses(&view).contains("cl-programme"), "a name is a yes");
    let text = maya.notebook.view_whole_text(&maya.pair).unwrap();
    let first = text.clauses.first().unwrap();
    assert!(
        first.wording.contains("Programme: Open Doors."),
        "{}",
        first.wording
    );
}

/// AG-2: the name of a programme holds 80 characters; one more is said, and nothing is begun.
#[test]
fn a_programme_with_too_long_a_name_begins_nothing() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    let draft = from("workplace", None, &[], &"x".repeat(81));
    let refused = maya.notebook.begin_agreement(&maya.pair, &draft);
    assert!(matches!(
        refused,
        Err(Error::Refused(Refusal::TextTooLong { .. }))
    ));
    let view = maya.notebook.view_agreement(&maya.pair).unwrap();
    assert!(view.clauses.is_empty());
}
