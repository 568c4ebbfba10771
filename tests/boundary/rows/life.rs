//! The agreement's life, and what may be said to somebody else.

use serde_json::json;

use super::{ALWAYS, Row, gone, needs_open, row};
use crate::page::PASSPHRASE;

/// How the two close together.
pub(super) fn closing_rows() -> Vec<Row> {
    vec![
        gone("view_closing_statement", json!({ "pair": "gone" })),
        gone(
            "offer_closing_statement",
            json!({ "pair": "gone", "draft": { "lines": ["We met."], "typedName": "Maya Chen" }, "passphrase": PASSPHRASE }),
        ),
        gone(
            "sign_closing_statement",
            json!({ "pair": "gone", "statement": "gone", "typedName": "Maya Chen", "passphrase": PASSPHRASE }),
        ),
        gone(
            "answer_closing_statement",
            json!({ "pair": "gone", "statement": "gone", "answer": "no", "reason": "" }),
        ),
        gone("withdraw_closing_statement", json!({ "pair": "gone" })),
        gone(
            "save_closing_statement",
            json!({ "pair": "gone", "passphrase": PASSPHRASE }),
        ),
    ]
}

pub(super) fn rows() -> Vec<Row> {
    let answer = json!({ "pair": "gone", "offer": "gone", "answer": "yes", "reason": "" });
    let draft = json!({ "toWhom": "Lena", "words": "Maya is my mentee." });
    vec![
        gone("view_life", json!({ "pair": "gone" })),
        gone(
            "propose_extension",
            json!({ "pair": "gone", "draft": { "endDay": "2028-05-25", "reason": "" } }),
        ),
        gone("answer_extension", answer.clone()),
        gone("withdraw_extension", json!({ "pair": "gone" })),
        gone(
            "propose_pause",
            json!({ "pair": "gone", "draft": { "fromDay": "2026-12-01", "returnDay": "2027-01-15", "reason": "" } }),
        ),
        gone("answer_pause", answer),
        gone("withdraw_pause", json!({ "pair": "gone" })),
        gone("tell_outside", json!({ "pair": "gone" })),
        gone("untell_outside", json!({ "pair": "gone" })),
        gone("close_pair", json!({ "pair": "gone", "reason": null })),
        gone(
            "leave_quietly",
            json!({ "pair": "gone", "draft": { "isHidden": true, "later": "refused" } }),
        ),
        gone("come_back", json!({ "pair": "gone" })),
        gone("rest_lapsed", json!({ "pair": "gone" })),
        gone(
            "remind_after_closing",
            json!({ "pair": "gone", "wanted": true }),
        ),
        gone("take_back_closing", json!({ "pair": "gone" })),
        gone("leave_short_version", json!({ "pair": "gone" })),
        gone("view_outside", json!({ "pair": "gone" })),
        gone(
            "note_outside",
            json!({ "pair": "gone", "draft": { "day": "2026-11-20", "way": "ink", "note": "" } }),
        ),
        gone("drop_outside", json!({ "pair": "gone" })),
        // No desktop, no dialog: as if it had been closed.
        row("pick_evidence", json!({ "pair": "gone" }), ALWAYS),
        row(
            "save_evidence",
            json!({ "pair": "gone", "passphrase": PASSPHRASE }),
            needs_open(Some("nothing_noted")),
        ),
        gone("view_disclosures", json!({ "pair": "gone" })),
        gone("ask_disclosure", json!({ "pair": "gone", "draft": draft })),
        gone(
            "reword_disclosure",
            json!({ "pair": "gone", "disclosure": "gone", "draft": draft }),
        ),
        gone(
            "answer_disclosure",
            json!({ "pair": "gone", "disclosure": "gone", "offer": "gone", "answer": "yes", "reason": "" }),
        ),
        gone(
            "withdraw_disclosure",
            json!({ "pair": "gone", "disclosure": "gone" }),
        ),
    ]
}
