//! The first 90 days of a pair, celebrations, what the content grew from, and help.

use serde_json::json;

use super::{ALWAYS, Row, gone, row};

pub(super) fn rows() -> Vec<Row> {
    let mark = json!({ "pair": "gone", "line": "d90-mentee-hello", "state": "done" });
    vec![
        gone("view_first_days", json!({ "pair": "gone" })),
        gone("mark_first_days", mark),
        gone("hide_first_days", json!({ "pair": "gone", "hidden": true })),
        gone("view_celebrations", json!({ "pair": "gone" })),
        gone(
            "skip_celebration",
            json!({ "pair": "gone", "key": "cel-goal/1" }),
        ),
        row("view_content", json!({}), ALWAYS),
        row("view_help", json!({}), ALWAYS),
    ]
}
