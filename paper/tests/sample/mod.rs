//! Maya's and Sam's standard agreement, as the tests and the example print it.

pub(crate) mod comparison;
pub(crate) mod meetings;
pub(crate) mod papers;
pub(crate) mod primers;
pub(crate) mod review;

use ithaca_paper::{
    AgreementPaper, ClausePaper, PaperSize, RecoverySheetPaper, RolePaper, SignaturePaper,
};

/// The 34 standard clauses with their defaults filled in, and both signatures.
pub(crate) fn signed() -> AgreementPaper {
    let clauses: Vec<(String, String, String)> =
        serde_json::from_str(include_str!("clauses.json")).expect("the sample is JSON");
    let clauses: Vec<ClausePaper> = (1..)
        .zip(clauses)
        .map(|(number, (heading, title, wording))| ClausePaper {
            number,
            heading,
            title,
            wording,
        })
        .collect();
    let text = clauses
        .iter()
        .map(|clause| format!("{}. {}. {}\n", clause.number, clause.title, clause.wording))
        .collect::<String>();
    AgreementPaper {
        version: 1,
        pair_id: "0193e8a1-5b7c-7d20-9f41-6a2be0c4d815".into(),
        mentee_name: "Maya Chen".into(),
        mentor_name: "Sam Okafor".into(),
        mentee_fingerprint: "SHA256:p2c6yQ0hU1jv7r0Rk6S2mT6k8Zo0n0xq1cVd0bYtXlE".into(),
        mentor_fingerprint: "SHA256:Vw9tq3nE4mUo7xj0Gd1LzA8fRk2sYb5hCi6pQeXuNaM".into(),
        day: "2026-11-23".into(),
        previous_text_sha256: None,
        text_sha256: "6f1d0c6b7a6a4f0f8e1c57c1d2a9b43e0f7a5b9c2d8e4f61735a9bcd02ef4a17".into(),
        clauses,
        signatures: vec![
            signature(
                RolePaper::Mentee,
                "Maya Chen",
                "Mon 23 November 2026, 10:44 (Warsaw)",
            ),
            signature(
                RolePaper::Mentor,
                "Sam Okafor",
                "Sun 22 November 2026, 17:58 (Lisbon)",
            ),
        ],
        guardian_line: false,
        audience: None,
        language: "en".into(),
        json: serde_json::json!({ "version": 1, "text": text }).to_string(),
        text,
    }
}

/// The same before anybody signed.
pub(crate) fn draft() -> AgreementPaper {
    AgreementPaper {
        signatures: Vec::new(),
        ..signed()
    }
}

/// One signature below the sample.
pub(crate) fn signature(role: RolePaper, typed_name: &str, at_text: &str) -> SignaturePaper {
    SignaturePaper {
        role,
        typed_name: typed_name.into(),
        at_text: at_text.into(),
    }
}

/// A sheet with words that open nothing.
pub(crate) fn recovery(format: PaperSize) -> RecoverySheetPaper {
    let words = [
        "harbour", "violin", "cedar", "nine", "marble", "kettle", "dawn", "river",
    ];
    RecoverySheetPaper {
        notebook_name: "Maya’s notebook".into(),
        code_words: words.map(String::from).to_vec(),
        made_day: "2026-11-02".into(),
        format,
        language: "en".into(),
    }
}
