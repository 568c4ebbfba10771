//! Words that are not sent yet, and what was removed.

use serde_json::json;

use super::{Row, needs_open, row};

pub(super) fn rows() -> Vec<Row> {
    let typed = json!({ "pair": null, "form": "progress/1", "text": "Half a sentence" });
    vec![
        row("view_unsent", json!({ "pair": null }), needs_open(None)),
        row("save_unsent", typed, needs_open(None)),
        row("view_removed", json!({}), needs_open(None)),
        row(
            "bring_back",
            json!({ "id": "gone" }),
            needs_open(Some("thing_gone")),
        ),
    ]
}
