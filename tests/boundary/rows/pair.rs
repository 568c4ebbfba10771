//! The person and the pair.

use serde_json::json;

use super::{Row, gone, needs_open, row};
use crate::page::PASSPHRASE;

pub(super) fn rows() -> Vec<Row> {
    vec![
        row("view_person", json!({}), needs_open(None)),
        row(
            "describe_person",
            json!({ "draft": { "name": "", "timeZone": "Europe/Berlin" } }),
            needs_open(Some("name_missing")),
        ),
        row("view_frame", json!({}), needs_open(None)),
        row("view_home", json!({ "pair": null }), needs_open(None)),
        row("view_week", json!({}), needs_open(None)),
        row("state_hours", json!({ "hours": 6 }), needs_open(None)),
        row(
            "search",
            json!({ "draft": {
                "words": "tram", "pair": null, "room": null, "by": null, "onlyMe": false,
                "fromDay": "", "untilDay": "", "after": null
            } }),
            needs_open(None),
        ),
        row(
            "prepare_pair",
            json!({ "draft": { "myRole": "mentee", "partnerName": "" } }),
            needs_open(Some("name_missing")),
        ),
        gone("choose_pair", json!({ "pair": "gone" })),
        gone("rename_partner", json!({ "pair": "gone", "name": "Sam" })),
        gone(
            "save_pair_side",
            json!({ "pair": "gone", "side": { "partnerMail": "", "colour": "", "banner": "" } }),
        ),
        gone("view_pair", json!({ "pair": "gone" })),
        gone("view_safety_words", json!({ "pair": "gone" })),
        gone(
            "compare_safety_words",
            json!({ "pair": "gone", "match": true }),
        ),
        gone("view_pair_erasure", json!({ "pair": "gone" })),
        gone(
            "erase_pair",
            json!({ "pair": "gone", "passphrase": PASSPHRASE,
                "draft": { "typedName": "Sam", "withSetAside": false } }),
        ),
        gone("propose_roles", json!({ "pair": "gone" })),
        gone("answer_roles", json!({ "pair": "gone", "yes": true })),
        gone(
            "tell_assessing",
            json!({ "pair": "gone", "assesses": true }),
        ),
    ]
}
