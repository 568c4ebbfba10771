//! Thank-yous.

use serde_json::json;

use super::{Row, gone};

pub(super) fn rows() -> Vec<Row> {
    vec![
        gone("view_thanks", json!({ "pair": "gone" })),
        gone(
            "give_thanks",
            json!({ "pair": "gone", "thanks": null, "text": "Thank you." }),
        ),
        gone(
            "take_back_thanks",
            json!({ "pair": "gone", "thanks": "gone" }),
        ),
    ]
}
