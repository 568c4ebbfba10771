//! The agreement's life, and what may be said to somebody else.

use serde_json::json;

use super::{Row, gone};

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
        gone("leave_short_version", json!({ "pair": "gone" })),
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
