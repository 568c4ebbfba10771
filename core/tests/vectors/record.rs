//! The canonical text, record form 1, byte for byte.

use ithaca_core::record::{RecordClause, RecordPerson, RecordText, read_head};

fn text() -> RecordText {
    let person = |name: &str, letter: &str| RecordPerson {
        name: name.to_owned(),
        fingerprint: format!("SHA256:{}", letter.repeat(43)),
        key: "stands in allowed_signers, not in the text".to_owned(),
    };
    let clause = |heading: &str, title: &str, wording: &str| RecordClause {
        heading: heading.to_owned(),
        title: title.to_owned(),
        wording: wording.to_owned(),
    };
    RecordText {
        pair: "00112233445566778899aabbccddeeff".to_owned(),
        version: 2,
        day: "2026-11-25".to_owned(),
        language: "en".to_owned(),
        previous_sha256: Some("ab".repeat(32)),
        mentee: person("Maya Österreich", "M"),
        mentor: person("Sam Okafor", "S"),
        clauses: vec![
            clause(
                "Who we are",
                "Parties",
                "Maya walks with Sam.\n\n2. No title\n- a line\n    four spaces",
            ),
            clause("Who we are", "Names", "Grüße — “quoted”, 😀."),
            clause("Trust", "Confidentiality", "# No heading\nversion: 9"),
        ],
    }
}

/// AC-4.
#[test]
fn record_form_1_is_written_for_ever_as_it_was_signed() {
    let now = text().write();
    let kept = super::kept("record/form-1.txt", || now.clone().into_bytes());
    assert_eq!(String::from_utf8(kept).unwrap(), now);
    let head = read_head(&now).unwrap();
    assert_eq!((head.version, head.clause_count), (2, 3));
    assert_eq!(head.mentee, "Maya Österreich");
    assert_eq!(head.previous_sha256, Some("ab".repeat(32)));
    let first = RecordText {
        previous_sha256: None,
        version: 1,
        clauses: Vec::new(),
        ..text()
    };
    let now = first.write();
    let kept = super::kept("record/form-1-first.txt", || now.clone().into_bytes());
    assert_eq!(String::from_utf8(kept).unwrap(), now);
    assert_eq!(read_head(&now).unwrap().previous_sha256, None);
}
