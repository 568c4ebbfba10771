//! Reviews, and what comes of them.

use serde_json::json;

use super::{Row, gone};

pub(super) fn rows() -> Vec<Row> {
    let review = json!({ "pair": "gone", "review": "gone" });
    let shown = json!({ "pair": "gone", "review": "gone", "shown": [] });
    let line = json!({ "pair": "gone", "review": "gone", "line": "gone" });
    vec![
        gone("view_reviews", json!({ "pair": "gone" })),
        gone("view_review", review.clone()),
        gone(
            "begin_review",
            json!({ "pair": "gone", "kind": "short", "picked": [] }),
        ),
        gone(
            "save_review_answer",
            json!({ "pair": "gone", "review": "gone", "item": "gone", "draft": { "step": null, "text": "" } }),
        ),
        gone("seal_review", shown.clone()),
        gone("show_review", shown),
        gone("take_back_review", review),
        gone(
            "end_review",
            json!({ "pair": "gone", "review": "gone", "why": "let_go" }),
        ),
        gone(
            "save_review_line",
            json!({ "pair": "gone", "review": "gone", "line": null, "what": "keep", "text": "x" }),
        ),
        gone("take_back_review_line", line.clone()),
        gone("put_review_line_on_agenda", line),
        gone(
            "propose_review_line",
            json!({ "pair": "gone", "review": "gone", "line": "gone", "draft": { "clause": null, "words": "x" } }),
        ),
    ]
}
