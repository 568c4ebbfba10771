//! The examples in `docs/format.md` are what the code writes and reads, byte for byte.

use ithaca_core::journal::{Entry, Envelope};
use ithaca_core::record::{RecordClause, RecordPerson, RecordText, read_head};

/// The first block of a kind on the page, without the line end before its closing mark.
fn example(kind: &str) -> String {
    let page = include_str!("../../docs/format.md");
    let (_, after) = page.split_once(&format!("```{kind}\n")).unwrap();
    after.split_once("\n```").unwrap().0.to_owned()
}

#[test]
fn the_entry_on_the_page_is_in_the_fixed_form() {
    let raw = example("json");
    let envelope = Envelope::parse(&raw).unwrap();
    let entry = Entry::parse(&envelope.kind, envelope.form, envelope.body.get()).unwrap();
    assert_eq!(entry.body(), envelope.body.get());
    assert_eq!(envelope.bytes(), raw);
}

#[test]
fn the_record_on_the_page_is_what_form_1_writes() {
    let person = |name: &str, fingerprint: &str| RecordPerson {
        name: name.to_owned(),
        fingerprint: fingerprint.to_owned(),
        key: String::new(),
    };
    let clause = |title: &str, wording: &str| RecordClause {
        heading: "Meetings".to_owned(),
        title: title.to_owned(),
        wording: wording.to_owned(),
    };
    let text = RecordText {
        pair: "01936000-0000-7000-8000-000000000001".to_owned(),
        version: 1,
        day: "2026-11-25".to_owned(),
        language: "en".to_owned(),
        previous_sha256: None,
        mentee: person("Maya", "SHA256:fe85JkIjo8VPe+XqXJGH5Mau1EMFdK1OdKvJUFicyA8"),
        mentor: person("Sam", "SHA256:4A9jyZBOhnKZvcGQ6TRFbf5Gymb41AfYvYaVmWHD+G4"),
        clauses: vec![
            clause(
                "How often we meet",
                "We meet once a month for one hour.\n\nMaya proposes the date.",
            ),
            clause("Preparation", "Maya sends topics two days before."),
        ],
    };
    assert_eq!(text.write(), example("text") + "\n");
    assert_eq!(read_head(&text.write()).unwrap().clause_count, 2);
}
