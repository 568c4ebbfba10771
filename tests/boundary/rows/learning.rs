//! The learning page and the letter to myself.

use serde_json::json;

use super::{Row, gone};

pub(super) fn rows() -> Vec<Row> {
    vec![
        gone("view_learning", json!({ "pair": "gone" })),
        gone(
            "save_learning",
            json!({ "pair": "gone", "part": "learned", "text": "To ask first." }),
        ),
        gone(
            "share_learning",
            json!({ "pair": "gone", "part": "learned" }),
        ),
        gone(
            "take_back_learning",
            json!({ "pair": "gone", "part": "learned" }),
        ),
        gone("save_letter", json!({ "pair": "gone", "text": "Dear me" })),
        gone("open_letter", json!({ "pair": "gone" })),
    ]
}
