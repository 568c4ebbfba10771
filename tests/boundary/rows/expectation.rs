//! Expectations.

use serde_json::json;

use super::{Row, gone};

pub(super) fn rows() -> Vec<Row> {
    let mut found = vec![
        gone("view_expectations", json!({ "pair": "gone" })),
        gone(
            "begin_round",
            json!({ "pair": "gone", "draft": { "length": "short", "themes": [], "way": "mail" } }),
        ),
        gone("propose_round", json!({ "pair": "gone", "round": "gone" })),
        gone("view_round", json!({ "pair": "gone", "round": "gone" })),
        gone(
            "add_own_item",
            json!({ "pair": "gone", "round": "gone", "draft": { "kind": "statement", "text": "", "left": "", "right": "", "about": "both", "leftRole": null } }),
        ),
        gone(
            "remove_own_item",
            json!({ "pair": "gone", "round": "gone", "item": "gone" }),
        ),
        gone(
            "save_answer",
            json!({ "pair": "gone", "round": "gone", "item": "gone", "draft": { "said": { "is": "open" }, "weight": null, "reason": "" } }),
        ),
        gone(
            "choose_show",
            json!({ "pair": "gone", "round": "gone", "choice": { "what": "all", "items": [] } }),
        ),
        gone("seal_answers", json!({ "pair": "gone", "round": "gone" })),
        gone("take_back_seal", json!({ "pair": "gone", "round": "gone" })),
        gone("reveal_answers", json!({ "pair": "gone", "round": "gone" })),
        gone(
            "take_back_reveal",
            json!({ "pair": "gone", "round": "gone" }),
        ),
        gone(
            "view_comparison",
            json!({ "pair": "gone", "round": "gone" }),
        ),
        gone(
            "choose_items",
            json!({ "pair": "gone", "round": "gone", "items": [] }),
        ),
        gone(
            "propose_outcome",
            json!({ "pair": "gone", "round": "gone", "item": "gone", "draft": { "decision": "mentor", "sentence": "", "day": null, "intoAgreement": false } }),
        ),
        gone(
            "view_linked_clauses",
            json!({ "pair": "gone", "round": "gone" }),
        ),
        gone(
            "draft_linked_clause",
            json!({ "pair": "gone", "round": "gone", "clause": "gone" }),
        ),
        gone(
            "answer_outcome",
            json!({ "pair": "gone", "round": "gone", "item": "gone", "proposal": "gone", "answer": "yes", "reason": "" }),
        ),
        gone(
            "withdraw_outcome",
            json!({ "pair": "gone", "round": "gone", "item": "gone" }),
        ),
        gone(
            "end_round",
            json!({ "pair": "gone", "round": "gone", "why": "talked" }),
        ),
        gone("keep_round", json!({ "pair": "gone", "round": "gone" })),
    ];
    found.extend(alone_and_together());
    found
}

/// What is Only me, and opening together.
fn alone_and_together() -> Vec<Row> {
    vec![
        gone(
            "choose_way",
            json!({ "pair": "gone", "round": "gone", "way": "mail" }),
        ),
        gone("view_told", json!({ "pair": "gone", "round": "gone" })),
        gone(
            "save_told_answer",
            json!({ "pair": "gone", "round": "gone", "item": "gone", "draft": { "said": { "is": "open" }, "weight": null, "reason": "" } }),
        ),
        gone(
            "save_told_day",
            json!({ "pair": "gone", "round": "gone", "day": "2026-11-25" }),
        ),
        gone(
            "view_told_comparison",
            json!({ "pair": "gone", "round": "gone" }),
        ),
        gone("view_areas", json!({ "pair": "gone" })),
        gone(
            "mark_area",
            json!({ "pair": "gone", "area": "gone", "mark": null }),
        ),
        gone(
            "mark_example",
            json!({ "pair": "gone", "card": "gone", "mark": null }),
        ),
        gone("view_opening", json!({ "pair": "gone", "round": "gone" })),
        gone(
            "open_together",
            json!({ "pair": "gone", "round": "gone", "words": "" }),
        ),
    ]
}
